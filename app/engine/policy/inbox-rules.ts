import { nameKey } from "../../lib/compare-names.ts";
import { generatedId } from "../model/generated-id.ts";
import type { Server } from "../model/organization.ts";
import type { InboxRule } from "../model/policies.ts";
import { kilobytes, type SimMs } from "../model/units.ts";
import { newMessageState } from "../simulation/new-message.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, newCopy, type RecipientState, type World } from "../simulation/world.ts";
import { notifyHub, type Outbox } from "../transport/submission.ts";

/**
 * The rules of a person's Inbox, which the store runs once a message is there. Reports are left alone. Assumption A31:
 * a mailbox forwards a message by rules once, however it came back, so that two of them cannot play ball with it.
 * Returns false when the message was deleted, and there is nothing to read.
 *
 * @source P-603, S-23
 */
export function runInboxRules(
  world: World,
  copy: Copy,
  recipient: RecipientState,
  mailboxServer: Server,
  at: SimMs,
): boolean {
  const { message } = copy;
  const mailbox = world.directory.recipient(recipient.deliversTo);
  if (mailbox?.type !== "mailbox" || message.isReport) return true;
  let isKept = true;
  for (const rule of mailbox.inboxRules ?? []) {
    if (!rule.enabled || !isMeant(rule, copy)) continue;
    const { action } = rule;
    world.recorder.copyEvent(about(copy, at, [recipient]), {
      type: "INBOX-RULE",
      server: mailboxServer.name,
      rule: rule.name,
      action: action.type,
      value: "addresses" in action ? action.addresses.join(", ") : "folder" in action ? action.folder : "",
    });
    if ("addresses" in action) {
      const from = action.type === "redirectTo" ? message.from : mailbox.address;
      const outbox = { mailboxServer, database: mailbox.database };
      passOn(world, copy, recipient, outbox, from, action.addresses, at);
    }
    if (action.type === "deleteMessage") isKept = false;
    if (rule.stopProcessingRules) return isKept;
  }
  return isKept;
}

function isMeant({ from, subjectContainsWords }: InboxRule, copy: Copy): boolean {
  const subject = copy.subject.toLowerCase();
  const sender = copy.message.from;
  const isSender = from === undefined || from.some((one) => nameKey(one) === nameKey(sender ?? ""));
  const hasWord = subjectContainsWords?.some((words) => subject.includes(words.toLowerCase())) ?? true;
  return isSender && hasWord;
}

/** What a rule forwards or redirects is a message of its own, submitted by the Mailbox server. */
function passOn(
  world: World,
  copy: Copy,
  recipient: RecipientState,
  outbox: Outbox,
  from: string | null,
  to: readonly string[],
  at: SimMs,
): void {
  const { message, subject } = copy;
  const { mailboxServer } = outbox;
  const { forwardedBy } = message.policy;
  const key = nameKey(recipient.deliversTo);
  if (forwardedBy.has(key)) return;
  forwardedBy.add(key);
  for (const address of to) {
    message.policy.replies += 1;
    const id = generatedId(message.id, "ruleForward", message.policy.replies);
    const generated = { type: "GENERATE", server: mailboxServer.name, kind: "ruleForward", generated: id } as const;
    world.recorder.copyEvent(about(copy, at, [recipient]), { ...generated, to: address });
    const sizeKB = kilobytes(message.sizeKB);
    const one = newMessageState({ id, kind: "ruleForward", from, to: [address], sizeKB, subject, at, forwardedBy });
    world.messages.push(one);
    const envelope = newCopy(id, one, one.recipients);
    world.recorder.copyEvent(about(envelope, at), { type: "STORE", server: mailboxServer.name, folder: "Outbox" });
    world.scheduler.at(later(at, timings.storeItem), () => notifyHub(world, envelope, outbox));
  }
}
