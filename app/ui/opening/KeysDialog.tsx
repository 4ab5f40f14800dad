import { useMemo } from "react";
import { createCommandWords, createSettingsWords } from "../../i18n/index.ts";
import { commands, isSingle } from "../commands.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { useActions, useApp, useServices } from "../use-app.ts";

/** Every key and what it does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useServices();
  const { say, keyName } = useMemo(() => createCommandWords(words.tongue), [words]);
  const settings = useMemo(() => createSettingsWords(words.tongue), [words]);
  const singleKeys = useApp(({ preferences }) => preferences.singleKeys);
  const { prefer } = useActions();
  return (
    <Dialog title={words.text("keys")} onClose={onClose}>
      <p>{say("keys.intro")}</p>
      <label className="single-keys">
        <input type="checkbox" checked={singleKeys} onChange={({ target }) => prefer({ singleKeys: target.checked })} />
        <span>{settings("settings.keys.single")}</span>
      </label>
      <dl className="keys">
        {commands.map(({ id, keys }) => (
          <div key={id}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} data-off={!singleKeys && isSingle(key) ? "" : undefined}>
                  {keyName(key)}
                </kbd>
              ))}
            </dt>
            <dd>{say(`command.${id}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
