import type { Confidence, Decision } from "../../engine/index.ts";
import type { NameBook } from "../name-book.ts";
import type { ReasonSpeaker } from "../reasons.ts";
import { conclude } from "./conclusions.ts";
import { questionText } from "./questions.ts";
import { tableOf } from "./tables.ts";
import { verdictText } from "./verdict-text.ts";

/** A decision in words: the question, every candidate with what became of it, the rule and how sure it is. */
export interface Explanation {
  readonly question: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly conclusion: string;
  readonly confidence: Confidence;
  readonly confidenceLabel: string;
  readonly confidenceNote: string;
  readonly rules: readonly string[];
  /** Address of the source; null when no source states the rule. */
  readonly source: string | null;
}

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly isNumber: boolean;
}

export interface Row {
  /** One for each column. */
  readonly cells: readonly string[];
  readonly verdict: string;
  readonly isChosen: boolean;
}

export function explain(speaker: ReasonSpeaker, decision: Decision, book: NameBook): Explanation {
  const { say } = speaker;
  const { columns, cells } = tableOf(speaker, book, decision);
  const { confidence } = decision;
  return {
    question: questionText(speaker, book, decision),
    columns,
    rows: cells.map((row, place) => ({
      cells: row,
      verdict: verdictText(speaker, book, decision, place),
      // Of rules several may act.
      isChosen: place === decision.chosen || decision.candidates[place]?.verdict === "ruleApplies",
    })),
    conclusion: conclude(speaker, book, decision),
    confidence,
    confidenceLabel: say(`confidence.${confidence}`),
    confidenceNote: say(`confidence.${confidence}.note`),
    rules: decision.rules,
    source: decision.source,
  };
}
