import type { TraceEvent } from "./events.ts";

type FieldOf<E> = E extends unknown ? keyof E : never;
type ValueOf<E, F> = E extends unknown ? (F extends keyof E ? E[F] : undefined) : never;

/** How a list that makes its events on demand is read without making them. */
export interface EventReader {
  readonly fieldOf: (field: string) => (seq: number) => unknown;
  readonly make: (seq: number) => unknown;
}

// Whoever makes such a list enters its reader; a page that has none does not fetch how it is done.
const readers = new WeakMap<readonly TraceEvent[], EventReader>();

export function enterReader(events: readonly TraceEvent[], reader: EventReader): void {
  readers.set(events, reader);
}

/**
 * Reads one field of the event at a place; undefined where its kind has none. Of a long trace no event is made for it:
 * whoever looks through all of it for what few have needs a fraction of the time.
 */
export function eventField<F extends FieldOf<TraceEvent> & string>(
  events: readonly TraceEvent[],
  field: F,
): (seq: number) => ValueOf<TraceEvent, F> | undefined {
  const read = readers.get(events)?.fieldOf(field) ?? ((seq) => events[seq]?.[field as keyof TraceEvent]);
  return read as (seq: number) => ValueOf<TraceEvent, F> | undefined;
}

/** Gives the event at a place for one look: a list keeps what it makes, and makes its neighbours with it. */
export function eventMaker(events: readonly TraceEvent[]): (seq: number) => TraceEvent | undefined {
  const make = readers.get(events)?.make ?? ((seq) => events[seq]);
  return make as (seq: number) => TraceEvent | undefined;
}
