import { compareNames } from "../../lib/compare-names.ts";
import type { ForeignConnector, SendConnector } from "../model/connectors.ts";
import type { Directory } from "../model/directory.ts";
import type { ServerId, SiteId } from "../model/ids.ts";
import type { ConnectorCandidate, Verdict } from "../trace/decisions.ts";
import { type AddressSpaceMatch, bestAddressSpace, type ExternalAddress } from "./address-space.ts";
import { compareRoutes, type RoutingGroupRoute, routesToRoutingGroup } from "./routing-groups.ts";
import type { RoutingTable } from "./routing-table.ts";
import { closestSourceSite, type SourceSite } from "./source-site.ts";

export type AnyConnector =
  | ({ readonly kind: "send" } & SendConnector)
  | ({ readonly kind: "foreign" } & ForeignConnector);

/** Every Send and foreign connector of the organization, in the scenario's order. */
export function allConnectors(directory: Directory): readonly AnyConnector[] {
  const { sendConnectors, foreignConnectors } = directory.organization;
  return [
    ...sendConnectors.map((connector) => ({ kind: "send" as const, ...connector })),
    ...foreignConnectors.map((connector) => ({ kind: "foreign" as const, ...connector })),
  ];
}

/** What was chosen, with the way to its source servers. */
export interface ChosenConnector {
  readonly connector: AnyConnector;
  readonly match: AddressSpaceMatch;
  readonly source: SourceSite;
  /** Set when Exchange 2003 servers are the source: the way to their routing group. */
  readonly legacy: RoutingGroupRoute | null;
}

export interface ConnectorSelection {
  readonly chosen: ChosenConnector | null;
  readonly candidates: readonly ConnectorCandidate[];
  readonly chosenIndex: number | null;
  /** Nothing is left, but something would be were the message smaller. */
  readonly onlyTooSmall: boolean;
}

/** A connector on its way through the rules; `verdict` is set by the first rule that puts it out. */
interface Contender {
  readonly connector: AnyConnector;
  verdict: Verdict | null;
  match: AddressSpaceMatch | null;
  source: SourceSite | null;
  legacy: RoutingGroupRoute | null;
}

/**
 * Chooses the connector for one external address, as the Hub Transport server `here` sees it. The rules in their
 * order: what routing ignores (5014, 5016, 5019, 5025); size; enabled, in scope, matching; the most specific address
 * space; the lowest aggregate cost; proximity; the lowest name. Availability plays no part.
 *
 * @source R-CON-1 to R-CON-17, R-LEG-5, R-LEG-9
 */
export function selectConnector(
  table: RoutingTable,
  here: ServerId,
  target: ExternalAddress,
  sizeKB: number,
): ConnectorSelection {
  const contenders: Contender[] = allConnectors(table.directory).map((connector) => ({
    connector,
    verdict: null,
    match: null,
    source: null,
    legacy: null,
  }));
  for (const contender of contenders) contender.verdict = eliminate(table, here, target, sizeKB, contender);
  const onlyTooSmall = contenders.some((c) => c.verdict === "tooSmall" && c.match !== null);
  const left = contenders.filter((contender) => contender.verdict === null);
  const winner = decide(table.directory, here, left);
  return {
    chosen:
      winner?.match && winner.source
        ? { connector: winner.connector, match: winner.match, source: winner.source, legacy: winner.legacy }
        : null,
    candidates: contenders.map(candidateOf),
    chosenIndex: winner ? contenders.indexOf(winner) : null,
    onlyTooSmall: !winner && onlyTooSmall,
  };
}

/** The first rule that puts the connector out; null: it stays in. Fills in match and source on the way. */
function eliminate(
  table: RoutingTable,
  here: ServerId,
  target: ExternalAddress,
  sizeKB: number,
  contender: Contender,
): Verdict | null {
  const { connector } = contender;
  const { directory } = table;
  const site = directory.siteOf(here);
  if (connector.kind === "send" && connector.linkedReceiveConnector !== null) return "linkedOnly";
  if (connector.sourceTransportServers.length === 0) return "noSourceServer";
  if (connector.kind === "send" && connector.smartHosts.some((host) => !isSmartHost(host))) return "invalidSmartHost";
  const way = wayToSource(table, site, connector);
  if (!way) return "noRouteToSource";
  contender.source = way.source;
  contender.legacy = way.legacy;

  contender.match = bestAddressSpace(connector.addressSpaces, target);
  const usable = connector.enabled && inScope(directory, connector, here) && contender.match !== null;
  if (contender.match && target.type !== "SMTP" && usesDns(connector)) {
    contender.match = null;
    return "nonSmtpOnDnsConnector";
  }
  if (connector.maxMessageSizeKB !== null && sizeKB > connector.maxMessageSizeKB) {
    // Only a connector that would have been eligible makes the failure one of size.
    if (!usable) contender.match = null;
    return "tooSmall";
  }
  if (!connector.enabled) return "disabled";
  if (!inScope(directory, connector, here)) return "outOfScope";
  return contender.match ? null : "noMatchingAddressSpace";
}

/**
 * The way from a site to the source servers of a connector; null: there is none, or there are no source servers.
 *
 * @source R-CON-10, R-CON-11, R-LEG-5
 */
