// Organizations for measuring, the same ones every time.

/** A small generator of pseudo-random whole numbers below a limit (Mulberry32). */
export function createRandom(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

/** Connected sites with three links for every two of them and costs of 1 to 20, so that many paths cost the same. */
export function randomOrganization(siteCount, seed) {
  const random = createRandom(seed);
  const name = (i) => `Site${String(i).padStart(4, "0")}`;
  const pairs = [];
  for (let i = 1; i < siteCount; i += 1) pairs.push([i, random(i)]);
  while (pairs.length < 1.5 * siteCount) {
    const pair = [random(siteCount), random(siteCount)];
    if (pair[0] !== pair[1]) pairs.push(pair);
  }
  return {
    name: "Bench",
    acceptedDomains: [{ domain: "contoso.test", type: "authoritative" }],
    maxSendSizeKB: null,
    maxReceiveSizeKB: null,
    maxRecipientEnvelopeLimit: null,
    sites: Array.from({ length: siteCount }, (_, i) => ({ name: name(i), hubSiteEnabled: i % 10 === 0 })),
    siteLinks: pairs.map(([a, b], i) => ({
      name: `Link${i}`,
      sites: [name(a), name(b)],
      cost: 1 + random(20),
      exchangeCost: null,
      maxMessageSizeKB: null,
      transport: "IP",
    })),
    servers: Array.from({ length: siteCount }, (_, i) => [
      server(`HT${i}`, name(i), "HubTransport"),
      server(`MBX${i}`, name(i), "Mailbox"),
    ]).flat(),
    databases: Array.from({ length: siteCount }, (_, i) => ({ name: `DB${i}`, server: `MBX${i}` })),
    sendConnectors: [
      {
        name: "Internet",
        addressSpaces: [{ type: "SMTP", address: "*", cost: 1 }],
        sourceTransportServers: ["HT0"],
        enabled: true,
        isScopedConnector: false,
        maxMessageSizeKB: null,
        dnsRoutingEnabled: true,
        smartHosts: [],
        linkedReceiveConnector: null,
      },
    ],
    foreignConnectors: [],
    routingGroups: [],
    routingGroupConnectors: [],
    recipients: Array.from({ length: siteCount }, (_, i) => ({
      type: "mailbox",
      name: `Person ${i}`,
      address: address(i),
      database: `DB${i}`,
      client: "outlook",
    })),
    internet: { domains: [], organizationMx: [] },
  };
}

export const address = (i) => `person${i}@contoso.test`;

function server(name, site, role) {
  return { name, site, roles: [role], submissionServerOverrideList: [], externalUrl: null };
}

/** A week of messages, each to one to four people and one in five to somebody outside as well. */
export function randomMessages(messageCount, siteCount, seed) {
  const random = createRandom(seed);
  const week = 7 * 24 * 3_600_000;
  return Array.from({ length: messageCount }, (_, i) => ({
    id: `m${i + 1}`,
    at: Math.floor((i * week) / messageCount),
    from: address(random(siteCount)),
    to: [
      ...new Set(Array.from({ length: 1 + random(4) }, () => address(random(siteCount)))),
      ...(random(5) === 0 ? [`somebody${random(50)}@fabrikam.com`] : []),
    ],
    cc: [],
    bcc: [],
    client: "outlook",
    server: null,
    subject: "",
    sizeKB: 20,
  }));
}

/** The same as a scenario file. */
export function scenarioFile(organization, messages) {
  return {
    version: 1,
    title: "Bench",
    sites: organization.sites,
    siteLinks: organization.siteLinks.map(({ name, sites, cost }) => ({ name, sites, cost })),
    servers: organization.servers.map(({ name, site, roles }) => ({ name, site, roles })),
    databases: organization.databases,
    sendConnectors: organization.sendConnectors.map(({ name, addressSpaces, sourceTransportServers }) => ({
      name,
      addressSpaces,
      sourceTransportServers,
    })),
    recipients: organization.recipients,
    messages: messages.map(({ id, at, from, to }) => ({ id, at: `PT${at / 1_000}S`, from, to })),
  };
}
