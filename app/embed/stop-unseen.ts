import type { AppStore } from "../store/index.ts";

/** Nothing plays where nobody sees it: off-screen, also inside somebody else's page, or in a hidden tab. */
export function stopWhenUnseen(store: AppStore, element: Element): void {
  const { actions } = store.getState();
  const stop = (): void => {
    if (store.getState().playback.isPlaying) actions.pause();
  };
  new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting === false) stop();
  }).observe(element);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") stop();
  });
}
