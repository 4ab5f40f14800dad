import type { troubleEvents as english } from "../english/trouble-events.ts";
import type { SameKeys } from "../translation.ts";

/** Was schiefgeht, wartet, scheitert, gemeldet und wieder behoben wird. */
export const troubleEvents = {
  "attempt.submission": "{from} versucht, {target} zu erreichen, und bekommt keine Antwort.",
  "attempt.direct": "{from} versucht, sich mit {target} zu verbinden, und bekommt keine Antwort.",
  "attempt.backoff": "{from} versucht es bei {target}, einem Halt weiter vorn auf dem Pfad, und bekommt keine Antwort.",
  "attempt.connector": "{from} versucht, die Nachricht an {target} weiterzugeben, und bekommt keine Antwort.",
  "attempt.withinSite": "{from} versucht, die Nachricht an {target} weiterzugeben, und bekommt keine Antwort.",
  "attempt.edge": "{from} versucht, sich mit {target} zu verbinden, und bekommt keine Antwort.",
  "attempt.routingGroup": "{from} versucht, den Exchange 2003-Server {target} zu erreichen, und bekommt keine Antwort.",
  "attempt.delivery": "{from} versucht vergeblich, an {target} zuzustellen.",
  "attempt.mailbox": "{from} versucht vergeblich, das Postfach auf {target} zu öffnen.",
  "attempt.read": "{from} versucht, {target} zu erreichen, und bekommt keine Antwort.",
  "attempt.remote": "{from} versucht, sich mit {target} zu verbinden, und bekommt keine Antwort.",
  "attempt.answered": "{from} bekommt von {target} die Antwort „{answer}“.",
  "attempt.busy": "{from} meldet {target} die Nachricht, vergeblich.",
  "attempt.again": "{from} versucht es noch einmal bei {target}, vergeblich.",

  "defer.where": "{copyStart} bleibt auf {server} liegen; {queue} hat jetzt den Status „Wiederholen“.",
  "defer.alone": "{copyStart} bleibt auf {server} liegen; {queue} geht ohne sie weiter.",
  "defer.first": "Der erste Wiederholungsversuch ist um {clock}; bis dahin dauert es {wait}.",
  "defer.again.0":
    "Der {nth} Wiederholungsversuch ist gescheitert. {copyStart} bleibt auf {server}; der nächste Versuch ist um {clock}, bis dahin dauert es {wait}.",
  "defer.again.1":
    "Auch der {nth} Wiederholungsversuch hatte keinen Erfolg. {server} behält {copy}, wartet {wait} und versucht es um {clock} wieder.",
  "defer.again.2":
    "{copyStart} liegt noch immer auf {server}, auch nach dem {nth} Wiederholungsversuch. Die nächste Gelegenheit ist um {clock}; bis dahin dauert es {wait}.",
  "defer.longer": {
    one: "Nach {count} Wiederholungsversuch macht {server} längere Pausen. {copyStart} kommt um {clock} wieder an die Reihe; bis dahin dauert es {wait}.",
    other:
      "Nach {count} Wiederholungsversuchen macht {server} längere Pausen. {copyStart} kommt um {clock} wieder an die Reihe; bis dahin dauert es {wait}.",
  },
  "defer.noRetry": "{copyStart} bleibt auf {server} liegen; {queue} hält sie fest.",
  "defer.directory":
    "Ohne Active Directory kann {server} die Empfänger nicht nachschlagen. {copyStart} geht zurück in die Übermittlungswarteschlange und wartet dort {wait}, bis {clock}.",

  "defer.refused":
    "{copyStart} wird abgewiesen: „{answer}“. Ein Journalbericht wird nie aufgegeben: {server} behält ihn und wird es wieder versuchen.",
  "fail.5.1.1": "{server} gibt die Zustellung an {person} auf: Diesen Empfänger gibt es nicht (5.1.1).",
  "fail.5.1.1.stale": "{server} gibt die Zustellung an {person} auf: Diese interne Adresse hat niemand mehr (5.1.1).",
  "fail.5.2.3": "{server} gibt die Zustellung an {person} auf: Die Nachricht ist größer als das Limit (5.2.3).",
  "fail.5.3.4":
    "{server} gibt die Zustellung an {person} auf: Die Nachricht ist zu groß für den Pfad, den sie nehmen müsste (5.3.4).",
  "fail.5.4.4": "{server} gibt die Zustellung an {person} auf: Für diese Adresse gibt es keinen nächsten Hop (5.4.4).",
  "fail.5.4.4.domain": "{server} gibt die Zustellung an {person} auf: DNS kennt diese Domäne nicht (5.4.4).",
  "fail.5.4.4.loop":
    "{server} gibt die Zustellung an {person} auf: Der Mail-Exchanger der Domäne ist diese Organisation selbst (5.4.4).",
  "fail.5.4.4.type":
    "{server} gibt die Zustellung an {person} auf: Kein Connector nimmt Adressen dieses Typs an (5.4.4).",
  "fail.5.4.6": "{server} gibt die Zustellung an {person} auf: Die Nachricht dreht sich im Kreis (5.4.6).",
  "fail.4.4.7":
    "{server} gibt die Zustellung an {person} auf: Die Nachricht ist in ihrer Warteschlange abgelaufen (4.4.7).",
  "fail.other": "{server} gibt die Zustellung an {person} auf: {text}",

  "dsn.failed":
    "{server} schreibt einen Unzustellbarkeitsbericht an {sender}: keine Zustellung an {people}, Code {status}.",
  "dsn.headersOnly": "Er hat vom Original, das größer als 10 MB ist, nur die Kopfzeilen.",
  "dsn.delayed":
    "{server} schreibt an {sender}, dass sich die Nachricht an {people} verzögert, Code {status}. Die Nachricht selbst wartet weiter.",
  "dsn.none":
    "Über einen Bericht wird nie ein Bericht gesendet, also endet die Nachricht an {people} hier, mit Code {status}.",

  "faultBegins.serverDown": "Ab jetzt ist {server} ausgefallen und antwortet niemandem.",
  "faultBegins.transportStopped":
    "Der Transportdienst auf {server} wird beendet. Der Computer läuft weiter, nimmt aber keine Mail an und sendet keine.",
  "faultBegins.siteDown": "Ab jetzt ist ganz {site} ausgefallen. Keiner der Server dort antwortet.",
  "faultBegins.sitesBlocked":
    "Ab jetzt kommt zwischen {first} und {second} keine SMTP-Verbindung durch, in keiner Richtung.",
  "faultBegins.databaseDismounted":
    "Die Bereitstellung der Datenbank {database} wird aufgehoben. In ihre Postfächer kann nichts geschrieben werden.",
  "faultBegins.failover":
    "Die aktive Kopie von {database} fällt aus, bevor ihre letzten Protokolle übertragen sind. In ihre Postfächer kann nichts geschrieben werden.",
  "faultBegins.smartHostDown": "Ab jetzt antwortet der Smarthost {host} nicht.",
  "faultBegins.mxDown": "Ab jetzt antwortet der Mail-Exchanger {host} nicht.",
  "faultBegins.dnsFailure": "Ab jetzt antwortet DNS nicht für {domain}.",
  "faultBegins.dnsFailure.all": "Ab jetzt antwortet DNS nicht.",
  "faultBegins.globalCatalogDown": "Ab jetzt antwortet in {site} kein globaler Katalogserver.",
  "faultBegins.backPressure.medium": "{server} gehen die Ressourcen aus: mittlerer Rückstau.",
  "faultBegins.backPressure.high":
    "{server} gehen die Ressourcen aus: hoher Rückstau. Vorerst nimmt er keine neue Mail an.",
  "faultBegins.remoteDown": "Ab jetzt antwortet die Gegenseite des Connectors „{connector}“ nicht.",

  "faultEnds.serverDown": "{server} ist wieder da.",
  "faultEnds.transportStopped": "Der Transportdienst auf {server} läuft wieder.",
  "faultEnds.siteDown": "{site} ist wieder da. Was darauf wartet, merkt es beim nächsten Versuch.",
  "faultEnds.sitesBlocked": "Zwischen {first} und {second} kommt SMTP wieder durch.",
  "faultEnds.databaseDismounted": "Die Datenbank {database} ist wieder bereitgestellt.",
  "faultEnds.failover": "Die passive Kopie von {database} ist bereitgestellt. Ihr fehlt, was zuletzt kam ({gap}).",
  "faultEnds.lost": {
    one: "Kein laufender Hub-Transport-Server hat {copies} in seinem Transportdumpster: verloren.",
    other: "{count} Nachrichten sind bei keinem laufenden Hub-Transport-Server im Transportdumpster: verloren.",
  },
  "faultEnds.smartHostDown": "Der Smarthost {host} antwortet wieder.",
  "faultEnds.mxDown": "Der Mail-Exchanger {host} antwortet wieder.",
  "faultEnds.dnsFailure": "DNS antwortet wieder für {domain}.",
  "faultEnds.dnsFailure.all": "DNS antwortet wieder.",
  "faultEnds.globalCatalogDown": "In {site} antwortet wieder ein globaler Katalogserver.",
  "faultEnds.backPressure.medium": "{server} hat wieder genug Ressourcen.",
  "faultEnds.backPressure.toMedium":
    "{server} steht nur noch unter mittlerem Rückstau und nimmt an, was die eigenen Leute der Organisation senden.",
  "faultEnds.backPressure.toHigh": "{server} bleibt unter hohem Rückstau.",
  "faultEnds.backPressure.high": "{server} hat wieder genug Ressourcen und nimmt neue Mail an.",
  "faultEnds.remoteDown": "Die Gegenseite des Connectors „{connector}“ antwortet wieder.",

  "change.hubSiteEnabled.on":
    "Ein Administrator macht {name} zum Hubstandort. Jeder Hub-Transport-Server berechnet seine Routen neu.",
  "change.hubSiteEnabled.off":
    "Ein Administrator macht {name} wieder zum gewöhnlichen Standort. Jeder Hub-Transport-Server berechnet seine Routen neu.",
  "change.enabled.on": "Ein Administrator aktiviert den Connector „{name}“. Die Routen werden neu berechnet.",
  "change.enabled.off": "Ein Administrator deaktiviert den Connector „{name}“. Die Routen werden neu berechnet.",
  "change.isScopedConnector.on":
    "Ein Administrator beschränkt den Connector „{name}“ auf seinen eigenen Standort. Die Routen werden neu berechnet.",
  "change.isScopedConnector.off":
    "Ein Administrator öffnet den Connector „{name}“ für alle Standorte. Die Routen werden neu berechnet.",
  "change.dnsRoutingEnabled.on":
    "Ein Administrator lässt den Connector „{name}“ DNS verwenden. Die Routen werden neu berechnet.",
  "change.dnsRoutingEnabled.off":
    "Ein Administrator lässt den Connector „{name}“ Smarthosts verwenden. Die Routen werden neu berechnet.",
  "change.value":
    "Ein Administrator ändert eine Einstellung: {name}, {field} jetzt {value}. Die Routen werden neu berechnet.",
  "change.cleared": "Ein Administrator löscht eine Einstellung: {name}, {field}. Die Routen werden neu berechnet.",
} as const satisfies SameKeys<typeof english>;
