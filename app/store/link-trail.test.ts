import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Trace } from "../engine/index.ts";
import { router } from "../worker/router.ts";
import { compareTrail, writeTrail } from "./link-trail.ts";

function traceOf(id: string): Trace {
  const answer = router.open({ text: readFileSync(`public/scenarios/${id}.json`, "utf8") });
  if (answer.kind !== "done") throw new Error(`${id} was not opened.`);
  return answer.run.trace;
}
const trace = traceOf("same-server");
/** As an engine would answer that says something else of one event. */
const withChange = (at: number): Trace => ({
  ...trace,
  events: trace.events.map((event, i) => (i === at ? { ...event, at: (event.at + 1) as typeof event.at } : event)),
});
/** The same events over and over. */
const long = (count: number): Trace => ({
  ...trace,
  events: Array.from(
    { length: count },
    (_, i) => ({ ...(trace.events[i % trace.events.length] as never as object), seq: i }) as never,
  ),
});

it("a trail is short, and is made of what an address leaves alone", () => {
  for (const one of [trace, traceOf("dead-site"), long(100_000)]) {
    expect(writeTrail(one).length).toBeLessThanOrEqual(97);
    expect(writeTrail(one)).toMatch(/^[A-Za-z0-9_-]+$/);
  }
});

it("the first event that differs is found, wherever it is", () => {
  expect(trace.events.length).toBeLessThanOrEqual(48);
  const trail = writeTrail(trace);
  for (let at = 0; at < trace.events.length; at += 1)
    expect(compareTrail(trail, withChange(at)), `event ${at + 1}`).toEqual({ agree: at, upTo: at + 1 });
});

it("a decision that differs counts as its event", () => {
  const at = trace.events.findIndex(({ because }) => because !== undefined);
  const decisions = trace.decisions.map((decision, i) =>
    i === trace.events[at]?.because ? { ...decision, rule: "another" as never } : decision,
  );
  expect(compareTrail(writeTrail(trace), { ...trace, decisions }).agree).toBe(at);
});

it("in a long trace it is found to within a few events", () => {
  const whole = long(480);
  const events = whole.events.map((event, i) => (i === 234 ? { ...event, server: "OTHER" as never } : event));
  expect(compareTrail(writeTrail(whole), { ...whole, events: events as never })).toEqual({ agree: 230, upTo: 240 });
});

it("a trace that ends earlier parts where it ends", () => {
  const events = trace.events.slice(0, 9);
  expect(compareTrail(writeTrail(trace), { ...trace, events })).toEqual({ agree: 9, upTo: 10 });
});

it("what a trail does not cover it does not tell", () => {
  const events = [...trace.events, ...trace.events.slice(0, 1)];
  expect(compareTrail(writeTrail(trace), { ...trace, events })).toEqual({ agree: trace.events.length, upTo: null });
  expect(compareTrail(null, trace)).toEqual({ agree: 0, upTo: null });
});
