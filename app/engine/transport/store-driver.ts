import { split } from "../categorizer/bifurcate.ts";
import { holdsReplica } from "../categorizer/public-folder.ts";
import { atServer, type DatabaseId, type ServerId } from "../model/ids.ts";
import type { PublicFolder } from "../model/recipients.ts";
import type { SimMs } from "../model/units.ts";
import { timings } from "../simulation/timings.ts";
import { type AttemptResult, about, type Copy, later, type RecipientState, type World } from "../simulation/world.ts";
import type { ConnectionError } from "../trace/events.ts";
import { categorizeWhenRunning } from "./accept.ts";
import { attempt, attemptSucceeded } from "./connections.ts";
import { readByClient } from "./reading.ts";

interface InStore {
  readonly recipient: RecipientState;
  readonly database: DatabaseId;
  readonly error: ConnectionError | null;
}

/**
 * Mailbox delivery: the store driver writes the copy into the mailboxes on a Mailbox server of this site, over RPC. A
 * server that is down, or a dismounted database, leaves the copy in the mailbox delivery queue; when only some of the
 * databases are there, the copy is split.
 *
 * @source R-DLV-1, R-DLV-2, P-600, P-604
 */
export function deliverToMailboxServer(
  world: World,
  copy: Copy,
  server: ServerId,
  mailboxServer: ServerId,
): AttemptResult {
  const at = world.scheduler.now();
  const all = copy.recipients.map((recipient) => inStore(world, recipient, mailboxServer));
  const ready = all.filter(({ error }) => error === null);
  const failing = all.filter(({ error }) => error !== null);
  const error = failing[0]?.error ?? null;
  if (error !== null && ready.length === 0) {
    attempt(world, copy, atServer(server), mailboxServer, "MapiRpc", "delivery", error, undefined, at);
    return { kind: "failed", error, because: null };
  }
  if (failing.length > 0) {
    const parts = split(world, copy, server, [recipientsOf(ready), recipientsOf(failing)], at);
    for (const part of parts) world.scheduler.at(at, () => categorizeWhenRunning(world, part, server));
    return { kind: "ended" };
  }
  attemptSucceeded(world, copy, server, mailboxServer, "delivery", at);
  for (const database of new Set(ready.map((one) => one.database))) {
    const here = ready.filter((one) => one.database === database).map(({ recipient }) => recipient);
    deliver(world, copy, server, mailboxServer, database, here, later(at, timings.delivery));
  }
  return { kind: "sent" };
}

const recipientsOf = (list: readonly InStore[]) => ({ recipients: list.map(({ recipient }) => recipient) });

function inStore(world: World, recipient: RecipientState, mailboxServer: ServerId): InStore {
  const found = world.directory.recipient(recipient.address);
  const onServer = (name: DatabaseId): boolean => world.directory.database(name)?.server === mailboxServer;
  const database =
    found?.type === "mailbox"
      ? found.database
      : found?.type === "publicFolder"
        ? (found.databases.find(
            (name) => onServer(name) && (recipient.readdressedTo === null || holdsReplica(found, name)),
          ) ?? null)
        : null;
  if (database === null) throw new Error(`No database for ${recipient.address} on ${mailboxServer}`);
  return { recipient, database, error: world.faults.store(mailboxServer, database) };
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
  const folder = world.directory.recipient(recipients[0]?.address ?? "");
  if (folder?.type === "publicFolder" && !holdsReplica(folder, database)) {
    readdress(world, copy, server, folder, recipients, at);
    return;
  }
  for (const recipient of recipients) {
    recipient.outcome = "delivered";
    recipient.finalServer = mailboxServer;
    recipient.queue = null;
    recipient.at = at;
  }
  world.recorder.event({
    ...about(copy, at, recipients),
    type: "DELIVER",
    server,
    from: atServer(server),
    to: atServer(mailboxServer),
    protocol: "MapiRpc",
    database,
    folder: "Inbox",
  });
  world.scheduler.at(at, () => {
    for (const recipient of recipients) readByClient(world, copy, recipient);
  });
}

/** @source R-PF-1, stage 2: a store without a replica readdresses the message, which is routed again */
function readdress(
  world: World,
  copy: Copy,
  server: ServerId,
  folder: PublicFolder,
  recipients: readonly RecipientState[],
  at: SimMs,
): void {
  for (const recipient of recipients) {
    const replica = folder.replicas[0] ?? folder.databases[0] ?? "";
    recipient.readdressedTo = replica;
    world.recorder.event({
      ...about(copy, at, [recipient]),
      type: "REDIRECT",
      server,
      address: recipient.address,
      redirectedTo: replica,
    });
  }
  copy.recipients.splice(0, copy.recipients.length, ...recipients);
  world.scheduler.at(later(at, timings.queueWait), () => categorizeWhenRunning(world, copy, server));
}
