import { nameKey } from "../../lib/compare-names.ts";
import { converse } from "../edge/conversation.ts";
import { admit } from "../edge/receive-connector.ts";
import { domainOf } from "../model/directory.ts";
import {
  atDropDirectory,
  atInternet,
  atServer,
  type PlaceId,
  placeParts,
  type ServerId,
  serverId,
} from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import type { ExternalAddress } from "../routing/address-space.ts";
import type { AnyConnector } from "../routing/select-connector.ts";
import { timings } from "../simulation/timings.ts";
import { type AttemptResult, about, type Copy, carryOnly, later, type World } from "../simulation/world.ts";
import type { HostCandidate } from "../trace/decisions.ts";
import type { ConnectionError, Protocol } from "../trace/events.ts";
import type { RuleId } from "../trace/sources.ts";
import { failRecipients } from "./dsn.ts";

/**
 * Passes a copy to the outside through a connector of which this server is a source: into the Drop directory of a
 * foreign connector, to a smart host, or to the recipient domain's mail exchangers.
 *
 * @source R-CON-13, R-CON-15, R-CON-16, P-1003, P-1004
 */
export function sendOutside(
  world: World,
  copy: Copy,
  server: ServerId,
  connector: AnyConnector,
  target: ExternalAddress,
): AttemptResult {
  const down = world.faults.remote(connector.name);
  if (connector.kind === "foreign") {
    if (down !== null) return { kind: "failed", error: down, because: null, at: world.scheduler.now() };
    handOff(world, copy, server, connector, atDropDirectory(connector.name), "File");
    return { kind: "sent" };
  }
  if (connector.smartHosts.length > 0) return toSmartHost(world, copy, server, connector, down);
  return toMailExchanger(world, copy, server, connector, domainOf(target.address), down);
}

/** Smart hosts share the load like servers of one site (R-LB-4, inferred). */
function toSmartHost(
  world: World,
  copy: Copy,
  server: ServerId,
  connector: AnyConnector & { kind: "send" },
  down: ConnectionError | null,
): AttemptResult {
  const order = world.roundRobin.next(`${server}|smarthost:${connector.name}`, connector.smartHosts);
  const hosts = order.map((host) => ({ host, preference: null }));
  return toHosts(world, copy, server, connector, hosts, (host) => down ?? world.faults.smartHost(host), [
    "P-1004",
    "R-LB-4",
  ]);
}

/**
 * DNS decides: the lowest preference first, the next one when it does not answer; without mail exchangers the domain's
 * own address.
 *
 * @source P-1003, P-815, P-836
 */
function toMailExchanger(
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
    const because = explainHosts(
      world,
      copy,
      server,
      domain,
      [{ host: domain, preference: null, verdict: "dnsNoAnswer" }],
      null,
      ["P-1003"],
    );
    return { kind: "failed", error: noDns, because, at: world.scheduler.now() };
  }
  if (records.length === 0) {
    const because = explainHosts(
      world,
      copy,
      server,
      domain,
      [{ host: domain, preference: null, verdict: "domainNotFound" }],
      null,
      ["P-1003"],
    );
    failRecipients(
      world,
      copy,
      server,
      copy.recipients,
      "5.4.4",
      "554 5.4.4 SMTPSEND.DNS.NonExistentDomain; nonexistent domain",
      world.scheduler.now(),
      because,
    );
    return { kind: "ended" };
  }
  lookUp(world, copy, server, "A", domain, records);
  const best = records[0];
  if (best && isOurs(world, best.host)) {
    const looped = records.map(({ host, preference }) => ({
      host,
      preference,
      verdict: isOurs(world, host) ? ("loopsBack" as const) : ("higherPreference" as const),
    }));
    const because = explainHosts(world, copy, server, domain, looped, null, ["P-1003"]);
    failRecipients(
      world,
      copy,
      server,
      copy.recipients,
      "5.4.4",
      "554 5.4.4 SMTPSEND.DNS.MxLoopback; DNS records for this domain are configured in a loop",
      world.scheduler.now(),
      because,
    );
    return { kind: "ended" };
  }
  // What stands behind ourselves in the list would come back to us.
  const end = records.findIndex(({ host }) => isOurs(world, host));
  const hosts = inTurn(world, `${server}|mx:${domain}`, end < 0 ? records : records.slice(0, end));
  return toHosts(world, copy, server, connector, hosts, (host) => down ?? world.faults.mailExchanger(host), ["P-1003"]);
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

