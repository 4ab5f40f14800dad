import type { SimulationInput } from "../model/message.ts";
import type { SimMs } from "../model/units.ts";
import type { TraceEvent } from "./events.ts";
import type { Replay } from "./replay.ts";

/** A wait of one message that is at least this long, in milliseconds, is documented; nothing that is invented is (A3). */
const shortestLong = 60_000;
/** How long a Receive connector takes to refuse a recipient, in milliseconds (P-226). */
const tarpit = 5_000;

export interface TimedRun {
  readonly input: SimulationInput;
  readonly trace: { readonly events: readonly TraceEvent[] };
  readonly replay: Replay;
}

/**
 * Was the time between an event and the one before it made up, because no source says how long such a thing takes? It
 * was not where the two are of one moment, where something waited for a documented interval, and where the scenario says
 * when the event happens.
 *
 * @source A3
 */
export function hasInventedTime({ input, trace: { events }, replay }: TimedRun, seq: number): boolean {
  const event = events[seq];
  if (event === undefined || event.at === (events[seq - 1]?.at ?? 0)) return false;
  if (isGiven(input, event.at) || isAfterWait(event, waitOf(events, event))) return false;
  // Whatever waits in a queue is tried when its documented interval is over, also what came into the queue just now.
  return !replay.worldAt(seq - 1).copies.some(({ retryAt }) => retryAt === event.at);
}

function isGiven({ messages, faults, changes, queueActions = [] }: SimulationInput, at: SimMs): boolean {
  return (
    [...changes, ...queueActions].some((one) => one.at === at) ||
    faults.some((fault) => fault.at === at || fault.until === at) ||
    messages.some((message) => message.at === at)
  );
}

/**
 * Are there documented figures for how long this has waited: for an answer to a stranger's address, for the Pickup
 * directory, a heartbeat, a report of a delay, the end of a message's time?
 *
 * @source P-124, P-210, P-226, P-725
 */
function isAfterWait(event: TraceEvent, wait: number): boolean {
  switch (event.type) {
    case "REJECT":
      return wait >= tarpit;
    case "RECEIVE":
      return event.source === "PICKUP";
    case "STORE":
      return event.folder === "Pickup";
    case "CLIENT-PING":
      return event.phase !== "opened";
    case "DSN":
      return event.kind === "delayed";
    case "FAIL":
      return event.status === "4.4.7";
    default:
      return wait >= shortestLong;
  }
}

/** Milliseconds since something happened to the same message; to no message: since anything happened. */
function waitOf(events: readonly TraceEvent[], { type, seq, at, message }: TraceEvent): number {
  for (let i = seq - 1; i >= 0; i -= 1) {
    const before = events[i];
    if (before === undefined || at - before.at >= shortestLong) break;
    // While a server thinks a refusal over, the other side may begin a report about the one before.
    if (type === "REJECT" && before.type === "REMOTE-DSN") continue;
    if (message === null || before.message === message) return at - before.at;
  }
  return shortestLong;
}
