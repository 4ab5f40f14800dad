import type * as v from "valibot";
import type { Problem } from "../lib/problem.ts";
import { mostSuggestions, pathText, short, suggestionFor } from "./problems.ts";

/** A schema as this walk sees it. */
interface Node {
  readonly type: string;
  readonly wrapped?: Node;
  readonly item?: Node;
  readonly value?: Node;
  readonly key?: unknown;
  readonly literal?: unknown;
  readonly entries?: { readonly [field: string]: Node };
  readonly options?: readonly Node[];
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** A problem with the way to it, still in parts. */
export interface PlacedProblem {
  readonly keys: readonly (string | number)[];
  readonly problem: Problem;
}

/** Names that JavaScript gives a meaning of its own: as a key they would get lost on the way. */
const unusableNames = new Set(["__proto__", "constructor", "prototype"]);

const objectTypes = new Set(["strict_object", "loose_object", "record"]);

/** A list without a limit of its own ends here. */
const longestList = 100_000;

/**
 * What a schema's own check leaves out or takes too long for: every unknown field of an object, not only the first; a
 * list where an object belongs; names that cannot be keys; lists of endless length. Descends only where the schema
 * does, and ends after `most` problems.
 */
export function fieldProblems(schema: v.GenericSchema, value: unknown, most: number): readonly PlacedProblem[] {
  const found: PlacedProblem[] = [];
  const way: (string | number)[] = [];
  walk(schema as unknown as Node, value);
  return found;

  function inside(key: string | number, node: Node, at: unknown): void {
    if (at === null || typeof at !== "object" || found.length >= most) return;
    way.push(key);
    walk(node, at);
    way.pop();
  }

  function walk(around: Node, at: unknown): void {
    const node = plain(around);
    if (at === null || typeof at !== "object") return;
    if (node.type === "array" && node.item && Array.isArray(at)) {
      const maximum = mostEntries(node);
      if (at.length > maximum) report([], "too-many", { maximum });
      else for (let i = 0; i < at.length; i += 1) inside(i, node.item, at[i]);
      return;
    }
    const option = node.type === "variant" ? optionFor(node, at) : node;
    if (option && objectTypes.has(option.type)) walkFields(option, at);
  }

  function walkFields(option: Node, at: object): void {
    if (Array.isArray(at)) {
      report([], "wrong-type", { expected: "object", found: "[…]" });
      return;
    }
    for (const [key, inner] of Object.entries(at)) {
      if (found.length >= most) return;
      if (option.type === "record") {
        if (unusableNames.has(key)) report([key], "malformed-name", { found: key });
        else if (option.value) inside(key, option.value, inner);
        continue;
      }
      const field = option.entries && Object.hasOwn(option.entries, key) ? option.entries[key] : undefined;
      if (field) inside(key, field, inner);
      else if (option.type === "loose_object") {
        if (unusableNames.has(key)) report([key], "malformed-name", { found: key });
      } else {
        const known = found.length < mostSuggestions ? Object.keys(option.entries ?? {}) : [];
        const suggestion = suggestionFor(key, known);
        report([key], "unknown-field", { field: short(key), ...(suggestion === undefined ? {} : { suggestion }) });
      }
    }
  }

  function report(last: readonly string[], code: Problem["code"], args: Problem["args"]): void {
    const keys = [...way, ...last];
    found.push({ keys, problem: { path: pathText(keys), code, args } });
  }
}

/** The limit that the schema itself sets, else the general one. */
function mostEntries(list: Node): number {
  const limit = list.pipe?.find(({ type }) => type === "max_length")?.requirement;
  return typeof limit === "number" ? limit : longestList;
}

/** The option of a variant that the object's own kind names. */
function optionFor(variant: Node, value: object): Node | undefined {
  if (Array.isArray(value)) return variant.options?.[0];
  const kind: unknown = Object.entries(value).find(([key]) => key === variant.key)?.[1];
  return variant.options?.find((option) => plain(option.entries?.[String(variant.key)])?.literal === kind);
}

/** Takes off what is around a schema: optional, nullable. */
function plain(node: Node | undefined): Node {
  if (node?.wrapped) return plain(node.wrapped);
  return node ?? { type: "none" };
}
