import { atClient, atGlobalCatalog, atServer, type PlaceId, type ServerId } from "../model/ids.ts";
import type { Server } from "../model/organization.ts";
import type { Client, Mailbox } from "../model/recipients.ts";
import type { SimMs } from "../model/units.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, type RecipientState, type World } from "../simulation/world.ts";
import type { Protocol } from "../trace/events.ts";
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
 * Access server of its own site, which passes it on or sends it to the other site's address. Answers when it is there.
 *
 * @source P-102 to P-106, P-118, P-119
 */
export function connectClient(world: World, copy: Copy, way: ClientWay, errand: Errand, start: SimMs): SimMs {
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
  if (way.entry === null) return at;
  const { first, entry } = way;
  connect(person, first?.server ?? entry, way.protocol);
  if (!way.throughClientAccess) return at;
  locate(first?.server ?? entry);
  if (first?.sends === "proxied") {
    connect(atServer(first.server), entry, "Https443Kerberos", first.url);
  } else if (first) {
    world.recorder.copyEvent(about(copy, at, recipients), {
      type: "CLIENT-REDIRECT",
      from: atServer(first.server),
      to: person,
      protocol: way.protocol,
      client,
      url: first.url,
      because: way.decision,
    });
    at = later(at, timings.clientConnection);
    connect(person, entry, way.protocol);
    locate(entry);
  }
  return at;
}
