import {
  connectorId,
  cost,
  databaseId,
  exchange2007RoutingGroup,
  type Kilobytes,
  kilobytes,
  type Organization,
  type Recipient,
  type Server,
  serverId,
  siteId,
} from "../engine/index.ts";
import { nameKey } from "../lib/compare-names.ts";
import type { Problem } from "../lib/problem.ts";
import type { ScenarioFile } from "./file-schema.ts";
import { groupCycles } from "./group-cycles.ts";
import { collectNames, declaredIn, type Names } from "./names.ts";

/** The names that other parts of the file may use. */
export interface KnownNames {
  readonly sites: Names;
  readonly servers: Names;
  readonly databases: Names;
  readonly connectors: Names;
  readonly organization: Organization;
}

const limit = (value: number | null | undefined): Kilobytes | null =>
  value === null || value === undefined ? null : kilobytes(value);

/** Fills in the defaults and resolves every name; what does not fit together is added to `problems`. */
export function buildOrganization(file: ScenarioFile, problems: Problem[]): KnownNames {
  const sites = collectNames("site", declaredIn("sites", file.sites), problems);
  const legacyNames = (file.routingGroups ?? []).flatMap((group, g) =>
    group.servers.map((name, i) => ({ name, path: `routingGroups[${g}].servers[${i}]` })),
  );
  const servers = collectNames("server", [...declaredIn("servers", file.servers), ...legacyNames], problems);
  const databases = collectNames("database", declaredIn("databases", file.databases), problems);
  const connectors = collectNames(
    "connector",
    [...declaredIn("sendConnectors", file.sendConnectors), ...declaredIn("foreignConnectors", file.foreignConnectors)],
    problems,
  );
  collectNames("siteLink", declaredIn("siteLinks", file.siteLinks), problems);
  const groups = collectNames("routingGroup", declaredIn("routingGroups", file.routingGroups), problems);
  collectNames("routingGroupConnector", declaredIn("routingGroupConnectors", file.routingGroupConnectors), problems);

  const built = buildServers(file, sites, servers, problems);
  const byName = new Map(built.map((server) => [nameKey(server.name), server]));
  const legacy = new Set(legacyNames.map(({ name }) => nameKey(name)));
  const inRole = (name: string, path: string, roles: readonly Server["roles"][number][], alsoLegacy = false) => {
    const resolved = servers.resolve(name, path);
    const server = byName.get(nameKey(name));
    const fits = server ? server.roles.some((role) => roles.includes(role)) : alsoLegacy || !servers.has(name);
    if (!fits) problems.push({ path, code: "wrong-role", args: { name: resolved, expected: roles.join(", ") } });
    return serverId(resolved);
  };
  const group = (name: string, path: string): string =>
    nameKey(name) === exchange2007RoutingGroup ? exchange2007RoutingGroup : groups.resolve(name, path);
  const connectorBase = (connector: NonNullable<ScenarioFile["foreignConnectors"]>[number], path: string) => ({
    name: connectorId(connector.name),
    addressSpaces: connector.addressSpaces.map((space) => ({
      type: (space.type ?? "SMTP").toUpperCase(),
      address: space.address,
      cost: cost(space.cost ?? 1),
    })),
    sourceTransportServers: connector.sourceTransportServers.map((name, i) =>
      inRole(name, `${path}.sourceTransportServers[${i}]`, ["HubTransport", "EdgeTransport"], true),
    ),
    enabled: connector.enabled ?? true,
    isScopedConnector: connector.isScopedConnector ?? false,
    maxMessageSizeKB: limit(connector.maxMessageSizeKB),
  });
  const about = file.organization;
  const recipients = buildRecipients(file, databases, (name, path) => inRole(name, path, ["HubTransport"]), problems);
  const organization: Organization = {
    name: about?.name ?? "",
    acceptedDomains: (about?.acceptedDomains ?? []).map((entry) => ({
      domain: entry.domain,
      type: entry.type ?? "authoritative",
    })),
    maxSendSizeKB: limit(about?.maxSendSizeKB),
    maxReceiveSizeKB: limit(about?.maxReceiveSizeKB),
    maxRecipientEnvelopeLimit: about?.maxRecipientEnvelopeLimit ?? null,
    sites: file.sites.map((site) => ({ name: siteId(site.name), hubSiteEnabled: site.hubSiteEnabled ?? false })),
    siteLinks: (file.siteLinks ?? []).map((link, l) => ({
      name: link.name,
      sites: link.sites.map((name, i) => siteId(sites.resolve(name, `siteLinks[${l}].sites[${i}]`))),
      cost: cost(link.cost ?? 100),
      exchangeCost: link.exchangeCost === null || link.exchangeCost === undefined ? null : cost(link.exchangeCost),
      maxMessageSizeKB: limit(link.maxMessageSizeKB),
      transport: link.transport ?? "IP",
    })),
    servers: built,
    databases: (file.databases ?? []).map((database, i) => ({
      name: databaseId(database.name),
      server: inRole(database.server, `databases[${i}].server`, ["Mailbox"], true),
    })),
    sendConnectors: (file.sendConnectors ?? []).map((connector, i) => ({
      ...connectorBase(connector, `sendConnectors[${i}]`),
      dnsRoutingEnabled: connector.dnsRoutingEnabled ?? (connector.smartHosts ?? []).length === 0,
      smartHosts: connector.smartHosts ?? [],
      linkedReceiveConnector: connector.linkedReceiveConnector ?? null,
    })),
    foreignConnectors: (file.foreignConnectors ?? []).map((connector, i) => ({
      ...connectorBase(connector, `foreignConnectors[${i}]`),
      dropDirectory: connector.dropDirectory ?? null,
    })),
    routingGroups: (file.routingGroups ?? []).map((one) => ({ name: one.name, servers: one.servers.map(serverId) })),
    routingGroupConnectors: (file.routingGroupConnectors ?? []).map((connector, c) => {
      const path = `routingGroupConnectors[${c}]`;
      return {
        name: connectorId(connector.name),
        sourceRoutingGroup: group(connector.sourceRoutingGroup, `${path}.sourceRoutingGroup`),
        targetRoutingGroup: group(connector.targetRoutingGroup, `${path}.targetRoutingGroup`),
        cost: cost(connector.cost ?? 1),
        sourceTransportServers: connector.sourceTransportServers.map((name, i) =>
          serverId(servers.resolve(name, `${path}.sourceTransportServers[${i}]`)),
        ),
        targetTransportServers: connector.targetTransportServers.map((name, i) =>
          serverId(servers.resolve(name, `${path}.targetTransportServers[${i}]`)),
        ),
        maxMessageSizeKB: limit(connector.maxMessageSizeKB),
      };
    }),
    recipients,
    internet: {
      domains: (file.internet?.domains ?? []).map((entry) => ({
        domain: entry.domain,
        mx: (entry.mx ?? []).map((mx) => ({ preference: mx.preference ?? 10, host: mx.host })),
      })),
      organizationMx: (file.internet?.organizationMx ?? []).map((mx, i) => ({
        preference: mx.preference ?? 10,
        server: inRole(mx.server, `internet.organizationMx[${i}].server`, ["HubTransport", "EdgeTransport"]),
      })),
    },
  };
  for (const name of legacy)
    if (byName.has(name))
      problems.push({
        path: "routingGroups",
        code: "duplicate-name",
        args: { what: "server", name: servers.resolve(name, "") },
      });
  return { sites, servers, databases, connectors, organization };
}

