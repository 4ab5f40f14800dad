/** What the caller asks for. */
export type Request =
  | { readonly verb: "help" }
  | { readonly verb: "version" }
  | { readonly verb: "batch" }
  | { readonly verb: "outcome" | "check"; readonly file: string }
  | { readonly verb: "trace"; readonly file: string; readonly format: TraceFormat }
  | { readonly verb: "table"; readonly file: string; readonly from: string | null }
  | { readonly verb: "render"; readonly file: string; readonly at: number | null; readonly to: string | null }
  | { readonly verb: "wrong"; readonly message: string };

export const traceFormats = ["ndjson", "tracking-log", "text", "mermaid"] as const;
export type TraceFormat = (typeof traceFormats)[number];

const verbs = ["outcome", "trace", "check", "table", "render"] as const;
type Verb = (typeof verbs)[number];

/** The options of each verb: with a value, or alone. */
const options: { readonly [verb in Verb]: { readonly [option: string]: "value" | "flag" } } = {
  outcome: { "--batch": "flag" },
  trace: { "--format": "value" },
  check: {},
  table: { "--from": "value" },
  render: { "--at": "value", "-o": "value" },
};

/** Reads the command line. Options may stand anywhere after the verb, `--format=text` is `--format text`. */
export function readArguments(args: readonly string[]): Request {
  const [first, ...rest] = args;
  if (first === undefined || first === "help" || args.includes("--help") || args.includes("-h"))
    return first === undefined ? wrong("What shall be done?") : { verb: "help" };
  if (first === "--version" || first === "-v") return { verb: "version" };
  const verb = verbs.find((one) => one === first);
  if (verb === undefined) return wrong(`There is no command "${first}". There are: ${verbs.join(", ")}.`);

  const given = new Map<string, string>();
  const files: string[] = [];
  for (let i = 0; i < rest.length; i += 1) {
    const word = rest[i] ?? "";
    if (word === "-" || !word.startsWith("-")) {
      files.push(word);
      continue;
    }
    const equals = word.startsWith("--") ? word.indexOf("=") : -1;
    const option = equals < 0 ? word : word.slice(0, equals);
    const kind = options[verb][option];
    if (kind === undefined) return wrong(`"${verb}" has no option ${option}.`);
    if (given.has(option)) return wrong(`${option} is given twice.`);
    if (kind === "flag") {
      if (equals >= 0) return wrong(`${option} takes no value.`);
      given.set(option, "");
      continue;
    }
    const value = equals < 0 ? rest[i + 1] : word.slice(equals + 1);
    if (value === undefined || value === "") return wrong(`${option} needs a value.`);
    given.set(option, value);
    if (equals < 0) i += 1;
  }
  return request(verb, files, given);
}

function request(verb: Verb, files: readonly string[], given: ReadonlyMap<string, string>): Request {
  if (given.has("--batch"))
    return files.length === 0 || (files.length === 1 && files[0] === "-")
      ? { verb: "batch" }
      : wrong("--batch reads scenarios from standard input and takes no file.");
  const [file, ...more] = files;
  if (file === undefined) return wrong(`"${verb}" needs a scenario file, or - for standard input.`);
  if (more.length > 0) return wrong(`"${verb}" takes one file, and here are ${files.length}.`);
  switch (verb) {
    case "outcome":
    case "check":
      return { verb, file };
    case "table":
      return { verb, file, from: given.get("--from") ?? null };
    case "trace": {
      const asked = given.get("--format") ?? "ndjson";
      const format = traceFormats.find((one) => one === asked);
      return format
        ? { verb, file, format }
        : wrong(`There is no format "${asked}". There are: ${traceFormats.join(", ")}.`);
    }
    case "render": {
      const at = given.get("--at");
      if (at !== undefined && !/^\d{1,15}$/.test(at)) return wrong(`--at takes the number of an event, not "${at}".`);
      return { verb, file, at: at === undefined ? null : Number(at), to: given.get("-o") ?? null };
    }
  }
}

const wrong = (message: string): Request => ({ verb: "wrong", message });

export const usage = `sitehop: what Exchange does with the messages of a scenario

  sitehop outcome FILE                 what became of every recipient, as JSON
  sitehop outcome --batch              one scenario a line on standard input, one outcome a line, in order;
                                       blank lines are skipped; a wrong scenario answers {"problems":[…]} on its line
  sitehop trace FILE [--format FORMAT] everything that happened: ndjson (one event a line, the default),
                                       tracking-log (CSV), text (sentences), mermaid (a sequence diagram)
  sitehop check FILE                   everything that is wrong with the file, with its place
  sitehop table FILE [--from SITE]     the routing table: least-cost paths and connectors
  sitehop render FILE [--at N] [-o OUT.svg]
                                       a still picture of event N (0: before the first; default: the last)
  sitehop --help | --version

FILE may be - for standard input. Exit codes: 0 done; 1 the scenario is wrong, with one "path: message" a line on
standard error; 2 wrong usage, or the file cannot be read. A batch is done when every line has its answer; it ends
with 1 only when the engine itself failed on a line, which then reads {"error":"…"}.`;
