import { IconButton } from "../parts/IconButton.tsx";
import { useActions, useApp } from "../use-app.ts";
import { useChangeWords } from "./use-change-words.ts";

/** The way back, and forth again, with what it is about. */
export function HistoryButtons() {
  const { say, what } = useChangeWords();
  const { undo, redo } = useActions();
  const past = useApp(({ history }) => history.past.at(-1) ?? null);
  const future = useApp(({ history }) => history.future.at(-1) ?? null);
  return (
    <>
      {past && (
        <IconButton label={say("undo", { what: what(past.intervention) })} icon="undo" onClick={() => void undo()} />
      )}
      {future && (
        <IconButton label={say("redo", { what: what(future.intervention) })} icon="redo" onClick={() => void redo()} />
      )}
    </>
  );
}
