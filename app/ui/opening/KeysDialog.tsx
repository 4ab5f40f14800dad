import { useMemo } from "react";
import { createCommandWords, createSettingsWords } from "../../i18n/index.ts";
import { type CommandId, commands, isSingle } from "../commands.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { useActions, useApp, useServices } from "../use-app.ts";

const groups = ["step", "run", "picture", "page"] as const;
type Group = (typeof groups)[number];

/** Under which heading a command is listed. */
const groupOf: { readonly [Id in CommandId]: Group } = {
  playOrPause: "step",
  stepForward: "step",
  stepBack: "step",
  toStart: "step",
  toEnd: "step",
  hopForward: "step",
  hopBack: "step",
  chapterForward: "step",
  chapterBack: "step",
  slower: "step",
  faster: "step",
  toDecision: "run",
  toDeferral: "run",
  toReport: "run",
  toBreakpoint: "run",
  showBreakpoints: "run",
  fit: "picture",
  zoomIn: "picture",
  zoomOut: "picture",
  panLeft: "picture",
  panRight: "picture",
  panUp: "picture",
  panDown: "picture",
  closeInspector: "picture",
  present: "picture",
  undo: "page",
  redo: "page",
  openFile: "page",
  showScenarios: "page",
  showKeys: "page",
};

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
      {groups.map((group) => (
        <section key={group} aria-labelledby={`keys-${group}`}>
          <h3 id={`keys-${group}`}>{say(`keys.group.${group}`)}</h3>
          <dl className="keys">
            {commands
              .filter(({ id }) => groupOf[id] === group)
              .map(({ id, keys }) => (
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
        </section>
      ))}
      <p>{say("keys.lists")}</p>
    </Dialog>
  );
}
