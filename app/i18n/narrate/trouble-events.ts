import { type ConnectionError, type EventOf, placeParts, type TraceEvent } from "../../engine/index.ts";
import { createExchangeNames, errorSentence, faultKey, faultValues } from "../exchange-names.ts";
import { changedThing, changedValue, fieldName } from "./changes.ts";
import { earlier, type Telling } from "./telling.ts";

/** A connection that was tried in vain, and why. */
export function tellAttempt(telling: Telling, event: EventOf<"ATTEMPT">): string {
  const { say, book, trace, sentences } = telling;
  const target = placeParts(event.to).name;
  const own = placeParts(event.from);
  // Who hands in does so with the client of the message, whichever program the mailbox is read with.
  const client = event.phase === "submission" ? book.submission(event.message)?.client : undefined;
  const values = { from: book.placeName(event.from, client), target: book.placeInSite(event.to) };
  const before = earlier(
    trace,
    event,
    (one): one is EventOf<"ATTEMPT"> =>
      one.type === "ATTEMPT" && one.copy === event.copy && one.from === event.from && one.to === event.to,
  );
  if (before?.error === event.error) return say("attempt.again", values);
  return sentences(
    event.answer === undefined
      ? say(`attempt.${inVain(trace, event, own.kind)}`, values)
      : say("attempt.answered", { ...values, answer: event.answer }),
    isSaidAlready(event.error) ? null : whyNot(telling, event, event.error, own.name, target),
  );
}

/** A server under back pressure is there, and takes nothing all the same. */
function inVain(trace: Telling["trace"], event: EventOf<"ATTEMPT">, from: string) {
  const { error, phase } = event;
  if (error === "backPressure" || error === "mediumBackPressure") return "busy";
  const isReading = phase === "delivery" && (from === "client" || isOnBehalf(trace, event));
  if (error === "databaseDismounted" && (isReading || phase === "submission")) return "mailbox";
  return isReading ? "read" : phase;
}

/** Does Client Access ask, for somebody who reads? A client has come to it just before. */
function isOnBehalf(trace: Telling["trace"], event: EventOf<"ATTEMPT">): boolean {
  const isOfCopy = (one: TraceEvent): one is TraceEvent =>
    one.copy === event.copy && !(one.type === "ATTEMPT" && one.from === event.from);
  const before = earlier(trace, event, isOfCopy);
  return before?.type === "CLIENT-LOCATE" || (before?.type === "CLIENT-CONNECT" && before.purpose === "read");
}

/** That nobody answers is all there is to say about a host outside. */
function isSaidAlready(error: ConnectionError): boolean {
  return error === "mxDown" || error === "smartHostDown" || error === "remoteDown";
}

function whyNot(telling: Telling, event: TraceEvent, error: ConnectionError, from: string, target: string): string {
  const { book } = telling;
  // Who hands in does so at the sender's mailbox.
  const isSending = event.type === "ATTEMPT" && event.phase === "submission";
  const owners = isSending ? [book.senderOf(event.message) ?? ""] : event.recipients;
  const database = owners.map(book.databaseOf).find((name) => name !== null);
  // Whoever is behind a contact or an alternate recipient is not named by the event.
  if (error === "databaseDismounted" && database === undefined) return telling.say("error.databaseDismounted.some");
  return errorSentence(telling, error, {
    target,
    ownSite: book.siteOf(from) ?? from,
    targetSite: book.siteOf(target) ?? target,
    database: database ?? "",
  });
}

