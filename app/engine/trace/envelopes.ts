import { nameKey } from "../../lib/compare-names.ts";
import type { SimulationInput } from "../model/message.ts";
import type { EventOf, RewrittenAddress, TraceEvent } from "./events.ts";
import { firstFields } from "./first-fields.ts";
import { createHistories, type MessageHistory } from "./message-history.ts";
import { messageSizeKB } from "./message-size.ts";
import type { Trace } from "./trace.ts";

/** What stands on a copy of a message at a moment: on its envelope, and in the header for people. */
export interface Envelope {
  /** Who is named as its sender; Microsoft Exchange has no address. */
  readonly sender: string;
  /** Who hears of it when it cannot be delivered; `<>`: nobody. */
  readonly returnPath: string;
  readonly subject: string;
  /** When the message began, in kilobytes. */
  readonly sizeKB: number;
  /** The message that this one is about; null: somebody wrote it. */
  readonly about: string | null;
}

/** Envelopes as they are between two events of a trace. */
export interface Envelopes {
  /** Goes on to the moment after an event. Every event of the trace, in order. */
  readonly pass: (event: TraceEvent) => void;
  /** Of a copy, or of a whole message where it has none yet; `recipients` are whom an event names. */
  readonly of: (message: string, copy: string | null, recipients: readonly string[]) => Envelope;
  /** Where a recipient's copies are sent: a contact's address outside, or what an Edge server writes for it. */
  readonly sentTo: (message: string, recipient: string) => string;
}

/**
 * Follows the envelopes of all copies from the beginning of a trace.
 *
 * @source P-344 (contacts), P-349 and P-353 (managers of groups), P-526 (address rewriting), P-802, P-806, P-1101
 */
export function createEnvelopes(trace: Trace, input: SimulationInput): Envelopes {
  const find = createHistories(trace);
  const begun = new Map<string, Envelope>();
  /** What has been changed on the way, by copy. */
  const changed = new Map<string, Envelope>();
  const targets = new Map<string, string>();
  const managers = new Map<string, string>();

  const plain = (message: string, copy: string | null): Envelope => {
    const known = changed.get(copy ?? "") ?? begun.get(message);
    if (known) return known;
    const first = beginning(input, find, message);
    begun.set(message, first);
    return first;
  };
  const rewrite = (message: string, copy: string, rewritten: readonly RewrittenAddress[]): void => {
    const { sender, returnPath, ...rest } = plain(message, copy);
    const to = (header: RewrittenAddress["header"], address: string): string =>
      rewritten.find((one) => one.header === header && nameKey(one.from) === nameKey(address))?.to ?? address;
    changed.set(copy, { ...rest, sender: to("From", sender), returnPath: to("MAIL FROM", returnPath) });
    for (const one of rewritten) if (one.header === "RCPT TO") targets.set(key(message, one.from), one.to);
  };
  const resolve = (message: string, { because }: EventOf<"RESOLVE">): void => {
    const decision = because === undefined ? undefined : trace.decisions[because];
    if (decision?.question !== "resolveRecipient") return;
    for (const { address, found, verdict } of decision.candidates)
      if (verdict === "contactForwarded" && found !== null) targets.set(key(message, address), found);
  };

  return {
    pass: (event) => {
      const { message, copy } = event;
      if (message === null || copy === null) return;
      if (event.type === "AGENTS" && event.rewritten) rewrite(message, copy, event.rewritten);
      if (event.type === "RESOLVE") resolve(message, event);
      if (event.type === "EXPAND" && event.reportTo !== undefined)
        for (const member of event.members) managers.set(key(message, member), event.reportTo);
      if (event.type === "RULE" && event.action === "prependSubject" && event.fallback === undefined) {
        const before = plain(message, copy);
        changed.set(copy, { ...before, subject: event.value + before.subject });
      }
      const now = changed.get(copy);
      if (event.type === "TRANSFER" && now) for (const part of event.copies) changed.set(part.copy, now);
    },
    of: (message, copy, recipients) => {
      const envelope = plain(message, copy);
      // Another envelope travels in a copy of its own; before it is split off, a copy has that of the sender.
      const [manager, ...others] = new Set(recipients.map((one) => managers.get(key(message, one))));
      return manager === undefined || others.length > 0 ? envelope : { ...envelope, returnPath: manager };
    },
    sentTo: (message, recipient) => targets.get(key(message, recipient)) ?? recipient,
  };
}

const key = (message: string, address: string): string => `${message}\u0000${nameKey(address)}`;

/** As `firstFields` writes the message; what Exchange itself says asks for no report (P-806). */
function beginning(input: SimulationInput, find: (message: string) => MessageHistory, message: string): Envelope {
  const history = find(message);
  const fields = new Map(firstFields(input, find, history));
  const sender = (fields.get("From") ?? "").replace(/^.*<(.*)>$/, "$1");
  const { madeBy } = history;
  const isOwnWord =
    madeBy?.type === "DSN" || (madeBy?.type === "GENERATE" && /^(journalReport|quotaWarning)$/.test(madeBy.kind));
  return {
    sender,
    returnPath: isOwnWord ? "<>" : sender,
    subject: fields.get("Subject") ?? "",
    sizeKB: messageSizeKB(input, find, message),
    about: madeBy?.message ?? null,
  };
}
