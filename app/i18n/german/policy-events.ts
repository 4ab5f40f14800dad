import type { policyEvents as english } from "../english/policy-events.ts";
import type { SameKeys } from "../translation.ts";

/** Was Regeln, Journale und automatische Antworten mit einer Nachricht tun. */
export const policyEvents = {
  "rule.appendDisclaimer":
    "Die Transportregel „{rule}“ greift: {server} fügt einen Haftungsausschluss an, und {copy} trägt nun den Text „{value}“.",
  "rule.appendDisclaimer.wrap":
    "Die Transportregel „{rule}“ verlangt einen Haftungsausschluss, doch {copy} ist signiert oder verschlüsselt. {server} hängt sie an eine neue Nachricht, die ihn trägt.",
  "rule.appendDisclaimer.ignore":
    "Die Transportregel „{rule}“ verlangt einen Haftungsausschluss, doch {copy} ist signiert oder verschlüsselt. {server} lässt sie durch, wie sie ist.",
  "rule.appendDisclaimer.reject":
    "Die Transportregel „{rule}“ verlangt einen Haftungsausschluss, doch {copy} ist signiert oder verschlüsselt. {server} weist sie ab.",
  "rule.prependSubject": "Die Transportregel „{rule}“ greift: {server} stellt „{value}“ vor den Betreff.",
  "rule.setHeader": "Die Transportregel „{rule}“ greift: {server} schreibt die Kopfzeile {value}.",
  "rule.applyClassification":
    "Die Transportregel „{rule}“ greift: {server} versieht {copy} mit der Klassifizierung „{value}“.",
  "rule.setScl": "Die Transportregel „{rule}“ greift: {server} setzt die Spambewertung auf {value}.",
  "rule.addToRecipient": "Die Transportregel „{rule}“ greift: {server} fügt {names} zu den Empfängern hinzu.",
  "rule.copyTo": "Die Transportregel „{rule}“ greift: Eine Kopie geht an {names} (Cc).",
  "rule.blindCopyTo":
    "Die Transportregel „{rule}“ greift: Eine Kopie geht an {names}, und niemand sonst sieht es (Bcc).",
  "rule.redirectMessage": "Die Transportregel „{rule}“ greift: Die Nachricht geht an {names}, nicht an {people}.",
  "rule.rejectMessage": "Die Transportregel „{rule}“ greift: {server} weist die Nachricht an {people} ab.",
  "rule.deleteMessage":
    "Die Transportregel „{rule}“ greift: {server} löscht die Nachricht an {people}. Niemand erfährt es.",

  "generate.journalReport":
    "{server} schreibt einen Journalbericht an {name}, mit dem Original als Anlage. Er nennt alle Empfänger, auch Bcc und Mitglieder von Gruppen: {people}. Er ist eine eigene Nachricht.",
  "generate.automaticReply":
    "{person} ist abwesend. {server} schreibt eine automatische Antwort an {name}, einmal für jeden Absender.",
  "generate.ruleForward":
    "{server} schreibt eine neue Nachricht an {name}, mit dem, was für {person} gekommen ist. Sie wird übermittelt wie jede andere.",
  "generate.quotaWarning": "Das Postfach von {person} füllt sich. {server} schreibt eine Warnung an den Besitzer.",
  "copy.quotaWarning": "die Kontingentwarnung an {name}",
  "copy.quotaWarning.start": "Die Kontingentwarnung an {name}",
  "copy.ruleForward": "die weitergeleitete Nachricht an {name}",
  "copy.ruleForward.start": "Die weitergeleitete Nachricht an {name}",
  "inboxRule.moveToFolder":
    "Die Posteingangsregel „{rule}“ von {person} verschiebt die Nachricht in den Ordner {value}.",
  "inboxRule.deleteMessage": "Die Posteingangsregel „{rule}“ von {person} löscht die Nachricht.",
  "inboxRule.forwardTo": "Die Posteingangsregel „{rule}“ von {person} leitet die Nachricht an {value} weiter.",
  "inboxRule.redirectTo": "Die Posteingangsregel „{rule}“ von {person} leitet die Nachricht unverändert an {value} um.",
  "copy.journalReport": "die Nachricht mit dem Journalbericht an {name}",
  "copy.journalReport.start": "Die Nachricht mit dem Journalbericht an {name}",
  "copy.automaticReply": "die automatische Antwort an {name}",
  "copy.automaticReply.start": "Die automatische Antwort an {name}",
  "deliver.generated": "{server} legt {copy} in den Posteingang, in {database} auf {target}.",
  discard:
    "Die Einstellungen für die Domäne {domain} lassen diese automatische Antwort nicht hinaus. {server} löscht sie, und niemand erfährt es.",

  "redirect.forward":
    "Das Postfach von {person} leitet weiter: {server} schickt die Nachricht an {redirectedTo}. Das Postfach selbst bekommt nichts.",
  "redirect.forward.both":
    "Das Postfach von {person} leitet weiter und behält: {server} schickt die Nachricht an {redirectedTo} und stellt sie auch hier zu.",
  "redirect.forward.known":
    "Das Postfach von {person} leitet weiter an {redirectedTo}: schon Empfänger, also kommt die Nachricht dort nur einmal an.",

  "fail.5.2.1": "{server} gibt die Zustellung an {person} auf: Das Postfach ist deaktiviert (5.2.1).",
  "fail.5.2.2":
    "{server} gibt die Zustellung an {person} auf: Das Postfach ist voll (5.2.2). Es wird nicht noch einmal versucht.",
  "fail.5.2.4": "{server} gibt die Zustellung an {person} auf: Der Filter der Gruppe ergibt keinen Sinn (5.2.4).",
  "fail.5.4.6.forwarding":
    "{server} gibt die Zustellung an {person} auf: Die Postfächer leiten aneinander weiter, und keines behält die Nachricht (5.4.6).",
  "fail.5.5.3": "{server} gibt die Zustellung an {person} auf: Die Nachricht hat zu viele Empfänger (5.5.3).",
  "fail.5.7.1.authentication":
    "{server} weist die Nachricht an {person} ab: Dorthin dürfen nur angemeldete Absender schreiben (5.7.1).",
  "fail.5.7.1.sender":
    "{server} weist die Nachricht an {person} ab: Dieser Absender darf dorthin nicht schreiben (5.7.1).",

  "fail.5.7.3":
    "{server} gibt die Zustellung an {person} auf: Das Postfach leitet weiter, und der Absender erlaubt nicht, dass ein anderer die Nachricht bekommt (5.7.3).",

  "found.groupFoundByQuery": "{person} ist eine dynamische Verteilergruppe: Eine Abfrage findet ihre Mitglieder.",
  "found.groupRefuses": "{person} ist eine Verteilergruppe, die diese Nachricht nicht annimmt.",
  "found.groupFilterInvalid": "{person} ist eine dynamische Verteilergruppe, deren Filter keinen Sinn ergibt.",

  "permit.external":
    "Die Einstellungen für die Domäne {domain} lassen diese automatische Antwort hinaus. An {people} geht der Text für Personen außerhalb.",
  "permit.internal":
    "Die Einstellungen für die Domäne {domain} lassen diese automatische Antwort hinaus. An {people} geht der Text für Personen innerhalb.",
  "permit.ruleForward":
    "Die Einstellungen für die Domäne {domain} lassen hinaus, was Regeln weiterleiten, an {people}.",
  "discard.ruleForward":
    "Die Einstellungen für die Domäne {domain} lassen nicht hinaus, was Regeln weiterleiten. {server} löscht es, und niemand erfährt es.",
} as const satisfies SameKeys<typeof english>;
