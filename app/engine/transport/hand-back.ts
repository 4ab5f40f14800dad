import { converse } from "../edge/conversation.ts";
import { admit } from "../edge/receive-connector.ts";
import { atInternet, atServer, type ServerId, serverId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import { about, type Copy, type World } from "../simulation/world.ts";

/** The server of ours that a host outside sends everything back to: the beginning of a mail loop (P-837). */
export function returnedTo(world: World, host: string): ServerId | null {
  const hosts = world.directory.organization.internet.returningHosts ?? [];
  const found = hosts.find((one) => one.host.toLowerCase() === host.toLowerCase());
  return found && world.faults.transport(found.server) === null ? found.server : null;
}

/**
 * The host connects like everybody outside: a Receive connector has to let it in, and takes only what is for accepted
 * domains. What it sends back has its own line among the Received.
 *
 * Assumption A29: it comes back at once, and no agent looks at it.
 *
 * @source P-220, P-224 to P-226
 */
export function comeBack(world: World, copy: Copy, host: string, server: ServerId, at: SimMs): void {
  copy.received.push(serverId(host));
  world.scheduler.at(at, () => handBack(world, copy, host, server));
}

function handBack(world: World, copy: Copy, host: string, server: ServerId): void {
  const from = atInternet(host);
  const protocol = "Smtp25";
  const admission = admit(world, copy, server, { port: 25, sourceIp: null, isAuthenticated: false });
  world.recorder.copyEvent(about(copy, world.scheduler.now()), {
    type: "CLIENT-CONNECT",
    from,
    to: atServer(server),
    protocol,
    client: "smtp",
    purpose: "send",
    because: admission.decision,
  });
  const again = (rest: Copy): void => handBack(world, rest, host, server);
  converse({ world, copy, server, from, protocol, admission, again, hasAgents: false });
}
