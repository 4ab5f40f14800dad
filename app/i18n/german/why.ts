import type { why as english } from "../english/why.ts";
import type { SameKeys } from "../translation.ts";

/** Der Bereich „Warum“: die Frage jeder Art von Entscheidung, ihre Spalten, und die Regel mit dem, was sie hier ergab. */
export const why = {
  warningsCount: {
    one: "{count} Warnung zur Konfiguration",
    other: "{count} Warnungen zur Konfiguration",
  },
  nothingDecided: "Bei diesem Schritt war nichts zu entscheiden.",
  "question.submissionServer": "Welchem Hub-Transport-Server übergibt {server} die Nachricht?",
  "question.resolveRecipient": {
    one: "Wer ist {people}?",
    other: "Wer sind die {count} Empfänger?",
  },
  "question.leastCostPath": "Welcher Pfad führt von {site} nach {target}?",
  "question.leastCostPath.here": "Muss die Nachricht {site} verlassen?",
  "question.nextHopSite": "Wie weit kommt die Nachricht auf ihrem Pfad nach {goal} mit einem Hop?",
  "question.connector": "Welcher Connector nimmt die Nachricht für {target}?",
  "question.connector.linked": "Welcher Connector nimmt, was über „{target}“ hereinkam?",
  "question.routingGroupConnector": "Über welchen Connector erreicht die Nachricht die Routinggruppe {target}?",
  "question.loadBalancing": "Welcher Server nimmt diese Verbindung an?",
  "question.loadBalancing.site": "Welcher Server in {target} nimmt diese Verbindung an?",
  "question.backOff": "In {target} antwortet niemand. Wo wartet die Nachricht?",
  "question.sizeLimit": "Ist die Nachricht klein genug?",
  "question.expansionServer": "Welcher Server gliedert {target} auf?",
  "question.publicFolderDatabase": "Welche Datenbank nimmt die Nachricht für den Ordner {target}?",
  "question.remoteHost": "Welcher Host außerhalb nimmt die Nachricht an?",
  "question.clientAccess": "Welchen Server erreicht {person}? Der Client: {client}.",
  "column.server": "Server",
  "column.site": "Standort",
  "column.order": "Reihenfolge",
  "column.path": "Pfad",
  "column.cost": "Kosten",
  "column.hops": "Hops",
  "column.hubSite": "Hubstandort",
  "column.recipients": "Empfänger",
  "column.position": "Hops von hier",
  "column.connector": "Connector",
  "column.addressSpace": "Adressraum",
  "column.addressSpaceCost": "Kosten des Adressraums",
  "column.siteLinkCost": "Kosten der Standortverknüpfungen",
  "column.routingGroupCost": "Kosten der Routinggruppen",
  "column.aggregateCost": "Gesamtkosten",
  "column.maxMessageSize": "Größenlimit",
  "column.limitOf": "Limit von",
  "column.limit": "Limit",
  "column.size": "Nachricht",
  "column.address": "Adresse",
  "column.found": "Gefunden",
  "column.host": "Host",
  "column.preference": "Präferenz",
  "column.database": "Datenbank",
  pathStep: "{path} → {site}",
  "conclude.submission.coLocated":
    "Eine Hub-Transport-Rolle auf demselben Computer kommt zuerst, solange sie verfügbar ist: {chosen}.",
  "conclude.submission.turn":
    "Der Postfachserver wendet sich nur an Hub-Transport-Server seines eigenen Standorts, und diese wechseln sich ab. Diesmal ist es {chosen}.",
  "conclude.submission.only":
    "Der Postfachserver wendet sich nur an Hub-Transport-Server seines eigenen Standorts. Es gibt einen: {chosen}.",
  "conclude.submission.override":
    "Nur die Server auf der Außerkraftsetzungsliste sind erlaubt, und diese wechseln sich ab. Diesmal ist es {chosen}.",
  "conclude.submission.voice":
    "Ein Unified Messaging-Server wendet sich an die Hub-Transport-Server seines eigenen Standorts, einen nach dem anderen. Diesmal ist es {chosen}.",
  "conclude.submission.none":
    "Kein Hub-Transport-Server in {site} kann die Nachricht annehmen, und ein anderer Standort wird nie gefragt. Die Nachricht bleibt, wo sie ist.",
  "conclude.submission.overrideNone":
    "Keiner der Server auf der Außerkraftsetzungsliste kann die Nachricht annehmen, und nichts ersetzt sie. Die Nachricht bleibt im Postausgang.",
  "conclude.resolve":
    "Bevor er eine Nachricht routet, schlägt jeder Hub-Transport-Server ihre Empfänger im Active Directory nach.",
  "conclude.resolve.missing": {
    one: "Jeder Empfänger wird im Active Directory nachgeschlagen. {count} Adresse steht nicht darin, und ein Bericht geht an den Absender.",
    other:
      "Jeder Empfänger wird im Active Directory nachgeschlagen. {count} Adressen stehen nicht darin, und ein Bericht geht an den Absender.",
  },
  "conclude.path.cost": "Der Pfad mit den geringsten Gesamtkosten gewinnt. Hier sind das {cost}.",
  "conclude.path.hops": "Mehrere Pfade kosten {cost}. Dann gewinnt der mit den wenigsten Hops; hier sind das {hops}.",
  "conclude.path.name":
    "Kosten und Hops sind gleich. Dann entscheiden die Namen der Standorte, vom Ziel her gelesen: {winner} kommt vor {loser}.",
  "conclude.path.here":
    "Einem Postfachserver stellen nur Hub-Transport-Server an seinem Standort zu. {server} steht an diesem Standort, {site}.",
  "conclude.path.expansionHere":
    "Nur der Aufgliederungsserver gliedert die Gruppe auf. Er steht in {site}, dem Standort von {server}.",
  "conclude.path.none":
    "Ohne eine Kette von IP-Standortverknüpfungen von {site} nach {target} gibt es keine Route. Der Empfänger kommt in die Warteschlange „Nicht erreichbar“.",
  "conclude.path.noHub":
    "Ein Zielstandort ohne Hub-Transport-Server hat keine Route. Der Empfänger kommt in die Warteschlange „Nicht erreichbar“.",
  "conclude.stop.direct":
    "Ein Hub-Transport-Server verbindet sich direkt mit dem Zielstandort. Standorte dazwischen zählen nur für die Kosten, außer einer ist ein Hubstandort oder die Pfade mehrerer Empfänger trennen sich dort.",
  "conclude.stop.hubSite":
    "Jede Nachricht hält am ersten Hubstandort auf ihrem Pfad und wird dort neu geroutet. Hier ist das {target}.",
  "conclude.stop.fork":
    "Eine Nachricht für mehrere Empfänger wird so spät wie möglich geteilt: am letzten Standort, den ihre Pfade gemeinsam haben. Hier ist das {target}.",
  "conclude.connector.only":
    "Ein Connector muss groß genug, aktiviert und zuständig sein und einen passenden Adressraum haben. Nur „{connector}“ bleibt übrig.",
  "conclude.connector.specific": "Der genaueste Adressraum gewinnt, was immer er kostet. Hier hat ihn „{connector}“.",
  "conclude.connector.cheaper":
    "Bei gleich genauen Adressräumen gewinnt die geringste Summe aus Adressraum- und Standortverknüpfungskosten: „{connector}“ mit {cost}.",
  "conclude.connector.legacyPair":
    "Ist unter den letzten ein Exchange 2003-Connector, werden zuerst die Kosten von Routinggruppe und Adressraum verglichen, dann die der Standortverknüpfungen. „{connector}“ liegt am niedrigsten.",
  "conclude.connector.closer":
    "Bei gleichen Kosten gewinnt der nächste Quellserver: dieser Server, dann dieser Standort, dann die wenigsten Hops. Hier hat ihn „{connector}“.",
  "conclude.connector.name":
    "Alles andere ist gleich, also gewinnt der Name, der im Alphabet zuerst kommt: „{connector}“.",
  "conclude.connector.edge":
    "Ein Edge-Transport-Server kennt nur seine eigenen Connectors. Am genauesten zur Domäne passt „{connector}“.",
  "conclude.connector.linked":
    "Was über einen Empfangsconnector hereinkommt, mit dem ein Sendeconnector verknüpft ist, geht über diesen hinaus, gleich mit welcher Adresse: „{connector}“.",
  "conclude.routingGroup":
    "Die geringsten Gesamtkosten über Routinggruppenconnectors gewinnen, dann die geringsten Standortverknüpfungskosten zum ersten davon. Hier hat sie „{connector}“.",
  "conclude.turn.site":
    "Alle Hub-Transport-Server eines Standorts sind gleich. Jede neue Verbindung beginnt beim nächsten in der Reihe, und der erste, der antwortet, nimmt sie an: {chosen}.",
  "conclude.turn.connector":
    "Alle Quellserver eines Connectors an einem Standort sind gleich. Sie wechseln sich ab, und der erste, der antwortet, nimmt die Verbindung an: {chosen}.",
  "conclude.turn.edge":
    "Die Edge-Transport-Server eines Abonnements wechseln sich ab, und der erste, der antwortet, nimmt die Verbindung an: {chosen}.",
  "conclude.turn.inward":
    "Mail von einem Edge-Transport-Server geht reihum an die Hub-Transport-Server seines eigenen Standorts. Der erste, der antwortet, nimmt sie an: {chosen}.",
  "conclude.turn.routingGroup":
    "Die Zielserver eines Routinggruppenconnectors wechseln sich ab, und der erste, der antwortet, nimmt die Verbindung an: {chosen}.",
  "conclude.turn.expansion": "Nur der Aufgliederungsserver darf die Gruppe aufgliedern: {chosen}.",
  "conclude.turn.only.site": "In {site} gibt es nur einen Hub-Transport-Server, und er antwortet: {chosen}.",
  "conclude.turn.none": "Jeder Server des Ziels wurde versucht, und keiner antwortet.",
  "conclude.turn.expansionNone":
    "Der Aufgliederungsserver antwortet nicht, und kein anderer darf die Gruppe aufgliedern.",
  "conclude.backOff":
    "Antwortet das Ziel nicht, werden die Standorte auf dem Pfad vom Ziel her rückwärts versucht. Der erste, der antwortet, übernimmt die Nachricht: {chosen}.",
  "conclude.backOff.binary":
    "Auf Pfaden mit mehr als vier Hops werden nur einige Standorte versucht, jedes Mal auf halbem Weg. Dass es so ist, ist dokumentiert, die genaue Reihenfolge nicht. Hier übernimmt {chosen} die Nachricht.",
  "conclude.backOff.none":
    "Kein Standort auf dem Pfad antwortet, und Standorte abseits des Pfads werden nie versucht. Die Nachricht bleibt auf {server} und wird später erneut versucht.",
  "conclude.backOff.binaryNone":
    "Keiner der versuchten Standorte antwortet, und Standorte abseits des Pfads werden nie versucht. Die Nachricht bleibt auf {server} und wird später erneut versucht.",
  "conclude.size.organization":
    "Die Organisation begrenzt die Größe von Nachrichten. Diese hat {size}, mehr als die erlaubten {limit}.",
  "limitOf.maxSendSizeKB": "Senden, in der ganzen Organisation",
  "limitOf.maxReceiveSizeKB": "Empfangen, in der ganzen Organisation",
  "conclude.expansion":
    "Eine Gruppe mit einem Aufgliederungsserver wird dort und nirgends sonst aufgegliedert: {chosen}.",
  "conclude.expansion.none":
    "Der Aufgliederungsserver ist nicht erreichbar, und kein anderer darf die Gruppe aufgliedern.",
  "conclude.folder":
    "Zuerst kommt eine Datenbank auf diesem Server, dann eine an diesem Standort, dann die mit dem Pfad der geringsten Kosten. Hier ist das {chosen}.",
  "conclude.host.preference":
    "DNS nennt die Mail-Exchanger der Domäne. Die kleinste Präferenznummer wird zuerst versucht, dann die nächste: {chosen} nimmt an.",
  "conclude.host.smart":
    "Die Smarthosts eines Connectors wechseln sich ab, und der erste, der antwortet, nimmt die Nachricht an: {chosen}.",
  "conclude.host.none":
    "Jeder Host wurde versucht, und keiner antwortet. Die Nachricht wartet und wird erneut versucht.",
  "conclude.host.address":
    "DNS nennt für diese Domäne keinen Mail-Exchanger. Dann zählt die Adresse der Domäne selbst: {chosen} nimmt an.",
  "conclude.host.noDomain":
    "DNS kennt keine Domäne {target}. Warten würde nichts helfen, also geht die Nachricht zurück.",
  "conclude.host.loop":
    "Der erste Mail-Exchanger für {target} ist diese Organisation selbst. Die Nachricht käme wieder, also geht sie zurück.",
  "conclude.host.noDns":
    "DNS antwortet nicht, also weiß noch niemand, wohin die Nachricht muss. Sie wartet und wird erneut versucht.",
  "conclude.client.direct":
    "Im Netzwerk spricht Outlook direkt mit dem Postfachserver, auf dem das Postfach liegt: {chosen}. Erst Exchange 2010 hat das geändert.",
  "conclude.client.access":
    "Außer Outlook im Netzwerk geht jeder Client über einen Clientzugriffsserver am Standort des Postfachs: {chosen}.",
  "conclude.client.proxied":
    "{chosen} steht am Standort des Clients, das Postfach liegt anderswo. Er reicht den Client an einen Clientzugriffsserver am Standort des Postfachs weiter.",
  "conclude.client.redirected":
    "{chosen} steht am Standort des Clients, das Postfach liegt anderswo. Der andere Standort hat eine eigene externe Adresse, also schickt {chosen} den Client dorthin.",
  "conclude.client.rpcProxy":
    "{chosen} am Standort des Clients packt das Gespräch aus und reicht es an den Postfachserver weiter, an welchem Standort der auch steht.",
  "conclude.client.none":
    "Kein Clientzugriffsserver in {site} antwortet, und über einen anderen Standort ist das Postfach nicht zu erreichen.",
  "conclude.client.directNone": "Der Postfachserver antwortet nicht, und kein anderer hat das Postfach.",

  "confidence.documented": "Dokumentiert",
  "confidence.documented.note":
    "Eine Quelle zu Exchange 2007 nennt diese Regel: die Dokumentation von Microsoft, ein Buch oder der Artikel eines Fachmanns.",
  "confidence.documentedLater": "Für eine spätere Version dokumentiert",
  "confidence.documentedLater.note":
    "Diese Regel steht in der Dokumentation einer späteren Exchange-Version; nichts spricht dafür, dass Exchange 2007 es anders macht.",
  "confidence.inferred": "Erschlossen",
  "confidence.inferred.note":
    "Keine Quelle nennt diese Regel. Sie folgt aus anderen Regeln oder ist die einfachste Lesart.",
  "confidence.disputed": "Umstritten",
  "confidence.disputed.note":
    "Quellen oder Lesarten widersprechen sich hier. Sitehop zeigt die, die am besten zu allem passt.",

  "time.invented": "Erfunden",
  "time.invented.note": "Wie lange das dauert, sagt keine Quelle: Die Zeit seit dem Schritt davor ist erfunden (A3).",
} as const satisfies SameKeys<typeof english>;
