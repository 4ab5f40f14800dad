import type { TraceEvent } from "../engine/index.ts";

/** Simulated milliseconds without an event from which on they are idle time: a fold. */
export const shortestFold = 30_000;

/** The idle time right before the event of a position, in simulated milliseconds; 0 when there is none. */
export function foldBefore(events: readonly TraceEvent[], position: number): number {
  const event = events[position - 1];
  if (event === undefined) return 0;
  const passed = event.at - (events[position - 2]?.at ?? 0);
  return passed >= shortestFold ? passed : 0;
}

/** A stretch of idle time, or of several with nothing but a few events between them. */
export interface Wait {
  /** The positions before its first fold and after its last. */
  readonly from: number;
  readonly to: number;
  /** Simulated milliseconds from the one to the other. */
  readonly length: number;
}

/** So many events between two folds are a try that changed nothing: the waiting goes on. */
const shortTry = 3;

/** All the waiting of a run, in order. */
export function waitsOf(events: readonly TraceEvent[]): readonly Wait[] {
  const waits: Wait[] = [];
  for (let position = 1; position <= events.length; position += 1) {
    const length = foldBefore(events, position);
    if (length === 0) continue;
    const last = waits.at(-1);
    const isTheSame = last !== undefined && position - 1 - last.to <= shortTry;
    const from = isTheSame ? last.from : position - 1;
    if (isTheSame) waits.pop();
    waits.push({ from, to: position, length: (events[position - 1]?.at ?? 0) - (events[from - 1]?.at ?? 0) });
  }
  return waits;
}
