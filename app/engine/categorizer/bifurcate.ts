import { makeReadyToLeave } from "../edge/border.ts";
import type { ServerId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import {
  type AttemptResult,
  about,
  addresses,
  type Copy,
  carryOnly,
  newCopy,
  type RecipientState,
  type World,
} from "../simulation/world.ts";
import type { EventOf } from "../trace/events.ts";
import type { NextHopSolution } from "../transport/queue-state.ts";
import { enqueue, enqueueUnreachable } from "../transport/queues.ts";

/** Recipients that travel together from here, and how their copy is passed on. */
export interface Solution {
  readonly recipients: readonly RecipientState[];
  readonly key: Omit<NextHopSolution, "attempt">;
  readonly attempt: (copy: Copy) => AttemptResult;
  /** It leaves the organization from here, by a connector of this server. */
  readonly leaves?: true;
}

/** One copy for each next-hop solution. A single solution needs no new copy. */
export function bifurcate(world: World, copy: Copy, server: ServerId, solutions: readonly Solution[], at: SimMs): void {
  const copies = solutions.length === 1 ? [copy] : split(world, copy, server, solutions, at);
  solutions.forEach((solution, i) => {
    const part = copies[i];
    if (!part) return;
    if (solution.leaves) makeReadyToLeave(world, part, server, solution.key.connector ?? "", at);
    if (solution.key.deliveryType === "Unreachable") enqueueUnreachable(world, server, part, at);
    else enqueue(world, server, part, { ...solution.key, attempt: () => solution.attempt(part) }, at);
  });
}

/** Recipients that failed on the way through the categorizer are no longer the copy's. */
export function keepRouted(copy: Copy, solutions: readonly Solution[]): void {
  const left = new Set(solutions.flatMap(({ recipients }) => recipients));
  carryOnly(
    copy,
    copy.recipients.filter((recipient) => left.has(recipient)),
  );
}

/** Makes parts of a copy; the copy itself ends here (tracking: TRANSFER). */
export function split(
  world: World,
  copy: Copy,
  server: ServerId,
  parts: readonly { readonly recipients: readonly RecipientState[] }[],
  at: SimMs,
  reason: EventOf<"TRANSFER">["reason"] = "routing",
): readonly Copy[] {
  const copies = parts.map(({ recipients }) => {
    copy.parts += 1;
    const part = newCopy(`${copy.id}.${copy.parts}`, copy.message, recipients, copy);
    part.receivedOn = copy.receivedOn;
    return part;
  });
  const all = copies.flatMap((part) => part.recipients);
  world.recorder.copyEvent(about(copy, at, all), {
    type: "TRANSFER",
    server,
    copies: copies.map((part) => ({ copy: part.id, recipients: addresses(part.recipients) })),
    reason,
  });
  return copies;
}
