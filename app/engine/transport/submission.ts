import { nameKey } from "../../lib/compare-names.ts";
import { guardEntrance } from "../edge/border.ts";
import { converse } from "../edge/conversation.ts";
import { admit, callerOf } from "../edge/receive-connector.ts";
import { domainOf } from "../model/directory.ts";
import {
  atClient,
  atInternet,
  atServer,
  type DatabaseId,
  type PlaceId,
  placeParts,
  type ServerId,
} from "../model/ids.ts";
import type { Submission } from "../model/message.ts";
import type { Server } from "../model/organization.ts";
import type { Mailbox } from "../model/recipients.ts";
import type { SimMs } from "../model/units.ts";
import { newMessageState } from "../simulation/new-message.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, type MessageState, newCopy, type World, warn } from "../simulation/world.ts";
import type { Protocol } from "../trace/events.ts";
import { acceptIntoTransport } from "./accept.ts";
import { discover } from "./autodiscover.ts";
import { entranceError, submissionError } from "./back-pressure.ts";
import { wayToMailbox } from "./client-access.ts";
import { askInVain, connectClient, connectToMailbox } from "./connect-client.ts";
import { attempt, attemptSucceeded, serverCandidate, tryInOrder } from "./connections.ts";
import { submitFromLegacy } from "./from-legacy.ts";
import { submitFromUnifiedMessaging } from "./from-unified-messaging.ts";
import { isForbiddenToSend } from "./refused-by-mailbox.ts";

/** Begins a message of the scenario: the sender's client hands it in by the door that fits the client. */
export function submit(world: World, submission: Submission): void {
  const message = newMessage(world, submission);
  world.messages.push(message);
  const copy = newCopy(submission.id, message, message.recipients);
  const sender = world.directory.recipient(submission.from);
  const { client, server } = submission;
  const legacyServer = sender?.type === "mailbox" ? legacyServerOf(world, sender) : null;
  if (client === "unifiedMessaging" && server) {
    submitFromUnifiedMessaging(world, copy, server);
  } else if (client === "pickup" && server) {
    dropFile(world, copy, server);
  } else if (client === "smtp" && server) {
    handInToTransport(world, copy, [server], "Smtp25");
  } else if (sender?.type !== "mailbox") {
    submitFromInternet(world, copy, submission.from);
  } else if (legacyServer !== null) {
    submitFromLegacy(world, copy, sender, legacyServer);
  } else if (client === "pop3" || client === "imap4" || client === "smtp") {
    handInToTransport(world, copy, hubServersOf(world, sender), "Smtp587");
  } else {
    submitFromMailbox(world, copy, sender);
  }
}

function newMessage(world: World, submission: Submission): MessageState {
  const seen = new Set<string>();
  const recipients = [...submission.to, ...submission.cc, ...submission.bcc].filter((address) => {
    const key = nameKey(address);
    return seen.has(key) ? false : seen.add(key);
  });
  const at = world.scheduler.now();
  const { id, from, client, sizeKB } = submission;
  return newMessageState({ id, kind: "message", from, to: recipients, client, sizeKB, submission, at });
}

/** Steps 1 and 2 of the source article: the client creates the message, and it lies in the sender's Outbox. */
function submitFromMailbox(world: World, copy: Copy, owner: Mailbox): void {
  const at = world.scheduler.now();
  // It may have been moved while the client waited.
  const found = world.directory.recipient(owner.address);
  const sender = found?.type === "mailbox" ? found : owner;
  const mailboxServer = mailboxServerOf(world, sender);
  if (!mailboxServer) {
    world.parked.push(() => submitFromMailbox(world, copy, sender));
    return;
  }
  const client = copy.message.client;
  const way = wayToMailbox(world, sender, client, mailboxServer);
  const from = atClient(sender.address);
  const errand = { mailbox: sender, mailboxServer, client, purpose: "send", recipients: copy.recipients } as const;
  askInVain(world, copy, way, errand, at);
  const known = way.entry === null ? at : discover(world, copy, errand, at);
  const met = connectClient(world, copy, way, errand, known);
  const when = met === null ? null : connectToMailbox(world, copy, way, errand, met);
  if (when === null) {
    world.parked.push(() => submitFromMailbox(world, copy, sender));
    return;
  }
  const forbidden = isForbiddenToSend(world, sender, mailboxServer);
  if (forbidden !== null) {
    refuseToSend(world, copy, mailboxServer, { to: from, protocol: way.protocol, because: forbidden }, when);
    return;
  }
  world.recorder.copyEvent(about(copy, when), { type: "STORE", server: mailboxServer.name, folder: "Outbox" });
  const outbox = { mailboxServer, database: sender.database };
  world.scheduler.at(later(when, timings.storeItem), () => notifyHub(world, copy, outbox));
}

/** The words that the client shows; ours (A17). */
const overSendQuota = "554 5.2.2 mailbox over its limit for sending";

