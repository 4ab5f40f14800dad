import { describe, expect, it } from "vitest";
import { simulate } from "../simulation/simulate.ts";
import { createRandom } from "../testing/random.ts";
import { randomInput } from "../testing/random-input.ts";
import { createReplay } from "../trace/create-replay.ts";
import type { MessageOutcome, RecipientOutcome } from "../trace/outcome.ts";
import type { CopyNow, CopyState } from "../trace/replay.ts";
import { timesFound } from "./invariants.ts";
import { patience } from "./journeys.ts";

const seeds = Array.from({ length: 700 }, (_, i) => 20_000 + i);
const sites = { least: 1, most: 8 };

const outcomesOfState: { readonly [state in CopyState]: readonly RecipientOutcome["outcome"][] } = {
  inClient: ["submissionFailed"],
  // On an Exchange 2003 server there is no telling its queues apart.
  inOutbox: ["submissionFailed", "queued", "unreachable"],
  inFolder: ["submissionFailed"],
  inTransport: ["queued"],
  queued: ["queued"],
  retry: ["queued"],
  unreachable: ["unreachable"],
  inTransit: ["queued", "submissionFailed"],
  inMailbox: ["delivered"],
  read: ["delivered"],
  handedOff: ["handedOff"],
  failed: ["ndr", "rejected", "deleted"],
  split: [],
};

describe("a replay of a trace", () => {
  it(
    "gives the same answers in any order of asking, also across its checkpoints",
    () => {
      let long = 0;
      for (const seed of seeds) {
        const { trace } = simulate(randomInput(seed, sites));
        const count = trace.events.length;
        if (count > 600) long += 1;
        const random = createRandom(seed);
        const replay = createReplay(trace);
        for (let question = 0; question < 12; question += 1) {
          const seq = random.between(-1, count - 1);
          const fresh = createReplay({ ...trace, events: trace.events.slice(0, seq + 1) }).worldAt(seq);
          expect(replay.worldAt(seq), `seed ${seed}, event ${seq}`).toEqual(fresh);
        }
      }
      expect(long).toBeGreaterThan(2);
    },
    patience,
  );

  it(
    "is the same for a trace that has been a text, in which no two things are one object",
    () => {
      let mended = 0;
      for (const seed of seeds) {
        const { trace } = simulate(randomInput(seed, sites));
        const [own, read] = [createReplay(trace), createReplay(JSON.parse(JSON.stringify(trace)))];
        for (const { type, seq } of trace.events) {
          if (type !== "RECOVERY") continue;
          mended += 1;
          expect(read.worldAt(seq), `seed ${seed}, event ${seq}`).toEqual(own.worldAt(seq));
        }
      }
      expect(mended).toBeGreaterThan(5);
    },
    patience,
  );

  it(
    "ends where the outcome says: every recipient is with one copy, in its state, in its queue",
    () => {
      let compared = 0;
      let again = 0;
      for (const seed of seeds) {
        const { trace, outcome } = simulate(randomInput(seed, sites));
        const { copies } = createReplay(trace).worldAt(Number.POSITIVE_INFINITY);
        for (const message of outcome.messages) {
          const mine = copies.filter((copy) => copy.message === message.id);
          const found = timesFound(trace.events);
          const isOnce = ({ address }: { readonly address: string }) =>
            (found.get(`${message.id} ${address}`) ?? 1) === 1;
          for (const copy of mine) {
            const once = { ...message, recipients: message.recipients.filter(isOnce) };
            expect(differences(copy, once), `seed ${seed} ${copy.copy}`).toEqual([]);
          }
          const begun = trace.events.some((event) => event.message === message.id);
          for (const { address, outcome: end } of message.recipients) {
            const holders = mine.filter((copy) => copy.recipients.includes(address));
            compared += 1;
            if (!isOnce({ address })) {
              const one = { ...message, recipients: message.recipients.filter((each) => each.address === address) };
              const agree = holders.some((copy) => differences(copy, one).length === 0);
              expect(agree || end === "ndr", `seed ${seed} ${message.id} ${address} ${end}`).toBe(true);
              again += 1;
              continue;
            }
            const expected = !begun || end === "expanded" || end === "ndr" || end === "rejected" ? [0, 1] : [1];
            expect(expected, `seed ${seed} ${message.id} ${address} ${end}`).toContain(holders.length);
          }
        }
      }
      expect(compared).toBeGreaterThan(5_000);
      expect(again).toBeGreaterThan(20);
    },
    patience,
  );

  it("knows nothing before the first event", () => {
    const { trace } = simulate(randomInput(1, sites));
    expect(createReplay(trace).worldAt(-1)).toEqual({ seq: -1, at: 0, copies: [], faults: [] });
  });
});

function differences(copy: CopyNow, message: MessageOutcome): readonly string[] {
  return message.recipients
    .filter(({ address }) => copy.recipients.includes(address))
    .flatMap(({ address, outcome, queue, finalServer }) => {
      const state = outcomesOfState[copy.state].includes(outcome)
        ? []
        : [`${address} is ${outcome}, copy ${copy.state}`];
      const isWaiting = copy.state === "queued" || copy.state === "retry" || copy.state === "unreachable";
      const sameQueue = !isWaiting || (copy.queue?.nextHop === queue?.nextHop && copy.queue?.status === queue?.status);
      const there = copy.position.kind === "at" ? copy.position.place : "";
      const samePlace = outcome !== "delivered" || there === finalServer;
      return [
        ...state,
        ...(sameQueue ? [] : [`${address} waits in ${JSON.stringify(queue)}, copy in ${JSON.stringify(copy.queue)}`]),
        ...(samePlace ? [] : [`${address} is on ${finalServer}, copy at ${there}`]),
      ];
    });
}
