import {
  clients,
  connectorId,
  cost,
  databaseId,
  exchange2007RoutingGroup,
  type IpSiteLink,
  kilobytes,
  type Organization,
  type Recipient,
  type Server,
  type ServerRole,
  type SimulationInput,
  serverId,
  simMs,
  siteId,
} from "../engine/index.ts";

/** What a generated scenario has; the same wishes give the same scenario. */
export interface Wishes {
  readonly sites: number;
  readonly seed: number;
  /** One link that joins several sites. */
  readonly hasWideLink?: boolean;
  /** Some sites joined by two links. */
  readonly hasParallelLinks?: boolean;
  readonly hasRoutingGroups?: boolean;
  readonly hasOutside?: boolean;
  /** Servers a site, at most. */
  readonly mostServers?: number;
  readonly hasLongNames?: boolean;
}

const cities =
  "Redmond London Dublin Cardiff Perth Hobart Lagos Quito Oslo Turin Osaka Seoul Minsk Tunis Lima Accra Malmo Porto Delhi Cairo".split(
    " ",
  );

/** A plausible organization with some mail in it, for tests that want any. */
export function generatedInput(wishes: Wishes): SimulationInput {
  const random = createRandom(wishes.seed);
  const sites = Array.from({ length: wishes.sites }, (_, i) => {
    const round = Math.floor(i / cities.length);
    const city = cities[i % cities.length] ?? "Site";
    return siteId(
      wishes.hasLongNames ? `${city} Headquarters and Data Centre ${i}` : round === 0 ? city : `${city}${round + 1}`,
    );
  });
  const servers = sites.flatMap((site, i) => serversOf(wishes, random, site, i));
  const mailboxServers = servers.filter(({ roles }) => roles.includes("Mailbox"));
  const databases = mailboxServers.map(({ name }) => ({ name: databaseId(`DB ${name}`), server: name }));
  const recipients: Recipient[] = databases.slice(0, 12).map(({ name }, i) => ({
    type: "mailbox",
    name: wishes.hasLongNames ? `Bartholomew Featherstonehaugh ${i}` : `Person${i}`,
    address: `p${i}@contoso.com`,
    database: name,
    client: clients[i % 7] ?? "outlook",
  }));
  const addresses = recipients.map(({ address }) => address);
  const hubs = servers.filter(({ roles }) => roles.includes("HubTransport"));
  const edge: Server | null =
    wishes.hasOutside && hubs[0] ? { ...hubs[0], name: serverId("EDGE01"), roles: ["EdgeTransport"] } : null;
  const connector = {
    enabled: true,
    isScopedConnector: false,
    maxMessageSizeKB: null,
    linkedReceiveConnector: null,
  };
  const organization: Organization = {
    name: "Contoso",
    acceptedDomains: [{ domain: "contoso.com", type: "authoritative" }],
    maxSendSizeKB: null,
    maxReceiveSizeKB: null,
    maxRecipientEnvelopeLimit: null,
    sites: sites.map((name) => ({ name, hubSiteEnabled: random() < 0.15 })),
    siteLinks: linksOf(wishes, random, sites),
    servers: edge ? [...servers, edge] : servers,
    databases,
    sendConnectors: edge
      ? [
          {
            ...connector,
            name: connectorId("To the Internet"),
            addressSpaces: [{ type: "SMTP", address: "*", cost: cost(1) }],
            sourceTransportServers: [edge.name],
            dnsRoutingEnabled: true,
            smartHosts: [],
          },
          {
            ...connector,
            name: connectorId("Partner"),
            addressSpaces: [{ type: "SMTP", address: "partner.test", cost: cost(1) }],
            sourceTransportServers: hubs.slice(-1).map(({ name }) => name),
            dnsRoutingEnabled: false,
            smartHosts: ["smtp.partner.test"],
          },
        ]
      : [],
    foreignConnectors:
      wishes.hasOutside && hubs[0]
        ? [
            {
              ...connector,
              name: connectorId("Fax gateway"),
              addressSpaces: [{ type: "FAX", address: "*", cost: cost(1) }],
              sourceTransportServers: [hubs[0].name],
              dropDirectory: null,
            },
          ]
        : [],
    ...legacy(wishes, hubs),
    recipients,
    internet: { domains: [], organizationMx: edge ? [{ preference: 10, server: edge.name }] : [] },
  };
  const outside = wishes.hasOutside ? ["carl@fabrikam.com", "dora@partner.test"] : [];
  return {
    generation: "2007",
    organization,
    messages: addresses.slice(0, 4).map((from, i) => ({
      id: `m${i + 1}`,
      at: simMs(i * 50),
      from,
      to: [...addresses.slice(i + 1), ...outside],
      cc: [],
      bcc: [],
      client: i % 2 === 0 ? "outlook" : "owa",
      server: null,
      subject: "Generated",
      sizeKB: kilobytes(10),
    })),
    faults: [{ kind: "siteDown", site: sites[sites.length - 1] ?? siteId(""), at: simMs(0), until: simMs(600_000) }],
    changes: [],
    simulation: { seed: 1, until: simMs(1_200_000) },
  };
}

