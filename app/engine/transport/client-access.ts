import type { ServerId } from "../model/ids.ts";
import type { Server } from "../model/organization.ts";
import type { Client, Mailbox } from "../model/recipients.ts";
import type { World } from "../simulation/world.ts";
import type { ServerCandidate } from "../trace/decisions.ts";
import type { Protocol } from "../trace/events.ts";

/** The way a client reaches a mailbox. */
export interface ClientWay {
  /** null: no server of the mailbox's site takes the client in. */
  readonly entry: ServerId | null;
  /** Client Access servers that did not answer, in the order they were tried. */
  readonly failed: readonly ServerId[];
  readonly protocol: Protocol;
  readonly throughClientAccess: boolean;
  readonly decision: number;
}

const protocolOf: { readonly [client in Client]: Protocol } = {
  outlook: "MapiRpc",
  outlookAnywhere: "RpcOverHttps443",
  owa: "Https443",
  activeSync: "Https443",
  ews: "Https443",
  pop3: "Pop3",
  imap4: "Imap4",
  smtp: "Smtp587",
  pickup: "File",
  unifiedMessaging: "SipRtp",
};

/**
 * Which server a client talks to: Outlook the Mailbox server itself; every other client a Client Access server of the
 * mailbox's own site, without which it gets nothing.
 *
 * @source P-101 (T-2), P-103, P-104, P-114
 */
export function wayToMailbox(world: World, mailbox: Mailbox, client: Client, mailboxServer: Server): ClientWay {
  const direct = world.rules.talksToMailboxServer(client);
  const servers = direct ? [mailboxServer] : world.directory.serversIn(mailboxServer.site, "ClientAccess");
  const failed: ServerId[] = [];
  let entry: ServerId | null = null;
  const candidates: ServerCandidate[] = servers.map((server, i) => {
    const base = { server: server.name, site: server.site, order: i + 1 };
    if (entry !== null) return { ...base, verdict: "notNeeded" };
    if (world.faults.server(server.name) !== null) {
      failed.push(server.name);
      return { ...base, verdict: "noAnswer" };
    }
    entry = server.name;
    return { ...base, verdict: direct ? "directToMailbox" : "inMailboxSite" };
  });
  const decision = world.recorder.decision({
    question: "clientAccess",
    rules: direct ? ["P-101"] : ["P-114", client === "activeSync" ? "P-104" : "P-103"],
    subject: {
      server: mailboxServer.name,
      site: mailboxServer.site,
      recipients: [mailbox.address],
      target: client,
    },
    candidates,
    chosen: entry === null ? null : candidates.findIndex((candidate) => candidate.server === entry),
  });
  return { entry, failed, protocol: protocolOf[client], throughClientAccess: !direct, decision };
}
