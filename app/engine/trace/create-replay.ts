import { assertNever, must } from "../../lib/assert.ts";
import { firstWhere } from "../../lib/first-where.ts";
import { sameData } from "../../lib/same-data.ts";
import { atServer, type CopyId, type PlaceId, placeParts, type ServerId } from "../model/ids.ts";
import type { Fault } from "../model/message.ts";
import type { QueueRef } from "../model/queue.ts";
import { simMs } from "../model/units.ts";
import { eventField, eventMaker } from "./event-field.ts";
import type { EventOf, TraceEvent } from "./events.ts";
import type { CopyNow, CopyState, Replay, WorldNow } from "./replay.ts";
import type { Trace } from "./trace.ts";

interface Fold {
  readonly copies: Map<CopyId, CopyNow>;
  readonly faults: Set<Fault>;
  readonly reports: Set<string>;
  /** Whose client a copy is still at, while that looks for the way to the mailbox. */
  readonly clients: Map<CopyId, PlaceId>;
  /** Groups of a copy that are being opened one after the other: its list of recipients is made when they all are. */
  readonly opening: Map<CopyId, Opening>;
}

interface Opening {
  readonly groups: Set<string>;
  readonly members: string[];
}

/** What is true before the event at a place of the trace. */
interface Checkpoint {
  readonly place: number;
  readonly fold: Fold;
}

/**
 * Events between two checkpoints, at least. A checkpoint is as large as there are copies, and to copy it takes as long as
 * so many events: the more copies, the farther apart the checkpoints stand.
 */
const fewestBetween = 256;

/** Answers "what is true right after event n" for a trace. */
export function createReplay(trace: Pick<Trace, "events">): Replay {
  const checkpoints: Checkpoint[] = [{ place: 0, fold: duplicate(undefined) }];
  const last = trace.events.length - 1;
  const [typeOf, make] = [eventField(trace.events, "type"), eventMaker(trace.events)];

  const stateBefore = ({ place, fold: known }: Checkpoint, end: number): Fold => {
    const fold = duplicate(known);
    for (let i = place; i < end; i += 1) {
      const type = typeOf(i);
      if (type && !resolves.has(type)) settle(fold);
      if (type && !changesNothing.has(type)) apply(fold, make(i) as Change);
    }
    settle(fold);
    return fold;
  };
  /** The last checkpoint up to a place. */
  const checkpointFor = (place: number): Checkpoint => {
    for (;;) {
      const newest = must(checkpoints.at(-1), "checkpoint");
      const distance = Math.max(fewestBetween, newest.fold.copies.size);
      const next = newest.place + distance;
      if (next > place) break;
      checkpoints.push({ place: next, fold: stateBefore(newest, next) });
    }
    return must(checkpoints[firstWhere(checkpoints, (one) => one.place > place) - 1], "checkpoint");
  };

  let latest: WorldNow | null = null;
  return {
    worldAt: (wanted) => {
      const seq = Math.max(-1, Math.min(last, Math.floor(wanted)));
      if (latest?.seq === seq) return latest;
      const fold = stateBefore(checkpointFor(seq + 1), seq + 1);
      const at = seq < 0 ? simMs(0) : (trace.events[seq]?.at ?? simMs(0));
      latest = { seq, at, copies: [...fold.copies.values()], faults: [...fold.faults] };
      return latest;
    },
  };
}

/** A trace that has been a text has the fault twice: where it begins and where it ends. */
function endFault({ faults }: Fold, ended: Fault): void {
  const begun = faults.has(ended) ? ended : [...faults].find((fault) => sameData(fault, ended));
  if (begun !== undefined) faults.delete(begun);
}

function duplicate(fold: Fold | undefined): Fold {
  return {
    copies: new Map(fold?.copies),
    faults: new Set(fold?.faults),
    reports: new Set(fold?.reports),
    clients: new Map(fold?.clients),
    opening: new Map(),
  };
}

/** While these follow each other, recipients are still being resolved. */
const resolves: ReadonlySet<TraceEvent["type"]> = new Set(["EXPAND", "RESOLVE", "PERMIT"]);

/** More than half of what happens: such an event is not even made. */
const withoutEffect = [
  "INBOX-RULE",
  "PERMIT",
  "AGENTS",
  "DNS-LOOKUP",
  "HEADER-FIREWALL",
  "REMOTE-DSN",
  "BADMAIL",
  "CLIENT-LOCATE",
  "CLIENT-REDIRECT",
  "CLIENT-AUTODISCOVER",
  "CLIENT-PING",
  "SUBMIT",
  "CATEGORIZE",
  "RESOLVE",
  "ROUTE",
  "NOTIFY",
  "CHANGE",
] as const satisfies readonly TraceEvent["type"][];
const changesNothing: ReadonlySet<TraceEvent["type"]> = new Set(withoutEffect);
type Change = EventOf<Exclude<TraceEvent["type"], (typeof withoutEffect)[number]>>;

