import { atServer, type ConnectorId, type PlaceId, type SiteId } from "../model/ids.ts";
import type { TraceEvent } from "./events.ts";
import { eventsOfCopy, type MessageHistory } from "./message-history.ts";
import type { CopyNow } from "./replay.ts";
import type { Trace } from "./trace.ts";

export interface ChosenPath {
  readonly sites: readonly SiteId[];
  readonly cost: number;
}

/** The way of one copy up to a moment. */
export interface Journey {
  /** Where it has been, in order, the place where it is now last. */
  readonly stops: readonly PlaceId[];
  /** Where it is being sent; null when it stands. */
  readonly towards: PlaceId | null;
  /** The least-cost paths that the first server with a routing decision chose for it. */
  readonly paths: readonly ChosenPath[];
  /** The connector that was chosen last, with the cost that it won with; null: none was needed so far. */
  readonly connector: { readonly name: ConnectorId; readonly cost: number | null } | null;
}

/** A copy and who is in it: what was decided for others on the way is not its own. */
export type CopyOf = Pick<CopyNow, "copy" | "recipients">;

/** The way of a copy from where the message began to where it is right after event `seq`. */
export function journeyOf(trace: Trace, history: MessageHistory, about: CopyOf, seq: number): Journey {
  const events = eventsOfCopy(history, about.copy, seq);
  const chosen = chosenPaths(trace, events, new Set(about.recipients));
  const stops: PlaceId[] = [];
  let towards: PlaceId | null = null;
  const reach = (...places: readonly PlaceId[]): void => {
    for (const place of places) if (stops[stops.length - 1] !== place) stops.push(place);
    towards = null;
  };
  for (const event of events) {
    // Whoever is not let in is where it was.
    if (event.type === "ATTEMPT" || event.type === "CLIENT-FAIL") towards = null;
    const ends = movement(event);
    if (ends === null) continue;
    if (ends.isUnderWay) {
      reach(ends.from);
      towards = ends.to;
    } else {
      reach(ends.from, ends.to);
    }
  }
  return {
    stops,
    towards,
    paths: firstPaths(chosen),
    connector: connectorOf(trace, events),
  };
}

interface Movement {
  readonly from: PlaceId;
  readonly to: PlaceId;
  readonly isUnderWay: boolean;
}

function movement(event: TraceEvent): Movement | null {
  switch (event.type) {
    case "CLIENT-CONNECT":
      return event.purpose === "send" ? { from: event.from, to: event.to, isUnderWay: true } : null;
    case "SEND":
      return { from: event.from, to: event.to, isUnderWay: true };
    case "STORE":
      return { from: atServer(event.server), to: atServer(event.server), isUnderWay: false };
    case "RECEIVE":
    case "HANDOFF":
    case "DELIVER":
    case "DUPLICATEDELIVER":
      return { from: event.from, to: event.to, isUnderWay: false };
    default:
      return null;
  }
}

/** The least-cost path that was chosen last for each recipient of a message, up to event `seq`; by address. */
export function latestPaths(trace: Trace, history: MessageHistory, seq: number): ReadonlyMap<string, ChosenPath> {
  const result = new Map<string, ChosenPath>();
  for (const event of history.events) {
    if (event.seq > seq) break;
    const choice = choiceOf(trace, event);
    if (choice) for (const address of event.recipients) result.set(address, choice.path);
  }
  return result;
}

interface Choice {
  readonly server: string | null;
  readonly target: string;
  readonly path: ChosenPath;
}

function choiceOf({ decisions }: Trace, { because }: TraceEvent): Choice | null {
  const decision = because === undefined ? undefined : decisions[because];
  if (decision?.question !== "leastCostPath" || decision.chosen === null) return null;
  const path = decision.candidates[decision.chosen];
  const { server, target } = decision.subject;
  return path ? { server, target, path: { sites: path.path, cost: path.cost } } : null;
}

function chosenPaths(trace: Trace, events: readonly TraceEvent[], own: ReadonlySet<string>): readonly Choice[] {
  return events.flatMap((event) =>
    event.recipients.some((one) => own.has(one)) ? (choiceOf(trace, event) ?? []) : [],
  );
}

function firstPaths(chosen: readonly Choice[]): Journey["paths"] {
  const first = chosen.filter(({ server }) => server === chosen[0]?.server);
  return [...new Map(first.map(({ target, path }) => [target, path])).values()];
}

function connectorOf({ decisions }: Trace, events: readonly TraceEvent[]): Journey["connector"] {
  for (const { because } of [...events].reverse()) {
    const decision = because === undefined ? undefined : decisions[because];
    if (decision?.question !== "connector" || decision.chosen === null) continue;
    const chosen = decision.candidates[decision.chosen];
    if (chosen) return { name: chosen.connector, cost: chosen.aggregateCost };
  }
  return null;
}
