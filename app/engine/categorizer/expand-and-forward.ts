import { nameKey } from "../../lib/compare-names.ts";
import type { DatabaseId, ServerId } from "../model/ids.ts";
import type { GroupReports, Recipient } from "../model/recipients.ts";
import type { SimMs } from "../model/units.ts";
import {
  about,
  addresses,
  type Copy,
  fateOf,
  hasNothing,
  newRecipient,
  type RecipientState,
  type World,
} from "../simulation/world.ts";
import { holdsReplica } from "./public-folder.ts";

/** Which addresses a server takes for recipients already, and which the message lists; what is added is added to both. */
export interface Known {
  readonly here: Set<string>;
  readonly listed: Set<string>;
}

/** What another recipient is brought in by, and what is known already. */
interface Origin {
  readonly world: World;
  readonly copy: Copy;
  readonly server: ServerId;
  readonly recipient: RecipientState;
  readonly known: Known;
  readonly at: SimMs;
  readonly because: number | undefined;
}

/** A mailbox or public folder that forwards: to whom, and whether it keeps the message too. */
export interface ForwardsTo {
  readonly address: string;
  readonly alsoDelivers: boolean;
}

/** What forwards has been asked once; the mark keeps the next server from doing it again (P-355). */
export function forwardingOf(
  recipient: RecipientState,
  found: Recipient | undefined,
  destination: object | null,
): ForwardsTo | null {
  if (recipient.isResolved || destination === null) return null;
  if (found?.type !== "mailbox" && found?.type !== "publicFolder") return null;
  const { forwardingAddress, deliverToMailboxAndForward } = found;
  if (forwardingAddress === null || forwardingAddress === undefined) return null;
  return { address: forwardingAddress, alsoDelivers: deliverToMailboxAndForward === true };
}

/**
 * Replaces a group by its members. A member that is a recipient of the copy already, directly or through another group, gets one
 * delivery; a group met again is not expanded again, so groups that contain each other do no harm (P-347, P-349).
 */
export function expand(
  origin: Origin,
  group: GroupReports & { readonly address: string },
  members: readonly string[],
): readonly RecipientState[] {
  const { world, copy, server, recipient, at, because } = origin;
  giveWay(recipient, server, at);
  // Another address for reports makes another envelope, which travels by itself (P-353).
  const reportTo = reportsOf(group);
  const apart = reportTo === undefined ? recipient.apart : group.address;
  const hears = reportTo === undefined ? recipient.reportTo : reportTo;
  const added = members.flatMap((member) => bringIn(origin, member, apart, hears) ?? []);
  world.recorder.copyEvent(about(copy, at, added), {
    type: "EXPAND",
    server,
    group: recipient.address,
    members: addresses(added),
    ...(members.length === 0 ? { isEmpty: true } : {}),
    ...(hears === undefined || hears === null ? {} : { reportTo: hears }),
    ...(because === undefined ? {} : { because }),
  });
  return added;
}

/**
 * Sends on what a mailbox forwards. Mailboxes that forward to each other and keep nothing would never let the message
 * come to rest: that one fails. Where one of the circle keeps it, it is delivered once.
 *
 * @source P-344, P-347
 */
export function forward(
  origin: Origin,
  { address, alsoDelivers }: ForwardsTo,
): { readonly added: readonly RecipientState[]; readonly loops: boolean } {
  const { world, copy, server, recipient, at, because } = origin;
  if (!alsoDelivers && closesCircle(world, recipient, address)) return { added: [], loops: true };
  if (!alsoDelivers) giveWay(recipient, server, at);
  const added = bringIn(origin, address, recipient.address);
  world.recorder.copyEvent(about(copy, at, [recipient]), {
    type: "REDIRECT",
    server,
    address: recipient.address,
    redirectedTo: added?.address ?? address,
    alsoDelivers,
    isNew: added !== null,
    ...(because === undefined ? {} : { because }),
  });
  return { added: added === null ? [] : [added], loops: false };
}

