import { must } from "../../lib/assert.ts";
import { atServer, type ConnectorId, type ServerId, type SiteId } from "../model/ids.ts";
import type { Server } from "../model/organization.ts";
import { type SimMs, simMs } from "../model/units.ts";
import { planBackOff } from "../routing/back-off.ts";
import { timings } from "../simulation/timings.ts";
import { type AttemptResult, about, type Copy, later, type World } from "../simulation/world.ts";
import type { BackOffCandidate, ServerCandidate } from "../trace/decisions.ts";
import type { AttemptPhase, ConnectionError, Protocol } from "../trace/events.ts";
import type { RuleId } from "../trace/sources.ts";
import { acceptIntoTransport } from "./accept.ts";
import { relayError } from "./back-pressure.ts";
import { attempt, attemptSucceeded, reasonOfAll, tryInOrder } from "./connections.ts";

/** Equivalent servers, any of which may take the copy. */
export interface RelayToServers {
  readonly servers: readonly ServerId[];
  readonly roundRobinKey: string;
  readonly phase: AttemptPhase;
  readonly protocol: Protocol;
  /** What the servers are sources or targets of; null: nothing but their site or a group leads to them. */
  readonly connector: ConnectorId | null;
  /**
   * The connector that takes the copy there, where it is another one; null: the invisible one that joins all servers of
   * the organization, on which nothing is written (P-505).
   */
  readonly carriedBy?: ConnectorId | null;
  readonly rules: readonly [RuleId, ...RuleId[]];
  /** The servers are Exchange 2003's: with them the copy leaves what is simulated. */
  readonly handsOff: boolean;
}

interface Tried {
  readonly taken: ServerId | null;
  readonly decision: number;
  /** Why nobody has taken it, where nobody has. */
  readonly error: ConnectionError;
  readonly at: SimMs;
}

/**
 * Relays a copy to another site: every Hub Transport server of the target in round-robin order; when none answers, the
 * sites between, from the target back (queue at point of failure). Whoever takes the copy categorizes it anew.
 *
 * @source R-LB-1, R-LB-2, R-QPF-1 to R-QPF-6, R-DFO-6 (inferred), R-HUB-4
 */
export function relayToSite(
  world: World,
  copy: Copy,
  server: ServerId,
  way: { readonly path: readonly SiteId[]; readonly because: number },
): AttemptResult {
  const target = must(way.path[way.path.length - 1], "target site");
  const direct = trySite(world, copy, server, target, "direct", world.scheduler.now());
  if (direct.taken !== null) {
    // In one step only the choice of the stop is worth telling, unless there was one among servers to make.
    const several = world.directory.serversIn(target, "HubTransport").length > 1;
    send(world, copy, server, direct.taken, "direct", several ? direct.decision : way.because, direct.at);
    return { kind: "sent" };
  }
  return backOff(world, copy, server, way.path, direct);
}

function backOff(world: World, copy: Copy, server: ServerId, path: readonly SiteId[], direct: Tried): AttemptResult {
  const plan = planBackOff(world.directory, path);
  if (plan.stops.length === 0) return { kind: "failed", error: direct.error, because: direct.decision, at: direct.at };
  let at = direct.at;
  let taken: ServerId | null = null;
  const errors: ConnectionError[] = [];
  const candidates: BackOffCandidate[] = plan.stops.map(({ site, position, tried, skippedBecause }) => {
    const base = { site, position };
    if (!tried) return { ...base, verdict: skippedBecause ?? "notNeeded" };
    if (taken !== null) return { ...base, verdict: "notNeeded" };
    const result = trySite(world, copy, server, site, "backoff", at);
    at = result.at;
    taken = result.taken;
    errors.push(result.error);
    return { ...base, verdict: taken === null ? "noAnswer" : "answered" };
  });
  const chosen = candidates.findIndex(({ verdict }) => verdict === "answered");
  const target = must(path[path.length - 1], "target site");
  const decision = world.recorder.decision({
    question: "backOff",
    rules: plan.binary ? ["R-QPF-4", "R-QPF-1"] : chosen < 0 ? ["R-QPF-5", "R-QPF-2"] : ["R-QPF-2", "R-QPF-1"],
    subject: {
      server,
      site: world.directory.siteOf(server),
      recipients: copy.recipients.map(({ address }) => address),
      target,
    },
    candidates,
    chosen: chosen < 0 ? null : chosen,
  });
  if (taken === null) return { kind: "failed", error: reasonOfAll([...errors, direct.error]), because: decision, at };
  send(world, copy, server, taken, "backoff", decision, at);
  return { kind: "sent" };
}

/** Tries all Hub Transport servers of a site. A failed connection takes a little time. */
function trySite(world: World, copy: Copy, from: ServerId, site: SiteId, phase: AttemptPhase, at: SimMs): Tried {
  const order = world.roundRobin.next(`${from}|site:${site}`, world.directory.serversIn(site, "HubTransport"));
  return tryServers(
    world,
    copy,
    from,
    order,
    { phase, protocol: "Smtp25TlsKerberos", target: site, rules: ["R-LB-2", "R-LB-1"] },
    at,
  );
}

interface TryingServers {
  readonly phase: AttemptPhase;
  readonly protocol: Protocol;
  readonly target: string;
  readonly rules: readonly [RuleId, ...RuleId[]];
}

