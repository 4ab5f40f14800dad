import { domainOf } from "../model/directory.ts";
import type { ExternalAddress } from "../routing/address-space.ts";
import { type ChosenConnector, selectConnector } from "../routing/select-connector.ts";
import { type AttemptResult, type Copy, warn } from "../simulation/world.ts";
import type { Verdict } from "../trace/decisions.ts";
import type { RouteOutcome } from "../trace/outcome.ts";
import type { RuleId } from "../trace/sources.ts";
import { sendOutside } from "../transport/remote.ts";
import { fail, type Here, type NextHop, route, setRoute, subject, unreachable } from "./recipient-route.ts";
import { failTooBig } from "./refuse-size.ts";
import { overRoutingGroups } from "./route-to-group.ts";
import { toSite } from "./route-to-site.ts";
import { toSourceServer } from "./route-to-source.ts";

/**
 * Outside, by the connector that is chosen for the address.
 *
 * @source R-CON-8, R-CON-9, R-CON-14
 */
export function toConnector(here: Here, target: ExternalAddress): NextHop | null {
  const { world, server, site, copy } = here;
  const selection = selectConnector(world.table, server, target, copy.message.isReport ? 0 : copy.message.sizeKB);
  const decision = world.recorder.decision({
    question: "connector",
    rules: selection.chosen ? rulesThatDecided(selection.candidates) : ["R-CON-9"],
    subject: subject(here, target.type === "SMTP" ? target.address : `${target.type}:${target.address}`),
    candidates: selection.candidates,
    chosen: selection.chosenIndex,
  });
  route(here, decision);
  for (const candidate of selection.candidates) {
    if (candidate.verdict === "noRouteToSource")
      warn(world, { event: 5016, code: "noRouteToConnector", about: candidate.connector });
  }
  const { chosen } = selection;
  if (!chosen) return withoutConnector(here, target, selection.onlyTooSmall, decision);
  here.recipient.connector = chosen.connector.name;
  const details = routeDetails(chosen);
  if (chosen.legacy) return overRoutingGroups(here, chosen.legacy, chosen.connector.name, details);
  const { path } = chosen.source;
  setRoute(here, { leastCostPath: path.sites, cost: path.cost, hops: path.hops, ...details });
  if (chosen.source.site !== site) return toSite(here, chosen.source.site, chosen.connector.name, details);
  if (!chosen.connector.sourceTransportServers.includes(server)) {
    return toSourceServer(here, chosen.connector.name, chosen.source.servers, ["R-LB-3", "R-CON-8"]);
  }
  return outsideFrom(here, chosen, target);
}

const ruleOfVerdict: { readonly [verdict in Verdict]?: RuleId } = {
  higherName: "R-CON-7",
  farther: "R-CON-6",
  legacyPairHigher: "R-LEG-5",
  higherAggregateCost: "R-CON-5",
  lessSpecific: "R-CON-4",
};

/** The last comparison that was needed to single the winner out, then those before it. */
function rulesThatDecided(candidates: readonly { readonly verdict: Verdict }[]): readonly [RuleId, ...RuleId[]] {
  const lostOn = new Set(candidates.map(({ verdict }) => verdict));
  const needed = Object.entries(ruleOfVerdict).flatMap(([verdict, rule]) =>
    lostOn.has(verdict as Verdict) ? [rule] : [],
  );
  const [last, ...before] = [...needed, "R-CON-4", "R-CON-2", "R-CON-1"] as const;
  return [last, ...before.filter((rule) => rule !== last)];
}

function routeDetails(chosen: ChosenConnector): Partial<RouteOutcome> {
  const addressSpaceCost = chosen.match.space.cost;
  return {
    addressSpaceCost,
    totalCost: addressSpaceCost + chosen.source.path.cost + (chosen.legacy?.routingGroupCost ?? 0),
  };
}

/** This server is a source of the connector: it leaves from here. */
function outsideFrom(here: Here, chosen: ChosenConnector, target: ExternalAddress): NextHop {
  const { world, server } = here;
  const { connector } = chosen;
  const send = (copy: Copy): AttemptResult => sendOutside(world, copy, server, connector, target);
  const at = connector.name;
  if (connector.kind === "foreign") {
    return { kind: "outside", key: { deliveryType: "NonSmtpGatewayDelivery", nextHop: at, connector: at }, send };
  }
  if (connector.smartHosts.length > 0) {
    const hosts = connector.smartHosts.join(",");
    return {
      kind: "outside",
      key: { deliveryType: "SmartHostConnectorDelivery", nextHop: hosts, connector: at },
      send,
    };
  }
  const domain = domainOf(target.address);
  return { kind: "outside", key: { deliveryType: "DnsConnectorDelivery", nextHop: domain, connector: at }, send };
}

function withoutConnector(
  here: Here,
  target: ExternalAddress,
  onlyTooSmall: boolean,
  decision: number,
): NextHop | null {
  if (onlyTooSmall) {
    failTooBig(here, decision);
    return null;
  }
  if (target.type === "SMTP") return unreachable();
  fail(here, "5.4.4", "550 5.4.4 ROUTING.NoConnectorForAddressType; unable to route for address type", decision);
  return null;
}
