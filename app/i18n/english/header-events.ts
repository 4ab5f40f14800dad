/** What happens to addresses and headers where a message crosses the border. */
export const headerEvents = {
  "agents.outbound": "Before {copy} leaves, {server} looks at the addresses in it.",
  "agent.addressRewritingOutbound": "Address Rewriting Outbound",
  "brief.agentRewrites": "rewrites {about}",
  "headers.inbound":
    "Header firewall: {server} takes {names} off {copy}. Nobody outside may say what only the organization can know.",
  "headers.outbound": {
    one: "Header firewall: before {copy} leaves, {server} takes off the header that is the organization’s own.",
    other:
      "Header firewall: before {copy} leaves, {server} takes off the {count} headers that are the organization’s own.",
  },
} as const;
