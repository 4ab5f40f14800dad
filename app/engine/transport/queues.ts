import { nameKey } from "../../lib/compare-names.ts";
import type { ServerId } from "../model/ids.ts";
import { type DeliveryType, poisonQueue, type QueueRef } from "../model/queue.ts";
import { type SimMs, simMs } from "../model/units.ts";
import { timings } from "../simulation/timings.ts";
import {
  type AttemptResult,
  about,
  type Copy,
  later,
  type QueueState,
  type WaitingCopy,
  type World,
} from "../simulation/world.ts";
import type { EventOf } from "../trace/events.ts";
import { categorizeWhenRunning, submissionQueue } from "./accept.ts";
import { expire, isExpired, isPastExpiry, leave, setTimers, waitsForEver } from "./queue-timers.ts";

/** The NextHopSolutionKey of a copy, and how it is passed on. */
export interface NextHopSolution {
  readonly deliveryType: DeliveryType;
  readonly nextHop: string;
  readonly connector: string | null;
  /**
   * Assumption A10: what the copies of this solution fail together on, where that is narrower than the queue: the databases of a
   * mailbox delivery queue. A dismounted database holds up nobody else's mail.
   */
  readonly failsWith?: string;
  readonly attempt: () => AttemptResult;
}

/** Puts a copy into the delivery queue of its next-hop solution and has it passed on. */
export function enqueue(world: World, server: ServerId, copy: Copy, solution: NextHopSolution, at: SimMs): void {
  const queue = queueFor(world, server, solution);
  const entry: WaitingCopy = { copy, attempt: solution.attempt, gone: false };
  copy.deferrals = 0;
  enter(world, queue, entry, at);
  if (queue.status === "Ready") world.scheduler.at(later(at, timings.queueWait), () => passOn(world, queue, entry));
}

/** The Unreachable queue has no retry timer: it is left when the configuration changes, or by expiry (R-UNR-1, R-UNR-2). */
export function enqueueUnreachable(world: World, server: ServerId, copy: Copy, at: SimMs): void {
  const queue = queueFor(world, server, {
    deliveryType: "Unreachable",
    nextHop: "Unreachable Domain",
    connector: null,
  });
  enter(world, queue, { copy, attempt: () => ({ kind: "ended" }), gone: false }, at);
  for (const recipient of copy.recipients) recipient.outcome = "unreachable";
  setTimers(world, copy);
  if (isExpired(world, copy)) expire(world, copy);
}

/** Why a copy goes back to the Submission queue: Active Directory does not answer, or its recipient is refused. */
type BackBecause = Pick<EventOf<"DEFER">, "lastError" | "answer" | "because">;

/**
 * This copy goes back to the Submission queue for half an hour (P-342), or until something recovers or is changed where
 * nothing else would help (A16).
 */
export function deferCategorization(world: World, server: ServerId, copy: Copy, why: BackBecause): void {
  const queue = queueFor(world, server, { deliveryType: "Undefined", nextHop: "Submission", connector: null });
  const entry: WaitingCopy = { copy, attempt: () => ({ kind: "ended" }), gone: false };
  queue.waiting.set(copy, entry);
  copy.waitingIn = queue;
  const now = world.scheduler.now();
  const isForGood = why.lastError === "recipientRefused" || isPastExpiry(world, copy);
  const retryAt = isForGood ? null : later(now, world.rules.retry.resolverInterval);
  const ref = { ...submissionQueue(world, server), status: "Retry" as const };
  for (const recipient of copy.recipients) {
    recipient.queue = ref;
    recipient.at = now;
  }
  copy.deferrals += 1;
  world.recorder.copyEvent(about(copy, now), {
    type: "DEFER",
    server,
    queue: ref,
    retryAt,
    retryCount: copy.deferrals,
    ...why,
  });
  setTimers(world, copy);
  if (isExpired(world, copy)) {
    expire(world, copy);
    return;
  }
  const again = (): void => {
    if (entry.gone) return;
    leave(queue, copy);
    world.scheduler.after(timings.queueWait, () => categorizeWhenRunning(world, copy, server));
  };
  if (retryAt === null) world.parked.push(again);
  else world.scheduler.at(retryAt, again);
}

function queueFor(world: World, server: ServerId, key: Omit<NextHopSolution, "attempt">): QueueState {
  const name = [server, key.deliveryType, key.nextHop, key.connector ?? "", key.failsWith ?? ""].join("\u0000");
  const known = world.queues.get(name);
  if (known) return known;
  const ref: QueueRef = {
    server,
    site: world.directory.siteOf(server),
    deliveryType: key.deliveryType,
    nextHop: key.nextHop,
    connector: key.connector,
    status: "Ready",
  };
  const isSuspended = world.suspended.has(suspendedKey(server, key.nextHop));
  const queue: QueueState = {
    key: name,
    server,
    ref,
    waiting: new Map(),
    interval: retryInterval(world, server, key.deliveryType),
    status: isSuspended ? "Suspended" : "Ready",
    failures: 0,
    retryAt: null,
    failingSince: null,
    ...(isSuspended ? { heldUnder: world.directory } : {}),
  };
  world.queues.set(name, queue);
  return queue;
}

