import { expect } from "vitest";
import { computeCourse, simulate } from "../simulation/simulate.ts";
import { createRandom } from "../testing/random.ts";
import { randomInput } from "../testing/random-input.ts";
import { faultsOfRun } from "./invariants.ts";
import { shuffledInput, withoutLosingConnectors, withoutLosingLinks, withoutReasons } from "./variations.ts";

/** Milliseconds that one batch may take on a machine that is busy with other things; idle, it takes a few seconds. */
export const patience = 900_000;

/** How often each property was tried on something: one that is tried on nothing proves nothing. */
export const variations = ["same", "shuffled", "withoutConnectors", "withoutLinks"] as const;
export type Variation = (typeof variations)[number];
export type Tried = { [variation in Variation]: number } & { topologies: number };
export const nothingTried = (): Tried => ({
  topologies: 0,
  same: 0,
  shuffled: 0,
  withoutConnectors: 0,
  withoutLinks: 0,
});

/** Tries on one random topology what holds for every run, and that one variation of it changes nothing. */
export function tryJourneys(
  seed: number,
  sites: { readonly least: number; readonly most: number },
  tried: Tried,
): void {
  const input = randomInput(seed, sites);
  const run = computeCourse(input);
  const faults = faultsOfRun(input, run);
  if (faults.length > 0) expect(faults, `seed ${seed}`).toEqual([]);
  tried.topologies += 1;

  const variation = variations[seed % variations.length] ?? "same";
  if (variation === "same") {
    const [once, again] = [simulate(input).trace.hash, simulate(randomInput(seed, sites)).trace.hash];
    if (once !== again) expect(again, `seed ${seed}: once more`).toBe(once);
    tried.same += 1;
    return;
  }
  const other = {
    shuffled: () => shuffledInput(createRandom(seed), input),
    withoutConnectors: () => withoutLosingConnectors(input, run),
    withoutLinks: () => withoutLosingLinks(input),
  }[variation]();
  if (variation !== "shuffled" && sizeOf(other) === sizeOf(input)) return;
  const course = withoutReasons(run);
  const otherCourse = withoutReasons(computeCourse(other));
  if (JSON.stringify(otherCourse) !== JSON.stringify(course)) {
    expect(otherCourse, `seed ${seed}: ${variation}`).toEqual(course);
  }
  tried[variation] += 1;
}

function sizeOf({ organization }: ReturnType<typeof randomInput>): number {
  const { sendConnectors, foreignConnectors, siteLinks } = organization;
  return sendConnectors.length + foreignConnectors.length + siteLinks.length;
}
