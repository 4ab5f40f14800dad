import { describe, expect, it } from "vitest";
import type { Fault, SimulationInput } from "../model/message.ts";
import { poisonQueue } from "../model/queue.ts";
import { simMs } from "../model/units.ts";
import { type Course, computeCourse } from "../simulation/simulate.ts";
import { createRandom, type Random } from "../testing/random.ts";
import { randomChange, randomFault, randomInput } from "../testing/random-input.ts";
import { randomPolicies } from "../testing/random-policies.ts";
import { askingForMore, randomQueueAction, replicated } from "../testing/random-requests.ts";
import type { RecipientOutcome } from "../trace/outcome.ts";
import { badPicture } from "./in-store.ts";
import { faultsOfRun } from "./invariants.ts";

const hour = 3_600_000;
const batches = Array.from({ length: 50 }, (_, batch) => ({ from: 50_000 + 100 * batch }));

/** A random organization in which things break for hours and days, or for ever, until nothing is left to happen. */
function troubledInput(seed: number): SimulationInput {
  const input = randomInput(seed, { least: 1, most: 4 });
  const random = createRandom(seed + 1);
  const { organization } = input;
  const faults = Array.from({ length: random.between(1, 6) }, () =>
    stretched(random, randomFault(random, organization)),
  );
  const changes = Array.from({ length: random.below(3) }, () => randomChange(random, organization));
  const hubs = organization.servers.filter(({ roles }) => roles.includes("HubTransport"));
  const byFile = () => ({
    client: "pickup" as const,
    server: random.pick(hubs).name,
    from: random.percent(50) ? "ghost@contoso.test" : (organization.recipients[0]?.address ?? ""),
  });
  const failingOver = replicated(random, askingForMore(random, organization));
  const more = failingOver.organization;
  return {
    ...input,
    organization: more,
    queueActions: Array.from({ length: random.below(30) }, () => randomQueueAction(random, more, 60 * hour)),
    messages: input.messages.map((message) => ({
      ...message,
      at: simMs(random.percent(60) ? 0 : random.below(60 * hour)),
      ...(hubs.length > 0 && random.percent(5) ? byFile() : {}),
      isPoison: random.percent(3),
      ...(random.percent(10) ? { headers: ["X-MS-Exchange-Organization-SCL: -1", "Received: from nowhere"] } : {}),
    })),
    faults: [...faults, ...failingOver.faults],
    changes: changes.map((change) => ({ ...change, at: simMs(random.below(50 * hour)) })),
    simulation: { seed: 1, until: null },
  };
}

function stretched(random: Random, fault: Fault): Fault {
  const at = simMs(random.percent(40) ? 0 : random.below(20 * hour));
  const until = random.percent(25) ? null : simMs(at + 1 + random.below(random.pick([hour, 10 * hour, 70 * hour])));
  return { ...fault, at, until };
}

/** People who forward, restrict, are away or full, and rules that do as they please, while things break and fail over. */
function ruledInput(seed: number): SimulationInput {
  const input = randomPolicies(seed);
  const random = createRandom(seed + 1);
  const { organization } = input;
  const hubs = organization.servers.flatMap(({ name, roles }) => (roles.includes("HubTransport") ? name : []));
  const recipients = organization.recipients.map((one) =>
    (one.type === "distributionGroup" || one.type === "dynamicDistributionGroup") && random.percent(50)
      ? { ...one, expansionServer: random.pick(hubs) }
      : one,
  );
  const failingOver = replicated(random, { ...organization, recipients });
  const faults = Array.from({ length: random.between(0, 4) }, () =>
    stretched(random, randomFault(random, organization)),
  );
  return {
    ...input,
    organization: failingOver.organization,
    faults: [...faults, ...failingOver.faults],
    messages: input.messages.map((one) => ({ ...one, at: simMs(random.percent(60) ? 0 : random.below(60 * hour)) })),
  };
}

/** What is left at the end of everything, and may be there: everything else is lost. */
function lost(input: SimulationInput, { events, messages }: Course): readonly string[] {
  const received = new Set(events.flatMap(({ type, message }) => (type === "RECEIVE" ? message : [])));
  const neverBack = (server: string | undefined): boolean =>
    input.faults.some((fault) => {
      if (fault.until !== null) return false;
      if (fault.kind === "serverDown" || fault.kind === "transportStopped") return fault.server === server;
      const site = input.organization.servers.find(({ name }) => name === server)?.site;
      return fault.kind === "siteDown" && fault.site === site;
    });
  const mayStay = (id: string, { outcome, queue }: RecipientOutcome): boolean => {
    switch (outcome) {
      case "queued":
      case "unreachable":
        // With Exchange 2003, on a server that never comes back, or put aside as poison.
        return !received.has(id) || neverBack(queue?.server) || queue?.nextHop === poisonQueue;
      case "submissionFailed":
        return !received.has(id);
      default:
        return true;
    }
  };
  return messages.flatMap(({ id, recipients }) =>
    recipients.filter((one) => !mayStay(id, one)).map((one) => `${id} ${one.address} is ${one.outcome} for ever`),
  );
}

describe("in 5,000 organizations in which things break and change at any time", () => {
  const ends = new Map<string, number>();
  let longest = 0;
  it.each(batches)("nothing is lost, and everything comes to an end: seeds from $from", ({ from }) => {
    for (let seed = from; seed < from + 100; seed += 1) {
      const input = troubledInput(seed);
      const course = computeCourse(input);
      const wrong = [...lost(input, course), ...faultsOfRun(input, course), ...badPicture(course)];
      if (wrong.length > 0) expect(wrong, `seed ${seed}`).toEqual([]);
      longest = Math.max(longest, course.events.length);
      for (const { recipients } of course.messages)
        for (const { outcome } of recipients) ends.set(outcome, (ends.get(outcome) ?? 0) + 1);
    }
  });

  it("every end was reached, and no run was long", () => {
    for (const end of [
      "delivered",
      "handedOff",
      "ndr",
      "queued",
      "submissionFailed",
      "expanded",
      "rejected",
      "deleted",
    ])
      expect(ends.get(end), end).toBeGreaterThan(100);
    expect(longest).toBeLessThan(60_000);
  });
});

describe("in 1,000 organizations with rules and forwarding, in which things break and databases fail over", () => {
  it.each(batches.slice(0, 10))(
    "nothing is lost, and nothing counts as delivered that is in no store: seeds from $from",
    ({ from }) => {
      for (let seed = from; seed < from + 100; seed += 1) {
        const input = ruledInput(seed);
        const course = computeCourse(input);
        const wrong = [...lost(input, course), ...faultsOfRun(input, course), ...badPicture(course)];
        if (wrong.length > 0) expect(wrong, `seed ${seed}`).toEqual([]);
      }
    },
  );
});
