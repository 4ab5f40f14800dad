import { must } from "../../lib/assert.ts";
import { nameKey } from "../../lib/compare-names.ts";
import { split } from "../categorizer/bifurcate.ts";
import { holdsReplica, nearestReplica } from "../categorizer/public-folder.ts";
import { folderFor } from "../edge/junk-rule.ts";
import { atServer, type DatabaseId, type ServerId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import { replyAutomatically } from "../policy/automatic-reply.ts";
import { runInboxRules } from "../policy/inbox-rules.ts";
import { warnOwner } from "../policy/quota-warning.ts";
import { timings } from "../simulation/timings.ts";
import { type AttemptResult, about, type Copy, later, type RecipientState, type World } from "../simulation/world.ts";
import type { ConnectionError } from "../trace/events.ts";
import { categorizeWhenRunning } from "./accept.ts";
import { attempt, attemptSucceeded } from "./connections.ts";
import { discardDuplicate, isIn, keepInDumpster } from "./dumpster.ts";
import { readByClient } from "./reading.ts";
import { fillMailbox, refusedByMailbox } from "./refused-by-mailbox.ts";

interface InStore {
  readonly recipient: RecipientState;
  readonly database: DatabaseId;
  readonly error: ConnectionError | null;
}

/**
 * Mailbox delivery: the store driver writes the copy into the mailboxes on a Mailbox server of this site, over RPC. A
 * server that is down, or a dismounted database, leaves the copy in the mailbox delivery queue; when only some of the
 * databases are there, or some hold no replica of the public folder, the copy is split. A mailbox that is full or
 * disabled refuses, and its recipient is reported; a store that has the message already discards it.
 *
 * @source R-DLV-1, R-DLV-2, R-PF-1, P-348, P-600, P-604
 */
export function deliverToMailboxServer(
  world: World,
  copy: Copy,
  server: ServerId,
  mailboxServer: ServerId,
): AttemptResult {
  const at = world.scheduler.now();
  const all = copy.recipients.map((recipient) => inStore(world, recipient, mailboxServer));
  const answering = all.filter(({ error }) => error === null);
  const failing = all.filter(({ error }) => error !== null);
  const error = failing[0]?.error ?? null;
  const asked = answering.flatMap(({ recipient }) => (isStored(copy, recipient) ? [] : recipient));
  const refused = refusedByMailbox(world, copy, server, asked, at);
  const ready = answering.filter(({ recipient }) => !refused.has(recipient));
  // Whoever is left after the refusals waits for a store that does not answer.
  if (error !== null && ready.length === 0) {
    attempt(world, copy, atServer(server), mailboxServer, "MapiRpc", "delivery", error, undefined, at);
    return { kind: "failed", error, because: null, at };
  }
  const homeless = ready.filter((one) => lacksReplica(world, one));
  const settled = ready.filter((one) => !homeless.includes(one));
  const parts = [settled, homeless, failing].filter((part) => part.length > 0);
  if (parts.length > 1) {
    const copies = split(world, copy, server, parts.map(recipientsOf), at, "delivery");
    for (const part of copies) world.scheduler.at(at, () => categorizeWhenRunning(world, part, server));
    return { kind: "ended" };
  }
  attemptSucceeded(world, copy, server, mailboxServer, "delivery", at);
  if (homeless.length > 0) {
    readdress(world, copy, server, later(at, timings.delivery));
    return { kind: "sent" };
  }
  for (const database of new Set(ready.map((one) => one.database))) {
    const here = ready.filter((one) => one.database === database).map(({ recipient }) => recipient);
    deliver(world, copy, server, mailboxServer, database, here, later(at, timings.delivery));
  }
  return { kind: "sent" };
}

const isStored = ({ message }: Copy, { deliversTo }: RecipientState): boolean =>
  message.storedIn.has(nameKey(deliversTo));

const recipientsOf = (list: readonly InStore[]) => ({ recipients: list.map(({ recipient }) => recipient) });

function inStore(world: World, recipient: RecipientState, mailboxServer: ServerId): InStore {
  const database = databaseOf(world, recipient, mailboxServer);
  return { recipient, database, error: world.faults.store(mailboxServer, database) };
}

/** The databases of a Mailbox server that a copy with these recipients goes into; sorted. */
export function databasesOf(
  world: World,
  recipients: readonly RecipientState[],
  mailboxServer: ServerId,
): readonly DatabaseId[] {
  return [...new Set(recipients.map((recipient) => databaseOf(world, recipient, mailboxServer)))].sort();
}

function databaseOf(world: World, recipient: RecipientState, mailboxServer: ServerId): DatabaseId {
  const found = world.directory.recipient(recipient.deliversTo);
  const onServer = (name: DatabaseId): boolean => world.directory.database(name)?.server === mailboxServer;
  const database =
    found?.type === "mailbox"
      ? found.database
      : found?.type === "publicFolder"
        ? found.databases.find((name) => onServer(name) && (recipient.readdressedTo ?? name) === name)
        : undefined;
  return must(database, `database of ${recipient.address} on ${mailboxServer}`);
}

function deliver(
  world: World,
  copy: Copy,
  server: ServerId,
  mailboxServer: ServerId,
  database: DatabaseId,
  recipients: readonly RecipientState[],
  at: SimMs,
): void {
  world.scheduler.at(at, () => {
    const first: RecipientState[] = [];
    const again: RecipientState[] = [];
    for (const recipient of recipients) {
      const isNew = !isStored(copy, recipient);
      (isNew ? first : again).push(recipient);
      if (isNew) copy.message.storedIn.set(nameKey(recipient.deliversTo), { recipient, discarded: [] });
    }
    if (first.length > 0) store(world, copy, server, mailboxServer, database, first, at);
    if (again.length > 0) discardDuplicate(world, copy, server, mailboxServer, again);
  });
}

function store(
  world: World,
  copy: Copy,
  server: ServerId,
  mailboxServer: ServerId,
  database: DatabaseId,
  recipients: readonly RecipientState[],
  at: SimMs,
): void {
  keepInDumpster(world, { server, database, at, copy, recipients });
  for (const recipient of recipients) isIn(recipient, mailboxServer, at);
  world.recorder.copyEvent(about(copy, at, recipients), {
    type: "DELIVER",
    server,
    from: atServer(server),
    to: atServer(mailboxServer),
    protocol: "MapiRpc",
    database,
    ...folderFor(world, copy, mailboxServer, recipients),
  });
  for (const recipient of recipients) {
    fillMailbox(world, recipient, copy.message.sizeKB);
    const home = world.directory.server(mailboxServer);
    const isKept = !home || runInboxRules(world, copy, recipient, home, at);
    if (isKept) readByClient(world, copy, recipient);
    if (home) replyAutomatically(world, copy, recipient, home, at);
    if (home) warnOwner(world, copy, recipient, home, at);
  }
}

function lacksReplica(world: World, { recipient, database }: InStore): boolean {
  const folder = world.directory.recipient(recipient.deliversTo);
  return folder?.type === "publicFolder" && !holdsReplica(folder, database);
}

/** @source R-PF-1, stage 2: a store without a replica readdresses the message, which is routed again */
function readdress(world: World, copy: Copy, server: ServerId, at: SimMs): void {
  world.scheduler.at(at, () => {
    for (const recipient of copy.recipients) {
      const folder = world.directory.recipient(recipient.deliversTo);
      if (folder?.type !== "publicFolder") continue;
      recipient.readdressedTo = nearestReplica(world, server, folder);
      world.recorder.copyEvent(about(copy, at, [recipient]), {
        type: "REDIRECT",
        server,
        address: recipient.address,
        redirectedTo: recipient.readdressedTo,
      });
    }
    world.scheduler.after(timings.queueWait, () => categorizeWhenRunning(world, copy, server));
  });
}
