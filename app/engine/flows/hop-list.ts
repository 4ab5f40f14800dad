import { type PlaceId, placeParts } from "../model/ids.ts";
import type { QueueRef } from "../model/queue.ts";
import type { TraceEvent } from "../trace/events.ts";
import type { Trace } from "../trace/trace.ts";

/**
 * A trace as a short list that a person can check against the documented flow: who talks to whom, how, and what the
 * message tracking log says of it. Work inside one server shows as the queue it ends in.
 */
export function hopsOf(trace: Pick<Trace, "events">): readonly string[] {
  return trace.events.flatMap((event) => hopOf(event) ?? []);
}

/** The same with the minute each thing happened in before it: `240 min HUB1: DSN/DSN delayed 4.4.7 to anna@…`. */
export function timedHopsOf(trace: Pick<Trace, "events">): readonly string[] {
  return trace.events.flatMap((event) => {
    const hop = hopOf(event);
    return hop === null ? [] : [`${Math.floor(event.at / 60_000)} min ${hop}`];
  });
}

function hopOf(event: TraceEvent): string | null {
  switch (event.type) {
    case "CLIENT-CONNECT":
      return `${way(event)} ${event.purpose}`;
    case "CLIENT-LOCATE":
      return `${way(event)} locate`;
    case "CLIENT-REDIRECT":
      return `${way(event)} redirect ${event.url}`;
    case "CLIENT-FAIL":
      return `${place(event.place)} ${event.purpose} lacks ${event.lacks} in ${event.site}`;
    case "CLIENT-AUTODISCOVER":
      return `${way(event)} ${event.step} ${event.url}`;
    case "CLIENT-PING":
      return `${way(event)} ping ${event.phase} ${event.heartbeatSeconds} s`;
    case "POISONMESSAGE":
      return `${event.server}: POISONMESSAGE after ${event.crashes}`;
    case "STORE": {
      const waits = event.folder !== "Outbox" || event.because !== undefined;
      return waits ? `${event.server}: waits in ${event.folder}` : null;
    }
    case "SUBMIT":
      return `${way(event)} SUBMIT/STOREDRIVER ${event.clientType}`;
    case "ATTEMPT":
      return `${way(event)} failed: ${event.error}`;
    case "RECEIVE":
      return receive(event.from, event.to, event.protocol, event.source);
    case "RESOLVE":
      return `${way(event)} resolve ${event.recipients.map(short).join(" ")}`;
    case "EXPAND":
      return `${event.server}: EXPAND/ROUTING ${short(event.group)}`;
    case "REDIRECT":
      return `${event.server}: REDIRECT/ROUTING ${short(event.address)} ${short(event.redirectedTo)}`;
    case "TRANSFER":
      return `${event.server}: TRANSFER/ROUTING ${event.copies.map(({ recipients }) => recipients.map(short).join(" ")).join(" | ")}`;
    case "QUEUE":
      return `${event.server}: ${queueName(event.queue)}`;
    case "SEND":
      return `${way(event)} SEND/SMTP`;
    case "HANDOFF":
      return `${way(event)} accepted`;
    case "DELIVER":
      return `${way(event)} DELIVER/STOREDRIVER${event.folder === "Inbox" ? "" : ` ${event.folder}`}`;
    case "DEFER":
      return `${event.server}: ${queueName(event.queue)} DEFER ${event.lastError}`;
    case "QUEUE-ACTION":
      return `${event.server}: ${event.action} ${event.nextHop ?? event.message}${event.isDone ? "" : " in vain"}`;
    case "RESUBMIT":
      return `${event.server}: resubmit ${event.reason}`;
    case "FAIL":
      return `${event.server}: FAIL ${event.text}`;
    case "DSN":
      return `${event.server}: DSN/DSN ${event.kind} ${event.status} to ${short(event.to)}`;
    case "RULE":
      return `${event.server}: rule ${event.rule} ${event.fallback ?? event.action}`;
    case "GENERATE":
      return `${event.server}: ${event.kind} for ${short(event.to)}`;
    case "INBOX-RULE":
      return `${event.server}: Inbox rule ${event.rule} ${event.action}`;
    case "PERMIT":
      return `${event.server}: ${event.text === undefined ? "forwarding" : `${event.text} automatic reply`} allowed for ${event.domain}`;
    case "DISCARD":
      return `${event.server}: no ${event.kind === "ruleForward" ? "forwarding" : "automatic reply"} for ${event.domain}`;
    case "AGENTS":
      return `${event.server}: agents ${event.moment}`;
    case "HEADER-FIREWALL":
      return `${event.server}: header firewall ${event.direction} ${event.removed.length}`;
    case "DNS-LOOKUP":
      return `${event.server} → DNS Dns53 ${event.record} ${event.domain} ${event.answer.join(" ")}`.trimEnd();
    case "REJECT":
      return `${way(event)} REJECT ${event.recipients.map(short).join(" ")} ${event.text}`;
    case "DROP":
      return `${event.server}: dropped by ${event.agent}`;
    case "BADMAIL":
      return `${event.server}: BADMAIL`;
    case "REMOTE-DSN":
      return `${event.host} → ${event.sender} report ${event.status}`;
    case "DUPLICATEDELIVER":
      return `${way(event)} DUPLICATEDELIVER/STOREDRIVER`;
    case "NOTIFY":
      return `${way(event)} notify`;
    case "CLIENT-READ": {
      const how = event.mailboxProtocol === undefined ? event.protocol : `${event.protocol} ${event.mailboxProtocol}`;
      return `${[event.from, ...event.via, event.to].reverse().map(place).join(" → ")} ${how} read`;
    }
    case "FAULT":
    case "RECOVERY":
      return `${event.type} ${event.fault.kind}`;
    case "CHANGE":
      return `CHANGE ${event.list} ${event.name} ${event.field}`;
    default:
      return null;
  }
}

// The store driver fetches the item, so the Hub Transport server is the one that connects.
function receive(from: PlaceId, to: PlaceId, protocol: string, source: string): string {
  const [first, second] = source === "STOREDRIVER" ? [to, from] : [from, to];
  return `${place(first)} → ${place(second)} ${protocol} RECEIVE/${source}`;
}

function way({ from, to, protocol }: { readonly from: PlaceId; readonly to: PlaceId; readonly protocol: string }) {
  return `${place(from)} → ${place(to)} ${protocol}`;
}

function queueName({ deliveryType, nextHop, status }: QueueRef): string {
  const name = deliveryType === "Undefined" ? nextHop : `${deliveryType} ${nextHop}`;
  return status === "Ready" ? name : `${name} ${status}`;
}

/** People by the first part of their address, global catalogs as `GC`, everything else by its name. */
function place(id: PlaceId): string {
  const { kind, name } = placeParts(id);
  if (kind === "gc") return "GC";
  return kind === "client" ? short(name) : name;
}

const short = (address: string): string => address.replace(/@.*/, "");
