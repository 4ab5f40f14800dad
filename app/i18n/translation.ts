import type { changes } from "./english/changes.ts";
import type { commands } from "./english/commands.ts";
import type { exports } from "./english/exports.ts";
import type { English } from "./english/index.ts";
import type { inspector } from "./english/inspector.ts";
import type { library } from "./english/library.ts";
import type { modelText } from "./english/model-text.ts";
import type { protocol } from "./english/protocol.ts";
import type { EnglishWithReasons } from "./english/reasons.ts";
import type { settings } from "./english/settings.ts";
import type { share } from "./english/share.ts";
import type { story } from "./english/story.ts";
import type { time } from "./english/time.ts";
import type { titles } from "./english/titles.ts";
import type { Template } from "./template.ts";

/** The languages that have a complete catalogue. */
export type Language = "en" | "de";

/** A part of a catalogue in another language: a missing or an extra key does not compile. */
export type SameKeys<C> = { readonly [Key in keyof C]: Template };

/** What a shipped scenario is called, and what it shows. */
export interface ScenarioWords {
  readonly title: string;
  readonly summary: string;
}

/** Everything that Sitehop says, in a language that is fetched when somebody asks for it. */
export interface Translation {
  readonly language: Language;
  /** In which direction its lines run. */
  readonly direction: "ltr" | "rtl";
  readonly messages: SameKeys<English>;
  readonly reasons: SameKeys<Omit<EnglishWithReasons, keyof English>>;
  readonly settings: SameKeys<typeof settings>;
  readonly library: SameKeys<typeof library>;
  readonly share: SameKeys<typeof share>;
  readonly exports: SameKeys<typeof exports>;
  readonly commands: SameKeys<typeof commands>;
  /** About time and stepping. */
  readonly time: SameKeys<typeof time>;
  /** The short texts of events in lists. */
  readonly titles: SameKeys<typeof titles>;
  readonly inspector: SameKeys<typeof inspector>;
  /** About breaking, mending and setting. */
  readonly changes: SameKeys<typeof changes>;
  /** Of the other two reading levels. */
  readonly story: SameKeys<typeof story>;
  readonly protocol: SameKeys<typeof protocol>;
  /** The shipped scenarios by their id; their files are English. */
  readonly scenarios: { readonly [id: string]: ScenarioWords };
  readonly model: {
    readonly timings: string;
    readonly confidence: string;
    readonly headings: { readonly assumptions: string; readonly leftOut: string };
    readonly assumptions: { readonly [Number in keyof typeof modelText.assumptions]: string };
    readonly leftOut: readonly string[];
  };
}

/** What is spoken: English, whose parts come with the code that needs them, or a translation, which comes as a whole. */
export type Tongue = "en" | Translation;

export const languageOf = (tongue: Tongue): Language => (tongue === "en" ? "en" : tongue.language);

/** Every language by its own name, the way a list to choose from shows it. */
export const languageNames: { readonly [L in Language]: string } = { en: "English", de: "Deutsch" };

/** The first wish that can be met; English if none can. A wish is a tag such as `de-AT`; null stands for no wish. */
export function chooseLanguage(wishes: readonly (string | null)[]): Language {
  for (const wish of wishes) {
    const primary = wish?.toLowerCase().split("-")[0];
    if (primary === "en" || primary === "de") return primary;
  }
  return "en";
}
