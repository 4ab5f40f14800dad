import { useEffect, useState } from "react";
import type { LibraryEntry } from "../../store/index.ts";
import { Dialog } from "../shared/Dialog.tsx";
import { useApp, useServices } from "../use-app.ts";

interface ScenarioDialogProps {
  readonly onClose: () => void;
  readonly onPick: (id: string) => void;
}

/** The shipped scenarios, each with what it shows. */
export function ScenarioDialog({ onClose, onPick }: ScenarioDialogProps) {
  const { words, library } = useServices();
  const shippedId = useApp(({ scenario }) => scenario.shippedId);
  const [entries, setEntries] = useState<readonly LibraryEntry[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    let isGone = false;
    library.list().then(
      (list) => {
        if (!isGone) setEntries(list);
      },
      () => {
        if (!isGone) setHasFailed(true);
      },
    );
    return () => {
      isGone = true;
    };
  }, [library]);
  return (
    <Dialog title={words.text("scenarios")} onClose={onClose}>
      {hasFailed && <p>{words.text("loadFailed")}</p>}
      <ul className="scenario-list">
        {entries?.map(({ id, title, summary }) => (
          <li key={id}>
            <button type="button" aria-current={id === shippedId ? "true" : undefined} onClick={() => onPick(id)}>
              <strong>{title}</strong>
              <span>{summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
