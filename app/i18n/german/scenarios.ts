import type { Translation } from "../translation.ts";

/** Titel und Zusammenfassungen der mitgelieferten Szenarien. */
export const scenarios: Translation["scenarios"] = {
  "same-server": {
    title: "Zwei Postfächer auf einem Server",
    summary:
      "Anna schreibt an Bob. Beide Postfächer liegen auf demselben Postfachserver, und doch geht die Nachricht zu einem Hub-Transport-Server und zurück.",
  },
  "same-site": {
    title: "Zwei Postfachserver an einem Standort",
    summary:
      "Anna und Bob sind auf verschiedenen Postfachservern eines Standorts. Einer der beiden Hub-Transport-Server nimmt die Nachricht entgegen und stellt sie zu.",
  },
  "two-sites": {
    title: "Vom Browser zum Mobilgerät, an einem anderen Standort",
    summary:
      "Anna schreibt in Redmond in Outlook Web Access; Bob liest in Dublin auf seinem Windows Mobile-Gerät. Der günstigste Weg führt über London, doch kein Server in London rührt die Nachricht an.",
  },
  "out-through-edge": {
    title: "Durch Edge hinaus ins Internet",
    summary:
      "Anna in Dublin schreibt an Carl bei Fabrikam und an einen Kollegen. Der Weg hinaus ist in Redmond: Der Edge-Transport-Server im Umkreisnetzwerk findet den Mail-Exchanger von Fabrikam im DNS.",
  },
  "dead-site": {
    title: "Ein toter Standort: Die Nachricht wartet nebenan",
    summary:
      "Ganz Dublin ist ausgefallen. Die Nachricht bleibt nicht in Redmond: Sie geht so nah an Dublin heran, wie es geht, wartet dort und wird alle paar Minuten wieder versucht.",
  },
  "f-02-same-site": {
    title: "Outlook zu Outlook, zwei Postfachserver eines Standorts",
    summary:
      "Ein Hub-Transport-Server holt die Nachricht von MBX01 und stellt sie an MBX02 zu. Die Warteschlange heißt nach dem Postfachserver, zu dem sie führt; kein Clientzugriffsserver ist beteiligt.",
  },
  "f-03-cross-site": {
    title: "Outlook zu Outlook, an einem anderen Standort",
    summary:
      "Anna in Redmond schreibt an Bob in Dublin. Auf den einen SMTP-Hop achten: von Hub-Transport zu Hub-Transport, verschlüsselt, über Port 25. Der Server in Dublin kategorisiert die Nachricht noch einmal.",
  },
  "f-04-hub-site": {
    title: "Durch einen Hubstandort",
    summary:
      "London ist ein Hubstandort auf dem günstigsten Weg von Redmond nach Dublin, also hält dort jede Nachricht und wird neu eingereiht. Mit demselben Weg ohne Hub vergleichen: London auswählen und zum gewöhnlichen Standort machen.",
  },
  "f-05-fan-out": {
    title: "Zwei Empfänger, eine Kopie bis zur Gabelung",
    summary:
      "Bob ist in Dublin, Carol in Paris; beide Wege führen über London. Eine Kopie reist so weit, wie die Pfade übereinstimmen, und wird an der Gabelung zu zweien.",
  },
  "f-06-group": {
    title: "Eine Verteilergruppe, aufgegliedert vom ersten Server",
    summary:
      "Anna schreibt an eine Gruppe mit Mitgliedern an drei Standorten. Der erste Hub-Transport-Server, der die Nachricht sieht, ersetzt die Gruppe durch ihre Mitglieder; dann geht für jeden Weg eine Kopie ab.",
  },
  "f-07-expansion-server": {
    title: "Eine Gruppe mit Aufgliederungsserver an einem anderen Standort",
    summary:
      "Nur HUB02 in London darf die Gruppe aufgliedern. Die Nachricht reist mit der ungeöffneten Gruppe dorthin, und die Kopien der Mitglieder beginnen in London.",
  },
  "f-08-dynamic-group": {
    title: "Eine Gruppe, deren Mitglieder eine Abfrage findet",
    summary:
      "Sales ist keine Liste, sondern eine Frage: Wer hat ein Postfach und Sales als Abteilung? Bob und Dora passen. Der Filter der zweiten Gruppe ergibt keinen Sinn, also kommt die Nachricht an sie zurück.",
  },
  "f-09-forwarding": {
    title: "Ein Postfach, das weiterleitet",
    summary:
      "Bob behält seine Post und lässt sie nach Hause weiterleiten: Auf dem Hub-Transport-Server trennen sich zwei Kopien. Cora und Dan leiten aneinander weiter und behalten nichts, was keine Nachricht übersteht: Sie kommt zurück.",
  },
  "f-10-out-of-office": {
    title: "Abwesend",
    summary:
      "Carl schreibt aus dem Internet an Anna, die nicht da ist. Ihr Postfachserver übermittelt eine Antwort, die durch den Edge-Transport-Server hinausgeht. Die Domäne tailspin.com soll solche Antworten nicht bekommen: Diese wird gelöscht, und niemand erfährt es.",
  },
  "f-11-public-folder": {
    title: "Eine Nachricht an einen öffentlichen Ordner",
    summary:
      "Anna schreibt an den Ordner News. Der Hub-Transport-Server wählt eine Datenbank für öffentliche Ordner und stellt dort zu; dieser Speicher hat kein Replikat, also adressiert er die Nachricht um an einen, der eines hat.",
  },
  "inbox-rules": {
    title: "Regeln eines Posteingangs",
    summary:
      "Bob hat drei Regeln. Der Newsletter kommt in einen Ordner; was eilt, wird an Dora weitergeleitet, als neue Nachricht von seinem Postfachserver; die Rechnung geht an eine Adresse außerhalb, doch die Einstellungen für fremde Domänen lassen sie nicht hinaus, und niemand erfährt es.",
  },
  "f-12-owa": {
    title: "Outlook Web Access schreibt",
    summary:
      "Der Browser spricht mit CAS01, der die Nachricht in Annas Postfach speichert. Clientzugriff sendet nie selbst: Der Postfachserver übermittelt sie, wie immer.",
  },
  "f-13-owa-proxy": {
    title: "Outlook Web Access über einen Proxy",
    summary:
      "Annas Postfach liegt in Dublin, ihr Browser erreicht CAS01 in Redmond. Für Dublin ist keine externe Adresse gesetzt, also reicht CAS01 sie weiter, und ihre Nachricht an Bob beginnt in Dublin.",
  },
  "f-14-activesync": {
    title: "Von Mobilgerät zu Mobilgerät",
    summary:
      "Anna und Bob verwenden Exchange ActiveSync. CAS01 speichert Annas Nachricht in ihrem Postfach; am anderen Ende beantwortet er die Anfrage, die Bobs Gerät offen hält.",
  },
  "f-15-outlook-anywhere": {
    title: "Outlook Anywhere",
    summary:
      "Außerhalb des Netzwerks verpackt Annas Outlook sein Gespräch in HTTPS; CAS01 packt es aus und spricht RPC mit MBX01. Bob, auch unterwegs, erfährt von neuer Post, indem er jede Minute fragt.",
  },
  "f-18-voice-mail": {
    title: "Jemand hinterlässt eine Sprachnachricht",
    summary:
      "UM01 nimmt ab, findet Bob über seine Nebenstelle, zeichnet auf und gibt die Sprachnachricht per SMTP an einen Hub-Transport-Server. In ein Postfach schreibt er nie selbst.",
  },
  "f-19-fax": {
    title: "Ein Fax kommt an",
    summary:
      "Wie eine Sprachnachricht, aber über T.38: Das Gateway gibt das Fax an UM01, und Bob bekommt eine Nachricht mit dem Fax als Anlage.",
  },
  "f-37-disclaimer": {
    title: "Ein Haftungsausschluss für Mail nach außen",
    summary:
      "Eine Transportregel fügt allem, was die Organisation verlässt, einen Text hinzu. Die erste Nachricht bekommt ihn; die zweite ist verschlüsselt und lässt sich nicht ändern, also wird sie verpackt; die dritte bleibt innen, und die Regel lässt sie durch.",
  },
  "f-38-ethical-wall": {
    title: "Eine Mauer zwischen zwei Abteilungen",
    summary:
      "Eine Regel trennt Research und Sales. Bob und Dora bekommen beide eine Nachricht von Anna aus Research: Bob ist in Sales, und für ihn kommt sie mit den Wörtern der Regel zurück; Dora ist in keiner der Gruppen und bekommt sie.",
  },
  "f-39-rule-redirect": {
    title: "Eine Regel gibt die Nachricht jemand anderem",
    summary:
      "Mail an Bob mit dem Wort „confidential“ geht an Mona, die sie prüft. Bob bekommt nichts, und niemand sagt es ihm oder Anna: Der neue Empfänger wird nachgeschlagen und eigens geroutet.",
  },
  "f-40-journaling": {
    title: "Ein Journalbericht über eine Nachricht",
    summary:
      "Eine Journalregel für Bob lässt den Hub-Transport-Server eine zweite Nachricht schreiben: einen Bericht mit dem Original darin, an das Journalpostfach. Das Original geht seinen Weg, und Bob merkt nichts davon.",
  },
  "f-41-classification": {
    title: "Eine Klassifizierung, und eine Regel, die danach fragt",
    summary:
      "Die erste Regel kennzeichnet Mail über die Fusion als „Company Confidential“; die zweite sendet von allem so Gekennzeichneten eine verdeckte Kopie an die Anwälte. Auf die Reihenfolge der Regeln kommt es an: Beide stehen unter „Warum“.",
  },
  "rule-words": {
    title: "Regeln, die Wörter und Muster suchen",
    summary:
      "Was „Falcon“ im Betreff hat, wird gekennzeichnet, außer es kommt von der Presseabteilung. Eine Nummer wie die einer Karte darf nicht hinaus: Carls Teil kommt zu Anna zurück, Bob erhält seinen. Ein Programm geht zur Prüfung an Mona. Unter „Warum“ sagt jede Regel, was ihr gefehlt hat.",
  },
  "f-42-typo": {
    title: "Ein Tippfehler in einer internen Adresse",
    summary:
      "Anna schreibt an bbo statt an bob. Die Domäne ist unsere eigene, also muss das Verzeichnis die Adresse kennen; das tut es nicht, und die Nachricht kommt sofort zurück, als Bericht, der wie jede Nachricht reist.",
  },
  "f-43-too-large": {
    title: "Zu groß für diesen Empfänger",
    summary:
      "Bob nimmt höchstens 2 MB an und bekommt eine Nachricht von 5 MB. Die Organisation würde 10 MB erlauben: Das Limit des Empfängers entscheidet. Dora darf 20 MB bekommen, und zwischen Personen der Organisation zählt das mehr als die 10 MB.",
  },
  "f-44-not-permitted": {
    title: "Eine Gruppe, an die nicht alle schreiben dürfen",
    summary:
      "Nur die Leitung darf an All staff schreiben, und nur angemeldet. Anna gehört nicht zur Leitung; Carl schreibt aus dem Internet. Beide werden abgewiesen, aus verschiedenen Gründen. Bea gehört zur Leitung, und ihre Nachricht erreicht alle.",
  },
  "f-45-mailbox-full": {
    title: "Ein volles Postfach",
    summary:
      "Bob hat seit Jahren nicht aufgeräumt. Sein Postfach enthält mehr, als es darf, also weist der Speicher die Nachricht ab, und sie kommt sofort zurück: Warten würde nichts helfen.",
  },
  "f-46-database-dismounted": {
    title: "Die Datenbank des Empfängers ist nicht bereitgestellt",
    summary:
      "Die Nachricht wartet in der Warteschlange für MBX02 und wird alle fünf Minuten versucht. Nach vier Stunden erfährt Anna von der Verzögerung; ist die Datenbank wieder bereitgestellt, wird beim nächsten Versuch alles zugestellt.",
  },
  "f-47-mailbox-moved": {
    title: "Keine Route zur Postfachdatenbank",
    summary:
      "Bobs Postfach liegt an einem Standort ohne Hub-Transport-Server. Seine Post wartet in der Warteschlange „Nicht erreichbar“, die nie wiederholt wird. Dann zieht sein Postfach um, alles dort wird neu kategorisiert, und sie kommt an.",
  },
  "f-47-no-database": {
    title: "Ein Postfach ohne Datenbank",
    summary:
      "Bobs neues Postfach hat noch keine Datenbank. Seine Post wartet in der Warteschlange „Nicht erreichbar“, die nie wiederholt wird. Dann gibt ihm jemand von der Administration DB02; alles dort wird neu kategorisiert, und es kommt an.",
  },
  "f-48-no-hub-in-site": {
    title: "Kein Hub-Transport-Server am Standort des Absenders",
    summary:
      "Der einzige Hub-Transport-Server in Redmond ist ausgefallen. Die Nachricht liegt in Annas Postausgang: Es gibt keine Warteschlange, in der sie sein könnte, und keinen Bericht, bis der Server wieder da ist.",
  },
  "f-49-back-pressure": {
    title: "Ein Hub-Transport-Server unter Rückstau",
    summary:
      "HUB01 hat zu wenig Platz auf der Festplatte. Bei mittlerem Rückstau fließt Annas Mail noch, während Carl von außen abgewiesen wird; bei hohem füllen sich auch die Postausgänge. Auf dem Rückweg ist Anna zuerst dran. Nichts geht verloren: Die Absender versuchen es wieder.",
  },
  "f-50-directory-down": {
    title: "Active Directory antwortet nicht",
    summary:
      "Ohne globalen Katalog lässt sich niemand nachschlagen. Die Nachricht geht für eine halbe Stunde zurück in die Übermittlungswarteschlange und wird dann von Anfang an kategorisiert.",
  },
  "f-51-connector-disabled": {
    title: "Der Connector ist weg, dann kommt ein anderer",
    summary:
      "Carls Mail-Exchanger ist ausgefallen, und die Nachricht wartet. Ein Administrator deaktiviert den Connector: Die Nachricht wird neu kategorisiert, findet keinen Weg und wartet als nicht erreichbar. Ein zweiter Connector bringt sie hinaus.",
  },
  "f-52-poison": {
    title: "Eine Nachricht, die den Transportdienst beendet",
    summary:
      "Zweimal beendet sich HUB01 bei der Arbeit an Annas Nachricht, und zweimal startet er neu. Dann kommt sie in die Warteschlange für nicht verarbeitbare Nachrichten, und Carols Mail fließt.",
  },
  "f-53-mail-loop": {
    title: "Zwei Systeme, die einander Mail zurückschicken",
    summary:
      "Contoso nimmt Mail für die interne Relaydomäne fabrikam.com an und schickt sie an relay.fabrikam.com; der schickt sie zurück. HUB01 zählt seinen eigenen Namen in den Received-Zeilen; beim neunten Mal gibt er auf und sagt es Anna.",
  },
  "f-54-lossy-failover": {
    title: "Ein Failover mit Lücke, geschlossen aus dem Dumpster",
    summary:
      "Der Knoten mit Bobs Datenbank fällt aus, und was in den letzten Minuten ankam, fehlt auf dem anderen. Der Postfachserver verlangt es: HUB01 übermittelt erneut, was er behalten hat, und der Speicher verwirft, was er schon hat.",
  },
  "f-55-delay-notice": {
    title: "Erst verzögert gemeldet, dann doch zugestellt",
    summary:
      "Dublin antwortet fünf Stunden lang nicht. Nach vier sagt der Server Anna, dass er es weiter versucht; die Nachricht wird nicht entfernt, und eine Stunde später kommt sie an.",
  },
  "f-56-expiry": {
    title: "Ein toter nächster Hop, für immer",
    summary:
      "Der einzige Hub-Transport-Server in Dublin antwortet nie: versucht jede Minute, dann alle fünf, dann alle zehn; eine Meldung nach vier Stunden, neu kategorisiert nach zwölf, an Anna zurückgegeben nach zwei Tagen.",
  },
  "queues-by-hand": {
    title: "Ein Administrator an den Warteschlangen",
    summary:
      "Dublin antwortet nicht. Ein Administrator versucht die Warteschlange von Hand, hält sie an, solange die Leitung repariert wird, nimmt eine Nachricht mit Bericht heraus und eine andere ohne, und lässt den Rest weiter.",
  },
  "mailbox-quotas": {
    title: "Drei Grenzen eines Postfachs",
    summary:
      "Bobs Postfach füllt sich: Ab der ersten Grenze wird er gewarnt, ab der zweiten kann er nicht senden, ab der dritten wird ihm nichts zugestellt, und wer ihm schreibt, bekommt es zurück.",
  },
  "group-reports": {
    title: "Wer von einem Mitglied erfährt, das nichts bekam",
    summary:
      "Bobs Postfach ist voll, und er gehört zu drei Gruppen. Schreibt Anna an Sales, kommt der Bericht über ihn zu ihr; schreibt sie an Projects, zu Mona, die diese Gruppe verwaltet; schreibt sie an News, zu niemandem. Dora bekommt alle drei: Darauf achten, an wen sich jeder Bericht richtet.",
  },
  "f-21-inbound-clean": {
    title: "Aus dem Internet durch Edge herein",
    summary:
      "Carl bei Fabrikam schreibt an Bob. Zusehen, wie die Agents auf EDGE01 Verbindung, Absender, Empfänger, Kopfzeilen und Inhalt prüfen, bevor die Nachricht angenommen wird.",
  },
  "f-22-spam-rejected": {
    title: "Spam, an der Tür abgewiesen",
    summary:
      "Der Inhaltsfilter bewertet die Nachricht mit 8, und ab 7 weist er ab. Sie wurde nie angenommen, also steht nichts davon in unseren Protokollen, und den Bericht schreibt der Server des Absenders.",
  },
  "f-23-spam-deleted": {
    title: "Spam, wortlos gelöscht",
    summary:
      "Ab einer Bewertung von 9 ist Löschen eingeschaltet. EDGE01 antwortet OK und wirft die Nachricht weg: Weder der Absender noch Bob erfährt je davon.",
  },
  "f-24-quarantine": {
    title: "In die Quarantäne",
    summary:
      "Mit einer Bewertung von 6 wird die Nachricht angenommen, in einen Bericht verpackt und an das Quarantänepostfach gesendet, wo ein Administrator sie freigeben kann. Carl erfährt nichts.",
  },
  "f-25-junk": {
    title: "In den Junk-E-Mail-Ordner",
    summary:
      "Eine Bewertung von 5 ist zu niedrig zum Abweisen und zu hoch für den Posteingang: Die Nachricht wird zugestellt, und das Postfach legt sie in Junk-E-Mail. Die Entscheidung hinter der Zustellung ansehen.",
  },
  "f-26-blocked-address": {
    title: "Eine gesperrte Adresse, und eine zugelassene",
    summary:
      "Der erste Server steht auf der IP-Sperrliste und wird nach RCPT TO weggeschickt, bevor seine Nachricht kommt. Der zweite steht auf der Zulassungsliste: Selbst eine Nachricht, die nach Spam aussieht, kommt durch.",
  },
  "f-27-blocked-sender": {
    title: "Ein gesperrter Absender",
    summary:
      "Carls Adresse steht auf der Liste der gesperrten Absender. Bei MAIL FROM ist das Gespräch zu Ende: 554 5.1.0 Sender Denied.",
  },
  "f-28-unknown-recipient": {
    title: "Einer von zwei Empfängern ist unbekannt",
    summary:
      "EDGE01 kennt Bob durch EdgeSync, aber niemanden namens Rob. Nach fünf Sekunden antwortet er für ihn 550 5.1.1 User unknown; die Nachricht an Bob geht weiter.",
  },
  "f-28-backscatter": {
    title: "Empfängerfilterung aus: Wir berichten an Fremde",
    summary:
      "Ohne den Filter nimmt EDGE01 Mail für alle an. Erst HUB01 merkt, dass es keinen Rob gibt, und nun muss unser eigener Server einen Bericht an den schreiben, der als Absender genannt war.",
  },
  "f-29-sender-id-fail": {
    title: "Ein gefälschter Absender: vermerkt, nicht abgewiesen",
    summary:
      "DNS sagt, dass dieser Server nicht für fabrikam.com senden darf. Von Haus aus vermerkt Sender ID nur das Ergebnis; die Bewertung steigt auf 5, und Bob findet die Nachricht unter Junk-E-Mail.",
  },
  "f-30-attachment": {
    title: "Eine unerwünschte Anlage",
    summary:
      "Programme stehen auf der Liste des Anlagenfilters. Die Nachricht wird angenommen; an die Stelle von setup.exe tritt eine Textdatei.",
  },
  "f-31-hub-as-mx": {
    title: "Ohne Edge: Die Tür muss geöffnet werden",
    summary:
      "HUB01 ist, wie Setup ihn hinterlassen hat, und weist das Internet ab: 530 5.7.1. Eine Minute später ist der Mail-Exchanger HUB02, dessen Standardconnector anonyme Benutzer zulässt und der die Antispam-Agents ausführt.",
  },
  "border-headers": {
    title: "Was die Grenze nicht überqueren darf",
    summary:
      "Eve behauptet in einer Kopfzeile, ihre Nachricht sei kein Spam. Dann schreibt Anna, deren Firma gekauft wurde, an einen Kunden. Kopfzeilen der Organisation bleiben auf ihrer Seite; Adressen werden auf Edge umgeschrieben, und zurück, wenn der Kunde antwortet.",
  },
  "f-16-imap-sender": {
    title: "Ein IMAP4-Mailprogramm sendet per SMTP, Port 587",
    summary:
      "Annas Programm gibt die Nachricht an den Clientconnector von HUB01 und meldet sich an. Auf dem Server liegt nichts in einem Postausgang. Beim zweiten Mal fehlt das Kennwort: 530 5.7.1.",
  },
  "f-17-application": {
    title: "Eine Anwendung und drei Türen",
    summary:
      "Am Standardconnector wird eine anonyme Anwendung mit 530 abgewiesen. Ein eigener Connector lässt sie herein, zu den eigenen Leuten; nach außen hört sie 550 5.7.1 Unable to relay.",
  },
  "f-32-out-through-edge": {
    title: "Hinaus durch den Edge-Server eines anderen Standorts",
    summary:
      "Anna in Dublin schreibt an Fabrikam. Der Weg hinaus ist EDGE01, abonniert in Redmond: zuerst zu einem Hub-Transport-Server dort, dann zu Edge, der DNS fragt und sendet.",
  },
  "f-33-smart-host": {
    title: "Hinaus durch einen Smarthost",
    summary:
      "HUB01 gibt alles fürs Internet an den Server des Anbieters. DNS wird nach Fabrikam nicht gefragt; der Rest des Wegs ist Sache des Anbieters.",
  },
  "f-34-direct-by-dns": {
    title: "Hinaus über DNS, und drei Arten zu scheitern",
    summary:
      "HUB01 sucht Mail-Exchanger selbst. Fabrikam wird erreicht; eine falsch geschriebene Domäne gibt es nicht; eine Domäne zeigt auf uns selbst; und für eine antwortet DNS nicht, und sie wartet.",
  },
  "f-35-partner-down": {
    title: "Die Mail-Exchanger des Partners sind ausgefallen",
    summary:
      "Keiner der Hosts von Fabrikam antwortet. EDGE01 versucht es viermal im Abstand einer Minute, sechsmal nach zehn Minuten, dann jede halbe Stunde; Anna erfährt es nach vier Stunden und bekommt die Nachricht nach zwei Tagen zurück.",
  },
  "f-36-unknown-at-partner": {
    title: "Der Partner kennt den Empfänger nicht",
    summary:
      "Der Server von Fabrikam weist die Adresse während des Gesprächs ab. Noch hat EDGE01 die Nachricht, also schreibt EDGE01 den Bericht, und der nennt den fremden Server.",
  },
  "f-57-reading-same-site": {
    title: "Fünf Leser, ein Standort",
    summary:
      "Dieselbe Nachricht, gelesen in Outlook, im Browser, auf dem Mobilgerät und mit IMAP4 und POP3. Nur Outlook kommt ohne Clientzugriff aus; nur Outlook und das Mobilgerät werden benachrichtigt, die anderen fragen.",
  },
  "f-58-reading-other-site": {
    title: "Leser am falschen Standort",
    summary:
      "Die Postfächer liegen in Dublin, die Leser sind in Redmond. Dublin hat eine externe Adresse: Der Browser bekommt einen Link und das Mobilgerät die Antwort, dorthin zu gehen; Webdienste werden weitergereicht; IMAP4 und Outlook gehen direkt nach Dublin.",
  },
  "f-59-direct-push": {
    title: "Direct Push, Anfrage für Anfrage",
    summary:
      "Bobs Mobilgerät hält eine Anfrage offen. Eine Firewall trennt sie nach zehn Minuten, also bittet das Gerät um neun; nichts geschieht, und es fragt wieder; eine Nachricht kommt, und die Anfrage wird sofort beantwortet.",
  },
  "f-60-autodiscover": {
    title: "AutoErmittlung, innen und außen",
    summary:
      "Bobs Outlook ist neu und innen: Active Directory sagt ihm, wen es fragen soll. Carols Outlook ist außen: Es versucht die Domäne selbst, dann autodiscover.contoso.com. Beide lesen dann Annas Nachricht.",
  },
  "f-20-pickup": {
    title: "Eine Datei im Pickup-Verzeichnis",
    summary:
      "Eine Anwendung schreibt eine Datei in das Pickup-Verzeichnis von HUB01. Binnen fünf Sekunden wird sie abgeholt und zugestellt. Bei einer zweiten gibt es weder den Empfänger noch den Absender: Sie endet als unzustellbare Datei.",
  },
};
