/** What rules, journaling and automatic replies do to a message. */
export const policyEvents = {
  "rule.appendDisclaimer":
    "The transport rule “{rule}” acts: {server} appends a disclaimer to {copy}. The text reads “{value}”.",
  "rule.appendDisclaimer.wrap":
    "The transport rule “{rule}” wants a disclaimer, but {copy} is signed or encrypted. {server} attaches it to a new message that carries the disclaimer.",
  "rule.appendDisclaimer.ignore":
    "The transport rule “{rule}” wants a disclaimer, but {copy} is signed or encrypted. {server} lets it pass as it is.",
  "rule.appendDisclaimer.reject":
    "The transport rule “{rule}” wants a disclaimer, but {copy} is signed or encrypted. {server} refuses it.",
  "rule.prependSubject": "The transport rule “{rule}” acts: {server} puts “{value}” before the subject.",
  "rule.setHeader": "The transport rule “{rule}” acts: {server} writes the header {value}.",
  "rule.applyClassification": "The transport rule “{rule}” acts: {server} marks {copy} as “{value}”.",
  "rule.setScl": "The transport rule “{rule}” acts: {server} sets the spam rating to {value}.",
  "rule.addToRecipient": "The transport rule “{rule}” acts: {server} adds {names} to the recipients.",
  "rule.copyTo": "The transport rule “{rule}” acts: {names} gets a copy (Cc).",
  "rule.blindCopyTo": "The transport rule “{rule}” acts: {names} gets a copy, and nobody else can see it (Bcc).",
  "rule.redirectMessage":
    "The transport rule “{rule}” acts: {names} gets the message instead of {people}, who gets nothing.",
  "rule.rejectMessage": "The transport rule “{rule}” acts: {server} refuses the message to {people}.",
  "rule.deleteMessage": "The transport rule “{rule}” acts: {server} deletes the message to {people}. Nobody is told.",

  "generate.journalReport":
    "{server} writes a journal report for {name}, with the original attached. It names all recipients, Bcc and members of groups too: {people}. It is a message of its own.",
  "generate.automaticReply":
    "{person} is out of office. {server} writes an automatic reply to {name}, once for each sender.",
  "generate.ruleForward":
    "{server} writes a new message to {name}, with what has come for {person}. It is submitted like any other.",
  "generate.quotaWarning": "{person}’s mailbox is filling up. {server} writes a warning to its owner.",
  "copy.quotaWarning": "the quota warning to {name}",
  "copy.quotaWarning.start": "The quota warning to {name}",
  "copy.ruleForward": "the forwarded message to {name}",
  "copy.ruleForward.start": "The forwarded message to {name}",
  "inboxRule.moveToFolder": "{person}’s Inbox rule “{rule}” moves the message into the folder {value}.",
  "inboxRule.deleteMessage": "{person}’s Inbox rule “{rule}” deletes the message.",
  "inboxRule.forwardTo": "{person}’s Inbox rule “{rule}” forwards the message to {value}.",
  "inboxRule.redirectTo": "{person}’s Inbox rule “{rule}” sends the message on to {value}, as it came.",
  "copy.journalReport": "the journal report for {name}",
  "copy.journalReport.start": "The journal report for {name}",
  "copy.automaticReply": "the automatic reply to {name}",
  "copy.automaticReply.start": "The automatic reply to {name}",
  "deliver.generated": "{server} places {copy} in the Inbox, in {database} on {target}.",
  discard:
    "The settings for the domain {domain} do not let this automatic reply out. {server} deletes it, and nobody is told.",
  "permit.external":
    "The settings for the domain {domain} let this automatic reply out. {people} gets the text for people outside.",
  "permit.internal":
    "The settings for the domain {domain} let this automatic reply out. {people} gets the text for people inside.",

  "redirect.forward":
    "{person}’s mailbox forwards: {server} sends the message on to {redirectedTo}. The mailbox itself gets nothing.",
  "redirect.forward.both":
    "{person}’s mailbox forwards and keeps: {server} sends the message on to {redirectedTo} and delivers it too.",
  "redirect.forward.known":
    "{person}’s mailbox forwards to {redirectedTo}, who is a recipient already and gets the message once.",

  "fail.5.2.1": "{server} gives up on {person}: the mailbox is disabled (5.2.1).",
  "fail.5.2.2": "{server} gives up on {person}: the mailbox is full (5.2.2). It is not tried again.",
  "fail.5.2.4": "{server} gives up on {person}: the filter of the group makes no sense (5.2.4).",
  "fail.5.4.6.forwarding":
    "{server} gives up on {person}: the mailboxes forward to each other, and none of them keeps the message (5.4.6).",
  "fail.5.5.3": "{server} gives up on {person}: the message has too many recipients (5.5.3).",
  "fail.5.7.1.authentication":
    "{server} refuses the message to {person}: only senders who have logged on may write there (5.7.1).",
  "fail.5.7.1.sender": "{server} refuses the message to {person}: this sender may not write there (5.7.1).",

  "fail.5.7.3":
    "{server} gives up on {person}: the mailbox forwards, and the sender does not allow that another gets it (5.7.3).",

  "found.groupFoundByQuery": "{person} is a dynamic distribution group: a query finds its members.",
  "found.groupRefuses": "{person} is a distribution group that does not take this message.",
  "found.groupFilterInvalid": "{person} is a dynamic distribution group whose filter makes no sense.",

  "discard.ruleForward":
    "The settings for the domain {domain} do not let out what rules forward. {server} deletes it, and nobody is told.",
  "permit.ruleForward": "The settings for the domain {domain} let out what rules forward, to {people}.",
} as const;
