import type { RoutingGroupConnector } from "../model/connectors.ts";
import { type RoutingGroupRoute, routesToRoutingGroup } from "../routing/routing-groups.ts";
import { warn } from "../simulation/world.ts";
import type { Verdict } from "../trace/decisions.ts";
import type { RouteOutcome } from "../trace/outcome.ts";
import { type Here, type NextHop, route, setRoute, subject, unreachable } from "./recipient-route.ts";
import { refuseSize } from "./refuse-size.ts";
import { toSite } from "./route-to-site.ts";
import { toSourceServer } from "./route-to-source.ts";

/**
 * Over routing group connectors to a routing group of Exchange 2003.
 *
 * @source R-LEG-2, R-LEG-3, R-LEG-6
 */
export function toRoutingGroup(here: Here, group: string, about: string): NextHop | null {
  const { routes } = routesToRoutingGroup(here.world.table, here.site, group);
  const best = routes[0];
  const decision = here.world.recorder.decision({
    question: "routingGroupConnector",
    rules: best ? ["R-LEG-3", "R-LEG-2"] : ["R-LEG-6", "R-UNR-1"],
    subject: subject(here, group),
    candidates: routes.map((candidate, i) => ({
      connector: firstOf(candidate).name,
      routingGroupCost: candidate.routingGroupCost,
      siteLinkCost: candidate.source.path.cost,
      hops: candidate.source.path.hops,
      verdict: i === 0 ? "chosen" : lostOn(candidate, best),
    })),
    chosen: best ? 0 : null,
  });
  route(here, decision);
  if (!best) {
    warn(here.world, { event: 5006, code: "noRouteToStore", about });
    return unreachable();
  }
  return overRoutingGroups(here, best, null, {});
}

/** To the source server of the first routing group connector, and from there to a target bridgehead. */
export function overRoutingGroups(
  here: Here,
  way: RoutingGroupRoute,
  connector: string | null,
  outcome: Partial<RouteOutcome>,
): NextHop | null {
  const { copy, site, server } = here;
  const first = firstOf(way);
  const path = way.source.path;
  const details: Partial<RouteOutcome> = {
    ...outcome,
    routingGroupConnectors: way.connectors.map(({ name }) => name),
    routingGroupCost: way.routingGroupCost,
  };
  setRoute(here, { leastCostPath: path.sites, cost: path.cost, hops: path.hops, ...details });
  const tooSmall = way.connectors.find(
    ({ maxMessageSizeKB }) => maxMessageSizeKB !== null && copy.message.sizeKB > maxMessageSizeKB,
  );
  if (tooSmall && tooSmall.maxMessageSizeKB !== null && !copy.message.isReport) {
    refuseSize(here, "R-LEG-7", { limitOf: tooSmall.name, limitKB: tooSmall.maxMessageSizeKB });
    return null;
  }
  if (way.source.site !== site) return toSite(here, way.source.site, connector, details);
  if (!first.sourceTransportServers.includes(server))
    return toSourceServer(here, first.name, way.source.servers, ["R-LEG-2", "R-LB-3"], connector ?? first.name);
  return {
    kind: "servers",
    // P-707: one queue for each routing group connector.
    key: { deliveryType: "SmtpRelayToTiRg", nextHop: first.name, connector: connector ?? first.name },
    servers: first.targetTransportServers,
    roundRobinKey: `${server}|rgc-target:${first.name}`,
    phase: "routingGroup",
    protocol: "Smtp25",
    connector: first.name,
    rules: ["R-LEG-4", "R-LEG-2"],
    handsOff: true,
  };
}

function lostOn(candidate: RoutingGroupRoute, best: RoutingGroupRoute | undefined): Verdict {
  if (!best) return "chosen";
  if (candidate.routingGroupCost > best.routingGroupCost) return "higherRoutingGroupCost";
  if (candidate.source.path.cost > best.source.path.cost) return "higherSiteLinkCost";
  return candidate.source.path.hops > best.source.path.hops ? "moreHops" : "higherName";
}

const firstOf = (route: RoutingGroupRoute): RoutingGroupConnector => {
  const first = route.connectors[0];
  if (!first) throw new Error("A routing group route has at least one connector");
  return first;
};
