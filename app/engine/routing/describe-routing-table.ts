import { compareNames } from "../../lib/compare-names.ts";
import type { AddressSpace } from "../model/connectors.ts";
import { createDirectory } from "../model/directory.ts";
import type { ServerId, SiteId } from "../model/ids.ts";
import type { Organization } from "../model/organization.ts";
import type { ConnectorCandidate } from "../trace/decisions.ts";
import type { ExternalAddress } from "./address-space.ts";
import { planBackOff } from "./back-off.ts";
import { firstHubSite } from "./hub-sites.ts";
import { createRoutingTable, type RoutingTable } from "./routing-table.ts";
import { allConnectors, selectConnector } from "./select-connector.ts";

/** The way from one site to another, as its Hub Transport servers have it in their routing table. */
export interface SiteRoute {
  readonly to: SiteId;
  /** null: no chain of links leads there, or the site has no Hub Transport server. */
  readonly route: {
    readonly leastCostPath: readonly SiteId[];
    readonly cost: number;
    readonly hops: number;
    /** The destination itself (direct relay), or the first hub site of the path. */
    readonly nextHop: SiteId;
    /** Sites at which a message for the next hop may wait, in the order in which they are tried. */
    readonly backOff: readonly SiteId[];
    /** The order of back-off is not documented. */
    readonly binaryBackOff: boolean;
  } | null;
}

/** An address space and who takes mail for it, best first; those that are out come last, with what puts them out. */
export interface AddressSpaceRoute {
  readonly type: string;
  readonly address: string;
  readonly connectors: readonly ConnectorCandidate[];
}

/** The routing table of the Hub Transport servers of one site. */
export interface SiteRoutingTable {
  readonly site: SiteId;
  readonly hubTransportServers: readonly ServerId[];
  readonly routes: readonly SiteRoute[];
  /** Empty for a site without a Hub Transport server: nobody there looks for a connector. */
  readonly addressSpaces: readonly AddressSpaceRoute[];
}

/**
 * The routing tables of an organization, a site at a time: what the Routing Log Viewer shows of a server's log.
 *
 * @source R-TOP-3
 */
export function describeRoutingTables(organization: Organization): (site: SiteId) => SiteRoutingTable {
  const directory = createDirectory(organization);
  const table = createRoutingTable(directory);
  const spaces = distinctSpaces(table);
  return (site) => {
    const hubTransportServers = directory.serversIn(site, "HubTransport").map(({ name }) => name);
    const here = hubTransportServers[0];
    return {
      site,
      hubTransportServers,
      routes: organization.sites.flatMap(({ name }) => (name === site ? [] : routeTo(table, site, name))),
      addressSpaces: here === undefined ? [] : spaces.map((space) => connectorsFor(table, here, space)),
    };
  };
}

function routeTo(table: RoutingTable, from: SiteId, to: SiteId): SiteRoute {
  const { directory } = table;
  const path = directory.hasHubTransport(to) ? table.path(from, to) : null;
  if (path === null) return { to, route: null };
  const nextHop = firstHubSite(directory, path.sites) ?? to;
  const plan = planBackOff(directory, path.sites.slice(0, path.sites.indexOf(nextHop) + 1));
  return {
    to,
    route: {
      leastCostPath: path.sites,
      cost: path.cost,
      hops: path.hops,
      nextHop,
      backOff: plan.stops.flatMap((stop) => (stop.tried ? stop.site : [])),
      binaryBackOff: plan.binary,
    },
  };
}

type Space = Pick<AddressSpace, "type" | "address">;

/** Spaces are the same in whatever case they are written. */
const keyOf = ({ type, address }: Space): string => `${type}:${address}`.toUpperCase();

function distinctSpaces(table: RoutingTable): readonly Space[] {
  const byKey = new Map<string, Space>();
  for (const connector of allConnectors(table.directory)) {
    for (const { type, address } of connector.addressSpaces) {
      const key = keyOf({ type, address });
      if (!byKey.has(key)) byKey.set(key, { type: type.toUpperCase(), address });
    }
  }
  return [...byKey.values()].sort((a, b) => compareNames(a.type, b.type) || compareNames(a.address, b.address));
}

/** Asks connector selection about an address that only this space and wider ones match. */
function connectorsFor(table: RoutingTable, here: ServerId, space: Space): AddressSpaceRoute {
  const written = keyOf(space);
  const connectors = allConnectors(table.directory);
  const { candidates } = selectConnector(table, here, exampleFor(space), 0);
  const own = candidates.filter(({ addressSpace, verdict }, i) =>
    // What routing ignores altogether has not been asked whether it matches.
    addressSpace === null
      ? out.has(verdict) && connectors[i]?.addressSpaces.some((one) => keyOf(one) === written)
      : addressSpace.toUpperCase() === written,
  );
  const isLeft = (one: ConnectorCandidate): boolean => !out.has(one.verdict);
  const left = own.filter(isLeft).sort((a, b) => rank(a) - rank(b) || compareWays(a, b));
  return { ...space, connectors: [...left, ...own.filter((one) => !isLeft(one))] };
}

/** What puts a connector out before costs are compared. */
const out: ReadonlySet<ConnectorCandidate["verdict"]> = new Set<ConnectorCandidate["verdict"]>([
  "disabled",
  "outOfScope",
  "noSourceServer",
  "noRouteToSource",
  "invalidSmartHost",
  "nonSmtpOnDnsConnector",
  "linkedOnly",
  "connectedRoutingGroups",
  "tooSmall",
]);

const rank = (candidate: ConnectorCandidate): number => (candidate.verdict === "chosen" ? 0 : 1);

function compareWays(a: ConnectorCandidate, b: ConnectorCandidate): number {
  return (
    (a.aggregateCost ?? 0) - (b.aggregateCost ?? 0) ||
    (a.hops ?? 0) - (b.hops ?? 0) ||
    compareNames(a.connector, b.connector)
  );
}

// A tilde stands in no domain and no address space, so no literal space takes the example away.
function exampleFor(space: Space): ExternalAddress {
  const address = space.address.replaceAll("*", "~");
  return { type: space.type, address: space.type === "SMTP" ? `~@${address}` : address };
}
