import type { headerEvents as english } from "../english/header-events.ts";
import type { SameKeys } from "../translation.ts";

/** Was mit Adressen und Kopfzeilen geschieht, wo eine Nachricht die Grenze überquert. */
export const headerEvents = {
  "agents.outbound": "Bevor {copy} hinausgeht, sieht {server} die Adressen darin an.",
  "agent.addressRewritingOutbound": "Adressumschreibung, ausgehend",
  "brief.agentRewrites": "schreibt um: {about}",
  "headers.inbound":
    "Headerfirewall: {server} entfernt {names} ({copy}). Niemand außerhalb darf behaupten, was nur die Organisation wissen kann.",
  "headers.outbound": {
    one: "Headerfirewall: Bevor {copy} hinausgeht, entfernt {server} die Kopfzeile, die nur der Organisation gehört.",
    other:
      "Headerfirewall: Bevor {copy} hinausgeht, entfernt {server} die {count} Kopfzeilen, die nur der Organisation gehören.",
  },
} as const satisfies SameKeys<typeof english>;
