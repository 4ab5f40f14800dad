import { type PlaceId, placeParts } from "../model/ids.ts";
import type { QueueRef } from "../model/queue.ts";
import type { AgentCandidate } from "../trace/decisions.ts";
import type { EventOf, Protocol, TraceEvent } from "../trace/events.ts";
import { lastErrorText } from "../trace/last-error.ts";
import type { Trace } from "../trace/trace.ts";
import { createTrackingRecords } from "../trace/tracking-record.ts";

/** One row of a hop table: who to whom, how, what happens, and what the tracking log says of it (`—`: nothing). */
export type Row = readonly [way: string, protocol: string, what: string, tracking: string];

interface Writing {
  readonly way: string;
  protocol: string;
  what: string;
  readonly tracking: string[];
  /** Of a row of attempts: the minutes they were made at, and how far they are apart. */
  readonly minutes?: number[];
}

/** Documented ports and protections of the engine's protocol codes, as the hop tables write them. */
const protocolText: { readonly [protocol in Protocol]: string } = {
  MapiRpc: "MAPI/RPC 135",
  RpcNotify: "RPC 135 (notify)",
  Https443: "HTTPS 443",
  Https443Kerberos: "HTTPS 443, Kerberos",
  RpcOverHttps443: "RPC in HTTPS 443",
  Rpc6001: "RPC 6001",
  Smtp25TlsKerberos: "SMTP 25, TLS + Kerberos",
  Smtp25TlsDirectTrust: "SMTP 25, direct trust",
  Smtp25: "SMTP 25",
  Smtp587: "SMTP 587",
  Ldap3268: "LDAP 3268",
  Udp: "UDP, then MAPI/RPC",
  Pop3: "POP 110/995",
  Imap4: "IMAP 143/993",
  SipRtp: "SIP 5060 + RTP",
  SipT38: "SIP 5060 + T.38",
  File: "file",
};

const moments = {
  connect: "connect",
  mailFrom: "MAIL FROM",
  rcptTo: "RCPT TO",
  endOfHeaders: "end of headers",
  endOfData: "end of data",
  outbound: "on the way out",
} as const;

/**
 * A trace as the rows of a hop table. Where several recipients or messages go different ways, `follow` says whose way
 * comes first; what they share stands once.
 *
 * @param follow addresses, or ids of messages; empty: everything, in the order of time
 */
export function tableRows({ events, decisions }: Pick<Trace, "events" | "decisions">, follow: readonly string[]) {
  const concerns = (event: TraceEvent, whom: string): boolean =>
    whom.includes("@") ? event.recipients.includes(whom) : event.message === whom;
  const seen = new Set<TraceEvent>();
  const ordered = follow.flatMap((whom) =>
    events.filter((event) => {
      if (seen.has(event) || !concerns(event, whom)) return false;
      seen.add(event);
      return true;
    }),
  );
  const table = createTable({ events, decisions });
  for (const event of follow.length === 0 ? events : ordered) table.add(event);
  return table.rows();
}

