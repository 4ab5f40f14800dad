import type { SiteId } from "../model/ids.ts";
import { isUsableHubSite } from "../routing/hub-sites.ts";
import { warn } from "../simulation/world.ts";
import type { RouteOutcome } from "../trace/outcome.ts";
import { explainPath } from "./explain-path.ts";
import { type Here, type NextHop, setRoute, unreachable } from "./recipient-route.ts";
import { isTooBigForPath } from "./refuse-size.ts";

/** Over IP site links to another site; the limit of a link on the way may forbid it. */
export function toSite(
  here: Here,
  site: SiteId,
  connector: string | null,
  outcome: Partial<RouteOutcome> = {},
): NextHop | null {
  const { table, directory } = here.world;
  const path = table.path(here.site, site);
  if (path === null || !directory.hasHubTransport(site)) {
    explainPath(here, site, path === null ? ["R-LCR-6", "R-UNR-1"] : ["R-LCR-7", "R-UNR-1"]);
    warn(here.world, { event: 5007, code: "noRouteToSite", about: site });
    return unreachable();
  }
  explainPath(here, site, ["R-LCR-1"]);
  for (const stop of path.sites.slice(1, -1)) {
    if (directory.isHubSite(stop) && !isUsableHubSite(directory, stop)) {
      warn(here.world, { event: null, code: "hubSiteWithoutHubTransportServer", about: stop });
    }
  }
  setRoute(here, { leastCostPath: path.sites, cost: path.cost, hops: path.hops, ...outcome });
  if (isTooBigForPath(here, path)) return null;
  return { kind: "site", key: { deliveryType: "SmtpRelayToRemoteAdSite", nextHop: site, connector }, path };
}
