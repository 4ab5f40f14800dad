/** Why a header stays or goes. */
export const headerReasons = {
  "question.headerFirewall.in": "Which headers may come in with a message, on {server}?",
  "question.headerFirewall.out": "Which headers leave {server} with a message?",
  "column.family": "Headers",
  "family.organization": "X-MS-Exchange-Organization-…",
  "family.forest": "X-MS-Exchange-Forest-…",
  "family.routing": "Received, Resent-…",
  "conclude.headers":
    "Headers of the organization and of the forest are trusted only between its own servers. Whatever crosses the border loses them.",
  "conclude.size.receive":
    "{limitOf} takes messages of up to {limit}; this one has {size}. It is refused at MAIL FROM, before any of it is sent.",
  "verdict.headersRemoved": "taken off",
  "verdict.headersKept": "stay",
  "verdict.agentRewrites": "writes another address in its place",
} as const;
