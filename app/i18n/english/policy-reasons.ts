/** Why a restriction, a rule or a remote domain decided as it did. */
export const policyReasons = {
  "verdict.restrictionMet": "kept",
  "verdict.senderNotAuthenticated": "not kept: the sender has not logged on",
  "verdict.senderNotListed": "not kept: the sender is not among them",
  "verdict.senderListed": "not kept: the sender is among them",
  "verdict.restrictionSize": "not kept: the message is larger",
  "verdict.ruleApplies": "acts",
  "verdict.ruleOff": "this rule is switched off",
  "verdict.ruleConditionNotMet": "a condition is not met",
  "verdict.ruleExcepted": "an exception is met",
  "verdict.ruleAppliedBefore": "has acted already, on an earlier server",
  "verdict.ruleNobodyLeft": "not looked at any more: no recipient is left",
  "verdict.journaledBefore": "has its report already",
  "verdict.oofAllowed": "lets it out",
  "verdict.oofBlocked": "does not let it out",
  "verdict.oofOtherDomain": "is for another domain",
  "verdict.oofLessSpecific": "a closer entry decides",
} as const;
