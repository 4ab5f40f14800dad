import { useMemo } from "react";
import { createCommandWords } from "../../i18n/index.ts";
import { commands } from "../commands.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { useServices } from "../use-app.ts";

/** Every key and what it does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useServices();
  const { say, keyName } = useMemo(() => createCommandWords(words.tongue), [words]);
  return (
    <Dialog title={words.text("keys")} onClose={onClose}>
      <p>{say("keys.intro")}</p>
      <dl className="keys">
        {commands.map(({ id, keys }) => (
          <div key={id}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{keyName(key)}</kbd>
              ))}
            </dt>
            <dd>{say(`command.${id}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
