import type { SimulationInput, Trace, TraceEvent } from "../engine/index.ts";
import { type Chapter, chaptersOf, type OwnChapter } from "./chapters.ts";
import { type Bin, densityOf } from "./density.ts";
import { type Wait, waitsOf } from "./folds.ts";

/** What a reader can step by. */
export const stopKinds = ["event", "hop", "chapter", "decision", "deferral", "report", "breakpoint"] as const;
export type StopKind = (typeof stopKinds)[number];

/** Forwards or backwards. */
export type Direction = 1 | -1;

/** Everything about the time of a run that does not depend on where its reader is. */
export interface Timetable {
  readonly eventCount: number;
  readonly chapters: readonly Chapter[];
  readonly waits: readonly Wait[];
  readonly density: readonly Bin[];
  /** The positions at which steps of a kind end, in order; of events none, for they are all. */
  readonly stops: (kind: Exclude<StopKind, "event" | "breakpoint">) => readonly number[];
}

export function createTimetable(trace: Trace, input: SimulationInput, own: readonly OwnChapter[] = []): Timetable {
  const { events } = trace;
  const chapters = chaptersOf(events, input, own);
  const decided = new Set<number>();
  const stops = {
    chapter: chapters.map(({ position }) => position),
    // A hop is over when the copy has arrived.
    hop: positionsOf(events, ({ type }) => hopEnds.includes(type)),
    // Several events can come of one decision: it is made at the first of them.
    decision: positionsOf(events, ({ because }) => {
      if (because === undefined || decided.has(because)) return false;
      decided.add(because);
      return true;
    }),
    deferral: positionsOf(events, ({ type }) => type === "DEFER"),
    report: positionsOf(events, ({ type }) => type === "DSN" || type === "REMOTE-DSN"),
  };
  return {
    eventCount: events.length,
    chapters,
    waits: waitsOf(events),
    density: densityOf(events),
    stops: (kind) => stops[kind],
  };
}

const hopEnds: readonly TraceEvent["type"][] = ["RECEIVE", "DELIVER", "HANDOFF", "CLIENT-READ"];

/** The positions of the events for which something is so, in order. */
export function positionsOf(events: readonly TraceEvent[], isSo: (event: TraceEvent) => boolean): readonly number[] {
  const positions: number[] = [];
  for (const event of events) if (isSo(event)) positions.push(event.seq + 1);
  return positions;
}

/**
 * The position at which a step of a kind from a position ends; null when there is none that way. Depends on nothing
 * else, so that the way back is as exact as the way there. `breakpoints` are the positions at which playing pauses.
 */
export function nextStop(
  timetable: Timetable,
  position: number,
  kind: StopKind,
  direction: Direction,
  breakpoints: readonly number[] = [],
): number | null {
  const { eventCount } = timetable;
  if (kind === "event") {
    const next = position + direction;
    return next < 0 || next > eventCount ? null : next;
  }
  const stops = kind === "breakpoint" ? breakpoints : timetable.stops(kind);
  const found = direction > 0 ? stops[firstAfter(stops, position)] : stops[firstAfter(stops, position - 1) - 1];
  if (found !== undefined) return found;
  // By hop and by chapter one gets through the whole run, and back to before it.
  if (kind !== "hop" && kind !== "chapter") return null;
  const end = direction > 0 ? eventCount : 0;
  return end === position ? null : end;
}

/** The chapter that a position is in; null before the first. */
export function chapterAt({ chapters }: Timetable, position: number): Chapter | null {
  const index = firstAfter(
    chapters.map((chapter) => chapter.position),
    position,
  );
  return chapters[index - 1] ?? null;
}

/** The index of the first of ascending numbers that is greater; their number when none is. */
function firstAfter(numbers: readonly number[], position: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
