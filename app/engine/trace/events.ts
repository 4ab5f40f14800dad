import type { ConnectorId, CopyId, PlaceId, ServerId, SiteId } from "../model/ids.ts";
import type { Fault } from "../model/message.ts";
import type { FallbackAction, InboxRuleAction, OofText, RuleActionType } from "../model/policies.ts";
import type { QueueRef, QueueStatus } from "../model/queue.ts";
import type { QueueActionKind } from "../model/queue-actions.ts";
import type { Client } from "../model/recipients.ts";
import type { SimMs } from "../model/units.ts";
import type { Agent } from "./agents.ts";

/** Who talks to whom how: one code a protocol, port and protection. */
export const protocols = [
  "MapiRpc",
  "RpcNotify",
  "Https443",
  "Https443Kerberos",
  "RpcOverHttps443",
  "Rpc6001",
  "Smtp25TlsKerberos",
  "Smtp25TlsDirectTrust",
  "Smtp25",
  "Smtp587",
  "Ldap3268",
  "Udp",
  "Pop3",
  "Imap4",
  "SipRtp",
  "SipT38",
  "File",
] as const;
export type Protocol = (typeof protocols)[number];

/** The categorizer's stages, in order; `rulesAndJournaling` is the compliance assessment of the source article. */
export const categorizerStages = [
  "submitted",
  "resolved",
  "routed",
  "converted",
  "rulesAndJournaling",
  "categorized",
] as const;
export type CategorizerStage = (typeof categorizerStages)[number];

/** The moments at which agents look at a message that crosses the border: five of the conversation in which it comes, one before it leaves (P-334). */
export const agentMoments = ["connect", "mailFrom", "rcptTo", "endOfHeaders", "endOfData", "outbound"] as const;
export type AgentMoment = (typeof agentMoments)[number];

/** In which part of the journey a connection was tried. */
export type AttemptPhase =
  | "submission"
  | "direct"
  | "backoff"
  | "connector"
  | "withinSite"
  | "edge"
  | "routingGroup"
  | "delivery"
  | "remote";

/** One address in one place of a message: before and after an address rewriting agent. */
export interface RewrittenAddress {
  /** `MAIL FROM` and `RCPT TO` are of the envelope, the others are headers. */
  readonly header: "MAIL FROM" | "RCPT TO" | "From" | "To" | "Cc";
  readonly from: string;
  readonly to: string;
}

/** Why a connection or a look-up failed. */
export type ConnectionError =
  | "serverDown"
  | "transportStopped"
  | "siteDown"
  | "sitesBlocked"
  | "databaseDismounted"
  | "remoteDown"
  | "mxDown"
  | "smartHostDown"
  | "dnsFailure"
  | "globalCatalogDown"
  // Under high back pressure a server takes nothing, under medium pressure not this message (P-743).
  | "backPressure"
  | "mediumBackPressure"
  // A recipient of a journal report is refused for good, and the report is kept all the same (P-411).
  | "recipientRefused";

export interface EventBase {
  /** Position in the trace, from 0. */
  readonly seq: number;
  readonly at: SimMs;
  /** The message of the scenario (or the report about it) this is part of; null for faults and changes. */
  readonly message: string | null;
  /** The copy this is about; null while no copy exists yet or none is concerned. */
  readonly copy: CopyId | null;
  /** Addresses of the recipients concerned. */
  readonly recipients: readonly string[];
  /** Id of the decision that explains this event. */
  readonly because?: number;
}

/** How far the resources of a server are used, before and after (P-740). */
export interface PressureChange {
  readonly from: "normal" | "medium" | "high";
  readonly to: "normal" | "medium" | "high";
}

export interface CopyWithRecipients {
  readonly copy: CopyId;
  readonly recipients: readonly string[];
}

/** A copy that stores had taken, or discarded since they had another: these recipients have it in no mailbox any more. */
export interface TakenDelivery extends CopyWithRecipients {
  readonly message: string;
}

/**
 * What happened. Named as in the message tracking log where it has a word; `CLIENT-…`, `ATTEMPT`, `CATEGORIZE`,
 * `ROUTE`, `QUEUE`, `HANDOFF`, `NOTIFY`, `RESUBMIT`, `FAULT`, `RECOVERY`, `CHANGE`, `STORE`, `AGENTS`, `DNS-LOOKUP`,
 * `HEADER-FIREWALL`, `QUEUE-ACTION`, `REJECT`, `DROP`, `REMOTE-DSN`, `RULE`, `GENERATE`, `INBOX-RULE`, `PERMIT` and `DISCARD` are
 * Sitehop's additions.
 */
