import { type SimMs, simMs } from "../model/units.ts";
import {
  type AttemptResult,
  about,
  later,
  type QueueState,
  type WaitingCopy,
  type World,
} from "../simulation/world.ts";
import { queueRef } from "./queue-state.ts";
import { expire, isExpired, leave, setTimers, waitsForEver } from "./queue-timers.ts";
import { resubmitQueue } from "./resubmission.ts";

/**
 * Tries to pass one copy on. A copy that has left meanwhile, or a queue in Retry, is let be. Answers whether the others
 * may try as well.
 */
export function passOn(world: World, queue: QueueState, entry: WaitingCopy, isRetry = false): boolean {
  if (entry.gone) return true;
  if (world.faults.transport(queue.server) !== null) {
    world.parked.push(() => void passOn(world, queue, entry));
    return false;
  }
  if (queue.status === "Suspended" || entry.isSuspended === true || (queue.status === "Retry" && !isRetry)) {
    setTimers(world, entry.copy);
    // Its time ran out while it was categorized anew: behind others it may never be tried.
    if (isExpired(world, entry.copy)) expire(world, entry.copy);
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
