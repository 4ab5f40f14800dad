import type { PlaybackClock } from "./diagram/index.ts";
import { type AppStore, selectIsAtEnd } from "./store/index.ts";

/** The clock glides to where the reader is, and while playing asks for the next step after each rest. */
export function followWithClock(store: AppStore, clock: PlaybackClock): void {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  store.subscribe((now, before) => {
    const { position, isPlaying, speed } = now.playback;
    const isNew = now.run.run !== before.run.run;
    clock.setSpeed(speed);
    if (isNew || position !== before.playback.position) clock.goTo(position, !calm.matches && !isNew);
    if (isPlaying === before.playback.isPlaying) return;
    const next = (): void => {
      const { actions } = store.getState();
      if (selectIsAtEnd(store.getState())) actions.pause();
      else actions.step(1);
    };
    clock.setPlaying(isPlaying ? next : null);
  });
}
