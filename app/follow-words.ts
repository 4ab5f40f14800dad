import { chooseLanguage, createWords, type Language, type Tongue } from "./i18n/index.ts";
import type { AppServices } from "./ui/index.ts";

/**
 * Page and player speak the language that the link asks for, else the reader's own choice, else the browser's. `show` is
 * called at once for English, which is there, and for another language when it has come; then again with each change.
 * Returns what is spoken now.
 */
export function followWithWords(services: AppServices, show: (services: AppServices) => void): () => AppServices {
  const { store } = services;
  let wished: Language | null = null;
  let spoken = services;

  const follow = async (): Promise<void> => {
    const { view, preferences } = store.getState();
    const language = chooseLanguage([view.language, preferences.language, ...navigator.languages]);
    if (language === wished) return;
    wished = language;
    const tongue = language === "en" ? "en" : await fetchTongue();
    if (wished !== language) return;
    spoken = { ...services, words: createWords(tongue) };
    document.documentElement.lang = spoken.words.language;
    document.documentElement.dir = spoken.words.direction;
    show(spoken);
  };

  store.subscribe((now, before) => {
    if (now.view.language !== before.view.language || now.preferences !== before.preferences) void follow();
  });
  void follow();
  return () => spoken;
}

/** English is better than nothing when the other language cannot be fetched. */
async function fetchTongue(): Promise<Tongue> {
  try {
    return (await import("./i18n/german/index.ts")).german;
  } catch {
    return "en";
  }
}
