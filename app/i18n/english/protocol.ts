/** What a specialist wants to know of an event besides: after the sentence, each fact with its label. */
export const protocol = {
  "protocol.wire": "Protocol: {protocol}.",
  "protocol.log": "Log: {word}.",
  "protocol.log.source": "Log: {word}, source {source}.",
  "protocol.queue": "Queue: {deliveryType}, next hop {nextHop}, {status}.",
  "protocol.connector": "Connector: {connector}.",
  "protocol.code": "Answer: {status}, “{text}”.",
  "protocol.code.plain": "Answer: {status}.",
  "protocol.copy": "Copy: {copy}.",
  "protocol.rules": { one: "Rule: {rules}.", other: "Rules: {rules}." },
} as const;
