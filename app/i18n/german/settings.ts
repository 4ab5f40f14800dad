import type { settings as english } from "../english/settings.ts";
import type { SameKeys } from "../translation.ts";

/** Der Dialog „Einstellungen“. */
export const settings = {
  "settings.kept": "Was hier gewählt ist, behält dieser Browser, wenn er das erlaubt.",
  "settings.linkFirst": "Der geöffnete Link verlangt eine andere Sprache oder Darstellung. Eine Wahl hier geht vor.",

  "settings.language": "Sprache",
  "settings.language.browser": "Wie der Browser",

  "settings.theme": "Darstellung",

  "settings.level": "Sätze für",
  "settings.level.story": "Lernende: eine Geschichte mit möglichst wenig Technik",
  "settings.level.administrator": "Administratoren: was geschieht, und warum",
  "settings.level.protocol": "Fachleute: mit Protokollen, Ports, Codes und Regeln",

  "settings.motion": "Bewegung",
  "settings.motion.system": "Wie das System",
  "settings.motion.less": "Keine: Umschläge sind gleich am Ziel",

  "settings.keys": "Tastatur",
  "settings.keys.single": "Einzelne Buchstaben und Zeichen sind Tastenkürzel",
  "settings.keys.note": "Leertaste, Pfeiltasten, Pos1, Ende und Esc wirken immer.",
} as const satisfies SameKeys<typeof english>;
