import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ZoomController } from "../diagram/index.ts";
import { createReplay } from "../engine/index.ts";
import { createNameBook } from "../i18n/index.ts";
import { createStage, layOut } from "../scene/index.ts";
import { AppContext, type AppServices } from "./app-context.ts";
import { type CommandTarget, commandForKey } from "./commands.ts";
import { Header } from "./Header.tsx";
import { CrashNotice } from "./opening/CrashNotice.tsx";
import { useFileOpening } from "./opening/use-file-opening.ts";
import { Controls } from "./playback/Controls.tsx";
import { Sentence } from "./playback/Sentence.tsx";
import { StageContext, type StageSet } from "./stage-context.ts";
import { Topology } from "./topology/Topology.tsx";
import { useApp, useServices } from "./use-app.ts";
import "./styles/page.css";
import "./styles/topology.css";

// What is not in the first picture comes after it.
const EventList = lazy(async () => ({ default: (await import("./inspector/EventList.tsx")).EventList }));
const KeysDialog = lazy(async () => ({ default: (await import("./opening/KeysDialog.tsx")).KeysDialog }));
const RefusalDialog = lazy(async () => ({ default: (await import("./opening/RefusalDialog.tsx")).RefusalDialog }));
const ScenarioDialog = lazy(async () => ({ default: (await import("./opening/ScenarioDialog.tsx")).ScenarioDialog }));
const ShareDialog = lazy(async () => ({ default: (await import("./share/ShareDialog.tsx")).ShareDialog }));
const Why = lazy(async () => ({ default: (await import("./inspector/Why.tsx")).Why }));

export type PanelId = "scenarios" | "keys" | "share";

interface AppProps {
  readonly services: AppServices;
  /** Opens a shipped scenario; what goes wrong is shown on the page. */
  readonly openShipped: (id: string) => Promise<void>;
}

/** The page. */
export function App({ services, openShipped }: AppProps) {
  return (
    <AppContext value={services}>
      <Page openShipped={openShipped} />
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
  const [panel, setPanel] = useState<PanelId | null>(null);
  const zoom = useRef<ZoomController | null>(null);
  const { pick, isOver } = useFileOpening();
  const close = useCallback(() => setPanel(null), []);
  const setZoom = useCallback((controller: ZoomController | null) => {
    zoom.current = controller;
  }, []);
  useKeys(services, zoom, pick, setPanel);

  return (
    <StageContext value={set}>
      <div className="page" aria-busy={isComputing}>
        <Header onOpenFile={pick} onPanel={setPanel} />
        <main>
          {hasCrashed && <CrashNotice />}
          <div className="stage">
            <Topology onZoom={setZoom} />
            <Sentence />
            <Controls />
          </div>
          <aside>
            <Suspense>
              <Why />
              <EventList />
            </Suspense>
          </aside>
        </main>
        {isOver && (
          <div className="drop-hint" aria-hidden="true">
            {words.text("dropNow")}
          </div>
        )}
      </div>
      <Suspense>
        {panel === "keys" && <KeysDialog onClose={close} />}
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
        {refusal && <RefusalDialog refusal={refusal} />}
      </Suspense>
    </StageContext>
  );
}

/** What is computed once for each run. */
function useStage(): StageSet | null {
  const scenario = useApp((state) => state.scenario.scenario);
  const run = useApp((state) => state.run.run);
  return useMemo(() => {
    if (scenario === null || run === null) return null;
    const layout = layOut(scenario.input, scenario.layout.sites);
    return {
      trace: run.trace,
      replay: createReplay(run.trace),
      layout,
      stage: createStage(run.trace, layout),
      book: createNameBook(scenario.input),
    };
  }, [scenario, run]);
}

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
    });
    const press = (event: KeyboardEvent): void => {
      const command = commandForKey(event);
      if (command === undefined) return;
      event.preventDefault();
      command.run(target());
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [store, clock, zoom, openFile, show]);
}
