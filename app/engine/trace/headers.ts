import { nameKey } from "../../lib/compare-names.ts";
import { type CopyId, placeParts } from "../model/ids.ts";
import type { SimulationInput } from "../model/message.ts";
import type { EventOf, RewrittenAddress, TraceEvent } from "./events.ts";
import { firstFields } from "./first-fields.ts";
import { arrivalTime, headerDate, messageIdOf, receivedLine } from "./header-text.ts";
import { createHistories, eventsOfCopy } from "./message-history.ts";
import { messageSizeKB } from "./message-size.ts";
import type { Trace } from "./trace.ts";

/** One line of a message's header, with the events that put it in and took it off. */
export interface HeaderLine {
  readonly name: string;
  readonly value: string;
  /** Whom it is for: the way (`Received`), the organization (`X-MS-Exchange-…`), or people. */
  readonly family: "routing" | "organization" | "message";
  readonly addedBy: number;
  /** null while it is there. */
  readonly removedBy: number | null;
}

const organizationPrefix = "X-MS-Exchange-Organization-";
const rulesExecuted = "X-MS-Exchange-Forest-RulesExecuted";

/** What stays when the message is written into a mailbox (P-602). */
const keptInMailbox: ReadonlySet<string> = new Set(
  ["SCL", "AuthAs", "AuthSource", "OriginalArrivalTime", "OriginalSize"].map((name) => organizationPrefix + name),
);

/**
 * The header of a copy of a message right after event `seq`: the newest `Received` first, then what is for people, then
 * the organization's own. Lines that were taken off on the way are there with the event that did it.
 *
 * Assumption A34: how `Received` is worded, the organization's headers and their values, and the subjects of reports.
 *
 * @source P-207, P-210, P-602, P-1020 to P-1023, S-03 to S-07
 */
export function createHeaders(
  trace: Trace,
  input: SimulationInput,
): (message: string, copy: CopyId, seq: number) => readonly HeaderLine[] {
  const find = createHistories(trace);
  return (message, copy, seq) => {
    const history = find(message);
    const events = eventsOfCopy(history, copy, seq);
    const [first] = events;
    if (first === undefined) return [];
    const submission = input.messages.find(({ id }) => id === message);
    const door: Door = {
      message,
      trace,
      ip: submission?.sourceIp ?? null,
      isTrusted: submission?.authenticated !== false,
      senderId: submission?.senderIdResult ?? null,
      sizeKB: messageSizeKB(input, find, message),
    };
    const begun = firstFields(input, find, history).map(([name, value]) => line(name, value, first.seq));
    return inOrder(events.reduce<Lines>((lines, event) => after(lines, event, door), begun));
  };
}

/** What has to be known of a message to follow its header. */
interface Door {
  readonly message: string;
  readonly trace: Trace;
  readonly ip: string | null;
  /** Somebody of ours has logged on. */
  readonly isTrusted: boolean;
  readonly senderId: string | null;
  readonly sizeKB: number;
}

type Lines = readonly HeaderLine[];

function after(lines: Lines, event: TraceEvent, door: Door): Lines {
  switch (event.type) {
    case "CLIENT-CONNECT":
      return sentBack(lines, event, door);
    case "RECEIVE":
      return received(lines, event, door);
    case "AGENTS":
      return lookedAt(lines, event, door);
    case "RULE":
      return ruled(lines, event);
    case "HEADER-FIREWALL": {
      const names = new Set(event.removed.map(nameKey));
      return without(lines, event.seq, ({ name }) => names.has(nameKey(name)));
    }
    // It has not left yet: on another way out it meets the firewall again. What left before it came in here is gone.
    case "RESUBMIT": {
      const cameIn = Math.max(-1, ...lines.filter(({ name }) => name === "Received").map(({ addedBy }) => addedBy));
      const isBack = ({ removedBy }: HeaderLine): boolean =>
        removedBy !== null && removedBy > cameIn && isOutward(door.trace, removedBy);
      return lines.map((one) => (isBack(one) ? { ...one, removedBy: null } : one));
    }
    case "DELIVER":
      return without(lines, event.seq, ({ family, name }) => family === "organization" && !keptInMailbox.has(name));
    default:
      return lines;
  }
}

function isOutward({ events }: Trace, removedBy: number | null): boolean {
  const event = removedBy === null ? undefined : events[removedBy];
  return event?.type === "HEADER-FIREWALL" && event.direction === "outbound";
}

/** A host outside that sends back what it has got from us has put a line of its own on top (P-226). */
function sentBack(lines: Lines, { seq, at, from }: EventOf<"CLIENT-CONNECT">, { trace }: Door): Lines {
  const wasOurs = lines.some(({ name, addedBy }) => name === "Received" && trace.events[addedBy]?.type === "RECEIVE");
  const { kind, name } = placeParts(from);
  return wasOurs && kind === "internet" ? [line("Received", `by ${name}; ${headerDate(at)}`, seq), ...lines] : lines;
}