/** What one event changes. A copy is an immutable value that is replaced. */
function apply(fold: Fold, event: Change): void {
  switch (event.type) {
    case "CLIENT-CONNECT":
      if (event.purpose === "send") travel(fold, event);
      return;
    case "STORE":
      if (event.copy !== null) fold.clients.delete(event.copy);
      set(fold, event, {
        position: { kind: "at", place: atServer(event.server) },
        state: event.folder === "Outbox" ? "inOutbox" : "inFolder",
      });
      return;
    case "RECEIVE":
      receive(fold, event);
      return;
    case "EXPAND":
      expand(fold, event);
      return;
    case "TRANSFER":
      transfer(fold, event);
      return;
    case "QUEUE":
    case "POISONMESSAGE":
      set(fold, event, { state: stateOf(event.queue), queue: event.queue, retryAt: null });
      return;
    case "DEFER":
      set(fold, event, { state: "retry", queue: event.queue, retryAt: event.retryAt });
      return;
    case "QUEUE-ACTION":
      actOnQueue(fold, event);
      return;
    case "REDIRECT":
      if (event.alsoDelivers !== undefined) redirect(fold, event, event.alsoDelivers);
      else set(fold, event, { state: "inTransport", queue: null, retryAt: null });
      return;
    case "RULE":
      exchange(fold, event, event.removed, event.added);
      return;
    case "GENERATE":
      fold.reports.add(event.generated);
      return;
    case "DISCARD":
      exchange(fold, event, event.recipients, []);
      return;
    case "RESUBMIT":
      set(fold, event, { state: "inTransport", queue: null, retryAt: null });
      return;
    case "SEND":
      travel(fold, event);
      return;
    case "HANDOFF":
      set(fold, event, { position: { kind: "at", place: event.to }, state: "handedOff", queue: null, retryAt: null });
      return;
    case "DUPLICATEDELIVER":
    case "DELIVER":
      set(fold, event, { position: { kind: "at", place: event.to }, state: "inMailbox", queue: null, retryAt: null });
      return;
    case "CLIENT-READ":
      set(fold, event, { state: "read" });
      return;
    case "FAIL":
      fail(fold, event);
      return;
    case "DSN":
      if (event.report !== null) fold.reports.add(event.report);
      // What is quarantined goes on inside the report that wraps it.
      if (event.kind === "quarantine" && event.copy !== null) fold.copies.delete(event.copy);
      return;
    case "FAULT":
      fold.faults.add(event.fault);
      return;
    case "RECOVERY":
      endFault(fold, event.fault);
      for (const { recipients, ...gone } of [...(event.lost ?? []), ...(event.madeAgain ?? [])])
        exchange(fold, { ...event, ...gone }, recipients, []);
      return;
    case "ATTEMPT":
      if (event.phase === "submission") stay(fold, event, event.from);
      return;
    case "CLIENT-FAIL":
      if (event.purpose === "send") stay(fold, event, event.place);
      return;
    case "REJECT":
      reject(fold, event);
      return;
    case "DROP":
      fail(fold, event);
      return;
    default:
      assertNever(event, "trace event");
  }
}

function stateOf(queue: QueueRef): CopyState {
  if (queue.deliveryType === "Unreachable") return "unreachable";
  return queue.status === "Retry" ? "retry" : "queued";
}

/** Changes the copy an event is about; a copy that is seen for the first time begins here. */
function set(fold: Fold, event: TraceEvent, change: Partial<CopyNow>): void {
  if (event.copy === null) return;
  const known = fold.copies.get(event.copy);
  fold.copies.set(event.copy, { ...(known ?? newborn(fold, event, event.copy)), ...change });
}

function newborn(fold: Fold, event: TraceEvent, copy: CopyId): CopyNow {
  const message = event.message ?? "";
  const place = "from" in event ? event.from : "server" in event ? atServer(event.server) : undefined;
  return {
    copy,
    message,
    isReport: fold.reports.has(message),
    recipients: event.recipients,
    position: { kind: "at", place: place ?? ("" as never) },
    state: "inClient",
    queue: null,
    retryAt: null,
  };
}

/** What an administrator holds, lets go or removes; what becomes of it then is in events of its own. */
function actOnQueue(fold: Fold, event: EventOf<"QUEUE-ACTION">): void {
  const { action, server, nextHop, isDone, status, withNdr } = event;
  if (isDone && action === "removeMessage" && withNdr !== true) exchange(fold, event, event.recipients, []);
  if (!isDone || status === undefined) return;
  for (const known of [...fold.copies.values()]) {
    const isMeant = nextHop === null ? known.copy === event.copy : isIn(known.queue, server, nextHop);
    if (!known.queue || !isMeant) continue;
    const queue = { ...known.queue, status };
    fold.copies.set(known.copy, { ...known, state: stateOf(queue), queue, retryAt: null });
  }
}

function isIn(queue: QueueRef | null, server: ServerId, nextHop: string): boolean {
  return queue?.server === server && queue.nextHop.toLowerCase() === nextHop.toLowerCase();
}

