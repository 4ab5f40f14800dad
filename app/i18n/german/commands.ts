import type { commands as english } from "../english/commands.ts";
import type { SameKeys } from "../translation.ts";

/** Was mit Tasten geht und wie sie heißen. */
export const commands = {
  "keys.intro": "Alles auf dieser Seite geht auch mit der Tastatur.",

  "command.playOrPause": "Abspielen oder anhalten",
  "command.stepForward": "Zum nächsten Ereignis",
  "command.stepBack": "Zum vorigen Ereignis",
  "command.toStart": "Zurück vor das erste Ereignis",
  "command.toEnd": "Zum letzten Ereignis",
  "command.faster": "Schneller abspielen",
  "command.slower": "Langsamer abspielen",
  "command.fit": "Die ganze Topologie zeigen",
  "command.zoomIn": "Die Topologie größer zeigen",
  "command.zoomOut": "Die Topologie kleiner zeigen",
  "command.panLeft": "Den Ausschnitt nach links schieben",
  "command.panRight": "Den Ausschnitt nach rechts schieben",
  "command.panUp": "Den Ausschnitt nach oben schieben",
  "command.panDown": "Den Ausschnitt nach unten schieben",
  "command.closeInspector": "Einzelheiten zum Ausgewählten schließen",
  "command.openFile": "Ein Szenario aus einer Datei öffnen",
  "command.showScenarios": "Eines der Szenarien wählen",
  "command.showKeys": "Diese Liste der Tasten zeigen",

  "key.shift": "Umschalt + {key}",
  "key.space": "Leertaste",
  "key.right": "Pfeil rechts",
  "key.left": "Pfeil links",
  "key.up": "Pfeil oben",
  "key.down": "Pfeil unten",
  "key.home": "Pos1",
  "key.end": "Ende",
  "key.pageUp": "Bild auf",
  "key.pageDown": "Bild ab",
  "key.escape": "Esc",
  "key.enter": "Eingabe",
} as const satisfies SameKeys<typeof english>;
