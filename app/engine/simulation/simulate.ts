import type { SimulationInput } from "../model/message.ts";
import type { Outcome } from "../trace/outcome.ts";
import type { Trace } from "../trace/trace.ts";

/** What came of a scenario: everything that happened, and what became of each recipient. */
export interface Run {
  readonly trace: Trace;
  readonly outcome: Outcome;
}

/** Computes what Exchange does with the messages of a scenario. The same input gives the same run. */
export function simulate(_input: SimulationInput): Run {
  throw new Error("not built yet");
}
