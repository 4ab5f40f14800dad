import { nameKey } from "../../lib/compare-names.ts";
import { domainOf } from "../model/directory.ts";
import { generatedId, generatedSizeKB } from "../model/generated-id.ts";
import type { ServerId } from "../model/ids.ts";
import type { Server } from "../model/organization.ts";
import type { OofText, RemoteDomain } from "../model/policies.ts";
import type { SimMs } from "../model/units.ts";
import { newMessageState } from "../simulation/new-message.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, newCopy, type RecipientState, type World } from "../simulation/world.ts";
import type { RemoteDomainCandidate } from "../trace/decisions.ts";
import { notifyHub } from "../transport/submission.ts";

/**
 * The store of somebody who is out of office answers once for each sender (assumption A18). Nothing that Exchange wrote
 * itself is answered, nor what came through a group. The reply is submitted by the Mailbox server like any message.
 *
 * @source P-209, P-353, F-10
 */
export function replyAutomatically(
  world: World,
  copy: Copy,
  recipient: RecipientState,
  mailboxServer: Server,
  at: SimMs,
): void {
  const { message } = copy;
  const mailbox = world.directory.recipient(recipient.deliversTo);
  if (mailbox?.type !== "mailbox" || mailbox.autoReplyEnabled !== true) return;
  if (message.policy.kind !== "message" || message.from === null || recipient.depth > 0) return;
  if (nameKey(message.from) === nameKey(mailbox.address)) return;
  const isStranger = world.directory.acceptedDomainType(message.from) === undefined;
  if (isStranger && mailbox.externalOofOptions === "internalOnly") return;
  const key = `${nameKey(mailbox.address)}\u0000${nameKey(message.from)}`;
  if (world.repliedTo.has(key)) return;
  world.repliedTo.add(key);
  message.policy.replies += 1;
  const id = generatedId(message.id, "automaticReply", message.policy.replies);
  world.recorder.copyEvent(about(copy, at, [recipient]), {
    type: "GENERATE",
    server: mailboxServer.name,
    kind: "automaticReply",
    generated: id,
    to: message.from,
  });
  const reply = newMessageState({
    id,
    kind: "automaticReply",
    from: mailbox.address,
    to: [message.from],
    sizeKB: generatedSizeKB("automaticReply", message.sizeKB),
    at,
  });
  world.messages.push(reply);
  const envelope = newCopy(id, reply, reply.recipients);
  world.recorder.copyEvent(about(envelope, at), { type: "STORE", server: mailboxServer.name, folder: "Outbox" });
  world.scheduler.at(later(at, timings.storeItem), () =>
    notifyHub(world, envelope, { mailboxServer, database: mailbox.database }),
  );
}

/**
 * May the reply, or what a rule forwards, leave for this domain? The closest entry decides; without one, the entry for
 * all domains. What is not allowed is deleted while recipients are resolved, and nobody is told. Assumption A18: a domain
 * with `internalLegacy` gets the text for people inside, and every reply was written with a client of 2007.
 *
 * @source P-1013
 */
export function isReplyAllowed(
  world: World,
  copy: Copy,
  server: ServerId,
  recipient: RecipientState,
  at: SimMs,
): boolean {
  const { kind } = copy.message.policy;
  if (kind !== "automaticReply" && kind !== "ruleForward") return true;
  const isForward = kind === "ruleForward";
  const domain = domainOf(recipient.deliversTo);
  const entries = withDefault(world.directory.organization.remoteDomains ?? []);
  const best = closest(entries, domain);
  const candidates: RemoteDomainCandidate[] = entries.map((entry) => ({
    domain: entry.domain,
    allowed: isForward ? (entry.autoForwardEnabled ? "forwards" : "noForwards") : entry.allowedOofType,
    verdict:
      entry === best ? verdictOf(entry, isForward) : covers(entry, domain) ? "oofLessSpecific" : "oofOtherDomain",
  }));
  const because = world.recorder.decision({
    question: "automaticReply",
    rules: ["P-1013"],
    subject: { server, site: world.directory.siteOf(server), recipients: [recipient.address], target: domain },
    candidates,
    chosen: best ? entries.indexOf(best) : null,
  });
  if (best && verdictOf(best, isForward) === "oofAllowed") {
    const text: OofText = best.allowedOofType === "internalLegacy" ? "internal" : "external";
    const permitted = { server, domain, kind, ...(isForward ? {} : { text }), because };
    world.recorder.copyEvent(about(copy, at, [recipient]), { type: "PERMIT", ...permitted });
    return true;
  }
  recipient.outcome = "deleted";
  recipient.finalServer = server;
  recipient.queue = null;
  recipient.at = at;
  world.recorder.copyEvent(about(copy, at, [recipient]), { type: "DISCARD", server, domain, kind, because });
  return false;
}

function verdictOf({ allowedOofType, autoForwardEnabled }: RemoteDomain, isForward: boolean) {
  const isAllowed = isForward ? autoForwardEnabled : allowedOofType !== "none";
  return isAllowed ? ("oofAllowed" as const) : ("oofBlocked" as const);
}

/** Setup makes the entry for all domains; it lets replies for people outside go, and nothing that rules forward. */
function withDefault(entries: readonly RemoteDomain[]): readonly RemoteDomain[] {
  if (entries.some(({ domain }) => domain === "*")) return entries;
  return [...entries, { domain: "*", allowedOofType: "external", autoForwardEnabled: false }];
}

function covers({ domain: own }: RemoteDomain, domain: string): boolean {
  const name = own.toLowerCase();
  return name === "*" || name === domain || (name.startsWith("*.") && domain.endsWith(name.slice(1)));
}

/** The longest entry that covers the domain; one without a star is closer than one with it. */
function closest(entries: readonly RemoteDomain[], domain: string): RemoteDomain | undefined {
  const rank = (entry: RemoteDomain): number => entry.domain.length * 2 + (entry.domain.startsWith("*") ? 0 : 1);
  return entries.filter((entry) => covers(entry, domain)).sort((a, b) => rank(b) - rank(a))[0];
}
