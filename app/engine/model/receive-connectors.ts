import type { ServerId } from "./ids.ts";
import type { Kilobytes } from "./units.ts";

export const permissionGroups = [
  "AnonymousUsers",
  "ExchangeUsers",
  "ExchangeServers",
  "ExchangeLegacyServers",
  "Partners",
] as const;
/** Who may use a Receive connector (P-224). */
export type PermissionGroup = (typeof permissionGroups)[number];

/** The door of a transport server for SMTP: a port, an address of the server, the addresses it serves, and who may come in (P-220 to P-223). */
export interface ReceiveConnector {
  readonly name: string;
  readonly server: ServerId;
  readonly port: number;
  /** The one address of the server that it listens on; absent: all of them. */
  readonly localIP?: string;
  /** Addresses, networks or ranges; empty: everybody. */
  readonly remoteIPRanges: readonly string[];
  readonly permissionGroups: readonly PermissionGroup[];
  /** Absent: as Setup leaves it (P-903). */
  readonly maxMessageSizeKB?: Kilobytes;
  /** How many RCPT TO a message may have; absent: as Setup leaves it (P-903). */
  readonly maxRecipientsPerMessage?: number;
}
