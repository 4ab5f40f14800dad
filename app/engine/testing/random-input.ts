import { exchange2007RoutingGroup, type RoutingGroupConnector } from "../model/connectors.ts";
import { connectorId, databaseId, type ServerId, serverId, siteId } from "../model/ids.ts";
import type { Change, Fault, SimulationInput, Submission } from "../model/message.ts";
import type { IpSiteLink, Organization, Server, ServerRole } from "../model/organization.ts";
import type { DistributionGroup, Recipient } from "../model/recipients.ts";
import { cost, kilobytes, simMs } from "../model/units.ts";
import { createRandom, type Random } from "./random.ts";
import { foreignConnector, mailbox, openDoor, sendConnector, server } from "./sketch.ts";

const minute = 60_000;
const domains = ["fabrikam.com", "mail.fabrikam.com", "tailspin.com", "eu.tailspin.com", "woodgrove.org"];
const spaces = [
  ...["SMTP:*", "SMTP:*.com", "SMTP:fabrikam.com", "SMTP:*.fabrikam.com", "SMTP:tailspin.com", "SMTP:--"],
  ...["SMTP:*.tailspin.com", "SMTP:*.eu.tailspin.com", "FAX:*", "FAX:555-*", "FAX:555-0100", "NOTES:*"],
  ...["X400:c=US;a=Tele;p=Org", "X400:c=US;a=*;p=Org", "X400:c=US"],
];
const outside = [
  ...domains.map((domain) => `eve@${domain}`),
  ...["FAX:555-0100", "FAX:555-0199", "NOTES:Eve/Org", "X400:c=US;a=Tele;p=Org;s=Eve", "nobody@contoso.test"],
];

/**
 * A random organization with everything that routing knows, some of it broken, and one or two messages in it. Most
 * runs end after the first pass, one of 25 when nothing is left to happen.
 */
export function randomInput(seed: number, sites: { readonly least: number; readonly most: number }): SimulationInput {
  const random = createRandom(seed);
  const organization = randomOrganization(random, random.between(sites.least, sites.most));
  const whole = random.percent(4);
  return {
    generation: "2007",
    organization,
    messages: Array.from({ length: random.between(1, 2) }, (_, i) => randomMessage(random, organization, i)),
    faults: random.percent(75)
      ? Array.from({ length: random.between(1, 5) }, () => randomFault(random, organization))
      : [],
    changes: random.percent(10) ? [randomChange(random, organization)] : [],
    simulation: { seed: 1, until: whole ? null : simMs(59_000) },
  };
}

function randomOrganization(random: Random, siteCount: number): Organization {
  // Names that order differently by number, by letter and by case.
  const names = random
    .some(
      Array.from({ length: 80 }, (_, i) => (i % 3 === 0 ? `site${i}` : `Site${i}`)),
      siteCount,
    )
    .map(siteId);
  const servers = names.flatMap((site, i) => randomServers(random, site, i));
  const hubs = named(servers, "HubTransport");
  const mailboxServers = named(servers, "Mailbox");
  const legacy = random.percent(25) ? ["OLD1", "OLD2", "OLD3"].slice(0, random.between(1, 3)).map(serverId) : [];
  const stores = [...mailboxServers, ...legacy];
  const databases = stores.flatMap((name) => [
    { name: databaseId(`DB ${name}`), server: name },
    ...(random.percent(20) ? [{ name: databaseId(`PF ${name}`), server: name }] : []),
  ]);
  const mailboxes = databases
    .filter(({ name }) => name.startsWith("DB"))
    .map(({ name }, i) => mailbox(`person${i}`, name));
  const routingGroups = legacy.map((name, i) => ({ name: `Group ${i}`, servers: [name] }));
  return {
    name: "Contoso",
    acceptedDomains: [{ domain: "contoso.test", type: "authoritative" }],
    maxSendSizeKB: null,
    maxReceiveSizeKB: random.percent(5) ? kilobytes(300) : null,
    maxRecipientEnvelopeLimit: random.percent(3) ? 5 : null,
    sites: names.map((name) => ({ name, hubSiteEnabled: random.percent(25) })),
    siteLinks: randomLinks(random, names),
    servers,
    databases,
    ...randomConnectors(random, [...hubs, ...hubs, ...named(servers, "EdgeTransport"), ...legacy]),
    routingGroups,
    routingGroupConnectors: randomRoutingGroupConnectors(random, routingGroups, hubs),
    receiveConnectors: hubs.map(openDoor),
    recipients: randomRecipients(random, mailboxes, hubs, databases),
    internet: {
      domains: random.percent(50) ? domains.map((domain) => ({ domain, mx: randomMx(random, domain) })) : [],
      organizationMx: random.percent(60) && hubs.length > 0 ? [{ preference: 10, server: random.pick(hubs) }] : [],
    },
  };
}

