/** Finished XML: text becomes markup only by being written with `written` or as an attribute, both of which escape it. */
export type Markup = string & { readonly __markup: true };

const markup = (text: string): Markup => text as Markup;

export const nothing = markup("");

type Value = string | number | boolean | null | undefined;

/** An element. An attribute that is null, undefined or false is left out; true is written as an empty one. */
export function element(
  name: string,
  attributes: { readonly [name: string]: Value },
  children: readonly Markup[] = [],
): Markup {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    start += ` ${key}="${value === true ? "" : escaped(typeof value === "number" ? decimal(value) : value)}"`;
  }
  const inside = children.join("");
  return markup(inside === "" ? `${start}/>` : `${start}>${inside}</${name}>`);
}

/** Text as it is read. */
export const written = (text: string): Markup => markup(escaped(text));

/** A style sheet of this room's own rules, which hold no text of a scenario. */
export const styleSheet = (rules: string): Markup => markup(`<style>${rules}</style>`);

export const together = (parts: readonly Markup[]): Markup => markup(parts.join(""));

/** Two decimals at most, without an exponent. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const codes: { readonly [letter: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** What XML allows in no form at all becomes the sign for a letter that cannot be shown. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text.replace(forbidden, "\uFFFD").replace(/[&<>"']/g, (letter) => codes[letter] ?? letter);
}
