import type * as v from "valibot";
import { scenarioFileSchema } from "./file-schema.ts";

/** A schema as this walk sees it. */
interface Node {
  readonly type: string;
  readonly wrapped?: Node;
  readonly item?: Node;
  readonly value?: Node;
  readonly entries?: { readonly [field: string]: Node };
  readonly options?: readonly Node[];
}

/** The fields that the object at an issue's place may have: for "did you mean". */
export function fieldsBeside(issue: v.BaseIssue<unknown>): readonly string[] {
  const keys = (issue.path ?? []).map((item) => item.key as PropertyKey).slice(0, -1);
  let nodes: readonly Node[] = [scenarioFileSchema as unknown as Node];
  for (const key of keys) nodes = nodes.flatMap((node) => step(node, key));
  return [...new Set(nodes.flatMap(plain).flatMap((node) => Object.keys(node.entries ?? {})))];
}

function step(node: Node, key: PropertyKey): readonly Node[] {
  return plain(node).flatMap((one) => one.item ?? one.value ?? one.entries?.[String(key)] ?? []);
}

/** Takes off what is around an object or a list; a variant is all its options. */
function plain(node: Node): readonly Node[] {
  if (node.wrapped) return plain(node.wrapped);
  if (node.type === "variant") return (node.options ?? []).flatMap(plain);
  return [node];
}