function tryServers(
  world: World,
  copy: Copy,
  from: ServerId,
  order: readonly Server[],
  how: TryingServers,
  start: SimMs,
): Tried {
  const tried = tryInOrder(order, (to) => relayError(world, copy, from, to));
  return written(world, copy, from, tried, how, start);
}

function written(
  world: World,
  copy: Copy,
  from: ServerId,
  tried: {
    readonly failed: readonly { server: ServerId; error: ConnectionError }[];
    readonly taken: ServerId | null;
    readonly candidates: readonly ServerCandidate[];
    readonly chosen: number | null;
  },
  how: TryingServers,
  start: SimMs,
): Tried {
  const decision = world.recorder.decision({
    question: "loadBalancing",
    rules: how.rules,
    subject: {
      server: from,
      site: world.directory.siteOf(from),
      recipients: copy.recipients.map(({ address }) => address),
      target: how.target,
    },
    candidates: tried.candidates,
    chosen: tried.chosen,
  });
  let at = start;
  for (const { server, error } of tried.failed) {
    attempt(world, copy, atServer(from), server, how.protocol, how.phase, error, decision, at);
    at = later(at, timings.failedConnection);
  }
  return { taken: tried.taken, decision, error: reasonOfAll(tried.failed.map(({ error }) => error)), at };
}

function send(
  world: World,
  copy: Copy,
  from: ServerId,
  to: ServerId,
  phase: AttemptPhase,
  because: number,
  at: SimMs,
): void {
  transfer(world, copy, from, to, { phase, protocol: "Smtp25TlsKerberos", connector: null, because, at });
}

/** One SMTP transfer between two servers of the organization; the receiver takes the copy into its transport. */
export function transfer(
  world: World,
  copy: Copy,
  from: ServerId,
  to: ServerId,
  how: {
    readonly phase: AttemptPhase;
    readonly protocol: Protocol;
    readonly connector: ConnectorId | null;
    readonly because: number;
    readonly at: SimMs;
  },
): void {
  const { directory } = world;
  const arrivesAt = simMs(how.at + timings.smtpTransfer);
  attemptSucceeded(world, copy, from, to, how.phase, how.at);
  if (directory.siteOf(from) !== directory.siteOf(to)) copy.message.interSiteCopies += 1;
  world.recorder.copyEvent(about(copy, how.at), {
    type: "SEND",
    server: from,
    from: atServer(from),
    to: atServer(to),
    protocol: how.protocol,
    phase: how.phase,
    connector: how.connector,
    arrivesAt,
    because: how.because,
  });
  world.scheduler.at(arrivesAt, () =>
    acceptIntoTransport(world, copy, to, { from: atServer(from), protocol: how.protocol, source: "SMTP" }),
  );
}

/**
 * Relays a copy to one of several equivalent servers: a source server of this site, an Edge Transport server, an
 * expansion server, a target bridgehead of a routing group connector. None answers: it waits here.
 *
 * @source R-LB-3, R-LB-4 (inferred), R-EDG-2 (inferred), R-LEG-4 (inferred), R-EXP-3 (inferred)
 */
export function relayToServers(world: World, copy: Copy, server: ServerId, how: RelayToServers): AttemptResult {
  const order = world.roundRobin.next(how.roundRobinKey, how.servers);
  const check = (to: ServerId): ConnectionError | null =>
    how.handsOff ? legacyError(world, how, to) : relayError(world, copy, server, to);
  const tried = tryInOrder(
    order.map((name) => serverOrLegacy(world, name)),
    check,
  );
  const result = written(
    world,
    copy,
    server,
    tried,
    { ...how, target: how.connector ?? how.servers.join(", ") },
    world.scheduler.now(),
  );
  if (result.taken === null) return { kind: "failed", error: result.error, because: result.decision, at: result.at };
  const transferTo = { ...how, because: result.decision, at: result.at };
  if (how.handsOff) handToLegacy(world, copy, server, result.taken, transferTo);
  else {
    const { carriedBy = how.connector } = how;
    transfer(world, copy, server, result.taken, { ...transferTo, connector: carriedBy });
  }
  return { kind: "sent" };
}

function legacyError(world: World, how: RelayToServers, to: ServerId): ConnectionError | null {
  return world.faults.transport(to) ?? (how.connector === null ? null : world.faults.remote(how.connector));
}

/** Exchange 2003 servers are in no site of the scenario; as a candidate one stands with its routing group. */
function serverOrLegacy(world: World, name: ServerId): Server {
  const known = world.directory.server(name);
  if (known) return known;
  const site = (world.directory.routingGroupOf(name) ?? "") as SiteId;
  return { name, site, roles: [], submissionServerOverrideList: [], externalUrl: null };
}

function handToLegacy(
  world: World,
  copy: Copy,
  server: ServerId,
  to: ServerId,
  how: RelayToServers & { readonly because: number; readonly at: SimMs },
): void {
  const { phase, protocol, connector, because, at } = how;
  attemptSucceeded(world, copy, server, to, phase, at);
  const arrivesAt = later(at, timings.smtpTransfer);
  const base = { server, from: atServer(server), to: atServer(to), protocol, connector };
  world.recorder.copyEvent(about(copy, at), { type: "SEND", ...base, phase, arrivesAt, because });
  world.scheduler.at(arrivesAt, () => {
    world.recorder.copyEvent(about(copy, arrivesAt), { type: "HANDOFF", ...base });
    for (const recipient of copy.recipients) {
      recipient.outcome = "handedOff";
      recipient.finalServer = to;
      recipient.queue = null;
      recipient.at = arrivesAt;
    }
  });
}
