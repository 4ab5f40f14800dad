import type { ServerId } from "../model/ids.ts";
import { poisonQueue, type QueueRef } from "../model/queue.ts";
import type { SimMs } from "../model/units.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, type QueueState, type WaitingCopy, type World } from "../simulation/world.ts";
import { passOn } from "./queue-retries.ts";
import { type NextHopSolution, queueFor, queueRef } from "./queue-state.ts";
import { expire, isExpired, setTimers } from "./queue-timers.ts";

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
