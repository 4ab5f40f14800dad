import { describe, expect, it } from "vitest";
import { simulate } from "../engine/index.ts";
import { shippedScenario, shippedScenarios } from "../testing/shipped-scenarios.ts";
import { foldBefore, waitsOf } from "./folds.ts";
import { foldTime, readingStep, stepTimes, timeAt } from "./pace.ts";

const eventsOf = (name: string) => simulate(shippedScenario(name).input).trace.events;

describe("the reading pace", () => {
  it("gives every step the same time, whatever the simulated time between", () => {
    const events = eventsOf("f-55-delay-notice");
    for (let position = 1; position <= events.length; position += 1)
      expect(stepTimes(events, position, "reading")).toBe(readingStep);
  });
});

describe("the simulated clock", () => {
  it("gives twice the simulated time twice the time", () => {
    const events = eventsOf("two-sites");
    const passed = (position: number) => timeAt(events, position) - timeAt(events, position - 1);
    const positions = events
      .map(({ seq }) => seq + 1)
      .filter((position) => passed(position) >= 10 && passed(position) <= 150);
    expect(positions.length).toBeGreaterThan(5);
    for (const position of positions)
      expect(stepTimes(events, position, "clock").glide / passed(position)).toBeCloseTo(20, 6);
  });

  it("folds idle time to the same short time, minutes and hours alike", () => {
    const events = eventsOf("f-55-delay-notice");
    const folds = events.map(({ seq }) => seq + 1).filter((position) => foldBefore(events, position) > 0);
    expect(new Set(folds.map((position) => foldBefore(events, position))).size).toBeGreaterThan(2);
    for (const position of folds) expect(stepTimes(events, position, "clock")).toEqual({ glide: foldTime, rest: 0 });
  });

  it("lets everything be seen, and lets nobody wait long", () => {
    for (const [name, { input }] of shippedScenarios()) {
      const { events } = simulate(input).trace;
      for (const { seq } of events) {
        const { glide, rest } = stepTimes(events, seq + 1, "clock");
        expect(glide + rest, name).toBeGreaterThanOrEqual(120);
        expect(glide + rest, name).toBeLessThanOrEqual(4_000);
      }
    }
  });
});

describe("the simulated time at a moment", () => {
  it("is the event’s own when it rests, and runs on evenly to the next", () => {
    const events = eventsOf("dead-site");
    expect(timeAt(events, 0)).toBe(0);
    for (const { seq, at } of events) expect(timeAt(events, seq + 1)).toBe(at);
    const [first, second] = [timeAt(events, 1), timeAt(events, 2)];
    expect(timeAt(events, 1.25)).toBe(first + (second - first) / 4);
  });
});

describe("folds", () => {
  it("are between two events, and before the first if it comes late", () => {
    const [first] = eventsOf("two-sites");
    if (!first) throw new Error("no event");
    const at = (time: number, seq: number) => ({ ...first, seq, at: time as typeof first.at });
    const events = [at(60_000, 0), at(89_999, 1), at(119_999, 2)];
    expect([0, 1, 2, 3, 4].map((position) => foldBefore(events, position))).toEqual([0, 60_000, 0, 30_000, 0]);
  });

  it("of retries in which nothing changes are one wait", () => {
    const waits = waitsOf(eventsOf("f-56-expiry"));
    expect(waits.length).toBeLessThan(6);
    const longest = Math.max(...waits.map(({ length }) => length));
    expect(Math.round(longest / 60_000)).toBe(12 * 60);
  });

  it("are all in a wait, and every wait begins and ends with one", () => {
    for (const [name, { input }] of shippedScenarios()) {
      const { events } = simulate(input).trace;
      const waits = waitsOf(events);
      for (const { seq } of events) {
        const [position, isFold] = [seq + 1, foldBefore(events, seq + 1) > 0];
        if (isFold) expect(waits.filter(({ from, to }) => from < position && position <= to).length, name).toBe(1);
      }
      for (const { from, to, length } of waits) {
        expect(foldBefore(events, from + 1) * foldBefore(events, to), name).toBeGreaterThan(0);
        expect(length, name).toBe(timeAt(events, to) - timeAt(events, from));
      }
    }
  });
});
