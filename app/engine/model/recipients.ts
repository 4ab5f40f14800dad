import type { DatabaseId, ServerId, SiteId } from "./ids.ts";
import type { InboxRule } from "./policies.ts";

export const clients = [
  "outlook",
  "outlookAnywhere",
  "owa",
  "activeSync",
  "pop3",
  "imap4",
  "ews",
  "entourage",
  "smtp",
  "pickup",
  "unifiedMessaging",
] as const;
/** What a person reads and writes with, or the door a message enters by. */
export type Client = (typeof clients)[number];

/** Whom a recipient takes mail from, and how large it may be (P-350). */
export interface Restrictions {
  readonly acceptMessagesOnlyFrom?: readonly string[];
  readonly acceptMessagesOnlyFromDLMembers?: readonly string[];
  readonly rejectMessagesFrom?: readonly string[];
  readonly rejectMessagesFromDLMembers?: readonly string[];
  readonly requireSenderAuthenticationEnabled?: boolean;
  readonly maxReceiveSizeKB?: number | null;
}

/** What the filter of a dynamic distribution group may ask about. */
export interface Attributes {
  readonly department?: string;
  readonly company?: string;
  readonly office?: string;
  readonly title?: string;
  readonly stateOrProvince?: string;
  readonly customAttribute1?: string;
}

/** Another recipient that gets the mail, instead or as well (P-344). */
export interface Forwarding {
  readonly forwardingAddress?: string | null;
  readonly deliverToMailboxAndForward?: boolean;
}

/** How full a mailbox is and what its database allows (P-606); without a quota there is no limit. */
export interface Quotas {
  readonly totalItemSizeKB?: number;
  /** From here on the owner is warned. */
  readonly issueWarningQuotaKB?: number | null;
  /** From here on the owner cannot send. */
  readonly prohibitSendQuotaKB?: number | null;
  readonly prohibitSendReceiveQuotaKB?: number | null;
}

export const externalOofOptions = ["external", "internalOnly"] as const;

export interface DirectPush {
  readonly heartbeatSeconds: number;
  readonly firewallSeconds?: number;
}

export interface Mailbox extends Restrictions, Attributes, Forwarding, Quotas {
  readonly type: "mailbox";
  readonly name: string;
  readonly address: string;
  /** null: it has none (P-605). */
  readonly database: DatabaseId | null;
  readonly client: Client;
  /** The site in which the client meets its first Client Access server; absent: the site of the mailbox. */
  readonly clientSite?: SiteId;
  /** ActiveSync: how long the device's requests stay open, and when a firewall on the way cuts silent connections. */
  readonly directPush?: DirectPush;
  /** The client asks Autodiscover for its settings before it connects for the first time, from inside or outside. */
  readonly autodiscover?: "internal" | "external";
  /** false: the mailbox is disabled and takes nothing (P-828). */
  readonly isMailboxEnabled?: boolean;
  readonly maxSendSizeKB?: number | null;
  /** How many recipients a message of this person may name (P-352). */
  readonly recipientLimits?: number | null;
  /** The owner is out of office: who writes gets an automatic reply. */
  readonly autoReplyEnabled?: boolean;
  readonly externalOofOptions?: (typeof externalOofOptions)[number];
  readonly inboxRules?: readonly InboxRule[];
  /** Senders whose mail this person never wants rated as spam; EdgeSync takes the list to the Edge servers (P-524). */
  readonly safeSenders?: readonly string[] | undefined;
}

/** Who hears of members that a message could not be delivered to (P-349); by default the sender. */
export interface GroupReports {
  readonly reportToOriginatorEnabled?: boolean;
  readonly reportToManagerEnabled?: boolean;
  /** The address of the manager. */
  readonly managedBy?: string;
}

/** A group whose members are found by a query when a message comes (P-345). */
export interface DynamicDistributionGroup extends Restrictions, GroupReports {
  readonly type: "dynamicDistributionGroup";
  readonly name: string;
  readonly address: string;
  /** As the Exchange Management Shell writes it: `(RecipientType -eq 'UserMailbox') -and (Department -eq 'Sales')`. */
  readonly recipientFilter: string;
  readonly expansionServer: ServerId | null;
}

export interface DistributionGroup extends Restrictions, GroupReports {
  readonly type: "distributionGroup";
  readonly name: string;
  readonly address: string;
  readonly members: readonly string[];
  readonly expansionServer: ServerId | null;
}

export interface Contact extends Restrictions, Attributes {
  readonly type: "contact";
  readonly name: string;
  readonly address: string;
  readonly externalAddress: string;
}

export interface PublicFolder extends Restrictions, Forwarding {
  readonly type: "publicFolder";
  readonly name: string;
  readonly address: string;
  /** The public folder databases of the hierarchy (R-PF-1). */
  readonly databases: readonly DatabaseId[];
  /** Those of them that hold a replica of this folder; all of them when empty. */
  readonly replicas: readonly DatabaseId[];
}

export type Recipient = Mailbox | DistributionGroup | DynamicDistributionGroup | Contact | PublicFolder;
