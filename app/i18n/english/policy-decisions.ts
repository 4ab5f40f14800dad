/** The panel "Why" for what recipients restrict and what the organization's rules ask for. */
export const policyDecisions = {
  "question.restriction": "May this message go to {person}?",
  "question.transportRules": "Which transport rules act on the message?",
  "question.journaling": "Which journal mailboxes get a report?",
  "question.automaticReply": "May an automatic reply go to {target}?",
  "question.automaticReply.forward": "May a rule forward a message to {target}?",

  "column.restriction": "Restriction",
  "column.value": "Value",
  "column.rule": "Rule",
  "column.condition": "Decided by",
  "column.domain": "Remote domain",
  "column.allowed": "Lets out",

  "restriction.acceptMessagesOnlyFrom": "Accepts only from",
  "restriction.acceptMessagesOnlyFromDLMembers": "Accepts only from members of",
  "restriction.rejectMessagesFrom": "Rejects from",
  "restriction.rejectMessagesFromDLMembers": "Rejects from members of",
  "restriction.requireSenderAuthenticationEnabled": "Sender must have logged on",
  "restriction.maxReceiveSizeKB": "Size limit",

  "predicate.from": "sender",
  "predicate.fromMemberOf": "sender is a member",
  "predicate.fromScope": "sender inside or outside",
  "predicate.sentTo": "recipient",
  "predicate.sentToMemberOf": "recipient is a member",
  "predicate.sentToScope": "recipient inside or outside",
  "predicate.betweenMemberOf1": "between members of two groups",
  "predicate.betweenMemberOf2": "between members of two groups",
  "predicate.subjectContains": "words in the subject",
  "predicate.subjectOrBodyContains": "words in subject or body",
  "predicate.fromAddressContains": "words in the sender’s address",
  "predicate.headerContains": "words in a header",
  "predicate.subjectMatches": "pattern in the subject",
  "predicate.subjectOrBodyMatches": "pattern in subject or body",
  "predicate.fromAddressMatches": "pattern in the sender’s address",
  "predicate.headerMatches": "pattern in a header",
  "predicate.attachmentNameMatches": "pattern in the name of an attachment",
  "predicate.withImportance": "importance",
  "predicate.hasClassification": "classification",
  "predicate.sclOver": "spam rating",
  "predicate.attachmentSizeOverKB": "size of the attachment",
  "predicate.journalRecipient": "whose mail is journaled",
  "predicate.journalScope": "scope",

  "oof.external": "replies for people outside",
  "oof.externalLegacy": "replies for people outside, also of old clients",
  "oof.internalLegacy": "replies for people inside, also of old clients",
  "oof.none": "none",
  "oof.forwards": "may be forwarded by rules",
  "oof.noForwards": "nothing is forwarded by rules",

  "conclude.restriction.met": "The message keeps to all that the recipient restricts.",
  "conclude.restriction.authentication":
    "The recipient takes mail only from senders who have logged on. This one has not.",
  "conclude.restriction.sender": "The recipient does not take mail from this sender.",
  "conclude.restriction.size": "The recipient takes smaller messages only.",
  "conclude.rules":
    "Hub Transport servers hold the rules against every message, in the order of their priority. All conditions must be met; one exception is enough.",
  "conclude.rules.none":
    "Hub Transport servers hold the rules against every message, in the order of their priority. None of them acts on this one.",
  "conclude.journaling":
    "A database with a journal recipient reports all mail of its mailboxes; journal rules name single recipients. Each journal mailbox gets one report.",
  "conclude.journaling.none": "Neither a database nor a rule asks for a report about this message.",
  "limitOf.prohibitSendQuotaKB": "What the mailbox may hold while its owner sends",
  "limitOf.prohibitSendReceiveQuotaKB": "What the mailbox may hold",
  "conclude.size.sendQuota":
    "The mailbox holds {size}. From {limit} on its owner cannot send; what others write still comes.",
  "conclude.size.quota":
    "The mailbox holds {size}. From {limit} on it neither sends nor receives, and what comes is returned at once.",

  "conclude.automaticReply":
    "The entry for the domain decides, else the entry for all domains. What it does not allow is deleted without a report.",
} as const;
