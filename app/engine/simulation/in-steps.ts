import type { World } from "./world.ts";

/** Something that happens so long after the step before it. A step that answers false is the last one. */
export type Step = readonly [milliseconds: number, run: () => unknown];

/** Takes the steps one after the other, each at its own moment, so that a run that stops between two stops cleanly. */
export function inSteps(world: World, steps: readonly Step[], next = 0): void {
  const step = steps[next];
  if (!step) return;
  const [milliseconds, run] = step;
  world.scheduler.after(milliseconds, () => {
    if (run() !== false) inSteps(world, steps, next + 1);
  });
}
