import type { headerReasons as english } from "../english/header-reasons.ts";
import type { SameKeys } from "../translation.ts";

/** Warum eine Kopfzeile bleibt oder geht. */
export const headerReasons = {
  "question.headerFirewall.in": "Welche Kopfzeilen dürfen auf {server} mit einer Nachricht hereinkommen?",
  "question.headerFirewall.out": "Welche Kopfzeilen gehen mit einer Nachricht von {server} hinaus?",
  "column.family": "Kopfzeilen",
  "family.organization": "X-MS-Exchange-Organization-…",
  "family.forest": "X-MS-Exchange-Forest-…",
  "family.routing": "Received, Resent-…",
  "conclude.headers":
    "Kopfzeilen der Organisation und der Gesamtstruktur gelten nur zwischen den eigenen Servern. Was die Grenze überquert, verliert sie.",
  "conclude.size.receive":
    "{limitOf} nimmt Nachrichten bis {limit} an; diese hat {size}. Sie wird schon bei MAIL FROM abgewiesen, bevor etwas davon gesendet ist.",
  "verdict.headersRemoved": "entfernt",
  "verdict.headersKept": "bleiben",
  "verdict.agentRewrites": "setzt eine andere Adresse an die Stelle",
} as const satisfies SameKeys<typeof english>;
