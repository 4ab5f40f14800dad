import type { borderEvents as english } from "../english/border-events.ts";
import type { SameKeys } from "../translation.ts";

/** Was dort geschieht, wo Mail von außen hereinkommt: Agents, Abweisungen, DNS. */
export const borderEvents = {
  "agents.connect": "{server} prüft die Adresse, von der {copy} kommt.",
  "agents.mailFrom": "MAIL FROM: {server} prüft den Absender.",
  "agents.mailFrom.plain": "MAIL FROM: {server} erfährt, wer sendet.",
  "agents.rcptTo": "RCPT TO: {server} schlägt die Empfänger in seinem eigenen Verzeichnis nach, das EdgeSync füllt.",
  "agents.rcptTo.plain": "RCPT TO: {server} erfährt, für wen die Nachricht ist.",
  "agents.rcptTo.hub": "RCPT TO: {server} schlägt die Empfänger in Active Directory nach.",
  "agents.rcptTo.off": "RCPT TO: Die Empfängerfilterung ist aus, also nimmt {server} jede Adresse an.",
  "agents.endOfHeaders": "Die Kopfzeilen sind da. {server} prüft sie, bevor der Rest der Nachricht kommt.",
  "agents.endOfData": "Jetzt ist {copy} ganz da.",
  "agents.rates": "{server} bewertet den Inhalt.",
  "agents.unrated": "Der Inhalt wird nicht bewertet.",
  "agents.attachments": "Was angehängt ist, wird angesehen.",
  "agents.says": "{agent}: {verdict}.",
  "agents.nothing": "Kein Agent hat etwas dagegen.",

  "dns.MX": "{server} fragt DNS nach den Mail-Exchangern von {domain}: {answer}.",
  "dns.MX.none": "{server} fragt DNS nach den Mail-Exchangern von {domain} und bekommt keinen.",
  "dns.A": "{server} fragt DNS nach der Adresse von {domain} selbst und bekommt sie.",
  "dns.silent": "{server} fragt DNS nach den Mail-Exchangern von {domain}. DNS antwortet nicht.",
  "dns.SPF": "{server} fragt DNS, welche Server für {domain} senden dürfen. Das Sender ID-Ergebnis: {answer}.",

  "reject.ours": "{server} weist {people} mit „{text}“ ab.",
  "reject.all": "{server} weist {copy} mit „{text}“ ab.",
  "reject.neverAccepted": "Sie wurde nie angenommen, also muss die sendende Seite den Absender benachrichtigen.",
  "reject.client": "Der Client zeigt den Fehler; einen Bericht gibt es nicht.",
  "fail.remote": "{server} gibt die Zustellung an {person} auf: {remote} hat mit „{text}“ geantwortet.",
  drop: "{server} antwortet OK und wirft {copy} weg. Niemand erfährt es ({agent}).",
  badMail:
    "Die Datei lässt sich weder zustellen noch zurückgeben: {sender} gibt es nicht. {server} legt sie als unzustellbar ab.",
  remoteDsn:
    "Der Mailserver von {host} teilt {sender} mit, dass die Nachricht abgewiesen wurde, {status}. Dieser Bericht ist nicht von uns.",
  "dsn.quarantine":
    "{server} verpackt {copy} in einen Bericht und sendet ihn an das Quarantänepostfach {sender}. Der wirkliche Absender erfährt nichts.",
  "deliver.junk": {
    one: "{server} legt die Nachricht in {database} auf {target} ab. Ihre Spambewertung liegt über der Grenze, also landet sie im Junk-E-Mail-Ordner von {names}.",
    other:
      "{server} legt die Nachricht in {database} auf {target} ab. Ihre Spambewertung liegt über der Grenze, also landet sie in {count} Junk-E-Mail-Ordnern.",
  },

  "agent.connectionFiltering": "Verbindungsfilter",
  "agent.protocolAnalysis": "Protokollanalyse",
  "agent.senderFilter": "Absenderfilter",
  "agent.addressRewritingInbound": "Adressumschreibung eingehend",
  "agent.recipientFilter": "Empfängerfilter",
  "agent.senderId": "Sender ID",
  "agent.edgeRule": "Edge-Regel",
  "agent.contentFilter": "Inhaltsfilter",
  "agent.attachmentFilter": "Anlagenfilter",
  "agent.antivirus": "Antivirus",

  "brief.agentAllows": "die Adresse steht auf der IP-Zulassungsliste, die anderen Filter werden übersprungen",
  "brief.agentBlocks": "die Adresse steht auf der IP-Sperrliste; nach RCPT TO endet die Verbindung",
  "brief.agentStamps": "vermerkt {about}",
  "brief.agentStamps.sender": "vermerkt, dass der Absender gesperrt ist",
  "brief.agentStamps.permError": "vermerkt {about}, denn der DNS-Eintrag ist ungültig",
  "brief.agentRejects": "weist ab: {about}",
  "brief.agentDeletes": "löscht die Nachricht",
  "brief.agentQuarantines": "stellt die Nachricht unter Quarantäne, Bewertung {about}",
  "brief.agentStrips": "ersetzt {about} durch eine Textdatei",
} as const satisfies SameKeys<typeof english>;