/**
 * Assumption A44: a server that resolves a copy finds duplicates among its recipients, not among those of other copies:
 * a mailbox may be brought in again where another server expands a group, and its store discards what comes second.
 * Groups, and mailboxes that forward and keep nothing, are opened once; what has failed is left at that, and what no
 * store of ours would discard goes out once. Whoever was refused or put off at RCPT TO, or has lost the message in a
 * failover, was never reached.
 *
 * @source P-348, P-527, P-608, R-EXP-4
 */
export function knownTo(world: World, { message, recipients }: Copy, added: readonly RecipientState[]): Known {
  // What a transport rule has added is not in the copy yet.
  const own = new Set([...recipients, ...added]);
  const all = [...message.recipients, ...message.duplicates];
  const known = all.filter((one) => own.has(one) || !mayComeAgain(world, one));
  const keysOf = (list: readonly RecipientState[]) => list.map(({ address }) => nameKey(address));
  return { here: new Set([...keysOf(known), ...keysOf([...own])]), listed: new Set(keysOf(message.recipients)) };
}

function mayComeAgain({ directory }: World, recipient: RecipientState): boolean {
  if (hasNothing(recipient)) return true;
  const { outcome } = fateOf(recipient);
  if (outcome !== "queued" && outcome !== "unreachable" && outcome !== "delivered") return false;
  // A contact may stand for a mailbox of ours.
  const found = directory.recipient(recipient.deliversTo);
  const isOurs = (database: DatabaseId | null): boolean => {
    const store = directory.database(database)?.server;
    return store !== undefined && directory.server(store) !== undefined;
  };
  // The stores of two replicas do not know of each other's deliveries.
  if (found?.type === "publicFolder")
    return found.databases.every(isOurs) && found.databases.filter((one) => holdsReplica(found, one)).length === 1;
  return found?.type === "mailbox" && isOurs(found.database);
}

/** undefined: the sender, as by default. Who hears of members of a group within a group: as the inner one says. */
function reportsOf({ reportToOriginatorEnabled = true, reportToManagerEnabled = false, managedBy }: GroupReports) {
  if (reportToManagerEnabled && managedBy !== undefined) return managedBy;
  return reportToOriginatorEnabled ? undefined : null;
}

function giveWay(recipient: RecipientState, server: ServerId, at: SimMs): void {
  recipient.outcome = "expanded";
  recipient.finalServer = server;
  recipient.queue = null;
  recipient.at = at;
}

/** A recipient that the sender did not name; null: it is one already. */
function bringIn(
  origin: Origin,
  address: string,
  apart: string | null,
  reportTo: RecipientState["reportTo"] = origin.recipient.reportTo,
): RecipientState | null {
  const { world, copy, recipient, known, at } = origin;
  const key = nameKey(address);
  if (known.here.has(key)) return null;
  known.here.add(key);
  const state = newRecipient(world.directory.recipient(address)?.address ?? address, recipient, at, apart, reportTo);
  state.outcome = "queued";
  state.serverHops.push(...recipient.serverHops);
  state.siteHops.push(...recipient.siteHops);
  const { recipients, duplicates } = copy.message;
  (known.listed.has(key) ? duplicates : recipients).push(state);
  known.listed.add(key);
  return state;
}

/** Does forwarding lead back to a mailbox on the way here, and does nobody in between keep the message? */
function closesCircle(world: World, recipient: RecipientState, address: string): boolean {
  const key = nameKey(address);
  for (let one: RecipientState | null = recipient; one; one = one.cameFrom) {
    const found = world.directory.recipient(one.address);
    if (found?.type !== "mailbox" && found?.type !== "publicFolder") return false;
    if (found.deliverToMailboxAndForward === true) return false;
    if (nameKey(one.address) === key) return true;
  }
  return false;
}
