import { createLazyList } from "../../lib/lazy-list.ts";
import type { TraceEvent } from "./events.ts";
import { createUnpacker, type PackedEvents } from "./packed-events.ts";

const packedOf = new WeakMap<readonly TraceEvent[], PackedEvents>();

/** Packed events, to be read as a list: each is made when somebody looks at it. */
export function eventList(packed: PackedEvents): readonly TraceEvent[] {
  // What was packed were events.
  const list = createLazyList(
    packed.starts.length,
    createUnpacker(packed),
  ) as readonly unknown[] as readonly TraceEvent[];
  packedOf.set(list, packed);
  return list;
}

/** What a list of events is made from; undefined: it is a plain list. */
export function packedEventsOf(events: readonly TraceEvent[]): PackedEvents | undefined {
  return packedOf.get(events);
}
