import { compareNames } from "../../lib/compare-names.ts";
import type { ServerId, SiteId } from "../model/ids.ts";
import type { RoutingPath, RoutingTable } from "./routing-table.ts";

/** The site whose source servers are used, the way there, and the source servers in it. */
export interface SourceSite {
  readonly site: SiteId;
  readonly path: RoutingPath;
  readonly servers: readonly ServerId[];
}

/**
 * Of source servers in several sites only those of the closest site count: lowest cost, then fewest hops, then the
 * lowest site name. A site without a Hub Transport server cannot be reached (unless it is this one). null: no route
 * to any of them.
 *
 * @source R-CON-10, R-CON-11, R-LCR-7
 */
export function closestSourceSite(table: RoutingTable, from: SiteId, servers: readonly ServerId[]): SourceSite | null {
  const { directory } = table;
  const bySite = new Map<SiteId, ServerId[]>();
  for (const name of servers) {
    const server = directory.server(name);
    if (!server) continue;
    const list = bySite.get(server.site);
    if (list) list.push(name);
    else bySite.set(server.site, [name]);
  }
  let best: SourceSite | null = null;
  for (const [site, here] of bySite) {
    if (!directory.hasHubTransport(site)) continue;
    const path = table.path(from, site);
    if (path && (best === null || isCloser({ site, path }, best))) best = { site, path, servers: here };
  }
  return best;
}

function isCloser(a: { site: SiteId; path: RoutingPath }, b: { site: SiteId; path: RoutingPath }): boolean {
  return (a.path.cost - b.path.cost || a.path.hops - b.path.hops || compareNames(a.site, b.site)) < 0;
}
