import type { GenerationRules } from "../generations/generation.ts";
import type { Directory } from "../model/directory.ts";
import { type CopyId, copyId, type ServerId } from "../model/ids.ts";
import type { Submission } from "../model/message.ts";
import type { DeliveryType, QueueRef } from "../model/queue.ts";
import type { Client } from "../model/recipients.ts";
import { type SimMs, simMs } from "../model/units.ts";
import type { RoundRobin } from "../routing/round-robin.ts";
import type { RoutingTable } from "../routing/routing-table.ts";
import type { ConnectionError } from "../trace/events.ts";
import type { Attempt, ConfigurationWarning, RecipientOutcome, RecipientOutcomeKind } from "../trace/outcome.ts";
import type { Kept } from "../transport/dumpster.ts";
import type { FaultState } from "./faults.ts";
import type { Recorder } from "./recorder.ts";
import type { Scheduler } from "./scheduler.ts";

/** One recipient of one message and what has become of it so far. */
export interface RecipientState {
  readonly address: string;
  /** The group or the forwarding mailbox that brought it in; null: the sender named it. */
  readonly cameFrom: RecipientState | null;
  /** How many groups and forwarding mailboxes lead here, and the first of them. */
  readonly depth: number;
  readonly outermost: readonly string[];
  /** What the recipient's own settings ask for (restrictions, forwarding) is done once, by the first server (P-355). */
  isResolved: boolean;
  /** Travels in a copy of its own, since it was forwarded by this address or added by this rule (P-353). */
  readonly apart: string | null;
  /** The address that an address rewriting agent has put in the place of its own; null: none (P-526). */
  rewrittenTo: string | null;
  /** Where its mail goes: its own address, or the one that a contact points at. */
  deliversTo: string;
  outcome: RecipientOutcomeKind;
  readonly siteHops: string[];
  readonly serverHops: string[];
  finalServer: string | null;
  route: RecipientOutcome["route"];
  connector: string | null;
  deliveryType: DeliveryType | null;
  queue: QueueRef | null;
  dsn: RecipientOutcome["dsn"];
  at: SimMs;
  delayNotified: boolean;
  /** Who hears of it when this recipient gets nothing: undefined the sender, null nobody (P-349). */
  readonly reportTo: string | null | undefined;
  /** Set when a public folder store without a replica has readdressed the message (R-PF-1). */
  readdressedTo: string | null;
  /** Whose delivery was in the store when that discarded this one: what becomes of that becomes of this (P-348). */
  duplicateOf: RecipientState | null;
  /** A failover has taken it out of the mailbox, and no transport dumpster has it (P-608). */
  isLost: boolean;
}

export type MessageKind = "message" | "report" | "journalReport" | "automaticReply" | "ruleForward" | "quotaWarning";

/** What agents may ask about a message. */
export interface MessagePolicy {
  readonly kind: MessageKind;
  /** As the sender has written them; what rules write is on the copy. */
  readonly subject: string;
  readonly classification: string | null;
  /** Recipients that a journal report has named, each with the mailbox that the report went to. */
  readonly journaledTo: Set<string>;
  /** How many journal reports have been made. */
  journalReports: number;
  /** Mailboxes whose Inbox rules have forwarded it, or what it came from. */
  readonly forwardedBy: Set<string>;
  /** How many messages mailboxes have made about it: automatic replies, and what rules forward. */
  replies: number;
}

/** A message of the scenario, or a report about one. */
export interface MessageState {
  readonly id: string;
  readonly isReport: boolean;
  /** null: the null return path of a report. */
  readonly from: string | null;
  readonly client: Client;
  readonly sizeKB: number;
  readonly submission: Submission | null;
  /** Every recipient, groups and their members included, in the order they became known. */
  readonly recipients: RecipientState[];
  /** Recipients that were found once more, or whose copy was made again, each by an address that is listed already (P-348). */
  readonly duplicates: RecipientState[];
  /** The deliveries that mailboxes and public folders have, by address: what comes once more is discarded (P-348). */
  readonly storedIn: Map<string, Stored>;
  /** The first server looks the sender up with the recipients, and none does so again (P-340, P-355). */
  isSenderLookedUp: boolean;
  /** How many recipients the sender named. */
  readonly addressed: number;
  readonly attempts: Attempt[];
  submissionServer: ServerId | null;
  interSiteCopies: number;
  reports: number;
  /** How often a recipient of a message that is kept has been refused for good (P-411). */
  refusals: number;
  readonly policy: MessagePolicy;
  /** The attachments that the attachment filter has left; absent: all. */
  attachmentsLeft?: readonly string[];
  /** When the first transport server took it; expiry counts from here. */
  acceptedAt: SimMs | null;
}