/** The first server that takes the message in marks it as the organization's. */
function received(lines: Lines, event: EventOf<"RECEIVE">, door: Door): Lines {
  const { seq, at, server, from, source } = event;
  const isFirst = !has(lines, `${organizationPrefix}AuthAs`);
  const isAnonymous = source === "SMTP" && (placeParts(from).kind === "internet" || !door.isTrusted);
  const own: readonly (readonly [string, string])[] = [
    ["AuthAs", isAnonymous ? "Anonymous" : "Internal"],
    ["AuthSource", server],
    ["OriginalArrivalTime", arrivalTime(at)],
    ["OriginalSize", String(Math.round(door.sizeKB * 1024))],
    ...(isAnonymous ? [] : [["SCL", "-1"] as const]),
  ];
  const stamp = receivedLine(event, isFirst ? door.ip : null);
  return [
    ...(stamp === null ? [] : [line("Received", stamp, seq)]),
    ...lines,
    ...(has(lines, "Message-ID") ? [] : [line("Message-ID", messageIdOf(door.message), seq)]),
    ...(isFirst ? own.map(([name, value]) => line(organizationPrefix + name, value, seq)) : []),
  ];
}

/** The content filter writes its rating on the message, and with it what Sender ID has found. */
function lookedAt(lines: Lines, { seq, because, rewritten = [] }: EventOf<"AGENTS">, door: Door): Lines {
  const decision = because === undefined ? undefined : door.trace.decisions[because];
  const opinions = decision?.question === "agents" ? decision.candidates : [];
  const rated = opinions.find(({ agent, verdict }) => agent === "contentFilter" && verdict === "agentStamps")?.about;
  const renamed = lines.map((one) => {
    const value = one.removedBy === null ? rewrittenIn(one, rewritten) : one.value;
    return value === one.value ? one : { ...one, value, addedBy: seq };
  });
  if (rated === undefined || rated === null) return renamed;
  const scl = put(renamed, `${organizationPrefix}SCL`, rated.replace(/^SCL /, ""), seq);
  return door.senderId === null ? scl : put(scl, `${organizationPrefix}SenderIdResult`, door.senderId, seq);
}

/** The addresses of a line, each whole: alone, or in angle brackets after a name. */
function rewrittenIn({ name, value }: HeaderLine, rewritten: readonly RewrittenAddress[]): string {
  const own = rewritten.filter(({ header }) => header === name);
  if (own.length === 0) return value;
  const toOf = new Map(own.map(({ from, to }) => [nameKey(from), to]));
  return value
    .split(", ")
    .map((person) => {
      const bracket = person.endsWith(">") ? person.lastIndexOf("<") : -1;
      const address = bracket < 0 ? person : person.slice(bracket + 1, -1);
      const to = toOf.get(nameKey(address)) ?? address;
      return bracket < 0 ? to : `${person.slice(0, bracket)}<${to}>`;
    })
    .join(", ");
}

function ruled(lines: Lines, { seq, action, value, rule, fallback }: EventOf<"RULE">): Lines {
  const before = lines.find((one) => one.name === rulesExecuted && one.removedBy === null)?.value.split(", ") ?? [];
  const marked = put(lines, rulesExecuted, [...new Set([...before, rule])].join(", "), seq);
  if (fallback !== undefined) return marked;
  switch (action) {
    case "prependSubject": {
      const subject = marked.find(({ name, removedBy }) => name === "Subject" && removedBy === null)?.value ?? "";
      return put(marked, "Subject", value + subject, seq);
    }
    case "setHeader": {
      const colon = value.indexOf(":");
      return put(marked, value.slice(0, colon).trim(), value.slice(colon + 1).trim(), seq);
    }
    case "setScl":
      return put(marked, `${organizationPrefix}SCL`, value, seq);
    case "applyClassification":
      return put(marked, "x-microsoft-classification", value, seq);
    default:
      return marked;
  }
}

function line(name: string, value: string, addedBy: number): HeaderLine {
  const key = nameKey(name);
  const family = /^(RECEIVED|RESENT-)/.test(key) ? "routing" : /^X-MS-EXCHANGE-/.test(key) ? "organization" : "message";
  return { name, value, family, addedBy, removedBy: null };
}

const has = (lines: Lines, name: string): boolean => lines.some((one) => one.name === name && one.removedBy === null);

/** The line in the place of one of the same name, or at the end. */
function put(lines: Lines, name: string, value: string, seq: number): Lines {
  const isOld = (one: HeaderLine): boolean => nameKey(one.name) === nameKey(name) && one.removedBy === null;
  if (!lines.some(isOld)) return [...lines, line(name, value, seq)];
  return lines.map((one) => (isOld(one) ? { ...one, value, addedBy: seq } : one));
}

function without(lines: Lines, seq: number, isGone: (one: HeaderLine) => boolean): Lines {
  return lines.map((one) => (one.removedBy === null && isGone(one) ? { ...one, removedBy: seq } : one));
}

const order: readonly HeaderLine["family"][] = ["routing", "message", "organization"];

function inOrder(lines: Lines): Lines {
  return order.flatMap((family) => lines.filter((one) => one.family === family));
}
