import type { GenerationId } from "../model/organization.ts";
import type { DeliveryType } from "../model/queue.ts";
import type { AttemptPhase } from "./events.ts";

export type RecipientOutcomeKind =
  | "delivered"
  | "handedOff"
  | "queued"
  | "unreachable"
  | "ndr"
  | "expanded"
  | "submissionFailed"
  | "rejected"
  | "quarantined"
  | "deleted";

/** The route as the first Hub Transport server saw it. */
export interface RouteOutcome {
  readonly leastCostPath: readonly string[];
  readonly cost: number;
  readonly hops: number;
  /** For a connector: of the address space, and the sum that was compared. */
  readonly addressSpaceCost?: number;
  readonly totalCost?: number;
  /** For Exchange 2003: the routing group connectors in order and their total cost. */
  readonly routingGroupConnectors?: readonly string[];
  readonly routingGroupCost?: number;
}

/** What became of one recipient of one message. Shape and names: the public contract, section 4. */
export interface RecipientOutcome {
  readonly address: string;
  /** The groups it was reached through, outermost first; absent when it was addressed directly. */
  readonly via?: readonly string[];
  /** How many groups are left out from the middle of a very long `via`. */
  readonly viaLeftOut?: number;
  readonly outcome: RecipientOutcomeKind;
  readonly siteHops: readonly string[];
  readonly serverHops: readonly string[];
  readonly finalServer: string | null;
  readonly route: RouteOutcome | null;
  readonly connector: string | null;
  readonly deliveryType: DeliveryType | null;
  readonly queue: {
    readonly server: string;
    readonly site: string;
    readonly deliveryType: DeliveryType;
    readonly nextHop: string;
    readonly status: string;
  } | null;
  readonly dsn: {
    readonly kind: "failed" | "delayed";
    readonly code: string;
    readonly server: string;
    readonly at: number;
  } | null;
  readonly at: number;
}

export interface Attempt {
  readonly from: string;
  readonly to: string;
  readonly site: string | null;
  readonly phase: AttemptPhase;
  readonly ok: boolean;
  readonly at: number;
}

export interface MessageOutcome {
  readonly id: string;
  readonly submissionServer: string | null;
  readonly recipients: readonly RecipientOutcome[];
  readonly attempts: readonly Attempt[];
  readonly interSiteCopies: number;
}

/** What a configuration warning is about. */
export const warningCodes = [
  "noRouteToSite",
  "noRouteToStore",
  "noSourceServers",
  "noRouteToConnector",
  "invalidSmartHosts",
  "nonSmtpAddressSpaceOnDnsConnector",
  "sourceServersInSeveralSites",
  "noHubTransportServerActive",
  "noHubTransportServerInSite",
  "hubSiteWithoutHubTransportServer",
  "noClientAccessServerInSite",
  "noInternalUrlInSite",
  "heartbeatsTooShort",
  "noHubTransportServerForUnifiedMessaging",
  "unifiedMessagingSubmissionRefused",
  "groupInItself",
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** A configuration problem with the Exchange event id that reports it; null where none is documented. */
export interface ConfigurationWarning {
  readonly event: number | null;
  readonly code: WarningCode;
  readonly about: string;
}

export interface Outcome {
  readonly version: 1;
  readonly engine: string;
  readonly generation: GenerationId;
  readonly hash: string;
  readonly messages: readonly MessageOutcome[];
  readonly warnings: readonly ConfigurationWarning[];
}
