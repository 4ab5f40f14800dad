import { useMemo } from "react";
import { createReplay } from "../engine/index.ts";
import { createNameBook } from "../i18n/index.ts";
import type { StageSet } from "./stage-context.ts";
import { useApp, useServices } from "./use-app.ts";

/** What is computed once for each run. */
export function useStage(): StageSet | null {
  const { words } = useServices();
  const scenario = useApp((state) => state.scenario.scenario);
  const run = useApp((state) => state.run.run);
  const made = useMemo(() => {
    if (scenario === null || run === null) return null;
    const { input, layout } = scenario;
    return { trace: run.trace, replay: createReplay(run.trace), input, pins: layout.sites };
  }, [scenario, run]);
  return useMemo(() => made && { ...made, book: createNameBook(made.input, words.tongue) }, [made, words]);
}
