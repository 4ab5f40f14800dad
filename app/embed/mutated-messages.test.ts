import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createAppStore } from "../store/index.ts";
import { router } from "../worker/router.ts";
import { offerToParent } from "./frame-port.ts";
import { createPageApi } from "./page-api.ts";
import { type Answer, type Notice, type RefusalCode, readCommand } from "./protocol.ts";

const text = readFileSync("public/scenarios/same-server.json", "utf8");
const nonce = "00112233445566778899aabbccddeeff";
const codes: readonly RefusalCode[] = ["malformed", "tooLarge", "tooMany", "unknownMethod", "failed"];

/** A player with a scenario at its third event, whose parent is the test. Messages are copied, as a port copies them. */
async function createPlayer() {
  const store = createAppStore({ open: async (asked) => router.open({ text: asked }), restart: () => {} });
  const api = createPageApi(store, "1.2.3");
  await api.load(text);
  api.seek({ event: 3 });
  const said: (Answer | Notice)[] = [];
  let time = 0;
  const port = {
    onmessage: null as ((event: { readonly data: unknown }) => Promise<void>) | null,
    postMessage: (message: Answer | Notice) => said.push(structuredClone(message)),
  };
  const parent = { postMessage: () => {} };
  offerToParent(api, {
    parent,
    listen: (listener) => {
      const data = { protocol: "sitehop/1", type: "connect", nonce };
      // The parent answers after the hello.
      queueMicrotask(() => listener({ data, ports: [port], source: parent } as unknown as MessageEvent));
      return () => {};
    },
    nonce,
    now: () => {
      time += 1_000;
      return time;
    },
  });
  await new Promise((resolve) => setTimeout(resolve));
  return {
    store,
    /** Every answer to one message. */
    ask: async (data: unknown): Promise<readonly Answer[]> => {
      said.length = 0;
      await port.onmessage?.({ data: structuredClone(data) });
      return said.flatMap((message) => ("id" in message ? [message] : []));
    },
  };
}

const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withTypedArray: true });
const methods = [
  "play",
  "pause",
  "step",
  "seek",
  "setSpeed",
  "state",
  "version",
  "load",
  "__proto__",
  "constructor",
  "on",
];
const argument = fc.oneof(
  anything,
  fc.integer({ min: -5, max: 50 }),
  fc.record({ event: fc.oneof(fc.integer({ min: -2, max: 40 }), anything) }),
  fc.record({ at: fc.oneof(fc.nat(5_000), anything) }),
  fc.constantFrom("{}", '{"version":1}', text.slice(0, 200), { version: 1 }, { __proto__: null, version: 7 }),
);
const message = fc.oneof(
  anything,
  fc.record({ id: fc.nat(), method: fc.constantFrom(...methods), args: fc.array(argument, { maxLength: 2 }) }),
  fc.record(
    { id: fc.oneof(fc.nat(), anything), method: fc.oneof(fc.constantFrom(...methods), anything), args: anything },
    { requiredKeys: [] },
  ),
);

it("10,000 mutated messages: each gets one answer, with a reason when nothing was done, and then nothing changed", async () => {
  const { store, ask } = await createPlayer();
  const { scenario, run } = store.getState();
  const count = run.run?.trace.events.length ?? 0;
  let done = 0;
  await fc.assert(
    fc.asyncProperty(message, async (data) => {
      const before = store.getState();
      const answers = await ask(data);
      expect(answers).toHaveLength(1);
      const [answer] = answers;
      const after = store.getState();
      expect(after.scenario).toBe(scenario);
      expect(after.run.run).toBe(run.run);
      expect(Number.isSafeInteger(after.playback.position)).toBe(true);
      expect(after.playback.position).toBeGreaterThanOrEqual(0);
      expect(after.playback.position).toBeLessThanOrEqual(count);
      if (answer?.ok) {
        done += 1;
        expect(readCommand(structuredClone(data)).ok).toBe(true);
      } else {
        expect(codes).toContain(answer?.error.code);
        expect(answer?.error.message).toMatch(/\w/);
        expect(after.playback).toBe(before.playback);
        expect(after.view).toBe(before.view);
      }
    }),
    { numRuns: 10_000 },
  );
  // Both happen often.
  expect(done).toBeGreaterThan(500);
  expect(done).toBeLessThan(9_500);
}, 180_000);
