import {
  atGlobalCatalog,
  atInternet,
  atServer,
  type CopyNow,
  type Fault,
  type PlaceId,
  type QueueRef,
  queueKey,
  type TraceEvent,
  type WorldNow,
} from "../engine/index.ts";
import { assertNever } from "../lib/assert.ts";
import { connectionLine } from "./connection-line.ts";
import { siteDistrict } from "./district-ids.ts";
import type { Picture, QueueNow } from "./frame-shapes.ts";
import type { Layout } from "./layout-shapes.ts";
import type { MapNow } from "./map-now.ts";
import type { ShownPath } from "./path-links.ts";
import { spotOf } from "./places.ts";

/** What is true at a moment. */
interface Moment {
  readonly event: TraceEvent | null;
  readonly world: WorldNow;
  readonly path: ShownPath;
  readonly map: MapNow;
}

/** What stands still right after an event. */
export function pictureOf(layout: Layout, { event, world, path, map }: Moment): Picture {
  return {
    seq: world.seq,
    at: world.at,
    activePlaces: event ? [...new Set(placesOf(layout, event).map((place) => spotOf(layout, place).place))] : [],
    connection: event ? connectionOf(layout, event) : null,
    pathLinks: path.links,
    pathDistricts: path.districts,
    links: map.links,
    hubDistricts: map.hubDistricts,
    queues: queuesOf(world.copies),
    faults: world.faults,
    downDistricts: [
      ...new Set(world.faults.flatMap((fault) => (fault.kind === "siteDown" ? [siteDistrict(fault.site)] : []))),
    ],
    downPlaces: [...new Set(world.faults.flatMap((fault) => downPlacesOf(layout, fault)))],
  };
}

function placesOf(layout: Layout, event: TraceEvent): readonly PlaceId[] {
  if (event.type === "FAULT" || event.type === "RECOVERY") return affectedBy(layout, event.fault);
  const via = event.type === "CLIENT-READ" ? event.via : [];
  if ("from" in event) return [event.from, ...via, event.to];
  return "server" in event ? [atServer(event.server)] : [];
}

function connectionOf(layout: Layout, event: TraceEvent): Picture["connection"] {
  if (!("from" in event) || event.from === event.to) return null;
  const { from, to } = event;
  if (event.type !== "CLIENT-READ" || event.via.length === 0) {
    return { from, to, line: connectionLine(layout, from, to) };
  }
  const stops = [from, ...event.via, to];
  return { from, to, line: stops.slice(1).flatMap((stop, i) => connectionLine(layout, stops[i] ?? stop, stop)) };
}

function queuesOf(copies: readonly CopyNow[]): readonly QueueNow[] {
  const queues = new Map<string, { queue: QueueRef; readonly copies: CopyNow[] }>();
  for (const copy of copies) {
    if (!copy.queue) continue;
    const key = queueKey(copy.queue);
    const known = queues.get(key);
    if (known) {
      // The latest word on the queue's status counts for all that is in it.
      known.queue = copy.queue;
      known.copies.push(copy);
    } else {
      queues.set(key, { queue: copy.queue, copies: [copy] });
    }
  }
  return [...queues.values()].map(({ queue, copies: waiting }) => ({
    queue,
    copies: waiting.map(({ copy }) => copy),
    recipients: waiting.reduce((sum, { recipients }) => sum + recipients.length, 0),
    retryAt: waiting.reduce<QueueNow["retryAt"]>((at, copy) => copy.retryAt ?? at, null),
  }));
}

/** What does not answer at all while the fault lasts. */
function downPlacesOf(layout: Layout, fault: Fault): readonly PlaceId[] {
  switch (fault.kind) {
    case "serverDown":
    case "siteDown":
    case "smartHostDown":
    case "mxDown":
    case "globalCatalogDown":
      return affectedBy(layout, fault);
    case "transportStopped":
    case "sitesBlocked":
    case "databaseDismounted":
    case "dnsFailure":
    case "backPressure":
    case "remoteDown":
      return [];
    default:
      return assertNever(fault, "fault");
  }
}

/** The places that a fault is about. */
function affectedBy(layout: Layout, fault: Fault): readonly PlaceId[] {
  switch (fault.kind) {
    case "serverDown":
    case "transportStopped":
    case "backPressure":
      return [atServer(fault.server)];
    case "siteDown":
      return [
        ...layout.servers.filter(({ site }) => site === fault.site).map(({ place }) => place),
        ...layout.catalogs.filter(({ site }) => site === fault.site).map(({ place }) => place),
      ];
    case "smartHostDown":
    case "mxDown":
      return layout.hosts.filter(({ place }) => sameName(place, atInternet(fault.host))).map(({ place }) => place);
    case "globalCatalogDown":
      return [atGlobalCatalog(fault.site)];
    case "sitesBlocked":
    case "databaseDismounted":
    case "dnsFailure":
    case "remoteDown":
      return [];
    default:
      return assertNever(fault, "fault");
  }
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
