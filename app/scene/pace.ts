import type { TraceEvent } from "../engine/index.ts";
import { shortestFold } from "./folds.ts";

/** How playing goes: every step takes the same comfortable time, or the simulated clock says how long. */
export type Pace = "reading" | "clock";

/** Wall-clock milliseconds at speed 1: the movement of a step, and the time to read it before the next one. */
export interface StepTimes {
  readonly glide: number;
  readonly rest: number;
}

/** The step of a reader, and of every step that is made by hand. */
export const readingStep: StepTimes = { glide: 700, rest: 1_300 };

/** Wall-clock milliseconds for each simulated millisecond: a hop of 120 ms takes 2.4 s. */
const clockScale = 20;
/** What happens at the same moment is still seen one after the other; seconds that nobody needs are cut short. */
const shortestStep = 120;
const longestStep = 4_000;
/** Idle time, however long it is. */
export const foldTime = 2_400;

/**
 * How long the step that ends at a position takes. On the simulated clock it is in proportion to the time since the
 * event before, with idle time folded: the movement takes all of it, and nothing waits.
 */
export function stepTimes(events: readonly TraceEvent[], position: number, pace: Pace): StepTimes {
  if (pace === "reading") return readingStep;
  const passed = timeAt(events, position) - timeAt(events, position - 1);
  if (passed >= shortestFold) return { glide: foldTime, rest: 0 };
  return { glide: Math.max(shortestStep, Math.min(longestStep, passed * clockScale)), rest: 0 };
}

/**
 * The simulated time at a moment, which counts events that have happened: 3.5 is half way in time between the third
 * event and the fourth. Before the first event it is 0.
 */
export function timeAt(events: readonly TraceEvent[], moment: number): number {
  const whole = Math.floor(moment);
  const before = events[whole - 1]?.at ?? 0;
  const after = events[whole]?.at ?? before;
  return before + (after - before) * (moment - whole);
}
