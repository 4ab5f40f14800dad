import { distance } from "fastest-levenshtein";
import type * as v from "valibot";
import { type Problem, type ProblemCode, problemCodes } from "../lib/problem.ts";

type Issue = v.BaseIssue<unknown>;

/** Looking for what was probably meant costs time; after so many mistakes of one kind nobody waits for it. */
export const mostSuggestions = 50;

/** Longer words are not misspelt, they are something else. */
const longestWord = 64;

/** Among more names than this the closest one is no help any more. */
const mostWords = 3_000;

/** `siteLinks[1].sites[0]`: how a place in a file is written. */
export function pathText(keys: readonly PropertyKey[]): string {
  let path = "";
  for (const key of keys) {
    if (typeof key === "number") path += `[${key}]`;
    else if (/^[A-Za-z_$][\w$]{0,79}$/.test(String(key))) path += path === "" ? String(key) : `.${String(key)}`;
    else path += `[${JSON.stringify(short(String(key)))}]`;
  }
  return path;
}

/** The closest of the words, when it is close enough to have been meant. */
export function suggestionFor(word: string, words: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  let closest: string | undefined;
  // A third of the letters may differ (two letters that changed places are two), but never all of them.
  let nearest = Math.min(word.length, Math.ceil(word.length / 3) + 1);
  if (word.length > longestWord) return undefined;
  for (const one of words.slice(0, mostWords)) {
    if (Math.abs(one.length - word.length) >= nearest || one.length > longestWord) continue;
    const far = distance(lower, one.toLowerCase());
    if (far < nearest) {
      nearest = far;
      closest = one;
    }
  }
  return closest;
}

/** A word as it fits into a sentence. */
export const short = (word: string): string => (word.length > 80 ? `${word.slice(0, 79)}…` : word);

/** A problem with a name that is not there, and the one that was probably meant. */
export function unknownName(path: string, what: string, name: string, known: readonly string[]): Problem {
  const suggestion = suggestionFor(name, known);
  return { path, code: "unknown-name", args: { what, name, ...(suggestion === undefined ? {} : { suggestion }) } };
}

/**
 * Puts what the schema found into our words. `fieldProblems` tells of unknown fields; here they give null.
 *
 * @param keys the way to what the issue is about, from the top of the file
 */
export function problemOf(issue: Issue, keys: readonly (string | number)[], suggest: boolean): Problem | null {
  const path = pathText(keys);
  const field = String(keys[keys.length - 1] ?? "");
  const found = shown(issue.input);
  const code = codeOf(issue.message);
  // A pattern cannot say in words what it lets through: its message does, after the code.
  const allowed = /^not-one-of (.*)/.exec(issue.message)?.[1];
  if (allowed !== undefined) return { path, code: "not-one-of", args: { found, expected: allowed } };
  if (code === "unsupported-version" && issue.input !== undefined) return { path, code, args: { found } };
  if (code === "out-of-range") {
    const limit = issue.type === "min_value" ? { minimum: requirement(issue) } : { maximum: requirement(issue) };
    return { path, code, args: { found, ...limit } };
  }
  if (code === "too-few") return { path, code, args: { minimum: requirement(issue) } };
  if (code === "too-long") return { path, code, args: { found, maximum: requirement(issue) } };
  if (code === "too-many") return { path, code, args: { maximum: requirement(issue) } };
  if (code === "wrong-type") return { path, code, args: { expected: typeWord(issue), found } };
  if (code !== null && code !== "unsupported-version") return { path, code, args: { found } };
  if (issue.type === "strict_object" && issue.expected === "never") return null;
  if (issue.received === "undefined") return { path, code: "missing-field", args: { field } };
  if (issue.type === "strict_object" || issue.expected === "Object")
    return { path, code: "wrong-type", args: { expected: "object", found } };
  if (issue.type !== "variant" && issue.type !== "picklist")
    return { path, code: "wrong-type", args: { expected: typeWord(issue), found } };
  const expected = choices(issue);
  const suggestion = suggest && typeof issue.input === "string" ? suggestionFor(issue.input, expected) : undefined;
  const args = { found, expected: expected.join(", "), ...(suggestion === undefined ? {} : { suggestion }) };
  return { path, code: "not-one-of", args };
}

/** The way to what an issue is about. */
export function keysOf(issue: Issue): readonly (string | number)[] {
  return (issue.path ?? []).map((item) => (typeof item.key === "number" ? item.key : String(item.key)));
}

function requirement(issue: Issue): number | string {
  const limit: unknown = Object.entries(issue).find(([key]) => key === "requirement")?.[1];
  return typeof limit === "number" || typeof limit === "string" ? limit : 0;
}

function codeOf(message: string): ProblemCode | null {
  return problemCodes.find((code) => code === message) ?? null;
}

function choices(issue: Issue): readonly string[] {
  return [...(issue.expected ?? "").matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? "");
}

function typeWord(issue: Issue): string {
  const words: { readonly [type: string]: string } = {
    string: "text",
    number: "number",
    integer: "wholeNumber",
    boolean: "boolean",
    array: "list",
    tuple: "pair",
    record: "object",
    literal: "literal",
  };
  return words[issue.type] ?? words[(issue.expected ?? "").toLowerCase()] ?? "otherValue";
}

/** The value that was found, short enough for a sentence; lists and objects are only hinted at. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(short(value));
  if (Array.isArray(value)) return "[…]";
  return value !== null && typeof value === "object" ? "{…}" : String(value);
}
