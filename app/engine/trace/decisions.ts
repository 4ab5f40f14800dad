import type { ConnectorId, ServerId, SiteId } from "../model/ids.ts";
import type { OofType, RulePredicate } from "../model/policies.ts";
import type { PermissionGroup } from "../model/receive-connectors.ts";
import type { Restrictions } from "../model/recipients.ts";
import type { Agent } from "./agents.ts";
import type { RuleId } from "./sources.ts";

/** How sure the documentation makes us of a rule. */
export type Confidence = "documented" | "documentedLater" | "inferred" | "disputed";

/** Why a candidate was taken, or the first thing that put it out. Put into words by `i18n`, never here. */
export const verdicts = [
  // every kind
  "chosen",
  // a server is asked to take something
  "answered",
  "noAnswer",
  "notNeeded",
  "coLocatedPreferred",
  "notInOverrideList",
  "laterInRoundRobin",
  "otherSite",
  // a path
  "costsMore",
  "moreHops",
  "higherSiteName",
  // a next hop
  "directRelay",
  "firstHubSite",
  "afterFirstHubSite",
  "forkOfPaths",
  "hubSiteBeforeFork",
  "notAHubSite",
  "noHubTransportServer",
  "finalSiteBypassed",
  "passedBy",
  // back-off
  "notTriedBinary",
  // a connector
  "tooSmall",
  "disabled",
  "outOfScope",
  "noMatchingAddressSpace",
  "noSourceServer",
  "noRouteToSource",
  "invalidSmartHost",
  "nonSmtpOnDnsConnector",
  "linkedOnly",
  "lessSpecific",
  "higherAggregateCost",
  "farther",
  "higherName",
  "legacyPairHigher",
  "connectedRoutingGroups",
  // a route over routing groups
  "higherRoutingGroupCost",
  "higherSiteLinkCost",
  // a size
  "withinLimit",
  "overLimit",
  // a recipient
  "mailboxFound",
  "mailboxWithoutDatabase",
  "groupExpandedHere",
  "groupExpandedElsewhere",
  "contactForwarded",
  "publicFolderFound",
  "externalAddress",
  "legacyMailbox",
  "notFound",
  "alreadyARecipient",
  "memberOfItself",
  // a mail exchanger or smart host
  "higherPreference",
  "nextInList",
  "loopsBack",
  "domainNotFound",
  "dnsNoAnswer",
  // a client
  "inMailboxSite",
  "directToMailbox",
  "proxied",
  "redirected",
  "rpcProxy",
  "noInternalUrl",
  // a store
  "localServer",
  "localSite",
  "remoteSite",
  "holdsReplica",
  "noReplica",
  // an agent
  "agentPasses",
  "agentAllows",
  "agentBlocks",
  "agentStamps",
  "agentRejects",
  "agentDeletes",
  "agentQuarantines",
  "agentStrips",
  "agentSkips",
  "agentNotReached",
  "agentOff",
  "agentRewrites",
  // a family of headers
  "headersRemoved",
  "headersKept",
  // a rating
  "ratingReached",
  "ratingBelow",
  "ratingOff",
  "ratingDecided",
  // a Receive connector
  "accepts",
  "otherPort",
  "otherLocalAddress",
  "otherRemoteAddress",
  "lessRestrictive",
  "anonymousNotPermitted",
  "relayNotPermitted",
  // a group
  "groupFoundByQuery",
  "groupRefuses",
  "groupFilterInvalid",
  // a restriction
  "restrictionMet",
  "senderNotAuthenticated",
  "senderNotListed",
  "senderListed",
  "restrictionSize",
  // a rule of the organization
  "ruleApplies",
  "ruleOff",
  "ruleConditionNotMet",
  "ruleExcepted",
  "ruleAppliedBefore",
  "ruleNobodyLeft",
  "journaledBefore",
  // an automatic reply or forwarded message to a foreign domain
  "oofAllowed",
  "oofBlocked",
  "oofOtherDomain",
  "oofLessSpecific",
] as const;
export type Verdict = (typeof verdicts)[number];

interface CandidateBase {
  readonly verdict: Verdict;
}

/** A server that could take a message; `order` is its place in this connection's round-robin list, from 1. */
export interface ServerCandidate extends CandidateBase {
  readonly server: ServerId;
  readonly site: SiteId;
  readonly order: number;
}

/** A way over IP site links; `decidedBy` names the site that broke a tie, where one did. */
export interface PathCandidate extends CandidateBase {
  readonly path: readonly SiteId[];
  readonly cost: number;
  readonly hops: number;
  readonly decidedBy: SiteId | null;
}

/** A site on the chosen path, and what it is to the message. */
export interface StopCandidate extends CandidateBase {
  readonly site: SiteId;
  readonly hubSite: boolean;
  /** How many recipients of the copy share the way up to here. */
  readonly recipients: number;
}

/** A site at which the message could wait; `position` is hops from the source. */
export interface BackOffCandidate extends CandidateBase {
  readonly site: SiteId;
  readonly position: number;
}

export interface ConnectorCandidate extends CandidateBase {
  readonly connector: ConnectorId;
  readonly addressSpace: string | null;
  readonly addressSpaceCost: number | null;
  readonly siteLinkCost: number | null;
  readonly routingGroupCost: number | null;
  readonly aggregateCost: number | null;
  readonly hops: number | null;
  readonly maxMessageSizeKB: number | null;
  readonly site: SiteId | null;
}

