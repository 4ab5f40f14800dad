import { nameKey } from "../../lib/compare-names.ts";
import { atServer, type CopyId, type DatabaseId, type ServerId } from "../model/ids.ts";
import type { Fault } from "../model/message.ts";
import type { SimMs } from "../model/units.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, newCopy, type RecipientState, type Stored, type World } from "../simulation/world.ts";
import type { TakenDelivery } from "../trace/events.ts";
import { categorizeWhenRunning, submissionQueue } from "./accept.ts";
import { emptyMailbox } from "./refused-by-mailbox.ts";

/** What a Hub Transport server keeps of a delivery into a replicated database. */
export interface Kept {
  readonly server: ServerId;
  readonly database: DatabaseId;
  readonly at: SimMs;
  readonly copy: Copy;
  readonly recipients: readonly RecipientState[];
}

const keptFor = 7 * 24 * 3_600_000;
const keptKB = 18 * 1_024;

/** A delivery into a database that is replicated is kept for a while, so that it can be made again (P-608). */
export function keepInDumpster(world: World, kept: Kept): void {
  if (world.directory.database(kept.database)?.continuousReplication === undefined) return;
  world.dumpster.push(kept);
}

type Failover = Extract<Fault, { kind: "databaseDismounted" }>;

/**
 * After a failover with a gap, the last deliveries are not in the mailboxes. The Mailbox server asks all Hub Transport
 * servers of its site to submit again what they keep for the database. What is in the mailbox still, and what is
 * submitted a second time, travels with states of its own: whatever becomes of it, nothing changes for its recipients.
 *
 * Assumption A28: what was in the gap is given by the scenario.
 *
 * @source P-608, P-609
 */
export function resubmitAfterFailover(world: World, fault: Failover, taken: Gap["taken"]): void {
  if (!fault.lostSeconds) return;
  const now = world.scheduler.now();
  for (const kept of keptFrom(world, fault.database, now)) {
    const { message } = kept.copy;
    const again = taken.get(kept) ?? [];
    const others = kept.recipients.filter((one) => !again.includes(one)).map((one) => stateOfItsOwn(one, now));
    for (const own of others) message.duplicates.push(own);
    const recipients = [...again, ...others];
    for (const recipient of recipients) recipient.queue = submissionQueue(world, kept.server);
    kept.copy.resubmissions += 1;
    const id = `${kept.copy.id}-again${kept.copy.resubmissions}`;
    const copy = newCopy(id, message, recipients, kept.copy);
    world.recorder.copyEvent(about(copy, now), {
      type: "RESUBMIT",
      server: kept.server,
      reason: "dumpster",
      of: kept.copy.id,
    });
    world.scheduler.after(timings.queueWait, () => categorizeWhenRunning(world, copy, kept.server));
  }
}

/** What a failover has taken out of mailboxes. */
export interface Gap {
  /** No transport dumpster has it: it is in no mailbox any more, and nobody is told (A28). */
  readonly lost: readonly TakenDelivery[];
  /** It is submitted again. */
  readonly madeAgain: readonly TakenDelivery[];
  /** Whom that is for, by what is kept. */
  readonly taken: ReadonlyMap<Kept, readonly RecipientState[]>;
}

/**
 * Takes what was in the gap out of the mailboxes, with all copies that the stores had discarded because of it. What was
 * discarded by another address of the mailbox is made again with it.
 *
 * @source P-348, P-606, P-608
 */
export function loseInFailover(world: World, fault: Failover): Gap {
  const lost: TakenDelivery[] = [];
  const madeAgain: TakenDelivery[] = [];
  const all = new Map<Kept, readonly RecipientState[]>();
  if (!fault.lostSeconds) return { lost, madeAgain, taken: all };
  const now = world.scheduler.now();
  const kept = new Set(keptFrom(world, fault.database, now));
  for (const one of world.dumpster) {
    if (one.database !== fault.database || !isInGap(fault, one)) continue;
    const taken = one.recipients.flatMap((recipient) => takeOut(world, one, recipient) ?? []);
    if (taken.length === 0) continue;
    if (kept.has(one)) all.set(one, travellers(taken));
    for (const { recipient } of taken) {
      recipient.outcome = "deleted";
      recipient.isLost = true;
      recipient.at = now;
    }
    for (const recipient of all.get(one) ?? []) makeAgain(recipient, now);
    const list = kept.has(one) ? madeAgain : lost;
    const { message } = one.copy;
    for (const [copy, recipients] of copiesOf(one.copy, taken)) list.push({ message: message.id, copy, recipients });
  }
  return { lost, madeAgain, taken: all };
}

