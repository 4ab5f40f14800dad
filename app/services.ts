import { createPlaybackClock } from "./diagram/index.ts";
import { createPageApi } from "./embed/index.ts";
import { followWithClock } from "./follow-clock.ts";
import { createWords } from "./i18n/index.ts";
import type { ShippedFiles } from "./shipped-files.ts";
import { createAppStore, createLibrary } from "./store/index.ts";
import type { AppServices } from "./ui/index.ts";
import type { Engine } from "./worker/start.ts";

/** What page and player are made of, put together once. */
export function createServices(engine: Engine, files: ShippedFiles): AppServices {
  const store = createAppStore(engine);
  engine.onDeath(() => store.getState().actions.engineDied());
  const clock = createPlaybackClock({
    request: (callback) => requestAnimationFrame(callback),
    cancel: (handle) => cancelAnimationFrame(handle),
  });
  const library = createLibrary(files.readText);
  window.sitehop = createPageApi(store, __SITEHOP_VERSION__);
  followWithClock(store, clock);
  store.subscribe(({ view }, before) => {
    if (view.theme === before.view.theme) return;
    if (view.theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = view.theme;
  });
  return { store, clock, words: createWords("en"), library, files };
}
