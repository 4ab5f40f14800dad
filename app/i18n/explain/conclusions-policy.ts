import type { PolicyCandidate, RestrictionCandidate } from "../../engine/index.ts";
import type { ReasonSpeaker } from "../reasons.ts";
import type { DecisionOf } from "./decision-parts.ts";

export function concludeRestriction({ say }: ReasonSpeaker, { candidates }: DecisionOf<"restriction">): string {
  const broken = candidates.find(({ verdict }) => verdict !== "restrictionMet");
  return say(broken ? `conclude.restriction.${kindOf(broken)}` : "conclude.restriction.met");
}

function kindOf({ verdict }: RestrictionCandidate): "authentication" | "sender" | "size" {
  if (verdict === "senderNotAuthenticated") return "authentication";
  return verdict === "restrictionSize" ? "size" : "sender";
}

export function concludePolicy({ say }: ReasonSpeaker, decision: DecisionOf<"transportRules" | "journaling">): string {
  const key = decision.question === "journaling" ? "conclude.journaling" : "conclude.rules";
  const acts = decision.candidates.some(({ verdict }) => verdict === "ruleApplies" || verdict === "ruleAppliedBefore");
  return say(acts || decision.candidates.some(({ verdict }) => verdict === "journaledBefore") ? key : `${key}.none`);
}

/** The name of the condition or exception that decided about a rule. */
export function conditionName({ say }: ReasonSpeaker, { about }: PolicyCandidate): string | null {
  return about === null ? null : say(`predicate.${about}`);
}
