import { createPlaybackClock } from "./diagram/index.ts";
import { createPageApi } from "./embed/index.ts";
import { followWithClock } from "./follow-clock.ts";
import { createWords } from "./i18n/index.ts";
import type { ShippedFiles } from "./shipped-files.ts";
import { type AppState, createAppStore, createLibrary, createMemory, readPreferences } from "./store/index.ts";
import type { AppServices } from "./ui/index.ts";
import type { Engine } from "./worker/start.ts";

/** What page and player are made of, put together once. */
export function createServices(engine: Engine, files: ShippedFiles): AppServices {
  const memory = createMemory(() => window.localStorage, "sitehop");
  const store = createAppStore(engine, readPreferences(memory.read()));
  engine.onDeath(() => store.getState().actions.engineDied());
  const clock = createPlaybackClock({
    request: (callback) => requestAnimationFrame(callback),
    cancel: (handle) => cancelAnimationFrame(handle),
  });
  const library = createLibrary(files.readText);
  window.sitehop = createPageApi(store, __SITEHOP_VERSION__);
  followWithClock(store, clock);
  const follow = ({ view, preferences }: AppState): void => {
    const theme = view.theme === "auto" ? preferences.theme : view.theme;
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  follow(store.getState());
  store.subscribe((now, before) => {
    follow(now);
    if (now.preferences !== before.preferences) memory.write(JSON.stringify(now.preferences));
  });
  const whyNot: AppServices["whyNot"] = async (question) => {
    const answer = await engine.whyNot(question);
    return answer.kind === "found" ? answer.found : null;
  };
  return { whyNot, store, clock, words: createWords("en"), library, files };
}
