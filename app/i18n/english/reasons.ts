import type { Template } from "../template.ts";
import { borderDecisions } from "./border-decisions.ts";
import { borderReasons } from "./border-reasons.ts";
import { headerReasons } from "./header-reasons.ts";
import { english } from "./index.ts";
import { linkProblems } from "./link-problems.ts";
import { policyDecisions } from "./policy-decisions.ts";
import { policyReasons } from "./policy-reasons.ts";
import { problems } from "./problems.ts";
import { verdictWords } from "./verdict-words.ts";
import { why } from "./why.ts";

/** The whole English catalogue: what is said at every step, and the reasons, which are fetched when they are asked for. */
export const englishWithReasons = {
  ...english,
  ...why,
  ...borderDecisions,
  ...policyDecisions,
  ...verdictWords,
  ...borderReasons,
  ...headerReasons,
  ...policyReasons,
  ...problems,
  ...linkProblems,
} as const satisfies { readonly [key: string]: Template };

export type EnglishWithReasons = typeof englishWithReasons;
export type ReasonKey = keyof EnglishWithReasons;
