import type { problems as english } from "../english/problems.ts";
import type { SameKeys } from "../translation.ts";

/** Was an einer Datei falsch ist und wie es sich beheben lässt; was ein Administrator im Ereignisprotokoll fände. */
export const problems = {
  problemsTitle: "Diese Datei wurde nicht geöffnet",
  "refusal.intro": {
    one: "„{name}“ wurde nicht geöffnet. {count} Fehler wurde gefunden; auf der Seite hat sich nichts geändert.",
    other: "„{name}“ wurde nicht geöffnet. {count} Fehler wurden gefunden; auf der Seite hat sich nichts geändert.",
  },
  "refusal.first":
    "„{name}“ wurde nicht geöffnet. Das sind die ersten {count} Probleme; es kann mehr geben. Auf der Seite hat sich nichts geändert.",
  notFetchedTitle: "Das ließ sich nicht laden",
  linkProblemTitle: "Dieser Link funktioniert nicht",
  linkProblem:
    "Dieser Link ist beschädigt oder unvollständig. Um einen neuen bitten oder mit einem der Szenarien beginnen.",
  goToStartPage: "Zur Startseite",
  "problem.not-json": "Das ist kein JSON. Anführungszeichen, Kommas und Klammern prüfen.",
  "problem.not-json.at":
    "Das ist kein JSON. Anführungszeichen, Kommas und Klammern bei Zeile {line}, Spalte {column} prüfen.",
  "problem.empty": "Die Datei ist leer. Mit einem der Szenarien anfangen, die Sitehop mitbringt.",
  "problem.too-large": "Die Datei hat {found} Zeichen; höchstens {maximum} werden gelesen. Sie verkleinern.",
  "problem.not-an-object":
    "Eine Szenariodatei besteht aus einem Objekt in geschweiften Klammern. Alles dort hineinschreiben.",
  "problem.too-deep":
    "Listen und Objekte stehen mehr als {maximum} Ebenen tief ineinander. Ein Szenario braucht nur wenige.",
  "problem.duplicate-field":
    "Das Feld „{field}“ gibt es zweimal; das zweite steht in Zeile {line}. Eines davon herausnehmen.",
  "problem.duplicate-field.plain": "Das Feld „{field}“ gibt es zweimal. Eines davon herausnehmen.",
  "problem.unreadable":
    "Der Browser konnte diese Datei nicht lesen. Prüfen, ob es eine Datei und kein Ordner ist und ob sie noch da ist; dann noch einmal öffnen.",
  "problem.several-files": "Es kamen mehrere Dateien auf einmal. Eine davon öffnen.",
  "problem.not-fetched":
    "„{name}“ konnte nicht geladen werden. Adresse und Verbindung prüfen und es noch einmal versuchen.",
  "problem.malformed-link":
    "Dieser Teil des Links ist beschädigt: „{found}“. Noch einmal um den Link bitten oder eines der Szenarien wählen.",
  "problem.unsupported-version": "Nur Version 1 der Szenariodatei ist bekannt, hier steht {found}. 1 schreiben.",
  "problem.unsupported-version.none": "Nur Version 1 der Szenariodatei ist bekannt. Als Version 1 schreiben.",
  "problem.missing-field": "Das Feld „{field}“ fehlt. Es hinzufügen.",
  "problem.unknown-field": "Ein Feld „{field}“ gibt es hier nicht. Es herausnehmen oder die Schreibweise prüfen.",
  "problem.wrong-type": "Erwartet: {expected}. Gefunden: {found}. Den Wert ändern.",
  "problem.wrong-type.plain": "{found} ist die falsche Art von Wert. Ihn ändern.",
  "problem.not-one-of": "{found} ist hier nicht möglich. Möglich sind: {expected}.",
  "problem.out-of-range.minimum": "{found} ist zu niedrig. Der niedrigste mögliche Wert ist {minimum}.",
  "problem.out-of-range.maximum": "{found} ist zu hoch. Der höchste mögliche Wert ist {maximum}.",
  "problem.out-of-range": "{found} liegt außerhalb des Möglichen. Einen anderen Wert verwenden.",
  "problem.too-few": {
    one: "Hier ist mindestens {count} Eintrag nötig. Einen hinzufügen.",
    other: "Hier sind mindestens {count} Einträge nötig. Die fehlenden hinzufügen.",
  },
  "problem.too-many": {
    one: "Hier ist höchstens {count} möglich. Kürzen.",
    other: "Hier sind höchstens {count} möglich. Kürzen.",
  },
  "problem.too-many.plain": "Das ist länger, als hier möglich ist. Kürzen.",
  "problem.too-long": {
    one: "{found} ist länger als {count} Zeichen. Kürzen.",
    other: "{found} ist länger als {count} Zeichen. Kürzen.",
  },
  "problem.malformed-address": "{found} ist keine Adresse. name@domäne schreiben, oder TYP:adresse für andere Systeme.",
  "problem.malformed-ip-address":
    "{found} ist keine IPv4-Adresse, wie sie hier geschrieben wird: 192.0.2.7 für eine, 192.0.2.0/24 oder 192.0.2.1-192.0.2.9 für mehrere, 192.0.2.7:25 für eine mit ihrem Port.",
  "problem.malformed-domain": "{found} ist kein Domänen- oder Hostname. Etwa so schreiben: contoso.com.",
  "problem.malformed-duration": "{found} ist keine Dauer. Etwa so schreiben: PT5M (5 Minuten), PT2H oder P1D.",
  "problem.malformed-name":
    "{found} kann hier kein Name sein. Buchstaben, Ziffern und Leerzeichen im Innern verwenden, keinen Doppelpunkt.",
  "problem.malformed-name.taken":
    "{found} hat für Programme eine eigene Bedeutung und kann hier kein Name sein. Einen anderen verwenden.",
  "problem.too-much-matching":
    "Die Muster aller Regeln haben zusammen {patterns} Zeichen, die Betreffzeilen und Texte aller Nachrichten {texts}: jedes an jedem zu versuchen dauert zu lange. Das eine oder das andere kürzen, bis das Produkt höchstens {maximum} ist.",
  "problem.malformed-pattern":
    "{found} ist kein Muster. Jede Klammer braucht ihre zweite Hälfte, ein Stern etwas davor, ein umgekehrter Schrägstrich etwas danach.",
  "problem.duplicate-name":
    "Den Namen „{name}“ gibt es mehr als einmal ({what}). Jedem einen eigenen geben; Groß- und Kleinschreibung zählt nicht.",
  "problem.duplicate-address": "Die Adresse „{name}“ ist mehr als einmal vergeben. Jedem Empfänger eine eigene geben.",
  "problem.unknown-name":
    "Den Namen „{name}“ gibt es nicht (gesucht: {what}). Den Namen berichtigen oder in der Datei ergänzen.",
  "problem.unknown-name.recipient":
    "Einen Empfänger mit der Adresse „{name}“ gibt es nicht, aber die Domäne gehört zu dieser Organisation. Die Adresse berichtigen oder den Empfänger ergänzen.",
  "problem.wrong-role":
    "{name} hat nicht die Rolle, die hier nötig ist: {expected}. Einen anderen Server nennen oder die Rolle hinzufügen.",
  "problem.no-database": "{name} kann nicht senden: Das Postfach hat keine Datenbank. Ihm eine geben.",
  "problem.wrong-kind":
    "{name} kann nicht senden. Die Nachricht von einem Postfach oder einer Adresse außerhalb schreiben lassen.",
  "problem.ends-before-it-begins": "Ende bei {found}, Beginn bei {minimum}. Das Ende später legen.",
  "problem.not-modelled.generation": "Exchange {name} wird noch nicht simuliert. Die Generation 2007 verwenden.",
  "problem.not-modelled.copies":
    "Datenbankkopien gehören zu Exchange 2010 und werden noch nicht simuliert. Sie herausnehmen.",
  "problem.not-modelled.dag":
    "Datenbankverfügbarkeitsgruppen gehören zu Exchange 2010 und werden noch nicht simuliert. Dieses Feld herausnehmen.",
  "problem.not-modelled": "Das wird noch nicht simuliert. Es aus der Datei herausnehmen.",
  "problem.needs-organization-mx":
    "Eine Nachricht von {name} kommt aus dem Internet, aber es gibt keine Tür für sie. Einen Edge-Transport-Server oder einen MX-Host der Organisation hinzufügen.",
  "problem.didYouMean": "War „{suggestion}“ gemeint?",

  "kind.text": "ein Text in Anführungszeichen",
  "kind.number": "eine Zahl",
  "kind.wholeNumber": "eine ganze Zahl",
  "kind.boolean": "true oder false",
  "kind.list": "eine Liste in eckigen Klammern",
  "kind.pair": "eine Liste aus zwei Zahlen",
  "kind.object": "ein Objekt in geschweiften Klammern",
  "kind.literal": "ein anderer fester Wert",
  "kind.otherValue": "eine andere Art von Wert",

  oneOfTwo: "{first} oder {second}",

  "thing.site": "Standort",
  "thing.server": "Server",
  "thing.database": "Datenbank",
  "thing.connector": "Connector",
  "thing.siteLink": "Standortverknüpfung",
  "thing.routingGroup": "Routinggruppe",
  "thing.routingGroupConnector": "Routinggruppenconnector",
  "thing.recipient": "Empfänger",
  "thing.message": "Nachricht",
  "thing.sendConnector": "Sendeconnector",
  "thing.foreignConnector": "Fremdconnector",
  "thing.other": "Eintrag",

  "warning.noRouteToSite":
    "Ereignis {event}: Zum Standort {about} gibt es keine Route. Ihn mit den anderen verknüpfen und ihm einen Hub-Transport-Server geben.",
  "warning.noRouteToStore":
    "Ereignis {event}: Zu {about} gibt es keine Route. Einen Routinggruppenconnector hinzufügen, der dorthin führt.",
  "warning.noSourceServers":
    "Ereignis {event}: Der Connector „{about}“ hat keinen Quellserver und wird ignoriert. Ihm einen geben.",
  "warning.noRouteToConnector":
    "Ereignis {event}: Zu den Quellservern des Connectors „{about}“ gibt es keine Route, also wird er nicht verwendet. Ihren Standort mit den anderen verknüpfen.",
  "warning.invalidSmartHosts":
    "Ereignis {event}: Ein Smarthost des Connectors „{about}“ ist kein gültiger Name und keine gültige Adresse, also wird der Connector ignoriert. Ihn berichtigen.",
  "warning.nonSmtpAddressSpaceOnDnsConnector":
    "Ereignis {event}: Der Connector „{about}“ verwendet DNS, also werden seine Adressräume anderer Typen als SMTP ignoriert. Ihm einen Smarthost geben.",
  "warning.sourceServersInSeveralSites":
    "Ereignis {event}: Die Quellserver des Connectors „{about}“ stehen an mehreren Standorten. Nur der nächste Standort wird verwendet; sie an einem Standort zusammenfassen.",
  "warning.noHubTransportServerActive":
    "Ereignis {event}: Am Standort von {about} ist kein Hub-Transport-Server aktiv. Seine Nachrichten bleiben im Postausgang.",
  "warning.noHubTransportServerInSite":
    "Ereignis {event}: Am Standort von {about} gibt es keinen Hub-Transport-Server. Einen hinzufügen; bis dahin bleiben seine Nachrichten im Postausgang.",
  "warning.noClientAccessServerInSite":
    "In {about} liegen Postfächer, aber dort steht kein Clientzugriffsserver: Nur Outlook im Netzwerk öffnet sie. Einen hinzufügen.",
  "warning.noInternalUrlInSite":
    "In {about} hat kein Clientzugriffsserver eine InternalURL, also kann ihm keiner eines anderen Standorts eine Anfrage weiterreichen. Eine setzen.",
  "warning.heartbeatsTooShort":
    "Ereignis {event}: Anfragen von Geräten an {about} dauern im Durchschnitt höchstens neun Minuten, als würden sie getrennt. Das Timeout der Firewall davor über den Takt der Geräte setzen.",
  "warning.noHubTransportServerForUnifiedMessaging":
    "Ereignis {event}: Am Standort von {about} antwortet kein Hub-Transport-Server. Seine Sprachnachrichten warten in einem Ordner auf seiner Festplatte.",
  "warning.unifiedMessagingSubmissionRefused":
    "Ereignis {event}: Ein Hub-Transport-Server hat abgelehnt, was {about} einliefert.",
  "warning.groupInItself":
    "Die Gruppe {about} enthält sich selbst, direkt oder über andere Gruppen, also wird sie nur einmal aufgegliedert. Ihre Mitglieder berichtigen.",
  "warning.hubSiteWithoutHubTransportServer":
    "{about} ist als Hubstandort markiert, hat aber keinen Hub-Transport-Server, also wird die Markierung ignoriert. Einen Server hinzufügen oder die Markierung entfernen.",
} as const satisfies SameKeys<typeof english>;
