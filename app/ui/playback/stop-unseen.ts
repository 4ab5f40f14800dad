import type { AppStore } from "../../store/index.ts";

/**
 * Nothing plays where nobody sees it: off-screen, also inside somebody else's page, or in a hidden tab. Returns the way
 * to stop watching.
 */
export function stopWhenUnseen(store: AppStore, element: Element): () => void {
  const { actions } = store.getState();
  const stop = (): void => {
    if (store.getState().playback.isPlaying) actions.pause();
  };
  const watcher = new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting === false) stop();
  });
  watcher.observe(element);
  const change = (): void => {
    if (document.visibilityState === "hidden") stop();
  };
  document.addEventListener("visibilitychange", change);
  return () => {
    watcher.disconnect();
    document.removeEventListener("visibilitychange", change);
  };
}
