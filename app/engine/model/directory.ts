import { must } from "../../lib/assert.ts";
import { nameKey } from "../../lib/compare-names.ts";
import type { DatabaseId, ServerId, SiteId } from "./ids.ts";
import { createMembership, type Membership } from "./membership.ts";
import type { Database, Organization, Server, ServerRole } from "./organization.ts";
import type { Recipient } from "./recipients.ts";

/** Look-ups over an organization; built once per configuration, never edited. */
export interface Directory extends Membership {
  readonly organization: Organization;
  /** undefined: no such Exchange 2007 server (it may be an Exchange 2003 server of a routing group). */
  readonly server: (name: ServerId) => Server | undefined;
  /** The site of an Exchange 2007 server; throws for a name that is none, which the scenario's check rules out. */
  readonly siteOf: (name: ServerId) => SiteId;
  readonly hasRole: (name: ServerId, role: ServerRole) => boolean;
  /** Servers with the role in the site, in the scenario's order. */
  readonly serversIn: (site: SiteId, role: ServerRole) => readonly Server[];
  readonly hasHubTransport: (site: SiteId) => boolean;
  readonly isHubSite: (site: SiteId) => boolean;
  readonly database: (name: DatabaseId | null) => Database | undefined;
  /** The routing group of an Exchange 2003 server; undefined for every other name. */
  readonly routingGroupOf: (server: ServerId) => string | undefined;
  readonly recipient: (address: string) => Recipient | undefined;
  /** How the domain of an address is accepted; undefined: it is outside. */
  readonly acceptedDomainType: (address: string) => "authoritative" | "internalRelay" | "externalRelay" | undefined;
}

const nobody: readonly Server[] = [];

/** @param before of an organization that may be the same but for its links, which no look-up here is about */
export function createDirectory(organization: Organization, before?: Directory): Directory {
  if (before && differOnlyInLinks(before.organization, organization)) return { ...before, organization };
  const servers = new Map(organization.servers.map((server) => [server.name, server]));
  const databases = new Map(organization.databases.map((database) => [database.name, database]));
  const hubSites = new Set(organization.sites.filter((site) => site.hubSiteEnabled).map((site) => site.name));
  const groups = new Map<ServerId, string>();
  for (const group of organization.routingGroups) for (const server of group.servers) groups.set(server, group.name);
  const recipients = new Map(organization.recipients.map((recipient) => [nameKey(recipient.address), recipient]));
  // Most addresses are spelled as they were declared, and need no key made of them.
  const asDeclared = new Map([...recipients.values()].map((recipient) => [recipient.address, recipient]));
  const recipientOf = (address: string): Recipient | undefined =>
    asDeclared.get(address) ?? recipients.get(nameKey(address));
  const bySite = new Map<SiteId, Map<ServerRole, Server[]>>();
  for (const server of organization.servers) {
    const byRole = bySite.get(server.site) ?? new Map<ServerRole, Server[]>();
    bySite.set(server.site, byRole);
    for (const role of server.roles) {
      const list = byRole.get(role);
      if (list) list.push(server);
      else byRole.set(role, [server]);
    }
  }
  const domains = acceptedDomains(organization);
  const serversIn = (site: SiteId, role: ServerRole): readonly Server[] => bySite.get(site)?.get(role) ?? nobody;
  return {
    organization,
    server: (name) => servers.get(name),
    siteOf: (name) => must(servers.get(name), `server ${name}`).site,
    hasRole: (name, role) => servers.get(name)?.roles.includes(role) ?? false,
    serversIn,
    hasHubTransport: (site) => serversIn(site, "HubTransport").length > 0,
    isHubSite: (site) => hubSites.has(site),
    database: (name) => (name === null ? undefined : databases.get(name)),
    routingGroupOf: (server) => groups.get(server),
    recipient: recipientOf,
    ...createMembership(organization.recipients, recipientOf),
    acceptedDomainType: (address) => acceptedType(domains, domainOf(address)),
  };
}

function differOnlyInLinks(a: Organization, b: Organization): boolean {
  const { siteLinks: _, ...left } = a;
  const { siteLinks: __, ...right } = b;
  const others: { readonly [field: string]: unknown } = right;
  const fields = Object.entries(left);
  return (
    fields.length === Object.keys(others).length &&
    fields.every(([field, value]) => Object.hasOwn(others, field) && others[field] === value)
  );
}

/** The part after the last @, in lower case; empty when there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? "" : address.slice(at + 1).toLowerCase();
}

type AcceptedType = "authoritative" | "internalRelay" | "externalRelay";

// Assumption A1: an organization that lists no accepted domain is authoritative for the domains of its recipients.
function acceptedDomains(organization: Organization): ReadonlyMap<string, AcceptedType> {
  if (organization.acceptedDomains.length > 0) {
    return new Map(organization.acceptedDomains.map((entry) => [entry.domain.toLowerCase(), entry.type]));
  }
  return new Map(organization.recipients.map((recipient) => [domainOf(recipient.address), "authoritative"]));
}

/** `*.contoso.com` accepts every subdomain; the most specific entry decides. */
function acceptedType(domains: ReadonlyMap<string, AcceptedType>, domain: string): AcceptedType | undefined {
  const exact = domains.get(domain);
  if (exact) return exact;
  for (let dot = domain.indexOf("."); dot >= 0; dot = domain.indexOf(".", dot + 1)) {
    const wildcard = domains.get(`*${domain.slice(dot)}`);
    if (wildcard) return wildcard;
  }
  return domains.get("*");
}
