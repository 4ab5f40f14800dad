import type { ServerId, SiteId } from "./ids.ts";

/** How a queue delivers: the shell's values, verbatim (R-TOP-5). */
export const deliveryTypes = [
  "MapiDelivery",
  "SmtpRelayToRemoteAdSite",
  "SmtpRelayWithinAdSite",
  "SmtpRelayWithinAdSiteToEdge",
  "SmtpRelayToTiRg",
  "DnsConnectorDelivery",
  "SmartHostConnectorDelivery",
  "NonSmtpGatewayDelivery",
  "Unreachable",
  "Undefined",
] as const;
export type DeliveryType = (typeof deliveryTypes)[number];

/** The next hop of the poison message queue, which leads nowhere. */
export const poisonQueue = "Poison Message";

export type QueueStatus = "Active" | "Retry" | "Ready" | "Suspended";

/** One queue of one server; `deliveryType`, `nextHop` and `connector` are its NextHopSolutionKey. */
export interface QueueRef {
  readonly server: ServerId;
  readonly site: SiteId;
  readonly deliveryType: DeliveryType;
  /** The next-hop domain: a site, a server, a domain or a smart host list. */
  readonly nextHop: string;
  readonly connector: string | null;
  readonly status: QueueStatus;
}
