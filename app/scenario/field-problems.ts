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
}

/** A problem with the way to it, still in parts. */
export interface PlacedProblem {
  readonly keys: readonly (string | number)[];
  readonly problem: Problem;
}

/** Names that JavaScript gives a meaning of its own: as a key they would get lost on the way. */
const unusableNames = new Set(["__proto__", "constructor", "prototype"]);

/**
 * What a schema's own check leaves out: every unknown field of an object, not only the first; a list where an object
 * belongs; names that cannot be keys. Descends only where the schema does.
 */
export function fieldProblems(schema: v.GenericSchema, value: unknown): readonly PlacedProblem[] {
  const found: PlacedProblem[] = [];
  walk(schema as unknown as Node, value, []);
  return found;

  function walk(around: Node, at: unknown, keys: readonly (string | number)[]): void {
    const node = plain(around);
    if (at === null || typeof at !== "object") return;
    if (node.type === "array" && node.item && Array.isArray(at)) {
      for (let i = 0; i < at.length; i += 1) if (typeof at[i] === "object") walk(node.item, at[i], [...keys, i]);
      return;
    }
    const option = node.type === "variant" ? optionFor(node, at) : node;
    if (!option || (option.type !== "strict_object" && option.type !== "record")) return;
    if (Array.isArray(at)) {
      report(keys, "wrong-type", { expected: "object", found: "[…]" });
      return;
    }
    for (const [key, inner] of Object.entries(at)) {
      const here = [...keys, key];
      if (option.type === "record") {
        if (unusableNames.has(key)) report(here, "malformed-name", { found: key });
        else if (option.value) walk(option.value, inner, here);
        continue;
      }
      const field = option.entries && Object.hasOwn(option.entries, key) ? option.entries[key] : undefined;
      if (field) walk(field, inner, here);
      else {
        const known = found.length < mostSuggestions ? Object.keys(option.entries ?? {}) : [];
        const suggestion = suggestionFor(key, known);
        report(here, "unknown-field", { field: short(key), ...(suggestion === undefined ? {} : { suggestion }) });
      }
    }
  }

  function report(keys: readonly (string | number)[], code: Problem["code"], args: Problem["args"]): void {
    found.push({ keys, problem: { path: pathText(keys), code, args } });
  }
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
