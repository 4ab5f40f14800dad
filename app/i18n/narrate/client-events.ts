import { atServer, type Client, type EventOf, generatedKind, placeParts, type TraceEvent } from "../../engine/index.ts";
import { silentServers } from "../explain/decision-parts.ts";
import { tellProxy } from "./reach-events.ts";
import { earlier, type Telling, wasHandedInBefore } from "./telling.ts";

/** A client, or Client Access for it, connects: to write or to read. */
export function tellClientConnect(telling: Telling, event: EventOf<"CLIENT-CONNECT">): string {
  const { say, book } = telling;
  const from = placeParts(event.from);
  const server = book.placeInSite(event.to);
  if (event.purpose === "read") {
    if (event.protocol === "Https443Kerberos") return tellProxy(telling, event, mailboxOwner(telling, event));
    return say(`read.${readsAs(event.client)}`, { reader: readerOf(telling, event), server });
  }
  const sender = senderName(telling, event);
  const values = {
    sender,
    what: book.subjectOf(event.message),
    recipients: book.peopleName(event.recipients),
    server,
  };
  if (from.kind !== "server" && wasHandedInBefore(telling.trace, event))
    return say("send.again", { client: book.placeName(event.from, event.client), server });
  if (from.kind === "internet") return say("send.internet", { ...values, host: from.name });
  if (from.kind === "server" && event.protocol === "Https443Kerberos")
    return tellProxy(telling, event, mailboxOwner(telling, event));
  if (from.kind === "server") {
    if (event.from === event.to) return say("send.clientAccess.local", { server, sender });
    const isProxy = event.client === "outlookAnywhere";
    return say(isProxy ? "send.rpcProxy" : "send.clientAccess", { server: from.name, mailboxServer: server, sender });
  }
  const to = placeParts(event.to).name;
  if (event.protocol === "SipT38") return say("send.fax", values);
  return say(book.isLegacyServer(to) ? "send.legacy" : `send.${event.client}`, values);
}

export function tellClientLocate(telling: Telling, event: EventOf<"CLIENT-LOCATE">): string {
  const { say, book, trace } = telling;
  const connection = earlier(
    trace,
    event,
    (one): one is EventOf<"CLIENT-CONNECT"> =>
      one.type === "CLIENT-CONNECT" && one.message === event.message && one.to === event.from,
  );
  const places = { server: book.placeName(event.from), globalCatalog: book.placeName(event.to) };
  if (event.mailboxServer === null) {
    const known = event.recipients.filter((address) => book.recipient(address) !== null);
    if (known.length === 0) return say("locate.call.nobody", places);
    return say("locate.call", { ...places, people: book.peopleName(known) });
  }
  const values = { ...places, mailboxServer: event.mailboxServer };
  return connection?.purpose === "send"
    ? say("locate.send", { ...values, person: senderName(telling, event) })
    : say("locate.read", { ...values, person: book.personName(event.recipients[0] ?? "") });
}

export function tellStore(telling: Telling, event: EventOf<"STORE">): string {
  const { say, book, decision } = telling;
  const server = book.placeInSite(atServer(event.server));
  if (event.folder !== "Outbox") return say(`store.${event.folder}`, { server });
  if (decision !== null) {
    const waits = say("store.waits", { copyStart: book.copyNameAtStart(event), site: decision.subject.site ?? "" });
    return book.isReport(event.message) ? waits : telling.sentences(waits, say("store.waits.shown"));
  }
  return say(book.isLegacyServer(event.server) ? "store.legacy" : "store", { server, copy: book.copyName(event) });
}

/** Mail Submission only notifies; the Hub Transport server fetches the message itself. */
export function tellSubmit(telling: Telling, event: EventOf<"SUBMIT">): string {
  const { say, book, decision, list } = telling;
  const server = placeParts(event.from).name;
  const hub = placeParts(event.to).name;
  const why = decision?.question === "submissionServer" ? decision : null;
  if (server === hub) return say("submit.coLocated", { server: book.serverInSite(server) });
  const first = say("submit", { server: book.serverInSite(server), hub });
  if (why === null) return first;
  const failed = silentServers(why.candidates);
  if (failed.length > 0)
    return telling.sentences(first, say("submit.failOver", { failed: list(failed), count: failed.length }));
  if (why.rule === "R-SUB-4") return telling.sentences(first, say("submit.override", { server }));
  const site = why.subject.site ?? "";
  const isOnly = why.candidates.length === 1;
  return telling.sentences(first, isOnly ? say("submit.only", { site }) : say("submit.turn", { site, hub }));
}

export function tellNotify(telling: Telling, event: EventOf<"NOTIFY">): string {
  const { say, book } = telling;
  const key = event.client === "outlook" || event.client === "activeSync" ? event.client : "other";
  return say(`notify.${key}`, { server: book.placeName(event.from), reader: book.personName(event.recipient) });
}

export function tellClientRead(telling: Telling, event: EventOf<"CLIENT-READ">): string {
  const { say, sentences } = telling;
  const { classification } = event;
  const shown = classification === undefined ? null : say("clientRead.classification", { classification });
  return sentences(tellReader(telling, event), shown);
}

function tellReader({ say, book }: Telling, event: EventOf<"CLIENT-READ">): string {
  const [via] = event.via;
  const values = {
    reader: book.personName(event.recipient),
    mailboxServer: book.placeName(event.from),
    clientAccess: via === undefined ? "" : book.placeName(via),
  };
  if (book.isReport(event.message) && generatedKind(event.message ?? "") === "report")
    return say(`clientRead.report.${via === undefined ? "outlook" : "other"}`, values);
  if (via === undefined) return say(event.client === "outlook" ? "clientRead.outlook" : "clientRead.other", values);
  return via === event.from ? say("clientRead.local", values) : say(`clientRead.${readsAs(event.client)}`, values);
}

type Reading = Exclude<Client, "smtp" | "pickup" | "unifiedMessaging"> | "other";

/** These three only hand in; nothing is read with them. */
function readsAs(client: Client): Reading {
  return client === "smtp" || client === "pickup" || client === "unifiedMessaging" ? "other" : client;
}

/** Who wrote the message of an event. */
export function senderName({ book }: Telling, event: TraceEvent): string {
  return book.personName(book.senderOf(event.message) ?? "");
}

/** Whose mailbox a request is about: the sender's who writes, or the recipient's who reads. */
function mailboxOwner(telling: Telling, event: EventOf<"CLIENT-CONNECT">): string {
  return event.purpose === "send" ? senderName(telling, event) : telling.book.personName(event.recipients[0] ?? "");
}

function readerOf({ book }: Telling, event: EventOf<"CLIENT-CONNECT">): string {
  const { kind, name } = placeParts(event.from);
  return book.personName(kind === "client" ? name : (event.recipients[0] ?? ""));
}
