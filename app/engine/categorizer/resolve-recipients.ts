import { nameKey } from "../../lib/compare-names.ts";
import { atGlobalCatalog, atServer, type DatabaseId, type ServerId } from "../model/ids.ts";
import type { DistributionGroup, DynamicDistributionGroup, PublicFolder, Recipient } from "../model/recipients.ts";
import type { SimMs } from "../model/units.ts";
import { isReplyAllowed } from "../policy/automatic-reply.ts";
import { type ExternalAddress, externalAddress } from "../routing/address-space.ts";
import { about, addresses, type Copy, lookedUpAs, type RecipientState, type World } from "../simulation/world.ts";
import type { RecipientCandidate, Verdict } from "../trace/decisions.ts";
import type { RuleId } from "../trace/sources.ts";
import { failRecipients } from "../transport/dsn.ts";
import { expand, type ForwardsTo, forward, forwardingOf, knownTo } from "./expand-and-forward.ts";
import { exceedsReceiveLimit } from "./limits.ts";
import { brokenRestriction } from "./restrictions.ts";

/** A group of either kind: its members are written down, or found by a query. */
type Group = DistributionGroup | DynamicDistributionGroup;

/** What a recipient has turned out to be: where its message has to go. */
export type Destination = { readonly recipient: RecipientState } & (
  | { readonly kind: "mailbox"; readonly database: DatabaseId; readonly server: ServerId }
  | { readonly kind: "noDatabase" }
  | { readonly kind: "legacyMailbox"; readonly server: ServerId; readonly routingGroup: string }
  | { readonly kind: "publicFolder"; readonly folder: PublicFolder }
  | { readonly kind: "expansion"; readonly group: Group; readonly server: ServerId }
  | { readonly kind: "external"; readonly target: ExternalAddress }
);

/** A query to the global catalog holds up to this many addresses, in the first that of the sender among them (P-340). */
const addressesAQuery = 20;

/** Recipients that nothing can be delivered to, by what the report says of them. */
interface Refused {
  readonly status: string;
  readonly text: string;
  /** Each with the decision that says why. */
  readonly recipients: Map<RecipientState, number | undefined>;
}

const notFound = { status: "5.1.1", text: "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found" };
/** An address that Exchange itself has made, such as Outlook keeps among its nicknames (P-821). */
const nameNotFound = { status: "5.1.1", text: "550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found" };
const forwardingLoop = {
  status: "5.4.6",
  text: "550 5.4.6 RESOLVER.FWD.Loop; there is a forwarding loop configured in the directory",
};
/** The sender wants nobody else to get it (P-847). */
const reassigned = { status: "5.7.3", text: "550 5.7.3 the sender does not allow an alternate recipient" };
const badFilter = { status: "5.2.4", text: "550 5.2.4 dynamic distribution group misconfigured" };

/**
 * Recipient resolution: looks the recipients up in Active Directory, holds them against their restrictions, forwards
 * where a mailbox forwards, expands the groups that are expanded here, and reports what cannot be. Returns where each
 * of those that are left has to go.
 *
 * @source P-340, P-343, P-344, P-345, P-347, P-348, P-350, R-EXP-1, R-EXP-2, R-EXP-4
 */
export function resolveRecipients(
  world: World,
  copy: Copy,
  server: ServerId,
  recipients: readonly RecipientState[],
  at: SimMs,
): readonly Destination[] {
  const destinations: Destination[] = [];
  // What remote domains let out is judged when the directory has said of everybody where that is.
  const unjudged = new Set<Destination>();
  const refused = new Map<string, Refused>();
  const refuse = (recipient: RecipientState, { status, text }: Omit<Refused, "recipients">, because?: number): void => {
    const known = refused.get(text) ?? { status, text, recipients: new Map() };
    known.recipients.set(recipient, because);
    refused.set(text, known);
  };
  const known = knownTo(world, copy, recipients);
  const pending = [...recipients];
  let query: Looked[] = [];
  let lastDecision: number | undefined;
  for (let next = 0; next < pending.length; next += 1) {
    const recipient = pending[next];
    if (!recipient) continue;
    const looked = lookUp(world, server, recipient);
    const { expandsHere, forwardsTo } = looked;
    const restriction = recipient.isResolved ? null : brokenRestriction(world, copy, server, recipient);
    const members = expandsHere && world.directory.membersOf(expandsHere);
    query.push(expandsHere ? asGroup(looked, expandsHere, restriction !== null, members !== null) : looked);
    const isTurningPoint = expandsHere !== null || forwardsTo !== null || next === pending.length - 1;
    const isFull = query.length + (copy.message.isSenderLookedUp ? 0 : 1) === addressesAQuery;
    if (isFull || isTurningPoint) {
      lastDecision = writeQuery(world, copy, server, query, at);
      query = [];
    }
    if (restriction) {
      recipient.isResolved = true;
      refuse(recipient, restriction, restriction.because);
      continue;
    }
    if (expandsHere) {
      if (members === null) refuse(recipient, badFilter, lastDecision);
      else
        pushAll(
          pending,
          expand({ world, copy, server, recipient, known, at, because: lastDecision }, expandsHere, members),
        );
    } else if (forwardsTo !== null && copy.message.submission?.recipientReassignmentProhibited === true) {
      if (forwardsTo.alsoDelivers && looked.destination) destinations.push(looked.destination);
      else refuse(recipient, reassigned, lastDecision);
    } else if (forwardsTo !== null) {
      const forwarded = forward({ world, copy, server, recipient, known, at, because: lastDecision }, forwardsTo);
      if (forwarded.loops) refuse(recipient, forwardingLoop, lastDecision);
      else pushAll(pending, forwarded.added);
      if (forwardsTo.alsoDelivers && looked.destination) destinations.push(looked.destination);
    } else if (looked.destination) {
      if (looked.destination.kind === "external" && !recipient.isResolved) unjudged.add(looked.destination);
      destinations.push(looked.destination);
    } else
      refuse(
        recipient,
        looked.loops ? forwardingLoop : isExchangeName(recipient) ? nameNotFound : notFound,
        lastDecision,
      );
    recipient.isResolved = true;
  }
  const allowed = destinations.filter(
    (one) => !unjudged.has(one) || isReplyAllowed(world, copy, server, one.recipient, at),
  );
  for (const { recipients: failing, status, text } of inOrder(refused))
    failRecipients(world, copy, server, [...failing.keys()], status, text, at, failing);
  return allowed.filter(({ recipient }) => !exceedsReceiveLimit(world, copy, server, recipient, at));
}

