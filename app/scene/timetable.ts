import { eventField, type SimulationInput, type Trace, type TraceEvent } from "../engine/index.ts";
import { firstWhere } from "../lib/first-where.ts";
import { type Chapter, type OwnChapter, tell } from "./chapters.ts";
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
  /** What goes on at each position: every one begins with its own and lasts until the next begins. */
  readonly parts: readonly Chapter[];
  readonly waits: readonly Wait[];
  readonly density: readonly Bin[];
  /** The positions at which steps of a kind end, in order; of events none, for they are all. */
  readonly stops: (kind: Exclude<StopKind, "event" | "breakpoint">) => readonly number[];
}

export function createTimetable(trace: Trace, input: SimulationInput, own: readonly OwnChapter[] = []): Timetable {
  const { events } = trace;
  const { chapters, parts } = tell(events, input, own);
  const [typeOf, becauseOf] = [eventField(events, "type"), eventField(events, "because")];
  const decided = new Set<number>();
  const stops = {
    chapter: chapters.map(({ position }) => position),
    hop: [] as number[],
    decision: [] as number[],
    deferral: [] as number[],
    report: [] as number[],
  };
  for (let seq = 0; seq < events.length; seq += 1) {
    const type = typeOf(seq);
    const kind = type && stopOf[type];
    if (kind) stops[kind].push(seq + 1);
    const because = becauseOf(seq);
    // Several events can come of one decision: it is made at the first of them.
    if (because === undefined || decided.has(because)) continue;
    decided.add(because);
    stops.decision.push(seq + 1);
  }
  return {
    eventCount: events.length,
    chapters,
    parts,
    waits: waitsOf(events),
    density: densityOf(events),
    stops: (kind) => stops[kind],
  };
}

/** A hop is over when the copy has arrived. */
const stopOf: { readonly [type in TraceEvent["type"]]?: "hop" | "deferral" | "report" } = {
  RECEIVE: "hop",
  DELIVER: "hop",
  HANDOFF: "hop",
  "CLIENT-READ": "hop",
  DEFER: "deferral",
  DSN: "report",
  "REMOTE-DSN": "report",
};

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
  const firstAfter = (from: number): number => firstWhere(stops, (stop) => stop > from);
  const found = direction > 0 ? stops[firstAfter(position)] : stops[firstAfter(position - 1) - 1];
  if (found !== undefined) return found;
  // By hop and by chapter one gets through the whole run, and back to before it.
  if (kind !== "hop" && kind !== "chapter") return null;
  const end = direction > 0 ? eventCount : 0;
  return end === position ? null : end;
}

/** The part of the story that a position is in; null before the first. */
export function chapterAt({ parts }: Timetable, position: number): Chapter | null {
  return parts[firstWhere(parts, (part) => part.position > position) - 1] ?? null;
}
