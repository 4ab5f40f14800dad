import * as v from "valibot";
import type { Problem } from "../lib/problem.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { buildScenario } from "./build-scenario.ts";
import { scenarioFileSchema } from "./file-schema.ts";
import { fieldsBeside } from "./known-fields.ts";
import { problemOf } from "./problems.ts";
import type { Scenario } from "./scenario.ts";

/** The longest file that is read, in characters. A scenario of a thousand sites is a tenth of it. */
export const longestFile = 8_000_000;

/** More problems than a person would read are not listed. */
const mostProblems = 200;

/**
 * Reads the text of a scenario file. Never throws: a file that is wrong gives every problem at once, each with its
 * place and what it needs. Nothing in the file is dropped without a word.
 */
export function readScenario(text: string): Result<Scenario, Problem> {
  if (text.length > longestFile) {
    return err([{ path: "", code: "too-large", args: { found: text.length, maximum: longestFile } }]);
  }
  const withoutMark = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (withoutMark.trim() === "") return err([{ path: "", code: "empty", args: {} }]);
  let value: unknown;
  try {
    value = JSON.parse(withoutMark);
  } catch (error) {
    return err([{ path: "", code: "not-json", args: placeOf(withoutMark, error) }]);
  }
  return checkScenario(value);
}

/** The same for JSON that has been parsed already. */
export function checkScenario(value: unknown): Result<Scenario, Problem> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return err([{ path: "", code: "not-an-object", args: {} }]);
  }
  const parsed = v.safeParse(scenarioFileSchema, value);
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => problemOf(issue, fieldsBeside));
    return err(distinct(problems).slice(0, mostProblems));
  }
  const problems: Problem[] = [];
  const scenario = buildScenario(parsed.output, problems);
  return problems.length > 0 ? err(distinct(problems).slice(0, mostProblems)) : ok(scenario);
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.path}\u0000${problem.code}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Engines say in different words where JSON breaks off; the position is what they share. */
function placeOf(text: string, error: unknown): Problem["args"] {
  const message = error instanceof Error ? error.message : "";
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) {
    const before = text.slice(0, Number(position)).split("\n");
    return { line: before.length, column: (before[before.length - 1]?.length ?? 0) + 1 };
  }
  const lineAndColumn = /line (\d+) column (\d+)/.exec(message);
  if (lineAndColumn) return { line: Number(lineAndColumn[1]), column: Number(lineAndColumn[2]) };
  // Some engines give no place when the text simply stops.
  const lines = text.trimEnd().split("\n");
  return /end|unterminated/i.test(message)
    ? { line: lines.length, column: (lines[lines.length - 1]?.length ?? 0) + 1 }
    : {};
}
