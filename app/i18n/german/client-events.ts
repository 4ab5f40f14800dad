import type { clientEvents as english } from "../english/client-events.ts";
import type { SameKeys } from "../translation.ts";

/** Was Clients tun: schreiben, einliefern, benachrichtigt werden, lesen. Die Schritte 1, 2, 4 und 5. */
export const clientEvents = {
  "send.outlook":
    "{sender} schreibt in Outlook {what} an {recipients}. Im Netzwerk spricht Outlook direkt mit dem Postfachserver, {server}.",
  "send.outlookAnywhere":
    "{sender} schreibt in Outlook {what} an {recipients}, von außerhalb des Netzwerks. Outlook Anywhere verpackt das Gespräch in HTTPS und verbindet sich mit dem Clientzugriffsserver {server}.",
  "send.owa":
    "{sender} schreibt in Outlook Web Access {what} an {recipients}. Der Browser verbindet sich über HTTPS mit dem Clientzugriffsserver {server}.",
  "send.activeSync":
    "{sender} schreibt auf einem Windows Mobile-Gerät {what} an {recipients}. Exchange ActiveSync verbindet sich über HTTPS mit dem Clientzugriffsserver {server}.",
  "send.ews":
    "{sender} schreibt in einer Anwendung {what} an {recipients}. Sie verbindet sich über die Exchange-Webdienste, also HTTPS, mit dem Clientzugriffsserver {server}.",
  "send.entourage":
    "{sender} schreibt auf einem Mac in Entourage {what} an {recipients}. Entourage verbindet sich mit WebDAV über HTTPS mit dem Clientzugriffsserver {server}.",
  "send.pop3":
    "{sender} schreibt in einem POP3-Mailprogramm {what} an {recipients}. POP3 kann nur abholen, also liefert das Programm die Nachricht per SMTP ein, beim Hub-Transport-Server {server}.",
  "send.imap4":
    "{sender} schreibt in einem IMAP4-Mailprogramm {what} an {recipients}. IMAP4 kann nicht senden, also liefert das Programm die Nachricht per SMTP ein, beim Hub-Transport-Server {server}.",
  "send.smtp":
    "Ein Mailprogramm oder eine Anwendung liefert per SMTP {what} von {sender} an {recipients} ein, bei {server}.",
  "send.pickup":
    "Im Pickup-Verzeichnis von {server} taucht eine Datei auf. Darin ist {what} von {sender} an {recipients}.",
  "send.unifiedMessaging":
    "Jemand ruft an und hinterlässt {what} für {recipients}. {server} nimmt den Anruf an und zeichnet ihn auf.",
  "send.internet":
    "Ein Mailserver von {host} bringt {what} von {sender} an {recipients}. Er verbindet sich mit {server}, wo die Mail aus dem Internet hereinkommt.",
  "send.legacy":
    "{sender} schreibt {what} an {recipients}. Das Postfach liegt auf {server}, also hat Exchange 2003 die Nachricht zuerst.",
  "send.again": "{client} liefert die Nachricht noch einmal ein, bei {server}.",
  "send.clientAccess":
    "{server} verbindet sich mit dem Postfachserver {mailboxServer} und speichert die Nachricht im Postfach von {sender}. Ein Clientzugriffsserver sendet nie selbst.",
  "send.rpcProxy":
    "{server} ist nur der RPC-Proxy: Er gibt die RPC-Aufrufe an {mailboxServer} weiter, und Outlook speichert die Nachricht von {sender} dort.",

  "send.clientAccess.local":
    "{server} hält das Postfach von {sender} selbst und speichert die Nachricht dort. Ein Clientzugriffsserver sendet nie selbst.",

  "read.outlook": "Outlook von {reader} verbindet sich direkt mit dem Postfachserver {server}.",
  "read.outlookAnywhere":
    "Outlook von {reader} ist außerhalb des Netzwerks. Kein UDP-Paket kommt dorthin, also fragt es {server} alle ein bis zwei Minuten über HTTPS.",
  "read.owa":
    "{reader} öffnet Outlook Web Access. Der Browser verbindet sich über HTTPS mit dem Clientzugriffsserver {server}.",
  "read.activeSync":
    "Das Windows Mobile-Gerät von {reader} verbindet sich über HTTPS mit dem Clientzugriffsserver {server}, um Neues abzuholen.",
  "read.ews":
    "Die Anwendung von {reader} sieht nach neuer Post. Sie verbindet sich über HTTPS mit dem Clientzugriffsserver {server}.",
  "read.entourage":
    "Entourage sieht für {reader} nach neuer Post. Es verbindet sich über HTTPS mit dem Clientzugriffsserver {server}.",
  "read.pop3":
    "Das POP3-Mailprogramm von {reader} sieht nach neuer Post. Es verbindet sich mit dem Clientzugriffsserver {server}.",
  "read.imap4":
    "Das IMAP4-Mailprogramm von {reader} sieht nach neuer Post. Es verbindet sich mit dem Clientzugriffsserver {server}.",
  "read.other": "Der Client von {reader} verbindet sich mit {server}, um nach neuer Post zu sehen.",

  "send.fax": "Ein Fax kommt an, für {recipients}. {server} übernimmt es mit T.38 und macht daraus eine Nachricht.",
  "locate.call.nobody":
    "{server} fragt im Active Directory nach, wessen Nebenstelle gerufen wurde ({globalCatalog}), und bekommt keinen Namen.",
  "locate.call":
    "{server} fragt im Active Directory nach, wessen Nebenstelle gerufen wurde ({globalCatalog}). Die Antwort: {people}.",
  "proxy.client":
    "{server} reicht die Anfrage von {person} weiter an {target}, am Standort des Postfachs. Die beiden Server sprechen HTTPS und kennen einander durch Kerberos.",
  "redirect.client.owa":
    "Der Standort mit dem Postfach von {person} hat eine eigene Adresse. {server} zeigt eine Seite mit einem Link auf {url}, dem {person} folgen muss.",
  "redirect.client.other":
    "Der Standort mit dem Postfach von {person} hat eine eigene Adresse. {server} reicht das Gerät nicht weiter, sondern antwortet mit dieser Adresse, {url}.",
  "clientFail.clientAccess":
    "{client} kommt nicht weiter: In {site} gibt es keinen Clientzugriffsserver, der das Postfach öffnet.",
  "clientFail.internalUrl": "{client} kommt nicht weiter: In {site} hat kein Clientzugriffsserver eine InternalURL.",

  "autodiscover.servicePoint":
    "Outlook von {person} ist im Netzwerk: Es fragt das Active Directory nach den Dienstverbindungspunkten der Clientzugriffsserver. Sie führen zu {url}.",
  "autodiscover.rootDomain":
    "Outlook von {person} ist außerhalb und kann das Active Directory nicht fragen. Es versucht die Domäne selbst, {url}, und dort kennt niemand die AutoErmittlung.",
  "autodiscover.settings":
    "Outlook von {person} schickt seine Frage mit POST an {server}, unter {url}: zu welchem Postfachserver es gehört und wo Frei/Gebucht-Zeiten, Adressbuch und Outlook Anywhere zu finden sind.",

  "ping.opened":
    "Das Gerät von {person} stellt eine Anfrage an {server}. Dort wird das Postfach über RPC beobachtet und spätestens nach {seconds} Sekunden geantwortet. Das ist Direct Push.",
  "ping.unchanged":
    "Seit {seconds} Sekunden hat sich im Postfach von {person} nichts geändert. {server} sagt das mit HTTP 200, und das Gerät wird wieder fragen.",
  "ping.cut":
    "Eine Firewall hat die stille Verbindung zwischen {server} und dem Gerät von {person} getrennt. Von nun an bittet das Gerät um eine kürzere Wartezeit.",

  "locate.send":
    "{server} fragt im Active Directory, wo das Postfach von {person} liegt ({globalCatalog}). Die Antwort: auf {mailboxServer}. Dort wird die Nachricht also gespeichert.",
  "locate.read":
    "{server} fragt im Active Directory, wo das Postfach von {person} liegt ({globalCatalog}). Das Verzeichnis bestätigt: auf {mailboxServer}.",

  "store.legacy":
    "{server} speichert {copy} im Postausgang. Exchange 2003 routet nach eigenen Regeln, über Routinggruppen.",
  store:
    "{server} speichert {copy} im Postausgang. Dort liegt sie, bis ein Hub-Transport-Server desselben Standorts sie abholt.",
  "store.waits": "{copyStart} bleibt im Postausgang: Kein Hub-Transport-Server in {site} nimmt sie an.",
  "store.waits.shown":
    "Outlook zeigt „Postausgang (1)“; im Browser liegt die Nachricht erst unter „Gesendete Objekte“, wenn sie abgeholt ist.",
  "store.Pickup": "{server} nimmt gerade keine Dateien an. Diese bleibt im Pickup-Verzeichnis liegen.",
  "store.voicemail":
    "{server} behält die Aufnahme in UnifiedMessaging\\voicemail, bis ein Hub-Transport-Server sie annimmt.",

  submit: "Der Mailübermittlungsdienst auf {server} meldet {hub}, dass im Postausgang eine Nachricht wartet.",
  "submit.coLocated":
    "Der Mailübermittlungsdienst auf {server} benachrichtigt die Hub-Transport-Rolle auf demselben Computer. Solange sie verfügbar ist, kommt sie immer zuerst.",
  "submit.only": "In {site} gibt es nur einen Hub-Transport-Server.",
  "submit.turn": "Die Hub-Transport-Server in {site} wechseln sich ab, und jetzt ist {hub} an der Reihe.",
  "submit.override": "{server} darf nur die Hub-Transport-Server auf seiner Außerkraftsetzungsliste verwenden.",
  "submit.failOver": {
    one: "{failed} hat nicht geantwortet, also wird der nächste gefragt.",
    other: "{failed} haben nicht geantwortet, also wird der nächste gefragt.",
  },

  "notify.outlook": "{server} schickt Outlook von {reader} ein kleines UDP-Paket, das sagt: Es gibt neue Post.",
  "notify.activeSync":
    "Das Gerät von {reader} hält bei {server} eine Anfrage offen; das ist Direct Push. Jetzt antwortet {server} und nennt den Ordner, in dem sich etwas geändert hat.",
  "notify.other": "{server} meldet dem Client von {reader}, dass es neue Post gibt.",

  "clientRead.classification": "Outlook zeigt, dass die Nachricht als „{classification}“ klassifiziert ist.",
  "clientRead.outlook":
    "Outlook von {reader} holt die Nachricht direkt von {mailboxServer}, und {reader} liest sie. Kein Clientzugriffsserver ist daran beteiligt.",
  "clientRead.outlookAnywhere":
    "{clientAccess} reicht das Gespräch weiter an {mailboxServer}, und {reader} liest die Nachricht in Outlook.",
  "clientRead.owa":
    "{clientAccess} öffnet den Zugang zum Postfach auf {mailboxServer}, und {reader} liest die Nachricht im Browser.",
  "clientRead.activeSync":
    "{clientAccess} holt die Nachricht von {mailboxServer}, und {reader} liest sie auf dem Mobilgerät.",
  "clientRead.ews": "{clientAccess} holt die Nachricht von {mailboxServer}. Jetzt hat die Anwendung von {reader} sie.",
  "clientRead.entourage": "{clientAccess} holt die Nachricht von {mailboxServer}, und {reader} liest sie in Entourage.",
  "clientRead.pop3":
    "{clientAccess} holt die Nachricht von {mailboxServer}, und {reader} liest sie im POP3-Mailprogramm.",
  "clientRead.imap4":
    "{clientAccess} holt die Nachricht von {mailboxServer}, und {reader} liest sie im IMAP4-Mailprogramm.",
  "clientRead.local": "{clientAccess} hält das Postfach selbst, und {reader} liest die Nachricht.",
  "clientRead.other": "{reader} liest die Nachricht.",
  "clientRead.report.outlook":
    "Outlook von {reader} holt die Benachrichtigung direkt von {mailboxServer}. Jetzt weiß {reader} Bescheid.",
  "clientRead.report.other":
    "{clientAccess} holt die Benachrichtigung von {mailboxServer}. Jetzt weiß {reader} Bescheid.",
} as const satisfies SameKeys<typeof english>;
