import {
  createEnvelopes,
  createTrackingRecords,
  isReaddressed,
  lastErrorText,
  messageIdOf,
  type PlaceId,
  placeParts,
  type SimulationInput,
  type Trace,
  type TraceEvent,
} from "../engine/index.ts";
import { dateTime } from "./date-time.ts";

/** The fields of a message tracking log of Exchange 2007. */
const fields = [
  "date-time",
  "client-ip",
  "client-hostname",
  "server-ip",
  "server-hostname",
  "source-context",
  "connector-id",
  "source",
  "event-id",
  "internal-message-id",
  "message-id",
  "recipient-address",
  "recipient-status",
  "total-bytes",
  "recipient-count",
  "related-recipient-address",
  "reference",
  "message-subject",
  "sender-address",
  "return-path",
  "message-info",
] as const;
type LogRecord = { readonly [field in (typeof fields)[number]]?: string | number };

/**
 * A trace as the message tracking logs of all servers in one, in the order of time. Which events have a record, and of
 * which source, the engine says; Exchange 2003 keeps logs of its own.
 */
export function* trackingLog(trace: Trace, input: SimulationInput): Generator<string> {
  yield "#Software: Sitehop";
  yield "#Version: 8.0.0.0";
  yield "#Log-type: Message Tracking Log";
  yield `#Date: ${dateTime(0)}`;
  yield `#Fields: ${fields.join(",")}`;
  const recordOf = createTrackingRecords(trace);
  const envelopes = createEnvelopes(trace, input);
  const internalIdOf = createInternalIds();
  const servers = new Set<string>(input.organization.servers.map(({ name }) => name));
  const addressOf = sourceAddresses(input);
  for (const event of trace.events) {
    const record = recordOf(event);
    const server = "server" in event ? event.server : "";
    if (record !== null && event.message !== null && servers.has(server)) {
      // A report has a record of its own from the moment it is made.
      const report = event.type === "DSN" ? event.report : null;
      const [message, copy] = report === null ? [event.message, event.copy] : [report, report];
      const recipients = event.type === "DSN" ? [event.to] : event.recipients;
      const { sender, returnPath, subject, sizeKB, about } = envelopes.of(message, copy, recipients);
      const whole: LogRecord = {
        "date-time": dateTime(event.at),
        "client-ip": addressOf(event),
        source: record.source,
        "event-id": record.id,
        "internal-message-id": internalIdOf(server, copy ?? message, event.type === "RECEIVE"),
        "message-id": messageIdOf(message),
        "recipient-address": recipients.map((one) => envelopes.sentTo(message, one)).join(";"),
        "recipient-count": recipients.length,
        "total-bytes": Math.round(sizeKB * 1024),
        "message-subject": subject,
        "sender-address": sender,
        "return-path": returnPath,
        ...(about === null ? {} : { reference: messageIdOf(about) }),
        ...detailsOf(event),
      };
      yield fields.map((field) => quoted(String(whole[field] ?? ""))).join(",");
    }
    envelopes.pass(event);
  }
}

/** Numbers that a server gives to what it takes in, from 1: another one on every server, and when it comes back. */
function createInternalIds(): (server: string, copy: string, arrives: boolean) => number {
  const numbers = new Map<string, number>();
  const given = new Map<string, number>();
  return (server, copy, arrives) => {
    const key = `${server}\u0000${copy}`;
    const known = numbers.get(key);
    if (known !== undefined && !arrives) return known;
    const next = (given.get(server) ?? 0) + 1;
    given.set(server, next);
    numbers.set(key, next);
    return next;
  };
}

/** The address a message first came to a Receive connector from, where the scenario tells it. */
function sourceAddresses({ messages }: SimulationInput): (event: TraceEvent) => string {
  const left = new Map(messages.map(({ id, sourceIp }) => [id, sourceIp ?? ""]));
  return (event) => {
    if (event.type !== "RECEIVE" || event.source !== "SMTP") return "";
    const address = left.get(event.message ?? "") ?? "";
    left.delete(event.message ?? "");
    return address;
  };
}

/** What the log says of an event beside its message: between whom, and of whom. */
function detailsOf(event: TraceEvent): LogRecord {
  switch (event.type) {
    case "SUBMIT":
      return { ...between(event.server, event.to), "source-context": `ClientType:${event.clientType}` };
    case "RECEIVE":
      return between(hostOf(event.from), event.to);
    case "SEND":
    case "HANDOFF":
      return { ...between(event.server, event.to), "connector-id": event.connector ?? "" };
    case "DELIVER":
      return { ...between(event.server, event.to), "source-context": event.database };
    case "DUPLICATEDELIVER":
      return between(event.server, event.to);
    case "EXPAND":
      return { "server-hostname": event.server, "related-recipient-address": event.group };
    case "REDIRECT":
      return {
        "server-hostname": event.server,
        ...(isReaddressed(event)
          ? { "source-context": event.redirectedTo }
          : {
              "recipient-address": event.redirectedTo,
              "recipient-count": 1,
              "related-recipient-address": event.address,
            }),
      };
    case "TRANSFER":
      return { "server-hostname": event.server, "source-context": event.reason };
    case "DEFER":
      return {
        "server-hostname": event.server,
        "recipient-status": event.answer ?? lastErrorText(event.lastError, event.queue.deliveryType),
      };
    case "FAIL":
      return { "server-hostname": event.server, "recipient-status": event.text };
    case "BADMAIL":
      return { "server-hostname": event.server, "recipient-status": event.status };
    case "DSN":
      return { "server-hostname": event.server, "source-context": event.kind };
    case "POISONMESSAGE":
      return { "server-hostname": event.server };
    default:
      return {};
  }
}

const between = (client: string, to: PlaceId): LogRecord => ({
  "client-hostname": client,
  "server-hostname": hostOf(to),
});

/** The client of a person has no name that a server would know. */
function hostOf(place: PlaceId): string {
  const { kind, name } = placeParts(place);
  return kind === "client" ? "" : name;
}

/**
 * A field of the log. A spreadsheet would compute what begins like a formula, such as a subject: an apostrophe keeps it text.
 * Where a semicolon parts the cells of a list, as in German, a field may hold several, and quotation marks within a line
 * are no help.
 */
function quoted(text: string): string {
  const calm = text.replace(/(?:^|[;\r\n])(?="*[=+\-@\t\r])/g, "$&'");
  return /[",;\r\n]/.test(calm) ? `"${calm.replaceAll('"', '""')}"` : calm;
}
