import { describe, expect, it } from "vitest";
import { generatedKind } from "../model/generated-id.ts";
import { simulate } from "../simulation/simulate.ts";
import { randomPolicies } from "../testing/random-policies.ts";
import { createReplay } from "../trace/create-replay.ts";
import type { TraceEvent } from "../trace/events.ts";
import { timesFound } from "./invariants.ts";

const seeds = Array.from({ length: 300 }, (_, i) => i);
const runs = seeds.map((seed) => ({ seed, ...simulate(randomPolicies(seed)) }));
const ends: readonly string[] = ["delivered", "handedOff", "ndr", "expanded", "deleted"];

function times(events: readonly TraceEvent[], type: TraceEvent["type"], message: string, address: string): number {
  return events.filter((one) => one.type === type && one.message === message && one.recipients.includes(address))
    .length;
}

/** `m1.2.1` comes from `m1.2`, and that from `m1`. */
const withOrigins = (copy: string): readonly string[] =>
  copy.split(".").map((_, i, parts) => parts.slice(0, i + 1).join("."));

describe("with rules, restrictions and forwarding at random", () => {
  it("every recipient comes to an end, and nobody is in the list twice", () => {
    for (const { seed, outcome } of runs) {
      for (const { id, recipients } of outcome.messages) {
        const open = recipients
          .filter((one) => !ends.includes(one.outcome))
          .map((one) => `${one.address} ${one.outcome}`);
        expect(open, `seed ${seed} ${id}`).toEqual([]);
        const addresses = recipients.map(({ address }) => address.toLowerCase());
        expect(new Set(addresses).size, `seed ${seed} ${id}`).toBe(addresses.length);
      }
    }
  });

  it("what is delivered is delivered once, and what fails is reported once", () => {
    for (const { seed, trace, outcome } of runs) {
      const found = timesFound(trace.events);
      for (const { id, recipients } of outcome.messages) {
        for (const { address, outcome: end } of recipients) {
          const [stored, discarded, failed] = (["DELIVER", "DUPLICATEDELIVER", "FAIL"] as const).map((type) =>
            times(trace.events, type, id, address),
          );
          // Servers that have found somebody again know nothing of each other, so that each may report (P-348).
          const again = (found.get(`${id} ${address}`) ?? 1) - 1;
          const ended = [stored || Math.min(discarded ?? 0, 1), Math.max((failed ?? 0) - again, 0)];
          expect(ended, `seed ${seed} ${id} ${address} ${end}`).toEqual([
            end === "delivered" ? 1 : 0,
            end === "ndr" && failed === again + 1 ? 1 : 0,
          ]);
          if (end === "ndr") expect(failed, `seed ${seed} ${id} ${address}`).toBeGreaterThan(0);
        }
      }
    }
  });

  it("the replay ends with each recipient where the outcome says", () => {
    for (const { seed, trace, outcome } of runs) {
      const { copies } = createReplay(trace).worldAt(Number.POSITIVE_INFINITY);
      const found = timesFound(trace.events);
      for (const { id, recipients } of outcome.messages) {
        for (const { address, outcome: end } of recipients) {
          // What a rule of the Inbox deletes is there, and never read.
          const states = copies
            .filter((one) => one.message === id && one.recipients.includes(address))
            .map(({ state }) => (state === "inMailbox" ? "read" : state));
          const expected = { delivered: ["read"], handedOff: ["handedOff"] }[end as "delivered" | "handedOff"];
          if (expected && (found.get(`${id} ${address}`) ?? 1) > 1)
            expect(states, `seed ${seed} ${id} ${address} ${end}`).toContain(expected[0]);
          else if (expected) expect(states, `seed ${seed} ${id} ${address} ${end}`).toEqual(expected);
          else
            expect(
              states.filter((state) => state !== "failed"),
              `seed ${seed} ${id} ${address} ${end}`,
            ).toEqual([]);
        }
      }
    }
  });

  it("no rule acts on a copy a second time, and no journal reports to one mailbox are about the same people", () => {
    for (const { seed, trace } of runs) {
      const acted = new Map<string, string>();
      for (const event of trace.events) {
        if (event.type !== "RULE" || event.copy === null) continue;
        const place = `${event.server} ${event.at}`;
        // What a copy was split from has the mark of the rule too.
        for (const copy of withOrigins(event.copy)) {
          const key = `${copy} ${event.rule}`;
          expect(acted.get(key) ?? place, `seed ${seed} ${key}`).toBe(place);
        }
        acted.set(`${event.copy} ${event.rule}`, place);
      }
      const journaled = trace.events.flatMap((event) =>
        event.type === "GENERATE" && event.kind === "journalReport"
          ? [`${event.message} ${event.to} ${[...event.recipients].sort().join(" ")}`]
          : [],
      );
      expect(new Set(journaled).size, `seed ${seed}`).toBe(journaled.length);
    }
  });

  it("whatever Exchange writes by itself is known by its id, and answered by nobody", () => {
    let generated = 0;
    for (const { seed, trace } of runs) {
      for (const event of trace.events) {
        if (event.type !== "GENERATE" && event.type !== "DSN") continue;
        generated += 1;
        const made = event.type === "DSN" ? event.report : event.generated;
        expect(generatedKind(made ?? ""), `seed ${seed} ${made}`).not.toBeNull();
        const by = event.message === null ? null : generatedKind(event.message);
        const isAnswered =
          by === "report" || by === "journalReport" || (by === "automaticReply" && event.type === "DSN");
        expect(isAnswered, `seed ${seed} ${made}`).toBe(false);
      }
    }
    expect(generated).toBeGreaterThan(500);
  });
});
