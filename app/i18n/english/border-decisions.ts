/** The panel "Why" for what happens where mail comes in. */
export const borderDecisions = {
  "question.agents": "What do the agents on {server} say?",
  "question.spamRating": "What does a spam rating of {scl} lead to?",
  "question.spamRating.mailbox": "Into which folder does a message with a spam rating of {scl} go?",
  "question.receiveConnector": "Which Receive connector of {server} takes the connection?",

  "column.agent": "Agent",
  "column.about": "Looks at",
  "column.action": "Action",
  "column.threshold": "From",
  "column.port": "Port",
  "column.permissionGroups": "Who may use it",

  "action.delete": "Delete",
  "action.reject": "Reject",
  "action.quarantine": "Quarantine",
  "action.deliver": "Deliver",
  "action.junk": "Junk E-mail",
  "action.inbox": "Inbox",

  "conclude.agents": "The agents of one moment run in the order of their priority. None of them stopped it.",
  "conclude.agents.stopped":
    "The agents of one moment run in the order of their priority. {agent} stopped it; what follows is not asked.",
  "conclude.agents.none": "No anti-spam agent is asked about a message from a sender who has logged on.",
  "conclude.rating":
    "The actions are tried in this order, each from its threshold on. The first that applies is taken: {action}.",
  "conclude.rating.mailbox":
    "Only a rating above the threshold is junk. (The 2007 text says “equal to or greater”; later texts say “above”.)",
  "conclude.receive":
    "Port and address of the client decide; of those that fit, the one for the fewest addresses takes it: {connector}.",
  "conclude.receive.anonymous": "{connector} takes the connection, but anonymous users have no permission there.",
  "conclude.receive.relay": "Anonymous users may only write to domains of this organization.",
} as const;