/** What the directory says of a group, and whether it can be opened for this message. */
function asGroup(looked: Looked, { type }: Group, isRefused: boolean, hasMembers: boolean): Looked {
  const { verdict } = looked.candidate;
  if (verdict !== "groupExpandedHere") return looked;
  const plain = type === "dynamicDistributionGroup" ? "groupFoundByQuery" : verdict;
  const opened = isRefused ? "groupRefuses" : hasMembers ? plain : "groupFilterInvalid";
  return { ...looked, candidate: { ...looked.candidate, verdict: opened } };
}

/** Who does not exist comes first, then loops. */
function inOrder(refused: ReadonlyMap<string, Refused>): readonly Refused[] {
  const place = ({ text }: Refused): number => (text === notFound.text ? 0 : text === forwardingLoop.text ? 1 : 2);
  return [...refused.values()].sort((a, b) => place(a) - place(b));
}

function pushAll<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

/** Assumption A38: no recipient of a scenario has a `legacyExchangeDN`, so that no address of this type is found. */
const isExchangeName = ({ deliversTo }: RecipientState): boolean => externalAddress(deliversTo).type === "EX";

interface Looked {
  readonly recipient: RecipientState;
  readonly destination: Destination | null;
  readonly expandsHere: Group | null;
  readonly forwardsTo: ForwardsTo | null;
  readonly candidate: RecipientCandidate;
  readonly rule: RuleId;
  /** Contacts that point at each other. */
  readonly loops: boolean;
}

function lookUp(world: World, server: ServerId, recipient: RecipientState): Looked {
  const { directory } = world;
  const { address, found, forwardedTo, loops } = followContacts(world, lookedUpAs(recipient));
  recipient.deliversTo = address;
  const result = (
    verdict: Verdict,
    what: string | null,
    rule: RuleId,
    destination: Destination | null,
    expandsHere: Group | null = null,
  ): Looked => ({
    recipient,
    destination,
    expandsHere,
    forwardsTo: forwardingOf(recipient, found, destination),
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
    const target = externalAddress(address);
    if (target.type === "EX") return result("notFound", null, "P-821", null);
    const type = target.type === "SMTP" ? directory.acceptedDomainType(address) : undefined;
    if (type === "authoritative") return result("notFound", null, "P-343", null);
    return result("externalAddress", null, "P-343", { recipient, kind: "external", target });
  }
  switch (found.type) {
    case "contact":
      throw new Error("A contact stands for the address it points at");
    case "mailbox":
      return mailbox(world, recipient, found, result);
    case "publicFolder":
      return result("publicFolderFound", found.name, "R-PF-1", { recipient, kind: "publicFolder", folder: found });
    case "distributionGroup":
    case "dynamicDistributionGroup": {
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
  if (found.database === null)
    return result("mailboxWithoutDatabase", null, "P-605", { recipient, kind: "noDatabase" });
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
  const { message } = copy;
  const sender = message.isSenderLookedUp ? null : message.from;
  message.isSenderLookedUp = true;
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
  recorder.copyEvent(about(copy, at, recipients), {
    type: "RESOLVE",
    server,
    from: atServer(server),
    to: atGlobalCatalog(site),
    protocol: "Ldap3268",
    address: first?.recipient.address ?? "",
    resolvedTo: first?.candidate.found ?? null,
    ...(sender === null ? {} : { sender }),
    because: decision,
  });
  return decision;
}
