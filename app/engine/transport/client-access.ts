import { must } from "../../lib/assert.ts";
import type { ServerId } from "../model/ids.ts";
import type { Server } from "../model/organization.ts";
import type { Client, Mailbox } from "../model/recipients.ts";
import type { World } from "../simulation/world.ts";
import type { ServerCandidate } from "../trace/decisions.ts";
import type { EventOf, Protocol } from "../trace/events.ts";
import type { RuleId } from "../trace/sources.ts";

/** The way a client reaches a mailbox. */
export interface ClientWay {
  /** The server that talks to the Mailbox server (or is it); null: the client gets nowhere. */
  readonly entry: ServerId | null;
  /** The Client Access server of the client's own site that it meets first, and what that does with it. */
  readonly first: { readonly server: ServerId; readonly sends: "proxied" | "redirected"; readonly url: string } | null;
  /** Servers that did not answer the client, in the order they were tried. */
  readonly failed: readonly ServerId[];
  /** Those of the mailbox's site that then did not answer the first server, or the client that it has sent there. */
  readonly failedBeyond: readonly ServerId[];
  /** What is missing where there is nobody to be asked; null: somebody was. */
  readonly lacks: EventOf<"CLIENT-FAIL">["lacks"] | null;
  readonly protocol: Protocol;
  /** How Client Access talks to the Mailbox server; null: the client does so itself. */
  readonly mailboxProtocol: "MapiRpc" | "Rpc6001" | null;
  readonly decision: number;
}

const protocolOf: { readonly [client in Client]: Protocol } = {
  outlook: "MapiRpc",
  outlookAnywhere: "RpcOverHttps443",
  owa: "Https443",
  activeSync: "Https443",
  ews: "Https443",
  entourage: "Https443",
  pop3: "Pop3",
  imap4: "Imap4",
  smtp: "Smtp587",
  pickup: "File",
  unifiedMessaging: "SipRtp",
};

const readingRules: { readonly [client in Client]?: RuleId } = {
  activeSync: "P-104",
  outlookAnywhere: "P-102",
  entourage: "P-108",
};

/** Who was asked, and who takes the client in. */
interface Asked {
  readonly candidates: readonly ServerCandidate[];
  readonly entry: ServerId | null;
  readonly first: ClientWay["first"];
  readonly failed: readonly ServerId[];
  readonly failedBeyond: readonly ServerId[];
  readonly lacks: ClientWay["lacks"];
  readonly chosen: ServerId | null;
  readonly rules: readonly [RuleId, ...RuleId[]];
  readonly isInferred?: boolean;
}

/**
 * Which server a client talks to: Outlook the Mailbox server itself, wherever that is; every other client a Client
 * Access server. Where the client is in another site than the mailbox, the one it meets first passes it on, sends it
 * to the address of the other site, or (for POP3 and IMAP4) is of no use to it. A device with a request open keeps to
 * the server that it was sent to (`contact`).
 *
 * @source P-101 (T-2), P-102, P-103, P-104, P-114, P-118, P-124
 */
export function wayToMailbox(
  world: World,
  mailbox: Mailbox,
  client: Client,
  mailboxServer: Server,
  contact: ServerId | null = null,
): ClientWay {
  const direct = world.rules.talksToMailboxServer(client);
  const asked = direct
    ? askMailboxServer(world, mailboxServer)
    : askClientAccess(world, mailbox, client, mailboxServer, contact);
  const { candidates, chosen } = asked;
  const decision = world.recorder.decision({
    question: "clientAccess",
    rules: asked.rules,
    subject: {
      server: mailboxServer.name,
      site: mailboxServer.site,
      recipients: [mailbox.address],
      target: client,
    },
    candidates,
    chosen: chosen === null ? null : candidates.findIndex((candidate) => candidate.server === chosen),
    ...(asked.isInferred ? { confidence: "inferred" as const } : {}),
  });
  const { entry, first, failed, failedBeyond, lacks } = asked;
  const protocol = protocolOf[client];
  // Assumption A41: the port of the RPC Proxy is stated with little certainty (P-102).
  const mailboxProtocol = direct ? null : client === "outlookAnywhere" ? "Rpc6001" : "MapiRpc";
  return { entry, first, failed, failedBeyond, lacks, protocol, mailboxProtocol, decision };
}

function askMailboxServer(world: World, mailboxServer: Server): Asked {
  return { ...askInOrder(world, [mailboxServer], "directToMailbox"), rules: ["P-101"] };
}

