import { atServer, type ServerId } from "../model/ids.ts";
import type { QueueRef } from "../model/queue.ts";
import type { SimMs } from "../model/units.ts";
import { eventField } from "./event-field.ts";
import type { ConnectionError } from "./events.ts";
import { type QueueKind, queueId, queueKey, queueKindOf } from "./queue-id.ts";
import type { CopyNow, WorldNow } from "./replay.ts";
import type { Trace } from "./trace.ts";

/** One queue of a server at a moment, with everything that waits in it. */
export interface QueueAt {
  readonly kind: QueueKind;
  /** null for a Submission queue from which nothing is being retried: it has no next hop. */
  readonly queue: QueueRef | null;
  readonly copies: readonly CopyNow[];
  readonly retryAt: SimMs | null;
}

/** What the last failure said about a queue. */
export interface LastError {
  readonly error: ConnectionError;
  readonly attempts: number;
  /** What a recipient was refused with; null: it was not. */
  readonly answer: string | null;
}

/**
 * The queues of a server that hold something: the Submission queue first, with what is being categorized, then delivery
 * queues in the order in which they were filled, the Unreachable queue and the poison message queue last.
 */
export function queuesAt({ copies }: WorldNow, server: ServerId): readonly QueueAt[] {
  const place = atServer(server);
  return queuesOf(copies.filter(({ position }) => position.kind === "at" && position.place === place));
}

/** The same for copies that are known to be on one server. */
export function queuesOf(copies: readonly CopyNow[]): readonly QueueAt[] {
  const queues = new Map<string, QueueAt & { readonly copies: CopyNow[] }>();
  for (const copy of copies) {
    if (copy.queue === null && copy.state !== "inTransport") continue;
    const kind = copy.queue === null ? "submission" : queueKindOf(copy.queue);
    const key = queueId(copy.queue);
    const known = queues.get(key);
    known?.copies.push(copy);
    queues.set(key, {
      kind,
      // The latest word on the queue's status counts for all that is in it.
      queue: copy.queue ?? known?.queue ?? null,
      copies: known?.copies ?? [copy],
      // What waits alone in a queue that goes on has a time of its own.
      retryAt: (copy.queue?.status === "Ready" ? null : copy.retryAt) ?? known?.retryAt ?? null,
    });
  }
  return [...queues.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const order: readonly QueueKind[] = ["submission", "delivery", "unreachable", "poison"];

/** Why the queue is in Retry at event `seq`, and after how many attempts; null when it is not. */
export function lastErrorOf({ events }: Trace, seq: number, { queue }: QueueAt): LastError | null {
  if (queue?.status !== "Retry") return null;
  const key = queueKey(queue);
  const typeOf = eventField(events, "type");
  for (let at = Math.min(seq, events.length - 1); at >= 0; at -= 1) {
    const event = typeOf(at) === "DEFER" ? events[at] : undefined;
    if (event?.type === "DEFER" && queueKey(event.queue) === key)
      return { error: event.lastError, attempts: event.retryCount, answer: event.answer ?? null };
  }
  return null;
}