export interface RoutingGroupConnectorCandidate extends CandidateBase {
  readonly connector: ConnectorId;
  readonly routingGroupCost: number;
  readonly siteLinkCost: number | null;
  readonly hops: number | null;
}

/** A limit that the message has to pass; `limitKB` null: unlimited. */
export interface SizeCandidate extends CandidateBase {
  readonly limitOf: string;
  readonly limitKB: number | null;
  readonly sizeKB: number;
}

/** What the directory holds under an address. */
export interface RecipientCandidate extends CandidateBase {
  readonly address: string;
  readonly found: string | null;
}

/** A host outside: a mail exchanger with its preference, or a smart host (preference null). */
export interface HostCandidate extends CandidateBase {
  readonly host: string;
  readonly preference: number | null;
}

/** A public folder database. */
export interface StoreCandidate extends CandidateBase {
  readonly database: string;
  readonly server: ServerId;
  readonly cost: number | null;
}

/** An agent and what it thinks of the conversation; `about`: the address, rating or name it looked at. */
export interface AgentCandidate extends CandidateBase {
  readonly agent: Agent;
  readonly about: string | null;
}

/** What happens to a message from a rating (SCL) on; `threshold` null: without one. */
export interface RatingCandidate extends CandidateBase {
  readonly action: "delete" | "reject" | "quarantine" | "deliver" | "junk" | "inbox";
  readonly threshold: number | null;
  readonly scl: number;
}

/** A family of headers, and whether it crosses the border (P-1020). */
export interface HeaderCandidate extends CandidateBase {
  readonly family: "organization" | "forest" | "routing";
}

export interface ReceiveConnectorCandidate extends CandidateBase {
  readonly connector: string;
  readonly port: number;
  /** Absent: every address of the server. */
  readonly localIP?: string;
  readonly permissionGroups: readonly PermissionGroup[];
}

/** What a recipient restricts, and whether the message keeps to it. */
export interface RestrictionCandidate extends CandidateBase {
  readonly restriction: keyof Restrictions;
  readonly value: string;
}

/** A transport or journal rule; `about`: the condition that was not met, or the exception that was. */
export interface PolicyCandidate extends CandidateBase {
  readonly rule: string;
  readonly about: RulePredicate | "journalRecipient" | "journalScope" | null;
}

/** A remote domain and what it lets out. */
export interface RemoteDomainCandidate extends CandidateBase {
  readonly domain: string;
  readonly allowed: OofType | "forwards" | "noForwards";
}

/** The question of each kind of decision and what its candidates are. One shape a rule. */
export interface CandidateOf {
  /** Which Hub Transport server does the Mailbox (or UM) server hand the message to? */
  readonly submissionServer: ServerCandidate;
  /** What is this recipient? */
  readonly resolveRecipient: RecipientCandidate;
  /** Which way leads from this site to the destination site? */
  readonly leastCostPath: PathCandidate;
  /** How far does the copy travel in one hop: directly, to a hub site, to the fork? */
  readonly nextHopSite: StopCandidate;
  /** Which connector takes the message out? */
  readonly connector: ConnectorCandidate;
  /** Over which routing group connector does it reach Exchange 2003? */
  readonly routingGroupConnector: RoutingGroupConnectorCandidate;
  /** Which of the equivalent servers takes this connection? */
  readonly loadBalancing: ServerCandidate;
  /** The target does not answer: where does the message wait? */
  readonly backOff: BackOffCandidate;
  /** Is the message small enough for the way it must take? */
  readonly sizeLimit: SizeCandidate;
  /** Which server expands the group? */
  readonly expansionServer: ServerCandidate;
  /** Which public folder database takes it? */
  readonly publicFolderDatabase: StoreCandidate;
  /** Which outside host takes it? */
  readonly remoteHost: HostCandidate;
  /** Which server does the client talk to? */
  readonly clientAccess: ServerCandidate;
  /** What do the agents say to what the conversation has brought? */
  readonly agents: AgentCandidate;
  /** Which headers of the message cross the border? */
  readonly headerFirewall: HeaderCandidate;
  /** What does the spam rating lead to? */
  readonly spamRating: RatingCandidate;
  /** Which Receive connector takes the connection, and may the sender use it? */
  readonly receiveConnector: ReceiveConnectorCandidate;
  /** Does the message keep to what the recipient restricts? */
  readonly restriction: RestrictionCandidate;
  /** Which transport rules act on the message? */
  readonly transportRules: PolicyCandidate;
  /** To which journal mailboxes is it reported? */
  readonly journaling: PolicyCandidate;
  /** May an automatic reply, or what a rule forwards, go to this domain? */
  readonly automaticReply: RemoteDomainCandidate;
}
export type DecisionKind = keyof CandidateOf;
export type Candidate = CandidateOf[DecisionKind];

/** What the question is about: names that `i18n` puts into the question's sentence. */
export interface DecisionSubject {
  /** The server that decides. */
  readonly server: ServerId | null;
  readonly site: SiteId | null;
  readonly recipients: readonly string[];
  /** What is looked for: a destination site, an address, a connector, a group … */
  readonly target: string;
}

export type Decision = {
  readonly [K in DecisionKind]: {
    readonly id: number;
    /** The rule that decided; `rules` lists every rule that took part, this one first. */
    readonly rule: RuleId;
    readonly rules: readonly RuleId[];
    readonly question: K;
    readonly subject: DecisionSubject;
    readonly candidates: readonly CandidateOf[K][];
    /** Index into `candidates`; null when none was left. */
    readonly chosen: number | null;
    readonly confidence: Confidence;
    readonly source: string | null;
  };
}[DecisionKind];