function askClientAccess(
  world: World,
  mailbox: Mailbox,
  client: Client,
  mailboxServer: Server,
  contact: ServerId | null,
): Asked {
  const { directory } = world;
  const site = mailboxServer.site;
  const clientSite = mailbox.clientSite ?? site;
  const far = directory.serversIn(site, "ClientAccess");
  const readBy = readingRules[client] ?? "P-103";
  const known = far.find(({ name }) => name === contact);
  if (known) return { ...askInOrder(world, [known], "inMailboxSite"), rules: ["P-124", readBy] };
  const around = directory.serversIn(clientSite, "ClientAccess");
  const passesOn = around.find(({ name }) => name === contact);
  const near = passesOn ? [passesOn] : around;
  if (clientSite === site || near.length === 0)
    return { ...askInOrder(world, far, "inMailboxSite"), rules: ["P-114", readBy] };
  if (client === "outlookAnywhere") {
    // The RPC Proxy reaches every Mailbox server by RPC; no second Client Access server takes part.
    return { ...askInOrder(world, near, "rpcProxy"), rules: ["P-102"] };
  }
  if (client === "pop3" || client === "imap4") {
    const asked = askInOrder(world, far, "inMailboxSite");
    const useless = near.map((server) => candidate(server, 0, "otherSite"));
    return { ...asked, candidates: [...asked.candidates, ...useless], rules: ["P-118"] };
  }
  return askBoth(world, client, near, far);
}

/** The first Client Access server answers, finds the mailbox in another site, and proxies or redirects. */
function askBoth(world: World, client: Client, near: readonly Server[], far: readonly Server[]): Asked {
  const mayRedirect = client === "owa" || client === "activeSync";
  const published = far.find(({ externalUrl }) => mayRedirect && externalUrl !== null);
  const sends = published ? ("redirected" as const) : ("proxied" as const);
  const here = askInOrder(world, near, sends);
  // A request is passed on to the InternalURL of the other server; without one there is nothing to pass it on to.
  const reachable = far.filter(({ internalUrl }) => internalUrl !== null);
  const there = askInOrder(world, published ? [published] : reachable, "inMailboxSite");
  const closed = published ? [] : far.filter((server) => !reachable.includes(server));
  const candidates = [
    ...here.candidates,
    ...there.candidates,
    ...closed.map((server) => candidate(server, 0, "noInternalUrl")),
  ];
  // Assumption A30: that a device is told the right address is read in later texts only.
  const isInferred = client === "activeSync" && published !== undefined;
  const hasNobody = !published && reachable.length === 0;
  const rules: Asked["rules"] = hasNobody ? ["P-114", "P-118", "P-117"] : ["P-118", "P-117"];
  const asked = { candidates, rules, isInferred };
  if (here.entry === null) return { ...here, ...asked };
  const { entry, failed: failedBeyond } = there;
  const url = published?.externalUrl ?? (entry && world.directory.server(entry)?.internalUrl) ?? "";
  return {
    ...asked,
    entry,
    first: { server: here.entry, sends, url },
    failed: here.failed,
    failedBeyond,
    lacks: hasNobody ? (far.length > 0 ? "internalUrl" : "clientAccess") : null,
    chosen: entry && here.entry,
  };
}

/** Asks one after the other; the first that answers has the verdict `taken`. */
function askInOrder(world: World, servers: readonly Server[], taken: ServerCandidate["verdict"]): Omit<Asked, "rules"> {
  const failed: ServerId[] = [];
  let entry: ServerId | null = null;
  const candidates = servers.map((server, i) => {
    if (entry !== null) return candidate(server, i + 1, "notNeeded");
    if (world.faults.server(server.name) !== null) {
      failed.push(server.name);
      return candidate(server, i + 1, "noAnswer");
    }
    entry = server.name;
    return candidate(server, i + 1, taken);
  });
  const lacks = servers.length === 0 ? ("clientAccess" as const) : null;
  return { candidates, entry, first: null, failed, failedBeyond: [], lacks, chosen: entry };
}

function candidate(server: Server, order: number, verdict: ServerCandidate["verdict"]): ServerCandidate {
  return { server: server.name, site: server.site, order, verdict };
}

/** The server that a client keeps its connection to: the one it meets first, unless that sent it on. */
export function contactOf(way: ClientWay): ServerId {
  const { first, entry } = way;
  return first?.sends === "proxied" ? first.server : must(entry, "a server that takes the client in");
}
