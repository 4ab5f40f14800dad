import { nameKey } from "../lib/compare-names.ts";
import type { Problem } from "../lib/problem.ts";
import { unknownName } from "./problems.ts";

/** A list of names: matched without regard to case, given back in the spelling of their declaration. */
export interface Names {
  /** The declared spelling; reports an unknown name at `path` and gives it back as it is. */
  readonly resolve: (name: string, path: string) => string;
  readonly has: (name: string) => boolean;
  readonly all: readonly string[];
}

/** Collects declared names and reports those declared twice. `what` names the kind of thing for the sentence. */
export function collectNames(
  what: string,
  declared: readonly { readonly name: string; readonly path: string }[],
  problems: Problem[],
  code: "duplicate-name" | "duplicate-address" = "duplicate-name",
): Names {
  const byKey = new Map<string, string>();
  for (const { name, path } of declared) {
    const key = nameKey(name);
    if (byKey.has(key)) problems.push({ path, code, args: { what, name } });
    else byKey.set(key, name);
  }
  const all = [...byKey.values()];
  return {
    all,
    has: (name) => byKey.has(nameKey(name)),
    resolve: (name, path) => {
      const known = byKey.get(nameKey(name));
      if (known !== undefined) return known;
      problems.push(unknownName(path, what, name, all));
      return name;
    },
  };
}

/** Names of a list of the file, with their places. */
export function declaredIn(list: string, items: readonly { readonly name: string }[] | undefined) {
  return (items ?? []).map(({ name }, i) => ({ name, path: `${list}[${i}].name` }));
}
