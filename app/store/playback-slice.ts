/** Where the reader is. A position counts events that have happened: 0 is before the first, n right after the nth. */
export interface PlaybackSlice {
  readonly position: number;
  readonly isPlaying: boolean;
  readonly speed: number;
}

export const atTheStart: PlaybackSlice = { position: 0, isPlaying: false, speed: 1 };

/** A position that exists: whole, from 0 to the number of events. */
export function clampPosition(position: number, eventCount: number): number {
  return Number.isFinite(position) ? Math.max(0, Math.min(eventCount, Math.round(position))) : 0;
}
