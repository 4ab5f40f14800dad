import { useMemo } from "react";
import { createReplay } from "../engine/index.ts";
import { createNameBook } from "../i18n/index.ts";
import { createStage, layOut } from "../scene/index.ts";
import type { StageSet } from "./stage-context.ts";
import { useApp } from "./use-app.ts";

/** What is computed once for each run. */
export function useStage(): StageSet | null {
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
