import type { PlaybackClock } from "./playback-clock.ts";

/** Writes what the simulated clock shows into the one element it was lent, at every frame. Returns the way to stop it. */
export function showClock(element: Element, clock: PlaybackClock, textAt: (moment: number) => string): () => void {
  const draw = (): void => {
    const text = textAt(clock.moment());
    if (element.textContent !== text) element.textContent = text;
  };
  draw();
  return clock.subscribe(draw);
}
