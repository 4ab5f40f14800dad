import { exports } from "./english/exports.ts";
import { createSay, type Language, type SayOf } from "./speaker.ts";

/** The text of a key about saving files. */
export type ExportSay = SayOf<typeof exports>;

const catalogues = { en: exports };

/** Words that are not needed before somebody saves a picture, a film or a text. */
export function createExportWords(language: Language): ExportSay {
  return createSay(language, catalogues[language]);
}
