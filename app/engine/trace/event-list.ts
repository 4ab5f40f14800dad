import { createLazyList } from "../../lib/lazy-list.ts";
import { enterReader } from "./event-field.ts";
import type { TraceEvent } from "./events.ts";
import { createFieldReader, createUnpacker, type PackedEvents } from "./packed-events.ts";

const packedOf = new WeakMap<readonly TraceEvent[], PackedEvents>();

/** Packed events, to be read as a list: each is made when somebody looks at it. */
export function eventList(packed: PackedEvents): readonly TraceEvent[] {
  const make = createUnpacker(packed);
  // What was packed were events.
  const list = createLazyList(packed.starts.length, make) as readonly unknown[] as readonly TraceEvent[];
  packedOf.set(list, packed);
  enterReader(list, { make, fieldOf: (field) => createFieldReader(packed, field) });
  return list;
}

/** What a list of events is made from; undefined: it is a plain list. */
export function packedEventsOf(events: readonly TraceEvent[]): PackedEvents | undefined {
  return packedOf.get(events);
}
