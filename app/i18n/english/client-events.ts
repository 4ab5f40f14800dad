/** What clients do: write, hand in, be told, read. Steps 1, 2, 4 and 5 of a message's way. */
export const clientEvents = {
  "send.outlook":
    "{sender} writes {what} to {recipients} in Outlook. On the network, Outlook talks directly to the Mailbox server, {server}.",
  "send.outlookAnywhere":
    "{sender} writes {what} to {recipients} in Outlook, away from the network. Outlook Anywhere wraps the conversation in HTTPS and connects to the Client Access server {server}.",
  "send.owa":
    "{sender} writes {what} to {recipients} in Outlook Web Access. The browser connects over HTTPS to the Client Access server {server}.",
  "send.activeSync":
    "{sender} writes {what} to {recipients} on a Windows Mobile device. Exchange ActiveSync connects over HTTPS to the Client Access server {server}.",
  "send.ews":
    "{sender} writes {what} to {recipients} in an application. Through Exchange Web Services it connects over HTTPS to the Client Access server {server}.",
  "send.entourage":
    "{sender} writes {what} to {recipients} in Entourage on a Mac. By WebDAV it connects over HTTPS to the Client Access server {server}.",
  "send.pop3":
    "{sender} writes {what} to {recipients} in a POP3 mail program. POP3 can only fetch mail, so the program hands the message in by SMTP, at the Hub Transport server {server}.",
  "send.imap4":
    "{sender} writes {what} to {recipients} in an IMAP4 mail program. IMAP4 cannot send mail, so the program hands the message in by SMTP, at the Hub Transport server {server}.",
  "send.smtp": "A mail program or an application hands in {what} from {sender} to {recipients} by SMTP, at {server}.",
  "send.pickup": "A file with {what} from {sender} to {recipients} appears in the Pickup directory of {server}.",
  "send.unifiedMessaging": "A caller leaves {what} for {recipients}. {server} answers the call and records it.",
  "send.internet":
    "A mail server of {host} brings {what} from {sender} to {recipients}. It connects to {server}, where mail from the Internet comes in.",
  "send.legacy":
    "{sender} writes {what} to {recipients}. The mailbox is on {server}, so Exchange 2003 has the message first.",
  "send.again": "{client} hands the message in again, at {server}.",
  "send.clientAccess":
    "{server} connects to the Mailbox server {mailboxServer} and saves the message in {sender}’s mailbox. A Client Access server never sends mail itself.",
  "send.rpcProxy":
    "{server} is only the RPC Proxy: it hands the RPC on to {mailboxServer}, and Outlook saves {sender}’s message there.",

  "send.clientAccess.local":
    "{server} holds {sender}’s mailbox itself and saves the message there. A Client Access server never sends mail itself.",

  "read.outlook": "{reader}’s Outlook connects directly to the Mailbox server {server}.",
  "read.outlookAnywhere":
    "{reader}’s Outlook is away from the network. No UDP packet gets there, so it asks {server} over HTTPS every minute or two.",
  "read.owa":
    "{reader} opens Outlook Web Access. The browser connects over HTTPS to the Client Access server {server}.",
  "read.activeSync":
    "{reader}’s Windows Mobile device connects over HTTPS to the Client Access server {server} to fetch what is new.",
  "read.ews": "{reader}’s application looks for new mail. It connects over HTTPS to the Client Access server {server}.",
  "read.entourage":
    "{reader}’s Entourage looks for new mail. It connects over HTTPS to the Client Access server {server}.",
  "read.pop3": "{reader}’s POP3 mail program looks for new mail. It connects to the Client Access server {server}.",
  "read.imap4": "{reader}’s IMAP4 mail program looks for new mail. It connects to the Client Access server {server}.",
  "read.other": "{reader}’s client connects to {server} to look for new mail.",

  "send.fax": "A fax comes in for {recipients}. {server} takes it over by T.38 and turns it into a message.",
  "locate.call.nobody": "{server} asks {globalCatalog} whose extension was called, and is given no name.",
  "locate.call": "{server} asks {globalCatalog} whose extension was called: it is that of {people}.",
  "proxy.client":
    "{server} passes {person}’s request on to {target}, in the site of the mailbox. The two servers speak HTTPS and know each other by Kerberos.",
  "redirect.client.owa":
    "The site that holds {person}’s mailbox has an address of its own. {server} shows a page with a link to {url}, which {person} has to follow.",
  "redirect.client.other":
    "The site that holds {person}’s mailbox has an address of its own. {server} does not pass the device on: it answers with that address, {url}.",
  "clientFail.clientAccess": "{client} gets nowhere: {site} has no Client Access server to open the mailbox.",
  "clientFail.internalUrl": "{client} gets nowhere: no Client Access server in {site} has an InternalURL.",

  "autodiscover.servicePoint":
    "{person}’s Outlook is inside: it asks Active Directory for the service connection points of Client Access servers. They lead to {url}.",
  "autodiscover.rootDomain":
    "{person}’s Outlook is outside and cannot ask Active Directory. It tries the domain itself, {url}, and nothing there knows Autodiscover.",
  "autodiscover.settings":
    "{person}’s Outlook posts its question to {server}, at {url}: which Mailbox server it belongs to, and where free/busy times, the address book and Outlook Anywhere are.",

  "ping.opened":
    "{person}’s device opens a request at {server}, which watches the mailbox over RPC and answers after {seconds} seconds at the latest. That is Direct Push.",
  "ping.unchanged":
    "For {seconds} seconds nothing has changed in {person}’s mailbox. {server} says so with HTTP 200, and the device will ask again.",
  "ping.cut":
    "A firewall has cut the silent connection between {person}’s device and {server}. From now on the device asks for a shorter wait.",

  "locate.send":
    "{server} asks {globalCatalog} where {person}’s mailbox is. The answer: on {mailboxServer}, so that is where the message will be saved.",
  "locate.read":
    "{server} asks {globalCatalog} where {person}’s mailbox is. The directory confirms: on {mailboxServer}.",

  "store.legacy":
    "{server} stores {copy} in the Outbox. Exchange 2003 routes it by its own rules, over routing groups.",
  store:
    "{server} stores {copy} in the Outbox. It lies there until a Hub Transport server of the same site fetches it.",
  "store.waits": "{copyStart} stays in the Outbox: no Hub Transport server in {site} takes it.",
  "store.waits.shown":
    "Outlook shows “Outbox (1)”; in a browser, the message is under Sent Items only once it has been fetched.",
  "store.Pickup": "{server} takes no files for now. This one stays in the Pickup directory.",
  "store.voicemail":
    "{server} keeps the recording in UnifiedMessaging\\voicemail until a Hub Transport server takes it.",

  submit: "The Mail Submission service on {server} tells {hub} that a message is waiting in the Outbox.",
  "submit.coLocated":
    "The Mail Submission service on {server} notifies the Hub Transport role on the same computer. While that is available, it always comes first.",
  "submit.only": "There is only one Hub Transport server in {site}.",
  "submit.turn": "The Hub Transport servers in {site} take turns, and now it is {hub}’s turn.",
  "submit.override": "{server} may use only the Hub Transport servers on its override list.",
  "submit.failOver": {
    one: "{failed} did not answer, so the next one is asked.",
    other: "{failed} did not answer, so the next one is asked.",
  },

  "notify.outlook": "{server} sends {reader}’s Outlook a small UDP packet that says: there is new mail.",
  "notify.activeSync":
    "{reader}’s device keeps a request open at {server}; that is Direct Push. Now {server} answers it with the folder that has changed.",
  "notify.other": "{server} tells {reader}’s client that there is new mail.",

  "clientRead.classification": "Outlook shows that it is classified as “{classification}”.",
  "clientRead.outlook":
    "{reader}’s Outlook fetches the message directly from {mailboxServer}, and {reader} reads it. No Client Access server is involved.",
  "clientRead.outlookAnywhere":
    "{clientAccess} passes the conversation on to {mailboxServer}, and {reader} reads the message in Outlook.",
  "clientRead.owa":
    "{clientAccess} gives access to the mailbox on {mailboxServer}, and {reader} reads the message in the browser.",
  "clientRead.activeSync":
    "{clientAccess} fetches the message from {mailboxServer}, and {reader} reads it on the device.",
  "clientRead.ews": "{clientAccess} fetches the message from {mailboxServer}, and {reader}’s application has it.",
  "clientRead.entourage":
    "{clientAccess} fetches the message from {mailboxServer}, and {reader} reads it in Entourage.",
  "clientRead.pop3":
    "{clientAccess} fetches the message from {mailboxServer}, and {reader} reads it in the POP3 mail program.",
  "clientRead.imap4":
    "{clientAccess} fetches the message from {mailboxServer}, and {reader} reads it in the IMAP4 mail program.",
  "clientRead.local": "{clientAccess} holds the mailbox itself, and {reader} reads the message.",
  "clientRead.other": "{reader} reads the message.",
  "clientRead.report.outlook":
    "{reader}’s Outlook fetches the report directly from {mailboxServer}. Now {reader} knows.",
  "clientRead.report.other": "{clientAccess} fetches the report from {mailboxServer}. Now {reader} knows.",
} as const;
