import type { ServerId } from "../model/ids.ts";
import type { RuleId } from "../trace/sources.ts";
import type { RelayToServers } from "../transport/relay.ts";
import type { Here, NextHop } from "./recipient-route.ts";

/** To a server of this site that is a source of the connector; `chosen` is another one behind a routing group. */
export function toSourceServer(
  here: Here,
  connector: string,
  servers: readonly ServerId[],
  rules: readonly [RuleId, ...RuleId[]],
  chosen = connector,
): NextHop {
  const edge = servers.length > 0 && servers.every((name) => here.world.directory.hasRole(name, "EdgeTransport"));
  return {
    kind: "servers",
    key: {
      deliveryType: edge ? "SmtpRelayWithinAdSiteToEdge" : "SmtpRelayWithinAdSite",
      nextHop: connector,
      connector: chosen,
    },
    servers,
    roundRobinKey: `${here.server}|${edge ? "edge" : "connector"}:${connector}`,
    phase: edge ? "edge" : "connector",
    protocol: edge ? "Smtp25TlsDirectTrust" : "Smtp25TlsKerberos",
    connector: connector as RelayToServers["connector"],
    carriedBy: null,
    rules: edge ? ["R-EDG-2", "R-EDG-1"] : rules,
    handsOff: false,
  };
}
