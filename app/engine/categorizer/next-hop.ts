import type { RoutingGroupConnector } from "../model/connectors.ts";
import { domainOf } from "../model/directory.ts";
import type { ServerId, SiteId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import type { ExternalAddress } from "../routing/address-space.ts";
import { isUsableHubSite } from "../routing/hub-sites.ts";
import { type RoutingGroupRoute, routesToRoutingGroup } from "../routing/routing-groups.ts";
import type { RoutingPath } from "../routing/routing-table.ts";
import { type ChosenConnector, selectConnector } from "../routing/select-connector.ts";
import { type AttemptResult, about, type Copy, type RecipientState, type World, warn } from "../simulation/world.ts";
import type { PathCandidate, SizeCandidate, Verdict } from "../trace/decisions.ts";
import type { RouteOutcome } from "../trace/outcome.ts";
import type { RuleId } from "../trace/sources.ts";
import { failRecipients } from "../transport/dsn.ts";
import type { NextHopSolution } from "../transport/queues.ts";
import type { RelayToServers } from "../transport/relay.ts";
import { sendOutside } from "../transport/remote.ts";
import { choosePublicFolderDatabase } from "./public-folder.ts";
import type { Destination } from "./resolve-recipients.ts";

type Key = Omit<NextHopSolution, "attempt">;

/** What one recipient's message does next, as this server sees it. */
export type NextHop =
  | { readonly kind: "mailbox"; readonly key: Key; readonly server: ServerId }
  | { readonly kind: "site"; readonly key: Key; readonly path: RoutingPath }
  | ({ readonly kind: "servers"; readonly key: Key } & RelayToServers)
  | { readonly kind: "outside"; readonly key: Key; readonly send: (copy: Copy) => AttemptResult }
  | { readonly kind: "unreachable"; readonly key: Key };

/** Where we are and whose message it is; handed down through one recipient's routing. */
interface Here {
  readonly world: World;
  readonly copy: Copy;
  readonly server: ServerId;
  readonly site: SiteId;
  readonly recipient: RecipientState;
  readonly at: SimMs;
}

/** Routes one recipient. null: it failed, and the report is on its way. Every choice is written down. */
export function routeOne(
  world: World,
  copy: Copy,
  server: ServerId,
  destination: Destination,
  at: SimMs,
): NextHop | null {
  const here: Here = {
    world,
    copy,
    server,
    site: world.directory.siteOf(server),
    recipient: destination.recipient,
    at,
  };
  switch (destination.kind) {
    case "mailbox":
      return toMailbox(here, destination.server);
    case "publicFolder":
      return toPublicFolder(here, destination);
    case "expansion":
      return toExpansionServer(here, destination.server);
    case "legacyMailbox":
      return toRoutingGroup(here, destination.routingGroup, destination.server);
    case "external":
      return toConnector(here, destination.target);
  }
}

function toMailbox(here: Here, mailboxServer: ServerId): NextHop | null {
  const site = here.world.directory.siteOf(mailboxServer);
  if (site === here.site) {
    explainPath(here, site, ["R-DLV-1"]);
    setRoute(here, { leastCostPath: [site], cost: 0, hops: 0 });
    return { kind: "mailbox", key: key("MapiDelivery", mailboxServer), server: mailboxServer };
  }
  return toSite(here, site, null);
}

function toPublicFolder(here: Here, destination: Extract<Destination, { kind: "publicFolder" }>): NextHop | null {
  const choice = choosePublicFolderDatabase(here.world, here.server, destination.folder, destination.recipient);
  route(here, choice.decision);
  if (choice.server === null) {
    warn(here.world, { event: 5006, code: "noRouteToStore", about: destination.folder.name });
    return unreachable();
  }
  const routingGroup = here.world.directory.routingGroupOf(choice.server);
  if (routingGroup !== undefined && !here.world.directory.server(choice.server)) {
    return toRoutingGroup(here, routingGroup, choice.server);
  }
  return toMailbox(here, choice.server);
}

/** @source R-EXP-2, R-EXP-3: exactly that server, by way of its site; no other server expands */
function toExpansionServer(here: Here, server: ServerId): NextHop | null {
  const { directory } = here.world;
  const site = directory.siteOf(server);
  if (site !== here.site) return toSite(here, site, null);
  explainPath(here, site, ["R-EXP-2"]);
  setRoute(here, { leastCostPath: [site], cost: 0, hops: 0 });
  return {
    kind: "servers",
    key: key("SmtpRelayWithinAdSite", server),
    servers: [server],
    roundRobinKey: `${here.server}|server:${server}`,
    phase: "withinSite",
    protocol: "Smtp25TlsKerberos",
    connector: null,
    rules: ["R-EXP-2", "R-EXP-3"],
    handsOff: false,
  };
}

/** Over IP site links to another site; the limit of a link on the way may forbid it. */
function toSite(
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

/** @source R-SIZ-1, R-SIZ-2, R-SIZ-3: the limit never changes the path; it only refuses */
function isTooBigForPath(here: Here, path: RoutingPath): boolean {
  const limit = here.world.table.sizeLimit(path);
  if (limit === null || here.copy.message.sizeKB <= limit.limitKB || here.copy.message.isReport) return false;
  return refuseSize(here, "R-SIZ-1", { limitOf: limit.link, limitKB: limit.limitKB });
}

function refuseSize(here: Here, rule: RuleId, limit: { limitOf: string; limitKB: number }): true {
  const candidate: SizeCandidate = { ...limit, sizeKB: here.copy.message.sizeKB, verdict: "overLimit" };
  const decision = here.world.recorder.decision({
    question: "sizeLimit",
    rules: [rule, "R-SIZ-4"],
    subject: subject(here, here.recipient.address),
    candidates: [candidate],
    chosen: null,
  });
  route(here, decision);
  failTooBig(here, decision);
  return true;
}

function failTooBig(here: Here, decision: number): void {
  fail(here, "5.3.4", "550 5.3.4 ROUTING.SizeLimit; message size exceeds fixed maximum size for route", decision);
}

/** @source R-LEG-2, R-LEG-3, R-LEG-6 */
function toRoutingGroup(here: Here, group: string, about: string): NextHop | null {
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

/** To the source server of the first routing group connector, and from there to a target bridgehead. */
function overRoutingGroups(
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

/** To a server of this site that is a source of the connector; `chosen` is another one behind a routing group. */
function toSourceServer(
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
    rules: edge ? ["R-EDG-2", "R-EDG-1"] : rules,
    handsOff: false,
  };
}

/** @source R-CON-8, R-CON-9, R-CON-14 */
function toConnector(here: Here, target: ExternalAddress): NextHop | null {
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

function fail(here: Here, status: string, text: string, decision: number): void {
  failRecipients(here.world, here.copy, here.server, [here.recipient], status, text, here.at, decision);
}

/** @source R-UNR-1 */
function unreachable(): NextHop {
  return { kind: "unreachable", key: key("Unreachable", "Unreachable Domain") };
}

function key(deliveryType: Key["deliveryType"], nextHop: string): Key {
  return { deliveryType, nextHop, connector: null };
}

/** The outcome tells the route as the first Hub Transport server saw it. */
function setRoute(here: Here, outcome: RouteOutcome): void {
  here.recipient.route ??= outcome;
}

function subject(here: Here, target: string) {
  return { server: here.server, site: here.site, recipients: [here.recipient.address], target };
}

function route(here: Here, because: number): void {
  here.world.recorder.event({
    ...about(here.copy, here.at, [here.recipient]),
    type: "ROUTE",
    server: here.server,
    because,
  });
}

/** Writes down the least-cost path with the ways that lost. */
function explainPath(here: Here, site: SiteId, rules: readonly [RuleId, ...RuleId[]]): void {
  const { recorder, table } = here.world;
  const key = [here.server, site, ...rules].join("\u0000");
  route(
    here,
    recorder.decisionOnce(table, key, () => decidePath(here, site, rules)),
  );
}

function decidePath(here: Here, site: SiteId, rules: readonly [RuleId, ...RuleId[]]): number {
  const { table } = here.world;
  const path = table.path(here.site, site);
  const losing = path ? table.losingPaths(here.site, site) : [];
  const lost = { cost: "costsMore", hops: "moreHops", name: "higherSiteName" } as const;
  const chosen: PathCandidate[] = path
    ? [
        {
          path: path.sites,
          cost: path.cost,
          hops: path.hops,
          decidedBy: null,
          verdict: rules[0] === "R-LCR-7" ? "noHubTransportServer" : "chosen",
        },
      ]
    : [];
  const candidates: PathCandidate[] = [
    ...chosen,
    ...losing.map(({ sites, cost, hops, lostOn, decidedBy }) => ({
      path: sites,
      cost,
      hops,
      decidedBy,
      verdict: lost[lostOn],
    })),
  ];
  const decidedOn = losing[0]?.lostOn;
  const deciding: RuleId = decidedOn === "name" ? "R-LCR-4" : decidedOn === "hops" ? "R-LCR-3" : "R-LCR-1";
  return here.world.recorder.decision({
    question: "leastCostPath",
    rules: rules[0] === "R-LCR-1" ? [deciding, "R-LCR-2"] : rules,
    // The way is the same for whoever takes it.
    subject: { server: here.server, site: here.site, recipients: [], target: site },
    candidates,
    chosen: chosen[0]?.verdict === "chosen" ? 0 : null,
  });
}
