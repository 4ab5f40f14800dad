import * as v from "valibot";
import { fieldProblems, type PlacedProblem } from "./field-problems.ts";
import { type ScenarioFile, scenarioFileSchema } from "./file-schema.ts";
import { keysOf, mostSuggestions, problemOf } from "./problems.ts";

/** Whether a file has the right types in the right places. */
export type Shape =
  | { readonly kind: "right"; readonly file: ScenarioFile }
  | { readonly kind: "wrong"; readonly mistakes: readonly PlacedProblem[] };

interface Fields {
  readonly [field: string]: unknown;
}

/** The schema of the entries of every list at the top of the file. */
const entrySchemas = new Map<string, v.GenericSchema>();
/** The schema of the file with anything in those lists. */
const topSchema = v.strictObject(
  Object.fromEntries(
    Object.entries(scenarioFileSchema.entries).map(([field, schema]) => [field, topField(field, schema)]),
  ),
);

function topField(field: string, schema: v.GenericSchema): v.GenericSchema {
  const isOptional = schema.type === "optional" && "wrapped" in schema;
  const list = isOptional ? schema.wrapped : schema;
  if (!isList(list)) return schema;
  entrySchemas.set(field, list.item);
  const fewest = list.pipe?.find(({ type }) => type === "min_length")?.requirement ?? 0;
  const anyList = v.pipe(v.array(v.unknown()), v.minLength(fewest, "too-few"));
  return isOptional ? v.optional(anyList) : anyList;
}

interface List {
  readonly item: v.GenericSchema;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: number }[];
}
function isList(schema: unknown): schema is List {
  return schema !== null && typeof schema === "object" && "type" in schema && schema.type === "array";
}

/**
 * Checks a file against the schema, the lists at its top entry by entry: of a hundred thousand wrong entries the first
 * `most` mistakes are found at once, where the schema's own check would go through all of them.
 */
export function checkShape(value: Fields, most: number): Shape {
  const mistakes = [...fieldProblems(scenarioFileSchema, value, most)];
  const endless = new Set(
    mistakes.flatMap(({ keys, problem }) => (problem.code === "too-many" ? place(keys[0], keys[1]) : [])),
  );
  const add = (issues: readonly v.BaseIssue<unknown>[], before: readonly (string | number)[]): void => {
    for (const issue of issues) {
      if (mistakes.length >= most) return;
      const keys = [...before, ...keysOf(issue)];
      const problem = problemOf(issue, keys, mistakes.length < mostSuggestions);
      if (problem) mistakes.push({ keys, problem });
    }
  };

  const top = v.safeParse(topSchema, value);
  add(top.issues ?? [], []);
  const file: { [field: string]: unknown } = Object.fromEntries(Object.entries(top.output ?? {}));
  for (const [field, schema] of entrySchemas) {
    const entries = value[field];
    if (!Array.isArray(entries) || endless.has(place(field, undefined))) continue;
    const output: unknown[] = [];
    for (let i = 0; i < entries.length && mistakes.length < most; i += 1) {
      if (endless.has(place(field, i))) continue;
      const entry = v.safeParse(schema, entries[i]);
      if (entry.issues) add(entry.issues, [field, i]);
      output.push(entry.output);
    }
    file[field] = output;
  }
  // Every part of it has passed its own part of the schema.
  return mistakes.length > 0 ? { kind: "wrong", mistakes } : { kind: "right", file: file as unknown as ScenarioFile };
}

const place = (field: string | number | undefined, entry: string | number | undefined): string =>
  `${field}[${typeof entry === "number" ? entry : ""}`;
