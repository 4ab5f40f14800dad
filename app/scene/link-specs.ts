import {
  exchange2007RoutingGroup,
  type IpSiteLink,
  type Organization,
  type SendConnector,
  type ServerId,
} from "../engine/index.ts";
import { internetId, perimeterId, routingGroupDistrict, siteDistrict } from "./district-ids.ts";
import { districtsOf, homesOf } from "./districts.ts";
import type { LinkLine } from "./layout-shapes.ts";

/** A link before it has a line. */
export interface LinkSpec extends Omit<LinkLine, "lines" | "junction" | "pill"> {
  /** A link of three or more sites: its spokes meet. */
  readonly hasJunction: boolean;
}

/** What a link joins, without what is written on it. */
export type JoinedBy = Pick<LinkSpec, "id" | "ends" | "hasJunction">;

export function joinedBy({ id, ends, hasJunction }: LinkSpec): JoinedBy {
  return { id, ends, hasJunction };
}

const plain = {
  cost: null,
  isExchangeCost: false,
  adCost: null,
  maxMessageSizeKB: null,
  isDisabled: false,
  connector: null,
};

/** Every link that is drawn, without those of SMTP transport, which routing does not use. */
export function linkSpecs(organization: Organization, hasInternet: boolean): readonly LinkSpec[] {
  const districts = districtsOf(organization);
  const homes = homesOf(districts);
  const ids = new Set(districts.map(({ id }) => id));
  const specs = [
    ...organization.siteLinks.filter(({ transport }) => transport === "IP").map(siteLink),
    ...routingGroupConnectors(organization, homes),
    ...edgeSubscriptions(organization),
    ...(hasInternet ? internetLines(organization, homes) : []),
  ];
  const isDrawn = (end: string): boolean => end === internetId || ids.has(end);
  return specs.filter(({ ends }) => ends.length >= 2 && ends.every(isDrawn));
}

function siteLink(link: IpSiteLink): LinkSpec {
  const ends = [...new Set(link.sites.map(siteDistrict))];
  return {
    id: `siteLink:${link.name}`,
    kind: "siteLink",
    name: link.name,
    ends,
    cost: link.exchangeCost ?? link.cost,
    isExchangeCost: link.exchangeCost !== null && link.exchangeCost !== link.cost,
    adCost: link.cost,
    maxMessageSizeKB: link.maxMessageSizeKB,
    isDisabled: false,
    connector: null,
    hasJunction: ends.length > 2,
  };
}

/** One line for each district that has a bridgehead server on the side of Exchange 2007. */
function routingGroupConnectors(organization: Organization, homes: ReadonlyMap<ServerId, string>): readonly LinkSpec[] {
  const endsOf = (group: string, servers: readonly ServerId[]): readonly string[] => {
    if (group !== exchange2007RoutingGroup) return [routingGroupDistrict(group)];
    return [...new Set(servers.flatMap((server) => homes.get(server) ?? []))];
  };
  return organization.routingGroupConnectors.flatMap((connector) => {
    const from = endsOf(connector.sourceRoutingGroup, connector.sourceTransportServers);
    const to = endsOf(connector.targetRoutingGroup, connector.targetTransportServers);
    const pairs = from.flatMap((a) => to.filter((b) => a !== b).map((b) => [a, b] as const));
    return pairs.map(
      (ends, i): LinkSpec => ({
        ...plain,
        id: i === 0 ? `routingGroupConnector:${connector.name}` : `routingGroupConnector:${connector.name}:${i + 1}`,
        kind: "routingGroupConnector",
        name: connector.name,
        ends,
        cost: connector.cost,
        maxMessageSizeKB: connector.maxMessageSizeKB,
        connector: connector.name,
        hasJunction: false,
      }),
    );
  });
}

function edgeSubscriptions(organization: Organization): readonly LinkSpec[] {
  const edges = organization.servers.filter(({ roles }) => roles.includes("EdgeTransport"));
  const sites = [...new Set(edges.map(({ site }) => site))];
  return sites.map((site) => ({
    ...plain,
    id: `edgeSubscription:${site}`,
    kind: "edgeSubscription",
    name: site,
    ends: [siteDistrict(site), perimeterId],
    hasJunction: false,
  }));
}

/** More connectors than this between a district and the Internet share one line. */
const mostLines = 3;

/** One line for each district and Send connector that leads out of it; one for where mail only comes in. */
function internetLines(organization: Organization, homes: ReadonlyMap<ServerId, string>): readonly LinkSpec[] {
  const out = new Map<string, SendConnector[]>();
  for (const connector of organization.sendConnectors) {
    for (const home of new Set(connector.sourceTransportServers.flatMap((server) => homes.get(server) ?? []))) {
      out.set(home, [...(out.get(home) ?? []), connector]);
    }
  }
  const doors = organization.internet.organizationMx.flatMap(({ server }) => homes.get(server) ?? []);
  const perimeter = organization.servers.some(({ roles }) => roles.includes("EdgeTransport")) ? [perimeterId] : [];
  for (const home of [...doors, ...perimeter]) if (!out.has(home)) out.set(home, []);
  return [...out].flatMap(([home, connectors]): readonly LinkSpec[] => {
    const base = { ...plain, kind: "internet" as const, ends: [home, internetId], hasJunction: false };
    if (connectors.length === 0 || connectors.length > mostLines)
      return [{ ...base, id: `internet:${home}`, name: "" }];
    return connectors.map(({ name, enabled, maxMessageSizeKB }) => ({
      ...base,
      id: `internet:${name}:${home}`,
      name,
      maxMessageSizeKB,
      isDisabled: !enabled,
      connector: name,
    }));
  });
}
