import * as v from "valibot";
import { mostProblems, type Problem } from "../lib/problem.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { lineAndColumn, scanJson } from "../lib/scan-json.ts";
import { buildScenario } from "./build-scenario.ts";
import { checkShape } from "./check-shape.ts";
import { type ScenarioFile, scenarioFileSchema } from "./file-schema.ts";
import { longestFile } from "./longest-file.ts";
import { deeperThan } from "./nesting.ts";
import { pathText, shown } from "./problems.ts";
import { salvage } from "./salvage.ts";
import type { Scenario } from "./scenario.ts";

/** Lists and objects within each other; the format itself needs seven, the rest is for a lesson. */
const deepest = 32;

/** A scenario and what it was read from, level by level. */
export interface Reading {
  /** The file as JSON has it. */
  readonly value: Fields;
  /** The same after the check of its shape. */
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
}

/** The JSON of a text, and the fields that stand in it twice. */
interface Parsed {
  readonly value: unknown;
  readonly repeated: readonly Problem[];
}

/**
 * Reads the text of a scenario file. Never throws: a file that is wrong gives every problem at once, each with its
 * place and what it needs. Nothing in the file is dropped without a word; a field given twice is a problem, since
 * JSON would quietly keep the last.
 */
export function readScenario(text: string): Result<Scenario, Problem> {
  return scenarioOf(readText(text, readWhole));
}

/** Reads a text, leaving to `read` what becomes of its JSON. */
export function readText(text: string, read: (value: unknown) => Result<Reading, Problem>): Result<Reading, Problem> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const { value, repeated } = parsed.value;
  const reading = read(value);
  if (repeated.length === 0) return reading;
  return err([...repeated, ...(reading.ok ? [] : reading.problems)].slice(0, mostProblems));
}

/** The same for JSON that has been parsed already (plain data: no cycles, no functions). */
export function checkScenario(value: unknown): Result<Scenario, Problem> {
  return scenarioOf(readWhole(value));
}

export const scenarioOf = (reading: Result<Reading, Problem>): Result<Scenario, Problem> =>
  reading.ok ? ok(reading.value.scenario) : reading;

function parse(text: string): Result<Parsed, Problem> {
  if (text.length > longestFile) {
    return err([{ path: "", code: "too-large", args: { found: text.length, maximum: longestFile } }]);
  }
  const withoutMark = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (withoutMark.trim() === "") return err([{ path: "", code: "empty", args: {} }]);
  const own = writtenBySitehop(withoutMark);
  if (own !== null) return ok({ value: own, repeated: [] });
  const scan = scanJson(withoutMark, deepest);
  if (scan.kind === "tooDeep") return err([{ path: "", code: "too-deep", args: { maximum: deepest } }]);
  if (scan.kind === "broken")
    return err([{ path: "", code: "not-json", args: lineAndColumn(withoutMark, scan.offset) }]);
  const repeated = scan.duplicates.map(({ path, offset }): Problem => {
    const field = String(path[path.length - 1] ?? "");
    return { path: pathText(path), code: "duplicate-field", args: { field, ...lineAndColumn(withoutMark, offset) } };
  });
  return ok({ value: JSON.parse(withoutMark), repeated });
}

/** Every level is written two spaces farther in. */
const asDeepAsAllowed = `\n${"  ".repeat(deepest)}`;

/**
 * What a text says that is written exactly as `scenarioText` writes; null: it is not. No field stands in it twice, so
 * nobody has to look for one, which takes longer than all else.
 */
function writtenBySitehop(text: string): unknown {
  if (!text.startsWith('{\n  "') || !text.endsWith("\n}\n") || text.includes(asDeepAsAllowed)) return null;
  try {
    const value: unknown = JSON.parse(text);
    const written = JSON.stringify(value, null, 2);
    return text.length === written.length + 1 && text.startsWith(written) ? value : null;
  } catch {
    return null;
  }
}

/** Checks the whole of a file. */
export function readWhole(value: unknown): Result<Reading, Problem> {
  if (!isObject(value)) return err([{ path: "", code: "not-an-object", args: {} }]);
  if (deeperThan(value, deepest)) return err([{ path: "", code: "too-deep", args: { maximum: deepest } }]);
  const { version } = value;
  // Another version's fields would only seem wrong.
  if (version !== undefined && version !== 1)
    return err([{ path: "version", code: "unsupported-version", args: { found: shown(version) } }]);

  const shape = checkShape(value, mostProblems);
  const problems: Problem[] = [];
  if (shape.kind === "right") {
    const scenario = buildScenario(shape.file, problems);
    return problems.length > 0 ? err(distinct(problems)) : ok({ value, file: shape.file, scenario });
  }
  const ofShape = shape.mistakes.map(({ problem }) => problem);
  // Who has so many of these would not read on to the names.
  if (shape.mistakes.length >= mostProblems) return err(distinct(ofShape));
  const left = salvage(
    value,
    shape.mistakes.map(({ keys }) => keys),
  );
  const again = v.safeParse(scenarioFileSchema, left.value);
  if (again.success) buildScenario(again.output, problems, left.unsure);
  return err(distinct([...ofShape, ...problems.map(left.placed)]));
}

interface Fields {
  readonly [field: string]: unknown;
}

function isObject(value: unknown): value is Fields {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  const list: Problem[] = [];
  for (const problem of problems) {
    const key = `${problem.path}\u0000${problem.code}`;
    if (!seen.has(key)) list.push(problem);
    seen.add(key);
    if (list.length === mostProblems) break;
  }
  return list;
}
