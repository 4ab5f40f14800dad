import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { eventList } from "../engine/index.ts";
import { createEventPacker } from "../engine/trace/pack-events.ts";
import { packRun, transferable, unpackRun } from "./crossing-run.ts";
import { createRouter } from "./router.ts";

function runOf(name: string) {
  const answer = createRouter().open({ text: readFileSync(`public/scenarios/${name}.json`, "utf8") });
  if (answer.kind !== "done") throw new Error(name);
  return answer.run;
}

it("a long run crosses as numbers that change hands and as text, and arrives as it was", () => {
  const run = runOf("f-05-fan-out");
  const packer = createEventPacker();
  for (const { seq: _, ...event } of run.trace.events) packer.add(event);
  const long = { ...run, trace: { ...run.trace, events: eventList(packer.finish(null)) } };
  const crossing = packRun(long);
  if (!crossing) throw new Error("It is not long");
  const arrived = unpackRun(structuredClone(crossing, { transfer: [...transferable(crossing)] }));
  expect(crossing.events.words).toHaveLength(0);
  expect([...arrived.trace.events]).toEqual(run.trace.events);
  expect([...arrived.trace.decisions]).toEqual(run.trace.decisions);
  expect({ ...arrived.outcome, messages: [...arrived.outcome.messages] }).toEqual(run.outcome);
  expect(arrived.trace.hash).toBe(run.trace.hash);
});

it("a short run crosses as it is", () => {
  expect(packRun(runOf("f-05-fan-out"))).toBe(null);
});
