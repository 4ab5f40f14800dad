import { simMs } from "../model/units.ts";
import type { Copy, QueueState, World } from "../simulation/world.ts";
import { failRecipients, notifyOfDelay } from "./dsn.ts";

/** A copy is in this queue no longer, whatever becomes of it. */
export function leave(queue: QueueState, copy: Copy): void {
  const entry = queue.waiting.get(copy);
  queue.waiting.delete(copy);
  if (entry) entry.gone = true;
  if (copy.waitingIn === queue) copy.waitingIn = null;
}

/**
 * Is there nothing in the queue but what never expires? Assumption A16: once nothing else waits, and after two days,
 * journal reports are tried again only when something recovers or is changed: until then every further retry would
 * fail as the last one did.
 */
export function waitsForEver(world: World, queue: QueueState): boolean {
  for (const { copy } of queue.waiting.values()) if (!isPastExpiry(world, copy)) return false;
  return queue.waiting.size > 0;
}

/** It would have expired by now, if it could (A16). */
export function isPastExpiry(world: World, copy: Copy): boolean {
  const oldest = world.scheduler.now() - world.rules.retry.expireAfter;
  return neverExpires(world, copy) && (copy.message.acceptedAt ?? 0) <= oldest;
}

/** @source P-411 */
export const neverExpires = ({ directory }: World, { message }: Copy): boolean =>
  message.policy.kind === "journalReport" && directory.organization.journalingReportNdrTo === undefined;

/** From the first failure on a copy is watched for the delay notification and for its expiry (P-725, P-727). */
export function setTimers(world: World, copy: Copy): void {
  if (copy.delayDue === true) {
    copy.delayDue = false;
    notifyWhenRunning(world, copy);
  }
  if (copy.timersSet || neverExpires(world, copy)) return;
  copy.timersSet = true;
  const accepted = copy.message.acceptedAt ?? world.scheduler.now();
  const { delayNotificationAfter, expireAfter } = world.rules.retry;
  world.scheduler.at(simMs(accepted + delayNotificationAfter), () => notifyWhenRunning(world, copy));
  world.scheduler.at(simMs(accepted + expireAfter), () => expire(world, copy));
}

function notifyWhenRunning(world: World, copy: Copy): void {
  const queue = copy.waitingIn;
  // It is being categorized anew at this very moment: if it then waits again, the sender is told.
  if (!queue) {
    copy.delayDue = true;
    return;
  }
  if (world.faults.transport(queue.server) !== null) world.parked.push(() => notifyWhenRunning(world, copy));
  else notifyOfDelay(world, copy, queue.server, world.scheduler.now());
}

/** Has its time run out? A copy that was between two queues at that moment ends at the next failure instead. */
export function isExpired(world: World, copy: Copy): boolean {
  const accepted = copy.message.acceptedAt;
  return (
    !neverExpires(world, copy) && accepted !== null && world.scheduler.now() - accepted > world.rules.retry.expireAfter
  );
}

/** Two days are over: the server gives up and reports it (P-727, P-818). */
export function expire(world: World, copy: Copy): void {
  const queue = copy.waitingIn;
  if (!queue) return;
  if (world.faults.transport(queue.server) !== null) {
    world.parked.push(() => expire(world, copy));
    return;
  }
  leave(queue, copy);
  failRecipients(
    world,
    copy,
    queue.server,
    copy.recipients,
    "4.4.7",
    "550 4.4.7 QUEUE.Expired; message expired",
    world.scheduler.now(),
  );
}