type Random = () => number;

/** Numbers from 0 to below 1 that look like chance and are the same every time. */
export function createRandom(seed: number): Random {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function serversOf(wishes: Wishes, random: Random, site: Server["site"], number: number): readonly Server[] {
  const most = wishes.mostServers ?? 4;
  const roles: readonly ServerRole[] = ["HubTransport", "Mailbox", "ClientAccess", "HubTransport", "UnifiedMessaging"];
  const count = number % 7 === 6 ? 1 : 2 + Math.floor(random() * (most - 1));
  return Array.from({ length: Math.min(count, most) }, (_, i) => {
    const role = roles[i < 3 ? i : Math.floor(random() * roles.length)] ?? "Mailbox";
    const short = {
      HubTransport: "HUB",
      Mailbox: "MBX",
      ClientAccess: "CAS",
      UnifiedMessaging: "UM",
      EdgeTransport: "EDGE",
    };
    const name = `${short[role]}${String(number * 10 + i + 1).padStart(2, "0")}`;
    return {
      name: serverId(wishes.hasLongNames && i % 2 === 0 ? `${name}-EXCHANGE-PRODUCTION` : name),
      site,
      roles: [role],
      submissionServerOverrideList: [],
      externalUrl: null,
    };
  });
}

function linksOf(wishes: Wishes, random: Random, sites: readonly Server["site"][]): readonly IpSiteLink[] {
  const links: IpSiteLink[] = [];
  const add = (ends: readonly Server["site"][]): void => {
    const name = `Link ${links.length + 1}`;
    const base = { name, sites: ends, cost: cost(1 + Math.floor(random() * 100)), maxMessageSizeKB: null };
    links.push({ ...base, exchangeCost: random() < 0.2 ? cost(7) : null, transport: "IP" });
  };
  // Each site hangs on an earlier one, mostly a near one; then half as many again make detours.
  for (let i = 1; i < sites.length; i += 1) {
    const partner = sites[Math.max(0, i - 1 - Math.floor(random() * random() * i))];
    const site = sites[i];
    if (partner && site) add([partner, site]);
  }
  for (let i = 0; i < Math.floor(sites.length / 2); i += 1) {
    const a = sites[Math.floor(random() * sites.length)];
    const b = sites[Math.floor(random() * sites.length)];
    if (a && b && a !== b) add([a, b]);
  }
  if (wishes.hasParallelLinks && sites[0] && sites[1]) {
    add([sites[1], sites[0]]);
    add([sites[0], sites[1]]);
  }
  if (wishes.hasWideLink) add(sites.slice(0, Math.min(5, sites.length)));
  return links;
}

function legacy(
  wishes: Wishes,
  hubs: readonly Server[],
): Pick<Organization, "routingGroups" | "routingGroupConnectors"> {
  const hub = hubs[0]?.name;
  if (!wishes.hasRoutingGroups || !hub) return { routingGroups: [], routingGroupConnectors: [] };
  const [north, south] = [serverId("EX2003N"), serverId("EX2003S")];
  const connect = (name: string, from: string, to: string, source: typeof hub, target: typeof hub) => ({
    name: connectorId(name),
    sourceRoutingGroup: from,
    targetRoutingGroup: to,
    cost: cost(10),
    sourceTransportServers: [source],
    targetTransportServers: [target],
    maxMessageSizeKB: null,
  });
  return {
    routingGroups: [
      { name: "Legacy North", servers: [north] },
      { name: "Legacy South", servers: [south, serverId("EX2003S2")] },
    ],
    routingGroupConnectors: [
      connect("To North", exchange2007RoutingGroup, "Legacy North", hub, north),
      connect("From North", "Legacy North", exchange2007RoutingGroup, north, hub),
      connect("North-South", "Legacy North", "Legacy South", north, south),
    ],
  };
}
