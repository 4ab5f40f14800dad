import { atClient, atGlobalCatalog, atServer, type PlaceId, type ServerId } from "../model/ids.ts";
import type { Server } from "../model/organization.ts";
import type { Client, Mailbox } from "../model/recipients.ts";
import type { SimMs } from "../model/units.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, type RecipientState, type World, warn } from "../simulation/world.ts";
import type { ConnectionError, Protocol } from "../trace/events.ts";
import type { ClientWay } from "./client-access.ts";

/** What a client connects for. */
export interface Errand {
  readonly mailbox: Mailbox;
  readonly mailboxServer: Server;
  readonly client: Client;
  readonly purpose: "send" | "read";
  readonly recipients: readonly RecipientState[];
}

/**
 * Writes down how a client gets to the server that opens the mailbox for it: straight to it, or by way of the Client
 * Access server of its own site, which passes it on or sends it to the other site's address. Answers when it is there,
 * or null where it gets nowhere.
 *
 * @source P-102 to P-106, P-114, P-118, P-119
 */
export function connectClient(world: World, copy: Copy, way: ClientWay, errand: Errand, start: SimMs): SimMs | null {
  const { client, purpose, recipients, mailbox, mailboxServer } = errand;
  const person = atClient(mailbox.address);
  let at = start;
  const connect = (from: PlaceId, to: ServerId, protocol: Protocol, url = ""): void => {
    const known = url === "" ? {} : { url };
    const between = { from, to: atServer(to), protocol, client, purpose, ...known, because: way.decision };
    world.recorder.copyEvent(about(copy, at, recipients), { type: "CLIENT-CONNECT", ...between });
    at = later(at, timings.clientConnection);
  };
  const locate = (server: ServerId): void => {
    world.recorder.copyEvent(about(copy, at, recipients), {
      type: "CLIENT-LOCATE",
      from: atServer(server),
      to: atGlobalCatalog(world.directory.siteOf(server)),
      protocol: "Ldap3268",
      mailboxServer: mailboxServer.name,
    });
    at = later(at, timings.directoryLookUp);
  };
  const { first, entry, failedBeyond, protocol } = way;
  const met = first?.server ?? entry;
  if (met !== null) connect(person, met, protocol);
  // The RPC Proxy looks nothing up: Outlook names the server that it wants.
  if (met !== null && way.mailboxProtocol === "MapiRpc") locate(met);
  if (first?.sends === "proxied") {
    const tried = { from: atServer(first.server), servers: failedBeyond, protocol: "Https443Kerberos" } as const;
    tryInVain(world, copy, way.decision, errand, tried, at);
    if (entry !== null) connect(atServer(first.server), entry, "Https443Kerberos", first.url);
  } else if (first) {
    world.recorder.copyEvent(about(copy, at, recipients), {
      type: "CLIENT-REDIRECT",
      from: atServer(first.server),
      to: person,
      protocol,
      client,
      url: first.url,
      because: way.decision,
    });
    at = later(at, timings.clientConnection);
    tryInVain(world, copy, way.decision, errand, { from: person, servers: failedBeyond, protocol }, at);
    if (entry !== null) connect(person, entry, protocol);
    if (entry !== null) locate(entry);
  }
  if (way.lacks !== null) getNowhere(world, copy, { ...way, lacks: way.lacks }, errand, at);
  return entry === null ? null : at;
}

/**
 * Client Access, or a client that needs none, opens the mailbox. Answers when that is open, or null where the Mailbox
 * server does not answer or the database is dismounted.
 *
 * @source P-101, P-103, P-604
 */
export function connectToMailbox(world: World, copy: Copy, way: ClientWay, errand: Errand, at: SimMs): SimMs | null {
  const { client, purpose, mailbox, mailboxServer, recipients } = errand;
  if (way.entry === null) return at;
  const isDirect = way.mailboxProtocol === null;
  const onBehalf = isDirect
    ? { from: atClient(mailbox.address), protocol: way.protocol }
    : { from: atServer(way.entry), protocol: way.mailboxProtocol };
  const error = world.faults.store(mailboxServer.name, mailbox.database);
  if (error !== null) {
    tryInVain(world, copy, way.decision, errand, { ...onBehalf, servers: [mailboxServer.name], error }, at);
    return null;
  }
  if (isDirect) return at;
  const facts = { to: atServer(mailboxServer.name), client, purpose, because: way.decision };
  const { from, protocol } = onBehalf;
  world.recorder.copyEvent(about(copy, at, recipients), { type: "CLIENT-CONNECT", from, protocol, ...facts });
  return later(at, timings.clientConnection);
}

/** Nobody opens the mailbox for this client. */
function getNowhere(
  world: World,
  copy: Copy,
  { lacks, decision }: Pick<ClientWay, "decision"> & { readonly lacks: NonNullable<ClientWay["lacks"]> },
  { mailbox, mailboxServer, client, purpose, recipients }: Errand,
  at: SimMs,
): void {
  const { site } = mailboxServer;
  const code = lacks === "internalUrl" ? "noInternalUrlInSite" : "noClientAccessServerInSite";
  warn(world, { event: null, code, about: site });
  const place = atClient(mailbox.address);
  const facts = { place, client, purpose, site, lacks, because: decision };
  world.recorder.copyEvent(about(copy, at, recipients), { type: "CLIENT-FAIL", ...facts });
}

/** The servers that the client asked before one answered. */
export function askInVain(world: World, copy: Copy, way: ClientWay, errand: Errand, at: SimMs): void {
  const tried = { from: atClient(errand.mailbox.address), servers: way.failed, protocol: way.protocol };
  tryInVain(world, copy, way.decision, errand, tried, at);
}

interface Tried {
  readonly from: PlaceId;
  readonly servers: readonly ServerId[];
  readonly protocol: Protocol;
  /** Absent: the server itself does not answer. */
  readonly error?: ConnectionError;
}

/** Servers that do not answer the client, or the server that asks on its behalf. */
export function tryInVain(
  world: World,
  copy: Copy,
  because: number | null,
  { purpose, recipients }: Errand,
  { from, servers, protocol, error: known }: Tried,
  at: SimMs,
): void {
  const phase = purpose === "send" ? "submission" : "delivery";
  for (const server of servers) {
    const error = known ?? world.faults.server(server) ?? "serverDown";
    const site = world.directory.siteOf(server);
    copy.message.attempts.push({ from, to: server, site, phase, ok: false, at });
    const why = because === null ? {} : { because };
    const tried = { from, to: atServer(server), protocol, phase, error, ...why } as const;
    world.recorder.copyEvent(about(copy, at, recipients), { type: "ATTEMPT", ...tried });
  }
}
