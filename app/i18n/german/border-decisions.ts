import type { borderDecisions as english } from "../english/border-decisions.ts";
import type { SameKeys } from "../translation.ts";

/** Der Bereich „Warum“ für das, was dort geschieht, wo Mail hereinkommt. */
export const borderDecisions = {
  "question.agents": "Was sagen die Agents auf {server}?",
  "question.spamRating": "Wozu führt eine Spambewertung von {scl}?",
  "question.spamRating.mailbox": "In welchen Ordner kommt eine Nachricht mit der Spambewertung {scl}?",
  "question.receiveConnector": "Welcher Empfangsconnector von {server} nimmt die Verbindung an?",

  "column.agent": "Agent",
  "column.about": "Sieht auf",
  "column.action": "Aktion",
  "column.threshold": "Ab",
  "column.port": "Port",
  "column.permissionGroups": "Wer ihn verwenden darf",

  "action.delete": "Löschen",
  "action.reject": "Abweisen",
  "action.quarantine": "Quarantäne",
  "action.deliver": "Zustellen",
  "action.junk": "Junk-E-Mail",
  "action.inbox": "Posteingang",

  "conclude.agents":
    "Die Agents eines Zeitpunkts laufen in der Reihenfolge ihrer Priorität. Keiner hat die Nachricht aufgehalten.",
  "conclude.agents.stopped":
    "Die Agents eines Zeitpunkts laufen in der Reihenfolge ihrer Priorität. Aufgehalten hat: {agent}. Was danach käme, wird nicht gefragt.",
  "conclude.agents.none": "Bei einem angemeldeten Absender wird kein Antispam-Agent gefragt.",
  "conclude.rating":
    "Die Aktionen werden in dieser Reihenfolge geprüft, jede ab ihrem Schwellenwert. Die erste, die zutrifft, gilt: {action}.",
  "conclude.rating.mailbox":
    "Nur eine Bewertung über dem Schwellenwert ist Junk. (Der Text von 2007 sagt „gleich oder größer“; spätere Texte sagen „über“.)",
  "conclude.receive":
    "Port und Adresse des Clients entscheiden; von denen, die passen, nimmt der für die wenigsten Adressen an: {connector}.",
  "conclude.receive.anonymous":
    "{connector} nimmt die Verbindung an, aber anonyme Benutzer haben dort keine Berechtigung.",
  "conclude.receive.relay": "Anonyme Benutzer dürfen nur an Domänen dieser Organisation schreiben.",
} as const satisfies SameKeys<typeof english>;
