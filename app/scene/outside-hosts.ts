import { type ConnectorId, type Organization, type ServerId, type SimulationInput, serverId } from "../engine/index.ts";
import { domainOf, type Participants } from "./people.ts";

/** The hosts of the Internet, by name: senders' domains, where clients look for Autodiscover, smart hosts, mail exchangers, domains that have none. */
export function internetHosts(
  input: SimulationInput,
  { people, senderDomains, recipientDomains }: Participants,
): readonly string[] {
  const { organization } = input;
  const { domains } = organization.internet;
  const smartHosts = organization.sendConnectors.flatMap((connector) => connector.smartHosts);
  const listed = new Set(domains.map(({ domain }) => domain.toLowerCase()));
  const own = new Set(
    organization.acceptedDomains
      .filter(({ type }) => type === "authoritative")
      .map(({ domain }) => domain.toLowerCase()),
  );
  const usesDns = organization.sendConnectors.some((connector) => connector.smartHosts.length === 0);
  const exchangers = domains.flatMap(({ mx }) => mx.map(({ host }) => host));
  const unlisted = recipientDomains.filter((domain) => usesDns && !listed.has(domain) && !own.has(domain));
  const participants = new Set(people.map(({ address }) => address));
  // Outside, a client looks for Autodiscover at the domain itself first (P-126).
  const asked = organization.recipients.flatMap((one) => {
    const isAsking = one.type === "mailbox" && one.autodiscover === "external" && participants.has(one.address);
    return isAsking ? [domainOf(one.address)] : [];
  });
  const hosts = [...senderDomains, ...asked, ...smartHosts, ...laterSmartHosts(input), ...exchangers, ...unlisted];
  const seen = new Set<string>();
  return hosts.filter((host) => {
    const key = host.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Smart hosts that a connector gets by a change in the middle of the run. */
function laterSmartHosts({ changes }: SimulationInput): readonly string[] {
  return changes.flatMap(({ set }) =>
    Object.values(set.sendConnectors ?? {}).flatMap((fields) => {
      const hosts = fields.smartHosts;
      return Array.isArray(hosts) ? hosts.filter((host) => typeof host === "string") : [];
    }),
  );
}

/** The drop directory of a foreign connector and the server that writes into it. */
export interface DropDirectory {
  readonly connector: ConnectorId;
  readonly source: ServerId;
}

export function dropDirectories(organization: Organization): readonly DropDirectory[] {
  const anyServer = organization.servers[0]?.name ?? serverId("");
  return organization.foreignConnectors.map(({ name, sourceTransportServers }) => ({
    connector: name,
    source: sourceTransportServers[0] ?? anyServer,
  }));
}
