import type { transportEvents as english } from "../english/transport-events.ts";
import type { SameKeys } from "../translation.ts";

/** Was Transportserver tun: annehmen, einreihen, senden, zustellen, übergeben. */
export const transportEvents = {
  "receive.storeDriver.generated":
    "{server} holt {copy} aus dem Postausgang und stellt sie in seine Übermittlungswarteschlange.",
  "receive.storeDriver":
    "{server} holt {copy} aus dem Postausgang und stellt sie in seine Übermittlungswarteschlange. Im Postfach bleibt die Kopie unter „Gesendete Elemente“.",
  "receive.server": "{copyStart} ist auf {server} angekommen, in der Übermittlungswarteschlange.",
  "receive.client": "{server} nimmt {copy} an und stellt sie in seine Übermittlungswarteschlange.",
  "receive.internet":
    "{server} hat {copy} aus dem Internet angenommen und stellt sie in seine Übermittlungswarteschlange.",
  "receive.pickup": "{server} holt die Datei ab und stellt {copy} in seine Übermittlungswarteschlange.",
  "receive.report":
    "{server} stellt {copy} in seine eigene Übermittlungswarteschlange. Ein Bericht reist wie jede andere Nachricht.",
  "receive.agent": "Ein Agent auf {server} stellt {copy} in die Übermittlungswarteschlange.",

  "enqueue.ready": "{server} stellt {copy} in {queue}, Zustellungstyp {deliveryType}.",
  "enqueue.mailbox":
    "{server} stellt {copy} in {queue}, Zustellungstyp {deliveryType}. Der Postfachserver steht am selben Standort, also ist der nächste Schritt die Zustellung.",
  "enqueue.retry":
    "Auf {server} kommt {copy} in {queue}, die im Status „Wiederholen“ ist. Dort wartet sie mit den anderen.",
  "enqueue.unreachable":
    "{copyStart} kommt in die Warteschlange „Nicht erreichbar“ von {server}. Dort bleibt sie, bis sich die Konfiguration ändert oder die Nachricht abläuft.",
  "enqueue.unreachable.noRoute": "Der Grund: „There is currently no route to the mailbox database.“",
  "enqueue.unreachable.noDatabase": "Der Grund: „The mailbox recipient does not have a mailbox database.“",

  "send.directly": "{server} verbindet sich direkt mit {target} und übergibt {copy}.",
  "send.passing": {
    one: "Der Pfad mit den geringsten Kosten führt über {sites}, doch kein Server dort rührt die Nachricht an.",
    other: "Der Pfad mit den geringsten Kosten führt über {sites}, doch kein Server dort rührt die Nachricht an.",
  },
  "send.toHubSite":
    "{server} sendet {copy} an {target}, denn {site} ist ein Hubstandort auf dem Pfad nach {goal}: Dort hält alles.",
  "send.toHubSite.last":
    "{server} sendet {copy} an {target}, denn {site} ist ein Hubstandort auf dem Pfad: Dort hält alles.",
  "send.toFork": "{server} sendet {copy} an {target}, denn so weit laufen die Pfade ihrer Empfänger gemeinsam.",
  "send.turn": "Die Hub-Transport-Server in {site} wechseln sich ab, und jetzt ist {target} an der Reihe.",
  "send.failOver": {
    one: "{failed} hat nicht geantwortet, also übernimmt {target}.",
    other: "{failed} haben nicht geantwortet, also übernimmt {target}.",
  },
  "send.backOff":
    "In {goal} antwortet niemand, also weicht {server} auf dem Pfad zurück. Von denen, die antworten, liegt {target} am nächsten bei {goal} und übernimmt {copy}.",
  "send.backOff.binary":
    "In {goal} antwortet niemand, also weicht {server} auf dem Pfad zurück. {target} antwortet als Erster und übernimmt {copy}.",
  "send.connector":
    "{server} gibt {copy} weiter an {target}, denn das ist ein Quellserver des Connectors „{connector}“.",
  "send.expansion": "{server} gibt {copy} weiter an {target}, den Server, der die Gruppe aufgliedert.",
  "send.edgeOut":
    "{server} sendet {copy} an {target}, denn der Connector „{connector}“ führt über das Edge-Abonnement hinaus.",
  "send.edgeIn":
    "{server} gibt {copy} nach innen weiter an {target}, einen Hub-Transport-Server des Standorts, den er abonniert hat.",
  "send.routingGroup":
    "{server} sendet {copy} über den Routinggruppenconnector „{connector}“ an {target}: Ab hier übernimmt Exchange 2003.",
  "send.fromLegacy":
    "{server} gibt {copy} über den Routinggruppenconnector „{connector}“ weiter an {target}. Ab hier hat Exchange 2007 sie.",
  "send.mailExchanger":
    "{server} sendet {copy} an {target}. DNS nennt diesen Host als Mail-Exchanger der Domäne, und er antwortet.",
  "send.mailExchanger.preference":
    "{server} sendet {copy} an {target}. Von den Mail-Exchangern im DNS, die antworten, hat er die kleinste Präferenznummer, {preference}.",
  "send.smartHost": "{server} sendet {copy} an {target}, den Smarthost des Connectors „{connector}“.",
  "send.voice": "{server} sendet, was für {recipients} da ist, per SMTP an {target}; zustellen kann nur Hub-Transport.",
  "send.plain": "{server} sendet {copy} an {target}.",

  "handOff.internet": "{target} hat {copy} angenommen. Ab hier ist die Nachricht außerhalb der Organisation.",
  "handOff.drop": "{server} schreibt {copy} in {target}. Von dort übernimmt ein Gateway.",
  "handOff.stays":
    "{copyStart} bleibt bei Exchange 2003, wo ihre Empfänger ihre Postfächer haben. Sitehop folgt ihr nicht weiter.",
  "handOff.legacy": "{target} hat {copy} angenommen. Exchange 2003 stellt sie zu; Sitehop folgt ihr nicht weiter.",

  deliver: {
    one: "{server} legt die Nachricht in den Posteingang von {names}, in {database} auf {target}.",
    other: "{server} legt die Nachricht in {count} Posteingänge, in {database} auf {target}.",
  },
  "deliver.few": "{server} legt die Nachricht in die Posteingänge von {names}, in {database} auf {target}.",
  "deliver.folder": "{server} legt die Nachricht in den öffentlichen Ordner {names}, in {database} auf {target}.",
  "deliver.report": "{server} legt den Bericht in den Posteingang von {names}, in {database} auf {target}.",

  poison: {
    one: "Der Transportdienst auf {server} hat sich bei der Arbeit an dieser Nachricht beendet. Als nicht verarbeitbar wird {copy} beiseitegelegt: Sie läuft nie ab, und nur ein Administrator kann sie freigeben oder entfernen.",
    other:
      "Der Transportdienst auf {server} hat sich bei der Arbeit an dieser Nachricht {count}-mal beendet. Als nicht verarbeitbar wird {copy} beiseitegelegt: Sie läuft nie ab, und nur ein Administrator kann sie freigeben oder entfernen.",
  },
  duplicate: "{mailboxServer} hat {copy} für {people} schon und verwirft die zweite.",
  "resubmit.dumpster":
    "Die Datenbank ist mit einer Lücke zurück, also verlangt ihr Postfachserver von jedem Hub-Transport-Server des Standorts, was zuletzt zugestellt wurde. {server} nimmt {copy} aus seinem Transportdumpster und übermittelt sie erneut.",
  "resubmit.dumpster.more": "Auch {copy} nimmt {server} aus seinem Transportdumpster.",
  "resubmit.idle":
    "Die Warteschlange auf {server} hatte zu lange keinen Erfolg. {copyStart} geht zurück in die Übermittlungswarteschlange und wird neu geroutet.",
  "resubmit.configurationChange":
    "Die Konfiguration hat sich geändert, also nimmt {server} {copy} zurück in die Übermittlungswarteschlange und routet sie neu.",
} as const satisfies SameKeys<typeof english>;
