import { useRef } from "react";
import { IconButton } from "../parts/IconButton.tsx";
import { useHandedFocus } from "../parts/use-handed-focus.ts";
import { useActions, useApp } from "../use-app.ts";
import { useChangeWords } from "./use-change-words.ts";

/** The way back, and forth again, with what it is about. */
export function HistoryButtons() {
  const hasPast = useApp(({ history }) => history.past.length > 0);
  const hasFuture = useApp(({ history }) => history.future.length > 0);
  return (
    <>
      {hasPast && <HistoryButton way="undo" isIcon />}
      {hasFuture && <HistoryButton way="redo" isIcon />}
    </>
  );
}

interface HistoryButtonProps {
  readonly way: "undo" | "redo";
  readonly isIcon?: boolean;
}

/** The last step of its way. With it the focus goes to the other way, which is the first button beside it then. */
export function HistoryButton({ way, isIcon = false }: HistoryButtonProps) {
  const { say, what } = useChangeWords();
  const actions = useActions();
  const step = useApp(({ history }) => (way === "undo" ? history.past : history.future).at(-1) ?? null);
  const area = useRef<HTMLSpanElement>(null);
  useHandedFocus(area, (around) => around?.querySelector("button"));
  if (step === null) return null;
  const label = say(way, { what: what(step.intervention) });
  const act = (): void => void actions[way]();
  return (
    <span ref={area}>
      {isIcon ? (
        <IconButton label={label} icon={way} onClick={act} />
      ) : (
        <button type="button" className="button small" onClick={act}>
          {label}
        </button>
      )}
    </span>
  );
}
