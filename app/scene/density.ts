import { eventField, type TraceEvent } from "../engine/index.ts";

/** How a message fares at an event. */
export type Health = "moving" | "arrived" | "deferred" | "failed";

/** null: an event at which no message moves, waits or fails. */
export function healthOf({ type }: Pick<TraceEvent, "type">): Health | null {
  switch (type) {
    case "SEND":
    case "SUBMIT":
      return "moving";
    case "DELIVER":
    case "HANDOFF":
      return "arrived";
    case "DEFER":
    case "ATTEMPT":
      return "deferred";
    case "FAIL":
    case "DSN":
    case "REJECT":
    case "DROP":
    case "BADMAIL":
    case "POISONMESSAGE":
      return "failed";
    default:
      return null;
  }
}

/** A part of the run: how many events there are of each health, out of `events`. */
export interface Bin {
  /** The positions of its first event and its last. */
  readonly from: number;
  readonly to: number;
  readonly counts: { readonly [health in Health]: number };
}

/** More than this would be a solid bar on any screen. */
export const mostBins = 160;

/** The run in equal parts; parts in which no message moves, waits or fails are left out. */
export function densityOf(events: readonly TraceEvent[]): readonly Bin[] {
  const typeAt = eventField(events, "type");
  const count = Math.min(mostBins, events.length);
  const bins: Bin[] = [];
  for (let i = 0; i < count; i += 1) {
    const from = Math.floor((i * events.length) / count);
    const to = Math.floor(((i + 1) * events.length) / count);
    const counts = { moving: 0, arrived: 0, deferred: 0, failed: 0 };
    let isEmpty = true;
    for (let seq = from; seq < to; seq += 1) {
      const type = typeAt(seq);
      const health = type ? healthOf({ type }) : null;
      if (health === null) continue;
      counts[health] += 1;
      isEmpty = false;
    }
    if (!isEmpty) bins.push({ from: from + 1, to, counts });
  }
  return bins;
}
