import { describe, expect, it } from "vitest";
import { computeCourse } from "../simulation/simulate.ts";
import { randomInput } from "../testing/random-input.ts";
import { eventList, packedEventsOf } from "./event-list.ts";
import type { TraceEvent } from "./events.ts";
import { createEventPacker } from "./pack-events.ts";
import { traceHash } from "./trace-hash.ts";

function packed(events: readonly object[], until: number | null = null): readonly TraceEvent[] {
  const packer = createEventPacker();
  for (const event of events) packer.add(event as { readonly at: number; readonly type: string });
  return eventList(packer.finish(until));
}

describe("packed events", () => {
  it("are the events that were packed, field by field and in their order, with the same sum", () => {
    for (let seed = 0; seed < 150; seed += 1) {
      const { events, decisions } = computeCourse(randomInput(seed, { least: 1, most: 9 }));
      const list = packed(events.map(({ seq: _, ...event }) => event));
      expect(JSON.stringify(list), `seed ${seed}`).toBe(JSON.stringify(events));
      expect(traceHash({ events: list, decisions })).toBe(traceHash({ events, decisions }));
      expect(packedEventsOf(list)?.starts).toHaveLength(events.length);
      expect(packedEventsOf(events)).toBe(undefined);
    }
  });

  it("keep every kind of value", () => {
    const list = ["a", 'q"uote', "é😀"];
    const event = { at: 1, type: "X", list, whole: 5, below: -7, large: 9e15, half: 0.25, minus: -0, none: null };
    const odd = {
      type: "X",
      at: 2.5,
      yes: true,
      list: [...list],
      left: undefined,
      mixed: [1, null],
      deep: { b: [{}] },
    };
    const plain = [event, odd].map((one, seq) => ({ seq, ...one }));
    const unpacked = packed([event, odd]);
    expect([...unpacked]).toEqual(plain);
    expect(Object.is(Object.values(unpacked[0] ?? {}).at(-2), -0)).toBe(true);
    expect(traceHash({ events: unpacked, decisions: [] })).toBe(
      traceHash({ events: plain as readonly unknown[] as readonly TraceEvent[], decisions: [] }),
    );
    // The same list is there once.
    expect(packedEventsOf(unpacked)?.values.filter(Array.isArray)).toHaveLength(2);
  });

  it("leave out what an event does not say, whichever event of its kind it is", () => {
    const events = [{ a: 1 }, { a: undefined }, { a: 2, b: undefined }, { b: undefined, a: 3 }, { a: undefined, b: 4 }];
    const timed = events.map((event, at) => ({ type: "X", at, ...event }));
    const plain = timed.map((event, seq) => ({ seq, ...event }));
    expect(JSON.stringify(packed(timed))).toBe(JSON.stringify(plain));
    expect(traceHash({ events: packed(timed), decisions: [] })).toBe(
      traceHash({ events: plain as readonly unknown[] as readonly TraceEvent[], decisions: [] }),
    );
  });

  it("stand in the order of their time, those of one moment as they came, and end in time", () => {
    const times = [3, 1, 2, 2, 9, 0, 2, 5, 5, 1, 7];
    const events = times.map((at, number) => ({ at, type: "X", number }));
    const sorted = [...events].sort((a, b) => a.at - b.at).map((event, seq) => ({ seq, ...event }));
    expect([...packed(events)]).toEqual(sorted);
    expect([...packed(events, 5)]).toEqual(sorted.filter(({ at }) => at <= 5));
    expect([...packed([])]).toEqual([]);
  });
});
