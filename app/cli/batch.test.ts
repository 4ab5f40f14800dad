import { Readable, Writable } from "node:stream";
import { expect, it, vi } from "vitest";
import type { SimulationInput } from "../engine/index.ts";
import { runBatch } from "./batch.ts";
import { createOutput } from "./command-io.ts";

// An engine with a bug: it fails on one organization.
vi.mock("../engine/index.ts", async (original) => {
  const engine = await original<typeof import("../engine/index.ts")>();
  return {
    ...engine,
    simulate: (input: SimulationInput) => {
      if (input.organization.name === "Bug") throw new Error("Missing site");
      return engine.simulate(input);
    },
  };
});

it("says of a line on which the engine fails that it did, goes on, and ends with 1", async () => {
  const scenario = (name: string) =>
    JSON.stringify({
      version: 1,
      title: name,
      organization: { name },
      sites: [{ name: "A" }],
      servers: [{ name: "H", site: "A", roles: ["HubTransport"] }],
    });
  let said = "";
  const stdout = new Writable({
    write: (chunk, _encoding, next) => {
      said += String(chunk);
      next();
    },
  });
  const input = Readable.from([`${scenario("Bug")}\n${scenario("Contoso")}\n`]);
  expect(await runBatch(input, createOutput(stdout))).toBe(1);
  const [first, second] = said.split("\n");
  expect(JSON.parse(first ?? "")).toEqual({ error: "Sitehop itself failed: Missing site" });
  expect(JSON.parse(second ?? "")).toMatchObject({ version: 1, messages: [] });
});

it("waits for a slow reader instead of keeping its answers", async () => {
  const scenario = '{"version":1}';
  let waiting = 0;
  let most = 0;
  const slow = new Writable({
    highWaterMark: 1_000,
    write: (chunk, _encoding, next) => {
      most = Math.max(most, slow.writableLength);
      waiting += chunk.length;
      setImmediate(next);
    },
  });
  await runBatch(Readable.from([`${scenario}\n`.repeat(500)]), createOutput(slow));
  expect(waiting).toBeGreaterThan(100_000);
  expect(most).toBeLessThan(3_000);
});
