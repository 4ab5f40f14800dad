import { atServer, type PlaceId, type ServerId } from "../model/ids.ts";
import type { Server } from "../model/organization.ts";
import type { SimMs } from "../model/units.ts";
import { timings } from "../simulation/timings.ts";
import { about, addresses, type Copy, later, type World } from "../simulation/world.ts";
import type { ServerCandidate } from "../trace/decisions.ts";
import type { AttemptPhase, ConnectionError, Protocol } from "../trace/events.ts";
import type { RuleId } from "../trace/sources.ts";
import { pressureAnswer } from "./back-pressure.ts";

export function serverCandidate(server: Server, order: number, verdict: ServerCandidate["verdict"]): ServerCandidate {
  return { server: server.name, site: server.site, order, verdict };
}

/** Asks servers one after the other; the first that answers takes it. */
export function tryInOrder(order: readonly Server[], check: (server: ServerId) => ConnectionError | null) {
  const failed: { server: ServerId; error: ConnectionError }[] = [];
  let taken: ServerId | null = null;
  const candidates = order.map((server, i) => {
    if (taken !== null) return serverCandidate(server, i + 1, "laterInRoundRobin");
    const error = check(server.name);
    if (error === null) {
      taken = server.name;
      return serverCandidate(server, i + 1, "chosen");
    }
    failed.push({ server: server.name, error });
    return serverCandidate(server, i + 1, "noAnswer");
  });
  const chosen = candidates.findIndex((c) => c.verdict === "chosen");
  return { failed, taken: taken as ServerId | null, candidates, chosen: chosen < 0 ? null : chosen };
}

/**
 * Why none of several servers took a copy: the last one's reason, unless one of them refuses this copy alone. It would take
 * others, so that nothing else has to wait.
 *
 * @source P-723, P-743
 */
export function reasonOfAll(errors: readonly ConnectionError[]): ConnectionError {
  if (errors.includes("mediumBackPressure")) return "mediumBackPressure";
  return errors[errors.length - 1] ?? "serverDown";
}

/** How servers are tried, and what the choice among them is about. */
interface TryingServers {
  readonly phase: AttemptPhase;
  readonly protocol: Protocol;
  readonly target: string;
  readonly rules: readonly [RuleId, ...RuleId[]];
}

/** What came of trying servers; `at` is when the last connection failed. */
export interface Tried {
  readonly taken: ServerId | null;
  readonly decision: number;
  /** Why nobody has taken it, where nobody has. */
  readonly error: ConnectionError;
  readonly at: SimMs;
}

/** Tries equivalent servers in their order, and records the choice. A failed connection takes a little time. */
export function tryServers(
  world: World,
  copy: Copy,
  from: ServerId,
  order: readonly Server[],
  check: (server: ServerId) => ConnectionError | null,
  how: TryingServers,
  start: SimMs,
): Tried {
  const tried = tryInOrder(order, check);
  const decision = world.recorder.decision({
    question: "loadBalancing",
    rules: how.rules,
    subject: {
      server: from,
      site: world.directory.siteOf(from),
      recipients: addresses(copy.recipients),
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

/** Records a connection that was tried in vain. */
export function attempt(
  world: World,
  copy: Copy,
  from: PlaceId,
  to: ServerId,
  protocol: Protocol,
  phase: AttemptPhase,
  error: ConnectionError,
  because: number | undefined,
  at: SimMs,
): void {
  copy.message.attempts.push({ from, to, site: world.directory.server(to)?.site ?? null, phase, ok: false, at });
  const answer = pressureAnswer(error, protocol);
  world.recorder.copyEvent(about(copy, at), {
    type: "ATTEMPT",
    from,
    to: atServer(to),
    protocol,
    phase,
    error,
    ...(answer === null ? {} : { answer }),
    ...(because === undefined ? {} : { because }),
  });
}

export function attemptSucceeded(
  world: World,
  copy: Copy,
  from: string,
  to: ServerId,
  phase: AttemptPhase,
  at: SimMs,
): void {
  copy.message.attempts.push({ from, to, site: world.directory.server(to)?.site ?? null, phase, ok: true, at });
}
