import type { library as english } from "../english/library.ts";
import type { SameKeys } from "../translation.ts";

/** Wörter der Liste der mitgelieferten Szenarien. */
export const library = {
  "library.search": "Szenario suchen",
  "library.searchHint": "ein Symptom, ein Code wie 5.1.1, ein Wort",
  "library.found": { one: "{count} Szenario", other: "{count} Szenarien" },
  "library.nothing":
    "Weniger oder andere Wörter versuchen: ein Symptom, einen Statuscode (5.1.1) oder die Nummer eines Nachrichtenflusses (F-04).",
  "library.sources": "Quellen:",
  "library.group.article": "Das Leben einer Nachricht in fünf Schritten",
  "library.group.inside": "Innerhalb der Organisation",
  "library.group.clients": "Andere Clients",
  "library.group.fromInternet": "Aus dem Internet",
  "library.group.toInternet": "Ins Internet",
  "library.group.policy": "Richtlinien",
  "library.group.failure": "Ausfall und Wiederherstellung",
  "library.group.reading": "Lesen",
  loadFailed: "Das Szenario konnte nicht geladen werden. Die Verbindung prüfen und es noch einmal versuchen.",
} as const satisfies SameKeys<typeof english>;