function createTable(trace: Pick<Trace, "events" | "decisions">) {
  const { decisions } = trace;
  const recordOf = createTrackingRecords(trace);
  const rows: Writing[] = [];
  const queues = new Map<string, QueueRef>();
  /** What a report says, and the record of it that stands in the row of its delivery. */
  const reports = new Map<string, { readonly notice: string; readonly records: readonly string[] }>();
  /** What the categorizer has done to a copy since it took it up. */
  const stages = new Map<string, string[]>();
  let peer = "";
  let triedBy = "";
  let asked = 0;

  const write = (way: string, protocol: string, what: string, ...tracking: readonly string[]): void => {
    rows.push({ way, protocol, what, tracking: [...tracking] });
  };
  const inside = (server: string, what: string, ...tracking: readonly string[]): void =>
    write(`${server} → ${server}`, "internal", what, ...tracking);
  /** The record that the message tracking log has of an event, if it has one. */
  const recordsOf = (event: TraceEvent): readonly string[] => {
    const record = recordOf(event);
    if (record === null || !("server" in event)) return [];
    // The tables leave open what a failure's source is.
    return [`${event.server}: ${record.id === "FAIL" ? record.id : `${record.id}/${record.source}`}`];
  };
  const track = (event: TraceEvent, row = rows.at(-1)): void => {
    row?.tracking.push(...recordsOf(event));
  };
  const latest = (way: string): Writing | undefined => rows.findLast((row) => row.way === way);
  const done = (event: TraceEvent, what: string): void => {
    const copy = event.copy ?? "";
    stages.set(copy, [...(stages.get(copy) ?? []), what]);
  };
  const takeDone = (event: TraceEvent): readonly string[] => {
    const all = stages.get(event.copy ?? "") ?? [];
    stages.delete(event.copy ?? "");
    return all;
  };
  const decisionOf = ({ because }: TraceEvent) => (because === undefined ? undefined : decisions[because]);

  const agents = (event: EventOf<"AGENTS">): void => {
    const decision = decisionOf(event);
    const list = decision?.question === "agents" ? decision.candidates.map(agentText).join(", ") : "";
    const what = `${moments[event.moment]}: ${list}`;
    if (event.moment === "rcptTo") asked = event.at;
    const last = rows.at(-1);
    if (event.moment === "endOfData" || event.moment === "outbound") inside(event.server, what);
    else if (last && (event.moment === "connect" || last.protocol === "DNS 53")) last.what += `; ${what}`;
    else write(`${peer} → ${event.server}`, "SMTP 25", what);
  };

  const receive = (event: EventOf<"RECEIVE">): void => {
    const records = recordsOf(event);
    if (event.source === "STOREDRIVER")
      write(`${event.server} → ${place(event.from)}`, protocolText.MapiRpc, "fetches the item", ...records);
    else if (event.source === "DSN") inside(event.server, "report into the Submission queue", ...records);
    else if (event.source === "AGENT")
      track(
        event,
        rows.findLast(({ what }) => what.includes("journal report")),
      );
    else if (event.source === "SMTP" && rows.at(-1)?.what.startsWith(moments.endOfData)) track(event);
    else track(event, latest(`${place(event.from)} → ${place(event.to)}`));
  };

  const queue = (event: EventOf<"QUEUE">): void => {
    if (event.copy !== null) queues.set(event.copy, event.queue);
    const { deliveryType, nextHop, status } = event.queue;
    // On Edge, categorizing is picking the queue, and the tables name its connector where the copy leaves.
    const before = takeDone(event);
    if (before.length > 0 && status === "Ready")
      inside(event.server, [`route → ${deliveryType} ${nextHop}`, ...before].join("; "));
  };

  const defer = (event: EventOf<"DEFER">): void => {
    const way = `${event.server} → ${event.queue.nextHop}`;
    const minute = Math.floor(event.at / 60_000);
    const last = rows.findLast((row) => row.way === way && row.minutes !== undefined);
    const [before = 0, first] = [last?.minutes?.at(-1), last?.minutes?.at(-2)];
    const isSeries = first !== undefined && minute - before === before - first;
    if (last?.minutes && (isSeries || (last.minutes.length === 1 && before !== 0))) {
      last.minutes.push(minute);
      track(event, last);
    } else {
      const what = lastErrorText(event.lastError, event.queue.deliveryType);
      rows.push({ way, protocol: triedBy, what, tracking: [...recordsOf(event)], minutes: [minute] });
    }
  };
  const add = (event: TraceEvent): void => {
    const way = "from" in event ? `${place(event.from)} → ${place(event.to)}` : "";
    const protocol = "protocol" in event ? protocolText[event.protocol] : "";
    const last = rows.at(-1);
    switch (event.type) {
      case "CLIENT-CONNECT":
        peer = place(event.from);
        if (event.protocol === "SipRtp") {
          // One event, two rows: telephone exchange and gateway are no places of their own.
          write(`${peer} → IP gateway`, "telephone", "calls");
          write(`IP gateway → ${place(event.to)}`, protocol, "hands in");
          return;
        }
        write(way, protocol, event.purpose === "send" ? "hands in" : "asks");
        return;
      case "CLIENT-LOCATE":
        write(way, protocol, event.mailboxServer === null ? "finds who is called" : "finds the mailbox");
        return;
      case "CLIENT-PING": {
        const before = latest(way);
        if (event.phase === "opened" && before?.what === "asks") before.what = "asks; then a new request";
        else write(way, protocol, `request ${event.phase}`);
        return;
      }
      case "STORE":
        if (last?.what === "hands in" && event.folder === "Outbox") last.what = "item in the Outbox";
        return;
      case "SUBMIT":
        write(
          way,
          protocol,
          "item waiting",
          ...recordsOf(event).map((record) => `${record} (ClientType ${event.clientType})`),
        );
        return;
      case "RECEIVE":
        receive(event);
        return;
      case "AGENTS":
        agents(event);
        return;
      case "DNS-LOOKUP":
        write(
          `${event.server} → DNS`,
          "DNS 53",
          event.record === "SPF"
            ? `Sender ID ${event.answer.join()}`
            : `${event.record} of ${event.domain}: ${event.answer.join(", ")}`,
        );
        return;
      case "RESOLVE": {
        const decision = decisionOf(event);
        const found =
          decision?.question === "resolveRecipient"
            ? decision.candidates.map((one) => `${short(one.address)} ${one.verdict}`)
            : [];
        write(way, protocol, found.join(", "));
        return;
      }
      case "PERMIT":
        if (last) last.what += `, ${event.text ?? "forwarding"} allowed`;
        return;
      case "EXPAND":
      case "REDIRECT":
        track(event);
        return;
      case "TRANSFER":
        if (event.reason === "resolution") track(event);
        else {
          const before = takeDone(event);
          if (before.length > 0) inside(event.server, ["route", ...before].join("; "));
          inside(event.server, `fork: ${event.copies.length} copies`, ...recordsOf(event));
        }
        return;
      case "CATEGORIZE":
        if (event.stage === "submitted") takeDone(event);
        if (event.stage === "converted") done(event, "convert");
        if (event.stage === "rulesAndJournaling") done(event, "rules and journaling");
        return;
      case "RULE":
        done(event, `rule ${event.action}`);
        return;
      case "GENERATE":
        if (event.kind === "journalReport") done(event, "journal report");
        else inside(event.server, event.kind);
        return;
      case "QUEUE":
        queue(event);
        return;
      case "HEADER-FIREWALL": {
        const what = `header firewall removes ${event.removed.length} headers`;
        if (last?.what.startsWith(moments.outbound)) last.what += `; ${what}`;
        else inside(event.server, what);
        return;
      }
      case "SEND": {
        const from = queues.get(event.copy ?? "");
        const isEdge = event.protocol === "Smtp25TlsDirectTrust" && from?.deliveryType === "SmartHostConnectorDelivery";
        const what = from === undefined ? "hands in" : isEdge ? `connector ${from.connector}` : from.deliveryType;
        write(way, protocol, what, ...recordsOf(event));
        return;
      }
      case "HANDOFF":
        track(event, latest(way));
        if (queues.get(event.copy ?? "")?.deliveryType === "SmartHostConnectorDelivery")
          write(`${place(event.to)} → recipient's system`, "their system", "onward delivery");
        return;
      case "DELIVER": {
        const { notice, records } = reports.get(event.message ?? "") ?? { notice: "", records: [] };
        const what = notice === "" ? "into the mailbox" : `into the mailbox: ${notice}`;
        write(way, protocol, what, ...records, ...recordsOf(event));
        const decision = decisionOf(event);
        const rating = decision?.question === "spamRating" ? decision.candidates[0] : undefined;
        if (event.folder !== "Inbox" && rating)
          inside(place(event.to), `SCL ${rating.scl} > ${rating.threshold}: ${event.folder}`);
        return;
      }
      case "NOTIFY":
        write(way, event.protocol === "Udp" ? protocol : `${protocol}, pending request answered`, "new mail");
        return;
      case "CLIENT-READ":
        if (event.via.length === 0) {
          const told = latest(`${place(event.from)} → ${place(event.to)}`);
          if (told?.what === "new mail") told.what = "new mail; fetches it";
          else write(`${place(event.to)} → ${place(event.from)}`, protocol, "reads");
        } else {
          const rpc = event.mailboxProtocol === "Rpc6001" ? "RPC 6001" : "RPC";
          write(`${event.via.map(place).reverse().join(" → ")} → ${place(event.from)}`, rpc, "reads");
        }
        return;
      case "ATTEMPT":
        triedBy = protocol;
        return;
      case "DEFER":
        defer(event);
        return;
      case "RESUBMIT":
        inside(event.server, `${minutes(event)}resubmit`);
        return;
      case "FAIL":
        inside(event.server, `${minutes(event)}${event.text}`, ...recordsOf(event));
        return;
      case "DSN":
        // The notice of a delay has one row, that of its delivery; every other report one more, where it is made.
        if (event.report !== null)
          reports.set(event.report, {
            notice: `${minutes(event)}${event.kind} ${event.status}`,
            records: event.kind === "delayed" ? recordsOf(event) : [],
          });
        if (event.kind === "delayed") return;
        if (event.kind === "quarantine") inside(event.server, "wrapped for the quarantine mailbox");
        track(event);
        return;
      case "REJECT": {
        const seconds = Math.floor((event.at - asked) / 1_000);
        const wait = event.moment === "rcptTo" && seconds > 0 ? `after ${seconds} s: ` : "";
        write(way, protocol, `${wait}${event.text}`);
        return;
      }
      case "REMOTE-DSN":
        write(`${event.host} → ${short(event.sender)}`, "their system", `report ${event.status}`);
        return;
      default:
        return;
    }
  };

  return {
    add,
    rows: (): readonly Row[] =>
      rows.map(({ way, protocol, what, tracking, minutes: at }) => [
        way,
        protocol,
        at === undefined ? what : `${what} at ${series(at)}`,
        tracking.length > 0 ? tracking.join(" · ") : "—",
      ]),
  };
}

/** `agent` where it has nothing to say, else with what it looks at and what it does. */
function agentText({ agent, about, verdict }: AgentCandidate): string {
  if (verdict === "agentPasses" || verdict === "agentOff") return agent;
  return `${agent} ${about === null ? "" : `${about} `}${verdict}`;
}

const minutes = ({ at }: TraceEvent): string => (at < 60_000 ? "" : `${Math.floor(at / 60_000)} min: `);

/** `0 min`, `1 to 4 min every 1`. */
function series(at: readonly number[]): string {
  const [first = 0, second = 0] = at;
  return at.length === 1 ? `${first} min` : `${first} to ${at.at(-1)} min every ${second - first}`;
}

/** People by the first part of their address, global catalogs as `GC`, everything else by its name. */
function place(id: PlaceId): string {
  const { kind, name } = placeParts(id);
  if (kind === "gc") return "GC";
  return kind === "client" ? short(name) : name;
}

const short = (address: string): string => address.replace(/@.*/, "");
