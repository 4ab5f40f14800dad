import { nameKey } from "../../lib/compare-names.ts";
import type { Submission } from "../model/message.ts";
import { type SimMs, simMs } from "../model/units.ts";
import type { MessageOutcome, RecipientOutcome } from "../trace/outcome.ts";
import { type MessageState, namesOfChain, newRecipient, type RecipientState } from "./world.ts";

/** What became of one message of the scenario; one that never began (the run ended before) has failed submission. */
export function messageOutcome(
  submission: Submission,
  message: MessageState | undefined,
  until: SimMs | null,
): MessageOutcome {
  const addressed = [...submission.to, ...submission.cc, ...submission.bcc];
  const recipients = message
    ? firstDelivered(message)
    : addressed.map((address) => newRecipient(address, null, simMs(submission.at)));
  return {
    id: submission.id,
    submissionServer: message?.submissionServer ?? null,
    recipients: recipients.map(recipientOutcome),
    attempts: (message?.attempts ?? []).filter(({ at }) => until === null || at <= until),
    interSiteCopies: message?.interSiteCopies ?? 0,
  };
}

/** Who was reached twice has the message since the first delivery, whichever copy made it (P-348). */
function firstDelivered({ recipients, duplicates }: Pick<MessageState, "recipients" | "duplicates">) {
  if (duplicates.length === 0) return recipients;
  const first = new Map<string, RecipientState>();
  for (const one of [...recipients, ...duplicates]) {
    const known = first.get(nameKey(one.address));
    if (one.outcome === "delivered" && (known === undefined || one.at < known.at)) first.set(nameKey(one.address), one);
  }
  return recipients.map((one) => first.get(nameKey(one.address)) ?? one);
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
