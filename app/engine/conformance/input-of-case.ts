import { connectorId, databaseId, serverId, siteId } from "../model/ids.ts";
import type { Fault, SimulationInput } from "../model/message.ts";
import type { Server, ServerRole } from "../model/organization.ts";
import type { Recipient } from "../model/recipients.ts";
import { cost, kilobytes, simMs } from "../model/units.ts";
import type { CaseRecipient, ConformanceCase } from "./conformance-case.ts";

/** The address under which a case's recipient stands in the scenario. */
export function addressOf(recipient: CaseRecipient): string {
  if (recipient.address === undefined) return `${recipient.id.toLowerCase()}@contoso.test`;
  return recipient.addressType ? `${recipient.addressType}:${recipient.address}` : recipient.address;
}

/** The engine's input for a case that has a message. A message ends its first pass before the first retry. */
export function inputOfCase(test: ConformanceCase): SimulationInput {
  const message = test.message ?? { from: {}, to: [] };
  const everybody = message.to.flatMap((recipient) => [recipient, ...(recipient.members ?? [])]);
  const servers = serversOf(test);
  const stores = [
    ...servers.filter(({ roles }) => roles.includes("Mailbox")).map(({ name }) => name),
    ...(test.routingGroups ?? []).flatMap((group) => group.servers.map(serverId)),
  ];
  const sender = message.from.mailboxServer;
  const size = kilobytesOrNull;
  return {
    generation: "2007",
    organization: {
      name: "Contoso",
      acceptedDomains: [{ domain: "contoso.test", type: "authoritative" }],
      maxSendSizeKB: null,
      maxReceiveSizeKB: null,
      maxRecipientEnvelopeLimit: null,
      sites: test.sites.map((site) => ({ name: siteId(site.name), hubSiteEnabled: site.hub })),
      siteLinks: test.links.map((link) => ({
        name: link.name,
        sites: link.sites.map(siteId),
        cost: cost(link.cost ?? 100),
        exchangeCost: link.exchangeCost === undefined ? null : cost(link.exchangeCost),
        maxMessageSizeKB: size(link.maxMessageSizeKB),
        transport: link.transport ?? "IP",
      })),
      servers,
      databases: stores.map((server) => ({ name: databaseId(`DB ${server}`), server })),
      sendConnectors: test.connectors
        .filter(({ type }) => type === "smtp")
        .map((connector) => ({
          ...connectorBase(connector),
          dnsRoutingEnabled: (connector.smartHosts ?? []).length === 0,
          smartHosts: connector.smartHosts ?? [],
          linkedReceiveConnector: null,
        })),
      foreignConnectors: test.connectors
        .filter(({ type }) => type === "foreign")
        .map((connector) => ({ ...connectorBase(connector), dropDirectory: null })),
      routingGroups: (test.routingGroups ?? []).map((group) => ({
        name: group.name,
        servers: group.servers.map(serverId),
      })),
      routingGroupConnectors: (test.rgcs ?? []).map((rgc) => ({
        name: connectorId(rgc.name),
        sourceRoutingGroup: rgc.sourceRoutingGroup,
        targetRoutingGroup: rgc.targetRoutingGroup,
        cost: cost(rgc.cost),
        sourceTransportServers: rgc.sourceServers.map(serverId),
        targetTransportServers: rgc.targetServers.map(serverId),
        maxMessageSizeKB: size(rgc.maxMessageSizeKB),
      })),
      recipients: [
        ...(sender === undefined ? [] : [mailbox("sender", "sender@contoso.test", sender)]),
        ...uniqueRecipients(everybody),
      ],
      internet: { domains: [], organizationMx: [] },
    },
    messages: [
      {
        id: "m1",
        at: simMs(0),
        from: "sender@contoso.test",
        to: message.to.map(addressOf),
        cc: [],
        bcc: [],
        client:
          message.from.umServer !== undefined
            ? "unifiedMessaging"
            : message.from.hubServer !== undefined
              ? "smtp"
              : "outlook",
        server:
          message.from.umServer !== undefined
            ? serverId(message.from.umServer)
            : message.from.hubServer !== undefined
              ? serverId(message.from.hubServer)
              : null,
        subject: test.title,
        sizeKB: kilobytes(message.sizeKB ?? 20),
      },
    ],
    faults: test.failures.flatMap((failure) => faultsOf(test, failure)),
    changes: [],
    simulation: { seed: 1, until: simMs(59_000) },
  };
}