const named = (servers: readonly Server[], role: ServerRole): readonly ServerId[] =>
  servers.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);

function randomServers(random: Random, site: string, i: number): readonly Server[] {
  const hubCount = random.percent(12) && i > 0 ? 0 : random.pick([1, 1, 1, 2, 3]);
  const list = Array.from({ length: hubCount }, (_, h) => server(`HT-${i}-${h}`, site, ["HubTransport"]));
  const first = list[0];
  if (first && random.percent(20)) list[0] = { ...first, roles: ["HubTransport", "Mailbox"] };
  else if (i === 0 || random.percent(80)) list.push(server(`MBX-${i}`, site, ["Mailbox"]));
  if (random.percent(15)) list.push(server(`UM-${i}`, site, ["UnifiedMessaging"]));
  if (random.percent(15)) list.push(server(`EDGE-${i}`, site, ["EdgeTransport"]));
  const hubs = named(list, "HubTransport");
  return list.map((one) =>
    hubs.length > 1 && random.percent(5) ? { ...one, submissionServerOverrideList: random.some(hubs, 1) } : one,
  );
}

function randomLinks(random: Random, names: Organization["sites"][number]["name"][]): readonly IpSiteLink[] {
  const link = (sites: readonly (typeof names)[number][], i: number): IpSiteLink => ({
    name: `link ${(i * 7) % 101}-${i}`,
    sites,
    cost: cost(random.pick([10, 10, 10, 20, 20, 30, 1, 99_999])),
    exchangeCost: random.percent(15) ? cost(random.pick([10, 20, 5])) : null,
    maxMessageSizeKB: random.percent(6) ? kilobytes(200) : null,
    transport: random.percent(4) ? "SMTP" : "IP",
  });
  // Two of five organizations are drawn out, so that ways have several hops.
  const isChain = random.percent(40);
  const earlier = (i: number) => names[isChain && random.percent(85) ? i : random.below(i + 1)];
  const pairs = names.slice(1).flatMap((site, i) => (random.percent(95) ? [[site, earlier(i) ?? site]] : []));
  const more = Array.from({ length: random.below(isChain ? 2 : names.length + 2) }, () =>
    random.some(names, random.pick([2, 2, 2, 2, 3, 4, 6])),
  );
  return [...pairs, ...more].filter(({ length }) => length > 1).map(link);
}

function randomConnectors(random: Random, sources: readonly ServerId[]) {
  const base = () => ({
    enabled: !random.percent(8),
    isScopedConnector: random.percent(15),
    maxMessageSizeKB: random.percent(20) ? kilobytes(random.pick([50, 200, 1_000])) : null,
  });
  const from = () => (random.percent(4) ? [] : random.some(sources, random.pick([1, 1, 1, 2, 3])));
  const to = () =>
    random
      .some(spaces, random.pick([1, 1, 2, 3]))
      .map((space) => `${space} ${random.pick([1, 1, 5, 10, 20])}`)
      .join(",");
  const hosts = () =>
    random.percent(40) ? [random.pick(random.percent(10) ? ["bad host"] : ["relay1.test", "relay2.test"])] : [];
  const count = random.pick([0, 1, 2, 3, 4, 6]);
  const named = Array.from({ length: count }, (_, i) => `Connector ${(i * 5) % 7}`);
  return {
    sendConnectors: named.map((name) => sendConnector(name, from(), to(), { ...base(), smartHosts: hosts() })),
    foreignConnectors: random.percent(30) ? [foreignConnector("Foreign", from(), to(), base())] : [],
  };
}

function randomRoutingGroupConnectors(
  random: Random,
  groups: Organization["routingGroups"],
  hubs: readonly ServerId[],
): readonly RoutingGroupConnector[] {
  if (groups.length === 0 || hubs.length === 0) return [];
  const all = [...groups, { name: exchange2007RoutingGroup, servers: hubs }];
  return Array.from({ length: random.between(0, 2 * groups.length + 1) }, (_, i) => {
    const [from, to] = random.some(all, 2);
    return {
      name: connectorId(`RGC ${i}`),
      sourceRoutingGroup: from?.name ?? "",
      targetRoutingGroup: to?.name ?? "",
      cost: cost(random.pick([1, 1, 10])),
      sourceTransportServers: random.some(from?.servers ?? [], random.between(1, 2)),
      targetTransportServers: random.some(to?.servers ?? [], random.between(1, 2)),
      maxMessageSizeKB: random.percent(10) ? kilobytes(200) : null,
    };
  });
}

