import type { policyReasons as english } from "../english/policy-reasons.ts";
import type { SameKeys } from "../translation.ts";

/** Warum eine Beschränkung, eine Regel oder eine Remotedomäne so entschied. */
export const policyReasons = {
  "verdict.groupFoundByQuery": "eine dynamische Verteilergruppe: Eine Abfrage findet ihre Mitglieder",
  "verdict.groupRefuses": "eine Verteilergruppe, die diese Nachricht nicht annimmt",
  "verdict.groupFilterInvalid": "eine dynamische Verteilergruppe, deren Filter keinen Sinn ergibt",
  "verdict.restrictionMet": "eingehalten",
  "verdict.senderNotAuthenticated": "nicht eingehalten: Der Absender ist nicht angemeldet",
  "verdict.senderNotListed": "nicht eingehalten: Der Absender ist nicht darunter",
  "verdict.senderListed": "nicht eingehalten: Der Absender ist darunter",
  "verdict.restrictionSize": "nicht eingehalten: Die Nachricht ist größer",
  "verdict.ruleApplies": "greift",
  "verdict.ruleOff": "diese Regel ist ausgeschaltet",
  "verdict.ruleConditionNotMet": "eine Bedingung ist nicht erfüllt",
  "verdict.ruleExcepted": "eine Ausnahme ist erfüllt",
  "verdict.ruleAppliedBefore": "hat schon gegriffen, auf einem früheren Server",
  "verdict.ruleNobodyLeft": "nicht mehr angesehen: Kein Empfänger ist übrig",
  "verdict.journaledBefore": "hat den Bericht schon",
  "verdict.oofAllowed": "lässt sie hinaus",
  "verdict.oofBlocked": "lässt sie nicht hinaus",
  "verdict.oofOtherDomain": "gilt für eine andere Domäne",
  "verdict.oofLessSpecific": "ein genauerer Eintrag entscheidet",
} as const satisfies SameKeys<typeof english>;
