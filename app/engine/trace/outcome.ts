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

/** What became of one recipient of one message. Shape and names: the public contract, section 4. */
export interface RecipientOutcome {
  readonly address: string;
  /** The groups it was reached through, outermost first; absent when it was addressed directly. */
  readonly via?: readonly string[];
  readonly outcome: RecipientOutcomeKind;
  readonly siteHops: readonly string[];
  readonly serverHops: readonly string[];
  readonly finalServer: string | null;
  readonly route: { readonly leastCostPath: readonly string[]; readonly cost: number; readonly hops: number } | null;
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

/** A configuration problem with the Exchange event id that reports it. */
export interface ConfigurationWarning {
  readonly event: number;
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
