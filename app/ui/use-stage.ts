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
  return useMemo(() => {
    if (scenario === null || run === null) return null;
    return {
      trace: run.trace,
      replay: createReplay(run.trace),
      input: scenario.input,
      pins: scenario.layout.sites,
      book: createNameBook(scenario.input, words.tongue),
    };
  }, [scenario, run, words]);
}
