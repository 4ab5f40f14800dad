import { describe, expect, it } from "vitest";
import { computeCourse } from "../simulation/simulate.ts";
import { randomInput } from "../testing/random-input.ts";
import { eventField, eventMaker } from "./event-field.ts";
import { eventList, packedEventsOf } from "./event-list.ts";
import { createEventPacker } from "./pack-events.ts";

const fields = [
  "seq",
  "type",
  "at",
  "message",
  "copy",
  "recipients",
  "server",
  "from",
  "because",
  "queue",
  "fault",
] as const;

describe("a field of all events", () => {
  it("is in packed events what it is in the events themselves, also where a kind has no such field", () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const { events } = computeCourse(randomInput(seed, { least: 1, most: 9 }));
      const packer = createEventPacker();
      for (const { seq: _, ...event } of events) packer.add(event);
      const packed = eventList(packer.finish(null));
      expect(packedEventsOf(packed)).toBeDefined();
      for (const field of fields) {
        const [plain, read] = [eventField(events, field), eventField(packed, field)];
        const wanted = events.map((event) => Reflect.get(event, field));
        expect(events.map(({ seq }) => plain(seq))).toEqual(wanted);
        expect(
          events.map(({ seq }) => read(seq)),
          `${field}, seed ${seed}`,
        ).toEqual(wanted);
        expect([read(-1), read(events.length)]).toEqual([undefined, undefined]);
      }
    }
  });
});

describe("an event for one look", () => {
  it("is the event at its place, and leaves its neighbours unmade", () => {
    const { events } = computeCourse(randomInput(3, { least: 2, most: 5 }));
    const packer = createEventPacker();
    for (const { seq: _, ...event } of events) packer.add(event);
    const packed = packer.finish(null);
    let looks = 0;
    const values = new Proxy(packed.values, {
      get: (target, key) => {
        looks += 1;
        return Reflect.get(target, key);
      },
    });
    const make = eventMaker(eventList({ ...packed, values }));
    expect(make(9)).toEqual(events[9]);
    expect(looks).toBeLessThan(Object.keys(events[9] ?? {}).length);
    expect(events.map(({ seq }) => make(seq))).toEqual(events);
    expect(eventMaker(events)(9)).toBe(events[9]);
  });
});
