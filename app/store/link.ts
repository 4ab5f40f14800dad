import type { Problem } from "../scenario/index.ts";
import { type Controls, noView, type PanelName, panelNames, themes, type ViewOptions } from "./view-slice.ts";

/**
 * What a link says. Everything is in the fragment, so that no server ever sees it: `s` or `d` the scenario, `e` the
 * position to open at, `h` the begin of the trace's hash and `t` its trail, and how it is to be shown.
 */
export interface PageLink extends ViewOptions {
  readonly origin: LinkOrigin;
  readonly position: number;
  /** First 8 hexadecimal digits of the hash of the trace that the link's author saw; null when the link does not say. */
  readonly hash: string | null;
  /** What `writeTrail` made of that trace; null when the link does not say. */
  readonly trail: string | null;
  /** The player alone. */
  readonly isEmbedded: boolean;
}

/** Where the scenario comes from: one that is shipped, or one that is packed into the link. */
export type LinkOrigin =
  | { readonly kind: "none" }
  | { readonly kind: "shipped"; readonly id: string }
  | { readonly kind: "packed"; readonly data: string };

export type ReadLink =
  | { readonly ok: true; readonly link: PageLink }
  | { readonly ok: false; readonly problem: Problem };

/** A link longer than this gets cut by mail programs and chat windows: it is not offered. */
export const longestLink = 8_000;
/** A link longer than this is not looked at. */
export const longestReadLink = 100_000;

export const noLink: PageLink = {
  ...noView,
  origin: { kind: "none" },
  position: 0,
  hash: null,
  trail: null,
  isEmbedded: false,
};

/** Why a part of a link cannot be read; `i18n` has the sentences. */
type Why =
  | "unknownPart"
  | "twice"
  | "twoScenarios"
  | "noScenario"
  | "notAName"
  | "notPacked"
  | "notANumber"
  | "notAHash"
  | "notATrail"
  | "notOneOf"
  | "notALanguage"
  | "tooLong"
  | "damaged"
  | "tooLarge";

const controls: readonly Controls[] = ["full", "min", "none"];
/** The speeds of the page, as a link writes them. */
export const linkSpeeds = ["0.25", "0.5", "1", "2", "4", "8"] as const;

type Fields = { -readonly [Field in keyof PageLink]?: PageLink[Field] };
/** Writes what a value says into the fields, or says why it cannot. */
type Part = (value: string, fields: Fields) => Why | readonly [why: "notOneOf", expected: readonly string[]] | null;

const parts: ReadonlyMap<string, Part> = new Map<string, Part>([
  [
    "s",
    (value, fields) => {
      if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(value)) return "notAName";
      if (fields.origin) return "twoScenarios";
      fields.origin = { kind: "shipped", id: value };
      return null;
    },
  ],
  [
    "d",
    (value, fields) => {
      if (!/^[A-Za-z0-9_-]{2,}$/.test(value)) return "notPacked";
      if (fields.origin) return "twoScenarios";
      fields.origin = { kind: "packed", data: value };
      return null;
    },
  ],
  ["e", matching(/^\d{1,9}$/, "notANumber", (value) => ({ position: Number(value) }))],
  ["h", matching(/^[0-9a-f]{8}$/i, "notAHash", (value) => ({ hash: value.toLowerCase() }))],
  ["t", matching(/^[A-Za-z0-9_-]{1,128}$/, "notATrail", (value) => ({ trail: value }))],
  ["embed", oneOf(["0", "1"], (value) => ({ isEmbedded: value === "1" }))],
  ["controls", oneOf(controls, (value) => ({ controls: value }))],
  ["theme", oneOf(themes, (value) => ({ theme: value }))],
  // A language that Sitehop does not speak is no mistake: it answers in one that it does.
  ["lang", matching(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/, "notALanguage", (value) => ({ language: value }))],
  ["speed", oneOf(linkSpeeds, (value) => ({ speed: Number(value) }))],
  [
    "panels",
    (value, fields) => {
      const wanted = value === "none" ? [] : value.split(",");
      const known = wanted.filter((one): one is PanelName => panelNames.some((name) => name === one));
      if (known.length < wanted.length) return ["notOneOf", ["none", ...panelNames]];
      fields.panels = [...new Set(known)];
      return null;
    },
  ],
]);

function matching(pattern: RegExp, why: Why, read: (value: string) => Fields): Part {
  return (value, fields) => {
    if (!pattern.test(value)) return why;
    Object.assign(fields, read(value));
    return null;
  };
}

function oneOf<T extends string>(expected: readonly T[], read: (value: T) => Fields): Part {
  return (value, fields) => {
    const found = expected.find((one) => one === value);
    if (found === undefined) return ["notOneOf", expected];
    Object.assign(fields, read(found));
    return null;
  };
}

/** Reads the fragment of an address; whole, or not at all with the first part that is wrong and why. Never throws. */
export function readLink(fragment: string): ReadLink {
  if (fragment.length > longestReadLink) return wrongLink("", fragment, "tooLong");
  const fields: Fields = {};
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(fragment.replace(/^#/, ""))) {
    const part = parts.get(name);
    if (part === undefined) return wrongLink(name.slice(0, 20), name, "unknownPart");
    if (seen.has(name)) return wrongLink(name, value, "twice");
    seen.add(name);
    const why = part(value, fields);
    if (typeof why === "string") return wrongLink(name, value, why);
    if (why !== null) return wrongLink(name, value, why[0], why[1]);
  }
  for (const name of ["h", "t"]) if (seen.has(name) && !fields.origin) return wrongLink(name, "", "noScenario");
  return { ok: true, link: { ...noLink, ...fields } };
}

/** One wrong part of a link as a problem; what was found is cut short. */
export function wrongLink(
  path: string,
  found: string,
  why: Why,
  expected: readonly string[] = [],
): Extract<ReadLink, { readonly ok: false }> {
  const shown = found.length > 60 ? `${found.slice(0, 60)}…` : found;
  return {
    ok: false,
    problem: { path, code: "malformed-link", args: { found: shown, why, expected: expected.join(", ") } },
  };
}

/** The fragment of a link, `#` and all; empty when there is nothing to say. Only what differs from the usual is written. */
export function writeLink(link: Partial<PageLink>): string {
  const { origin, position, hash, trail, isEmbedded, ...view }: PageLink = { ...noLink, ...link };
  const hasScenario = origin.kind !== "none";
  const written: readonly (readonly [name: string, value: string | null])[] = [
    ["s", origin.kind === "shipped" ? origin.id : null],
    ["d", origin.kind === "packed" ? origin.data : null],
    ["e", position > 0 ? String(position) : null],
    ["h", hasScenario ? hash : null],
    ["t", hasScenario ? trail : null],
    ["embed", isEmbedded ? "1" : null],
    ["controls", view.controls === noView.controls ? null : view.controls],
    ["theme", view.theme === noView.theme ? null : view.theme],
    ["lang", view.language],
    ["speed", view.speed === null ? null : String(view.speed)],
    ["panels", view.panels === null ? null : view.panels.join(",") || "none"],
  ];
  const fragment = written
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  return fragment === "" ? "" : `#${fragment}`;
}
