import { nameKey } from "../../lib/compare-names.ts";
import { atGlobalCatalog, atServer, type DatabaseId, type ServerId } from "../model/ids.ts";
import type { DistributionGroup, PublicFolder, Recipient } from "../model/recipients.ts";
import type { SimMs } from "../model/units.ts";
import { type ExternalAddress, externalAddress } from "../routing/address-space.ts";
import { about, addresses, type Copy, newRecipient, type RecipientState, type World } from "../simulation/world.ts";
import type { RecipientCandidate, Verdict } from "../trace/decisions.ts";
import type { RuleId } from "../trace/sources.ts";
import { failRecipients } from "../transport/dsn.ts";
import { exceedsReceiveLimit } from "./limits.ts";

/** What a recipient has turned out to be: where its message has to go. */
export type Destination = { readonly recipient: RecipientState } & (
  | { readonly kind: "mailbox"; readonly database: DatabaseId; readonly server: ServerId }
  | { readonly kind: "legacyMailbox"; readonly server: ServerId; readonly routingGroup: string }
  | { readonly kind: "publicFolder"; readonly folder: PublicFolder }
  | { readonly kind: "expansion"; readonly group: DistributionGroup; readonly server: ServerId }
  | { readonly kind: "external"; readonly target: ExternalAddress }
);

/** A query to the global catalog holds up to this many addresses (P-340). */
const addressesAQuery = 20;

/**
 * Recipient resolution: looks every recipient up in Active Directory, expands the groups that are expanded here, and
 * reports what does not exist. Returns where each of the copy's recipients has to go.
 *
 * @source P-340, P-343, P-344, R-EXP-1, R-EXP-2, R-EXP-4
 */
export function resolveRecipients(world: World, copy: Copy, server: ServerId, at: SimMs): readonly Destination[] {
  const destinations: Destination[] = [];
  const missing: RecipientState[] = [];
  const looping: RecipientState[] = [];
  const pending = [...copy.recipients];
  let query: Looked[] = [];
  const ask = (): number | undefined => {
    if (query.length === 0) return undefined;
    const decision = writeQuery(world, copy, server, query, at);
    query = [];
    return decision;
  };
  let lastDecision: number | undefined;
  for (let recipient = pending.shift(); recipient; recipient = pending.shift()) {
    const looked = lookUp(world, server, recipient);
    query.push(looked);
    const expandsHere = looked.expandsHere;
    if (query.length === addressesAQuery || pending.length === 0 || expandsHere) lastDecision = ask() ?? lastDecision;
    if (expandsHere) pending.push(...expand(world, copy, server, recipient, expandsHere.members, at, lastDecision));
    else if (looked.destination) destinations.push(looked.destination);
    else (looked.loops ? looping : missing).push(recipient);
  }
  const notFound = "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found";
  failRecipients(world, copy, server, missing, "5.1.1", notFound, at, lastDecision);
  const loop = "550 5.4.6 RESOLVER.FWD.Loop; there is a forwarding loop configured in the directory";
  failRecipients(world, copy, server, looping, "5.4.6", loop, at, lastDecision);
  const within = destinations.filter(({ recipient }) => !exceedsReceiveLimit(world, copy, server, recipient, at));
  copy.recipients.splice(0, copy.recipients.length, ...within.map(({ recipient }) => recipient));
  return within;
}

interface Looked {
  readonly recipient: RecipientState;
  readonly destination: Destination | null;
  readonly expandsHere: DistributionGroup | null;
  readonly candidate: RecipientCandidate;
  readonly rule: RuleId;
  /** Contacts that point at each other. */
  readonly loops: boolean;
}

function lookUp(world: World, server: ServerId, recipient: RecipientState): Looked {
  const { directory } = world;
  const { address, found, forwardedTo, loops } = followContacts(world, recipient.address);
  recipient.deliversTo = address;
  const result = (
    verdict: Verdict,
    what: string | null,
    rule: RuleId,
    destination: Destination | null,
    expandsHere: DistributionGroup | null = null,
  ): Looked => ({
    recipient,
    destination,
    expandsHere,
    rule: forwardedTo === null ? rule : "P-344",
    candidate: {
      address: recipient.address,
      found: forwardedTo ?? what,
      verdict: forwardedTo === null || (!destination && !expandsHere) ? verdict : "contactForwarded",
    },
    loops,
  });

  if (loops) return result("memberOfItself", null, "P-347", null);
  if (!found) {
    const type = externalAddress(address).type === "SMTP" ? directory.acceptedDomainType(address) : undefined;
    if (type === "authoritative") return result("notFound", null, "P-343", null);
    return result("externalAddress", null, "P-343", { recipient, kind: "external", target: externalAddress(address) });
  }
  switch (found.type) {
    case "contact":
      throw new Error("A contact stands for the address it points at");
    case "mailbox":
      return mailbox(world, recipient, found, result);
    case "publicFolder":
      return result("publicFolderFound", found.name, "R-PF-1", { recipient, kind: "publicFolder", folder: found });
    case "distributionGroup": {
      const elsewhere = found.expansionServer !== null && found.expansionServer !== server;
      if (!elsewhere)
        return result("groupExpandedHere", found.name, found.expansionServer ? "R-EXP-2" : "R-EXP-1", null, found);
      const expansionServer = found.expansionServer as ServerId;
      return result("groupExpandedElsewhere", expansionServer, "R-EXP-2", {
        recipient,
        kind: "expansion",
        group: found,
        server: expansionServer,
      });
    }
  }
}

