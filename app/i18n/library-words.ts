import { library } from "./english/library.ts";
import { createSay, type SayOf } from "./speaker.ts";
import { languageOf, type Tongue } from "./translation.ts";

/** The text of a key about the list of scenarios. */
export type LibrarySay = SayOf<typeof library>;

/** Words that are not needed before somebody opens the list of scenarios. */
export function createLibraryWords(tongue: Tongue): LibrarySay {
  return createSay<typeof library>(languageOf(tongue), tongue === "en" ? library : tongue.library);
}
