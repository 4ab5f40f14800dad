import type { decisions as english } from "../english/decisions.ts";
import type { SameKeys } from "../translation.ts";

/** Was das Routing entschied, wo ein Ereignis es ganz sagt: Größen, und dass es keinen Weg gibt. */
export const decisions = {
  "conclude.connector.none":
    "Kein Connector ist aktiviert und zuständig und hat einen passenden Adressraum. Für die Nachricht gibt es keinen Weg hinaus.",
  "conclude.connector.tooSmall":
    "Zuerst zählt die Größe: Jeder Connector mit passendem Adressraum hat ein Limit unter der Größe der Nachricht. Sie geht zurück.",
  "conclude.routingGroup.none":
    "Kein Routinggruppenconnector führt dorthin, also kommt der Empfänger in die Warteschlange „Nicht erreichbar“.",
  "conclude.size.link":
    "Ein Größenlimit an einer Standortverknüpfung ändert nie den Pfad; es weist nur ab. Die Nachricht hat {size}, die Verknüpfung „{limitOf}“ erlaubt {limit}.",
  "conclude.size.routingGroup":
    "Ein Größenlimit an einem Routinggruppenconnector ändert nie die Route; es weist nur ab. Die Nachricht hat {size}, „{limitOf}“ erlaubt {limit}.",
  "conclude.size.fits": "Die Nachricht hat {size} und passt.",
  "conclude.folder.none":
    "Keine Datenbank des Ordners ist erreichbar, also kommt der Empfänger in die Warteschlange „Nicht erreichbar“.",
} as const satisfies SameKeys<typeof english>;