/** A delivery that is in a store, and the copies that came later and were discarded. */
export interface Stored {
  readonly recipient: RecipientState;
  readonly discarded: { readonly copy: CopyId; readonly recipient: RecipientState }[];
}

/** One copy of a message: it is at one place and carries some of the recipients. */
export interface Copy {
  readonly id: CopyId;
  readonly message: MessageState;
  readonly recipients: RecipientState[];
  /** Their addresses when an event was last about all of them. */
  listed: readonly string[];
  parts: number;
  readonly received: ServerId[];
  /** What rules may have written anew. */
  subject: string;
  classification: string | null;
  /** The spam rating stamped on it; undefined: none. */
  scl: number | undefined;
  /** X-MS-Exchange-Forest-RulesExecuted: rules that have acted on it are not applied again by the next server (P-402). */
  readonly rulesExecuted: Set<string>;
  /** Whoever handed it in last from outside the servers of the organization had not logged on. */
  isAnonymous: boolean;
  /** The Receive connector of the server that has it now; null when it did not come over SMTP. */
  receivedOn: string | null;
  /** The server at which it was made ready to leave the organization; null: it has not been yet. */
  madeReadyAt: ServerId | null;
  /** The queue it waits in; null while it moves or is categorized. */
  waitingIn: QueueState | null;
  timersSet: boolean;
  /** The delay notice came due while it was between two queues. */
  delayDue?: boolean;
  /** How often it was put off: Active Directory did not answer when it was categorized, or a server refused it alone. */
  deferrals: number;
  /** How often the transport service has stopped while it worked on it. */
  crashes: number;
  /** How often it was submitted again from the transport dumpster, to count those copies. */
  resubmissions: number;
}

/** A copy in a queue, and how this copy is passed on from there. */
export interface WaitingCopy {
  readonly copy: Copy;
  readonly attempt: () => AttemptResult;
  /** It has left this queue; set once. */
  gone: boolean;
  /** An administrator holds it here. */
  isSuspended?: boolean;
  /** The configuration it was routed by when it was held. */
  heldUnder?: Directory;
}

/** A delivery queue of one server. */
export interface QueueState {
  readonly key: string;
  readonly server: ServerId;
  /** With status Ready; `queueRef` gives it with the status of the moment. */
  readonly ref: QueueRef;
  /** In the order they came. */
  readonly waiting: Map<Copy, WaitingCopy>;
  /** The interval after so many failures, in milliseconds. */
  readonly interval: (failures: number) => number;
  status: "Ready" | "Retry" | "Suspended";
  failures: number;
  retryAt: SimMs | null;
  failingSince: SimMs | null;
  /** The configuration of the moment when an administrator held it. */
  heldUnder?: Directory;
}

/** What came of trying to pass a copy on. `ended`: the copy is gone from the queue without having been passed on. */
export type AttemptResult =
  | { readonly kind: "sent" }
  | { readonly kind: "ended" }
  | {
      readonly kind: "failed";
      readonly error: ConnectionError;
      readonly because: number | null;
      /** When the last connection failed; a row of them takes a little time. */
      readonly at: SimMs;
    };

/** A request that a device keeps open until there is new mail. */
export interface OpenRequest {
  /** The Client Access server that it is open at; null: none. */
  readonly contact: () => ServerId | null;
  readonly answered: () => void;
  /** Is run once when the next request is open: what is new by then is not waited for. */
  readonly whenOpened: (run: () => void) => void;
  readonly openAt: (at: SimMs) => void;
}

/** All that a run changes. Handed to every part of the engine that acts. */
export interface World {
  readonly rules: GenerationRules;
  readonly scheduler: Scheduler;
  readonly recorder: Recorder;
  readonly faults: FaultState;
  readonly roundRobin: RoundRobin;
  readonly messages: MessageState[];
  /** How full mailboxes have become, by address, in kilobytes. */
  readonly mailboxSizes: Map<string, number>;
  /** Whose owners have been warned that it fills up. */
  readonly warnedOwners: Set<string>;
  /** Who has had an automatic reply from whom. */
  readonly repliedTo: Set<string>;
  readonly queues: Map<string, QueueState>;
  /** The queues that administrators hold, by server and next hop. */
  readonly suspended: Set<string>;
  readonly warnings: ConfigurationWarning[];
  /** Requests of devices that Direct Push keeps open, by the address of the mailbox. */
  readonly openRequests: Map<string, OpenRequest>;
  /** What Hub Transport servers keep of deliveries into replicated databases. */
  readonly dumpster: Kept[];
  /** Who has asked Autodiscover. */
  readonly discovered: Set<string>;
  /** What waits for something to recover or to be changed. */
  readonly parked: (() => void)[];
  /** Replaced whole when the configuration changes. */
  directory: Directory;
  table: RoutingTable;
}

