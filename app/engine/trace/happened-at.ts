import { atGlobalCatalog, atInternet, type PlaceId } from "../model/ids.ts";
import type { Fault } from "../model/message.ts";
import type { TraceEvent } from "./events.ts";
import type { Trace } from "./trace.ts";

/** The events in which somebody at a place talks to somebody, or that begin and end a fault of it, in their order. */
export function happenedAt({ events }: Trace, isThere: (place: PlaceId) => boolean): readonly TraceEvent[] {
  return events.filter((event) => placesOf(event).some(isThere));
}

function placesOf(event: TraceEvent): readonly PlaceId[] {
  switch (event.type) {
    case "FAULT":
    case "RECOVERY":
      return placesOfFault(event.fault);
    case "CLIENT-READ":
      return [event.from, ...event.via, event.to];
    case "CLIENT-FAIL":
      return [event.place];
    case "REMOTE-DSN":
      return [atInternet(event.host)];
    default:
      return "from" in event ? [event.from, event.to] : [];
  }
}

/** Of what is no server: a server’s faults are told of the server. */
function placesOfFault(fault: Fault): readonly PlaceId[] {
  switch (fault.kind) {
    case "smartHostDown":
    case "mxDown":
      return [atInternet(fault.host)];
    case "globalCatalogDown":
    case "siteDown":
      return [atGlobalCatalog(fault.site)];
    default:
      return [];
  }
}
