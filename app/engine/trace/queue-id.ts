import { poisonQueue, type QueueRef } from "../model/queue.ts";

export type QueueKind = "submission" | "delivery" | "unreachable" | "poison";

/** Which of the queues of a transport server one is. */
export function queueKindOf({ deliveryType, nextHop }: QueueRef): QueueKind {
  if (deliveryType === "Unreachable") return "unreachable";
  if (deliveryType !== "Undefined") return "delivery";
  return nextHop === poisonQueue ? "poison" : "submission";
}

/** Equal for the same queue of a server at every moment; null: what is being categorized, which is in its Submission queue. */
export function queueId(queue: QueueRef | null): string {
  return queue === null || queueKindOf(queue) === "submission" ? "submission" : queueKey(queue);
}

/** Equal for the same queue, whatever its status. */
export function queueKey({ server, deliveryType, nextHop, connector }: QueueRef): string {
  return JSON.stringify([server, deliveryType, nextHop, connector]);
}
