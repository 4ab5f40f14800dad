import { atClient, atServer } from "../model/ids.ts";
import type { Client } from "../model/recipients.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, type RecipientState, type World } from "../simulation/world.ts";
import type { Protocol } from "../trace/events.ts";
import { wayToMailbox } from "./client-access.ts";
import { attempt } from "./connections.ts";
import { locate, mailboxServerOf } from "./submission.ts";

/**
 * Steps 4 and 5 of the source article: the Mailbox server tells the recipient's client that there is new mail, and the
 * client reads it: Outlook from the Mailbox server itself, the others through Client Access, which looks up where the
 * mailbox is.
 *
 * @source P-101 to P-107, P-124, P-127 to P-130
 */
export function readByClient(world: World, copy: Copy, recipient: RecipientState): void {
  const mailbox = world.directory.recipient(recipient.deliversTo);
  if (mailbox?.type !== "mailbox" || !readsMail(mailbox.client)) return;
  const mailboxServer = mailboxServerOf(world, mailbox);
  if (!mailboxServer) return;
  const { client } = mailbox;
  const place = atClient(mailbox.address);
  const way = wayToMailbox(world, mailbox, client, mailboxServer);
  const because = way.decision;
  let at = later(world.scheduler.now(), timings.newMailNotification);
  for (const server of way.failed) {
    const error = world.faults.server(server) ?? "serverDown";
    attempt(world, copy, place, server, way.protocol, "delivery", error, because, at);
  }
  if (way.entry === null) return;
  const about1 = (): ReturnType<typeof about> => about(copy, at, [recipient]);
  const entry = atServer(way.entry);
  const told = notificationOf(client);
  if (told !== null) {
    const from = told === "Udp" ? atServer(mailboxServer.name) : entry;
    world.recorder.event({
      ...about1(),
      type: "NOTIFY",
      from,
      to: place,
      protocol: told,
      client,
      recipient: mailbox.address,
    });
    at = later(at, timings.newMailNotification);
  }
  if (way.throughClientAccess) {
    world.recorder.event({
      ...about1(),
      type: "CLIENT-CONNECT",
      from: place,
      to: entry,
      protocol: way.protocol,
      client,
      purpose: "read",
      because,
    });
    at = later(at, timings.clientConnection);
    locate(world, copy, way.entry, mailboxServer, at, [recipient]);
    at = later(at, timings.directoryLookUp);
  }
  at = later(at, timings.clientReads);
  world.recorder.event({
    ...about1(),
    type: "CLIENT-READ",
    from: atServer(mailboxServer.name),
    to: place,
    protocol: way.protocol,
    client,
    recipient: mailbox.address,
    via: way.throughClientAccess ? [entry] : [],
    because,
  });
}

function readsMail(client: Client): boolean {
  return client !== "smtp" && client !== "pickup" && client !== "unifiedMessaging";
}

/** Outlook gets a UDP packet, ActiveSync's pending request is answered; the other clients poll. */
function notificationOf(client: Client): Protocol | null {
  if (client === "outlook") return "Udp";
  return client === "activeSync" ? "Https443" : null;
}
