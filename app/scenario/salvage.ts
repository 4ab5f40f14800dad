import { nameKey } from "../lib/compare-names.ts";
import type { Problem } from "../lib/problem.ts";
import type { IsUnsure } from "./names.ts";

type Keys = readonly (string | number)[];
type Fields = { readonly [field: string]: unknown };

/** What is left of a file when the entries of the wrong shape are taken out. */
export interface Salvage {
  readonly value: Fields;
  /** Could the name be one of an entry that was taken out of these lists? */
  readonly unsure: (...lists: readonly string[]) => IsUnsure;
  /** A problem found in what is left, with its place in the whole file. */
  readonly placed: (problem: Problem) => Problem;
}

/** The fields by which an entry gives names to the rest of the file. */
const declaring = new Set(["name", "address", "servers"]);

/**
 * Takes every entry out that a mistake of shape lies in, so that the names of the rest can be checked all the same
 * and a reader gets every problem at once. What is taken out leaves its name, if it can be read: it is not unknown.
 */
export function salvage(file: Fields, mistakes: readonly Keys[]): Salvage {
  const wrongFields = new Set<string>();
  const wrongEntries = new Map<string, Set<number>>();
  const wrongNames = new Set<string>();
  for (const [field, index, part] of mistakes) {
    if (typeof field !== "string") continue;
    if (declaring.has(String(part))) wrongNames.add(field);
    if (typeof index !== "number") wrongFields.add(field);
    else wrongEntries.set(field, (wrongEntries.get(field) ?? new Set()).add(index));
  }
  const kept = new Map<string, readonly number[]>();
  const removed = new Map<string, { readonly names: ReadonlySet<string>; readonly nameless: boolean }>();
  const left: { [field: string]: unknown } = { version: 1, title: "" };
  for (const [field, value] of Object.entries(file)) {
    const wrong = wrongEntries.get(field);
    if (wrongFields.has(field)) removed.set(field, { names: new Set(), nameless: true });
    else if (wrong === undefined || !Array.isArray(value)) left[field] = value;
    else {
      const places = value.map((_, i) => i).filter((i) => !wrong.has(i));
      kept.set(field, places);
      left[field] = places.map((i): unknown => value[i]);
      const { names, nameless } = namesOf([...wrong].map((i): unknown => value[i]));
      removed.set(field, { names, nameless: nameless || wrongNames.has(field) });
    }
  }
  for (const field of wrongFields) if (!removed.has(field)) removed.set(field, { names: new Set(), nameless: true });
  return {
    value: left,
    unsure: (...lists) => {
      const from = lists.flatMap((list) => removed.get(list) ?? []);
      const any = from.some(({ nameless }) => nameless);
      return (name) => any || from.some(({ names }) => names.has(nameKey(name)));
    },
    placed: (problem) => ({ ...problem, path: movedBack(problem.path, kept) }),
  };
}

/** The names (and addresses, and servers of a routing group) that the removed entries would have declared. */
function namesOf(entries: readonly unknown[]): { readonly names: ReadonlySet<string>; readonly nameless: boolean } {
  const names = new Set<string>();
  let nameless = false;
  for (const entry of entries) {
    const fields = entry !== null && typeof entry === "object" ? Object.entries(entry) : [];
    const declared = fields.flatMap(([field, value]): readonly unknown[] =>
      !declaring.has(field) ? [] : Array.isArray(value) ? value : [value],
    );
    const texts = declared.filter((name) => typeof name === "string");
    if (texts.length === 0) nameless = true;
    for (const text of texts) names.add(nameKey(text));
  }
  return { names, nameless };
}

function movedBack(path: string, kept: ReadonlyMap<string, readonly number[]>): string {
  const found = /^(\w+)\[(\d+)\](.*)$/s.exec(path);
  const place = found && kept.get(found[1] ?? "")?.[Number(found[2])];
  return found && place !== undefined && place !== null ? `${found[1]}[${place}]${found[3]}` : path;
}
