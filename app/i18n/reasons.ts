import type { ConfigurationWarning, Decision, Verdict } from "../engine/index.ts";
import type { Problem } from "../lib/problem.ts";
import { type EnglishWithReasons, englishWithReasons } from "./english/reasons.ts";
import { type Explanation, explain } from "./explain/explain.ts";
import { plainVerdict } from "./explain/verdict-text.ts";
import type { NameBook } from "./name-book.ts";
import { problemPlace, problemText, refusalText, warningText } from "./problem-text.ts";
import { createSay, createSpeaker, type SpeakerOf } from "./speaker.ts";
import { languageOf, type Tongue } from "./translation.ts";

/** A speaker that also knows the words for reasons. */
export type ReasonSpeaker = SpeakerOf<EnglishWithReasons>;

/** Why something is so: what is not needed before somebody asks. */
export interface Reasons {
  /** The text of any key, reasons and problems included. */
  readonly text: ReasonSpeaker["say"];
  readonly explain: (decision: Decision, book: NameBook) => Explanation;
  /** What became of a candidate, where nobody asks about a certain decision. */
  readonly verdict: (verdict: Verdict) => string;
  /** What is wrong with a file, and how to mend it. */
  readonly problem: (problem: Problem) => string;
  readonly refusal: (name: string, count: number) => string;
  readonly problemPlace: (problem: Problem) => string;
  readonly warning: (warning: ConfigurationWarning) => string;
  /** That a time is made up: a mark, and what it means. */
  readonly inventedTime: { readonly label: string; readonly note: string };
}

export function createReasonSpeaker(tongue: Tongue): ReasonSpeaker {
  const catalogue = tongue === "en" ? englishWithReasons : { ...tongue.messages, ...tongue.reasons };
  return { ...createSpeaker(tongue), say: createSay<EnglishWithReasons>(languageOf(tongue), catalogue) };
}

export function createReasons(tongue: Tongue): Reasons {
  const speaker = createReasonSpeaker(tongue);
  return {
    text: speaker.say,
    explain: (decision, book) => explain(speaker, decision, book),
    verdict: (verdict) => plainVerdict(speaker, verdict),
    problem: (problem) => problemText(speaker, problem),
    refusal: (name, count) => refusalText(speaker, name, count),
    problemPlace: (problem) => problemPlace(speaker, problem),
    warning: (warning) => warningText(speaker, warning),
    inventedTime: { label: speaker.say("time.invented"), note: speaker.say("time.invented.note") },
  };
}
