import { german } from "../german/index.ts";
import type { Template } from "../template.ts";
import type { Translation } from "../translation.ts";

/**
 * Languages that nobody speaks, for whoever builds Sitehop: `?strings=x` shows every text of the catalogue as crosses, so
 * that what is not in it stands out; `long` makes texts longer than in any language; `rtl` runs from right to left.
 */
export type Pseudo = "x" | "long" | "rtl";

const hebrew = [..."אבגדהוזחטיכלמנסעפצקרשת"];

const writers: { readonly [Kind in Pseudo]: (text: string) => string } = {
  x: (text) => outside(text, (part) => part.replace(/\p{L}/gu, "x")),
  // Some languages are half as long again as English, which German is not quite.
  long: (text) =>
    `${text} ${"~~~~~~~~~ "
      .repeat(Math.ceil(text.length * 0.03))
      .slice(0, Math.ceil(text.length * 0.3))
      .trim()}`,
  rtl: (text) => outside(text, (part) => part.replace(/\p{L}/gu, (letter) => hebrew[letter.charCodeAt(0) % 22] ?? "")),
};

/** Changes what is not a placeholder. */
function outside(text: string, change: (part: string) => string): string {
  const parts = text.split(/(\{\w+\})/);
  return parts.map((part) => (/^\{\w+\}$/.test(part) ? part : change(part))).join("");
}

/** Made of German, which comes as a whole. */
export function createPseudo(kind: Pseudo): Translation {
  const write = writers[kind];
  const writeForms = (template: Template): Template =>
    typeof template === "string"
      ? write(template)
      : { ...template, ...mapped<string, string, string>({ ...template }, write) };
  const written = <Key extends string>(part: { readonly [K in Key]: Template }) =>
    mapped<Key, Template, Template>(part, writeForms);
  return {
    language: "de",
    direction: kind === "rtl" ? "rtl" : "ltr",
    messages: written(german.messages),
    reasons: written(german.reasons),
    settings: written(german.settings),
    library: written(german.library),
    share: written(german.share),
    exports: written(german.exports),
    commands: written(german.commands),
    time: written(german.time),
    titles: written(german.titles),
    inspector: written(german.inspector),
    changes: written(german.changes),
    story: written(german.story),
    protocol: written(german.protocol),
    // Titles are the scenario's own words.
    scenarios: {},
    model: {
      timings: write(german.model.timings),
      confidence: write(german.model.confidence),
      headings: mapped(german.model.headings, write),
      assumptions: mapped(german.model.assumptions, write),
      leftOut: german.model.leftOut.map(write),
    },
  };
}

/** The same keys with other values. */
function mapped<Key extends string, From, To>(
  values: { readonly [K in Key]: From },
  change: (value: From) => To,
): { readonly [K in Key]: To } {
  const made: readonly (readonly unknown[])[] = Object.entries<From>(values).map(([key, value]) => [
    key,
    change(value),
  ]);
  return Object.fromEntries(made);
}
