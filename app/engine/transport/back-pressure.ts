import type { ServerId } from "../model/ids.ts";
import type { Copy, World } from "../simulation/world.ts";
import type { ConnectionError } from "../trace/events.ts";

/**
 * Can a transport server of the organization pass this copy to another? Under medium back pressure a server still takes
 * what people of the organization send, and reports; under high pressure it takes nothing (`452 4.3.1`).
 *
 * @source P-743, P-744
 */
export function relayError(world: World, copy: Copy, from: ServerId, to: ServerId): ConnectionError | null {
  const error = world.faults.smtp(from, to);
  if (error !== null || world.faults.backPressure(to) !== "medium") return error;
  const sender = copy.message.from;
  return sender === null || world.directory.acceptedDomainType(sender) === "authoritative" ? null : "backPressure";
}
