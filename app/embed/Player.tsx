import { lazy, Suspense, useEffect } from "react";
import {
  AppContext,
  type AppServices,
  Controls,
  CrashNotice,
  commandForKey,
  LazyLinkNotices,
  playerCommands,
  Sentence,
  StageContext,
  Topology,
  useApp,
  useScenarioWords,
  useServices,
  useStage,
} from "../ui/index.ts";

const PlayerProblems = lazy(async () => ({ default: (await import("./PlayerProblems.tsx")).PlayerProblems }));

/** The page as a guest in somebody else's: the picture, the sentence, and the controls that were asked for. */
export function Player({ services }: { readonly services: AppServices }) {
  return (
    <AppContext value={services}>
      <Inside />
    </AppContext>
  );
}

function Inside() {
  const { words } = useServices();
  const set = useStage();
  const title = useScenarioWords().title || words.text("appName");
  const controls = useApp(({ view }) => view.controls);
  const refusal = useApp(({ run }) => run.refusal);
  const hasCrashed = useApp(({ run }) => run.hasCrashed);
  const isComputing = useApp(({ run }) => run.isComputing);
  // What was wrong with the link stands alone: there is nothing to play.
  const hasNothing = set === null && refusal !== null;
  useKeys();
  useEffect(() => {
    document.title = words.text("pageTitle", { title });
  }, [words, title]);
  return (
    <StageContext value={set}>
      <main className="player" aria-label={title} aria-busy={isComputing}>
        <h1 className="visually-hidden">{title}</h1>
        {hasCrashed && <CrashNotice />}
        <LazyLinkNotices />
        <Suspense>{refusal && <PlayerProblems refusal={refusal} />}</Suspense>
        <Topology isGuest hasButtons={controls === "full"} />
        {!hasNothing && <Sentence />}
        {!hasNothing && controls !== "none" && <Controls isSmall={controls === "min"} />}
      </main>
    </StageContext>
  );
}

/** Keys reach this document only while the focus is in it. */
function useKeys(): void {
  const { store, clock } = useServices();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const command = commandForKey(event, playerCommands, store.getState().preferences.singleKeys);
      if (command === undefined || store.getState().view.controls === "none") return;
      event.preventDefault();
      const none = (): void => {};
      command.run({
        store,
        clock,
        zoom: null,
        openFile: none,
        showScenarios: none,
        showKeys: none,
        showBreakpoints: none,
        present: none,
      });
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [store, clock]);
}
