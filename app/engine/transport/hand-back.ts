import { converse } from "../edge/conversation.ts";
import { admit } from "../edge/receive-connector.ts";
import { atInternet, atServer, type ServerId, serverId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import type { AnyConnector } from "../routing/select-connector.ts";
import { about, type Copy, type World } from "../simulation/world.ts";
import { entranceError } from "./back-pressure.ts";
import { attempt } from "./connections.ts";
import { leaveOutside } from "./hand-off.ts";

/** The server of ours that a host outside sends everything back to: the beginning of a mail loop (P-837). */
export function returnedTo(world: World, host: string): ServerId | null {
  const hosts = world.directory.organization.internet.returningHosts ?? [];
  return hosts.find((one) => one.host.toLowerCase() === host.toLowerCase())?.server ?? null;
}

/** Who has sent a copy to a host outside, over which connector, and where that host sends it. */
interface Return {
  readonly sender: ServerId;
  readonly connector: AnyConnector;
  readonly host: string;
  readonly server: ServerId;
}

/**
 * The host connects like everybody outside: a Receive connector has to let it in, and takes only what is for accepted
 * domains. What it sends back has its own line among the Received, and none of our organization's headers: it has
 * no rating, is held against rules again, and is made ready again to leave.
 *
 * Assumption A29: it comes back at once, and no agent looks at it.
 *
 * @source P-220, P-224 to P-226, P-1020 to P-1023
 */
export function comeBack(world: World, copy: Copy, way: Return, at: SimMs): void {
  copy.received.push(serverId(way.host));
  copy.scl = undefined;
  copy.rulesExecuted.clear();
  copy.madeReadyAt = null;
  world.scheduler.at(at, () => handBack(world, copy, way));
}

/** A host that our server does not take anything from has the copy itself, and tries again later (P-743). */
function handBack(world: World, copy: Copy, way: Return, hasIt = false): void {
  const { sender, connector, host, server } = way;
  const from = atInternet(host);
  const protocol = "Smtp25";
  const now = world.scheduler.now();
  const error = entranceError(world, copy, from, server, protocol);
  if (error !== null) {
    if (!hasIt) leaveOutside(world, copy, sender, connector, from, protocol);
    attempt(world, copy, from, server, protocol, "submission", error, undefined, now);
    world.parked.push(() => handBack(world, copy, way, true));
    return;
  }
  if (hasIt) {
    for (const recipient of copy.recipients) {
      recipient.outcome = "queued";
      recipient.finalServer = null;
    }
  }
  const admission = admit(world, copy, server, { port: 25, sourceIp: null, isAuthenticated: false });
  world.recorder.copyEvent(about(copy, now), {
    type: "CLIENT-CONNECT",
    from,
    to: atServer(server),
    protocol,
    client: "smtp",
    purpose: "send",
    because: admission.decision,
  });
  const again = (rest: Copy): void => handBack(world, rest, way);
  converse({ world, copy, server, from, protocol, admission, again, hasAgents: false });
}
