import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { serverId } from "../engine/index.ts";
import { router } from "../worker/router.ts";
import { type Breakpoint, breaksAt } from "./breakpoints.ts";
import { createAppStore } from "./store.ts";

const textOf = (id: string): string => readFileSync(`public/scenarios/${id}.json`, "utf8");

async function open(id: string) {
  const store = createAppStore({ open: async (text) => router.open({ text }), restart: () => {} });
  await store.getState().actions.open({ text: textOf(id), name: id });
  return store;
}

async function breaksOf(id: string, breakpoint: Breakpoint) {
  const events = (await open(id)).getState().run.run?.trace.events ?? [];
  return events.map(({ seq }) => seq + 1).filter((position) => breaksAt(events, position, [breakpoint]));
}

it("playing pauses at every event of a kind", async () => {
  const events = (await open("dead-site")).getState().run.run?.trace.events ?? [];
  const expected = events.filter(({ type }) => type === "ATTEMPT").map(({ seq }) => seq + 1);
  expect(expected.length).toBeGreaterThan(2);
  expect(await breaksOf("dead-site", { kind: "event", type: "ATTEMPT" })).toEqual(expected);
});

it("playing pauses where the story comes to a server, not at everything that happens there", async () => {
  const events = (await open("two-sites")).getState().run.run?.trace.events ?? [];
  const breaks = await breaksOf("two-sites", { kind: "server", server: serverId("HUB05") });
  expect(breaks.map((position) => events[position - 1]?.type)).toEqual(["SEND"]);
});

it("playing pauses where a message begins, and where its story goes on after another’s", async () => {
  expect(await breaksOf("f-08-dynamic-group", { kind: "message", message: "m1" })).toEqual([1]);
  expect(await breaksOf("f-08-dynamic-group", { kind: "message", message: "m2" })).toEqual([22]);
});

it("without breakpoints nothing pauses, and before the first event nothing does", () => {
  expect(breaksAt([], 0, [{ kind: "event", type: "SEND" }])).toBe(false);
});

it("a breakpoint is set once and taken away again, and is gone with the scenario", async () => {
  const store = await open("two-sites");
  const { actions } = store.getState();
  const breakpoint = (): Breakpoint => ({ kind: "server", server: serverId("HUB05") });
  actions.toggleBreakpoint(breakpoint());
  actions.toggleBreakpoint({ kind: "event", type: "SEND" });
  expect(store.getState().playback.breakpoints).toHaveLength(2);
  actions.toggleBreakpoint(breakpoint());
  expect(store.getState().playback.breakpoints).toEqual([{ kind: "event", type: "SEND" }]);
  await actions.open({ text: textOf("same-server"), name: "another" });
  expect(store.getState().playback.breakpoints).toEqual([]);
});
