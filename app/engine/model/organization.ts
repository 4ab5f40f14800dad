import type { AddressRewriteEntry } from "./address-rewriting.ts";
import type { AntispamSettings } from "./antispam.ts";
import type { ForeignConnector, RoutingGroup, RoutingGroupConnector, SendConnector } from "./connectors.ts";
import type { DatabaseId, ServerId, SiteId } from "./ids.ts";
import type { JournalRule, RemoteDomain, TransportRule } from "./policies.ts";
import type { ReceiveConnector } from "./receive-connectors.ts";
import type { Recipient } from "./recipients.ts";
import type { Cost, Kilobytes } from "./units.ts";

export const generations = ["2007", "2010", "2013", "2016", "2019", "SE"] as const;
/** Which Exchange the organization runs. */
export type GenerationId = (typeof generations)[number];

export const serverRoles = ["HubTransport", "Mailbox", "ClientAccess", "UnifiedMessaging", "EdgeTransport"] as const;
export type ServerRole = (typeof serverRoles)[number];

/** An Active Directory site: the routing boundary. */
export interface Site {
  readonly name: SiteId;
  readonly hubSiteEnabled: boolean;
}

/** A set of two or more sites; each pair of them is one hop apart at the link's cost (R-LNK-2). */
export interface IpSiteLink {
  readonly name: string;
  readonly sites: readonly SiteId[];
  readonly cost: Cost;
  /** Overrides `cost` for Exchange when set (R-LCR-2). */
  readonly exchangeCost: Cost | null;
  readonly maxMessageSizeKB: Kilobytes | null;
  /** SMTP links take no part in routing (R-LNK-1). */
  readonly transport: "IP" | "SMTP";
}

export interface Server {
  readonly name: ServerId;
  /** For an Edge Transport server: the site it is subscribed to. */
  readonly site: SiteId;
  readonly roles: readonly ServerRole[];
  readonly submissionServerOverrideList: readonly ServerId[];
  readonly externalUrl: string | null;
  /** null: an administrator has cleared it; absent: as Setup has written it (P-117). */
  readonly internalUrl?: string | null;
  /** The anti-spam agents have been installed on this Hub Transport server (P-333). */
  readonly antispamAgentsEnabled?: boolean;
}

export interface Database {
  readonly name: DatabaseId;
  /** A Mailbox server, or an Exchange 2003 server of a routing group. */
  readonly server: ServerId;
  /** Standard journaling: every message to or from one of its mailboxes is reported to this address (P-409). */
  readonly journalRecipient?: string | null;
  /** How its storage group is replicated; only then does the transport dumpster keep mail for it (P-608). */
  readonly continuousReplication?: "CCR" | "LCR";
}

export interface AcceptedDomain {
  readonly domain: string;
  readonly type: "authoritative" | "internalRelay" | "externalRelay";
}

export interface InternetDomain {
  readonly domain: string;
  readonly mx: readonly { readonly preference: number; readonly host: string }[];
  /** Addresses that its mail exchangers refuse with 550 5.1.1. */
  readonly unknownRecipients?: readonly string[];
}

/**
 * All that routing and delivery look up; in the scenario's order, which round robin uses. Assumption A43: a limit that
 * the scenario leaves out is none.
 */
export interface Organization {
  readonly name: string;
  readonly acceptedDomains: readonly AcceptedDomain[];
  readonly maxSendSizeKB: Kilobytes | null;
  readonly maxReceiveSizeKB: Kilobytes | null;
  readonly maxRecipientEnvelopeLimit: number | null;
  readonly sites: readonly Site[];
  readonly siteLinks: readonly IpSiteLink[];
  readonly servers: readonly Server[];
  readonly databases: readonly Database[];
  readonly sendConnectors: readonly SendConnector[];
  readonly foreignConnectors: readonly ForeignConnector[];
  readonly routingGroups: readonly RoutingGroup[];
  readonly routingGroupConnectors: readonly RoutingGroupConnector[];
  readonly recipients: readonly Recipient[];
  /** Beside those that Setup makes; one of the same name and server replaces that. */
  readonly receiveConnectors?: readonly ReceiveConnector[];
  readonly antispam?: AntispamSettings;
  /** What the address rewriting agents of the Edge Transport servers have been told. */
  readonly addressRewriteEntries?: readonly AddressRewriteEntry[];
  readonly transportRules?: readonly TransportRule[];
  readonly journalRules?: readonly JournalRule[];
  /** The alternate journaling mailbox: what becomes of journal reports that cannot be delivered (P-411). */
  readonly journalingReportNdrTo?: string;
  readonly remoteDomains?: readonly RemoteDomain[];
  readonly internet: {
    readonly domains: readonly InternetDomain[];
    readonly organizationMx: readonly { readonly preference: number; readonly server: ServerId }[];
    /** Hosts outside that send whatever they get back to a server of ours. */
    readonly returningHosts?: readonly { readonly host: string; readonly server: ServerId }[];
  };
}
