import { type PlaceId, placeParts, type ServerId } from "../model/ids.ts";
import type { Copy, World } from "../simulation/world.ts";
import type { ConnectionError, Protocol } from "../trace/events.ts";

/**
 * Can a transport server of the organization pass this copy to another? Under medium back pressure a server still takes
 * what people of the organization send, and reports; under high pressure it takes nothing (`452 4.3.1`).
 *
 * @source P-743, P-744
 */
export function relayError(world: World, copy: Copy, from: ServerId, to: ServerId): ConnectionError | null {
  return world.faults.smtp(from, to) ?? pressureOn(world, copy, to);
}

/**
 * The same for somebody who hands a message in. At medium pressure nothing comes in from the Internet, whoever it says it
 * is from, and nothing from the Pickup directory.
 *
 * @source P-743
 */
export function entranceError(
  world: World,
  copy: Copy,
  from: PlaceId,
  to: ServerId,
  protocol: Protocol,
): ConnectionError | null {
  const isOutside = placeParts(from).kind === "internet" || protocol === "File";
  const isKeptOut = isOutside && world.faults.backPressure(to) === "medium";
  return world.faults.transport(to) ?? (isKeptOut ? "mediumBackPressure" : pressureOn(world, copy, to));
}

/** The same for what a Mailbox server notifies a Hub Transport server of: medium pressure lets all of that in (P-743). */
export function submissionError(world: World, to: ServerId): ConnectionError | null {
  return world.faults.transport(to) ?? highPressureOn(world, to);
}

function pressureOn(world: World, copy: Copy, server: ServerId): ConnectionError | null {
  if (world.faults.backPressure(server) !== "medium") return highPressureOn(world, server);
  const sender = copy.message.from;
  const isOurs = sender === null || world.directory.acceptedDomainType(sender) === "authoritative";
  return isOurs ? null : "mediumBackPressure";
}

/** High pressure refuses everything, whoever brings it. */
function highPressureOn(world: World, server: ServerId): ConnectionError | null {
  return world.faults.backPressure(server) === "high" ? "backPressure" : null;
}

/** What a server under back pressure says over SMTP; the store driver only hears that it has no time. */
export function pressureAnswer(error: ConnectionError, protocol: Protocol): string | null {
  const isPressure = error === "backPressure" || error === "mediumBackPressure";
  return isPressure && protocol !== "RpcNotify" && protocol !== "File"
    ? "452 4.3.1 Insufficient system resources"
    : null;
}
