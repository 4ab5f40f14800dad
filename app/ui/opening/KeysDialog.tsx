import { commands } from "../commands.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { useServices } from "../use-app.ts";

/** Every key and what it does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useServices();
  return (
    <Dialog title={words.text("keys")} onClose={onClose}>
      <p>{words.text("keysIntro")}</p>
      <dl className="keys">
        {commands.map(({ id, label, keys }) => (
          <div key={id}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{words.keyName(key)}</kbd>
              ))}
            </dt>
            <dd>{words.text(label)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