/** The store refuses what the client hands in: the message never gets into the Outbox. */
function refuseToSend(
  world: World,
  copy: Copy,
  mailboxServer: Server,
  client: { readonly to: PlaceId; readonly protocol: Protocol; readonly because: number },
  at: SimMs,
): void {
  for (const recipient of copy.recipients) recipient.at = at;
  const answer = { moment: "endOfData", status: "5.2.2", text: overSendQuota } as const;
  const from = atServer(mailboxServer.name);
  world.recorder.copyEvent(about(copy, at), { type: "REJECT", from, ...client, ...answer });
}

export function mailboxServerOf(world: World, mailbox: Mailbox): Server | undefined {
  const database = world.directory.database(mailbox.database);
  return database && world.directory.server(database.server);
}

function legacyServerOf(world: World, mailbox: Mailbox): ServerId | null {
  const server = world.directory.database(mailbox.database)?.server;
  return server !== undefined && world.directory.routingGroupOf(server) !== undefined ? server : null;
}

function hubServersOf(world: World, sender: Mailbox): readonly ServerId[] {
  const server = mailboxServerOf(world, sender);
  return server ? world.directory.serversIn(server.site, "HubTransport").map(({ name }) => name) : [];
}

/** Where what is to be submitted lies. */
export interface Outbox {
  readonly mailboxServer: Server;
  readonly database: DatabaseId | null;
}

/** A Mailbox server that is down submits nothing, and out of a dismounted database nothing can be fetched (P-604). */
const isOutOfReach = ({ faults }: World, { mailboxServer, database }: Outbox): boolean =>
  faults.store(mailboxServer.name, database) !== null;

/**
 * The Mail Submission service notifies a Hub Transport server of its own site, which fetches the item: the co-located
 * one while it is available, else round robin; the override list alone where there is one. When none answers the
 * message stays in the Outbox until something changes.
 *
 * @source R-SUB-1 to R-SUB-4, R-SUB-6, P-201, P-203
 */
export function notifyHub(world: World, copy: Copy, outbox: Outbox): void {
  const at = world.scheduler.now();
  const { mailboxServer } = outbox;
  if (isOutOfReach(world, outbox)) {
    world.parked.push(() => notifyHub(world, copy, outbox));
    return;
  }
  const { order, outside, rule } = submissionOrder(world, mailboxServer);
  const tried = tryInOrder(order, (server) => submissionError(world, server));
  const decision = world.recorder.decision({
    question: "submissionServer",
    rules: [rule, "R-SUB-1", "P-201"],
    subject: { server: mailboxServer.name, site: mailboxServer.site, recipients: [], target: mailboxServer.site },
    candidates: [...tried.candidates, ...outside],
    chosen: tried.chosen,
  });
  const from = atServer(mailboxServer.name);
  for (const { server, error } of tried.failed)
    attempt(world, copy, from, server, "RpcNotify", "submission", error, decision, at);
  if (tried.taken === null) {
    const none = world.directory.serversIn(mailboxServer.site, "HubTransport").length === 0;
    warn(world, {
      event: none ? 1010 : 1009,
      code: none ? "noHubTransportServerInSite" : "noHubTransportServerActive",
      about: mailboxServer.name,
    });
    const waits = { type: "STORE", server: mailboxServer.name, folder: "Outbox", because: decision } as const;
    world.recorder.copyEvent(about(copy, at), waits);
    world.parked.push(() => notifyHub(world, copy, outbox));
    return;
  }
  const hub = tried.taken;
  attemptSucceeded(world, copy, mailboxServer.name, hub, "submission", at);
  world.recorder.copyEvent(about(copy, at), {
    type: "SUBMIT",
    server: mailboxServer.name,
    from,
    to: atServer(hub),
    protocol: "RpcNotify",
    clientType: clientTypeOf(copy.message),
    because: decision,
  });
  world.scheduler.after(timings.notification + timings.pull, () => {
    // A server that has stopped in between fetches nothing: the item still lies in the Outbox.
    if (world.faults.transport(hub) !== null || isOutOfReach(world, outbox)) notifyHub(world, copy, outbox);
    else {
      guardEntrance(world, copy, hub, "mailbox");
      acceptIntoTransport(world, copy, hub, { from, protocol: "MapiRpc", source: "STOREDRIVER" });
    }
  });
}

/**
 * The ClientType of the SUBMIT record (P-209). Assumption A37: no text says what Entourage is called there; between sites
 * its requests are passed on like those of web services (P-108).
 */
function clientTypeOf(message: MessageState): string {
  if (
    message.policy.kind === "automaticReply" ||
    message.policy.kind === "ruleForward" ||
    message.policy.kind === "quotaWarning"
  )
    return "Assistants";
  const types: { readonly [client: string]: string } = {
    outlook: "User",
    outlookAnywhere: "RPCHTTP",
    owa: "OWA",
    ews: "EWS",
    entourage: "WebDAV",
    activeSync: "EAS",
  };
  return types[message.client] ?? "User";
}

