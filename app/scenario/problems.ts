import { closest, distance } from "fastest-levenshtein";
import type * as v from "valibot";
import { type Problem, type ProblemCode, problemCodes } from "../lib/problem.ts";

type Issue = v.BaseIssue<unknown>;

/** `siteLinks[1].sites[0]`: how a place in a file is written. */
export function pathText(keys: readonly PropertyKey[]): string {
  let path = "";
  for (const key of keys) {
    if (typeof key === "number") path += `[${key}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(String(key))) path += path === "" ? String(key) : `.${String(key)}`;
    else path += `[${JSON.stringify(String(key))}]`;
  }
  return path;
}

/** The closest of the words, when it is close enough to have been meant. */
export function suggestionFor(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const lower = word.toLowerCase();
  const best = closest(
    lower,
    words.map((one) => one.toLowerCase()),
  );
  const original = words.find((one) => one.toLowerCase() === best);
  return original !== undefined && distance(lower, best) <= Math.max(1, Math.floor(word.length / 3))
    ? original
    : undefined;
}

/** A problem with a name that is not there, and the one that was probably meant. */
export function unknownName(path: string, what: string, name: string, known: readonly string[]): Problem {
  const suggestion = suggestionFor(name, known);
  return { path, code: "unknown-name", args: { what, name, ...(suggestion === undefined ? {} : { suggestion }) } };
}

/** Puts what the schema found into our words. */
export function problemOf(issue: Issue, fieldsAt: (issue: Issue) => readonly string[]): Problem {
  const keys = (issue.path ?? []).map((item) => item.key as PropertyKey);
  const path = pathText(keys);
  const found = shown(issue.input);
  if (issue.type === "strict_object") return objectProblem(issue, path, keys, fieldsAt);
  if (issue.type === "variant" || issue.type === "picklist") {
    const suggestion = typeof issue.input === "string" ? suggestionFor(issue.input, choices(issue)) : undefined;
    if (issue.input === undefined)
      return { path, code: "missing-field", args: { field: String(keys[keys.length - 1] ?? "") } };
    return {
      path,
      code: "not-one-of",
      args: { found, expected: choices(issue).join(", "), ...(suggestion === undefined ? {} : { suggestion }) },
    };
  }
  const code = codeOf(issue.message);
  const requirement = (issue as { readonly requirement?: unknown }).requirement;
  if (code === "out-of-range") {
    const limit = issue.type === "min_value" ? { minimum: Number(requirement) } : { maximum: Number(requirement) };
    return { path, code, args: { found, ...limit } };
  }
  if (code === "too-few") return { path, code, args: { minimum: Number(requirement) } };
  if (code === "too-many") return { path, code, args: { maximum: Number(requirement) } };
  if (code !== null) return { path, code, args: { found } };
  return { path, code: "wrong-type", args: { expected: typeWord(issue), found } };
}

function objectProblem(
  issue: Issue,
  path: string,
  keys: readonly PropertyKey[],
  fieldsAt: (issue: Issue) => readonly string[],
): Problem {
  const field = String(keys[keys.length - 1] ?? "");
  if (issue.expected === "never") {
    const suggestion = suggestionFor(field, fieldsAt(issue));
    return { path, code: "unknown-field", args: { field, ...(suggestion === undefined ? {} : { suggestion }) } };
  }
  if (issue.received === "undefined" && issue.expected !== "Object")
    return { path, code: "missing-field", args: { field } };
  return {
    path,
    code: path === "" ? "not-an-object" : "wrong-type",
    args: { expected: "object", found: shown(issue.input) },
  };
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

/** The value that was found, short enough for a sentence. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