/** null: the mailbox has it from another delivery, or not at all. */
function takeOut(world: World, { copy: { message }, at }: Kept, recipient: RecipientState): Stored | null {
  const key = nameKey(recipient.deliversTo);
  const stored = message.storedIn.get(key);
  if (stored?.recipient !== recipient || recipient.at !== at) return null;
  message.storedIn.delete(key);
  emptyMailbox(world, recipient, message.sizeKB);
  return stored;
}

/** Each address once: those of the delivery, then those that were discarded. */
function travellers(taken: readonly Stored[]): readonly RecipientState[] {
  const all = [
    ...taken.map(({ recipient }) => recipient),
    ...taken.flatMap(({ discarded }) => discarded.map(({ recipient }) => recipient)),
  ];
  const byAddress = new Map<string, RecipientState>();
  for (const one of all) if (!byAddress.has(nameKey(one.address))) byAddress.set(nameKey(one.address), one);
  return [...byAddress.values()];
}

/** It is nowhere but on its way again, and nobody has heard of this way yet. */
function makeAgain(recipient: RecipientState, at: SimMs): void {
  recipient.outcome = "queued";
  recipient.isLost = false;
  recipient.duplicateOf = null;
  recipient.finalServer = null;
  recipient.delayNotified = false;
  recipient.dsn = null;
  recipient.at = at;
}

/** The copy that was delivered, and those that were discarded, each with the recipients that it was for. */
function copiesOf(copy: Copy, taken: readonly Stored[]): ReadonlyMap<CopyId, readonly string[]> {
  const copies = new Map<CopyId, string[]>();
  const add = (id: CopyId, { address }: RecipientState): void => {
    copies.set(id, [...(copies.get(id) ?? []), address]);
  };
  for (const { recipient } of taken) add(copy.id, recipient);
  for (const { discarded } of taken) for (const one of discarded) add(one.copy, one.recipient);
  return copies;
}

const isInGap = ({ at, lostSeconds = 0 }: Failover, kept: Kept): boolean =>
  kept.at >= at - lostSeconds * 1_000 && kept.at <= at;

function stateOfItsOwn(state: RecipientState, at: SimMs): RecipientState {
  const own = { ...state, siteHops: [...state.siteHops], serverHops: [...state.serverHops] };
  makeAgain(own, at);
  return own;
}

/**
 * Oldest first; each server keeps up to 18 MB and seven days for the storage group of a database. One that does not run
 * is asked in vain.
 */
function keptFrom(world: World, database: DatabaseId, now: SimMs): readonly Kept[] {
  const room = new Map<ServerId, number>();
  const newestFirst = world.dumpster.filter((kept) => kept.database === database && now - kept.at <= keptFor).reverse();
  const kept = newestFirst.filter(({ server, copy }) => {
    if (world.faults.transport(server) !== null) return false;
    const used = (room.get(server) ?? 0) + copy.message.sizeKB;
    room.set(server, used);
    return used <= keptKB;
  });
  return kept.reverse();
}

/** The store recognizes what it has already, and discards it: the recipients have the message (P-348). */
export function discardDuplicate(
  world: World,
  copy: Copy,
  server: ServerId,
  mailboxServer: ServerId,
  recipients: readonly RecipientState[],
): void {
  const at = world.scheduler.now();
  for (const recipient of recipients) {
    const stored = copy.message.storedIn.get(nameKey(recipient.deliversTo));
    isIn(recipient, mailboxServer, at);
    if (stored === undefined) continue;
    stored.discarded.push({ copy: copy.id, recipient });
    recipient.duplicateOf = stored.recipient;
  }
  world.recorder.copyEvent(about(copy, at, recipients), {
    type: "DUPLICATEDELIVER",
    server,
    from: atServer(server),
    to: atServer(mailboxServer),
    protocol: "MapiRpc",
  });
}

/** The recipient's message lies in a store from now on. */
export function isIn(recipient: RecipientState, mailboxServer: ServerId, at: SimMs): void {
  recipient.outcome = "delivered";
  recipient.finalServer = mailboxServer;
  recipient.queue = null;
  recipient.at = at;
  recipient.duplicateOf = null;
  recipient.isLost = false;
}
