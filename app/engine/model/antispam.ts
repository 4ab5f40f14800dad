export const senderIdResults = ["Pass", "Neutral", "SoftFail", "Fail", "None", "TempError", "PermError"] as const;
/** What the SPF record of the sender's domain says of the sending server (P-519). */
export type SenderIdResult = (typeof senderIdResults)[number];

export const senderIdActions = ["StampStatus", "Reject", "Delete"] as const;
export type SenderIdAction = (typeof senderIdActions)[number];

export const attachmentActions = ["Strip", "Reject", "SilentDelete"] as const;
export type AttachmentAction = (typeof attachmentActions)[number];

/** What the content filter does with a rating; each action can be switched off (P-520, P-521). */
export interface ContentFilter {
  readonly sclDeleteEnabled: boolean;
  readonly sclDeleteThreshold: number;
  readonly sclRejectEnabled: boolean;
  readonly sclRejectThreshold: number;
  readonly sclQuarantineEnabled: boolean;
  readonly sclQuarantineThreshold: number;
  /** Addresses whose mail is not rated. */
  readonly bypassedSenders: readonly string[];
}

/** The settings of the anti-spam agents, the same on every server that runs them. */
export interface AntispamSettings {
  readonly ipAllowList: readonly string[];
  readonly ipBlockList: readonly string[];
  readonly blockedSenders: readonly string[];
  readonly blockedDomains: readonly string[];
  /** false: a blocked sender is only stamped. */
  readonly senderFilterRejects: boolean;
  readonly recipientFilterEnabled: boolean;
  readonly blockedRecipients: readonly string[];
  /** For the result Fail; the other results are stamped. */
  readonly senderIdAction: SenderIdAction;
  /** For the result TempError; absent: stamped. */
  readonly tempErrorAction?: SenderIdAction;
  readonly contentFilter: ContentFilter;
  readonly quarantineMailbox: string | null;
  /** Above it a mailbox puts mail into Junk E-mail. */
  readonly sclJunkThreshold: number;
  readonly attachmentFilter: { readonly names: readonly string[]; readonly action: AttachmentAction };
}

/** As Setup leaves them (P-514, P-516, P-521). Assumption A24: the recipient filter asks for unknown recipients too. */
export const defaultAntispam: AntispamSettings = {
  ipAllowList: [],
  ipBlockList: [],
  blockedSenders: [],
  blockedDomains: [],
  senderFilterRejects: true,
  recipientFilterEnabled: true,
  blockedRecipients: [],
  senderIdAction: "StampStatus",
  contentFilter: {
    sclDeleteEnabled: false,
    sclDeleteThreshold: 9,
    sclRejectEnabled: true,
    sclRejectThreshold: 7,
    sclQuarantineEnabled: false,
    sclQuarantineThreshold: 9,
    bypassedSenders: [],
  },
  quarantineMailbox: null,
  sclJunkThreshold: 4,
  attachmentFilter: { names: [], action: "Strip" },
};
