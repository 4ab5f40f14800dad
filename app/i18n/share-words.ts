import { share } from "./english/share.ts";
import { createSay, type SayOf } from "./speaker.ts";
import { languageOf, type Tongue } from "./translation.ts";

/** The text of a key about links and embedding. */
export type ShareSay = SayOf<typeof share>;

/** Words that are not needed before somebody shares or follows a link. */
export function createShareWords(tongue: Tongue): ShareSay {
  return createSay<typeof share>(languageOf(tongue), tongue === "en" ? share : tongue.share);
}
