import type { Decision, TraceEvent } from "../engine/index.ts";
import type { AppState } from "./store.ts";

export const selectEventCount = ({ run }: AppState): number => run.run?.trace.events.length ?? 0;

/** The event that has just happened; null before the first. */
export const selectEvent = ({ run, playback }: AppState): TraceEvent | null =>
  run.run?.trace.events[playback.position - 1] ?? null;

/** The decision that explains it; null when none was made. */
export const selectDecision = (state: AppState): Decision | null => {
  const because = selectEvent(state)?.because;
  return because === undefined ? null : (state.run.run?.trace.decisions[because] ?? null);
};

export const selectIsAtStart = ({ playback }: AppState): boolean => playback.position === 0;
export const selectIsAtEnd = (state: AppState): boolean => state.playback.position >= selectEventCount(state);
