import type { SimulationInput } from "../model/message.ts";
import type { SimMs } from "../model/units.ts";
import type { TraceEvent } from "./events.ts";

/** Every wait that is documented is at least this long, in milliseconds, and nothing that is invented is (A3). */
const shortestDocumented = 60_000;

/**
 * Was the time between an event and the one before it made up, because no source says how long such a thing takes? It
 * was not where the two are of one moment, where something waited for a documented interval, and where the scenario says
 * when the event happens.
 *
 * @source A3
 */
export function hasInventedTime(input: SimulationInput, events: readonly TraceEvent[], seq: number): boolean {
  const at = events[seq]?.at;
  if (at === undefined) return false;
  const taken = at - (events[seq - 1]?.at ?? 0);
  return taken > 0 && taken < shortestDocumented && !isGiven(input, at);
}

function isGiven({ messages, faults, changes, queueActions = [] }: SimulationInput, at: SimMs): boolean {
  return (
    [...changes, ...queueActions].some((one) => one.at === at) ||
    faults.some((fault) => fault.at === at || fault.until === at) ||
    messages.some((message) => message.at === at)
  );
}
