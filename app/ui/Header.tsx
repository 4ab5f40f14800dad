import { useEffect } from "react";
import type { PanelId } from "./App.tsx";
import { IconButton } from "./parts/IconButton.tsx";
import { later } from "./parts/later.tsx";
import { useApp, useServices } from "./use-app.ts";
import { useScenarioWords } from "./use-scenario-words.ts";

const HistoryButtons = later(async () => (await import("./change/HistoryButtons.tsx")).HistoryButtons);

interface HeaderProps {
  readonly onOpenFile: () => void;
  readonly onPanel: (panel: PanelId) => void;
}

/** The product's name, what is shown, and what else could be. */
export function Header({ onOpenFile, onPanel }: HeaderProps) {
  const { words } = useServices();
  const { title } = useScenarioWords();
  const hasHistory = useApp(({ history }) => history.past.length + history.future.length > 0);
  useEffect(() => {
    document.title = title === "" ? words.text("appName") : words.text("pageTitle", { title });
  }, [title, words]);
  return (
    <header className="page-header">
      <svg className="logo" viewBox="0 0 26 26" aria-hidden="true">
        <rect x="2" y="6" width="22" height="15" rx="3" />
        <path d="M3 8l10 7 10-7" />
      </svg>
      <p className="product">{words.text("appName")}</p>
      <h1 title={title}>{title}</h1>
      <div className="header-buttons">
        {hasHistory && <HistoryButtons />}
        <IconButton label={words.text("settings")} icon="settings" onClick={() => onPanel("settings")} />
        <span className="wide-only">
          <IconButton label={words.text("keys")} icon="keys" onClick={() => onPanel("keys")} />
        </span>
        <button type="button" className="button" onClick={() => onPanel("scenarios")}>
          {words.text("scenarios")}
        </button>
        <button type="button" className="button" onClick={onOpenFile}>
          {words.text("openScenario")}
        </button>
        <button type="button" className="button primary" onClick={() => onPanel("share")}>
          {words.text("share")}
        </button>
      </div>
    </header>
  );
}
