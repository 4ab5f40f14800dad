import "../styles/settings.css";
import { createContext, type ReactNode, useContext, useId, useMemo } from "react";
import { createSettingsWords, languageNames } from "../../i18n/index.ts";
import { levels, motions, themes } from "../../store/index.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { useActions, useApp, useServices } from "../use-app.ts";

const themeNames = { auto: "themeAuto", light: "themeLight", dark: "themeDark" } as const;
const languages = Object.entries(languageNames);

/** What a reader can choose for this browser. Every choice holds at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useServices();
  const say = useMemo(() => createSettingsWords(words.tongue), [words]);
  const { language, theme, level, motion, singleKeys } = useApp(({ preferences }) => preferences);
  const isLinkFirst = useApp(({ view }) => view.language !== null || view.theme !== "auto");
  const { prefer } = useActions();
  return (
    <Dialog title={words.text("settings")} onClose={onClose}>
      <div className="settings">
        {isLinkFirst && <p>{say("settings.linkFirst")}</p>}
        <Choices legend={say("settings.language")}>
          <Choice isChosen={language === null} onChoose={() => prefer({ language: null })}>
            {say("settings.language.browser")}
          </Choice>
          {languages.map(([tag, name]) => (
            <Choice key={tag} isChosen={language === tag} onChoose={() => prefer({ language: tag })}>
              <span lang={tag}>{name}</span>
            </Choice>
          ))}
        </Choices>
        <Choices legend={say("settings.level")}>
          {levels.map((one) => (
            <Choice key={one} isChosen={level === one} onChoose={() => prefer({ level: one })}>
              {say(`settings.level.${one}`)}
            </Choice>
          ))}
        </Choices>
        <Choices legend={say("settings.theme")}>
          {themes.map((one) => (
            <Choice key={one} isChosen={theme === one} onChoose={() => prefer({ theme: one })}>
              {words.text(themeNames[one])}
            </Choice>
          ))}
        </Choices>
        <Choices legend={say("settings.motion")}>
          {motions.map((one) => (
            <Choice key={one} isChosen={motion === one} onChoose={() => prefer({ motion: one })}>
              {say(`settings.motion.${one}`)}
            </Choice>
          ))}
        </Choices>
        <Choices legend={say("settings.keys")}>
          <label>
            <input
              type="checkbox"
              checked={singleKeys}
              onChange={({ target }) => prefer({ singleKeys: target.checked })}
            />
            <span>{say("settings.keys.single")}</span>
          </label>
          <p>{say("settings.keys.note")}</p>
        </Choices>
        <p>{say("settings.kept")}</p>
      </div>
    </Dialog>
  );
}

/** What radio buttons have in common that belong together: the arrow keys walk among them. */
const GroupName = createContext("");

function Choices({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <GroupName value={useId()}>
      <fieldset>
        <legend>{legend}</legend>
        {children}
      </fieldset>
    </GroupName>
  );
}

interface ChoiceProps {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One of several. */
function Choice({ isChosen, onChoose, children }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name={useContext(GroupName)} checked={isChosen} onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}
