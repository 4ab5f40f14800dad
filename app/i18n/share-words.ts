import { share } from "./english/share.ts";
import { createSay, type Language, type SayOf } from "./speaker.ts";

/** The text of a key about links and embedding. */
export type ShareSay = SayOf<typeof share>;

const catalogues = { en: share };

/** Words that are not needed before somebody shares or follows a link. */
export function createShareWords(language: Language): ShareSay {
  return createSay(language, catalogues[language]);
}
