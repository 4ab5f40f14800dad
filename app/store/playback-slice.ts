import type { Breakpoint } from "./breakpoints.ts";

/** Where the reader is. A position counts events that have happened: 0 is before the first, n right after the nth. */
export interface PlaybackSlice {
  readonly position: number;
  readonly isPlaying: boolean;
  readonly speed: number;
  readonly pace: Pace;
  /** Where playing pauses by itself; gone with the scenario. */
  readonly breakpoints: readonly Breakpoint[];
}

/** How playing goes: every step takes the same comfortable time, or the simulated clock says how long. */
export type Pace = "reading" | "clock";

export const atTheStart: PlaybackSlice = {
  position: 0,
  isPlaying: false,
  speed: 1,
  pace: "reading",
  breakpoints: [],
};

/** A position that exists: whole, from 0 to the number of events. */
export function clampPosition(position: number, eventCount: number): number {
  return Number.isFinite(position) ? Math.max(0, Math.min(eventCount, Math.round(position))) : 0;
}
