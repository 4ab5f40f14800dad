import { atInternet, atServer, type ServerId } from "../model/ids.ts";
import type { AnyConnector } from "../routing/select-connector.ts";
import { timings } from "../simulation/timings.ts";
import { type AttemptResult, about, addresses, type Copy, later, type World } from "../simulation/world.ts";
import type { HostCandidate } from "../trace/decisions.ts";
import type { ConnectionError } from "../trace/events.ts";
import type { RuleId } from "../trace/sources.ts";
import { comeBack, returnedTo } from "./hand-back.ts";
import { handOff } from "./hand-off.ts";

/** A host outside; `preference` is null for one that no MX record names. */
export interface Host {
  readonly host: string;
  readonly preference: number | null;
}

/** Sends a copy to the first host that answers. Nobody answers: it waits here. */
export function toHosts(
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
  else comeBack(world, copy, { sender: server, connector, host, server: back }, arrivesAt);
  return { kind: "sent" };
}

/** The decision among hosts outside, for the record. */
export function explainHosts(
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
      recipients: addresses(copy.recipients),
      target,
    },
    candidates,
    chosen,
  });
}
