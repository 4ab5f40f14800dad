import { modelText as english } from "./english/model-text.ts";
import type { Language } from "./speaker.ts";

/** What the model assumes where no source speaks, by number, and what it leaves out. */
export interface ModelText {
  readonly assumptions: { readonly [number: string]: string };
  readonly leftOut: readonly string[];
}

const texts: { readonly [L in Language]: ModelText } = { en: english };

export const modelText = (language: Language): ModelText => texts[language];
