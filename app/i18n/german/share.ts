import type { share as english } from "../english/share.ts";
import type { SameKeys } from "../translation.ts";

/** Links und Einbetten, und was zu einem geöffneten Link zu sagen ist. */
export const share = {
  "share.link": "Link zu diesem Moment",
  "share.linkStaysPrivate": "Das ganze Szenario steckt im Link selbst. Auf keinem Server wird etwas gespeichert.",
  "share.linkTooLong": "Dieses Szenario ist zu groß für einen Link. Als Datei speichern und die Datei weitergeben.",
  "share.linkToFile": "Er führt zu dieser Datei an ihrem Ort: Wer ihm folgt, braucht Zugriff auf denselben Ordner.",
  "share.copyLink": "Link kopieren",
  "share.embed": "In einer eigenen Seite",
  "share.frame": "Als Rahmen: funktioniert von selbst, auch in Seiten, die keine Skripts haben dürfen",
  "share.element": "Als Element: lädt erst beim Abspielen und lässt sich per Skript steuern",
  "share.copyFrame": "Rahmen kopieren",
  "share.copyElement": "Element kopieren",
  "share.controls": "Bedienung",
  "share.controls.full": "Alles",
  "share.controls.min": "Nur die Tasten",
  "share.controls.none": "Keine",
  "share.theme": "Farben",
  "share.preview": "Vorschau",
  "share.previewTitle": "Vorschau des eingebetteten Players",
  "share.copied": "Kopiert",
  "share.copyFailed": "Der Browser erlaubt das Kopieren nicht. Der Text ist markiert und kann von Hand kopiert werden.",
  "share.playerTitle": "{title}, Schritt für Schritt",
  "share.offline": "Ohne Netzwerk",
  "share.offlineText":
    "Ganz Sitehop in einer Datei, mit allen Szenarien: für Schulungsräume ohne Netzwerk und für Kurse, die nur hochgeladene Dateien annehmen. Sie fragt keinen Server nach etwas.",
  "share.saveSitehop": "Sitehop speichern",

  "notice.eventBeyond": "Dieser Link zeigt auf Ereignis {event}, aber es gibt nur {count}. Zu sehen ist das letzte.",
  "notice.differs.one":
    "Dieser Link stammt aus einer anderen Version von Sitehop, und die Ereignisse unterscheiden sich. Das erste andere ist {from}.",
  "notice.differs.range":
    "Dieser Link stammt aus einer anderen Version von Sitehop, und die Ereignisse unterscheiden sich. Das erste andere ist eines von {from} bis {to}.",
  "notice.differs.later":
    "Dieser Link stammt aus einer anderen Version von Sitehop. Seine ersten {agree} Ereignisse sind gleich; danach unterscheidet sich eines.",
  "notice.differs.somewhere":
    "Dieser Link stammt aus einer anderen Version von Sitehop, und die Ereignisse unterscheiden sich. Welches das erste ist, sagt der Link nicht.",
  "notice.show": "Ereignis {event} zeigen",
} as const satisfies SameKeys<typeof english>;
