import type { Explanation, Reasons } from "../i18n/index.ts";
import { positionText, type Story, sentenceText } from "./story.ts";

/** A run to read: every event as a sentence, every decision with its candidates. Markdown. */
export function* transcript(story: Story, reasons: Reasons): Generator<string> {
  const { title, summary, trace, book, words } = story;
  yield `# ${plain(title)}`;
  if (summary !== "") yield* ["", plain(summary)];
  for (const event of trace.events) {
    const position = event.seq + 1;
    yield* ["", `## ${plain(positionText(story, position))}`, "", plain(sentenceText(story, position))];
    const decision = event.because === undefined ? undefined : trace.decisions[event.because];
    if (decision) yield* explanationLines(reasons.explain(decision, book), words.text("verdict"));
  }
}

function* explanationLines(explanation: Explanation, verdictLabel: string): Generator<string> {
  const { question, columns, rows, conclusion, confidenceLabel, rules, source } = explanation;
  yield* ["", `**${plain(question)}**`];
  if (rows.length > 0) {
    yield "";
    yield tableRow([...columns.map(({ label }) => label), verdictLabel]);
    yield `|${columns.map(({ isNumber }) => (isNumber ? " --: |" : " --- |")).join("")} --- |`;
    for (const { cells, verdict, isChosen } of rows) {
      const texts = [...cells, verdict].map((text) => plain(text));
      yield `| ${(isChosen ? texts.map((text) => (text === "" ? "" : `**${text}**`)) : texts).join(" | ")} |`;
    }
  }
  const origin = source === null ? confidenceLabel : `[${confidenceLabel}](<${source}>)`;
  yield* ["", `${plain(conclusion)} (${[...rules, origin].join(", ")})`];
}

const tableRow = (cells: readonly string[]): string => `| ${cells.map((cell) => plain(cell)).join(" | ")} |`;

/** Text in which Markdown and HTML see nothing but text. */
function plain(text: string): string {
  return text
    .replace(/[\r\n]+/g, " ")
    .replace(/[\\`*_[\]<>|#~$]/g, (sign) => `\\${sign}`)
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^(\s*)([-+])(?=\s)/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s)/, "$1\\$2");
}