export type TraceEvent = EventBase &
  (
    | // The sender's client connects, or CAS goes on to the Mailbox server on the client's behalf.
    {
        readonly type: "CLIENT-CONNECT";
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
        readonly client: Client;
        readonly purpose: "send" | "read";
        /** The InternalURL that one Client Access server passes a request on to, where the scenario gives it (P-117). */
        readonly url?: string;
      }
    // CAS looks the mailbox up in Active Directory.
    | {
        readonly type: "CLIENT-LOCATE";
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
        /** null: a Unified Messaging server looks for the person who is called. */
        readonly mailboxServer: ServerId | null;
      }
    // Client Access sends the client to the address of the site that holds the mailbox.
    | {
        readonly type: "CLIENT-REDIRECT";
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
        readonly client: Client;
        readonly url: string;
      }
    // Nobody opens the mailbox: its site has no Client Access server, or none that a request can be passed on to (P-114).
    | {
        readonly type: "CLIENT-FAIL";
        /** The client, which gets nowhere. */
        readonly place: PlaceId;
        readonly client: Client;
        readonly purpose: "send" | "read";
        /** The site of the mailbox. */
        readonly site: SiteId;
        readonly lacks: "clientAccess" | "internalUrl";
      }
    // Autodiscover: the client finds out to which servers it has to talk.
    | {
        readonly type: "CLIENT-AUTODISCOVER";
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
        readonly client: Client;
        readonly step: "servicePoint" | "rootDomain" | "settings";
        readonly url: string;
      }
    // Direct Push: a device opens a request that is answered when something changes, or at the latest after the heartbeat.
    | {
        readonly type: "CLIENT-PING";
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
        readonly client: Client;
        readonly recipient: string;
        readonly heartbeatSeconds: number;
        readonly phase: "opened" | "unchanged" | "cut";
      }
    // The message is an item in the sender's Outbox, or a file that waits in a folder of the server that takes it in. With
    // a decision: no Hub Transport server takes it from there.
    | { readonly type: "STORE"; readonly server: ServerId; readonly folder: "Outbox" | "Pickup" | "voicemail" }
    // Mail Submission notifies a Hub Transport server (tracking: SUBMIT/STOREDRIVER on the Mailbox server).
    | {
        readonly type: "SUBMIT";
        readonly server: ServerId;
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
        readonly clientType: string;
      }
    // A connection that was tried and failed. (One that succeeded is a SEND, DELIVER or SUBMIT.)
    | {
        readonly type: "ATTEMPT";
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
        readonly phase: AttemptPhase;
        readonly error: ConnectionError;
        /** What the other side says (P-744); absent: it does not answer, or not in words. */
        readonly answer?: string;
      }
    // The agents of a transport server look at what an SMTP conversation has brought so far, or at what leaves.
    | {
        readonly type: "AGENTS";
        readonly server: ServerId;
        readonly moment: AgentMoment;
        /** Addresses that an agent has written otherwise (P-526); absent: none. */
        readonly rewritten?: readonly RewrittenAddress[];
      }
    // Headers that are the organization's own do not cross its border, in neither direction (P-1020 to P-1024).
    | {
        readonly type: "HEADER-FIREWALL";
        readonly server: ServerId;
        readonly direction: "inbound" | "outbound";
        /** The names of the headers that are taken off, as they stand in the message. */
        readonly removed: readonly string[];
      }
    // A transport server asks DNS: for mail exchangers, or for the SPF record of the sender's domain.
    | {
        readonly type: "DNS-LOOKUP";
        readonly server: ServerId;
        readonly record: "MX" | "A" | "SPF";
        readonly domain: string;
        /** The hosts, the best first, or the Sender ID result; empty: there are none. */
        readonly answer: readonly string[];
        /** Only where DNS does not answer (P-815). */
        readonly isAnswered?: false;
      }
    // Refused in the SMTP conversation, so never accepted: the sending side makes the report, if there is one (P-527).
    | {
        readonly type: "REJECT";
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
        readonly moment: AgentMoment;
        readonly status: string;
        readonly text: string;
        /** Refused for now: the copy in which the other side comes again with these recipients (P-914); absent: none. */
        readonly rest?: CopyId;
      }
    // Answered with OK and thrown away: nobody is told.
    | { readonly type: "DROP"; readonly server: ServerId; readonly agent: Agent }
    // A file that can be neither delivered nor returned stays in a folder for the administrator (P-212).
    | { readonly type: "BADMAIL"; readonly server: ServerId; readonly status: string }
    // A system outside tells its own user that a message was refused.
    | { readonly type: "REMOTE-DSN"; readonly host: string; readonly sender: string; readonly status: string }
    // A transport server has the message in its Submission queue.
    | {
        readonly type: "RECEIVE";
        readonly server: ServerId;
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
        readonly source: "STOREDRIVER" | "SMTP" | "PICKUP" | "DSN" | "AGENT";
      }
    | { readonly type: "CATEGORIZE"; readonly server: ServerId; readonly stage: CategorizerStage }
    // Recipient resolution asked a global catalog server.
    | {
        readonly type: "RESOLVE";
        readonly server: ServerId;
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
        readonly address: string;
        readonly resolvedTo: string | null;
        /** Whose message it is, where the query asks for that too: the first about a message (P-340). */
        readonly sender?: string;
      }
    | {
        readonly type: "EXPAND";
        readonly server: ServerId;
        readonly group: string;
        /** Whom it brings that is no recipient yet. */
        readonly members: readonly string[];
        /** Only where nobody is in the group. */
        readonly isEmpty?: true;
        /** Who gets the reports about these members, and is their sender on the envelope; absent: the sender. */
        readonly reportTo?: string;
      }
    | {
        readonly type: "REDIRECT";
        readonly server: ServerId;
        readonly address: string;
        readonly redirectedTo: string;
        /** Forwarding only: does the mailbox keep the message too? */
        readonly alsoDelivers?: boolean;
        /** Forwarding only: false, when the address is a recipient already. */
        readonly isNew?: boolean;
      }
    // A transport rule acts on the message.
    | {
        readonly type: "RULE";
        readonly server: ServerId;
        readonly rule: string;
        readonly action: RuleActionType;
        /** What is put in: a text, a header, a level, addresses. */
        readonly value: string;
        /** Only where the text could not be changed: what was done instead. */
        readonly fallback?: FallbackAction;
        readonly added: readonly string[];
        readonly removed: readonly string[];
      }
    // Exchange itself makes a message about this one: a journal report, an automatic reply.
    | {
        readonly type: "GENERATE";
        readonly server: ServerId;
        readonly kind: "journalReport" | "automaticReply" | "ruleForward" | "quotaWarning";
        readonly generated: string;
        readonly to: string;
      }
    // A rule of the Inbox acts on what is in the mailbox.
    | {
        readonly type: "INBOX-RULE";
        readonly server: ServerId;
        readonly rule: string;
        readonly action: InboxRuleAction["type"];
        readonly value: string;
      }
    // The remote domain lets an automatic reply, or what rules forward, leave the organization (P-1013).
    | {
        readonly type: "PERMIT";
        readonly server: ServerId;
        readonly domain: string;
        readonly kind: "automaticReply" | "ruleForward";
        /** Automatic replies only: whether it is the text for people outside that goes, or the one for people inside. */
        readonly text?: OofText;
      }
    // What the remote domain does not allow, an automatic reply or forwarding, ends here, and nobody is told.
    | {
        readonly type: "DISCARD";
        readonly server: ServerId;
        readonly domain: string;
        readonly kind: "automaticReply" | "ruleForward";
      }
    // One routing decision of the categorizer.
    | { readonly type: "ROUTE"; readonly server: ServerId }
    // One message becomes several copies; `copy` is the one that ends here.
    | {
        readonly type: "TRANSFER";
        readonly server: ServerId;
        readonly copies: readonly CopyWithRecipients[];
        /** `delivery`: not every store of the Mailbox server takes it. */
        readonly reason: "routing" | "expansion" | "resolution" | "delivery";
      }
    // An administrator does something by hand: `nextHop` for a queue, `copy` for a message that was found in one (P-731).
    | {
        readonly type: "QUEUE-ACTION";
        readonly server: ServerId;
        readonly action: QueueActionKind;
        readonly nextHop: string | null;
        /** false: there is no such queue or message, or it is in a state in which this cannot be done. */
        readonly isDone: boolean;
        /** Of what is held or let go: the status it has from now on. */
        readonly status?: QueueStatus;
        readonly resubmit?: boolean;
        readonly withNdr?: boolean;
      }
    // The copy enters a queue of its server, or its queue changes state.
    | { readonly type: "QUEUE"; readonly server: ServerId; readonly queue: QueueRef }
    | {
        readonly type: "SEND";
        readonly server: ServerId;
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
        readonly phase: AttemptPhase;
        readonly connector: ConnectorId | null;
        readonly arrivesAt: SimMs;
      }
    // A system outside the organization has accepted the copy.
    | {
        readonly type: "HANDOFF";
        readonly server: ServerId;
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly connector: ConnectorId | null;
        readonly protocol: Protocol;
      }
    | {
        readonly type: "DELIVER";
        readonly server: ServerId;
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
        readonly database: string;
        readonly folder: "Inbox" | "Junk E-mail";
      }
    // Delivery is put off: the queue is in Retry or, where its status is another, this copy alone (P-723).
    | {
        readonly type: "DEFER";
        readonly server: ServerId;
        readonly queue: QueueRef;
        readonly lastError: ConnectionError;
        /** Of a recipient that is refused: what the report would say, if there were one. */
        readonly answer?: string;
        readonly retryAt: SimMs | null;
        readonly retryCount: number;
      }
    // The transport service has stopped too often while it worked on this message: it is put aside for good.
    | { readonly type: "POISONMESSAGE"; readonly server: ServerId; readonly queue: QueueRef; readonly crashes: number }
    // The store has the message already: another server has found its recipient too, or it came from the transport dumpster.
    | {
        readonly type: "DUPLICATEDELIVER";
        readonly server: ServerId;
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
      }
    | {
        readonly type: "RESUBMIT";
        readonly server: ServerId;
        readonly reason: "idle" | "configurationChange" | "dumpster" | "administrator";
        /** Out of the dumpster: the copy that was delivered; absent otherwise. */
        readonly of?: CopyId;
      }
    | {
        readonly type: "FAIL";
        readonly server: ServerId;
        readonly status: string;
        readonly text: string;
        /** Whose answer `text` is, where another server has refused the recipient (P-805). */
        readonly remoteServer?: string;
      }
    // A delivery status notification is made; `report` is the id of the message that carries it (null: none is sent).
    | {
        readonly type: "DSN";
        readonly server: ServerId;
        /** `quarantine`: the message itself, wrapped, to the quarantine mailbox (P-525). */
        readonly kind: "failed" | "delayed" | "quarantine";
        readonly status: string;
        readonly text: string;
        readonly report: string | null;
        readonly to: string;
        /** The original is too large to be attached as a whole (P-804). */
        readonly hasHeadersOnly?: true;
      }
    // The Mailbox server tells the recipient's client that there is new mail.
    | {
        readonly type: "NOTIFY";
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
        readonly client: Client;
        readonly recipient: string;
      }
    // The recipient's client has the message.
    | {
        readonly type: "CLIENT-READ";
        readonly from: PlaceId;
        readonly to: PlaceId;
        readonly protocol: Protocol;
        readonly client: Client;
        readonly recipient: string;
        readonly via: readonly PlaceId[];
        /** What Outlook shows the message to be classified as (P-400); absent: as nothing, or the client shows none. */
        readonly classification?: string;
        /** How the first of `via` fetches it from the Mailbox server; absent: the client does so itself. */
        readonly mailboxProtocol?: Protocol;
      }
    | {
        readonly type: "FAULT";
        readonly fault: Fault;
        /** Back pressure only, where it changes the level of the server; the event log has 15004 or 15005 then (P-744). */
        readonly pressure?: PressureChange;
      }
    | {
        readonly type: "RECOVERY";
        readonly fault: Fault;
        /** After a failover with a gap: the deliveries that no transport dumpster can make again (P-608); absent: none. */
        readonly lost?: readonly TakenDelivery[];
        /** After such a failover: what is out of the mailboxes until a transport dumpster makes it again; absent: none. */
        readonly madeAgain?: readonly TakenDelivery[];
        /** As where the fault begins. */
        readonly pressure?: PressureChange;
      }
    | {
        readonly type: "CHANGE";
        readonly list: string;
        readonly name: string;
        readonly field: string;
        readonly value: unknown;
      }
  );

export type TraceEventType = TraceEvent["type"];
export type EventOf<T extends TraceEventType> = Extract<TraceEvent, { readonly type: T }>;
