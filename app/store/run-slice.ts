import type { Run } from "../engine/index.ts";
import type { Problem } from "../scenario/index.ts";

/** What the engine answered: replaced whole, never edited, never saved. */
export interface RunSlice {
  readonly run: Run | null;
  /** False while the run is the answer that lay beside a shipped scenario, and the engine has not been asked yet. */
  readonly isConfirmed: boolean;
  /** A question is on its way. */
  readonly isComputing: boolean;
  /** What was wrong with the text that was opened last; null when nothing was or the reader has closed the message. */
  readonly refusal: Refusal | null;
  /** The engine died; it can be started anew. */
  readonly hasCrashed: boolean;
}

/** A file that was not opened, with every reason. */
export interface Refusal {
  readonly name: string;
  readonly problems: readonly Problem[];
}

export const noRun: RunSlice = { run: null, isConfirmed: true, isComputing: false, refusal: null, hasCrashed: false };