function buildServers(file: ScenarioFile, sites: Names, servers: Names, problems: Problem[]): readonly Server[] {
  const hubs = new Set(
    file.servers.filter((server) => server.roles.includes("HubTransport")).map((server) => nameKey(server.name)),
  );
  return file.servers.map((server, s) => ({
    name: serverId(server.name),
    site: siteId(sites.resolve(server.site, `servers[${s}].site`)),
    roles: [...new Set(server.roles)],
    submissionServerOverrideList: (server.submissionServerOverrideList ?? []).map((name, i) => {
      const path = `servers[${s}].submissionServerOverrideList[${i}]`;
      const resolved = servers.resolve(name, path);
      if (servers.has(name) && !hubs.has(nameKey(name)))
        problems.push({ path, code: "wrong-role", args: { name: resolved, expected: "HubTransport" } });
      return serverId(resolved);
    }),
    externalUrl: server.externalUrl ?? null,
  }));
}

function buildRecipients(
  file: ScenarioFile,
  databases: Names,
  hubServer: (name: string, path: string) => ReturnType<typeof serverId>,
  problems: Problem[],
): readonly Recipient[] {
  const declared = file.recipients ?? [];
  const addresses = declared.map((recipient, i) => ({ name: recipient.address, path: `recipients[${i}].address` }));
  collectNames("recipient", addresses, problems, "duplicate-address");
  problems.push(...groupCycles(declared));
  const build = (recipient: (typeof declared)[number], r: number): Recipient => {
    const path = `recipients[${r}]`;
    const database = (name: string, at: string) => databaseId(databases.resolve(name, `${path}.${at}`));
    switch (recipient.type) {
      case "mailbox":
        return {
          ...recipient,
          database: database(recipient.database, "database"),
          client: recipient.client ?? "outlook",
        };
      case "distributionGroup": {
        const server = recipient.expansionServer ?? null;
        return { ...recipient, expansionServer: server === null ? null : hubServer(server, `${path}.expansionServer`) };
      }
      case "contact":
        return recipient;
      case "publicFolder":
        return {
          ...recipient,
          databases: recipient.databases.map((name, i) => database(name, `databases[${i}]`)),
          replicas: (recipient.replicas ?? []).map((name, i) => database(name, `replicas[${i}]`)),
        };
    }
  };
  return declared.map(build);
}