/** What waits where, why, and until when. The words change from retry to retry; the facts stay. */
export function tellDefer(telling: Telling, event: EventOf<"DEFER">): string {
  const { say, book, sentences, duration, clock, ordinal } = telling;
  const { queue, retryAt, retryCount } = event;
  const values = {
    server: book.serverInSite(event.server),
    copy: book.copyName(event),
    copyStart: book.copyNameAtStart(event),
    queue: createExchangeNames(telling).queueName(queue),
  };
  if (event.answer !== undefined) return say("defer.refused", { ...values, answer: event.answer });
  const why = whyNot(telling, event, event.lastError, event.server, triedLast(telling, event) ?? queue.nextHop);
  if (retryAt === null) return sentences(say("defer.noRetry", values), why);
  const wait = retryAt - event.at;
  const when = { wait: duration(wait), clock: clock(retryAt) };
  if (queue.deliveryType === "Undefined") return sentences(why, say("defer.directory", { ...values, ...when }));
  if (retryCount <= 1) {
    const where = say(queue.status === "Retry" ? "defer.where" : "defer.alone", values);
    return sentences(where, why, say("defer.first", when));
  }
  const count = retryCount - 1;
  // An attempt takes a little time itself, so only a clearly longer break is one.
  if (wait > 1.5 * waitBefore(telling, event))
    return sentences(why, say("defer.longer", { ...values, ...when, count }));
  const variant = retryCount % 3 === 0 ? "0" : retryCount % 3 === 1 ? "1" : "2";
  return sentences(why, say(`defer.again.${variant}`, { ...values, ...when, nth: ordinal(count) }));
}

/** The place of the attempt that led to this. */
function triedLast({ trace }: Telling, event: EventOf<"DEFER">): string | null {
  const attempt = earlier(
    trace,
    event,
    (one): one is EventOf<"ATTEMPT"> => one.type === "ATTEMPT" && one.copy === event.copy,
  );
  return attempt === null || attempt.error !== event.lastError ? null : placeParts(attempt.to).name;
}

/** How long the same queue waited the last time. */
function waitBefore({ trace }: Telling, event: EventOf<"DEFER">): number {
  const before = earlier(
    trace,
    event,
    (one): one is EventOf<"DEFER"> =>
      one.type === "DEFER" &&
      one.server === event.server &&
      one.queue.deliveryType === event.queue.deliveryType &&
      one.queue.nextHop === event.queue.nextHop,
  );
  return before === null || before.retryAt === null ? Number.POSITIVE_INFINITY : before.retryAt - before.at;
}

export function tellFail({ say, book }: Telling, event: EventOf<"FAIL">): string {
  const values = { server: event.server, person: book.peopleName(event.recipients), text: event.text };
  if (event.remoteServer !== undefined) return say("fail.remote", { ...values, remote: event.remoteServer });
  switch (event.status) {
    case "5.1.1":
      return say(event.text.includes("ExRecipNotFound") ? "fail.5.1.1.stale" : "fail.5.1.1", values);
    case "5.2.1":
    case "5.2.2":
    case "5.2.3":
    case "5.2.4":
    case "5.3.4":
    case "5.5.3":
    case "5.7.3":
    case "4.4.7":
      return say(`fail.${event.status}`, values);
    case "5.4.6":
      return say(event.text.includes("RESOLVER.FWD.Loop") ? "fail.5.4.6.forwarding" : "fail.5.4.6", values);
    case "5.7.1":
      if (event.text.includes("AuthRequired")) return say("fail.5.7.1.authentication", values);
      return say(event.text.includes("NotAuthorized") ? "fail.5.7.1.sender" : "fail.other", values);
    case "5.4.4":
      if (event.text.includes("NonExistentDomain")) return say("fail.5.4.4.domain", values);
      if (event.text.includes("MxLoopback")) return say("fail.5.4.4.loop", values);
      return say(event.text.includes("NoConnectorForAddressType") ? "fail.5.4.4.type" : "fail.5.4.4", values);
    default:
      return say("fail.other", values);
  }
}

export function tellDsn({ say, book, sentences }: Telling, event: EventOf<"DSN">): string {
  const values = {
    server: event.server,
    copy: book.copyName(event),
    sender: book.personName(event.to),
    people: book.peopleName(event.recipients),
    status: event.status,
  };
  const told = say(event.report === null ? "dsn.none" : `dsn.${event.kind}`, values);
  return sentences(told, event.hasHeadersOnly === true ? say("dsn.headersOnly") : null);
}

