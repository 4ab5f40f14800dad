import { type English, english, type MessageKey } from "./english/index.ts";
import { type Arguments, fill, type NamesOf, type Template } from "./template.ts";
import { type Language, languageOf, type SameKeys, type Tongue } from "./translation.ts";

/** A catalogue or a part of one. */
export type Catalogue = { readonly [key: string]: Template };

/** Keys whose text needs no values: for labels that are chosen at run time. */
export type PlainMessageKey = {
  [Key in MessageKey]: [NamesOf<English[Key]>] extends [never] ? Key : never;
}[MessageKey];

type TextArguments<Text extends Template> = [NamesOf<Text>] extends [never]
  ? [values?: Arguments]
  : [values: Arguments & { readonly [Name in NamesOf<Text>]: string | number }];

/** The text of a key of a catalogue with its values put in. */
export type SayOf<C extends Catalogue> = <Key extends keyof C & string>(
  key: Key,
  ...values: TextArguments<C[Key]>
) => string;
export type Say = SayOf<English>;

/** How a language writes texts, numbers, lists and times. */
export interface SpeakerOf<C extends Catalogue> {
  readonly language: Language;
  readonly say: SayOf<C>;
  readonly number: (value: number) => string;
  /** "1st", "2nd" … */
  readonly ordinal: (value: number) => string;
  /** "Anna, Bob, and Carl" */
  readonly list: (items: readonly string[]) => string;
  /** "1 minute", "2 hours and 30 minutes": the two largest units. */
  readonly duration: (milliseconds: number) => string;
  /** `00:00:02.4`, and from one day on `1 d 02:00:00`. */
  readonly clock: (at: number) => string;
  /** Whole sentences one after the other. */
  readonly sentences: (...parts: readonly (string | null)[]) => string;
}

export type Speaker = SpeakerOf<English>;

/** Looks a key up, chooses the form for `count`, and puts the values in. */
export function createSay<C extends Catalogue>(language: Language, catalogue: SameKeys<C>): SayOf<C> {
  const plural = new Intl.PluralRules(language);
  const number = numberWriter(language);
  return (key, ...[values]) => {
    const template: Template | undefined = catalogue[key];
    if (template === undefined) throw new Error(`There is no text "${key}".`);
    const count = values?.count;
    const text =
      typeof template === "string"
        ? template
        : ((typeof count === "number" ? template[plural.select(count)] : undefined) ?? template.other);
    if (values === undefined) return text;
    const written: { [name: string]: string } = {};
    for (const [name, value] of Object.entries(values))
      written[name] = typeof value === "number" ? number(value) : value;
    return fill(text, written);
  };
}

function numberWriter(language: Language): (value: number) => string {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return (value) => numbers.format(value);
}

export function createSpeaker(tongue: Tongue): Speaker {
  const language = languageOf(tongue);
  const ordinals = new Intl.PluralRules(language, { type: "ordinal" });
  const conjunction = new Intl.ListFormat(language, { type: "conjunction" });
  const number = numberWriter(language);
  const say = createSay<English>(language, tongue === "en" ? english : tongue.messages);
  const list = (items: readonly string[]): string => conjunction.format(items);

  return {
    language,
    say,
    number,
    list,
    ordinal: (value) => say(`ordinal.${ordinals.select(value)}`, { number: value }),
    duration: (milliseconds) => list(durationParts(language, milliseconds)),
    clock: (at) => {
      const { days, time, tenths } = clockParts(at);
      return days > 0 ? say("clock.days", { days, time }) : say("clock.hours", { time, tenths: String(tenths) });
    },
    sentences: (...parts) =>
      parts
        .filter((part): part is string => part !== null && part !== "")
        .reduce((first, second) => (first === "" ? second : say("sentences", { first, second })), ""),
  };
}

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
  ["millisecond", 1],
] as const;

function durationParts(language: Language, milliseconds: number): readonly string[] {
  const parts: string[] = [];
  // From a second on, fractions of one say nothing: 59.98 seconds are a minute.
  let rest = Math.max(0, milliseconds < 1_000 ? Math.round(milliseconds) : Math.round(milliseconds / 1_000) * 1_000);
  for (const [unit, length] of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    const isNothingAtAll = unit === "millisecond" && parts.length === 0;
    if ((count === 0 && !isNothingAtAll) || parts.length === 2) continue;
    parts.push(new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count));
  }
  return parts;
}

// Cut off, not rounded: a clock never shows a time that has not come yet.
function clockParts(at: number) {
  const tenthsInAll = Math.floor(Math.max(0, at) / 100);
  const seconds = Math.floor(tenthsInAll / 10);
  const two = (value: number): string => String(value).padStart(2, "0");
  const time = [Math.floor(seconds / 3_600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
  return { days: Math.floor(seconds / 86_400), time, tenths: tenthsInAll % 10 };
}
