import type { Intervention, OutcomeChange } from "../engine/index.ts";
import type { TextPatch } from "./text-patch.ts";

/** What the reader has done to the scenario since it was opened, and what came of it last. */
export interface HistorySlice {
  /** What can be undone, the last one last. */
  readonly past: readonly HistoryStep[];
  /** What can be done again, the next one last. */
  readonly future: readonly HistoryStep[];
  /** What the last step did; null: nothing has been done, or the reader has closed the message. */
  readonly news: HistoryNews | null;
}

/** Where the reader stood, and which shipped scenario the text was then. */
export interface Standing {
  readonly position: number;
  readonly shippedId: string | null;
}

export interface HistoryStep {
  readonly intervention: Intervention;
  readonly patch: TextPatch;
  readonly before: Standing;
  readonly after: Standing;
}

export interface HistoryNews {
  readonly way: "done" | "undone" | "redone";
  readonly intervention: Intervention;
  /** Of whom something else becomes now. */
  readonly changes: readonly OutcomeChange[];
}

export const noHistory: HistorySlice = { past: [], future: [], news: null };

export const mostUndone = 200;
