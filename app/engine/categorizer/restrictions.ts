import { nameKey } from "../../lib/compare-names.ts";
import { callerOf, takenFor } from "../edge/receive-connector.ts";
import type { ServerId } from "../model/ids.ts";
import type { Restrictions } from "../model/recipients.ts";
import { type Copy, lookedUpAs, type MessageState, type RecipientState, type World } from "../simulation/world.ts";
import type { RestrictionCandidate, Verdict } from "../trace/decisions.ts";
import type { RuleId } from "../trace/sources.ts";

export interface BrokenRestriction {
  readonly status: string;
  readonly text: string;
  readonly because: number;
}

/**
 * Holds a message against what a recipient of it restricts. Reports, journal reports and their like come from Exchange
 * itself and are always taken.
 *
 * @source P-350, P-351, P-841, P-842, P-830
 */
export function brokenRestriction(
  world: World,
  copy: Copy,
  server: ServerId,
  recipient: RecipientState,
): BrokenRestriction | null {
  const { message } = copy;
  const found = world.directory.recipient(lookedUpAs(recipient));
  if (!found || message.isReport) return null;
  const candidates = candidatesFor(world, message, found);
  if (candidates.length === 0) return null;
  const broken = candidates.find(({ verdict }) => verdict !== "restrictionMet");
  const because = world.recorder.decision({
    question: "restriction",
    rules: [broken ? ruleOf(broken) : "P-350"],
    subject: {
      server,
      site: world.directory.siteOf(server),
      recipients: [recipient.address],
      target: recipient.address,
    },
    candidates,
    chosen: null,
  });
  return broken ? { ...answerOf(broken), because } : null;
}

function candidatesFor(world: World, message: MessageState, restricted: Restrictions): readonly RestrictionCandidate[] {
  const from = message.from ?? "";
  const { directory } = world;
  const candidates: RestrictionCandidate[] = [];
  const add = (restriction: keyof Restrictions, value: string, verdict: Verdict | null): void => {
    candidates.push({ restriction, value, verdict: verdict ?? "restrictionMet" });
  };
  const {
    requireSenderAuthenticationEnabled,
    acceptMessagesOnlyFrom = [],
    acceptMessagesOnlyFromDLMembers = [],
    rejectMessagesFrom = [],
    rejectMessagesFromDLMembers = [],
    maxReceiveSizeKB,
  } = restricted;
  if (requireSenderAuthenticationEnabled === true)
    add("requireSenderAuthenticationEnabled", from, isAuthenticated(world, message) ? null : "senderNotAuthenticated");
  const isListed = (list: readonly string[]): boolean => list.some((one) => nameKey(one) === nameKey(from));
  const isMember = (groups: readonly string[]): boolean => groups.some((group) => directory.isMemberOf(from, group));
  // Whoever is on either of the two lists may write.
  const accepted = isListed(acceptMessagesOnlyFrom) || isMember(acceptMessagesOnlyFromDLMembers);
  const notAccepted = accepted ? null : "senderNotListed";
  if (acceptMessagesOnlyFrom.length > 0) add("acceptMessagesOnlyFrom", acceptMessagesOnlyFrom.join(", "), notAccepted);
  if (acceptMessagesOnlyFromDLMembers.length > 0)
    add("acceptMessagesOnlyFromDLMembers", acceptMessagesOnlyFromDLMembers.join(", "), notAccepted);
  if (rejectMessagesFrom.length > 0)
    add("rejectMessagesFrom", rejectMessagesFrom.join(", "), isListed(rejectMessagesFrom) ? "senderListed" : null);
  if (rejectMessagesFromDLMembers.length > 0) {
    const listed = isMember(rejectMessagesFromDLMembers);
    add("rejectMessagesFromDLMembers", rejectMessagesFromDLMembers.join(", "), listed ? "senderListed" : null);
  }
  if (maxReceiveSizeKB !== null && maxReceiveSizeKB !== undefined)
    add("maxReceiveSizeKB", String(maxReceiveSizeKB), message.sizeKB > maxReceiveSizeKB ? "restrictionSize" : null);
  return candidates;
}

/**
 * Is the session authenticated in which the message was handed in? Over SMTP that is what the Receive connector has made
 * of it, whoever stands in From; what a mailbox, Unified Messaging or the Pickup directory hands in always is.
 *
 * @source P-121, P-224, P-841
 */
function isAuthenticated({ directory }: World, { from, client, submission, submissionServer }: MessageState): boolean {
  if (submission?.authenticated === false) return false;
  // A mailbox has made it: an automatic reply, or what a rule passes on with a stranger's name in From.
  if (submission === null) return true;
  const isMailbox = directory.recipient(from ?? "")?.type === "mailbox";
  if (submissionServer === null) return isMailbox;
  const isNamed = submission.server !== null;
  if (isNamed && (client === "unifiedMessaging" || client === "pickup")) return true;
  const isAtPort25 = client === "smtp" && isNamed;
  const isAtPort587 = isMailbox && !isAtPort25 && (client === "smtp" || client === "pop3" || client === "imap4");
  if (isMailbox && !isAtPort25 && !isAtPort587) return true;
  const caller = callerOf(submission, isAtPort25 || isAtPort587, isAtPort587 ? 587 : 25);
  return takenFor(directory, submissionServer, caller) === "ExchangeUsers";
}

function ruleOf({ verdict }: RestrictionCandidate): RuleId {
  if (verdict === "senderNotAuthenticated") return "P-841";
  return verdict === "restrictionSize" ? "P-830" : "P-842";
}

function answerOf({ verdict }: RestrictionCandidate): { readonly status: string; readonly text: string } {
  if (verdict === "senderNotAuthenticated")
    return { status: "5.7.1", text: "550 5.7.1 RESOLVER.RST.AuthRequired; authentication required" };
  if (verdict === "restrictionSize")
    return { status: "5.2.3", text: "550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient" };
  return { status: "5.7.1", text: "550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized" };
}