/** A contact stands for its external address, which may be a recipient of the organization again (P-344, P-347). */
function followContacts(world: World, start: string) {
  const seen = new Set<string>();
  let address = start;
  let found = world.directory.recipient(address);
  let forwardedTo: string | null = null;
  while (found?.type === "contact") {
    if (seen.has(nameKey(address))) return { address, found, forwardedTo, loops: true };
    seen.add(nameKey(address));
    address = found.externalAddress;
    forwardedTo = address;
    found = world.directory.recipient(address);
  }
  return { address: found?.address ?? address, found, forwardedTo, loops: false };
}

function mailbox(
  world: World,
  recipient: RecipientState,
  found: Extract<Recipient, { type: "mailbox" }>,
  result: (verdict: Verdict, what: string | null, rule: RuleId, destination: Destination | null) => Looked,
): Looked {
  const database = world.directory.database(found.database);
  if (!database) return result("notFound", null, "P-343", null);
  const routingGroup = world.directory.routingGroupOf(database.server);
  if (routingGroup !== undefined && !world.directory.server(database.server)) {
    return result("legacyMailbox", database.server, "R-LEG-2", {
      recipient,
      kind: "legacyMailbox",
      server: database.server,
      routingGroup,
    });
  }
  return result("mailboxFound", database.name, "P-300", {
    recipient,
    kind: "mailbox",
    database: database.name,
    server: database.server,
  });
}

function writeQuery(world: World, copy: Copy, server: ServerId, looked: readonly Looked[], at: SimMs): number {
  const { directory, recorder } = world;
  const site = directory.siteOf(server);
  const recipients = looked.map(({ recipient }) => recipient);
  const first = looked[0];
  const rules = [...new Set(looked.map(({ rule }) => rule))] as [RuleId, ...RuleId[]];
  const decision = recorder.decision({
    question: "resolveRecipient",
    rules,
    subject: {
      server,
      site,
      recipients: addresses(recipients),
      target: recipients.map(({ address }) => address).join(", "),
    },
    candidates: looked.map(({ candidate }) => candidate),
    chosen: looked.length === 1 && first?.candidate.verdict !== "notFound" ? 0 : null,
  });
  recorder.event({
    ...about(copy, at, recipients),
    type: "RESOLVE",
    server,
    from: atServer(server),
    to: atGlobalCatalog(site),
    protocol: "Ldap3268",
    address: first?.recipient.address ?? "",
    resolvedTo: first?.candidate.found ?? null,
    because: decision,
  });
  return decision;
}

/**
 * Replaces a group by its members. A member that is a recipient already, directly or through another group, gets one
 * delivery; a group met again is not expanded again, so groups that contain each other do no harm (P-347).
 */
function expand(
  world: World,
  copy: Copy,
  server: ServerId,
  recipient: RecipientState,
  members: readonly string[],
  at: SimMs,
  because: number | undefined,
): readonly RecipientState[] {
  recipient.outcome = "expanded";
  recipient.finalServer = server;
  recipient.queue = null;
  recipient.at = at;
  const { message } = copy;
  const known = new Set(message.recipients.map(({ address }) => nameKey(address)));
  const added: RecipientState[] = [];
  for (const member of members) {
    const key = nameKey(member);
    if (known.has(key)) continue;
    known.add(key);
    const state = newRecipient(
      world.directory.recipient(member)?.address ?? member,
      [...recipient.via, recipient.address],
      at,
    );
    state.outcome = "queued";
    state.serverHops.push(...recipient.serverHops);
    state.siteHops.push(...recipient.siteHops);
    message.recipients.push(state);
    added.push(state);
  }
  world.recorder.event({
    ...about(copy, at, added),
    type: "EXPAND",
    server,
    group: recipient.address,
    members: addresses(added),
    ...(because === undefined ? {} : { because }),
  });
  return added;
}
