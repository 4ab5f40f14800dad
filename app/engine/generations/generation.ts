import type { GenerationId } from "../model/organization.ts";
import type { Client } from "../model/recipients.ts";

/** The questions on which the generations of Exchange differ. Intervals are in milliseconds. */
export interface GenerationRules {
  readonly id: GenerationId;
  /** Does this client talk to the Mailbox server itself, without Client Access? (T-2) */
  readonly talksToMailboxServer: (client: Client) => boolean;
  readonly retry: RetryRules;
  /** A message that has been received this often is looping (P-226). */
  readonly maxHopCount: number;
  readonly maxLocalHopCount: number;
  /** A message during which the transport service stops so often is poison (P-734). */
  readonly poisonThreshold: number;
  /** A copy with more recipients is cut into several (P-353). */
  readonly expansionSizeLimit: number;
}

/** @source R-QPF-7, P-720 to P-730 */
export interface RetryRules {
  readonly glitchCount: number;
  readonly glitchInterval: number;
  readonly transientCount: number;
  readonly transientInterval: { readonly hub: number; readonly edge: number };
  readonly longInterval: { readonly hub: number; readonly edge: number };
  readonly mailboxInterval: number;
  /** How long one message waits while its queue goes on (P-723). */
  readonly messageInterval: number;
  /** How long a copy waits when Active Directory did not answer (P-728). */
  readonly resolverInterval: number;
  readonly delayNotificationAfter: number;
  readonly resubmitAfter: number;
  readonly expireAfter: number;
}
