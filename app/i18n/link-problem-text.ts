import type { Problem } from "../lib/problem.ts";
import type { ReasonSpeaker } from "./reasons.ts";

/** What is wrong with a part of a link. */
export function linkProblemText({ say }: ReasonSpeaker, { args }: Problem): string {
  const found = args.found ?? "";
  switch (args.why) {
    case "twice":
    case "twoScenarios":
    case "noScenario":
    case "notPacked":
    case "tooLong":
    case "damaged":
    case "tooLarge":
      return say(`linkProblem.${args.why}`);
    case "unknownPart":
    case "notAName":
    case "notANumber":
    case "notAHash":
    case "notATrail":
    case "notALanguage":
      return say(`linkProblem.${args.why}`, { found });
    case "notOneOf":
      return say("linkProblem.notOneOf", { found, expected: args.expected ?? "" });
    default:
      return say("problem.malformed-link", { found });
  }
}
