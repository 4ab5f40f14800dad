import { expect, it } from "vitest";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import { simulate } from "../simulation/simulate.ts";
import { timings } from "../simulation/timings.ts";
import { hasInventedTime } from "./invented-time.ts";

function inventedIn(id: string) {
  const { input } = shippedScenario(id);
  const { events } = simulate(input).trace;
  return { events, isInvented: events.map((_, seq) => hasInventedTime(input, events, seq)) };
}

it("the time of a first pass is invented but for its first event and what happens at the same moment", () => {
  const { events, isInvented } = inventedIn("same-server");
  expect(isInvented).toEqual(events.map(({ at }, seq) => at !== (events[seq - 1]?.at ?? 0)));
  expect(isInvented.filter((one) => one).length).toBeGreaterThan(5);
});

it("a retry comes after a documented interval, and a fault when the scenario says", () => {
  const { events, isInvented } = inventedIn("f-35-partner-down");
  const typesOf = (wanted: boolean) =>
    new Set(events.flatMap(({ type }, i) => (isInvented[i] === wanted ? [type] : [])));
  expect(typesOf(false)).toContain("ATTEMPT");
  expect(typesOf(false)).toContain("FAULT");
  expect(typesOf(true)).not.toContain("FAULT");
  expect(typesOf(true)).toContain("CATEGORIZE");
});

it("nothing invented takes as long as what is documented, but for the poll that is", () => {
  const long = Object.entries(timings).filter(([, milliseconds]) => milliseconds >= 60_000);
  expect(long.map(([name]) => name)).toEqual(["outlookPoll"]);
});

it("an event that is not there took no time", () => {
  const { input } = shippedScenario("same-server");
  expect(hasInventedTime(input, [], 0)).toBe(false);
});