export const suspendedKey = (server: ServerId, nextHop: string): string => `${server}\u0000${nameKey(nextHop)}`;

export function queueRef(queue: QueueState): QueueRef {
  return { ...queue.ref, status: isHeld(queue) ? "Suspended" : statusOf(queue) };
}

const isHeld = ({ status }: QueueState): boolean => status === "Suspended";
const statusOf = ({ ref, status }: QueueState) => (ref.deliveryType === "Unreachable" ? ("Ready" as const) : status);

function enter(world: World, queue: QueueState, entry: WaitingCopy, at: SimMs): void {
  const { copy } = entry;
  queue.waiting.set(copy, entry);
  copy.waitingIn = queue;
  const ref = queueRef(queue);
  for (const recipient of copy.recipients) {
    recipient.queue = ref;
    recipient.deliveryType = ref.deliveryType;
    recipient.connector = ref.connector ?? recipient.connector;
    recipient.at = at;
  }
  world.recorder.copyEvent(about(copy, at), { type: "QUEUE", server: queue.server, queue: ref });
  if (queue.status !== "Ready") setTimers(world, copy);
}

/**
 * Tries to pass one copy on. A copy that has left meanwhile, or a queue in Retry, is let be. Answers whether the others
 * may try as well.
 */
function passOn(world: World, queue: QueueState, entry: WaitingCopy, isRetry = false): boolean {
  if (entry.gone) return true;
  if (world.faults.transport(queue.server) !== null) {
    world.parked.push(() => void passOn(world, queue, entry));
    return false;
  }
  if (queue.status === "Suspended" || entry.isSuspended === true || (queue.status === "Retry" && !isRetry)) {
    setTimers(world, entry.copy);
    return false;
  }
  const result = entry.attempt();
  if (result.kind === "failed" && result.error === "mediumBackPressure") {
    makeReady(queue);
    putOff(world, queue, entry, result);
    return true;
  }
  if (result.kind === "failed") {
    const isNews = queue.status !== "Retry";
    queue.status = "Retry";
    watchForIdleness(world, queue);
    scheduleRetry(world, queue);
    if (isNews) tellOthers(world, queue, entry, result.at);
    writeDeferral(world, queue, entry, result, { retryAt: queue.retryAt, retryCount: queue.failures });
    return false;
  }
  leave(queue, entry.copy);
  makeReady(queue);
  return true;
}

function makeReady(queue: QueueState): void {
  queue.status = "Ready";
  queue.failures = 0;
  queue.failingSince = null;
}

/**
 * The other side is there and takes others, but not this one: the copy waits alone, and nothing behind it.
 *
 * @source P-723, P-743
 */
function putOff(world: World, queue: QueueState, entry: WaitingCopy, refused: Failure): void {
  const { copy } = entry;
  copy.deferrals += 1;
  const retryCount = copy.deferrals;
  const retryAt = later(world.scheduler.now(), world.rules.retry.messageInterval);
  writeDeferral(world, queue, entry, refused, { retryAt, retryCount });
  world.scheduler.at(retryAt, () => {
    // It may have been tried, and put off, together with its queue in between.
    if (copy.deferrals === retryCount) passOn(world, queue, entry);
  });
}

function scheduleRetry(world: World, queue: QueueState): void {
  queue.failures += 1;
  if (waitsForEver(world, queue)) {
    queue.retryAt = null;
    world.parked.push(() => retry(world, queue));
    return;
  }
  const retryAt = later(world.scheduler.now(), queue.interval(queue.failures));
  queue.retryAt = retryAt;
  world.scheduler.at(retryAt, () => {
    if (queue.retryAt === retryAt) retry(world, queue);
  });
}

/** Every retry starts again with the target; when it answers, the queue drains in order (R-QPF-8). */
function retry(world: World, queue: QueueState): void {
  if (queue.status !== "Retry") return;
  if (world.faults.transport(queue.server) !== null) {
    world.parked.push(() => retry(world, queue));
    return;
  }
  passAllOn(world, queue);
}

/** In the order they came, until one fails; what an administrator holds is passed over. */
function passAllOn(world: World, queue: QueueState): void {
  for (const entry of queue.waiting.values()) {
    if (entry.isSuspended === true) continue;
    if (!passOn(world, queue, entry, true)) return;
  }
  if (queue.status !== "Suspended") queue.status = "Ready";
}

/** An administrator does not wait for the timer, or lets a queue go that was held (P-731). */
export function retryNow(world: World, queue: QueueState): void {
  if (queue.status === "Suspended") {
    queue.status = "Ready";
    const ref = queueRef(queue);
    for (const { copy, isSuspended } of queue.waiting.values())
      if (isSuspended !== true) for (const recipient of copy.recipients) recipient.queue = ref;
  }
  passAllOnWhenRunning(world, queue);
}

