import { nameKey } from "../../lib/compare-names.ts";
import type { ServerId } from "../model/ids.ts";
import type { DeliveryType, QueueRef } from "../model/queue.ts";
import type { AttemptResult, QueueState, World } from "../simulation/world.ts";

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

/** The queue of a next-hop solution; it comes to be with the first copy. */
export function queueFor(world: World, server: ServerId, key: Omit<NextHopSolution, "attempt">): QueueState {
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

/** The queue as events name it, with its status of the moment. */
export function queueRef(queue: QueueState): QueueRef {
  return { ...queue.ref, status: isHeld(queue) ? "Suspended" : statusOf(queue) };
}

const isHeld = ({ status }: QueueState): boolean => status === "Suspended";
const statusOf = ({ ref, status }: QueueState) => (ref.deliveryType === "Unreachable" ? ("Ready" as const) : status);

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
