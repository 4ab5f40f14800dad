import type { ServerId } from "../model/ids.ts";
import type { Fault } from "../model/message.ts";
import { beginFault, endFault } from "../simulation/run-fault.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, type World } from "../simulation/world.ts";
import { holdAsPoison } from "./queues.ts";

/**
 * Some messages stop the transport service whenever it works on them. The service starts again by itself and takes the
 * message up once more; after the second time it puts the message aside, where it stays for good. `again` takes the
 * message up; answers true when the service has stopped.
 *
 * Assumption A25: how soon the service is back.
 *
 * @source P-734
 */
export function stopsTransport(world: World, copy: Copy, server: ServerId, again: () => void): boolean {
  if (copy.message.submission?.isPoison !== true) return false;
  copy.crashes += 1;
  const at = world.scheduler.now();
  const until = later(at, timings.serviceRestart);
  const isPoison = copy.crashes >= world.rules.poisonThreshold;
  const fault: Fault = { kind: "transportStopped", server, at, until };
  beginFault(world, fault);
  world.scheduler.at(until, () => {
    if (isPoison) putAside(world, copy, server);
    endFault(world, fault);
    if (!isPoison) world.scheduler.after(timings.firstWork, again);
  });
  return true;
}

/** The poison message queue is suspended: nothing in it is tried, and nothing in it expires. */
function putAside(world: World, copy: Copy, server: ServerId): void {
  const at = world.scheduler.now();
  const queue = holdAsPoison(world, copy, server);
  world.recorder.copyEvent(about(copy, at), { type: "POISONMESSAGE", server, queue, crashes: copy.crashes });
}
