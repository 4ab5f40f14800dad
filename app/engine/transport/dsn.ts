import { generatedId, generatedSizeKB, hasHeadersOnly } from "../model/generated-id.ts";
import { atServer, type ServerId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import { newMessageState } from "../simulation/new-message.ts";
import { timings } from "../simulation/timings.ts";
import {
  about,
  type Copy,
  later,
  type MessageState,
  newCopy,
  type RecipientState,
  type World,
} from "../simulation/world.ts";
import { acceptIntoTransport } from "./accept.ts";
import { neverExpires } from "./queue-timers.ts";
import { deferCategorization } from "./resubmission.ts";

/**
 * Recipients that cannot be reached. A journal report that would be lost is kept and tried again; for all others the
 * server gives up. `because` is one decision for all, or one for each. `text` is the SMTP answer as Exchange writes it.
 *
 * @source P-411, P-801, section 10 of the routing rules
 */
export function failRecipients(...failure: Parameters<typeof giveUp>): void {
  const [world, copy, server, recipients, , text, , because] = failure;
  const [only] = recipients;
  if (!only || !neverExpires(world, copy) || copy.message.recipients.length > 1) {
    giveUp(...failure);
    return;
  }
  const decision = typeof because === "object" ? because.get(only) : because;
  // What it is looked up for again, it is to find as it did now.
  only.isResolved = false;
  // Whoever has asked is through with the copy: what waits is another of the same name, which counts on.
  const kept = {
    ...copy,
    recipients: [only],
    waitingIn: null,
    deferrals: Math.max(copy.deferrals, copy.message.refusals),
  };
  copy.message.refusals += 1;
  deferCategorization(world, server, kept, {
    lastError: "recipientRefused",
    answer: text,
    ...(decision === undefined ? {} : { because: decision }),
  });
}

/** The server writes FAIL for each of the recipients and sends one report (an NDR) to the sender. */
export function giveUp(
  world: World,
  copy: Copy,
  server: ServerId,
  recipients: readonly RecipientState[],
  status: string,
  text: string,
  at: SimMs,
  because?: number | ReadonlyMap<RecipientState, number | undefined>,
  remoteServer?: string,
): void {
  if (recipients.length === 0) return;
  const remote = remoteServer === undefined ? {} : { remoteServer };
  for (const recipient of recipients) {
    const decision = typeof because === "object" ? because.get(recipient) : because;
    const explained = decision === undefined ? remote : { because: decision, ...remote };
    recipient.outcome = "ndr";
    recipient.queue = null;
    recipient.at = at;
    recipient.dsn = { kind: "failed", code: status, server, at };
    world.recorder.copyEvent(about(copy, at, [recipient]), { type: "FAIL", server, status, text, ...explained });
  }
  report(world, copy, server, recipients, "failed", status, text, at);
}

/**
 * Tells the sender that the message is still waiting; it stays in its queue. Assumption A40: each copy that waits tells
 * for itself, in our words.
 *
 * @source P-725, P-818
 */
export function notifyOfDelay(world: World, copy: Copy, server: ServerId, at: SimMs): void {
  const recipients = copy.recipients.filter((recipient) => !recipient.delayNotified);
  if (recipients.length === 0 || copy.message.isReport) return;
  for (const recipient of recipients) {
    recipient.delayNotified = true;
    recipient.dsn = { kind: "delayed", code: "4.4.7", server, at };
  }
  report(world, copy, server, recipients, "delayed", "4.4.7", "400 4.4.7 Message delayed", at);
}

/** A report has a null return path: when it cannot be delivered itself, no report is made about it (P-806). */
function report(
  world: World,
  copy: Copy,
  server: ServerId,
  recipients: readonly RecipientState[],
  kind: "failed" | "delayed",
  status: string,
  text: string,
  at: SimMs,
): void {
  const addressees = new Set(recipients.map((recipient) => addresseeOf(world, copy.message, recipient)));
  for (const addressee of addressees) {
    const about = recipients.filter((recipient) => addresseeOf(world, copy.message, recipient) === addressee);
    if (addressee !== null) reportTo(world, copy, server, about, addressee, kind, status, text, at);
  }
}

/**
 * Whom a report goes to: the sender, or whom a group names for its members (P-349). Nobody waits for word about what
 * Exchange has written by itself (P-806; inferred for automatic replies); undeliverable journal reports go to the
 * alternate journaling mailbox, where there is one (P-411).
 */
function addresseeOf({ directory }: World, { policy, from }: MessageState, recipient: RecipientState): string | null {
  if (policy.kind === "journalReport") return directory.organization.journalingReportNdrTo ?? null;
  if (from === null || policy.kind === "automaticReply") return null;
  return recipient.reportTo === undefined ? from : recipient.reportTo;
}

function reportTo(
  world: World,
  copy: Copy,
  server: ServerId,
  recipients: readonly RecipientState[],
  addressee: string,
  kind: "failed" | "delayed",
  status: string,
  text: string,
  at: SimMs,
): void {
  const { message } = copy;
  if (kind === "failed" && isUnreturnable(world, message, addressee)) {
    world.recorder.copyEvent(about(copy, at, recipients), { type: "BADMAIL", server, status });
    // Nobody is told, and no report is made.
    for (const recipient of recipients) {
      recipient.outcome = "deleted";
      recipient.finalServer = server;
      recipient.dsn = null;
    }
    return;
  }
  message.reports += 1;
  const id = generatedId(message.id, "report", message.reports);
  world.recorder.copyEvent(about(copy, at, recipients), {
    type: "DSN",
    server,
    kind,
    status,
    text,
    report: id,
    to: addressee,
    ...(hasHeadersOnly(message.sizeKB) ? { hasHeadersOnly: true } : {}),
  });
  const sizeKB = generatedSizeKB("report", message.sizeKB);
  const dsn = newMessageState({ id, kind: "report", from: null, to: [addressee], sizeKB, at });
  world.messages.push(dsn);
  const envelope = newCopy(id, dsn, dsn.recipients);
  world.scheduler.at(later(at, timings.queueWait), () =>
    acceptIntoTransport(world, envelope, server, { from: atServer(server), protocol: "File", source: "DSN" }),
  );
}

/** A file in the Pickup directory may be by a sender of ours that does not exist, who cannot be told (P-212). */
function isUnreturnable({ directory }: World, { client }: MessageState, addressee: string): boolean {
  if (client !== "pickup") return false;
  return directory.recipient(addressee) === undefined && directory.acceptedDomainType(addressee) === "authoritative";
}
