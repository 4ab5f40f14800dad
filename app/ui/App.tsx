import { useCallback, useEffect, useRef, useState } from "react";
import type { ZoomController } from "../diagram/index.ts";
import type { PanelName } from "../store/index.ts";
import { AppContext, type AppServices } from "./app-context.ts";
import type { CommandTarget } from "./commands.ts";
import { Header } from "./Header.tsx";
import { CrashNotice } from "./opening/CrashNotice.tsx";
import { LazyLinkNotices } from "./opening/LazyLinkNotices.tsx";
import { useFileOpening } from "./opening/use-file-opening.ts";
import { later } from "./parts/later.tsx";
import { WholePage } from "./parts/WholePage.tsx";
import { Controls } from "./playback/Controls.tsx";
import { Sentence } from "./playback/Sentence.tsx";
import { stopWhenUnseen } from "./playback/stop-unseen.ts";
import { StageContext } from "./stage-context.ts";
import { Topology } from "./topology/Topology.tsx";
import { useApp, useServices } from "./use-app.ts";
import { useStage } from "./use-stage.ts";

// What is not in the first picture comes after it.
const BreakpointsDialog = later(async () => (await import("./playback/BreakpointsDialog.tsx")).BreakpointsDialog);
const ChangeNews = later(async () => (await import("./change/ChangeNews.tsx")).ChangeNews);
const EventList = later(async () => (await import("./inspector/EventList.tsx")).EventList);
const Inspector = later(async () => (await import("./inspector/Inspector.tsx")).Inspector);
const KeysDialog = later(async () => (await import("./opening/KeysDialog.tsx")).KeysDialog);
const RefusalDialog = later(async () => (await import("./opening/RefusalDialog.tsx")).RefusalDialog);
const ScenarioDialog = later(async () => (await import("./opening/ScenarioDialog.tsx")).ScenarioDialog);
const SettingsDialog = later(async () => (await import("./settings/SettingsDialog.tsx")).SettingsDialog);
const ShareDialog = later(async () => (await import("./share/ShareDialog.tsx")).ShareDialog);
const ModelDialog = later(async () => (await import("./opening/ModelDialog.tsx")).ModelDialog);
const Presenter = later(async () => (await import("./playback/Presenter.tsx")).Presenter);
const Warnings = later(async () => (await import("./inspector/Warnings.tsx")).Warnings);
const Why = later(async () => (await import("./inspector/Why.tsx")).Why);

export type PanelId = "scenarios" | "settings" | "keys" | "share" | "model" | "breakpoints" | "presenter";

interface AppProps {
  readonly services: AppServices;
  /** Opens a shipped scenario; what goes wrong is shown on the page. */
  readonly openShipped: (id: string) => Promise<void>;
}

/** The page. */
export function App({ services, openShipped }: AppProps) {
  return (
    <AppContext value={services}>
      <WholePage words={services.words}>
        <Page openShipped={openShipped} />
      </WholePage>
    </AppContext>
  );
}

function Page({ openShipped }: Pick<AppProps, "openShipped">) {
  const services = useServices();
  const { words } = services;
  const set = useStage();
  const refusal = useApp(({ run }) => run.refusal);
  const hasCrashed = useApp(({ run }) => run.hasCrashed);
  const isComputing = useApp(({ run }) => run.isComputing);
  const panels = useApp(({ view }) => view.panels);
  const hasPicked = useApp(({ view }) => view.selection !== null);
  const hasNews = useApp(({ history }) => history.news !== null);
  const hasWarnings = useApp(({ run }) => (run.run?.outcome.warnings.length ?? 0) > 0);
  const hasBeside = hasPicked || hasNews || panels?.length !== 0;
  const [panel, setPanel] = useState<PanelId | null>(null);
  const zoom = useRef<ZoomController | null>(null);
  const { pick, isOver } = useFileOpening();
  const close = useCallback(() => setPanel(null), []);
  const setZoom = useCallback((controller: ZoomController | null) => {
    zoom.current = controller;
  }, []);
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the picture can be out of sight while the controls are not.
    const picture = stage.current?.firstElementChild;
    return picture ? stopWhenUnseen(services.store, picture) : undefined;
  }, [services.store]);
  useKeys(services, zoom, pick, setPanel);

  return (
    <StageContext value={set}>
      <div className="page" aria-busy={isComputing} data-presenting={panel === "presenter" ? "" : undefined}>
        <Header onOpenFile={pick} onPanel={setPanel} />
        <main data-beside={hasBeside ? "" : undefined}>
          {hasCrashed && <CrashNotice />}
          <LazyLinkNotices />
          <div ref={stage} className="stage">
            <Topology onZoom={setZoom} />
            <Sentence />
            <Controls onPanel={setPanel} />
          </div>
          {hasBeside && (
            <aside data-picked={hasPicked ? "" : undefined}>
              {hasNews && <ChangeNews />}
              {hasPicked && <Inspector />}
              {hasWarnings && <Warnings />}
              {shows(panels, "why") && <Why />}
              {shows(panels, "events") && <EventList />}
              <button type="button" className="text-button" onClick={() => setPanel("model")}>
                {words.text("modelNote")}
              </button>
            </aside>
          )}
        </main>
        {isOver && (
          <div className="drop-hint" aria-hidden="true">
            {words.text("dropNow")}
          </div>
        )}
      </div>
      {panel === "breakpoints" && <BreakpointsDialog onClose={close} />}
      {panel === "presenter" && <Presenter onClose={close} />}
      {panel === "model" && <ModelDialog onClose={close} />}
      {panel === "keys" && <KeysDialog onClose={close} />}
      {panel === "settings" && <SettingsDialog onClose={close} />}
      {panel === "share" && <ShareDialog onClose={close} />}
      {panel === "scenarios" && (
        <ScenarioDialog
          onClose={close}
          onPick={(id) => {
            close();
            void openShipped(id);
          }}
        />
      )}
      {refusal && <RefusalDialog refusal={refusal} openShipped={openShipped} />}
    </StageContext>
  );
}

function shows(panels: readonly PanelName[] | null, panel: PanelName): boolean {
  return panels === null || panels.includes(panel);
}

type Commands = typeof import("./commands.ts");

function useKeys(
  { store, clock }: AppServices,
  zoom: { readonly current: ZoomController | null },
  openFile: () => void,
  show: (panel: PanelId) => void,
): void {
  useEffect(() => {
    const target = (): CommandTarget => ({
      store,
      clock,
      zoom: zoom.current,
      openFile,
      showScenarios: () => show("scenarios"),
      showKeys: () => show("keys"),
      showBreakpoints: () => show("breakpoints"),
      present: () => show("presenter"),
    });
    const obey = ({ commandForKey, commands }: Commands, event: KeyboardEvent): void => {
      const command = commandForKey(event, commands, store.getState().preferences.singleKeys);
      if (command === undefined) return;
      event.preventDefault();
      command.run(target());
    };
    let fetched: Commands | null = null;
    const fetchCommands = async (): Promise<Commands> => {
      fetched = await import("./commands.ts");
      return fetched;
    };
    // A key that is pressed before they are there is obeyed as soon as they are; who cannot fetch them has the buttons.
    const press = (event: KeyboardEvent): void => {
      if (fetched) obey(fetched, event);
      else
        fetchCommands().then(
          (commands) => obey(commands, event),
          () => {},
        );
    };
    fetchCommands().catch(() => {});
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [store, clock, zoom, openFile, show]);
}
