import type { Bin, Health } from "./density.ts";
import { hundredth } from "./strokes.ts";
import type { Timetable } from "./timetable.ts";

/** What is drawn along the Timeline, as path data in a box of the asked width and `timelineHeight`: one path a kind. */
export interface TimelineMarks {
  readonly health: { readonly [health in Health]: string };
  readonly waits: string;
  /** Where there is room for the length of a wait (simulated milliseconds). */
  readonly labels: readonly { readonly x: number; readonly length: number }[];
  readonly chapters: string;
}

export const timelineHeight = 44;
/** Half the slider’s thumb: it goes so far from either end. */
const inset = 8;
/** From the top: lengths of waits, their brackets, what moves and arrives, the slider’s line, what waits and fails, chapters. */
const rows = { bracketTop: 11, bracketBottom: 14, above: 17.5, below: 26.5, chapterTop: 37, chapterBottom: 43 };
const longestBar = 6;
/** A mark of a chapter is 7 wide: two that are nearer are one. */
const chapterRoom = 10;
/** A wait narrower than this is a notch. */
const narrowest = 6;
const mostLabels = 24;

/** Where a position is along a Timeline of a width. */
export function timelineX(position: number, eventCount: number, width: number): number {
  return inset + (position / Math.max(1, eventCount)) * Math.max(0, width - 2 * inset);
}

/** `labelWidth`: how much room the length of a wait takes when it is written. */
export function timelineMarks(
  timetable: Timetable,
  width: number,
  labelWidth: (length: number) => number,
): TimelineMarks {
  const x = (position: number): number => hundredth(timelineX(position, timetable.eventCount, width));
  const bars = (health: Health): string => timetable.density.map((bin) => bar(bin, health, x(bin.to))).join("");
  return {
    health: { moving: bars("moving"), arrived: bars("arrived"), deferred: bars("deferred"), failed: bars("failed") },
    waits: apart(timetable.waits, ({ to }) => x(to))
      .map(({ from, to }) => bracket(x(from), x(to)))
      .join(""),
    labels: placeLabels(timetable, x, width, labelWidth),
    chapters: apart(timetable.chapters, ({ position }) => x(position), chapterRoom)
      .map(({ position }) => triangle(x(position)))
      .join(""),
  };
}

/** The positions at which playing pauses, as dots on the slider’s line. */
export function breakpointMarks(positions: readonly number[], eventCount: number, width: number): string {
  const middle = timelineHeight / 2;
  return apart(positions, (position) => timelineX(position, eventCount, width))
    .map((position) => `M${hundredth(timelineX(position, eventCount, width)) - 4} ${middle}a4 4 0 1 1 0 .01z`)
    .join("");
}

/** The more of a part is of a health, the longer its bar. What goes well stands above the line, what does not hangs below. */
function bar({ from, to, counts }: Bin, health: Health, x: number): string {
  const count = counts[health];
  if (count === 0) return "";
  const length = hundredth(longestBar * (0.5 + 0.5 * Math.sqrt(count / (to - from + 1))));
  return health === "moving" || health === "arrived"
    ? `M${x} ${rows.above}v${-length}`
    : `M${x} ${rows.below}v${length + 2}`;
}

function bracket(from: number, to: number): string {
  const { bracketTop: top, bracketBottom: bottom } = rows;
  if (to - from < narrowest) return `M${hundredth((from + to) / 2 - 3)} ${top}l3 3l3 -3`;
  return `M${from} ${bottom}V${top}H${to}V${bottom}`;
}

function triangle(x: number): string {
  const { chapterTop: top, chapterBottom: bottom } = rows;
  return `M${x} ${top}l3.5 ${bottom - top}h-7z`;
}

/** The longest waits get their labels first; a label that would cover another is left out. */
function placeLabels(
  { waits }: Timetable,
  x: (position: number) => number,
  width: number,
  labelWidth: (length: number) => number,
): TimelineMarks["labels"] {
  const placed: { readonly x: number; readonly half: number; readonly length: number }[] = [];
  for (const { from, to, length } of [...waits].sort((a, b) => b.length - a.length || a.from - b.from)) {
    if (placed.length >= mostLabels) break;
    const half = labelWidth(length) / 2;
    const middle = Math.max(half, Math.min(width - half, (x(from) + x(to)) / 2));
    if (placed.some((other) => Math.abs(other.x - middle) < other.half + half)) continue;
    placed.push({ x: hundredth(middle), half, length });
  }
  return placed.sort((a, b) => a.x - b.x).map(({ x: at, length }) => ({ x: at, length }));
}

/** Of those that would have less room than `least` the first; by default of those on the same pixel. */
function apart<T>(list: readonly T[], xOf: (one: T) => number, least = 1): readonly T[] {
  let last = Number.NEGATIVE_INFINITY;
  return list.filter((one) => {
    const x = xOf(one);
    if (x - last < least) return false;
    last = x;
    return true;
  });
}
