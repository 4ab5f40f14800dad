import {
  connectorId,
  cost,
  databaseId,
  exchange2007RoutingGroup,
  type Kilobytes,
  kilobytes,
  type Organization,
  type RoutingGroup,
  type RoutingGroupConnector,
  type Server,
  serverId,
  siteId,
} from "../engine/index.ts";
import type { Problem } from "../lib/problem.ts";
import { buildAddressRewriting, buildAntispam, buildReceiveConnectors } from "./build-border.ts";
import { buildPolicies } from "./build-policies.ts";
import { buildRecipients } from "./build-recipients.ts";
import type { ScenarioFile } from "./file-schema.ts";
import { isRoutingGroupOf2007, type KnownNames } from "./known-names.ts";
import { reportRepeated } from "./names.ts";

const limit = (value: number | null | undefined): Kilobytes | null =>
  value === null || value === undefined ? null : kilobytes(value);

/** Fills in the defaults and resolves every name; what does not fit together is added to `problems`. */
export function buildOrganization(file: ScenarioFile, known: KnownNames, problems: Problem[]): Organization {
  const about = file.organization;
  const recipients = buildRecipients(file, known);
  return {
    name: about?.name ?? "",
    acceptedDomains: (about?.acceptedDomains ?? []).map((entry) => ({
      domain: entry.domain,
      type: entry.type ?? "authoritative",
    })),
    maxSendSizeKB: limit(about?.maxSendSizeKB),
    maxReceiveSizeKB: limit(about?.maxReceiveSizeKB),
    maxRecipientEnvelopeLimit: about?.maxRecipientEnvelopeLimit ?? null,
    sites: file.sites.map((site) => ({ name: siteId(site.name), hubSiteEnabled: site.hubSiteEnabled ?? false })),
    siteLinks: buildSiteLinks(file, known, problems),
    servers: buildServers(file, known, problems),
    databases: (file.databases ?? []).map((database, i) => ({
      name: databaseId(database.name),
      server: known.inRole(database.server, `databases[${i}].server`, ["Mailbox"], true),
      ...(database.journalRecipient === undefined ? {} : { journalRecipient: database.journalRecipient }),
      ...(database.continuousReplication === undefined
        ? {}
        : { continuousReplication: database.continuousReplication }),
    })),
    sendConnectors: (file.sendConnectors ?? []).map((connector, i) => {
      const path = `sendConnectors[${i}]`;
      const smartHosts = connector.smartHosts ?? [];
      const linked = connector.linkedReceiveConnector ?? null;
      // Without DNS and without a smart host there is no way out at all.
      if (connector.dnsRoutingEnabled === false && smartHosts.length === 0)
        problems.push({ path: `${path}.smartHosts`, code: "too-few", args: { minimum: 1 } });
      return {
        ...buildConnector(connector, path, linked !== null, known, problems),
        // Smart hosts and DNS exclude each other: where smart hosts are given, they are used.
        dnsRoutingEnabled: smartHosts.length === 0,
        smartHosts,
        linkedReceiveConnector: linked,
      };
    }),
    foreignConnectors: (file.foreignConnectors ?? []).map((connector, i) => ({
      ...buildConnector(connector, `foreignConnectors[${i}]`, false, known, problems),
      dropDirectory: connector.dropDirectory ?? null,
    })),
    routingGroups: buildRoutingGroups(file, known),
    routingGroupConnectors: buildRoutingGroupConnectors(file, known, problems),
    recipients,
    ...buildPolicies(file, problems),
    ...buildReceiveConnectors(file, known),
    ...buildAntispam(file, recipients, problems),
    ...buildAddressRewriting(file, problems),
    internet: {
      domains: (file.internet?.domains ?? []).map((entry) => ({
        domain: entry.domain,
        mx: (entry.mx ?? []).map((mx) => ({ preference: mx.preference ?? 10, host: mx.host })),
        ...(entry.unknownRecipients === undefined ? {} : { unknownRecipients: entry.unknownRecipients }),
      })),
      organizationMx: (file.internet?.organizationMx ?? []).map((mx, i) => ({
        preference: mx.preference ?? 10,
        server: known.inRole(mx.server, `internet.organizationMx[${i}].server`, ["HubTransport", "EdgeTransport"]),
      })),
      ...(file.internet?.returningHosts === undefined
        ? {}
        : {
            returningHosts: file.internet.returningHosts.map(({ host, server }, i) => ({
              host,
              server: known.inRole(server, `internet.returningHosts[${i}].server`, ["HubTransport", "EdgeTransport"]),
            })),
          }),
    },
  };
}

