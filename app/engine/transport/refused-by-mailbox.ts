import { nameKey } from "../../lib/compare-names.ts";
import type { ServerId } from "../model/ids.ts";
import type { Server } from "../model/organization.ts";
import type { Mailbox } from "../model/recipients.ts";
import type { SimMs } from "../model/units.ts";
import { type Copy, carryOnly, type RecipientState, type World } from "../simulation/world.ts";
import { failRecipients } from "./dsn.ts";

/**
 * Recipients whose mailbox takes nothing: it is full, or disabled. They are reported at once and not tried again; the
 * copy goes on with the others. Assumption A17: the codes of the answers are documented, their words are not.
 *
 * @source P-606, P-828, P-829
 */
export function refusedByMailbox(
  world: World,
  copy: Copy,
  server: ServerId,
  recipients: readonly RecipientState[],
  at: SimMs,
): ReadonlySet<RecipientState> {
  const refused = new Set<RecipientState>();
  for (const recipient of recipients) {
    const mailbox = world.directory.recipient(recipient.deliversTo);
    if (mailbox?.type !== "mailbox") continue;
    if (mailbox.isMailboxEnabled === false) {
      failRecipients(world, copy, server, [recipient], "5.2.1", "550 5.2.1 mailbox disabled", at);
      refused.add(recipient);
      continue;
    }
    const limitKB = mailbox.prohibitSendReceiveQuotaKB;
    const sizeKB = sizeOf(world, mailbox.address);
    if (limitKB === null || limitKB === undefined || sizeKB < limitKB) continue;
    const because = world.recorder.decision({
      question: "sizeLimit",
      rules: ["P-606"],
      subject: {
        server,
        site: world.directory.siteOf(server),
        recipients: [recipient.address],
        target: recipient.address,
      },
      candidates: [{ limitOf: "prohibitSendReceiveQuotaKB", limitKB, sizeKB, verdict: "overLimit" }],
      chosen: null,
    });
    failRecipients(world, copy, server, [recipient], "5.2.2", "554 5.2.2 mailbox full", at, because);
    refused.add(recipient);
  }
  if (refused.size > 0) {
    const left = copy.recipients.filter((recipient) => !refused.has(recipient));
    carryOnly(copy, left);
  }
  return refused;
}

/**
 * May the owner of this mailbox send? From its limit on, the client gets an error and the message goes nowhere. Answers
 * the decision that forbids it, or null.
 *
 * @source P-606
 */
export function isForbiddenToSend(world: World, mailbox: Mailbox, mailboxServer: Server): number | null {
  const limitKB = mailbox.prohibitSendQuotaKB;
  const sizeKB = sizeOf(world, mailbox.address);
  if (limitKB === null || limitKB === undefined || sizeKB < limitKB) return null;
  return world.recorder.decision({
    question: "sizeLimit",
    rules: ["P-606"],
    subject: {
      server: mailboxServer.name,
      site: mailboxServer.site,
      recipients: [mailbox.address],
      target: mailbox.address,
    },
    candidates: [{ limitOf: "prohibitSendQuotaKB", limitKB, sizeKB, verdict: "overLimit" }],
    chosen: null,
  });
}

function sizeOf(world: World, address: string): number {
  const mailbox = world.directory.recipient(address);
  const start = mailbox?.type === "mailbox" ? (mailbox.totalItemSizeKB ?? 0) : 0;
  return world.mailboxSizes.get(nameKey(address)) ?? start;
}

const quotas = ["issueWarningQuotaKB", "prohibitSendQuotaKB", "prohibitSendReceiveQuotaKB"] as const;

/** Is the mailbox as full as its owner wants to hear of? Answered once for each mailbox. */
export function isToBeWarned(world: World, mailbox: Mailbox): boolean {
  const limitKB = mailbox.issueWarningQuotaKB;
  const key = nameKey(mailbox.address);
  if (limitKB === null || limitKB === undefined || world.warnedOwners.has(key)) return false;
  if (sizeOf(world, mailbox.address) < limitKB) return false;
  world.warnedOwners.add(key);
  return true;
}

/** What is delivered fills the mailbox. */
export function fillMailbox(world: World, recipient: RecipientState, sizeKB: number): void {
  grow(world, recipient, sizeKB);
}

/** What a failover takes out of it does so no more; what it began with stays. */
export function emptyMailbox(world: World, recipient: RecipientState, sizeKB: number): void {
  grow(world, recipient, -sizeKB);
}

function grow(world: World, { deliversTo }: RecipientState, byKB: number): void {
  const mailbox = world.directory.recipient(deliversTo);
  if (mailbox?.type !== "mailbox" || !quotas.some((quota) => mailbox[quota] !== undefined)) return;
  const sizeKB = Math.max(mailbox.totalItemSizeKB ?? 0, sizeOf(world, deliversTo) + byKB);
  world.mailboxSizes.set(nameKey(deliversTo), sizeKB);
}
