import { nameKey } from "../../lib/compare-names.ts";
import { generatedId } from "../model/generated-id.ts";
import { atServer, type ServerId } from "../model/ids.ts";
import type { JournalRule, JournalScope } from "../model/policies.ts";
import { kilobytes, type SimMs } from "../model/units.ts";
import { newMessageState } from "../simulation/new-message.ts";
import { timings } from "../simulation/timings.ts";
import { about, addresses, type Copy, later, newCopy, type RecipientState, type World } from "../simulation/world.ts";
import type { PolicyCandidate, Verdict } from "../trace/decisions.ts";
import { acceptIntoTransport } from "../transport/accept.ts";

/** A reason to journal: a database with a journal recipient, or a rule. */
interface Reason {
  readonly candidate: PolicyCandidate;
  readonly mailbox: string;
}

/**
 * The Journaling agent: for each journal mailbox that a database or a rule names it writes a report with the message
 * attached, which is a message of its own and is routed like any other. Assumption A15: a copy is reported once more
 * where it has recipients that no report to this mailbox has named: behind a bifurcation, and where a group was expanded.
 *
 * @source P-408 to P-410
 */
export function journal(world: World, copy: Copy, server: ServerId, at: SimMs, begin: (because: number) => void): void {
  const { message } = copy;
  if (message.policy.kind === "journalReport") return;
  const reasons = [...standardReasons(world, copy), ...premiumReasons(world, copy)];
  if (reasons.length === 0) return;
  const chosen = reasons.findIndex(({ candidate }) => candidate.verdict === "ruleApplies");
  const because = world.recorder.decision({
    question: "journaling",
    rules: ["P-409", "P-410"],
    subject: {
      server,
      site: world.directory.siteOf(server),
      recipients: addresses(copy.recipients),
      target: copy.subject,
    },
    candidates: reasons.map(({ candidate }) => candidate),
    chosen: chosen < 0 ? null : chosen,
  });
  begin(because);
  for (const { candidate, mailbox } of reasons) {
    if (candidate.verdict !== "ruleApplies" || isReported(copy, mailbox)) continue;
    for (const recipient of copy.recipients) message.policy.journaledTo.add(named(recipient, mailbox));
    report(world, copy, server, mailbox, at, because);
  }
}

/** Standard journaling: the databases of the sender and of the recipients. */
function standardReasons(world: World, copy: Copy): readonly Reason[] {
  const { message, recipients } = copy;
  const people = [message.from ?? "", ...recipients.map(({ deliversTo }) => deliversTo)];
  const touched = new Set(
    people.map((address) => {
      const found = world.directory.recipient(address);
      return found?.type === "mailbox" ? found.database : null;
    }),
  );
  return world.directory.organization.databases.flatMap(({ name, journalRecipient }) => {
    if (journalRecipient === null || journalRecipient === undefined) return [];
    const verdict = touched.has(name) ? reportVerdict(copy, journalRecipient) : "ruleConditionNotMet";
    const decidedBy = verdict === "ruleConditionNotMet" ? ("journalRecipient" as const) : null;
    return [{ candidate: { rule: name, about: decidedBy, verdict }, mailbox: journalRecipient }];
  });
}

/** Premium journaling: rules for single recipients, groups, or everybody. */
function premiumReasons(world: World, copy: Copy): readonly Reason[] {
  const scope = scopeOf(world, copy);
  return (world.directory.organization.journalRules ?? []).map((rule) => {
    const candidate = (verdict: Verdict, decidedBy: PolicyCandidate["about"] = null): Reason => ({
      candidate: { rule: rule.name, about: decidedBy, verdict },
      mailbox: rule.journalEmailAddress,
    });
    if (!rule.enabled) return candidate("ruleOff");
    if (rule.scope !== "global" && rule.scope !== scope) return candidate("ruleConditionNotMet", "journalScope");
    if (!concerns(world, copy, rule)) return candidate("ruleConditionNotMet", "journalRecipient");
    return candidate(reportVerdict(copy, rule.journalEmailAddress));
  });
}

const reportVerdict = (copy: Copy, mailbox: string): Verdict =>
  isReported(copy, mailbox) ? "journaledBefore" : "ruleApplies";

/** Have reports to this mailbox named all recipients of the copy? */
const isReported = ({ message, recipients }: Copy, mailbox: string): boolean =>
  recipients.every((recipient) => message.policy.journaledTo.has(named(recipient, mailbox)));

const named = ({ address }: RecipientState, mailbox: string): string => `${nameKey(mailbox)}\u0000${nameKey(address)}`;

/** Is the journaled person or group the sender, a recipient, or what a recipient was reached through? */
function concerns(world: World, { message, recipients }: Copy, { recipient: wanted }: JournalRule): boolean {
  if (wanted === null) return true;
  const key = nameKey(wanted);
  const isMeant = (address: string): boolean => nameKey(address) === key || world.directory.isMemberOf(address, wanted);
  const isReached = (state: RecipientState): boolean =>
    isMeant(state.address) || isMeant(state.deliversTo) || state.outermost.some((group) => nameKey(group) === key);
  return isMeant(message.from ?? "") || recipients.some(isReached);
}

/** Internal: everybody is one of ours. External: somebody is not. */
function scopeOf(world: World, { message, recipients }: Copy): JournalScope {
  const isOurs = (address: string): boolean => world.directory.acceptedDomainType(address) !== undefined;
  const all = isOurs(message.from ?? "") && recipients.every(({ deliversTo }) => isOurs(deliversTo));
  return all ? "internal" : "external";
}

function report(world: World, copy: Copy, server: ServerId, mailbox: string, at: SimMs, because: number): void {
  const { message } = copy;
  message.policy.journalReports += 1;
  const id = generatedId(message.id, "journalReport", message.policy.journalReports);
  world.recorder.copyEvent(about(copy, at), {
    type: "GENERATE",
    server,
    kind: "journalReport",
    generated: id,
    to: mailbox,
    because,
  });
  const sizeKB = kilobytes(message.sizeKB);
  const state = newMessageState({ id, kind: "journalReport", from: null, to: [mailbox], sizeKB, at });
  world.messages.push(state);
  const envelope = newCopy(id, state, state.recipients);
  world.scheduler.at(later(at, timings.queueWait), () =>
    acceptIntoTransport(world, envelope, server, { from: atServer(server), protocol: "File", source: "AGENT" }),
  );
}
