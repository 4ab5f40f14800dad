import type { Translation } from "../translation.ts";
import { borderDecisions } from "./border-decisions.ts";
import { borderReasons } from "./border-reasons.ts";
import { changes } from "./changes.ts";
import { commands } from "./commands.ts";
import { exports } from "./exports.ts";
import { headerReasons } from "./header-reasons.ts";
import { inspector } from "./inspector.ts";
import { library } from "./library.ts";
import { linkProblems } from "./link-problems.ts";
import { messages } from "./messages.ts";
import { model } from "./model-text.ts";
import { policyDecisions } from "./policy-decisions.ts";
import { policyReasons } from "./policy-reasons.ts";
import { problems } from "./problems.ts";
import { protocol } from "./protocol.ts";
import { scenarios } from "./scenarios.ts";
import { settings } from "./settings.ts";
import { share } from "./share.ts";
import { story } from "./story.ts";
import { time } from "./time.ts";
import { titles } from "./titles.ts";
import { verdictWords } from "./verdict-words.ts";
import { why } from "./why.ts";

/** German, whole. Fetched when somebody asks for it. */
export const german: Translation = {
  language: "de",
  direction: "ltr",
  messages,
  reasons: {
    ...why,
    ...borderDecisions,
    ...policyDecisions,
    ...verdictWords,
    ...borderReasons,
    ...headerReasons,
    ...policyReasons,
    ...problems,
    ...linkProblems,
  },
  settings,
  library,
  share,
  exports,
  commands,
  time,
  titles,
  inspector,
  changes,
  story,
  protocol,
  scenarios,
  model,
};
