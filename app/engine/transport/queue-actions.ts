import { nameKey } from "../../lib/compare-names.ts";
import type { ServerId } from "../model/ids.ts";
import type { QueueStatus } from "../model/queue.ts";
import type { QueueAction } from "../model/queue-actions.ts";
import { about, type Copy, type QueueState, type WaitingCopy, type World } from "../simulation/world.ts";
import { giveUp } from "./dsn.ts";
import { retryNow } from "./queue-retries.ts";
import { queueRef, suspendedKey } from "./queue-state.ts";
import { leave } from "./queue-timers.ts";
import { categorizeAgain, resubmitQueue } from "./resubmission.ts";

/** The text that is sent back for what an administrator has removed; the code is documented for queues that are held (P-814). */
const removedText = "550 4.3.2 QUEUE.Admin; message deleted by administrative action";

/**
 * Does what an administrator has asked for. A queue that does not exist, or is in a state in which this cannot be done,
 * stays as it is. Assumption A35: what is held grows old like everything else: its sender is told after four hours, and
 * it expires after two days.
 *
 * @source P-731, P-734
 */
export function actOnQueue(world: World, action: QueueAction): void {
  switch (action.kind) {
    case "suspendQueue":
    case "resumeQueue":
    case "retryQueue":
      onQueue(world, action);
      return;
    case "suspendMessage":
    case "resumeMessage":
    case "removeMessage":
      onMessage(world, action);
  }
}

type OnQueue = Extract<QueueAction, { readonly nextHop: string }>;
type OnMessage = Extract<QueueAction, { readonly message: string }>;

function onQueue(world: World, action: OnQueue): void {
  const { server, nextHop } = action;
  const key = suspendedKey(server, nextHop);
  const queues = [...world.queues.values()].filter(
    (queue) => isDelivery(queue) && queue.server === server && nameKey(queue.ref.nextHop) === nameKey(nextHop),
  );
  const fits = queues.filter((queue) => canBe(action, queue));
  const isDone = fits.some(({ waiting, status }) => waiting.size > 0 || status === "Suspended");
  const status = action.kind === "suspendQueue" ? "Suspended" : action.kind === "resumeQueue" ? "Ready" : null;
  writeDown(world, action, isDone, null, status);
  if (!isDone) return;
  // Whatever comes into the queue meanwhile is held too.
  if (action.kind === "suspendQueue") world.suspended.add(key);
  if (action.kind === "resumeQueue") world.suspended.delete(key);
  for (const queue of fits) {
    if (action.kind === "suspendQueue") hold(world, queue);
    else if (action.kind === "resumeQueue") resume(world, queue);
    else if (action.resubmit) resubmitQueue(world, queue, "administrator");
    else retryNow(world, queue);
  }
}

/** The Submission queue and that of poison messages are left out: what is in them has no next hop. */
const isDelivery = ({ ref }: QueueState): boolean => ref.deliveryType !== "Undefined";

/** Held and let go is the whole queue, also the part of it for a database that nothing waits for. */
function canBe(action: OnQueue, { status, ref, waiting }: QueueState): boolean {
  if (action.kind === "suspendQueue") return status !== "Suspended";
  if (action.kind === "resumeQueue") return status === "Suspended";
  if (waiting.size === 0) return false;
  return action.resubmit ? status !== "Suspended" : status === "Retry" && ref.deliveryType !== "Unreachable";
}

function hold(world: World, queue: QueueState): void {
  queue.heldUnder = world.directory;
  queue.status = "Suspended";
  queue.retryAt = null;
  queue.failingSince = null;
  const ref = queueRef(queue);
  for (const { copy } of queue.waiting.values()) for (const recipient of copy.recipients) recipient.queue = ref;
}

/** What is unreachable, or was routed by another configuration, finds its way anew. */
function resume(world: World, queue: QueueState): void {
  const isOutdated = queue.ref.deliveryType === "Unreachable" || queue.heldUnder !== world.directory;
  if (isOutdated) resubmitQueue(world, queue, "administrator");
  else retryNow(world, queue);
}

interface Found {
  readonly queue: QueueState;
  readonly entry: WaitingCopy;
}

function onMessage(world: World, action: OnMessage): void {
  // What waits for Active Directory is in the Submission queue, from which nothing can be removed (P-731).
  const found = waitingOf(world, action.server, action.message).filter(({ entry, queue }) => {
    const isHeld = entry.isSuspended === true;
    if (action.kind === "suspendMessage") return !isHeld && isDelivery(queue);
    return isHeld || (action.kind === "removeMessage" && isDelivery(queue));
  });
  if (found.length === 0) writeDown(world, action, false, null, null);
  for (const { queue, entry } of found) {
    const held = action.kind === "suspendMessage" ? "Suspended" : null;
    writeDown(world, action, true, entry.copy, action.kind === "resumeMessage" ? queueRef(queue).status : held);
    if (action.kind === "suspendMessage") holdCopy(world, queue, entry);
    else if (action.kind === "resumeMessage") release(world, queue, entry);
    else remove(world, queue, entry, action.withNdr);
  }
}

function waitingOf(world: World, server: ServerId, message: string): readonly Found[] {
  return [...world.queues.values()]
    .filter((queue) => queue.server === server)
    .flatMap((queue) =>
      [...queue.waiting.values()].flatMap((entry) => (entry.copy.message.id === message ? [{ queue, entry }] : [])),
    );
}

function holdCopy(world: World, queue: QueueState, entry: WaitingCopy): void {
  entry.isSuspended = true;
  entry.heldUnder = world.directory;
  const ref = { ...queueRef(queue), status: "Suspended" as const };
  for (const recipient of entry.copy.recipients) recipient.queue = ref;
}

function release(world: World, queue: QueueState, entry: WaitingCopy): void {
  entry.isSuspended = false;
  const { copy } = entry;
  // A poison message goes back to the categorizer, and what finds its way anew; the rest is tried, unless its queue waits.
  const isOutdated = queue.ref.deliveryType === "Unreachable" || entry.heldUnder !== world.directory;
  if (!isDelivery(queue) || isOutdated) {
    leave(queue, copy);
    copy.crashes = 0;
    categorizeAgain(world, copy, queue.server, "administrator");
    return;
  }
  const ref = queueRef(queue);
  for (const recipient of copy.recipients) recipient.queue = ref;
  if (queue.status === "Ready") retryNow(world, queue);
}

function remove(world: World, queue: QueueState, { copy }: WaitingCopy, withNdr: boolean): void {
  leave(queue, copy);
  const at = world.scheduler.now();
  if (withNdr) {
    giveUp(world, copy, queue.server, copy.recipients, "4.3.2", removedText, at);
    return;
  }
  for (const recipient of copy.recipients) {
    recipient.outcome = "deleted";
    recipient.finalServer = queue.server;
    recipient.queue = null;
    recipient.at = at;
  }
}

function writeDown(
  world: World,
  action: QueueAction,
  isDone: boolean,
  copy: Copy | null,
  status: QueueStatus | null,
): void {
  const { kind, server } = action;
  const at = world.scheduler.now();
  const nobody = { at, message: "message" in action ? action.message : null, copy: null, recipients: [] };
  world.recorder.event({
    ...(copy ? about(copy, at) : nobody),
    type: "QUEUE-ACTION",
    server,
    action: kind,
    nextHop: "nextHop" in action ? action.nextHop : null,
    isDone,
    ...(isDone && status ? { status } : {}),
    ...("resubmit" in action ? { resubmit: action.resubmit } : {}),
    ...("withNdr" in action ? { withNdr: action.withNdr } : {}),
  });
}
