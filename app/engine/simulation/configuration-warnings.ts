import { groupCircles } from "../model/group-circles.ts";
import type { SiteId } from "../model/ids.ts";
import { type AnyConnector, allConnectors, isSmartHost, wayToSource } from "../routing/select-connector.ts";
import type { ConfigurationWarning } from "../trace/outcome.ts";
import { type World, warn } from "./world.ts";

/** Nobody reads more of them; an organization may have tens of thousands. */
const mostCircles = 100;

/**
 * What an administrator would find in the event log: problems of the configuration, beside those that routing met on
 * its way. Sorted, so that the order in which a scenario lists things does not show.
 *
 * @source section 12 of the routing rules: no event id is given where none was found; P-347
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
  for (const from of viewpoints(world)) {
    for (const about of sitesWithoutRoute(world, from)) warn(world, { event: 5007, code: "noRouteToSite", about });
    for (const about of connectorsWithoutRoute(world, from))
      warn(world, { event: 5016, code: "noRouteToConnector", about });
  }
  for (const site of directory.organization.sites) {
    if (site.hubSiteEnabled && !directory.hasHubTransport(site.name)) {
      warn(world, { event: null, code: "hubSiteWithoutHubTransportServer", about: site.name });
    }
  }
  const circles = groupCircles(directory.organization.recipients).sort().slice(0, mostCircles);
  const inThemselves = circles.map((about) => ({ event: null, code: "groupInItself" as const, about }));
  return [...world.warnings, ...inThemselves].sort(
    (a, b) => (a.event ?? 0) - (b.event ?? 0) || (a.about < b.about ? -1 : a.about > b.about ? 1 : 0),
  );
}

/**
 * Whose routing tables are looked into: one site's with a Hub Transport server. Where links are missing and the
 * organization has come apart, it is one of the largest part, so that a new site without a link is named and not all
 * others; of parts of one size it is a site of each.
 */
function viewpoints({ directory, table }: World): readonly SiteId[] {
  const hubs = directory.organization.sites.map(({ name }) => name).filter((site) => directory.hasHubTransport(site));
  const parts: (readonly [SiteId, ...SiteId[]])[] = [];
  const placed = new Set<SiteId>();
  for (const first of hubs) {
    if (placed.has(first)) continue;
    const others = hubs.filter((site) => site !== first && !placed.has(site) && table.path(first, site) !== null);
    for (const site of [first, ...others]) placed.add(site);
    parts.push([first, ...others]);
  }
  const largest = Math.max(...parts.map((part) => part.length));
  return parts.flatMap((part) => (part.length === largest ? part[0] : []));
}

/** Sites with servers that routing has no way to: in no link, badly linked, or without a Hub Transport server. */
function sitesWithoutRoute({ directory, table }: World, from: SiteId): readonly SiteId[] {
  const { sites, servers } = directory.organization;
  const occupied = new Set(servers.map(({ site }) => site));
  return sites
    .map(({ name }) => name)
    .filter((site) => occupied.has(site) && site !== from)
    .filter((site) => !directory.hasHubTransport(site) || table.path(from, site) === null);
}

/** Connectors with source servers that no route leads to; linked ones are in no routing table. */
function connectorsWithoutRoute({ directory, table }: World, from: SiteId): readonly AnyConnector["name"][] {
  return allConnectors(directory)
    .filter((connector) => connector.kind === "foreign" || connector.linkedReceiveConnector === null)
    .filter(({ sourceTransportServers }) => sourceTransportServers.length > 0)
    .filter((connector) => wayToSource(table, from, connector) === null)
    .map(({ name }) => name);
}