function buildSiteLinks(file: ScenarioFile, known: KnownNames, problems: Problem[]): Organization["siteLinks"] {
  return (file.siteLinks ?? []).map((link, l) => {
    const path = `siteLinks[${l}].sites`;
    reportRepeated("site", link.sites, path, problems);
    return {
      name: link.name,
      sites: link.sites.map((name, i) => siteId(known.sites.resolve(name, `${path}[${i}]`))),
      ...linkNumbers(link),
      transport: link.transport ?? "IP",
    };
  });
}

type LinkInFile = NonNullable<ScenarioFile["siteLinks"]>[number];

/** What of a link no other part of a file depends on. */
export function linkNumbers(
  link: LinkInFile,
): Pick<Organization["siteLinks"][number], "cost" | "exchangeCost" | "maxMessageSizeKB"> {
  return {
    cost: cost(link.cost ?? 100),
    exchangeCost: link.exchangeCost === null || link.exchangeCost === undefined ? null : cost(link.exchangeCost),
    maxMessageSizeKB: limit(link.maxMessageSizeKB),
  };
}

function buildServers(file: ScenarioFile, known: KnownNames, problems: Problem[]): readonly Server[] {
  return file.servers.map((server, s) => {
    const path = `servers[${s}].submissionServerOverrideList`;
    const list = server.submissionServerOverrideList ?? [];
    reportRepeated("server", list, path, problems);
    return {
      name: serverId(server.name),
      site: siteId(known.sites.resolve(server.site, `servers[${s}].site`)),
      roles: [...new Set(server.roles)],
      submissionServerOverrideList: list.map((name, i) => known.inRole(name, `${path}[${i}]`, ["HubTransport"])),
      externalUrl: server.externalUrl ?? null,
      ...(server.internalUrl === undefined ? {} : { internalUrl: server.internalUrl }),
      ...(server.antispamAgentsEnabled === undefined ? {} : { antispamAgentsEnabled: server.antispamAgentsEnabled }),
    };
  });
}

type ConnectorInFile = NonNullable<ScenarioFile["foreignConnectors"]>[number];

function buildConnector(
  connector: Omit<ConnectorInFile, "dropDirectory">,
  path: string,
  isLinked: boolean,
  known: KnownNames,
  problems: Problem[],
) {
  const spaces = connector.addressSpaces ?? [];
  const sources = connector.sourceTransportServers;
  // What comes in by the Receive connector it is linked to leaves by it, whatever the address.
  if (spaces.length === 0 && !isLinked)
    problems.push({ path: `${path}.addressSpaces`, code: "too-few", args: { minimum: 1 } });
  reportRepeated("server", sources, `${path}.sourceTransportServers`, problems);
  return {
    name: connectorId(connector.name),
    addressSpaces: spaces.map((space) => ({
      type: (space.type ?? "SMTP").toUpperCase(),
      address: space.address,
      cost: cost(space.cost ?? 1),
    })),
    sourceTransportServers: sources.map((name, i) =>
      known.inRole(name, `${path}.sourceTransportServers[${i}]`, ["HubTransport", "EdgeTransport"], true),
    ),
    enabled: connector.enabled ?? true,
    isScopedConnector: connector.isScopedConnector ?? false,
    maxMessageSizeKB: limit(connector.maxMessageSizeKB),
  };
}

function buildRoutingGroups(file: ScenarioFile, known: KnownNames): readonly RoutingGroup[] {
  return (file.routingGroups ?? []).flatMap((group, g) => {
    const servers = group.servers.map((name, i) => ({ name, path: `routingGroups[${g}].servers[${i}]` }));
    if (!isRoutingGroupOf2007(group.name))
      return { name: group.name, servers: servers.map(({ name }) => serverId(name)) };
    for (const { name, path } of servers) known.servers.resolve(name, path);
    return [];
  });
}

function buildRoutingGroupConnectors(
  file: ScenarioFile,
  known: KnownNames,
  problems: Problem[],
): readonly RoutingGroupConnector[] {
  const group = (name: string, path: string): string =>
    isRoutingGroupOf2007(name) ? exchange2007RoutingGroup : known.routingGroups.resolve(name, path);
  return (file.routingGroupConnectors ?? []).map((connector, c) => {
    const path = `routingGroupConnectors[${c}]`;
    const servers = (end: "sourceTransportServers" | "targetTransportServers") => {
      reportRepeated("server", connector[end], `${path}.${end}`, problems);
      return connector[end].map((name, i) => known.inRole(name, `${path}.${end}[${i}]`, ["HubTransport"], true));
    };
    return {
      name: connectorId(connector.name),
      sourceRoutingGroup: group(connector.sourceRoutingGroup, `${path}.sourceRoutingGroup`),
      targetRoutingGroup: group(connector.targetRoutingGroup, `${path}.targetRoutingGroup`),
      cost: cost(connector.cost ?? 1),
      sourceTransportServers: servers("sourceTransportServers"),
      targetTransportServers: servers("targetTransportServers"),
      maxMessageSizeKB: limit(connector.maxMessageSizeKB),
    };
  });
}
