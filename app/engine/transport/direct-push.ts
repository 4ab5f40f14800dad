import { atClient, atServer, type ServerId } from "../model/ids.ts";
import type { SimulationInput } from "../model/message.ts";
import type { DirectPush } from "../model/recipients.ts";
import { type SimMs, simMs } from "../model/units.ts";
import { type World, warn } from "../simulation/world.ts";
import { contactOf, wayToMailbox } from "./client-access.ts";
import { mailboxServerOf } from "./submission.ts";

/** The request that a device keeps open. */
interface Ping {
  /** Whose mailbox it watches; where that is, the directory says anew each time. */
  readonly address: string;
  readonly directPush: DirectPush;
  /** No request is opened after this moment: nothing more can happen to the mailbox. */
  readonly lastOpening: SimMs;
  heartbeatSeconds: number;
  /** The server that the request is open at; null: there is none. */
  contact: ServerId | null;
  /** What is to be done when the next request is open. */
  readonly waiting: (() => void)[];
  /** Counts the requests: an answer to an older one comes too late. */
  request: number;
  /** What the devices have asked each Client Access server for, the latest last. */
  readonly heartbeats: Map<ServerId, readonly Asked[]>;
}

/** One request that a Client Access server has been asked for; told from others by identity. */
interface Asked {
  readonly seconds: number;
}

const shortestHeartbeat = 60;
/** Up to this average of the last requests a Client Access server warns that something cuts them (P-125). */
const warningHeartbeat = 540;
const averagedRequests = 200;

/**
 * Has the devices that the scenario says so of open a request, which is answered when there is new mail, or at the end
 * of the heartbeat; a firewall may cut it earlier, and the device then asks for a shorter wait.
 *
 * @source P-124, P-125
 */
export function startDirectPush(world: World, input: SimulationInput): void {
  const heartbeats: Ping["heartbeats"] = new Map();
  const lastMessage = Math.max(0, ...input.messages.map(({ at }) => at));
  for (const mailbox of input.organization.recipients) {
    if (mailbox.type !== "mailbox" || mailbox.client !== "activeSync" || mailbox.directPush === undefined) continue;
    const { heartbeatSeconds } = mailbox.directPush;
    const ping: Ping = {
      address: mailbox.address,
      directPush: mailbox.directPush,
      lastOpening: simMs(lastMessage + 2_000 * heartbeatSeconds),
      heartbeatSeconds,
      contact: null,
      waiting: [],
      request: 0,
      heartbeats,
    };
    world.openRequests.set(mailbox.address, {
      contact: () => ping.contact,
      answered: () => {
        ping.request += 1;
        ping.contact = null;
      },
      whenOpened: (run) => void ping.waiting.push(run),
      openAt: (at) => world.scheduler.at(at, () => open(world, ping)),
    });
    world.scheduler.at(simMs(0), () => open(world, ping));
  }
}

function open(world: World, ping: Ping): void {
  const { heartbeatSeconds } = ping;
  ping.contact = null;
  if (world.scheduler.now() > ping.lastOpening) return;
  ping.request += 1;
  const { request } = ping;
  const heartbeat = heartbeatSeconds * 1_000;
  const still = (run: () => void) => (): void => {
    if (ping.request === request) run();
  };
  const contact = contactFor(world, ping);
  if (contact === null) {
    world.scheduler.after(
      heartbeat,
      still(() => open(world, ping)),
    );
    return;
  }
  ping.contact = contact;
  write(world, ping, contact, "opened");
  for (const run of ping.waiting.splice(0)) run();
  const asked: Asked = { seconds: heartbeatSeconds };
  ping.heartbeats.set(contact, [...askedOf(ping, contact), asked].slice(-averagedRequests));
  const firewall = ping.directPush.firewallSeconds ?? Number.POSITIVE_INFINITY;
  if (firewall < heartbeatSeconds) {
    world.scheduler.after(
      firewall * 1_000,
      still(() => cut(world, ping, contact, asked, firewall)),
    );
  } else {
    world.scheduler.after(
      heartbeat,
      still(() => {
        // Nobody answers for a server that is down: the device finds out now.
        if (world.faults.server(contact) === null && isOpen(world, ping)) {
          write(world, ping, contact, "unchanged");
          warnOfShort(world, ping, contact);
        }
        open(world, ping);
      }),
    );
  }
}

/** The mailbox as it is now, with its server; null: it has none, or there is no such mailbox any more. */
function watched(world: World, { address }: Ping) {
  const mailbox = world.directory.recipient(address);
  if (mailbox?.type !== "mailbox") return null;
  const server = mailboxServerOf(world, mailbox);
  return server === undefined ? null : { mailbox, server };
}

/** Client Access watches the mailbox: of one that is away it can say nothing (P-604). */
function isOpen(world: World, ping: Ping): boolean {
  const now = watched(world, ping);
  return now !== null && world.faults.store(now.server.name, now.mailbox.database) === null;
}

/** The Client Access server that keeps the request; null: nobody does. */
function contactFor(world: World, ping: Ping): ServerId | null {
  const now = watched(world, ping);
  if (now === null) return null;
  const way = wayToMailbox(world, now.mailbox, now.mailbox.client, now.server);
  return way.entry === null || !isOpen(world, ping) ? null : contactOf(way);
}

// Assumption A26: the device asks for one minute less than what gets through, and what was cut is not averaged.
function cut(world: World, ping: Ping, contact: ServerId, asked: Asked, firewall: number): void {
  write(world, ping, contact, "cut");
  ping.heartbeats.set(
    contact,
    askedOf(ping, contact).filter((one) => one !== asked),
  );
  ping.heartbeatSeconds = Math.max(shortestHeartbeat, firewall - 60);
  open(world, ping);
}

/** Whoever has waited for a whole heartbeat lets the server look at its average. */
function warnOfShort(world: World, ping: Ping, contact: ServerId): void {
  const asked = askedOf(ping, contact);
  const average = asked.reduce((sum, { seconds }) => sum + seconds, 0) / asked.length;
  if (average <= warningHeartbeat) warn(world, { event: 1040, code: "heartbeatsTooShort", about: contact });
}

const askedOf = ({ heartbeats }: Ping, contact: ServerId): readonly Asked[] => heartbeats.get(contact) ?? [];

function write(world: World, ping: Ping, contact: ServerId, phase: "opened" | "unchanged" | "cut"): void {
  const { address, heartbeatSeconds } = ping;
  const [device, server] = [atClient(address), atServer(contact)];
  world.recorder.event({
    at: world.scheduler.now(),
    message: null,
    copy: null,
    recipients: [address],
    type: "CLIENT-PING",
    from: phase === "unchanged" ? server : device,
    to: phase === "unchanged" ? device : server,
    protocol: "Https443",
    client: "activeSync",
    recipient: address,
    heartbeatSeconds,
    phase,
  });
}

/** A device that has fetched its mail opens the next request. */
export function reopenAfter(world: World, address: string, at: SimMs): void {
  world.openRequests.get(address)?.openAt(at);
}