export function tellFault({ say, book }: Telling, event: EventOf<"FAULT">): string {
  if (gapOf(book, event.fault) !== null) return say("faultBegins.failover", faultValues(event.fault));
  return say(faultKey("faultBegins", event.fault), faultValues(event.fault));
}

export function tellRecovery(telling: Telling, event: EventOf<"RECOVERY">): string {
  const { say } = telling;
  const values = faultValues(event.fault);
  const rest = pressureLeft(telling, event);
  if (rest !== null)
    return say(rest === "high" ? "faultEnds.backPressure.toHigh" : "faultEnds.backPressure.toMedium", values);
  const gap = gapOf(telling.book, event.fault);
  if (gap !== null) return tellFailover(telling, event, gap);
  return say(faultKey("faultEnds", event.fault), values);
}

/** How much a replicated database lacks after it has failed over, in milliseconds; null: it does not fail over. */
function gapOf(book: Telling["book"], fault: EventOf<"FAULT">["fault"]): number | null {
  if (fault.kind !== "databaseDismounted" || !book.isReplicated(fault.database)) return null;
  // Where nothing is lost, nobody needs to hear of a failover.
  return fault.lostSeconds ? fault.lostSeconds * 1_000 : null;
}

function tellFailover(telling: Telling, { fault, lost = [] }: EventOf<"RECOVERY">, gap: number): string {
  const { say, book, sentences, duration } = telling;
  const mounted = say("faultEnds.failover", { ...faultValues(fault), gap: duration(gap) });
  const [first] = lost;
  if (!first) return mounted;
  // Several copies of one message are one message to a reader.
  const count = new Set(lost.map(({ message }) => message)).size;
  const recipients = lost.flatMap((one) => one.recipients);
  const copies = count === 1 ? book.copyName({ message: first.message, copy: first.message, recipients }) : "";
  return sentences(mounted, say("faultEnds.lost", { copies, count }));
}

/** The level at which a server stays when one of two ends. */
function pressureLeft({ trace }: Telling, { seq, fault }: EventOf<"RECOVERY">): "medium" | "high" | null {
  if (fault.kind !== "backPressure") return null;
  const levels: ("medium" | "high")[] = [];
  for (let place = 0; place <= seq; place += 1) {
    const event = trace.events[place];
    if (event === undefined) break;
    if (event.type !== "FAULT" && event.type !== "RECOVERY") continue;
    if (event.fault.kind !== "backPressure" || event.fault.server !== fault.server) continue;
    const { level } = event.fault;
    if (event.type === "FAULT") levels.push(level);
    else levels.splice(levels.indexOf(level), 1);
  }
  return levels.includes("high") ? "high" : (levels[0] ?? null);
}

/** An administrator has done something to a queue, or to a message in one. */
export function tellQueueAction({ say, book }: Telling, event: EventOf<"QUEUE-ACTION">): string {
  const { action, isDone, nextHop, resubmit, withNdr } = event;
  const values = { server: book.serverInSite(event.server), nextHop: nextHop ?? "", copy: book.copyName(event) };
  if (!isDone) return say("queueAction.none", values);
  if (action === "retryQueue" && resubmit === true) return say("queueAction.retryQueue.resubmit", values);
  if (action === "removeMessage" && withNdr === true) return say("queueAction.removeMessage.ndr", values);
  return say(`queueAction.${action}`, values);
}

/** An administrator has set one field of one thing. */
export function tellChange(telling: Telling, event: EventOf<"CHANGE">): string {
  const { say } = telling;
  const { field, name, value } = event;
  switch (field) {
    case "hubSiteEnabled":
    case "enabled":
    case "isScopedConnector":
    case "dnsRoutingEnabled":
      return say(`change.${field}.${value === true ? "on" : "off"}`, { name });
    default: {
      const values = { name: changedThing(telling, event), field: fieldName(telling, field) };
      const written = changedValue(telling, field, value);
      return written === null ? say("change.cleared", values) : say("change.value", { ...values, value: written });
    }
  }
}
