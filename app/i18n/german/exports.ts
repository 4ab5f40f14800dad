import type { exports as english } from "../english/exports.ts";
import type { SameKeys } from "../translation.ts";

/** Das Speichern von Bildern, Filmen und Texten. */
export const exports = {
  "export.title": "Als Datei",
  "export.format": "Was gespeichert wird",

  "export.group.picture": "Dieser Moment",
  "export.group.film": "Von Ereignis zu Ereignis",
  "export.group.whole": "Der ganze Ablauf",
  "export.format.svg": "Bild (SVG): scharf in jeder Größe",
  "export.format.png": "Bild (PNG)",
  "export.format.animation": "Bewegtes Bild (SVG): spielt von selbst, auch wo keine Skripts erlaubt sind",
  "export.format.gif": "Bewegtes Bild (GIF)",
  "export.format.mp4": "Video (MP4)",
  "export.format.webm": "Video (WebM)",
  "export.format.sheet": "Bilderbogen (SVG): ein Bild für jeden Hop, jede Zustellung und jeden Fehlschlag",
  "export.format.transcript": "Mitschrift (Markdown): jedes Ereignis und jede Entscheidung in Worten",
  "export.format.mermaid": "Sequenzdiagramm (Mermaid)",
  "export.format.log": "Nachrichtenverfolgungsprotokoll (CSV)",
  "export.format.trace": "Ablauf (JSON)",

  "export.theme": "Farben",
  "export.theme.auto": "Hell und dunkel, wie es dem Leser lieber ist",
  "export.caption": "Mit dem Satz unter dem Bild",
  "export.scale": "Größe",
  "export.scale.of": "{scale}× ({width} × {height} Pixel)",
  "export.width": "Breite",
  "export.width.of": "{width} Pixel",
  "export.speed": "Tempo",
  "export.from": "Von Ereignis",
  "export.to": "Bis Ereignis",
  "export.length": "Länge: {duration}",
  "export.frames": {
    one: "Länge: {duration}, {count} Einzelbild",
    other: "Länge: {duration}, {count} Einzelbilder",
  },
  "export.longest": "Ein bewegtes Bild erzählt höchstens {count} Ereignisse: den Teil wählen, auf den es ankommt.",

  "export.save": "Speichern",
  "export.cancel": "Abbrechen",
  "export.working": "Die Datei entsteht",
  "export.percent": "{percent} %",
  "export.saved": "Gespeichert als {name}",
  "export.cancelled": "Abgebrochen. Nichts wurde gespeichert.",
  "export.notHere": "Dieser Browser kann solche Videos nicht erzeugen. Eine andere Art wählen.",
  "export.failed":
    "Die Datei konnte nicht erzeugt werden. Es mit einer kleineren Größe oder einer anderen Art versuchen.",
} as const satisfies SameKeys<typeof english>;
