import type { borderReasons as english } from "../english/border-reasons.ts";
import type { SameKeys } from "../translation.ts";

/** Warum Mail von außen angenommen oder abgewiesen wird: Agents, Bewertungen, Empfangsconnectors. */
export const borderReasons = {
  "verdict.agentPasses": "hat nichts dagegen",
  "verdict.agentAllows": "auf der IP-Zulassungsliste: Die anderen Filter werden übersprungen",
  "verdict.agentBlocks": "auf der IP-Sperrliste: abgewiesen, sobald RCPT TO gelesen ist",
  "verdict.agentStamps": "schreibt sein Ergebnis in die Kopfzeilen und macht weiter",
  "verdict.agentRejects": "weist ab",
  "verdict.agentDeletes": "antwortet OK und löscht",
  "verdict.agentQuarantines": "sendet sie an das Quarantänepostfach",
  "verdict.agentStrips": "ersetzt die Anlage durch eine Textdatei",
  "verdict.agentSkips": "übersprungen",
  "verdict.agentNotReached": "nicht gefragt: Ein anderer hat sie aufgehalten",
  "verdict.agentOff": "ausgeschaltet",

  "verdict.ratingReached": "erreicht",
  "verdict.ratingBelow": "nicht erreicht",
  "verdict.ratingOff": "nicht in Gebrauch",
  "verdict.ratingDecided": "nicht mehr angesehen",

  "verdict.accepts": "nimmt die Verbindung an, und der Absender darf ihn verwenden",
  "verdict.otherPort": "lauscht an einem anderen Port",
  "verdict.otherLocalAddress": "lauscht an einer anderen Adresse des Servers",
  "verdict.otherRemoteAddress": "ist für andere Adressen da",
  "verdict.lessRestrictive": "ist allgemeiner: Der engere kommt zuerst",
  "verdict.anonymousNotPermitted": "nimmt die Verbindung an, aber nicht von einem Absender, der nicht angemeldet ist",
  "verdict.relayNotPermitted":
    "nimmt die Verbindung an, aber ein anonymer Absender darf nicht an andere Domänen weitersenden",
} as const satisfies SameKeys<typeof english>;
