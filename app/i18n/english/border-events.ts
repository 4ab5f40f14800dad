/** What happens where mail comes in from outside: agents, refusals, DNS. */
export const borderEvents = {
  "agents.connect": "{server} looks at the address that {copy} comes from.",
  "agents.mailFrom": "MAIL FROM: {server} looks at the sender.",
  "agents.rcptTo": "RCPT TO: {server} looks the recipients up in its own directory, which EdgeSync fills.",
  "agents.rcptTo.off": "RCPT TO: recipient filtering is off, so {server} takes any address.",
  "agents.endOfHeaders": "The headers are there. {server} looks at them before the rest of the message comes.",
  "agents.endOfData": "All of {copy} is there. {server} rates its content and looks at what is attached.",
  "agents.says": "{agent}: {verdict}.",
  "agents.nothing": "No agent has anything against it.",

  "dns.MX": "{server} asks DNS for the mail exchangers of {domain}: {answer}.",
  "dns.MX.none": "{server} asks DNS for the mail exchangers of {domain} and gets none.",
  "dns.A": "{server} asks DNS for the address of {domain} itself, and gets it.",
  "dns.silent": "{server} asks DNS for the mail exchangers of {domain}. DNS does not answer.",
  "dns.SPF": "{server} asks DNS which servers may send for {domain}. The Sender ID result: {answer}.",

  "reject.ours": "{server} refuses {people} with “{text}”.",
  "reject.all": "{server} refuses {copy} with “{text}”.",
  "reject.neverAccepted": "It was never accepted, so the sending side has to tell the sender.",
  "reject.client": "The client shows the error; no report is made.",
  "fail.remote": "{server} gives up on {person}: {remote} has answered “{text}”.",
  drop: "{server} answers OK and throws {copy} away. Nobody is told ({agent}).",
  badMail: "The file can be neither delivered nor returned: {sender} does not exist. {server} keeps it as bad mail.",
  remoteDsn:
    "The mail server of {host} tells {sender} that the message was refused, {status}. That report is not ours.",
  "dsn.quarantine":
    "{server} wraps {copy} in a report and sends it to the quarantine mailbox {sender}. The real sender learns nothing.",
  "deliver.junk": {
    one: "{server} places the message in {database} on {target}. Its spam rating is above the limit, so it lands in {names}’s Junk E-mail folder.",
    other:
      "{server} places the message in {database} on {target}. Its spam rating is above the limit, so it lands in {count} Junk E-mail folders.",
  },

  "agent.connectionFiltering": "Connection Filtering",
  "agent.protocolAnalysis": "Protocol Analysis",
  "agent.senderFilter": "Sender Filter",
  "agent.addressRewritingInbound": "Address Rewriting Inbound",
  "agent.recipientFilter": "Recipient Filter",
  "agent.senderId": "Sender ID",
  "agent.edgeRule": "Edge Rule",
  "agent.contentFilter": "Content Filter",
  "agent.attachmentFilter": "Attachment Filter",
  "agent.antivirus": "Antivirus",

  "brief.agentAllows": "the address is on the IP Allow list, and the other filters are skipped",
  "brief.agentBlocks": "the address is on the IP Block list; the connection ends after RCPT TO",
  "brief.agentStamps": "stamps {about}",
  "brief.agentRejects": "refuses {about}",
  "brief.agentDeletes": "deletes it",
  "brief.agentQuarantines": "puts it into quarantine, rating {about}",
  "brief.agentStrips": "replaces {about} by a text file",

  "title.agents.connect": "agents at the connection",
  "title.agents.mailFrom": "agents at MAIL FROM",
  "title.agents.rcptTo": "agents at RCPT TO",
  "title.agents.endOfHeaders": "agents at the end of the headers",
  "title.agents.endOfData": "agents at the end of the message",
  "title.dns": "DNS, {domain}",
  "title.remoteReport": "{host}: report to {name}",

  "type.AGENTS": "Agents",
  "type.DNS-LOOKUP": "DNS",
  "type.REJECT": "Reject",
  "type.DROP": "Drop",
  "type.REMOTE-DSN": "Report outside",
} as const;
