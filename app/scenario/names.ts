import { nameKey } from "../lib/compare-names.ts";
import type { Problem } from "../lib/problem.ts";
import { mostSuggestions, unknownName } from "./problems.ts";

/** A list of names: matched without regard to case, given back in the spelling of their declaration. */
export interface Names {
  /** The declared spelling; reports an unknown name at `path` and gives it back as it is. */
  readonly resolve: (name: string, path: string) => string;
  readonly has: (name: string) => boolean;
}

/** Could the name be one of an entry that could not be read? Of such a name nothing is said. */
export type IsUnsure = (name: string) => boolean;

export interface Declared {
  readonly name: string;
  readonly path: string;
}

/** Collects declared names and reports those declared twice. `what` names the kind of thing for the sentence. */
export function collectNames(
  what: string,
  declared: readonly Declared[],
  problems: Problem[],
  isUnsure: IsUnsure = () => false,
  code: "duplicate-name" | "duplicate-address" = "duplicate-name",
): Names {
  const byKey = new Map<string, string>();
  for (const { name, path } of declared) {
    const key = nameKey(name);
    if (byKey.has(key)) problems.push({ path, code, args: { what, name } });
    else byKey.set(key, name);
  }
  const all = [...byKey.values()];
  let unknown = 0;
  return {
    has: (name) => byKey.has(nameKey(name)),
    resolve: (name, path) => {
      const known = byKey.get(nameKey(name));
      if (known !== undefined) return known;
      if (isUnsure(name)) return name;
      unknown += 1;
      problems.push(unknownName(path, what, name, unknown > mostSuggestions ? [] : all));
      return name;
    },
  };
}

/** Names of a list of the file, with their places. */
export function declaredIn(list: string, items: readonly { readonly name: string }[] | undefined): readonly Declared[] {
  return (items ?? []).map(({ name }, i) => ({ name, path: `${list}[${i}].name` }));
}

/** Reports the names that stand in one list twice; `path` is the list's. */
export function reportRepeated(what: string, names: readonly string[], path: string, problems: Problem[]): void {
  collectNames(
    what,
    names.map((name, i) => ({ name, path: `${path}[${i}]` })),
    problems,
  );
}
