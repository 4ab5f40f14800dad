import { createContext, type ReactNode, useContext } from "react";
import type { Selection } from "../../store/index.ts";
import { useActions, useApp } from "../use-app.ts";

interface Picking {
  /** The key of the button at which Tab stops. */
  readonly stop: string | null;
  readonly setStop: (key: string) => void;
}

/** Equal for the same thing. */
export const keyOf = (of: Selection): string => JSON.stringify(of);

/** null where nothing can be picked. */
export const PickContext = createContext<Picking | null>(null);

interface OutlineItemProps {
  /** What a press picks, or lets go of; null: nothing. */
  readonly of: Selection | null;
  readonly text: ReactNode;
  readonly children?: ReactNode;
}

/** One line of the list, and what is in it. */
export function OutlineItem({ of, text, children }: OutlineItemProps) {
  const picking = useContext(PickContext);
  return (
    <li>
      {of === null || picking === null ? text : <PickButton of={of} text={text} picking={picking} />}
      {children}
    </li>
  );
}

interface PickButtonProps {
  readonly of: Selection;
  readonly text: ReactNode;
  readonly picking: Picking;
}

function PickButton({ of, text, picking: { stop, setStop } }: PickButtonProps) {
  const { select } = useActions();
  const key = keyOf(of);
  const isPicked = useApp(({ view }) => view.selection !== null && keyOf(view.selection) === key);
  return (
    <button
      type="button"
      className="outline-item"
      aria-pressed={isPicked}
      tabIndex={stop === key ? 0 : -1}
      onFocus={() => setStop(key)}
      onClick={() => select(isPicked ? null : of)}
    >
      {text}
    </button>
  );
}
