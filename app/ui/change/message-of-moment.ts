import type { SimulationInput, Trace } from "../../engine/index.ts";

/** The message of the scenario that the event is about, or the last one before it; the first one before any event. */
export function messageOfMoment({ messages }: SimulationInput, { events }: Trace, seq: number): string | null {
  const known = new Set(messages.map(({ id }) => id));
  for (let at = seq; at >= 0; at -= 1) {
    const message = events[at]?.message;
    if (message !== null && message !== undefined && known.has(message)) return message;
  }
  return messages[0]?.id ?? null;
}
