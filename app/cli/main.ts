import { type Run, simulate } from "../engine/index.ts";
import { mermaid, trackingLog } from "../export/index.ts";
import type { Problem } from "../lib/problem.ts";
import { err, type Result } from "../lib/result.ts";
import { longestFile, readScenario, type Scenario } from "../scenario/index.ts";
import { type Request, readArguments, type TraceFormat, usage } from "./arguments.ts";
import { messageOf, runBatch } from "./batch.ts";
import { type CommandIo, createOutput, done, type Output, wrongScenario, wrongUsage } from "./command-io.ts";
import { prose } from "./prose.ts";
import { readAll } from "./read-lines.ts";
import { render } from "./render.ts";
import { tableText } from "./table.ts";
import { problemMessage } from "./words.ts";

export type { CommandIo } from "./command-io.ts";

/** The `sitehop` command. Answers with the exit code; never throws for what a caller did. */
export async function main(args: readonly string[], io: CommandIo): Promise<number> {
  const stdout = createOutput(io.stdout);
  const stderr = createOutput(io.stderr);
  const code = await run(readArguments(args), io, stdout, stderr);
  const failure = stdout.failure();
  if (failure === null) return code;
  await stderr.line(`The answer cannot be written: ${failure}`);
  return wrongUsage;
}

async function run(request: Request, io: CommandIo, stdout: Output, stderr: Output): Promise<number> {
  switch (request.verb) {
    case "help":
      await stdout.line(usage);
      return done;
    case "version":
      await stdout.line(io.version);
      return done;
    case "wrong":
      await stderr.line(`${request.message}\n\n${usage}`);
      return wrongUsage;
    case "batch":
      return runBatch(io.stdin, stdout);
    default:
      return withScenario(request, io, stdout, stderr);
  }
}

type FileRequest = Extract<Request, { readonly verb: "outcome" | "check" | "trace" | "table" | "render" }>;

async function withScenario(request: FileRequest, io: CommandIo, stdout: Output, stderr: Output): Promise<number> {
  const text = await textOf(request.file, io);
  if (!text.ok) {
    await stderr.line(text.problems.join("\n"));
    return wrongUsage;
  }
  const scenario: Result<Scenario, Problem> =
    text.value === null
      ? err([{ path: "", code: "too-large", args: { found: longestFile + 1, maximum: longestFile } }])
      : readScenario(text.value);
  if (!scenario.ok) {
    for (const problem of scenario.problems) {
      const place = problem.path === "" ? request.file : problem.path;
      await stderr.line(`${place}: ${problemMessage(problem)}`);
    }
    return wrongScenario;
  }
  return answer(request, scenario.value, io, stdout, stderr);
}

async function answer(
  request: FileRequest,
  scenario: Scenario,
  io: CommandIo,
  stdout: Output,
  stderr: Output,
): Promise<number> {
  const { input } = scenario;
  switch (request.verb) {
    case "check":
      await stdout.line(`${request.file}: all right`);
      return done;
    case "outcome":
      await stdout.line(JSON.stringify(simulate(input).outcome, null, 2));
      return done;
    case "trace":
      return writeAll(traceLines(request.format, simulate(input), scenario), stdout);
    case "table": {
      const lines = tableText(input, request.from);
      if (lines !== null) return writeAll(lines, stdout);
      const names = input.organization.sites.map(({ name }) => name).join(", ");
      await stderr.line(`There is no site "${request.from ?? ""}". There are: ${names}.`);
      return wrongUsage;
    }
    case "render": {
      const picture = render(scenario, request.at);
      if (typeof picture === "string") return writePicture(picture, request.to, io, stdout, stderr);
      await stderr.line(`There is no event ${request.at ?? ""}. The last one is event ${picture.lastEvent}.`);
      return wrongUsage;
    }
  }
}

async function writePicture(
  picture: string,
  to: string | null,
  io: CommandIo,
  stdout: Output,
  stderr: Output,
): Promise<number> {
  if (to === null || to === "-") {
    // The line's own end is the last character of the file.
    await stdout.line(picture.trimEnd());
    return done;
  }
  try {
    io.writeFile(to, picture);
    return done;
  } catch (error) {
    const isFolderMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    await stderr.line(`${to} cannot be written: ${isFolderMissing ? "there is no such folder." : reasonOf(error)}`);
    return wrongUsage;
  }
}

function traceLines(format: TraceFormat, run: Run, scenario: Scenario): Iterable<string> {
  switch (format) {
    case "ndjson":
      return eventLines(run);
    case "tracking-log":
      return trackingLog(run.trace, scenario.input);
    case "mermaid":
      return mermaid(run.trace, scenario.input);
    case "text":
      return prose(run, scenario.input);
  }
}

/** An event a line, and with it the decision that explains it. */
function* eventLines({ trace }: Run): Generator<string> {
  for (const event of trace.events) {
    const decision = event.because === undefined ? undefined : trace.decisions[event.because];
    yield JSON.stringify(decision === undefined ? event : { ...event, decision });
  }
}

async function writeAll(lines: Iterable<string>, stdout: Output): Promise<number> {
  for (const line of lines) if (!(await stdout.line(line))) break;
  return done;
}

/** The text of a file or of standard input; null: it is longer than any scenario. */
async function textOf(file: string, io: CommandIo): Promise<Result<string | null, string>> {
  try {
    return { ok: true, value: file === "-" ? await readAll(io.stdin, longestFile) : io.readFile(file) };
  } catch (error) {
    return err([`${file} cannot be read: ${reasonOf(error)}`]);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file.";
  if (code === "EISDIR") return "it is a folder.";
  if (code === "EACCES" || code === "EPERM") return "access is denied.";
  return messageOf(error);
}
