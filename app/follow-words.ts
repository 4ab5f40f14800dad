import { chooseLanguage, createWords, type ReadingLevel, type Tongue } from "./i18n/index.ts";
import type { Level } from "./store/index.ts";
import type { AppServices } from "./ui/index.ts";

/**
 * Page and player speak the language that the link asks for, else the reader's own choice, else the browser's. `show` is
 * called at once for English, which is there, and for another language or reading level when it has come; then again with
 * each change.
 * Returns what is spoken now.
 */
export function followWithWords(services: AppServices, show: (services: AppServices) => void): () => AppServices {
  const { store } = services;
  // For whoever builds Sitehop: `?strings=x`, `long` or `rtl`.
  const pseudo = new URLSearchParams(window.location.search).get("strings");
  let wished = "";
  let spoken = services;

  const follow = async (): Promise<void> => {
    const { view, preferences } = store.getState();
    const language = chooseLanguage([view.language, preferences.language, ...navigator.languages]);
    const wish = `${language} ${preferences.level}`;
    if (wish === wished) return;
    wished = wish;
    const tongue = language === "en" && pseudo === null ? "en" : await fetchTongue(pseudo);
    const level = preferences.level === "administrator" ? null : await fetchLevel(preferences.level, tongue);
    if (wished !== wish) return;
    spoken = { ...services, words: createWords(tongue, level) };
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
async function fetchTongue(pseudo: string | null): Promise<Tongue> {
  try {
    if (pseudo === "x" || pseudo === "long" || pseudo === "rtl")
      return (await import("./i18n/pseudo/index.ts")).createPseudo(pseudo);
    return (await import("./i18n/german/index.ts")).german;
  } catch {
    return "en";
  }
}

async function fetchLevel(level: Exclude<Level, "administrator">, tongue: Tongue): Promise<ReadingLevel | null> {
  try {
    return (await import("./i18n/levels/index.ts")).createReadingLevel(level, tongue);
  } catch {
    return null;
  }
}
