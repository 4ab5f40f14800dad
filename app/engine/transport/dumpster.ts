import { nameKey } from "../../lib/compare-names.ts";
import { atServer, type DatabaseId, type ServerId } from "../model/ids.ts";
import type { Fault } from "../model/message.ts";
import type { SimMs } from "../model/units.ts";
import { timings } from "../simulation/timings.ts";
import { about, addresses, type Copy, newCopy, type RecipientState, type World } from "../simulation/world.ts";
import type { LostDelivery } from "../trace/events.ts";
import { categorizeWhenRunning } from "./accept.ts";

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
 * servers of its site to submit again what they keep for the database. What is in the mailbox still travels with states
 * of its own: whatever becomes of it, its recipients have the message.
 *
 * Assumption A28: what was in the gap is given by the scenario.
 *
 * @source P-608, P-609
 */
export function resubmitAfterFailover(world: World, fault: Failover): void {
  if (!fault.lostSeconds) return;
  const now = world.scheduler.now();
  for (const kept of keptFrom(world, fault.database, now)) {
    const isLost = isInGap(fault, kept);
    kept.copy.resubmissions += 1;
    const id = `${kept.copy.id}-again${kept.copy.resubmissions}`;
    const recipients = isLost ? kept.recipients : kept.recipients.map(stateOfItsOwn);
    const copy = newCopy(id, kept.copy.message, recipients, kept.copy);
    if (isLost) for (const recipient of recipients) recipient.outcome = "queued";
    world.recorder.copyEvent(about(copy, now), { type: "RESUBMIT", server: kept.server, reason: "dumpster" });
    world.scheduler.after(timings.queueWait, () => categorizeWhenRunning(world, copy, kept.server));
  }
}

/**
 * What was in the gap and can be had from no transport dumpster is in no mailbox any more, and nobody is told (A28).
 *
 * @source P-608
 */
export function loseInFailover(world: World, fault: Failover): readonly LostDelivery[] {
  if (!fault.lostSeconds) return [];
  const now = world.scheduler.now();
  const kept = new Set(keptFrom(world, fault.database, now));
  return world.dumpster.flatMap((one) => {
    if (one.database !== fault.database || !isInGap(fault, one)) return [];
    for (const { deliversTo } of one.recipients) one.copy.message.storedIn.delete(nameKey(deliversTo));
    if (kept.has(one)) return [];
    const lost = one.recipients.filter(({ outcome, at }) => outcome === "delivered" && at === one.at);
    for (const recipient of lost) {
      recipient.outcome = "deleted";
      recipient.at = now;
    }
    const { message, id: copy } = one.copy;
    return lost.length === 0 ? [] : [{ message: message.id, copy, recipients: addresses(lost) }];
  });
}

const isInGap = ({ at, lostSeconds = 0 }: Failover, kept: Kept): boolean =>
  kept.at >= at - lostSeconds * 1_000 && kept.at <= at;

const stateOfItsOwn = (state: RecipientState): RecipientState => ({
  ...state,
  siteHops: [...state.siteHops],
  serverHops: [...state.serverHops],
});

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
  for (const recipient of recipients) isIn(recipient, mailboxServer, at);
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
}
