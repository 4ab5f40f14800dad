import { createContext, useContext } from "react";
import type { Replay, SimulationInput, Trace } from "../engine/index.ts";
import type { NameBook } from "../i18n/index.ts";
import type { Pins } from "../scene/index.ts";

/** What is made once for each scenario on the page. */
export interface StageSet {
  readonly trace: Trace;
  readonly replay: Replay;
  /** What the picture is laid out from; how, depends on the room it has. */
  readonly input: SimulationInput;
  readonly pins: Pins;
  readonly book: NameBook;
}

export const StageContext = createContext<StageSet | null>(null);

/** null while no scenario is there. */
export const useStageSet = (): StageSet | null => useContext(StageContext);
