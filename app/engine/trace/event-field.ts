import { packedEventsOf } from "./event-list.ts";
import type { TraceEvent } from "./events.ts";
import { createUnpacker, valueOfWord } from "./packed-events.ts";

type FieldOf<E> = E extends unknown ? keyof E : never;
type ValueOf<E, F> = E extends unknown ? (F extends keyof E ? E[F] : undefined) : never;

/**
 * Reads one field of the event at a place; undefined where its kind has none. Of a long trace no event is made for it:
 * whoever looks through all of it for what few have needs a fraction of the time.
 */
export function eventField<F extends FieldOf<TraceEvent> & string>(
  events: readonly TraceEvent[],
  field: F,
): (seq: number) => ValueOf<TraceEvent, F> | undefined {
  const packed = packedEventsOf(events);
  type Value = ValueOf<TraceEvent, F>;
  if (packed === undefined) return (seq) => events[seq]?.[field as keyof TraceEvent] as Value | undefined;
  const { shapes, words, starts, times } = packed;
  const shapeOf = (seq: number): number => words[starts[seq] ?? -1] ?? -1;
  if (field === "at") return (seq) => times[seq] as Value | undefined;
  if (field === "type") return (seq) => shapes[shapeOf(seq)]?.type as Value | undefined;
  const places = shapes.map(({ fields }) => fields.filter((one) => one !== "at" && one !== "type").indexOf(field) + 1);
  return (seq) => {
    const place = places[shapeOf(seq)];
    // What was packed were events.
    return place ? (valueOfWord(packed, words[(starts[seq] ?? 0) + place] ?? 0) as Value) : undefined;
  };
}

/** Gives the event at a place for one look: a list keeps what it makes, and makes its neighbours with it. */
export function eventMaker(events: readonly TraceEvent[]): (seq: number) => TraceEvent | undefined {
  const packed = packedEventsOf(events);
  if (packed === undefined) return (seq) => events[seq];
  // What was packed were events.
  return createUnpacker(packed) as (seq: number) => unknown as (seq: number) => TraceEvent;
}
