import type { routingEvents as english } from "../english/routing-events.ts";
import type { SameKeys } from "../translation.ts";

/** Was das Kategorisierungsmodul tut: nachsehen, routen, konvertieren, prüfen, aufteilen. Das Herz von Schritt 3. */
export const routingEvents = {
  "stage.submitted": {
    one: "Das Kategorisierungsmodul auf {server} nimmt {copy} aus der Übermittlungswarteschlange. Zuerst muss es herausfinden, wer der Empfänger ist.",
    other:
      "Das Kategorisierungsmodul auf {server} nimmt {copy} aus der Übermittlungswarteschlange. Zuerst muss es herausfinden, wer die {count} Empfänger sind.",
  },
  "stage.submitted.again":
    "Das Kategorisierungsmodul auf {server} nimmt {copy} und fängt von vorn an: Jeder Hub-Transport-Server schlägt selbst nach und routet selbst.",
  "stage.submitted.edge":
    "{server} nimmt {copy} aus seiner Übermittlungswarteschlange. Ein Edge-Transport-Server hat kein Active Directory: Er achtet nur auf die Domäne jeder Adresse.",
  "stage.resolved": {
    one: "Der Empfänger ist bekannt. Jetzt sucht {server} den Pfad.",
    other: "Die {count} Empfänger sind bekannt. Jetzt sucht {server} den Pfad zu jedem von ihnen.",
  },
  "stage.routed": {
    one: "Das Routing ist fertig: {server} kennt den nächsten Hop.",
    other: "Das Routing ist fertig: {server} kennt für jeden der {count} Empfänger den nächsten Hop.",
  },
  "stage.converted": "{server} konvertiert den Inhalt in das Format, das der nächste Hop braucht.",
  "stage.rulesAndJournaling":
    "Prüfung der Richtlinien: {server} wendet Transportregeln und Journale an. In diesem Szenario gibt es keine, also bleibt {copy} unverändert.",
  "stage.rulesAndJournaling.again":
    "Noch einmal Prüfung der Richtlinien, wie auf jedem Hub-Transport-Server. Ohne Transport- und Journalregeln ändert sich nichts.",
  "stage.rulesAndJournaling.none":
    "Prüfung der Richtlinien: {server} hält die Regeln der Organisation gegen {copy}. Keine von ihnen greift.",
  "stage.rulesAndJournaling.some":
    "Prüfung der Richtlinien: {server} hält die Regeln der Organisation gegen {copy}. Was greift, kommt als Nächstes.",
  "stage.rulesAndJournaling.exempt":
    "Prüfung der Richtlinien: Was Exchange selbst geschrieben hat, lässt {server} in Ruhe.",
  "stage.rulesAndJournaling.twice":
    "Noch einmal Prüfung der Richtlinien, wie auf jedem Hub-Transport-Server. Eine Regel, die schon gegriffen hat, greift nicht noch einmal.",
  "stage.categorized":
    "Das Kategorisierungsmodul auf {server} ist fertig. Nun folgt eine Zustellungswarteschlange, eine für jeden nächsten Hop.",
  "stage.categorized.edge":
    "{server} hat entschieden, wohin {copy} als Nächstes geht. Nun folgt die Zustellungswarteschlange.",

  "resolve.one": "{server} schlägt {person} im Active Directory nach ({globalCatalog}).",
  "resolve.several": "{server} schlägt {people} im Active Directory nach, alle in einer Abfrage ({globalCatalog}).",
  "resolve.sender": "Auch der Absender wird nachgeschlagen: {sender}.",
  "resolve.seeWhy": "Jede Antwort steht unter „Warum“.",
  "found.mailboxFound": "{person} hat ein Postfach in {found}, auf {place}.",
  "found.groupExpandedHere": "{person} ist eine Verteilergruppe; ihre Mitglieder treten hier an ihre Stelle.",
  "found.groupExpandedElsewhere": "{person} ist eine Verteilergruppe, die nur {found} aufgliedert.",
  "found.contactForwarded": "{person} ist ein Kontakt; die Nachrichten gehen an {found}.",
  "found.publicFolderFound": "{person} ist ein öffentlicher Ordner.",
  "found.externalAddress": "{person} ist kein Empfänger dieser Organisation, also muss die Nachricht sie verlassen.",
  "found.mailboxWithoutDatabase": "Das Postfach von {person} hat keine Datenbank.",
  "found.legacyMailbox": "{person} hat ein Postfach auf {found}, einem Exchange 2003-Server.",
  "found.notFound": "Die Adresse {person} hat hier niemand.",
  "found.alreadyARecipient": "{person} ist schon Empfänger und bekommt die Nachricht einmal.",
  "found.memberOfItself": "{person} enthält sich selbst und wird nicht noch einmal aufgegliedert.",

  expand: {
    one: "{server} gliedert die Gruppe {group} auf. Das bringt {count} neuen Empfänger: {names}.",
    other: "{server} gliedert die Gruppe {group} auf. Das bringt {count} neue Empfänger: {names}.",
  },
  "expand.many": {
    one: "{server} gliedert die Gruppe {group} auf. Das bringt {count} neuen Empfänger.",
    other: "{server} gliedert die Gruppe {group} auf. Das bringt {count} neue Empfänger.",
  },
  "expand.empty": "{server} gliedert die Gruppe {group} auf. Sie hat keine Mitglieder.",
  "expand.none":
    "{server} gliedert die Gruppe {group} auf. Alle Mitglieder sind schon Empfänger; jedes bekommt die Nachricht einmal.",

  "redirect.folder":
    "Diese Datenbank enthält kein Replikat des Ordners {person}. Die Nachricht wird an {redirectedTo} umadressiert; dort liegt eines.",
  "redirect.person": "{server} schickt weiter an {redirectedTo}, was für {person} bestimmt war.",

  "route.here":
    "Das Postfach von {person} liegt in {site}, dem Standort von {server}. Ein weiterer Hub-Transport-Server ist nicht nötig.",
  "route.here.other": "Das Ziel liegt in {site}, dem Standort von {server}. Ein anderer Standort ist nicht nötig.",
  "route.here.expansion": "Der Server, der {person} aufgliedert, steht am selben Standort, {site}.",
  "route.direct":
    "Für {person} ist der Pfad mit den geringsten Kosten von {from} nach {target} der direkte. Er kostet {cost}.",
  "route.via":
    "Für {person} führt der Pfad mit den geringsten Kosten von {from} nach {target} über {sites} und kostet {cost}.",
  "route.rival.direct": "Der direkte Pfad würde {difference} mehr kosten.",
  "route.rival.via": "Der nächstbeste Pfad würde {difference} mehr kosten.",
  "route.rival.hops": "Ein anderer Pfad kostet gleich viel, hat aber mehr Hops.",
  "route.rival.name":
    "Ein anderer Pfad hat gleiche Kosten und gleich viele Hops; da entscheiden die Namen der Standorte.",
  "route.none":
    "Keine Kette von IP-Standortverknüpfungen führt von {from} nach {target}. {person} ist von hier nicht erreichbar.",
  "route.noHub": "In {target} gibt es keinen Hub-Transport-Server, also kann dort niemand die Nachricht annehmen.",

  "stop.direct": "{server} wird sich direkt mit einem Hub-Transport-Server in {target} verbinden.",
  "stop.passing": {
    one: "{sites} liegt auf dem Pfad, doch die Mail hält dort nicht.",
    other: "{sites} liegen auf dem Pfad, doch die Mail hält dort nicht.",
  },
  "stop.hubSite":
    "{target} ist der erste Hubstandort auf dem Pfad. Alles auf diesem Pfad muss dort halten, also wird {server} {copy} dorthin senden.",
  "stop.fork": {
    one: "Bis {target} ist der Pfad gemeinsam. {server} wird eine Kopie dorthin senden.",
    other:
      "Die Pfade zu den {count} Empfängern laufen bis {target} gemeinsam und trennen sich dort. Bis dahin genügt eine Kopie.",
  },

  "connector.chosen": "Für {address} wählt {server} den Connector „{connector}“.",
  "connector.linked":
    "Was über den Empfangsconnector „{address}“ hereinkam, geht über den damit verknüpften Connector hinaus, „{connector}“.",
  "connector.only": "Er ist der einzige, der diese Nachricht annehmen kann.",
  "connector.specific": "Sein Adressraum passt am genauesten.",
  "connector.cheaper": "Er passt so genau wie andere, und seine Gesamtkosten sind die geringsten: {cost}.",
  "connector.legacyPair":
    "Ein Exchange 2003-Connector ist im Rennen, also zählen zuerst die Routinggruppenkosten, und seine sind die geringsten.",
  "connector.closer": "Er kostet so viel wie ein anderer, und sein Quellserver liegt näher.",
  "connector.name": "Ein anderer ist in allem gleich; da entscheidet der Name.",
  "connector.none": "Kein Connector nimmt Nachrichten für {address} an.",

  "route.routingGroup":
    "Das Postfach von {person} liegt auf Exchange 2003. {server} wählt den Weg über den Routinggruppenconnector „{connector}“.",
  "route.folder": "Für den öffentlichen Ordner {folder} wählt {server} die Datenbank {database}.",

  split: "{server} teilt {copy} in zwei, weil sich die Pfade hier trennen: {copies}.",
  "split.many": {
    one: "{server} gibt {copy} als {count} Kopie weiter.",
    other: "{server} teilt {copy} in {count} Kopien, weil sich die Pfade hier trennen.",
  },
  "split.list": {
    one: "{server} gibt {copy} als {count} Kopie weiter: {copies}.",
    other: "{server} teilt {copy} in {count} Kopien, weil sich die Pfade hier trennen: {copies}.",
  },
  "split.expansion": {
    one: "Nach der Aufgliederung macht {server} mit {count} Kopie für höchstens {limit} Empfänger weiter.",
    other: "Nach der Aufgliederung macht {server} mit {count} Kopien für je höchstens {limit} Empfänger weiter.",
  },
  "split.resolution": {
    one: "{server} macht mit {count} Kopie weiter.",
    other: "{server} macht {count} Kopien, weil die Empfänger verschieden behandelt werden müssen.",
  },
  "split.delivery": "{server} macht {count} Kopien, weil nicht alle Datenbanken sie jetzt annehmen.",
} as const satisfies SameKeys<typeof english>;
