import { createReasons, createWords, type Reasons, type Words } from "../i18n/index.ts";
import type { Problem } from "../lib/problem.ts";

let english: Words | null = null;
let englishReasons: Reasons | null = null;

/** The words of the command line, made when the first one is needed: most scenarios of a batch need none. */
export function words(): Words {
  english ??= createWords("en");
  return english;
}

export function reasons(): Reasons {
  englishReasons ??= createReasons("en");
  return englishReasons;
}

/** A problem as one sentence. */
export const problemMessage = (problem: Problem): string => reasons().problem(problem);