interface Host {
  readonly host: string;
  readonly preference: number | null;
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

function toHosts(
  world: World,
  copy: Copy,
  server: ServerId,
  connector: AnyConnector,
  hosts: readonly Host[],
  check: (host: string) => ConnectionError | null,
  rules: readonly [RuleId, ...RuleId[]],
): AttemptResult {
  let taken: string | null = null;
  let at = world.scheduler.now();
  const failures: { host: string; error: ConnectionError }[] = [];
  const candidates: HostCandidate[] = hosts.map(({ host, preference }) => {
    if (taken !== null) return { host, preference, verdict: preference === null ? "nextInList" : "higherPreference" };
    const error = check(host);
    if (error === null) {
      taken = host;
      return { host, preference, verdict: "chosen" };
    }
    failures.push({ host, error });
    return { host, preference, verdict: "noAnswer" };
  });
  const chosen = candidates.findIndex(({ verdict }) => verdict === "chosen");
  const because = explainHosts(world, copy, server, connector.name, candidates, chosen < 0 ? null : chosen, rules);
  for (const { host, error } of failures) {
    copy.message.attempts.push({ from: server, to: host, site: null, phase: "remote", ok: false, at });
    world.recorder.copyEvent(about(copy, at), {
      type: "ATTEMPT",
      from: atServer(server),
      to: atInternet(host),
      protocol: "Smtp25",
      phase: "remote",
      error,
      because,
    });
    at = later(at, timings.failedConnection);
  }
  if (taken === null) return { kind: "failed", error: failures[0]?.error ?? "remoteDown", because, at };
  const host: string = taken;
  copy.message.attempts.push({ from: server, to: host, site: null, phase: "remote", ok: true, at });
  world.recorder.copyEvent(about(copy, at), {
    type: "SEND",
    server,
    from: atServer(server),
    to: atInternet(host),
    protocol: "Smtp25",
    phase: "remote",
    connector: connector.name,
    arrivesAt: later(at, timings.smtpTransfer),
    because,
  });
  const arrivesAt = later(at, timings.smtpTransfer);
  const back = returnedTo(world, host);
  if (back === null) handOff(world, copy, server, connector, atInternet(host), "Smtp25", arrivesAt);
  else comeBack(world, copy, host, back, arrivesAt);
  return { kind: "sent" };
}

/** The server of ours that a host outside sends everything back to: the beginning of a mail loop (P-837). */
function returnedTo(world: World, host: string): ServerId | null {
  const hosts = world.directory.organization.internet.returningHosts ?? [];
  const found = hosts.find((one) => one.host.toLowerCase() === host.toLowerCase());
  return found && world.faults.transport(found.server) === null ? found.server : null;
}

/**
 * The host connects like everybody outside: a Receive connector has to let it in, and takes only what is for accepted
 * domains. What it sends back has its own line among the Received.
 *
 * Assumption A29: it comes back at once, and no agent looks at it.
 *
 * @source P-220, P-224 to P-226
 */
function comeBack(world: World, copy: Copy, host: string, server: ServerId, at: SimMs): void {
  copy.received.push(serverId(host));
  world.scheduler.at(at, () => handBack(world, copy, host, server));
}

function handBack(world: World, copy: Copy, host: string, server: ServerId): void {
  const from = atInternet(host);
  const protocol = "Smtp25";
  const admission = admit(world, copy, server, { port: 25, sourceIp: null, isAuthenticated: false });
  world.recorder.copyEvent(about(copy, world.scheduler.now()), {
    type: "CLIENT-CONNECT",
    from,
    to: atServer(server),
    protocol,
    client: "smtp",
    purpose: "send",
    because: admission.decision,
  });
  const again = (rest: Copy): void => handBack(world, rest, host, server);
  converse({ world, copy, server, from, protocol, admission, again, hasAgents: false });
}

function explainHosts(
  world: World,
  copy: Copy,
  server: ServerId,
  target: string,
  candidates: readonly HostCandidate[],
  chosen: number | null,
  rules: readonly [RuleId, ...RuleId[]],
): number {
  return world.recorder.decision({
    question: "remoteHost",
    rules,
    subject: {
      server,
      site: world.directory.siteOf(server),
      recipients: copy.recipients.map(({ address }) => address),
      target,
    },
    candidates,
    chosen,
  });
}

/**
 * Recipients that the mail exchanger does not know: it says so at RCPT TO, and the server that still has the message
 * makes the report and names the other one in it.
 *
 * @source P-801, P-805
 */
function refusedByPartner(world: World, copy: Copy, server: ServerId, to: PlaceId, at: SimMs): void {
  const { domains } = world.directory.organization.internet;
  const unknown = new Set(domains.flatMap(({ unknownRecipients }) => unknownRecipients ?? []).map(nameKey));
  const refused = copy.recipients.filter(({ deliversTo }) => unknown.has(nameKey(deliversTo)));
  const host = placeParts(to);
  if (refused.length === 0 || host.kind !== "internet") return;
  const [status, text] = ["5.1.1", "550 5.1.1 User unknown"];
  world.recorder.copyEvent(about(copy, at, refused), {
    type: "REJECT",
    from: to,
    to: atServer(server),
    protocol: "Smtp25",
    moment: "rcptTo",
    status,
    text,
  });
  carryOnly(
    copy,
    copy.recipients.filter((recipient) => !refused.includes(recipient)),
  );
  failRecipients(world, copy, server, refused, status, text, at, undefined, host.name);
}

/** A system outside has accepted the copy: that ends its way as far as the organization can see. */
function handOff(
  world: World,
  copy: Copy,
  server: ServerId,
  connector: AnyConnector,
  to: PlaceId,
  protocol: Protocol,
  at = world.scheduler.now(),
): void {
  const when = later(at, timings.handOff);
  world.scheduler.at(when, () => {
    refusedByPartner(world, copy, server, to, when);
    if (copy.recipients.length === 0) return;
    world.recorder.copyEvent(about(copy, when), {
      type: "HANDOFF",
      server,
      from: atServer(server),
      to,
      connector: connector.name,
      protocol,
    });
    for (const recipient of copy.recipients) {
      recipient.outcome = "handedOff";
      recipient.finalServer = server;
      recipient.connector = connector.name;
      recipient.queue = null;
      recipient.at = when;
    }
  });
}