export function wayToSource(
  table: RoutingTable,
  site: SiteId,
  { sourceTransportServers }: Pick<AnyConnector, "sourceTransportServers">,
): Pick<ChosenConnector, "source" | "legacy"> | null {
  const inside = sourceTransportServers.filter((server) => table.directory.server(server) !== undefined);
  const legacy = inside.length > 0 ? null : legacyRoute(table, site, sourceTransportServers);
  const source = legacy?.source ?? closestSourceSite(table, site, inside);
  return source && { source, legacy };
}

/** @source R-CON-12: with smart hosts, or as a foreign connector, other address types are possible */
export function usesDns(connector: AnyConnector): boolean {
  return connector.kind === "send" && connector.smartHosts.length === 0;
}

/** @source R-CON-2: a scoped connector is visible in the site of its source servers, to sources and others alike */
function inScope(directory: Directory, connector: AnyConnector, here: ServerId): boolean {
  if (!connector.isScopedConnector) return true;
  const site = directory.siteOf(here);
  return connector.sourceTransportServers.some((server) => directory.server(server)?.site === site);
}

/** The best way to the routing group of any of the connector's Exchange 2003 source servers. */
function legacyRoute(table: RoutingTable, site: SiteId, servers: readonly ServerId[]) {
  const groups = new Set(servers.flatMap((server) => table.directory.routingGroupOf(server) ?? []));
  const best = [...groups].flatMap((group) => routesToRoutingGroup(table, site, group).routes.slice(0, 1));
  return best.sort(compareRoutes)[0] ?? null;
}

/** Marks every loser with the comparison it lost; returns the winner. */
function decide(directory: Directory, here: ServerId, left: readonly Contender[]): Contender | null {
  const specificity = Math.max(...left.map((c) => c.match?.specificity ?? 0));
  const finalists = keep(left, (c) => c.match?.specificity === specificity, "lessSpecific");
  // Assumption A2: costs are added when all finalists are Exchange 2007 connectors; as soon as an Exchange 2003
  // connector competes, the pair (routing group and address space cost, site-link cost) is compared instead.
  const asPairs = finalists.some((c) => c.legacy !== null);
  const best = [...finalists].sort((a, b) => compare(directory, here, asPairs, a, b).difference)[0];
  if (!best) return null;
  for (const finalist of finalists) {
    if (finalist !== best) finalist.verdict = compare(directory, here, asPairs, finalist, best).lostOn;
  }
  return best;
}

function keep(list: readonly Contender[], stays: (c: Contender) => boolean, verdict: Verdict): readonly Contender[] {
  for (const contender of list) if (!stays(contender)) contender.verdict = verdict;
  return list.filter(stays);
}

function compare(
  directory: Directory,
  here: ServerId,
  asPairs: boolean,
  a: Contender,
  b: Contender,
): { difference: number; lostOn: Verdict } {
  const byCost = asPairs
    ? groupCost(a) - groupCost(b) || siteCost(a) - siteCost(b)
    : groupCost(a) + siteCost(a) - (groupCost(b) + siteCost(b));
  if (byCost !== 0) return { difference: byCost, lostOn: asPairs ? "legacyPairHigher" : "higherAggregateCost" };
  const byProximity = proximity(directory, here, a) - proximity(directory, here, b);
  if (byProximity !== 0) return { difference: byProximity, lostOn: "farther" };
  return { difference: compareNames(a.connector.name, b.connector.name), lostOn: "higherName" };
}

const groupCost = (c: Contender): number => (c.legacy?.routingGroupCost ?? 0) + (c.match?.space.cost ?? 0);
const siteCost = (c: Contender): number => c.source?.path.cost ?? 0;

/** The local server, then a server of the same site, then remote ones by hops (R-CON-6). */
function proximity(directory: Directory, here: ServerId, contender: Contender): number {
  if (contender.connector.sourceTransportServers.includes(here)) return 0;
  const hops = contender.source?.path.hops ?? 0;
  return contender.source?.site === directory.siteOf(here) ? 1 : 1 + hops;
}

/**
 * A smart host is a host name, a domain or an IP address in brackets or bare.
 *
 * @source R-CON-16, R-CON-11 (5019)
 */
export function isSmartHost(text: string): boolean {
  const name = /^(?=.{1,255}$)[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*$/;
  const bracketed = /^\[([^[\]]*)\]$/.exec(text);
  if (bracketed) return isIpAddress(bracketed[1] ?? "");
  return isIpAddress(text) || (name.test(text) && !/^[\d.]+$/.test(text));
}

function isIpAddress(text: string): boolean {
  const parts = text.split(".");
  if (parts.length === 4) return parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
  return text.includes(":") && /^[0-9A-Fa-f:.]+$/.test(text);
}

function candidateOf(contender: Contender): ConnectorCandidate {
  const { connector, match, source, legacy } = contender;
  const aggregate = match && source ? match.space.cost + source.path.cost + (legacy?.routingGroupCost ?? 0) : null;
  return {
    connector: connector.name,
    addressSpace: match ? `${match.space.type}:${match.space.address}` : null,
    addressSpaceCost: match?.space.cost ?? null,
    siteLinkCost: source?.path.cost ?? null,
    routingGroupCost: legacy?.routingGroupCost ?? null,
    aggregateCost: aggregate,
    hops: source?.path.hops ?? null,
    maxMessageSizeKB: connector.maxMessageSizeKB,
    site: source?.site ?? null,
    verdict: contender.verdict ?? "chosen",
  };
}
