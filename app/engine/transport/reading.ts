import { atClient, atServer } from "../model/ids.ts";
import type { Client } from "../model/recipients.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, type RecipientState, type World } from "../simulation/world.ts";
import type { Protocol } from "../trace/events.ts";
import { discover } from "./autodiscover.ts";
import { contactOf, wayToMailbox } from "./client-access.ts";
import { askInVain, connectClient, connectToMailbox } from "./connect-client.ts";
import { reopenAfter } from "./direct-push.ts";
import { mailboxServerOf } from "./submission.ts";

/** The client that a classification is documented to show in (F-41). */
const isOutlook = (client: Client): boolean => client === "outlook" || client === "outlookAnywhere";

/**
 * Steps 4 and 5 of the source article: the Mailbox server tells the recipient's client that there is new mail, and the
 * client reads it: Outlook from the Mailbox server itself, the others through Client Access, which looks up where the
 * mailbox is.
 *
 * @source P-101 to P-107, P-124, P-127 to P-130
 */
export function readByClient(world: World, copy: Copy, recipient: RecipientState): void {
  read(world, copy, recipient, false);
}

function read(world: World, copy: Copy, recipient: RecipientState, isAgain: boolean): void {
  const mailbox = world.directory.recipient(recipient.deliversTo);
  if (mailbox?.type !== "mailbox" || !readsMail(mailbox.client)) return;
  const mailboxServer = mailboxServerOf(world, mailbox);
  if (!mailboxServer) return;
  const { client } = mailbox;
  const place = atClient(mailbox.address);
  const request = client === "activeSync" ? world.openRequests.get(mailbox.address) : undefined;
  const way = wayToMailbox(world, mailbox, client, mailboxServer, request?.contact());
  const because = way.decision;
  const errand = { mailbox, mailboxServer, client, purpose: "read", recipients: [recipient] } as const;
  let at = later(world.scheduler.now(), timings.newMailNotification);
  askInVain(world, copy, way, errand, at);
  const isStoreAway = world.faults.store(mailboxServer.name, mailbox.database) !== null;
  if (way.entry === null || isStoreAway) {
    const met = connectClient(world, copy, way, errand, at);
    if (met !== null) connectToMailbox(world, copy, way, errand, met);
    lookAgain(world, copy, recipient);
    return;
  }
  at = discover(world, copy, errand, at);
  request?.answered();
  const told = isAgain || way.first?.sends === "redirected" ? null : notificationOf(client);
  if (told !== null) {
    world.recorder.copyEvent(about(copy, at, [recipient]), {
      type: "NOTIFY",
      from: told === "Udp" ? atServer(mailboxServer.name) : atServer(contactOf(way)),
      to: place,
      protocol: told,
      client,
      recipient: mailbox.address,
    });
    at = later(at, timings.newMailNotification);
  } else if (client === "outlookAnywhere" && !isAgain) {
    // Assumption A27: no UDP packet gets through HTTPS, so it asks, after the shortest time documented (P-128).
    at = later(at, timings.outlookPoll);
  }
  if (way.mailboxProtocol !== null) at = connectClient(world, copy, way, errand, at) ?? at;
  at = later(at, timings.clientReads);
  const { classification } = copy;
  const proxies = way.first?.sends === "proxied" ? [atServer(way.first.server)] : [];
  world.recorder.copyEvent(about(copy, at, [recipient]), {
    type: "CLIENT-READ",
    from: atServer(mailboxServer.name),
    to: place,
    protocol: way.protocol,
    client,
    recipient: mailbox.address,
    via: way.mailboxProtocol !== null ? [atServer(way.entry), ...proxies] : [],
    ...(way.mailboxProtocol === null ? {} : { mailboxProtocol: way.mailboxProtocol }),
    ...(classification !== null && isOutlook(client) ? { classification } : {}),
    because,
  });
  if (request) reopenAfter(world, mailbox.address, at);
}

/**
 * Who polls asks again (P-128 to P-130), a device opens another request (P-124). Assumption A9: whenever something recovers
 * or is changed. What a failover has taken out of the mailbox in between is not looked for.
 */
function lookAgain(world: World, copy: Copy, recipient: RecipientState): void {
  const deliveredAt = recipient.at;
  let hasLooked = false;
  const look = (): void => {
    if (hasLooked) return;
    hasLooked = true;
    world.scheduler.after(timings.newMailNotification, () => {
      if (recipient.outcome === "delivered" && recipient.at === deliveredAt) read(world, copy, recipient, true);
    });
  };
  world.parked.push(look);
  world.openRequests.get(recipient.deliversTo)?.whenOpened(look);
}

function readsMail(client: Client): boolean {
  return client !== "smtp" && client !== "pickup" && client !== "unifiedMessaging";
}

/** Outlook gets a UDP packet, ActiveSync's pending request is answered; the other clients poll. */
function notificationOf(client: Client): Protocol | null {
  if (client === "outlook") return "Udp";
  return client === "activeSync" ? "Https443" : null;
}