/** A client that reaches nobody still has its message. */
function stay(fold: Fold, event: EventOf<"ATTEMPT" | "CLIENT-FAIL">, place: PlaceId): void {
  const known = event.copy === null ? undefined : fold.copies.get(event.copy);
  const client = event.copy === null ? undefined : fold.clients.get(event.copy);
  if (!known) set(fold, event, { position: { kind: "at", place } });
  else if (client) set(fold, event, { position: { kind: "at", place: client }, state: "inClient" });
}

function travel(fold: Fold, event: EventOf<"SEND"> | EventOf<"CLIENT-CONNECT">): void {
  if (event.copy !== null && event.type === "CLIENT-CONNECT" && placeParts(event.from).kind === "client") {
    // What a caller has said is no longer at the telephone.
    if (event.client !== "unifiedMessaging" && event.client !== "pickup") fold.clients.set(event.copy, event.from);
  }
  set(fold, event, {
    position: { kind: "between", from: event.from, to: event.to },
    state: "inTransit",
    queue: null,
    retryAt: null,
  });
}

function receive(fold: Fold, event: EventOf<"RECEIVE">): void {
  if (event.copy !== null) fold.clients.delete(event.copy);
  set(fold, event, {
    recipients: event.recipients,
    position: { kind: "at", place: event.to },
    state: "inTransport",
    queue: null,
    retryAt: null,
  });
}

/** The group gives way to its members. */
function expand(fold: Fold, event: EventOf<"EXPAND">): void {
  if (event.copy === null || !fold.copies.has(event.copy)) return;
  const open = fold.opening.get(event.copy) ?? { groups: new Set(), members: [] };
  open.groups.add(event.group);
  for (const member of event.members) open.members.push(member);
  fold.opening.set(event.copy, open);
}

/** Makes the lists of recipients of what was opened; a chain of thousands of groups makes it once. */
function settle(fold: Fold): void {
  for (const [copy, { groups, members }] of fold.opening) {
    const known = fold.copies.get(copy);
    if (!known) continue;
    const recipients = [...known.recipients, ...members].filter((address) => !groups.has(address));
    // A group without new members leaves nobody to go on to.
    if (recipients.length === 0) fold.copies.delete(copy);
    else fold.copies.set(copy, { ...known, recipients });
  }
  fold.opening.clear();
}

/** A mailbox that forwards gives way to the address it forwards to, or goes on beside it. */
function redirect(fold: Fold, event: EventOf<"REDIRECT">, alsoDelivers: boolean): void {
  exchange(fold, event, alsoDelivers ? [] : [event.address], event.isNew === false ? [] : [event.redirectedTo]);
}

/** Some recipients leave a copy, others join it; a copy for nobody is gone. */
function exchange(fold: Fold, event: TraceEvent, removed: readonly string[], added: readonly string[]): void {
  const known = event.copy === null ? undefined : fold.copies.get(event.copy);
  if (!known || (removed.length === 0 && added.length === 0)) return;
  const gone = new Set(removed);
  const recipients = [...known.recipients.filter((address) => !gone.has(address)), ...added];
  if (recipients.length === 0) fold.copies.delete(known.copy);
  else set(fold, event, { recipients });
}

/** The copy ends; its parts are where it was. */
function transfer(fold: Fold, event: EventOf<"TRANSFER">): void {
  const parent = event.copy === null ? undefined : fold.copies.get(event.copy);
  if (!parent) return;
  fold.copies.delete(parent.copy);
  for (const part of event.copies) {
    fold.copies.set(part.copy, {
      ...parent,
      copy: part.copy,
      recipients: part.recipients,
      // An Exchange 2003 server splits what lies in the Outbox; a transport server what it is categorizing.
      state: parent.state === "inOutbox" ? parent.state : "inTransport",
      queue: null,
    });
  }
}

/** What is refused is still where it came from. */
function reject(fold: Fold, event: EventOf<"REJECT">): void {
  if (event.rest !== undefined) {
    const isWithUs = placeParts(event.to).kind === "server";
    const begun = { position: { kind: "at", place: event.to }, state: isWithUs ? "inTransport" : "inClient" } as const;
    set(fold, { ...event, copy: event.rest }, begun);
  }
  fail(fold, event);
  const known = event.copy === null ? undefined : fold.copies.get(event.copy);
  if (known?.state === "failed") set(fold, event, { position: { kind: "at", place: event.to } });
}

/** Failed recipients leave the copy; when none is left, the copy has failed. */
function fail(fold: Fold, event: EventOf<"FAIL" | "REJECT" | "DROP">): void {
  const known = event.copy === null ? undefined : fold.copies.get(event.copy);
  if (!known) return;
  const gone = new Set(event.recipients);
  const recipients = known.recipients.filter((address) => !gone.has(address));
  if (recipients.length > 0) set(fold, event, { recipients });
  else set(fold, event, { state: "failed", queue: null, retryAt: null });
}
