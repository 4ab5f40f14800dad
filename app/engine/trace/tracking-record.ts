import { placeParts } from "../model/ids.ts";
import type { EventOf, TraceEvent } from "./events.ts";
import type { Trace } from "./trace.ts";

/** What the message tracking log calls an event (P-1102), and what wrote it there (P-1103). */
export interface TrackingRecord {
  readonly id:
    | "SUBMIT"
    | "RECEIVE"
    | "EXPAND"
    | "REDIRECT"
    | "TRANSFER"
    | "SEND"
    | "DELIVER"
    | "DUPLICATEDELIVER"
    | "DEFER"
    | "FAIL"
    | "DSN"
    | "BADMAIL"
    | "POISONMESSAGE";
  readonly source: TrackingSource;
}

type TrackingSource =
  | "ADMIN"
  | "AGENT"
  | "DNS"
  | "DSN"
  | "GATEWAY"
  | "PICKUP"
  | "POISONMESSAGE"
  | "PUBLICFOLDER"
  | "QUEUE"
  | "ROUTING"
  | "SMTP"
  | "STOREDRIVER";

/**
 * Which events are records of the message tracking log, and from which source. A report begins with DSN, not with
 * RECEIVE (S-26); a delivery queue in Retry leaves no record (S-16), only the categorizer's deferral does (S-10).
 *
 * @source P-342, P-1102 to P-1105, section 11.1
 */
export function createTrackingRecords(
  trace: Pick<Trace, "events" | "decisions">,
): (event: TraceEvent) => TrackingRecord | null {
  const returned = returnedFromOutside(trace.events);
  return (event) => {
    switch (event.type) {
      case "SUBMIT":
      case "DELIVER":
      case "DUPLICATEDELIVER":
        return { id: event.type, source: "STOREDRIVER" };
      case "RECEIVE":
        return event.source === "DSN" ? null : { id: "RECEIVE", source: event.source };
      case "EXPAND":
      case "TRANSFER":
        return { id: event.type, source: "ROUTING" };
      case "REDIRECT":
        return { id: "REDIRECT", source: isReaddressed(event) ? "PUBLICFOLDER" : "ROUTING" };
      case "SEND":
        // Mail Submission and Unified Messaging keep no such record; what goes outside is one when it is accepted.
        if (event.phase === "submission") return null;
        return placeParts(event.to).kind === "server" || returned.has(event.seq)
          ? { id: "SEND", source: "SMTP" }
          : null;
      case "HANDOFF": {
        // Exchange 2003 has accepted what its SEND tells of already.
        const { kind } = placeParts(event.to);
        return kind === "server" ? null : { id: "SEND", source: kind === "drop" ? "GATEWAY" : "SMTP" };
      }
      case "DEFER":
        return event.queue.deliveryType === "Undefined" ? { id: "DEFER", source: "ROUTING" } : null;
      case "FAIL":
        return { id: "FAIL", source: failedBy(event, trace.decisions) };
      case "DSN":
        return { id: "DSN", source: "DSN" };
      case "BADMAIL":
        return { id: "BADMAIL", source: "PICKUP" };
      case "POISONMESSAGE":
        return { id: "POISONMESSAGE", source: "POISONMESSAGE" };
      default:
        return null;
    }
  };
}

/** A store without a replica of the public folder names a database that has one (R-PF-1); a mailbox forwards to an address. */
export const isReaddressed = ({ alsoDelivers }: EventOf<"REDIRECT">): boolean => alsoDelivers === undefined;

/**
 * The transfers that a host outside has taken and brings back, so that nothing was handed off (P-837). That it comes shows
 * that it has taken the message, whether it is let in or not.
 */
function returnedFromOutside(events: Trace["events"]): ReadonlySet<number> {
  const returned = new Set<number>();
  const outside = new Map<string, number>();
  for (const event of events) {
    if (event.copy === null) continue;
    if (event.type === "SEND" && event.phase === "remote") outside.set(event.copy, event.seq);
    if (event.type === "HANDOFF") outside.delete(event.copy);
    if (event.type !== "CLIENT-CONNECT" || placeParts(event.from).kind !== "internet") continue;
    const sent = outside.get(event.copy);
    if (sent !== undefined) returned.add(sent);
    outside.delete(event.copy);
  }
  return returned;
}

/** Where a recipient was given up, by the words of the report; all others fail in the categorizer. */
const failures: readonly (readonly [text: RegExp, source: TrackingSource])[] = [
  [/ QUEUE\.Admin/, "ADMIN"],
  [/ QUEUE\./, "QUEUE"],
  [/ SMTPSEND\.DNS\./, "DNS"],
  // A full or a disabled mailbox: the store refuses (S-22).
  [/ 5\.2\.[12] /, "STOREDRIVER"],
];

/** Assumption A42: of the sources only that of a transport rule, and of the categorizer, stands in a sequence of 11.1. */
function failedBy({ because, text, remoteServer }: EventOf<"FAIL">, decisions: Trace["decisions"]): TrackingSource {
  const question = because === undefined ? undefined : decisions[because]?.question;
  if (question === "transportRules") return "AGENT";
  if (remoteServer !== undefined) return "SMTP";
  return failures.find(([pattern]) => pattern.test(text))?.[1] ?? "ROUTING";
}
