import type { SimulationInput } from "../model/message.ts";
import type { Course } from "../simulation/simulate.ts";
import { createReplay } from "../trace/create-replay.ts";
import type { EventOf } from "../trace/events.ts";

interface Delivery {
  readonly at: number;
  readonly database: string;
}

/**
 * What is in the stores at the end, found from deliveries and failovers alone, against what the outcome says: who counts
 * as delivered has the message once, and of what is there somebody counts as delivered (P-348, P-608).
 */
export function badStores({ organization }: SimulationInput, { events, messages }: Course): readonly string[] {
  const contacts = new Map(
    organization.recipients.flatMap((one) =>
      one.type === "contact" ? [[one.address.toUpperCase(), one.externalAddress.toUpperCase()] as const] : [],
    ),
  );
  const keyOf = (message: string | null, address: string): string => {
    let key = address.toUpperCase();
    for (let steps = 0; steps < contacts.size; steps += 1) key = contacts.get(key) ?? key;
    return `${message} ${key}`;
  };
  const stored = new Map<string, Delivery>();
  const wrong: string[] = [];
  const counted = new Set<string | null>(messages.map(({ id }) => id));
  for (const event of events) {
    // Reports, and what else Exchange writes by itself, are in no outcome.
    if (event.type === "DELIVER" && counted.has(event.message)) {
      for (const address of event.recipients) {
        const key = keyOf(event.message, address);
        if (stored.has(key)) wrong.push(`${key} is delivered twice`);
        stored.set(key, event);
      }
    }
    if (event.type === "RECOVERY")
      for (const [key, delivery] of stored) if (isTaken(event, delivery)) stored.delete(key);
  }
  const told = new Set<string>();
  for (const { id, recipients } of messages) {
    for (const { address, outcome } of recipients) {
      if (outcome !== "delivered") continue;
      const key = keyOf(id, address);
      told.add(key);
      if (!stored.has(key)) wrong.push(`${id} ${address} counts as delivered, and is in no store`);
    }
  }
  // Of two addresses of one mailbox one may have been reported.
  const untold = [...stored.keys()].filter((key) => !told.has(key));
  return [...wrong, ...untold.map((key) => `${key} is in its store, and counts as delivered for nobody`)];
}

/** Whoever has the message, or waits for it, is with an envelope of the picture at the end. */
export function badPicture({ events, messages }: Course): readonly string[] {
  const { copies } = createReplay({ events }).worldAt(events.length);
  const shown = new Set(
    copies.flatMap(({ message, recipients }) => recipients.map((address) => `${message} ${address}`)),
  );
  const begun = new Set(events.map(({ message }) => message));
  return messages.flatMap(({ id, recipients }) =>
    recipients.flatMap(({ address, outcome }) => {
      const isToBeSeen = begun.has(id) && (outcome === "delivered" || outcome === "queued");
      return isToBeSeen && !shown.has(`${id} ${address}`)
        ? [`${id} ${address} is ${outcome}, and not in the picture`]
        : [];
    }),
  );
}

function isTaken({ fault }: EventOf<"RECOVERY">, { at, database }: Delivery): boolean {
  if (fault.kind !== "databaseDismounted" || !fault.lostSeconds || fault.database !== database) return false;
  return at >= fault.at - fault.lostSeconds * 1_000 && at <= fault.at;
}
