import { eventField, type TraceEvent } from "../engine/index.ts";

/** Simulated milliseconds without an event from which on they are idle time: a fold. */
export const shortestFold = 30_000;

/** The idle time right before the event of a position, in simulated milliseconds; 0 when there is none. */
export function foldBefore(events: readonly TraceEvent[], position: number): number {
  return foldAt((seq) => events[seq]?.at, position);
}

function foldAt(timeOf: (seq: number) => number | undefined, position: number): number {
  const passed = (timeOf(position - 1) ?? 0) - (timeOf(position - 2) ?? 0);
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
  const timeOf = eventField(events, "at");
  const waits: Wait[] = [];
  for (let position = 1; position <= events.length; position += 1) {
    const length = foldAt(timeOf, position);
    if (length === 0) continue;
    const last = waits.at(-1);
    const isTheSame = last !== undefined && position - 1 - last.to <= shortTry;
    const from = isTheSame ? last.from : position - 1;
    if (isTheSame) waits.pop();
    waits.push({ from, to: position, length: (timeOf(position - 1) ?? 0) - (timeOf(from - 1) ?? 0) });
  }
  return waits;
}
