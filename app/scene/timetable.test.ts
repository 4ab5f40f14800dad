import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventList, packedEventsOf, simulate } from "../engine/index.ts";
import { shippedScenario, shippedScenarios } from "../testing/shipped-scenarios.ts";
import { densityOf, mostBins } from "./density.ts";
import { chapterAt, createTimetable, nextStop, positionsOf, stopKinds } from "./timetable.ts";

function timetableOf(name: string) {
  const { input } = shippedScenario(name);
  const { trace } = simulate(input);
  return { events: trace.events, timetable: createTimetable(trace, input) };
}

describe("a step", () => {
  it("by hop ends where a copy has arrived", () => {
    const { events, timetable } = timetableOf("f-03-cross-site");
    const types: string[] = [];
    for (let at = nextStop(timetable, 0, "hop", 1); at !== null; at = nextStop(timetable, at, "hop", 1))
      types.push(events[at - 1]?.type ?? "");
    expect(types).toEqual(["RECEIVE", "RECEIVE", "DELIVER", "CLIENT-READ"]);
  });

  it("by chapter goes to the beginning of the next, and back to the beginning of this one first", () => {
    const { timetable } = timetableOf("f-03-cross-site");
    const [, second, third] = timetable.chapters;
    if (!second || !third) throw new Error("no chapters");
    expect(nextStop(timetable, second.position, "chapter", 1)).toBe(third.position);
    expect(nextStop(timetable, third.position - 1, "chapter", -1)).toBe(second.position);
    expect(nextStop(timetable, second.position, "chapter", -1)).toBe(timetable.chapters[0]?.position);
    expect(nextStop(timetable, timetable.chapters[0]?.position ?? 0, "chapter", -1)).toBe(0);
    expect(chapterAt(timetable, third.position - 1)).toBe(second);
    expect(chapterAt(timetable, 0)).toBeNull();
  });

  it("to a deferral or a report ends at one, and nowhere when there is none", () => {
    const { events, timetable } = timetableOf("f-55-delay-notice");
    const deferral = nextStop(timetable, 0, "deferral", 1);
    expect(events[(deferral ?? 0) - 1]?.type).toBe("DEFER");
    const report = nextStop(timetable, 0, "report", 1);
    expect(events[(report ?? 0) - 1]?.type).toBe("DSN");
    expect(nextStop(timetable, deferral ?? 0, "deferral", -1)).toBeNull();
    expect(nextStop(timetable, events.length, "report", 1)).toBeNull();
  });

  it("to a decision stops at each decision once, where it is first of use", () => {
    const { events, timetable } = timetableOf("f-03-cross-site");
    const decisions = timetable.stops("decision").map((position) => events[position - 1]?.because);
    expect(decisions.length).toBeGreaterThan(3);
    expect(new Set(decisions).size).toBe(decisions.length);
  });

  it("to a breakpoint ends at the positions that are given", () => {
    const { timetable } = timetableOf("f-03-cross-site");
    expect(nextStop(timetable, 0, "breakpoint", 1)).toBeNull();
    expect(nextStop(timetable, 5, "breakpoint", 1, [3, 5, 9])).toBe(9);
    expect(nextStop(timetable, 5, "breakpoint", -1, [3, 5, 9])).toBe(3);
  });

  it("goes strictly on, and comes back to where it was or past it, from any position by any kind", () => {
    const { events, timetable } = timetableOf("dead-site");
    const breakpoints = positionsOf(events, ({ type }) => type === "SEND");
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: events.length }),
        fc.constantFrom(...stopKinds),
        fc.constantFrom(1 as const, -1 as const),
        (position, kind, direction) => {
          const next = nextStop(timetable, position, kind, direction, breakpoints);
          if (next === null) return;
          expect((next - position) * direction).toBeGreaterThan(0);
          expect(next).toBeGreaterThanOrEqual(0);
          expect(next).toBeLessThanOrEqual(events.length);
          const back = nextStop(timetable, next, kind, direction === 1 ? -1 : 1, breakpoints);
          if (back !== null) expect((back - position) * direction).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 500, seed: 11 },
    );
  });
});

describe("the density of a run", () => {
  it("counts every event at which something moves, arrives, waits or fails, once", () => {
    for (const [name, { input }] of shippedScenarios()) {
      const { events } = simulate(input).trace;
      const counted = densityOf(events).flatMap(({ counts }) => Object.values(counts));
      const types = [
        "SEND",
        "SUBMIT",
        "DELIVER",
        "HANDOFF",
        "DEFER",
        "ATTEMPT",
        "FAIL",
        "DSN",
        "REJECT",
        "DROP",
        "BADMAIL",
        "POISONMESSAGE",
      ];
      const expected = events.filter(({ type }) => types.includes(type)).length;
      expect(
        counted.reduce((sum, count) => sum + count, 0),
        name,
      ).toBe(expected);
    }
  });

  it("has a hundred thousand events in no more parts than fit on a screen", () => {
    const { events } = timetableOf("two-sites");
    const many = Array.from({ length: 100_000 }, (_, seq) => ({ ...(events[seq % events.length] ?? events[0]), seq }));
    const bins = densityOf(many as typeof events);
    expect(bins.length).toBeLessThanOrEqual(mostBins);
    expect(bins.at(-1)?.to).toBe(100_000);
  });
});

describe("the timetable of a trace that is kept as numbers", () => {
  it("is that of the same events, and makes none of them", () => {
    const { input } = shippedScenario("f-55-delay-notice");
    const first = input.messages[0];
    if (!first) throw new Error("no message");
    // Long enough to be kept as numbers.
    const messages = Array.from({ length: 700 }, (_, i) => ({ ...first, id: `m${i}` }));
    const many = { ...input, messages };
    const { trace } = simulate(many);
    const packed = packedEventsOf(trace.events);
    if (!packed) throw new Error("not packed");
    let looks = 0;
    // Recipients stand in every event, and the timetable does not ask for them.
    const values = new Proxy(packed.values, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (Array.isArray(value)) looks += 1;
        return value;
      },
    });
    const read = createTimetable({ ...trace, events: eventList({ ...packed, values }) }, many);
    expect(looks).toBe(0);
    const plain = createTimetable({ ...trace, events: [...trace.events] }, many);
    const told = ({ chapters, waits, density, stops }: typeof plain) => [
      chapters,
      waits,
      density,
      stopKinds.map((kind) => (kind === "event" || kind === "breakpoint" ? [] : stops(kind))),
    ];
    expect(told(read)).toEqual(told(plain));
    expect(read.stops("deferral").length).toBeGreaterThan(30);
  });
});
