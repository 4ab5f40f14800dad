import { domainOf } from "../model/directory.ts";
import { atDropDirectory, type ServerId } from "../model/ids.ts";
import type { ExternalAddress } from "../routing/address-space.ts";
import type { AnyConnector } from "../routing/select-connector.ts";
import type { AttemptResult, Copy, World } from "../simulation/world.ts";
import type { ConnectionError } from "../trace/events.ts";
import { handOff } from "./hand-off.ts";
import { toMailExchanger } from "./mail-exchangers.ts";
import { toHosts } from "./remote-hosts.ts";

/**
 * Passes a copy to the outside through a connector of which this server is a source: into the Drop directory of a
 * foreign connector, to a smart host, or to the recipient domain's mail exchangers.
 *
 * @source R-CON-13, R-CON-15, R-CON-16, P-1003, P-1004
 */
export function sendOutside(
  world: World,
  copy: Copy,
  server: ServerId,
  connector: AnyConnector,
  target: ExternalAddress,
): AttemptResult {
  const down = world.faults.remote(connector.name);
  if (connector.kind === "foreign") {
    if (down !== null) return { kind: "failed", error: down, because: null, at: world.scheduler.now() };
    handOff(world, copy, server, connector, atDropDirectory(connector.name), "File");
    return { kind: "sent" };
  }
  if (connector.smartHosts.length > 0) return toSmartHost(world, copy, server, connector, down);
  return toMailExchanger(world, copy, server, connector, domainOf(target.address), down);
}

/** Smart hosts share the load like servers of one site (R-LB-4, inferred). */
function toSmartHost(
  world: World,
  copy: Copy,
  server: ServerId,
  connector: AnyConnector & { kind: "send" },
  down: ConnectionError | null,
): AttemptResult {
  const order = world.roundRobin.next(`${server}|smarthost:${connector.name}`, connector.smartHosts);
  const hosts = order.map((host) => ({ host, preference: null }));
  return toHosts(world, copy, server, connector, hosts, (host) => down ?? world.faults.smartHost(host), [
    "P-1004",
    "R-LB-4",
  ]);
}
