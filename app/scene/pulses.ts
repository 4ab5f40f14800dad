import type { PlaceId, TraceEvent } from "../engine/index.ts";
import { connectionLine } from "./connection-line.ts";
import type { Pulse } from "./frame-shapes.ts";
import type { Polyline } from "./geometry.ts";
import type { Layout } from "./layout-shapes.ts";
import { alongLine, joined } from "./polylines.ts";

interface Passing {
  readonly kind: Pulse["kind"];
  readonly line: Polyline;
  readonly comesBack: boolean;
  readonly hasFailed: boolean;
}

/** What passes between places when an event happens, and is no message; null for most events. */
export function passingOf(layout: Layout, event: TraceEvent): Passing | null {
  const passing = (kind: Pulse["kind"], places: readonly PlaceId[], comesBack = false, hasFailed = false): Passing => ({
    kind,
    line: joined(places.slice(1).map((place, i) => connectionLine(layout, places[i] ?? place, place))),
    comesBack,
    hasFailed,
  });
  switch (event.type) {
    case "RESOLVE":
    case "CLIENT-LOCATE":
      return passing("lookUp", [event.from, event.to], true);
    case "SUBMIT":
    case "NOTIFY":
      return passing("notification", [event.from, event.to]);
    case "ATTEMPT":
      return passing("attempt", [event.from, event.to], true, true);
    case "REJECT":
      return passing("attempt", [event.from, event.to], false, true);
    case "CLIENT-CONNECT":
      return event.purpose === "read" ? passing("conversation", [event.from, event.to], true) : null;
    case "CLIENT-READ":
      return passing("reading", [event.from, ...event.via, event.to]);
    default:
      return null;
  }
}

/** The pulse at part `part` of the step; what comes back turns round in the middle. */
export function pulseAt({ kind, line, comesBack, hasFailed }: Passing, part: number): Pulse {
  const t = comesBack ? 1 - Math.abs(1 - 2 * part) : part;
  return { kind, line, at: alongLine(line, t), hasFailed };
}
