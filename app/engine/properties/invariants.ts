import type { SimulationInput } from "../model/message.ts";
import type { Course } from "../simulation/simulate.ts";
import { sources } from "../trace/sources.ts";
import { badStores } from "./in-store.ts";

/** What is wrong with a run, in a few words; an empty list for a run that is as it must be. */
export function faultsOfRun(input: SimulationInput, run: Course): readonly string[] {
  return [
    ...badEnds(run),
    ...badStores(input, run),
    ...badOrder(input, run),
    ...badDecisions(run),
    ...repeatedSites(input, run),
  ];
}

const ends = { DELIVER: "delivered", DUPLICATEDELIVER: "delivered", HANDOFF: "handedOff", FAIL: "ndr" } as const;

/**
 * Every recipient ends exactly once, and the outcome says how. Who was found by several servers may end as often, but
 * has at most one delivery (P-348).
 */
function badEnds({ events, messages }: Course): readonly string[] {
  const seen = new Map<string, string[]>();
  // Where a failover has taken something out of mailboxes, the stores tell who has it.
  const takenOut = new Set<string>();
  const found = timesFound(events);
  for (const event of events) {
    if (event.type === "RECOVERY") {
      for (const { message, recipients } of [...(event.lost ?? []), ...(event.madeAgain ?? [])])
        for (const address of recipients) takenOut.add(`${message} ${address}`);
    }
    // What can be neither delivered nor returned was not reported after all (P-212).
    if (event.type === "BADMAIL") {
      for (const address of event.recipients) {
        const key = `${event.message} ${address}`;
        const before = seen.get(key) ?? [];
        seen.set(key, before.toSpliced(before.lastIndexOf("ndr"), 1));
      }
    }
    // A mailbox that forwards and keeps nothing gives way like a group.
    const givesWay =
      event.type === "EXPAND"
        ? event.group
        : event.type === "REDIRECT" && event.alsoDelivers === false
          ? event.address
          : null;
    const end = givesWay !== null ? "expanded" : event.type in ends ? ends[event.type as keyof typeof ends] : null;
    if (end === null) continue;
    for (const address of givesWay !== null ? [givesWay] : event.recipients) {
      const key = `${event.message} ${address}`;
      const before = seen.get(key) ?? [];
      // What a store discards is in it, perhaps by another address of the same mailbox.
      if (event.type === "DUPLICATEDELIVER" && before.includes(end)) continue;
      seen.set(key, [...before, end]);
    }
  }
  return messages.flatMap(({ id, recipients, submissionServer }) => {
    const addresses = recipients.map(({ address }) => address.toUpperCase());
    const twice = addresses.filter((address, i) => addresses.indexOf(address) !== i);
    return [
      ...twice.map((address) => `${id} lists ${address} twice`),
      ...recipients.flatMap(({ address, outcome: end, queue, finalServer }) => {
        const key = `${id} ${address}`;
        const ended = seen.get(key) ?? [];
        const isEnd = end === "delivered" || end === "handedOff" || end === "ndr" || end === "expanded";
        // What waits on an Exchange 2003 server is in none of our queues.
        const waits = (end === "queued" || end === "unreachable") && queue === null && submissionServer !== null;
        return [
          ...(takenOut.has(key) || isAnEnd(ended, isEnd ? end : "", found.get(key) ?? 1)
            ? []
            : [`${id} ${address} is ${end}, the trace says ${ended.join()}`]),
          ...(waits ? [`${id} ${address} waits nowhere`] : []),
          ...((end === "queued" || end === "ndr") && finalServer !== null
            ? [`${id} ${address} is ${end}, and at ${finalServer} for good`]
            : []),
        ];
      }),
    ];
  });
}

function isAnEnd(ended: readonly string[], end: string, times: number): boolean {
  if (times === 1) return ended.join() === end;
  const deliveries = ended.filter((one) => one === "delivered").length;
  return ended.length <= times && deliveries === (end === "delivered" ? 1 : 0) && (end === "" || ended.includes(end));
}

/** How often servers have brought a recipient in, by message and address; absent where the sender alone has named it. */
export function timesFound(events: Course["events"]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const bring = (message: string | null, address: string): void => {
    const key = `${message} ${address}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  };
  const named = new Set<string | null>();
  for (const event of events) {
    // The first event about a copy is about everybody whom the sender has named.
    if (event.copy !== null && !named.has(event.message)) {
      named.add(event.message);
      for (const address of event.recipients) bring(event.message, address);
    }
    if (event.type === "EXPAND") for (const address of event.members) bring(event.message, address);
    if (event.type === "RULE") for (const address of event.added) bring(event.message, address);
    if (event.type === "REDIRECT" && event.isNew) bring(event.message, event.redirectedTo);
    if (event.type === "RESUBMIT" && event.reason === "dumpster")
      for (const address of event.recipients) bring(event.message, address);
  }
  return found;
}

/** Events are numbered, in order of time, within the run, and point at decisions that exist. */
function badOrder(input: SimulationInput, { events, decisions }: Course): readonly string[] {
  const { until } = input.simulation;
  return events.flatMap((event, i) => {
    const previous = events[i - 1];
    const early = previous !== undefined && event.at < previous.at;
    const late = until !== null && event.at > until;
    const lost = event.because !== undefined && decisions[event.because]?.id !== event.because;
    return event.seq !== i || early || late || lost ? [`event ${i} ${event.type} at ${event.at} is out of order`] : [];
  });
}

/** Every decision has its rule, its confidence, its source, and at most one candidate that it chose. */
function badDecisions({ decisions }: Course): readonly string[] {
  return decisions.flatMap((decision) => {
    const { id, rule, rules, source, chosen, candidates, question } = decision;
    const wrong =
      rules[0] !== rule ||
      rules.some((one) => !(one in sources)) ||
      source !== sources[rule].url ||
      !decision.confidence ||
      (chosen !== null && candidates[chosen] === undefined) ||
      (chosen === null && question !== "resolveRecipient" && candidates.some(({ verdict }) => verdict === "chosen"));
    return wrong ? [`decision ${id} (${question}) is incomplete`] : [];
  });
}

/**
 * No copy comes to a site twice, except where a rule sends it: to an expansion server and back, or on from there to
 * whom a transport rule has added, after a public folder store has readdressed it, or when the configuration changed on
 * the way.
 */
function repeatedSites(input: SimulationInput, { events, messages }: Course): readonly string[] {
  if (input.changes.length > 0) return [];
  const redirected = new Set(
    events.flatMap((event) =>
      event.type === "REDIRECT" ? event.recipients : event.type === "RULE" ? event.added : [],
    ),
  );
  return messages.flatMap(({ id, recipients }) =>
    recipients.flatMap(({ address, via, siteHops }) => {
      if (via !== undefined || redirected.has(address)) return [];
      return new Set(siteHops).size === siteHops.length ? [] : [`${id} ${address} went ${siteHops.join(" ")}`];
    }),
  );
}
