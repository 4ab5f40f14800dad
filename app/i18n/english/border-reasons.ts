/** Why mail from outside is taken or refused: verdicts of agents, ratings, Receive connectors. */
export const borderReasons = {
  "verdict.agentPasses": "has nothing against it",
  "verdict.agentAllows": "on the IP Allow list: the other filters are skipped",
  "verdict.agentBlocks": "on the IP Block list: refused once RCPT TO has been read",
  "verdict.agentStamps": "writes its result into the headers and goes on",
  "verdict.agentRejects": "refuses",
  "verdict.agentDeletes": "answers OK and deletes",
  "verdict.agentQuarantines": "sends it to the quarantine mailbox",
  "verdict.agentStrips": "replaces the attachment by a text file",
  "verdict.agentSkips": "skipped",
  "verdict.agentNotReached": "not asked: another has stopped it",
  "verdict.agentOff": "switched off",

  "verdict.ratingReached": "reached",
  "verdict.ratingBelow": "not reached",
  "verdict.ratingOff": "not in use",
  "verdict.ratingDecided": "not looked at any more",

  "verdict.accepts": "takes the connection, and the sender may use it",
  "verdict.otherPort": "listens on another port",
  "verdict.otherLocalAddress": "listens on another address of the server",
  "verdict.otherRemoteAddress": "serves other addresses",
  "verdict.lessRestrictive": "is less specific: the narrower one comes first",
  "verdict.anonymousNotPermitted": "takes the connection, but not from a sender who has not logged on",
  "verdict.relayNotPermitted": "takes the connection, but an anonymous sender may not send on to other domains",
} as const;
