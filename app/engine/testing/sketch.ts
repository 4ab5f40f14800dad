import type { AddressSpace, ForeignConnector, SendConnector } from "../model/connectors.ts";
import { connectorId, databaseId, type ServerId, serverId, siteId } from "../model/ids.ts";
import type { Change, Fault, SimulationInput, Submission } from "../model/message.ts";
import type { Organization, Server, ServerRole } from "../model/organization.ts";
import type { ReceiveConnector } from "../model/receive-connectors.ts";
import { cost, kilobytes, simMs } from "../model/units.ts";
import { simulate } from "../simulation/simulate.ts";
import type { RecipientOutcome } from "../trace/outcome.ts";

/** An organization in two lines, for tests. */
export interface Sketch {
  /**
   * Sites by name, separated by spaces: `A`; `A*` a hub site; `A-` without a Hub Transport server. Every site X has the
   * Hub Transport server HT-X, the Mailbox server MBX-X with database DB-X, and the mailbox x@contoso.test.
   */
  readonly sites: string;
  /** `A-B 10, B-C 10`: two or more sites and a cost. A link is named after its sites. */
  readonly links?: string;
  /** More servers: `HT-A2 A HubTransport`, separated by commas. */
  readonly servers?: string;
  readonly organization?: Partial<Organization>;
  readonly messages?: readonly Partial<Submission>[];
  readonly faults?: readonly (Fault extends infer F ? Partial<F> & { readonly kind: Fault["kind"] } : never)[];
  readonly changes?: readonly Change[];
  /** Milliseconds; by default the first pass, which ends before the first retry after a minute. */
  readonly until?: number | null;
}

const firstPass = 59_000;

export function sketch(from: Sketch): SimulationInput {
  const sites = from.sites.split(" ").map((text) => ({
    name: text.replace(/[*-]$/, ""),
    hubSite: text.endsWith("*"),
    hasHub: !text.endsWith("-"),
  }));
  return {
    generation: "2007",
    organization: {
      name: "Contoso",
      acceptedDomains: [{ domain: "contoso.test", type: "authoritative" }],
      maxSendSizeKB: null,
      maxReceiveSizeKB: null,
      maxRecipientEnvelopeLimit: null,
      sites: sites.map(({ name, hubSite }) => ({ name: siteId(name), hubSiteEnabled: hubSite })),
      siteLinks: list(from.links).map(linkOf),
      servers: [
        ...sites.flatMap(({ name, hasHub }) => [
          ...(hasHub ? [server(`HT-${name}`, name, ["HubTransport"])] : []),
          server(`MBX-${name}`, name, ["Mailbox"]),
        ]),
        ...list(from.servers).map((text) => {
          const [name = "", site = "", ...roles] = text.split(" ");
          return server(name, site, roles as ServerRole[]);
        }),
      ],
      databases: sites.map(({ name }) => ({ name: databaseId(`DB-${name}`), server: serverId(`MBX-${name}`) })),
      sendConnectors: [],
      foreignConnectors: [],
      routingGroups: [],
      routingGroupConnectors: [],
      recipients: sites.map(({ name }) => mailbox(name.toLowerCase(), `DB-${name}`)),
      internet: { domains: [], organizationMx: [] },
      ...from.organization,
    },
    messages: (from.messages ?? []).map((message, i) => ({
      id: `m${i + 1}`,
      at: simMs(0),
      from: "a@contoso.test",
      to: [],
      cc: [],
      bcc: [],
      client: "outlook",
      server: null,
      subject: "",
      sizeKB: kilobytes(20),
      ...message,
    })),
    faults: (from.faults ?? []).map((fault) => ({ at: simMs(0), until: null, ...fault }) as Fault),
    changes: from.changes ?? [],
    simulation: { seed: 1, until: from.until === null ? null : simMs(from.until ?? firstPass) },
  };
}

const list = (text: string | undefined): readonly string[] => (text ? text.split(/, */) : []);

function linkOf(text: string) {
  const [names = "", price = "100"] = text.split(" ");
  return {
    name: names,
    sites: names.split("-").map(siteId),
    cost: cost(Number(price)),
    exchangeCost: null,
    maxMessageSizeKB: null,
    transport: "IP" as const,
  };
}

export function server(name: string, site: string, roles: readonly ServerRole[]): Server {
  return { name: serverId(name), site: siteId(site), roles, submissionServerOverrideList: [], externalUrl: null };
}

export function mailbox(name: string, database: string) {
  return {
    type: "mailbox" as const,
    name,
    address: `${name}@contoso.test`,
    database: databaseId(database),
    client: "outlook" as const,
  };
}

/** A Send connector for the address spaces `SMTP:* 1`, separated by commas. */
export function sendConnector(
  name: string,
  sources: readonly string[],
  spaces: string,
  more: Partial<SendConnector> = {},
): SendConnector {
  return {
    name: connectorId(name),
    addressSpaces: list(spaces).map(spaceOf),
    sourceTransportServers: sources.map(serverId),
    enabled: true,
    isScopedConnector: false,
    maxMessageSizeKB: null,
    dnsRoutingEnabled: (more.smartHosts ?? []).length === 0,
    smartHosts: [],
    linkedReceiveConnector: null,
    ...more,
  };
}

export function foreignConnector(
  name: string,
  sources: readonly string[],
  spaces: string,
  more: Partial<ForeignConnector> = {},
): ForeignConnector {
  const {
    dnsRoutingEnabled: _,
    smartHosts: __,
    linkedReceiveConnector: ___,
    ...base
  } = sendConnector(name, sources, spaces);
  return { ...base, dropDirectory: null, ...more };
}

function spaceOf(text: string): AddressSpace {
  const [space = "", price = "1"] = text.split(" ");
  const colon = space.indexOf(":");
  return { type: space.slice(0, colon), address: space.slice(colon + 1), cost: cost(Number(price)) };
}

/** Simulates a sketch; the outcome of one recipient of the first message (of any message: `of`). */
export function outcomesOf(from: Sketch) {
  const run = simulate(sketch(from));
  const of = (address: string, message = 0): RecipientOutcome => {
    const found = run.outcome.messages[message]?.recipients.find((recipient) => recipient.address === address);
    if (!found) throw new Error(`No recipient ${address}`);
    return found;
  };
  return { ...run, of };
}

/** A Receive connector of a Hub Transport server for senders on the Internet, in place of the default one (P-227). */
export function openDoor(name: string): ReceiveConnector {
  const groups = ["AnonymousUsers", "ExchangeUsers", "ExchangeServers", "ExchangeLegacyServers"] as const;
  return { name: `Default ${name}`, server: serverId(name), port: 25, remoteIPRanges: [], permissionGroups: groups };
}

export const servers = (...names: readonly string[]): readonly ServerId[] => names.map(serverId);
