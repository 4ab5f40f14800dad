import { clampedPosition, type Story } from "./story.ts";

/** A part of a story, from one position to a later one, and how fast it is told. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  /** 1 is the reading pace of the page. */
  readonly speed: number;
}

/** When a position is reached: a glide from the position before, then a rest. Milliseconds from the beginning. */
export interface Step {
  readonly position: number;
  readonly start: number;
  /** When everything has arrived. */
  readonly rest: number;
  readonly end: number;
}

/** A passage in time. Depends on the passage alone. */
export interface Score {
  readonly steps: readonly Step[];
  readonly duration: number;
}

/** Milliseconds at speed 1: the movement of a step, the time to read it, and the time at the end before it begins anew. */
const glide = 700;
const rest = 1_300;
const finalRest = 1_700;

/** The first position has no glide: it is where the story is when it begins. */
export function scoreOf(story: Story, { from, to, speed }: Passage): Score {
  const [first, last] = [clampedPosition(story, from), clampedPosition(story, Math.max(from, to))];
  const steps: Step[] = [];
  let at = 0;
  for (let position = first; position <= last; position += 1) {
    const settled = at + (position === first ? 0 : Math.round(glide / speed));
    const end = settled + Math.round((position === last ? rest + finalRest : rest) / speed);
    steps.push({ position, start: at, rest: settled, end });
    at = end;
  }
  return { steps, duration: at };
}
