import type { Scenario } from "../scenario/index.ts";

/** The scenario on the page: the truth, saved in file and link. */
export interface ScenarioSlice {
  /** null until the first one is there. */
  readonly scenario: Scenario | null;
  /** Its text as it was opened. */
  readonly text: string | null;
  /** Id of a shipped scenario; null for a file of the reader's own. */
  readonly shippedId: string | null;
  /** Counts what was opened: a scenario that the reader changes is still the same story. */
  readonly story: number;
}

export const noScenario: ScenarioSlice = { scenario: null, text: null, shippedId: null, story: 0 };
