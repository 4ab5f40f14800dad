import {
  lastErrorText,
  messageIdOf,
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
type Record = { readonly [field in (typeof fields)[number]]?: string | number };

/** A trace as the message tracking logs of all servers in one, in the order of time. */
export function* trackingLog(trace: Trace, input: SimulationInput): Generator<string> {
  yield "#Software: Sitehop";
  yield "#Version: 8.0.0.0";
  yield "#Log-type: Message Tracking Log";
  yield `#Date: ${dateTime(0)}`;
  yield `#Fields: ${fields.join(",")}`;
  const messages = new Map(input.messages.map((message) => [message.id, message]));
  const reports = new Map<string, { readonly reference: string; readonly to: string; readonly from?: string }>();
  const numbers = new Map<string, number>();
  for (const event of trace.events) {
    if (event.type === "DSN" && event.report !== null)
      reports.set(event.report, { reference: messageIdOf(event.message ?? ""), to: event.to });
    // A journal report names the message it is about; an automatic reply has a sender.
    if (event.type === "GENERATE") {
      const about = { reference: messageIdOf(event.message ?? ""), to: event.to };
      const from = event.kind === "automaticReply" ? { from: event.recipients[0] ?? "" } : {};
      reports.set(event.generated, { ...about, ...from });
    }
    const record = recordOf(event, trace);
    if (record === null) continue;
    const id = event.message ?? "";
    const message = messages.get(id);
    const report = reports.get(id);
    const number = numbers.get(event.copy ?? id) ?? numbers.size + 1;
    numbers.set(event.copy ?? id, number);
    const whole: Record = {
      "date-time": dateTime(event.at),
      "internal-message-id": number,
      "message-id": messageIdOf(id),
      "recipient-address": event.recipients.join(";"),
      "recipient-count": event.recipients.length,
      ...(message
        ? {
            "total-bytes": Math.round(message.sizeKB * 1024),
            "message-subject": message.subject,
            "sender-address": message.from,
            "return-path": message.from,
          }
        : {
            "return-path": report?.from ?? "<>",
            ...(report?.from === undefined ? {} : { "sender-address": report.from }),
            ...(report ? { reference: report.reference } : {}),
          }),
      ...record,
    };
    yield fields.map((field) => quoted(String(whole[field] ?? ""))).join(",");
  }
}

/** What the log says of an event beside its message; null: the log has no such record. */
function recordOf(event: TraceEvent, trace: Trace): Record | null {
  const server = "server" in event ? { "server-hostname": event.server } : {};
  switch (event.type) {
    case "SUBMIT":
      return {
        "client-hostname": event.server,
        "server-hostname": hostOf(event.to),
        "source-context": `ClientType:${event.clientType}`,
        source: "STOREDRIVER",
        "event-id": "SUBMIT",
      };
    case "RECEIVE":
      return { ...server, "client-hostname": hostOf(event.from), source: event.source, "event-id": "RECEIVE" };
    case "EXPAND":
      return { ...server, source: "ROUTING", "event-id": "EXPAND", "related-recipient-address": event.group };
    case "REDIRECT":
      return {
        ...server,
        source: "ROUTING",
        "event-id": "REDIRECT",
        "recipient-address": event.redirectedTo,
        "recipient-count": 1,
        "related-recipient-address": event.address,
      };
    case "TRANSFER":
      return { ...server, "source-context": event.reason, source: "ROUTING", "event-id": "TRANSFER" };
    case "SEND":
      // Mail Submission and Unified Messaging keep no such record; what goes outside is one when it is accepted.
      if (event.phase === "submission" || placeParts(event.to).kind !== "server") return null;
      return passedOn(event.server, event.to, event.connector, "SMTP", "SEND");
    case "HANDOFF": {
      const source = placeParts(event.to).kind === "drop" ? "GATEWAY" : "SMTP";
      return passedOn(event.server, event.to, event.connector, source, "SEND");
    }
    case "DELIVER":
      return {
        "client-hostname": event.server,
        "server-hostname": hostOf(event.to),
        "source-context": event.database,
        source: "STOREDRIVER",
        "event-id": "DELIVER",
      };
    case "DUPLICATEDELIVER":
      return {
        "client-hostname": event.server,
        "server-hostname": hostOf(event.to),
        source: "STOREDRIVER",
        "event-id": "DUPLICATEDELIVER",
      };
    case "POISONMESSAGE":
      return { ...server, source: "POISONMESSAGE", "event-id": "POISONMESSAGE" };
    case "DEFER":
      return {
        ...server,
        "source-context": event.lastError,
        "recipient-status": lastErrorText(event.lastError, event.queue.deliveryType),
        "connector-id": event.queue.connector ?? "",
        source: event.queue.deliveryType === "MapiDelivery" ? "STOREDRIVER" : "SMTP",
        "event-id": "DEFER",
      };
    case "FAIL":
      return { ...server, "recipient-status": event.text, source: failedBy(event, trace), "event-id": "FAIL" };
    case "BADMAIL":
      return { ...server, "recipient-status": event.status, source: "PICKUP", "event-id": "BADMAIL" };
    case "DSN":
      return {
        ...server,
        "recipient-status": event.text,
        "source-context": event.kind,
        source: "DSN",
        "event-id": "DSN",
        "related-recipient-address": event.to,
        ...(event.report === null ? {} : { reference: messageIdOf(event.report) }),
      };
    default:
      return null;
  }
}

/** A transport rule refuses as an agent; everything else is the categorizer's. */
function failedBy({ because }: TraceEvent, { decisions }: Trace): string {
  const question = because === undefined ? undefined : decisions[because]?.question;
  return question === "transportRules" ? "AGENT" : "ROUTING";
}

function passedOn(
  from: string,
  to: Parameters<typeof placeParts>[0],
  connector: string | null,
  source: string,
  id: string,
): Record {
  return {
    "client-hostname": from,
    "server-hostname": hostOf(to),
    "connector-id": connector ?? "",
    source,
    "event-id": id,
  };
}

const hostOf = (place: Parameters<typeof placeParts>[0]): string => placeParts(place).name;

/** A field of the log. A spreadsheet would compute a subject that begins like a formula: an apostrophe keeps it text. */
function quoted(text: string): string {
  const calm = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(calm) ? `"${calm.replaceAll('"', '""')}"` : calm;
}
