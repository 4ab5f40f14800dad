import { settings } from "./english/settings.ts";
import { createSay, type SayOf } from "./speaker.ts";
import { languageOf, type Tongue } from "./translation.ts";

/** The text of a key about settings. */
export type SettingsSay = SayOf<typeof settings>;

/** Words that are not needed before somebody opens the settings. */
export function createSettingsWords(tongue: Tongue): SettingsSay {
  return createSay<typeof settings>(languageOf(tongue), tongue === "en" ? settings : tongue.settings);
}
