import type { SenderIdResult } from "./antispam.ts";
import type { ConnectorId, DatabaseId, ServerId, SiteId } from "./ids.ts";
import type { GenerationId, Organization } from "./organization.ts";
import type { Importance } from "./policies.ts";
import type { QueueAction } from "./queue-actions.ts";
import type { Client } from "./recipients.ts";
import type { Kilobytes, SimMs } from "./units.ts";

/** A message as the scenario declares it. Addresses are written as the scenario writes them. */
export interface Submission {
  readonly id: string;
  readonly at: SimMs;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly client: Client;
  /** smtp and pickup: the Hub server it is handed to; unifiedMessaging: the UM server; otherwise null. */
  readonly server: ServerId | null;
  readonly subject: string;
  /** What a Unified Messaging server takes in is a fax, not a voice message. */
  readonly isFax?: boolean;
  /** The transport service stops whenever it works on this message. */
  readonly isPoison?: boolean;
  readonly sizeKB: Kilobytes;
  /** false: the client hands the message in without logging on. */
  readonly authenticated?: boolean;
  /** From where it comes to a Receive connector; null: not told. */
  readonly sourceIp?: string | null;
  /** The address of the server at which it comes to a Receive connector; null: not told. */
  readonly serverIp?: string | null;
  /** How the content filter rates it: 0 (surely no spam) to 9 (surely spam). */
  readonly scl?: number;
  readonly senderIdResult?: SenderIdResult;
  /** Names of attached files. */
  readonly attachments?: readonly string[];
  /** The size of the largest attachment. */
  readonly attachmentSizeKB?: number;
  /** Headers that the sender has written by hand, each as `Name: value`. */
  readonly headers?: readonly string[];
  /** The text of the message, as far as a rule looks for words in it. */
  readonly body?: string;
  readonly importance?: Importance;
  readonly classification?: string;
  /** The sender forbids that another gets it in the place of the recipient (P-847). */
  readonly recipientReassignmentProhibited?: boolean;
  /** Signed or encrypted: nobody on the way may change its text. */
  readonly isSecured?: boolean;
}

interface FaultTime {
  readonly at: SimMs;
  /** null: it never ends. */
  readonly until: SimMs | null;
}

/** Something that is broken for a while. */
export type Fault = FaultTime &
  (
    | { readonly kind: "serverDown"; readonly server: ServerId }
    | { readonly kind: "transportStopped"; readonly server: ServerId }
    | { readonly kind: "siteDown"; readonly site: SiteId }
    | { readonly kind: "sitesBlocked"; readonly sites: readonly [SiteId, SiteId] }
    | {
        readonly kind: "databaseDismounted";
        readonly database: DatabaseId;
        /** It is mounted on the passive node, without what was delivered in so many seconds before. */
        readonly lostSeconds?: number;
      }
    | { readonly kind: "smartHostDown"; readonly host: string }
    | { readonly kind: "mxDown"; readonly host: string }
    | { readonly kind: "dnsFailure"; readonly domain: string }
    | { readonly kind: "globalCatalogDown"; readonly site: SiteId }
    | { readonly kind: "backPressure"; readonly server: ServerId; readonly level: "medium" | "high" }
    | { readonly kind: "remoteDown"; readonly connector: ConnectorId }
  );

/**
 * A change of configuration at a moment. `set` maps a list of the scenario (`siteLinks`, `sites`, `sendConnectors` …)
 * to names in it, and each name to the fields that take a new value.
 */
export interface Change {
  readonly at: SimMs;
  readonly set: { readonly [list: string]: { readonly [name: string]: { readonly [field: string]: unknown } } };
}

/** All the engine needs to know. Nothing else may influence a run. */
export interface SimulationInput {
  readonly generation: GenerationId;
  readonly organization: Organization;
  readonly messages: readonly Submission[];
  readonly faults: readonly Fault[];
  readonly changes: readonly Change[];
  /** What administrators do by hand to queues and to what waits in them. */
  readonly queueActions?: readonly QueueAction[];
  readonly simulation: {
    readonly seed: number;
    /** Stop at this simulated time; null: until nothing is left to happen. */
    readonly until: SimMs | null;
  };
}
