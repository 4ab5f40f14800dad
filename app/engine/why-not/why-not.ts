import type { Rewriting } from "../model/intervention.ts";
import type { SimulationInput } from "../model/message.ts";
import { createRoutingMemory } from "../routing/routing-memory.ts";
import { computeCourse } from "../simulation/simulate.ts";
import { rewritten } from "./rewrite.ts";
import { type Trial, trialsFor } from "./trials.ts";
import { isUsed, type Part } from "./usage.ts";

/** The smallest single change that would have brought a thing in. */
export interface SmallestChange {
  /** null: no single change of the kinds that were tried would have. */
  readonly change: Rewriting | null;
  /** How many runs of the engine it took to find out. */
  readonly runs: number;
  /** Not every change was tried: there were too many. */
  readonly isCutShort: boolean;
}

/** Nobody waits for more runs than this, nor for more events than this in all of them; a few runs there always are. */
const mostRuns = 80;
const leastRuns = 8;
const mostEvents = 1_000_000;

/** How often a course of so many events may be run. Counted and not timed: the same question has the same answer. */
export function runsFor(events: number): number {
  return Math.min(mostRuns, Math.max(leastRuns, Math.floor(mostEvents / Math.max(1, events))));
}

/**
 * Looks for the smallest single change after which a part would have been used by a message, by running the engine
 * again: kind after kind, the plainest first; of a kind the nearest step that is enough. What is answered has been run.
 */
export function smallestChange(input: SimulationInput, message: string, part: Part, most?: number): SmallestChange {
  const { found, runs, isCutShort } = findStep(input, message, part, most);
  return { change: found?.trial.at(found.step) ?? null, runs, isCutShort };
}

interface Search extends Omit<SmallestChange, "change"> {
  readonly found: { readonly trial: Trial; readonly step: number } | null;
}

/** The first kind of change that is enough, and its nearest step that is. `most`: runs; by default what the work allows. */
export function findStep(input: SimulationInput, message: string, part: Part, most?: number): Search {
  const routing = createRoutingMemory();
  let runs = 0;
  const run = (changed: SimulationInput) => {
    runs += 1;
    return computeCourse(changed, { routing });
  };
  const isEnough = (trial: Trial, step: number): boolean => {
    const changed = rewritten(input, trial.at(step));
    return isUsed(changed, run(changed), message, part);
  };
  let found: Search["found"] = null;
  const course = run(input);
  const limit = most ?? runsFor(course.events.length);
  const { trials, isCut } = trialsFor(input, course, message, part);
  for (const trial of trials) {
    // What has been found is beaten only by a nearer step of its own kind.
    if (found !== null && found.trial.kind !== trial.kind) break;
    if (runs >= limit) return { found, runs, isCutShort: true };
    const step = nearest(Math.min(trial.steps, found?.step ?? trial.steps), (tried) => isEnough(trial, tried));
    if (step !== null) found = { trial, step };
  }
  return { found, runs, isCutShort: isCut };
}

/** The first of so many steps that is enough; null: not even the last is. */
function nearest(steps: number, isEnough: (step: number) => boolean): number | null {
  if (steps === 0 || !isEnough(steps - 1)) return null;
  let [below, enough] = [-1, steps - 1];
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else below = middle;
  }
  return enough;
}