function randomRecipients(
  random: Random,
  mailboxes: readonly Recipient[],
  hubs: readonly ServerId[],
  databases: Organization["databases"],
): readonly Recipient[] {
  const people = mailboxes.map(({ address }) => address);
  const groups: DistributionGroup[] = [];
  for (let i = 0; i < random.below(4); i += 1) {
    const known = [...people, ...outside.slice(0, 3), ...groups.map(({ address }) => address)];
    groups.push({
      type: "distributionGroup",
      name: `Group ${i}`,
      address: `group${i}@contoso.test`,
      members: random.some(known, random.below(5)),
      expansionServer: hubs.length > 0 && random.percent(40) ? random.pick(hubs) : null,
    });
  }
  const contacts: readonly Recipient[] = random.percent(40)
    ? [outside[0] ?? "", random.pick(people), "carl1@contoso.test"].map((externalAddress, i) => ({
        type: "contact",
        name: `Carl ${i}`,
        address: `carl${i}@contoso.test`,
        externalAddress,
      }))
    : [];
  const stores = databases.map(({ name }) => name).filter((name) => name.startsWith("PF"));
  const folders: readonly Recipient[] =
    stores.length > 0
      ? [
          {
            type: "publicFolder",
            name: "News",
            address: "news@contoso.test",
            databases: stores,
            replicas: random.percent(50) ? random.some(stores, 1) : [],
          },
        ]
      : [];
  return [...mailboxes, ...groups, ...contacts, ...folders];
}

function randomMx(random: Random, domain: string) {
  return Array.from({ length: random.below(3) }, (_, i) => ({
    preference: random.pick([10, 20]),
    host: `mx${i}.${domain}`,
  }));
}

function randomMessage(random: Random, organization: Organization, i: number): Submission {
  const inside = organization.recipients.map(({ address }) => address);
  const senders = organization.recipients.filter(({ type }) => type === "mailbox");
  const to = Array.from({ length: random.between(1, 12) }, () => random.pick(random.percent(75) ? inside : outside));
  const hubs = named(organization.servers, "HubTransport");
  const unified = named(organization.servers, "UnifiedMessaging");
  const way = random.below(10);
  const base = {
    id: `m${i + 1}`,
    at: simMs(i * 500),
    from: random.pick(senders).address,
    to: to.slice(0, 8),
    cc: to.slice(8, 10),
    bcc: to.slice(10),
    client: "outlook" as const,
    server: null,
    subject: "",
    sizeKB: kilobytes(random.pick([5, 20, 100, 250, 2_000])),
  };
  if (way === 0) return { ...base, from: "eve@fabrikam.com", client: "smtp" };
  if (way === 1 && hubs.length > 0) return { ...base, client: "smtp", server: random.pick(hubs) };
  if (way === 2 && unified.length > 0) return { ...base, client: "unifiedMessaging", server: random.pick(unified) };
  return base;
}

/** Something that may break in the organization, for some minutes or for ever. */
export function randomFault(random: Random, organization: Organization): Fault {
  const at = simMs(random.percent(70) ? 0 : random.below(3 * minute));
  const time = { at, until: random.percent(50) ? null : simMs(at + random.between(1, 10 * minute)) };
  const sites = organization.sites.map(({ name }) => name);
  const site = random.pick(sites);
  const name = random.pick(organization.servers).name;
  const hub = random.pick([...named(organization.servers, "HubTransport"), name]);
  const connectors = [...organization.sendConnectors, ...organization.routingGroupConnectors];
  const common: readonly Fault[] = [
    { ...time, kind: "serverDown", server: hub },
    { ...time, kind: "transportStopped", server: hub },
    { ...time, kind: "sitesBlocked", sites: [site, random.pick(sites)] },
  ];
  const rare: readonly Fault[] = [
    { ...time, kind: "serverDown", server: name },
    { ...time, kind: "siteDown", site },
    { ...time, kind: "databaseDismounted", database: random.pick(organization.databases).name },
    { ...time, kind: "globalCatalogDown", site },
    { ...time, kind: "backPressure", server: name, level: random.pick(["medium", "high"]) },
    { ...time, kind: "smartHostDown", host: "relay1.test" },
    { ...time, kind: "mxDown", host: "mx0.fabrikam.com" },
    { ...time, kind: "dnsFailure", domain: random.pick(["*", "tailspin.com"]) },
    ...connectors.slice(0, 1).map((connector): Fault => ({ ...time, kind: "remoteDown", connector: connector.name })),
  ];
  return random.pick(random.percent(65) ? common : rare);
}

/** Something that an administrator may set. */
export function randomChange(random: Random, organization: Organization): Change {
  const at = simMs(random.below(2 * minute));
  const link = organization.siteLinks[0];
  const connector = organization.sendConnectors[0];
  const site = random.pick(organization.sites);
  if (link && random.percent(40)) return { at, set: { siteLinks: { [link.name]: { exchangeCost: cost(1) } } } };
  if (connector && random.percent(50)) {
    return { at, set: { sendConnectors: { [connector.name]: { enabled: !connector.enabled } } } };
  }
  return { at, set: { sites: { [site.name]: { hubSiteEnabled: !site.hubSiteEnabled } } } };
}
