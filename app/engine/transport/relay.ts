import { must } from "../../lib/assert.ts";
import { atServer, type ConnectorId, type ServerId, type SiteId } from "../model/ids.ts";
import { type SimMs, simMs } from "../model/units.ts";
import { planBackOff } from "../routing/back-off.ts";
import { timings } from "../simulation/timings.ts";
import { type AttemptResult, about, type Copy, type World } from "../simulation/world.ts";
import type { BackOffCandidate } from "../trace/decisions.ts";
import type { AttemptPhase, ConnectionError, Protocol } from "../trace/events.ts";
import type { RuleId } from "../trace/sources.ts";
import { acceptIntoTransport } from "./accept.ts";
import { relayError } from "./back-pressure.ts";
import { attemptSucceeded, reasonOfAll, type Tried, tryServers } from "./connections.ts";
import { type Handover, handToLegacy, legacyError, serverOrLegacy } from "./to-legacy.ts";

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

/** Tries all Hub Transport servers of a site. */
function trySite(world: World, copy: Copy, from: ServerId, site: SiteId, phase: AttemptPhase, at: SimMs): Tried {
  const order = world.roundRobin.next(`${from}|site:${site}`, world.directory.serversIn(site, "HubTransport"));
  const check = (to: ServerId): ConnectionError | null => relayError(world, copy, from, to);
  const rules = ["R-LB-2", "R-LB-1"] as const;
  return tryServers(world, copy, from, order, check, { phase, protocol: "Smtp25TlsKerberos", target: site, rules }, at);
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
function transfer(world: World, copy: Copy, from: ServerId, to: ServerId, how: Handover): void {
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
    how.handsOff ? legacyError(world, how.connector, to) : relayError(world, copy, server, to);
  const servers = order.map((name) => serverOrLegacy(world, name));
  const target = how.connector ?? how.servers.join(", ");
  const result = tryServers(world, copy, server, servers, check, { ...how, target }, world.scheduler.now());
  if (result.taken === null) return { kind: "failed", error: result.error, because: result.decision, at: result.at };
  const transferTo = { ...how, because: result.decision, at: result.at };
  if (how.handsOff) handToLegacy(world, copy, server, result.taken, transferTo);
  else {
    const { carriedBy = how.connector } = how;
    transfer(world, copy, server, result.taken, { ...transferTo, connector: carriedBy });
  }
  return { kind: "sent" };
}