/** Longer chains of groups are told by so many names from their beginning and as many from their end. */
export const namesOfChain = 25;

export function newRecipient(
  address: string,
  cameFrom: RecipientState | null,
  at: SimMs,
  apart: string | null = null,
  reportTo: string | null | undefined = cameFrom?.reportTo,
): RecipientState {
  const outer = cameFrom?.outermost ?? [];
  return {
    address,
    cameFrom,
    depth: cameFrom === null ? 0 : cameFrom.depth + 1,
    outermost: cameFrom === null || outer.length === namesOfChain ? outer : [...outer, cameFrom.address],
    isResolved: false,
    apart,
    rewrittenTo: null,
    deliversTo: address,
    outcome: "submissionFailed",
    siteHops: [],
    serverHops: [],
    finalServer: null,
    route: null,
    connector: null,
    deliveryType: null,
    queue: null,
    dsn: null,
    at,
    delayNotified: false,
    reportTo,
    readdressedTo: null,
    duplicateOf: null,
    isLost: false,
  };
}

/** `from`: the copy that it is split off, or made from again, with all that is written on that. */
export function newCopy(id: string, message: MessageState, recipients: readonly RecipientState[], from?: Copy): Copy {
  return {
    id: copyId(id),
    message,
    recipients: [...recipients],
    listed: [],
    parts: 0,
    received: [...(from?.received ?? [])],
    subject: from?.subject ?? message.policy.subject,
    classification: from?.classification ?? message.policy.classification,
    scl: from?.scl,
    rulesExecuted: new Set(from?.rulesExecuted),
    isAnonymous: from?.isAnonymous ?? false,
    receivedOn: null,
    madeReadyAt: null,
    waitingIn: null,
    timersSet: false,
    deferrals: 0,
    crashes: 0,
    resubmissions: 0,
  };
}

/** Whose recipients a copy carries from now on; lists may be long. */
export function carryOnly(copy: Copy, recipients: readonly RecipientState[]): void {
  const left = [...recipients];
  copy.recipients.length = 0;
  for (const recipient of left) copy.recipients.push(recipient);
}

export const addresses = (recipients: readonly RecipientState[]): readonly string[] =>
  recipients.map((recipient) => recipient.address);

/** The recipient whose fate this one shares: itself, or the one that its store had already. */
export function fateOf(recipient: RecipientState): RecipientState {
  let one = recipient;
  while (one.duplicateOf !== null) one = one.duplicateOf;
  return one;
}

/**
 * We have nothing of the message for this recipient, and have told nobody so: it was refused at the door, was put off
 * there (and may be refused yet), or is lost.
 *
 * @source P-527, P-608, P-914
 */
export function hasNothing(recipient: RecipientState): boolean {
  const { outcome, isLost } = fateOf(recipient);
  return outcome === "rejected" || outcome === "submissionFailed" || (outcome === "deleted" && isLost);
}

/** The address that the directory is asked for. */
export const lookedUpAs = ({ rewrittenTo, address }: RecipientState): string => rewrittenTo ?? address;

/** The fields that every event about a copy begins with. */
export function about(copy: Copy, at: SimMs, recipients: readonly RecipientState[] = copy.recipients) {
  return { at, message: copy.message.id, copy: copy.id, recipients: addressesOf(copy, recipients) };
}

// Most events are about all recipients of a copy, which seldom change: then the list is the same one.
function addressesOf(copy: Copy, recipients: readonly RecipientState[]): readonly string[] {
  const { listed } = copy;
  if (listed.length === recipients.length && recipients.every(({ address }, i) => listed[i] === address)) return listed;
  const list = addresses(recipients);
  if (recipients === copy.recipients) copy.listed = list;
  return list;
}

export const later = (at: SimMs, milliseconds: number): SimMs => simMs(at + milliseconds);

/** Adds a warning once. */
export function warn(world: World, warning: ConfigurationWarning): void {
  const known = world.warnings.some(
    (w) => w.event === warning.event && w.code === warning.code && w.about === warning.about,
  );
  if (!known) world.warnings.push(warning);
}
