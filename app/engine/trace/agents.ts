/** The agents of a transport server that look at an SMTP conversation (P-320 to P-334). */
export const agents = [
  "connectionFiltering",
  "protocolAnalysis",
  "senderFilter",
  "addressRewritingInbound",
  "recipientFilter",
  "senderId",
  "edgeRule",
  "contentFilter",
  "attachmentFilter",
  "antivirus",
  "addressRewritingOutbound",
] as const;
export type Agent = (typeof agents)[number];
