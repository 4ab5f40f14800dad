import { exports } from "./english/exports.ts";
import { createSay, type SayOf } from "./speaker.ts";
import { languageOf, type Tongue } from "./translation.ts";

/** The text of a key about saving files. */
export type ExportSay = SayOf<typeof exports>;

/** Words that are not needed before somebody saves a picture, a film or a text. */
export function createExportWords(tongue: Tongue): ExportSay {
  return createSay<typeof exports>(languageOf(tongue), tongue === "en" ? exports : tongue.exports);
}
