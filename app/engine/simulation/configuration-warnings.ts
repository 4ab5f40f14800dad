import type { SiteId } from "../model/ids.ts";
import { allConnectors, isSmartHost } from "../routing/select-connector.ts";
import type { ConfigurationWarning } from "../trace/outcome.ts";
import { type World, warn } from "./world.ts";

/**
 * What an administrator would find in the event log: problems of the configuration, beside those that routing met on
 * its way. Sorted, so that the order in which a scenario lists things does not show.
 *
 * @source section 12 of the routing rules: no event id is given where none was found
 */
export function configurationWarnings(world: World): readonly ConfigurationWarning[] {
  const { directory } = world;
  for (const connector of allConnectors(directory)) {
    const about = connector.name;
    const sites = new Set(connector.sourceTransportServers.flatMap((server) => directory.server(server)?.site ?? []));
    if (connector.sourceTransportServers.length === 0) warn(world, { event: 5014, code: "noSourceServers", about });
    if (sites.size > 1) warn(world, { event: 5026, code: "sourceServersInSeveralSites", about });
    if (connector.kind !== "send") continue;
    if (connector.smartHosts.some((host) => !isSmartHost(host)))
      warn(world, { event: 5019, code: "invalidSmartHosts", about });
    const nonSmtp = connector.addressSpaces.some(({ type }) => type.toUpperCase() !== "SMTP");
    if (nonSmtp && connector.smartHosts.length === 0) {
      warn(world, { event: 5025, code: "nonSmtpAddressSpaceOnDnsConnector", about });
    }
  }
  for (const site of sitesWithoutRoute(world)) warn(world, { event: 5007, code: "noRouteToSite", about: site });
  for (const site of directory.organization.sites) {
    if (site.hubSiteEnabled && !directory.hasHubTransport(site.name)) {
      warn(world, { event: null, code: "hubSiteWithoutHubTransportServer", about: site.name });
    }
  }
  return [...world.warnings].sort(
    (a, b) => (a.event ?? 0) - (b.event ?? 0) || (a.about < b.about ? -1 : a.about > b.about ? 1 : 0),
  );
}

/** Sites with recipients or connectors that no Hub Transport server of another site has a route to. */
function sitesWithoutRoute({ directory, table }: World): readonly SiteId[] {
  const { sites, servers } = directory.organization;
  const occupied = new Set(servers.map(({ site }) => site));
  const hubs = sites.filter(({ name }) => directory.hasHubTransport(name));
  return sites
    .map(({ name }) => name)
    .filter((site) => occupied.has(site) && hubs.some((hub) => hub.name !== site))
    .filter((site) => {
      if (!directory.hasHubTransport(site)) return true;
      return !hubs.some((hub) => hub.name !== site && table.path(hub.name, site) !== null);
    });
}