const kilobytesOrNull = (n: number | undefined) => (n === undefined ? null : kilobytes(n));

function connectorBase(connector: ConformanceCase["connectors"][number]) {
  return {
    name: connectorId(connector.name),
    addressSpaces: connector.addressSpaces.map((space) => ({ ...space, cost: cost(space.cost) })),
    sourceTransportServers: connector.sourceServers.map(serverId),
    enabled: connector.enabled ?? true,
    isScopedConnector: connector.scoped ?? false,
    maxMessageSizeKB: kilobytesOrNull(connector.maxMessageSizeKB),
  };
}

/** A server may stand in several lists of its site: it has all those roles. */
function serversOf(test: ConformanceCase): readonly Server[] {
  const byName = new Map<string, { server: Server; roles: ServerRole[] }>();
  for (const site of test.sites) {
    const lists: readonly (readonly [readonly string[], ServerRole])[] = [
      [site.hubTransportServers, "HubTransport"],
      [site.mailboxServers, "Mailbox"],
      [site.umServers ?? [], "UnifiedMessaging"],
      [site.edgeServers ?? [], "EdgeTransport"],
    ];
    for (const [names, role] of lists) {
      for (const name of names) {
        const known = byName.get(name);
        if (known) {
          known.roles.push(role);
          continue;
        }
        const roles: ServerRole[] = [role];
        const list = test.submissionServerOverrideList?.[name] ?? [];
        const server = {
          name: serverId(name),
          site: siteId(site.name),
          roles,
          submissionServerOverrideList: list.map(serverId),
          externalUrl: null,
        };
        byName.set(name, { server, roles });
      }
    }
  }
  return [...byName.values()].map(({ server }) => server);
}

function mailbox(name: string, address: string, server: string): Recipient {
  return { type: "mailbox", name, address, database: databaseId(`DB ${server}`), client: "outlook" };
}

function uniqueRecipients(everybody: readonly CaseRecipient[]): readonly Recipient[] {
  const known = new Map<string, Recipient>();
  for (const recipient of everybody) {
    const address = addressOf(recipient);
    const store = recipient.mailboxServer ?? recipient.legacyServer;
    if (store !== undefined) known.set(address, mailbox(recipient.id, address, store));
    if (recipient.members) {
      known.set(address, {
        type: "distributionGroup",
        name: recipient.id,
        address,
        members: recipient.members.map(addressOf),
        expansionServer: recipient.expansionServer === undefined ? null : serverId(recipient.expansionServer),
      });
    }
  }
  return [...known.values()];
}

function faultsOf(test: ConformanceCase, failure: ConformanceCase["failures"][number]): readonly Fault[] {
  const always = { at: simMs(0), until: null };
  switch (failure.type) {
    case "serverDown":
      return [{ ...always, kind: "serverDown", server: serverId(failure.server) }];
    case "siteDown":
      return [{ ...always, kind: "siteDown", site: siteId(failure.site) }];
    case "blocked":
      return [{ ...always, kind: "sitesBlocked", sites: [siteId(failure.sites[0]), siteId(failure.sites[1])] }];
    case "externalDown":
      return [{ ...always, kind: "remoteDown", connector: connectorId(failure.connector) }];
    case "siteTransportDown": {
      const hubs = test.sites.find(({ name }) => name === failure.site)?.hubTransportServers ?? [];
      return hubs.map((server) => ({ ...always, kind: "transportStopped", server: serverId(server) }));
    }
  }
}
