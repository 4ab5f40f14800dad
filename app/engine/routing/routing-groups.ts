import { compareNames, nameKey } from "../../lib/compare-names.ts";
import { createHeap } from "../../lib/heap.ts";
import { exchange2007RoutingGroup, type RoutingGroupConnector } from "../model/connectors.ts";
import type { SiteId } from "../model/ids.ts";
import type { RoutingTable } from "./routing-table.ts";
import { closestSourceSite, type SourceSite } from "./source-site.ts";

/** A way over routing group connectors to an Exchange 2003 routing group, by its first connector. */
export interface RoutingGroupRoute {
  /** The connectors in order; the first one leaves the Exchange 2007 routing group. */
  readonly connectors: readonly RoutingGroupConnector[];
  readonly routingGroupCost: number;
  readonly source: SourceSite;
}

export interface RoutingGroupChoice {
  /** Best first. Empty: no routing group connector leads there (R-LEG-6). */
  readonly routes: readonly RoutingGroupRoute[];
}

/**
 * The ways from a site to a routing group, best first: lowest total cost of routing group connectors; then lowest
 * site-link cost to the first of them; then fewest hops and lowest name (both inferred). A way does not come back into
 * the Exchange 2007 routing group.
 *
 * @source R-LEG-2, R-LEG-3
 */
export function routesToRoutingGroup(table: RoutingTable, from: SiteId, group: string): RoutingGroupChoice {
  const connectors = table.directory.organization.routingGroupConnectors;
  const inside = nameKey(exchange2007RoutingGroup);
  const routes: RoutingGroupRoute[] = [];
  for (const first of connectors) {
    if (nameKey(first.sourceRoutingGroup) !== inside) continue;
    const source = closestSourceSite(table, from, first.sourceTransportServers);
    const rest = source && cheapestChain(connectors, first.targetRoutingGroup, group);
    if (!source || !rest) continue;
    routes.push({
      connectors: [first, ...rest.connectors],
      routingGroupCost: first.cost + rest.cost,
      source,
    });
  }
  return { routes: routes.sort(compareRoutes) };
}

/** Negative: `a` is the better route. */
export function compareRoutes(a: RoutingGroupRoute, b: RoutingGroupRoute): number {
  return (
    a.routingGroupCost - b.routingGroupCost ||
    a.source.path.cost - b.source.path.cost ||
    a.source.path.hops - b.source.path.hops ||
    compareNames(a.connectors[0]?.name ?? "", b.connectors[0]?.name ?? "")
  );
}

interface Chain {
  readonly group: string;
  readonly cost: number;
  readonly connectors: readonly RoutingGroupConnector[];
}

/** The way from an Exchange 2003 routing group into the Exchange 2007 one; empty: there is none (R-LEG-6). */
export function routeFromRoutingGroup(
  connectors: readonly RoutingGroupConnector[],
  group: string,
): readonly RoutingGroupConnector[] {
  return cheapestChain(connectors, group, exchange2007RoutingGroup)?.connectors ?? [];
}

/**
 * The cheapest chain between two routing groups; then the one of fewest connectors, then of the lowest names. It does
 * not pass through the Exchange 2007 routing group.
 */
function cheapestChain(connectors: readonly RoutingGroupConnector[], from: string, to: string): Chain | null {
  const inside = nameKey(exchange2007RoutingGroup);
  if (nameKey(from) === inside) return null;
  const queue = createHeap<Chain>(
    (a, b) => a.cost - b.cost || a.connectors.length - b.connectors.length || compareNames(names(a), names(b)),
  );
  const done = new Set<string>();
  queue.push({ group: from, cost: 0, connectors: [] });
  for (let chain = queue.pop(); chain; chain = queue.pop()) {
    const here = nameKey(chain.group);
    if (here === nameKey(to)) return chain;
    if (done.has(here)) continue;
    done.add(here);
    for (const connector of connectors) {
      if (nameKey(connector.sourceRoutingGroup) !== here) continue;
      if (nameKey(connector.targetRoutingGroup) === inside && nameKey(to) !== inside) continue;
      queue.push({
        group: connector.targetRoutingGroup,
        cost: chain.cost + connector.cost,
        connectors: [...chain.connectors, connector],
      });
    }
  }
  return null;
}

const names = (chain: Chain): string => chain.connectors.map((connector) => connector.name).join("\u0000");
