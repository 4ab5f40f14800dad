import type { ServerId } from "../model/ids.ts";
import type { AnyConnector } from "../routing/select-connector.ts";
import { type AttemptResult, about, type Copy, type World } from "../simulation/world.ts";
import type { HostCandidate } from "../trace/decisions.ts";
import type { ConnectionError } from "../trace/events.ts";
import { failRecipients } from "./dsn.ts";
import { explainHosts, type Host, toHosts } from "./remote-hosts.ts";

const nonExistentDomain = "554 5.4.4 SMTPSEND.DNS.NonExistentDomain; nonexistent domain";
const loopback = "554 5.4.4 SMTPSEND.DNS.MxLoopback; DNS records for this domain are configured in a loop";

/**
 * DNS decides: the lowest preference first, the next one when it does not answer; without mail exchangers the domain's
 * own address.
 *
 * @source P-1003, P-815, P-836
 */
export function toMailExchanger(
  world: World,
  copy: Copy,
  server: ServerId,
  connector: AnyConnector,
  domain: string,
  down: ConnectionError | null,
): AttemptResult {
  const noDns = world.faults.dns(domain);
  const records = noDns === null ? hostsOf(world, domain) : [];
  lookUp(world, copy, server, "MX", domain, records);
  if (noDns !== null) {
    const silent: HostCandidate = { host: domain, preference: null, verdict: "dnsNoAnswer" };
    const because = explainHosts(world, copy, server, domain, [silent], null, ["P-1003"]);
    return { kind: "failed", error: noDns, because, at: world.scheduler.now() };
  }
  if (records.length === 0) {
    const unknown: HostCandidate = { host: domain, preference: null, verdict: "domainNotFound" };
    return giveUp(world, copy, server, domain, [unknown], nonExistentDomain);
  }
  lookUp(world, copy, server, "A", domain, records);
  // What stands behind ourselves in the list would come back to us.
  const end = records.findIndex(({ host }) => isOurs(world, host));
  if (end === 0) {
    const looped = records.map(
      ({ host, preference }): HostCandidate => ({
        host,
        preference,
        verdict: isOurs(world, host) ? "loopsBack" : "higherPreference",
      }),
    );
    return giveUp(world, copy, server, domain, looped, loopback);
  }
  const hosts = inTurn(world, `${server}|mx:${domain}`, end < 0 ? records : records.slice(0, end));
  return toHosts(world, copy, server, connector, hosts, (host) => down ?? world.faults.mailExchanger(host), ["P-1003"]);
}

/** DNS has answered, and nobody can be sent to: the sender hears of it at once. */
function giveUp(
  world: World,
  copy: Copy,
  server: ServerId,
  domain: string,
  candidates: readonly HostCandidate[],
  text: string,
): AttemptResult {
  const because = explainHosts(world, copy, server, domain, candidates, null, ["P-1003"]);
  failRecipients(world, copy, server, copy.recipients, "5.4.4", text, world.scheduler.now(), because);
  return { kind: "ended" };
}

/** Host addresses are not asked for one by one: only that of a domain without mail exchangers is an event. */
function lookUp(
  world: World,
  copy: Copy,
  server: ServerId,
  record: "MX" | "A",
  domain: string,
  records: readonly Host[],
): void {
  const hosts = records.filter(({ preference }) => (preference === null) === (record === "A"));
  if (record === "A" && hosts.length === 0) return;
  world.recorder.copyEvent(about(copy, world.scheduler.now()), {
    type: "DNS-LOOKUP",
    server,
    record,
    domain,
    answer: hosts.map(({ host }) => host),
    ...(world.faults.dns(domain) === null ? {} : { isAnswered: false }),
  });
}

/** Mail exchangers of equal preference share the load (P-1003). */
function inTurn(world: World, key: string, records: readonly Host[]): readonly Host[] {
  const preferences = [...new Set(records.map(({ preference }) => preference))];
  return preferences.flatMap((preference) => {
    const equals = records.filter((record) => record.preference === preference);
    return equals.length === 1 ? equals : world.roundRobin.next(`${key}:${preference}`, equals);
  });
}

// Assumption A4: a scenario that lists no Internet domains means that every domain exists and has one mail exchanger
// of the domain's own name; a scenario that lists some lists all that exist. One without mail exchangers is reached at
// the address of its own name.
function hostsOf(world: World, domain: string): readonly Host[] {
  const { domains } = world.directory.organization.internet;
  if (domains.length === 0) return [{ host: domain, preference: 10 }];
  const entry = domains.find((one) => one.domain.toLowerCase() === domain);
  if (entry?.mx.length === 0) return [{ host: domain, preference: null }];
  return [...(entry?.mx ?? [])].sort((a, b) => a.preference - b.preference);
}

function isOurs(world: World, host: string): boolean {
  const name = host.toLowerCase();
  const { organization } = world.directory;
  return organization.servers.some((server) => {
    const own = server.name.toLowerCase();
    return name === own || organization.acceptedDomains.some(({ domain }) => name === `${own}.${domain.toLowerCase()}`);
  });
}
