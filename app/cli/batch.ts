import { simulate } from "../engine/index.ts";
import type { Problem } from "../lib/problem.ts";
import { longestFile, readScenario } from "../scenario/index.ts";
import { done, type Output, wrongScenario } from "./command-io.ts";
import { type Line, readLines } from "./read-lines.ts";
import { problemMessage } from "./words.ts";

/** Answers every line with an outcome, or with the problems of the scenario; holds one line at a time. */
export async function runBatch(chunks: AsyncIterable<Uint8Array | string>, stdout: Output): Promise<number> {
  let failed = false;
  for await (const line of readLines(chunks, longestFile)) {
    if (line.kind === "line" && line.text.trim() === "") continue;
    const answer = answerTo(line);
    if (answer.failed) failed = true;
    if (!(await stdout.line(answer.text))) break;
  }
  return failed ? wrongScenario : done;
}

interface Answer {
  readonly text: string;
  /** The engine threw: a bug of ours, not a mistake of the scenario. */
  readonly failed: boolean;
}

function answerTo(line: Line): Answer {
  try {
    if (line.kind === "tooLong") {
      const args = { found: line.length, maximum: longestFile };
      return { text: problemsAsJson([{ path: "", code: "too-large", args }]), failed: false };
    }
    const scenario = readScenario(line.text);
    if (!scenario.ok) return { text: problemsAsJson(scenario.problems), failed: false };
    return { text: JSON.stringify(simulate(scenario.value.input).outcome), failed: false };
  } catch (error) {
    return { text: JSON.stringify({ error: `Sitehop itself failed: ${messageOf(error)}` }), failed: true };
  }
}

function problemsAsJson(problems: readonly Problem[]): string {
  return JSON.stringify({
    problems: problems.map((problem) => ({
      path: problem.path,
      code: problem.code,
      message: problemMessage(problem),
      args: problem.args,
    })),
  });
}

/** What an exception says, without its stack. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