function submissionOrder(world: World, from: Server) {
  const hubs = world.directory.serversIn(from.site, "HubTransport");
  const list = from.submissionServerOverrideList;
  const key = `${from.name}|submit`;
  if (list.length > 0) {
    // The list's own order is that of round robin; servers of other sites in it are of no use (R-SUB-1).
    const listed = list.flatMap((name) => hubs.find((hub) => hub.name === name) ?? []);
    const outside = hubs
      .filter((hub) => !list.includes(hub.name))
      .map((hub) => serverCandidate(hub, 0, "notInOverrideList"));
    return { order: world.roundRobin.next(key, listed), outside, rule: "R-SUB-4" as const };
  }
  const local = hubs.find((hub) => hub.name === from.name);
  if (local && submissionError(world, local.name) === null) {
    const others = hubs.filter((hub) => hub !== local).map((hub) => serverCandidate(hub, 0, "coLocatedPreferred"));
    return { order: [local], outside: others, rule: "R-SUB-2" as const };
  }
  return { order: world.roundRobin.next(key, hubs), outside: [], rule: "R-SUB-3" as const };
}

/** POP3 and IMAP4 clients and applications hand the message to a Hub Transport server (P-106). */
function handInToTransport(world: World, copy: Copy, servers: readonly ServerId[], protocol: Protocol): void {
  enter(world, copy, atClient(copy.message.from ?? ""), servers, protocol);
}

/** Mail from the Internet enters at the organization's MX hosts, lowest preference first (P-1003). */
function submitFromInternet(world: World, copy: Copy, sender: string): void {
  const { organization } = world.directory;
  const mx = [...organization.internet.organizationMx]
    .sort((a, b) => a.preference - b.preference)
    .map(({ server }) => server);
  const fallback = organization.servers.filter(({ roles }) => roles.includes("EdgeTransport")).map(({ name }) => name);
  enter(world, copy, atInternet(domainOf(sender) || sender), mx.length > 0 ? mx : fallback, "Smtp25");
}

/** The Pickup directory is looked through every five seconds (P-210). Assumption A19: from the start of the run. */
const pickupPoll = 5_000;

/** A file is written into the Pickup directory, which needs no more than a computer that runs (P-210). */
function dropFile(world: World, copy: Copy, server: ServerId): void {
  const at = world.scheduler.now();
  const from = atClient(copy.message.from ?? "");
  const error = world.faults.server(server);
  if (error !== null) {
    attempt(world, copy, from, server, "File", "submission", error, undefined, at);
    world.parked.push(() => dropFile(world, copy, server));
    return;
  }
  const file = { from, to: atServer(server), protocol: "File", client: copy.message.client, purpose: "send" } as const;
  world.recorder.copyEvent(about(copy, at), { type: "CLIENT-CONNECT", ...file });
  pickUp(world, copy, server, from);
}

/**
 * The file is taken the next time that the directory is looked through, or lies there until the server takes files again.
 *
 * @source P-210, P-743
 */
function pickUp(world: World, copy: Copy, server: ServerId, from: PlaceId): void {
  world.scheduler.after(pickupPoll - (world.scheduler.now() % pickupPoll), () => {
    if (entranceError(world, copy, from, server, "File") === null) {
      guardEntrance(world, copy, server, "pickup");
      acceptIntoTransport(world, copy, server, { from, protocol: "File", source: "PICKUP" });
      return;
    }
    const waits = { type: "STORE", server, folder: "Pickup" } as const;
    world.recorder.copyEvent(about(copy, world.scheduler.now()), waits);
    world.parked.push(() => pickUp(world, copy, server, from));
  });
}

function enter(world: World, copy: Copy, from: PlaceId, servers: readonly ServerId[], protocol: Protocol): void {
  const at = world.scheduler.now();
  for (const server of servers) {
    const error = entranceError(world, copy, from, server, protocol);
    if (error !== null) {
      attempt(world, copy, from, server, protocol, "submission", error, undefined, at);
      continue;
    }
    const isInside = placeParts(from).kind === "client";
    const caller = callerOf(copy.message.submission, isInside, protocol === "Smtp587" ? 587 : 25);
    const admission = admit(world, copy, server, caller);
    world.recorder.copyEvent(about(copy, at), {
      type: "CLIENT-CONNECT",
      from,
      to: atServer(server),
      protocol,
      client: copy.message.client === "outlook" ? "smtp" : copy.message.client,
      purpose: "send",
      because: admission.decision,
    });
    const again = (rest: Copy): void => enter(world, rest, from, servers, protocol);
    converse({ world, copy, server, from, protocol, admission, again });
    return;
  }
  world.parked.push(() => enter(world, copy, from, servers, protocol));
}
