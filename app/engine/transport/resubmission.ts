import type { ServerId } from "../model/ids.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, type QueueState, type WaitingCopy, type World } from "../simulation/world.ts";
import type { EventOf } from "../trace/events.ts";
import { categorizeWhenRunning, submissionQueue } from "./accept.ts";
import { queueFor } from "./queue-state.ts";
import { expire, isExpired, isPastExpiry, leave, setTimers } from "./queue-timers.ts";

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
  copy.madeReadyAt = null;
  for (const recipient of copy.recipients) {
    recipient.outcome = "queued";
    recipient.queue = submissionQueue(world, server);
  }
  world.recorder.copyEvent(about(copy, at), { type: "RESUBMIT", server, reason });
  world.scheduler.after(timings.queueWait, () => categorizeWhenRunning(world, copy, server));
}