/** Until then the queue may have been suspended again. */
function passAllOnWhenRunning(world: World, queue: QueueState): void {
  if (world.faults.transport(queue.server) === null) passAllOn(world, queue);
  else world.parked.push(() => passAllOnWhenRunning(world, queue));
}

/** Twelve hours in Retry without one delivery: everything in the queue is categorized again (P-726, P-729). */
function watchForIdleness(world: World, queue: QueueState): void {
  if (queue.failingSince !== null) return;
  const since = world.scheduler.now();
  queue.failingSince = since;
  const check = (): void => {
    if (queue.failingSince !== since || queue.waiting.size === 0 || queue.status === "Suspended") return;
    const cannot = world.faults.transport(queue.server) !== null || waitsForEver(world, queue);
    if (cannot) world.parked.push(check);
    else resubmitQueue(world, queue, "idle");
  };
  world.scheduler.at(simMs(since + world.rules.retry.resubmitAfter), check);
}

/** The queue has gone to Retry: so has all else that waits in it. */
function tellOthers(world: World, queue: QueueState, entry: WaitingCopy, at: SimMs): void {
  const ref = queueRef(queue);
  for (const waiting of queue.waiting.values()) {
    const knows = waiting.copy.recipients.every((one) => one.queue?.status === ref.status);
    if (waiting === entry || knows) continue;
    for (const recipient of waiting.copy.recipients) recipient.queue = ref;
    world.recorder.copyEvent(about(waiting.copy, at), { type: "QUEUE", server: queue.server, queue: ref });
  }
}

type Failure = Extract<AttemptResult, { kind: "failed" }>;

/** And from then on the copy grows old. */
function writeDeferral(
  world: World,
  queue: QueueState,
  entry: WaitingCopy,
  { at, error, because }: Failure,
  next: { readonly retryAt: SimMs | null; readonly retryCount: number },
): void {
  const ref = queueRef(queue);
  for (const recipient of entry.copy.recipients) {
    recipient.queue = ref;
    recipient.at = at;
  }
  world.recorder.copyEvent(about(entry.copy, at), {
    type: "DEFER",
    server: queue.server,
    queue: ref,
    lastError: error,
    ...next,
    ...(because === null ? {} : { because }),
  });
  setTimers(world, entry.copy);
  if (isExpired(world, entry.copy)) expire(world, entry.copy);
}

/**
 * The glitch retries, then the transient ones, then the long interval for ever; mailbox queues have one interval.
 *
 * @source R-QPF-7, P-720 to P-724
 */
function retryInterval(world: World, server: ServerId, deliveryType: DeliveryType): (failures: number) => number {
  const { retry } = world.rules;
  const role = world.directory.hasRole(server, "HubTransport") ? "hub" : "edge";
  if (deliveryType === "MapiDelivery") return () => retry.mailboxInterval;
  return (failures) => {
    if (failures <= retry.glitchCount) return retry.glitchInterval;
    if (failures <= retry.glitchCount + retry.transientCount) return retry.transientInterval[role];
    return retry.longInterval[role];
  };
}

// Assumption A8: a queue that was resubmitted begins its retries from the first interval again.
/** Back to the Submission queue, to be categorized anew (P-726, P-733). */
export function resubmitQueue(world: World, queue: QueueState, reason: ResubmitReason): void {
  // What an administrator holds stays.
  const copies = [...queue.waiting.values()].flatMap(({ copy, isSuspended }) => (isSuspended === true ? [] : copy));
  queue.status = "Ready";
  queue.failures = 0;
  queue.failingSince = null;
  queue.retryAt = null;
  for (const copy of copies) {
    leave(queue, copy);
    categorizeAgain(world, copy, queue.server, reason);
  }
}

type ResubmitReason = "idle" | "configurationChange" | "administrator";

/** A copy that has left its queue goes back to the Submission queue. */
export function categorizeAgain(world: World, copy: Copy, server: ServerId, reason: ResubmitReason): void {
  const at = world.scheduler.now();
  for (const recipient of copy.recipients) {
    recipient.outcome = "queued";
    recipient.queue = submissionQueue(world, server);
  }
  world.recorder.copyEvent(about(copy, at), { type: "RESUBMIT", server, reason });
  world.scheduler.after(timings.queueWait, () => categorizeWhenRunning(world, copy, server));
}

/** The poison message queue holds what is in it for good: nothing is tried, and nothing expires (P-734). */
export function holdAsPoison(world: World, copy: Copy, server: ServerId): QueueRef {
  const queue = queueFor(world, server, { deliveryType: "Undefined", nextHop: poisonQueue, connector: null });
  queue.status = "Suspended";
  queue.waiting.set(copy, { copy, attempt: () => ({ kind: "ended" }), gone: false, isSuspended: true });
  const ref = queueRef(queue);
  for (const recipient of copy.recipients) {
    recipient.queue = ref;
    recipient.at = world.scheduler.now();
  }
  return ref;
}
