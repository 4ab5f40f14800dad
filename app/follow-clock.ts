import type { PlaybackClock } from "./diagram/index.ts";
import { stepTimes } from "./scene/index.ts";
import { type AppStore, breaksAt, selectIsAtEnd } from "./store/index.ts";

/** The clock glides to where the reader is, and while playing asks for the next step after each rest. */
export function followWithClock(store: AppStore, clock: PlaybackClock): void {
  const system = window.matchMedia("(prefers-reduced-motion: reduce)");
  const isCalm = (): boolean => system.matches || store.getState().preferences.motion === "less";
  clock.setPace((position) => {
    const { playback, run } = store.getState();
    return stepTimes(run.run?.trace.events ?? [], position, playback.pace);
  });
  store.subscribe((now, before) => {
    const { position, isPlaying, speed } = now.playback;
    const isNew = now.run.run !== before.run.run;
    clock.setSpeed(speed);
    if (isNew || position !== before.playback.position) clock.goTo(position, !isCalm() && !isNew);
    if (isPlaying === before.playback.isPlaying) return;
    const next = (): void => {
      const { actions } = store.getState();
      if (selectIsAtEnd(store.getState())) actions.pause();
      else actions.step(1);
      const { playback, run } = store.getState();
      if (breaksAt(run.run?.trace.events ?? [], playback.position, playback.breakpoints)) actions.pause();
    };
    clock.setPlaying(isPlaying ? next : null);
  });
}
