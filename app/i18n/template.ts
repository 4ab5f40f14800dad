/** A value for a placeholder. Numbers are written the way the language writes them. */
export type Argument = string | number;
export type Arguments = { readonly [name: string]: Argument };

/** One sentence in the forms that a language has for different numbers; the argument `count` chooses. */
export interface PluralTemplate {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A whole sentence or label. `{name}` is a placeholder. */
export type Template = string | PluralTemplate;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The placeholders of a template, so that forgetting one does not compile. */
export type NamesOf<T extends Template> = T extends string ? NamesIn<T> : NamesIn<T[keyof T] & string> | "count";

const placeholder = /\{(\w+)\}/g;

/**
 * Puts the values into their places. An inserted value is not looked at again: a name may hold braces. What has no
 * value keeps its placeholder, where a test will see it.
 */
export function fill(text: string, values: { readonly [name: string]: string }): string {
  return text.replace(placeholder, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : isolated(value);
  });
}

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}\u202A-\u202E]/u;
const firstStrongIsolate = "\u2068";
const popDirectionalIsolate = "\u2069";

/** Keeps a name that is written from right to left from turning the sentence around it. */
function isolated(value: string): string {
  if (!rightToLeft.test(value) || value.includes(firstStrongIsolate)) return value;
  return `${firstStrongIsolate}${value}${popDirectionalIsolate}`;
}
