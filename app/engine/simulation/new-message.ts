import type { Submission } from "../model/message.ts";
import type { Client } from "../model/recipients.ts";
import type { Kilobytes, SimMs } from "../model/units.ts";
import { type MessageKind, type MessageState, newRecipient } from "./world.ts";

interface NewMessage {
  readonly id: string;
  readonly kind: MessageKind;
  /** null: the null return path of a report. */
  readonly from: string | null;
  readonly to: readonly string[];
  readonly client?: Client;
  readonly sizeKB: Kilobytes;
  readonly subject?: string;
  readonly submission?: Submission;
  readonly at: SimMs;
  readonly forwardedBy?: Set<string>;
}

/** A message at the moment it is made. */
export function newMessageState(about: NewMessage): MessageState {
  const { id, kind, from, sizeKB, submission } = about;
  return {
    id,
    isReport: kind === "report" || kind === "journalReport" || kind === "quotaWarning",
    from,
    client: about.client ?? "outlook",
    sizeKB,
    submission: submission ?? null,
    recipients: about.to.map((address) => newRecipient(address, null, about.at)),
    duplicates: [],
    storedIn: new Map(),
    isSenderLookedUp: from === null,
    addressed: about.to.length,
    attempts: [],
    submissionServer: null,
    interSiteCopies: 0,
    reports: 0,
    refusals: 0,
    policy: {
      kind,
      subject: submission?.subject ?? about.subject ?? "",
      classification: submission?.classification ?? null,
      journaledTo: new Set(),
      journalReports: 0,
      forwardedBy: about.forwardedBy ?? new Set(),
      replies: 0,
    },
    acceptedAt: null,
  };
}
