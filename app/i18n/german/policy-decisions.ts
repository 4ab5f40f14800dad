import type { policyDecisions as english } from "../english/policy-decisions.ts";
import type { SameKeys } from "../translation.ts";

/** Der Bereich „Warum“ für das, was Empfänger beschränken und was die Regeln der Organisation verlangen. */
export const policyDecisions = {
  "question.restriction": "Darf diese Nachricht an {person} gehen?",
  "question.transportRules": "Welche Transportregeln greifen bei dieser Nachricht?",
  "question.journaling": "Welche Journalpostfächer bekommen einen Bericht?",
  "question.automaticReply": "Darf eine automatische Antwort an {target} gehen?",
  "question.automaticReply.forward": "Darf eine Regel eine Nachricht an {target} weiterleiten?",

  "column.restriction": "Beschränkung",
  "column.value": "Wert",
  "column.rule": "Regel",
  "column.condition": "Entschieden durch",
  "column.domain": "Remotedomäne",
  "column.allowed": "Lässt hinaus",

  "restriction.acceptMessagesOnlyFrom": "Nimmt nur an von",
  "restriction.acceptMessagesOnlyFromDLMembers": "Nimmt nur an von Mitgliedern von",
  "restriction.rejectMessagesFrom": "Weist ab von",
  "restriction.rejectMessagesFromDLMembers": "Weist ab von Mitgliedern von",
  "restriction.requireSenderAuthenticationEnabled": "Absender muss angemeldet sein",
  "restriction.maxReceiveSizeKB": "Größenlimit",

  "predicate.from": "Absender",
  "predicate.fromMemberOf": "Absender ist Mitglied",
  "predicate.fromScope": "Absender innerhalb oder außerhalb",
  "predicate.sentTo": "Empfänger",
  "predicate.sentToMemberOf": "Empfänger ist Mitglied",
  "predicate.sentToScope": "Empfänger innerhalb oder außerhalb",
  "predicate.betweenMemberOf1": "zwischen Mitgliedern zweier Gruppen",
  "predicate.betweenMemberOf2": "zwischen Mitgliedern zweier Gruppen",
  "predicate.subjectContains": "Wörter im Betreff",
  "predicate.subjectOrBodyContains": "Wörter in Betreff oder Text",
  "predicate.fromAddressContains": "Wörter in der Absenderadresse",
  "predicate.headerContains": "Wörter in einer Kopfzeile",
  "predicate.subjectMatches": "Muster im Betreff",
  "predicate.subjectOrBodyMatches": "Muster in Betreff oder Text",
  "predicate.fromAddressMatches": "Muster in der Absenderadresse",
  "predicate.headerMatches": "Muster in einer Kopfzeile",
  "predicate.attachmentNameMatches": "Muster im Namen einer Anlage",
  "predicate.withImportance": "Wichtigkeit",
  "predicate.hasClassification": "Klassifizierung",
  "predicate.sclOver": "Spambewertung",
  "predicate.attachmentSizeOverKB": "Größe der Anlage",
  "predicate.journalRecipient": "wessen Mail ins Journal kommt",
  "predicate.journalScope": "Bereich",

  "oof.external": "Antworten für Personen außerhalb",
  "oof.externalLegacy": "Antworten für Personen außerhalb, auch die alter Clients",
  "oof.internalLegacy": "Antworten für Personen innerhalb, auch die alter Clients",
  "oof.none": "keine",
  "oof.forwards": "Regeln dürfen weiterleiten",
  "oof.noForwards": "Regeln leiten nichts weiter",

  "conclude.restriction.met": "Die Nachricht hält alles ein, was der Empfänger beschränkt.",
  "conclude.restriction.authentication":
    "Der Empfänger nimmt nur Mail von angemeldeten Absendern an. Dieser ist es nicht.",
  "conclude.restriction.sender": "Der Empfänger nimmt von diesem Absender keine Mail an.",
  "conclude.restriction.size": "Der Empfänger nimmt nur kleinere Nachrichten an.",
  "conclude.rules":
    "Hub-Transport-Server halten die Regeln gegen jede Nachricht, in der Reihenfolge ihrer Priorität. Alle Bedingungen müssen erfüllt sein; eine Ausnahme genügt.",
  "conclude.rules.none":
    "Hub-Transport-Server halten die Regeln gegen jede Nachricht, in der Reihenfolge ihrer Priorität. Bei dieser greift keine.",
  "conclude.journaling":
    "Eine Datenbank mit Journalempfänger meldet alle Mail ihrer Postfächer; Journalregeln nennen einzelne Empfänger. Jedes Journalpostfach bekommt einen Bericht.",
  "conclude.journaling.none": "Weder eine Datenbank noch eine Regel verlangt einen Bericht über diese Nachricht.",
  "limitOf.prohibitSendQuotaKB": "Was das Postfach fassen darf, solange gesendet wird",
  "limitOf.prohibitSendReceiveQuotaKB": "Was das Postfach fassen darf",
  "conclude.size.sendQuota":
    "Das Postfach fasst {size}. Ab {limit} kann daraus nichts gesendet werden; was andere schreiben, kommt weiter an.",
  "conclude.size.quota":
    "Das Postfach enthält {size}. Ab {limit} sendet und empfängt es nicht mehr, und was kommt, geht sofort zurück.",

  "conclude.automaticReply":
    "Es entscheidet der Eintrag für die Domäne, sonst der für alle Domänen. Was er nicht erlaubt, wird ohne Bericht gelöscht.",
} as const satisfies SameKeys<typeof english>;
