import { assertNever } from "../../lib/assert.ts";
import { nameKey } from "../../lib/compare-names.ts";
import type { ServerId } from "../model/ids.ts";
import type { FallbackAction, RuleAction, TransportRule } from "../model/policies.ts";
import type { SimMs } from "../model/units.ts";
import {
  about,
  addresses,
  type Copy,
  hasNothing,
  newRecipient,
  type RecipientState,
  type World,
} from "../simulation/world.ts";
import { failRecipients } from "../transport/dsn.ts";

/** What the rules make of a copy while they are held against it, one after the other. */
export interface Assessment {
  readonly world: World;
  readonly copy: Copy;
  readonly server: ServerId;
  readonly at: SimMs;
  readonly left: RecipientState[];
  readonly added: RecipientState[];
  /** What goes into the trace, once the decision about all rules has been written down. */
  readonly effects: ((because: number) => void)[];
}

/**
 * One action of a rule that matches. What is done to the text or the headers is done to the whole copy; who is refused,
 * deleted or redirected are the recipients that the conditions are met for.
 *
 * Assumption A13: the rest of the recipients is left alone.
 *
 * @source P-404, P-845
 */
export function act(
  assessment: Assessment,
  rule: TransportRule,
  action: RuleAction,
  matched: readonly RecipientState[],
): void {
  const { copy } = assessment;
  const write = (value: string, change: Change = {}): void =>
    writeRule(assessment, rule, action, matched, value, change);
  switch (action.type) {
    case "appendDisclaimer":
      if (copy.message.submission?.isSecured === true)
        fallBack(assessment, rule, action, matched, action.fallbackAction);
      else write(action.text);
      return;
    case "prependSubject":
      copy.subject = `${action.text}${copy.subject}`;
      write(action.text);
      return;
    case "setHeader":
      write(`${action.header}: ${action.value}`);
      return;
    case "applyClassification":
      copy.classification = action.classification;
      write(action.classification);
      return;
    case "setScl":
      copy.scl = action.scl;
      write(String(action.scl));
      return;
    case "addToRecipient":
    case "copyTo":
    case "blindCopyTo": {
      const added = bringIn(assessment, action.addresses, null);
      write(action.addresses.join(", "), { added });
      return;
    }
    case "redirectMessage": {
      const [first] = matched;
      const removed = matched.filter((one) => !action.addresses.some((a) => nameKey(a) === nameKey(one.address)));
      remove(assessment, removed);
      const added = bringIn(assessment, action.addresses, first ?? null);
      write(action.addresses.join(", "), { added, removed });
      return;
    }
    case "rejectMessage":
      write(action.reason);
      reject(assessment, matched, action.enhancedStatusCode, action.reason);
      return;
    case "deleteMessage":
      remove(assessment, matched);
      write("", { removed: matched });
      return;
    default:
      assertNever(action, "action of a transport rule");
  }
}

interface Change {
  readonly added?: readonly RecipientState[];
  readonly removed?: readonly RecipientState[];
  readonly fallback?: FallbackAction;
}

function writeRule(
  { world, copy, server, at, effects }: Assessment,
  rule: TransportRule,
  action: RuleAction,
  matched: readonly RecipientState[],
  value: string,
  { added = [], removed = [], fallback }: Change,
): void {
  effects.push((because) =>
    world.recorder.copyEvent(about(copy, at, matched), {
      type: "RULE",
      server,
      rule: rule.name,
      action: action.type,
      value,
      added: addresses(added),
      removed: addresses(removed),
      ...(fallback === undefined ? {} : { fallback }),
      because,
    }),
  );
}

/** A disclaimer on a signed or encrypted message: as an attachment of a new one, not at all, or not this message. */
function fallBack(
  assessment: Assessment,
  rule: TransportRule,
  action: Extract<RuleAction, { readonly type: "appendDisclaimer" }>,
  matched: readonly RecipientState[],
  fallback: FallbackAction,
): void {
  writeRule(assessment, rule, action, matched, action.text, { fallback });
  if (fallback === "reject") reject(assessment, matched, "5.7.1", "The disclaimer cannot be added to the message");
}

function reject(assessment: Assessment, matched: readonly RecipientState[], status: string, reason: string): void {
  const { world, copy, server, at, effects } = assessment;
  take(assessment, matched);
  effects.push((because) =>
    failRecipients(world, copy, server, matched, status, `550 ${status} ${reason}`, at, because),
  );
}

/** Gone without a report: the message is not delivered to them. */
function remove(assessment: Assessment, gone: readonly RecipientState[]): void {
  take(assessment, gone);
  for (const recipient of gone) {
    recipient.outcome = "deleted";
    recipient.finalServer = assessment.server;
    recipient.queue = null;
    recipient.at = assessment.at;
  }
}

function take({ left }: Assessment, gone: readonly RecipientState[]): void {
  const leaving = new Set(gone);
  const staying = left.filter((recipient) => !leaving.has(recipient));
  left.length = 0;
  for (const recipient of staying) left.push(recipient);
}

/** Recipients that a rule adds; whoever is one already gets the message once. */
function bringIn(assessment: Assessment, wanted: readonly string[], instead: RecipientState | null) {
  const { world, copy, server, at, added } = assessment;
  const { message } = copy;
  const listed = new Set(message.recipients.map(({ address }) => nameKey(address)));
  const known = new Set(
    [...message.recipients, ...message.duplicates].flatMap((one) => (hasNothing(one) ? [] : nameKey(one.address))),
  );
  const here = copy.recipients[0];
  const site = world.directory.siteOf(server);
  return wanted.flatMap((address) => {
    if (known.has(nameKey(address))) return [];
    known.add(nameKey(address));
    const state = newRecipient(world.directory.recipient(address)?.address ?? address, instead, at);
    state.outcome = "queued";
    state.serverHops.push(...(here?.serverHops ?? [server]));
    state.siteHops.push(...(here?.siteHops ?? [site]));
    (listed.has(nameKey(address)) ? message.duplicates : message.recipients).push(state);
    added.push(state);
    return [state];
  });
}
