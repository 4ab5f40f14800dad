import type { DatabaseId, ServerId } from "./ids.ts";

export const clients = [
  "outlook",
  "outlookAnywhere",
  "owa",
  "activeSync",
  "pop3",
  "imap4",
  "ews",
  "smtp",
  "pickup",
  "unifiedMessaging",
] as const;
/** What a person reads and writes with, or the door a message enters by. */
export type Client = (typeof clients)[number];

export interface Mailbox {
  readonly type: "mailbox";
  readonly name: string;
  readonly address: string;
  readonly database: DatabaseId;
  readonly client: Client;
  /** Senders whose mail this person never wants rated as spam; EdgeSync takes the list to the Edge servers (P-524). */
  readonly safeSenders?: readonly string[];
}

export interface DistributionGroup {
  readonly type: "distributionGroup";
  readonly name: string;
  readonly address: string;
  readonly members: readonly string[];
  readonly expansionServer: ServerId | null;
}

export interface Contact {
  readonly type: "contact";
  readonly name: string;
  readonly address: string;
  readonly externalAddress: string;
}

export interface PublicFolder {
  readonly type: "publicFolder";
  readonly name: string;
  readonly address: string;
  /** The public folder databases of the hierarchy (R-PF-1). */
  readonly databases: readonly DatabaseId[];
  /** Those of them that hold a replica of this folder; all of them when empty. */
  readonly replicas: readonly DatabaseId[];
}

export type Recipient = Mailbox | DistributionGroup | Contact | PublicFolder;
