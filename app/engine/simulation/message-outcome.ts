import { nameKey } from "../../lib/compare-names.ts";
import type { Submission } from "../model/message.ts";
import { type SimMs, simMs } from "../model/units.ts";
import type { MessageOutcome, RecipientOutcome } from "../trace/outcome.ts";
import { fateOf, hasNothing, type MessageState, namesOfChain, newRecipient, type RecipientState } from "./world.ts";

/** What became of one message of the scenario; one that never began (the run ended before) has failed submission. */
export function messageOutcome(
  submission: Submission,
  message: MessageState | undefined,
  until: SimMs | null,
): MessageOutcome {
  const addressed = [...submission.to, ...submission.cc, ...submission.bcc];
  const recipients = message
    ? settled(message)
    : addressed.map((address) => newRecipient(address, null, simMs(submission.at)));
  return {
    id: submission.id,
    submissionServer: message?.submissionServer ?? null,
    recipients: recipients.map(recipientOutcome),
    attempts: (message?.attempts ?? []).filter(({ at }) => until === null || at <= until),
    interSiteCopies: message?.interSiteCopies ?? 0,
  };
}

/**
 * Who was reached twice has the message since the first delivery that is still in the mailbox, whichever copy made it
 * (P-348, P-608). Who has it from none of them is where the first copy is that has not come to nothing unheard.
 */
function settled({ recipients, duplicates, storedIn }: Pick<MessageState, "recipients" | "duplicates" | "storedIn">) {
  const more = new Map<string, RecipientState[]>();
  for (const one of duplicates) {
    const key = nameKey(one.address);
    more.set(key, [...(more.get(key) ?? []), one]);
  }
  return recipients.map((one) => {
    const all = [one, ...(more.size === 0 ? [] : (more.get(nameKey(one.address)) ?? []))];
    const [delivered] = all.filter((state) => fateOf(state).outcome === "delivered").sort(byDelivery);
    const state = delivered ?? all.find((other) => !hasNothing(other)) ?? one;
    // What was discarded may be in the mailbox by yet another copy, which was made again.
    const other = state.duplicateOf === null ? undefined : storedIn.get(nameKey(state.deliversTo));
    return withFate(state, other?.recipient ?? fateOf(state));
  });
}

/** The earliest first; of copies that share a fate the one that was delivered, and not discarded. */
function byDelivery(a: RecipientState, b: RecipientState): number {
  return fateOf(a).at - fateOf(b).at || Number(a.duplicateOf !== null) - Number(b.duplicateOf !== null);
}

/** What was discarded was so in its own time, and was reported by itself; what became of the delivery then is common. */
function withFate(state: RecipientState, fate: RecipientState): RecipientState {
  if (state.duplicateOf === null) return state;
  const { outcome, finalServer, queue } = fate;
  const at = fate.at > state.at ? fate.at : state.at;
  return { ...state, outcome, finalServer, queue, dsn: outcome === "delivered" ? state.dsn : fate.dsn, at };
}

function recipientOutcome(state: RecipientState): RecipientOutcome {
  const { queue } = state;
  const { via, left } = viaOf(state);
  return {
    address: state.address,
    ...(via.length > 0 ? { via } : {}),
    ...(left > 0 ? { viaLeftOut: left } : {}),
    outcome: state.outcome,
    siteHops: state.siteHops,
    serverHops: state.serverHops,
    finalServer: state.finalServer,
    route: state.route,
    connector: state.connector,
    deliveryType: state.deliveryType,
    queue: queue && {
      server: queue.server,
      site: queue.site,
      deliveryType: queue.deliveryType,
      nextHop: queue.nextHop,
      status: queue.status,
    },
    dsn: state.dsn,
    at: state.at,
  };
}

/** The groups and forwarding mailboxes that led to a recipient, outermost first; a very long chain without its middle. */
function viaOf(state: RecipientState): { readonly via: readonly string[]; readonly left: number } {
  const inner: string[] = [];
  const wanted = Math.min(namesOfChain, state.depth - state.outermost.length);
  for (let one = state.cameFrom; one && inner.length < wanted; one = one.cameFrom) inner.push(one.address);
  const via = [...state.outermost, ...inner.reverse()];
  return { via, left: state.depth - via.length };
}
