import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { FaultSubject } from "../engine/index.ts";
import { router } from "../worker/router.ts";
import { selectDecision, selectEvent, selectEventCount } from "./selectors.ts";
import { createAppStore, type EngineClient } from "./store.ts";

const text = readFileSync("public/scenarios/two-sites.json", "utf8");
const another = readFileSync("public/scenarios/same-server.json", "utf8");

/** An engine that answers when it is told to. */
function createSlowEngine() {
  const waiting: (() => void)[] = [];
  let restarts = 0;
  const engine: EngineClient = {
    open: (asked) => new Promise((resolve) => waiting.push(() => resolve(router.open({ text: asked })))),
    restart: () => {
      restarts += 1;
    },
  };
  return { engine, answer: (index: number): void => waiting[index]?.(), restarts: () => restarts };
}

const quick: EngineClient = { open: async (asked) => router.open({ text: asked }), restart: () => {} };

it("a scenario is on the page at once with its run, before the first event", async () => {
  const store = createAppStore(quick);
  expect(await store.getState().actions.open({ text, name: "two-sites" })).toBe("done");
  expect(store.getState().scenario.scenario?.title).toBe("From a browser to a phone, in another site");
  expect(selectEventCount(store.getState())).toBeGreaterThan(20);
  expect(store.getState().playback).toEqual({
    position: 0,
    isPlaying: false,
    speed: 1,
    pace: "reading",
    breakpoints: [],
  });
});

it("a wrong file changes nothing but the list of its problems", async () => {
  const store = createAppStore(quick);
  await store.getState().actions.open({ text, name: "two-sites", position: 7 });
  const before = store.getState();
  expect(await store.getState().actions.open({ text: "{}", name: "wrong" })).toBe("rejected");
  const after = store.getState();
  expect(after.scenario).toBe(before.scenario);
  expect(after.run.run).toBe(before.run.run);
  expect(after.playback).toBe(before.playback);
  expect(after.run.refusal?.name).toBe("wrong");
  expect(after.run.refusal?.problems.length).toBeGreaterThan(0);
});

it("the answer to an older question is dropped unread", async () => {
  const { engine, answer } = createSlowEngine();
  const store = createAppStore(engine);
  const first = store.getState().actions.open({ text, name: "first" });
  const second = store.getState().actions.open({ text: another, name: "second" });
  answer(1);
  expect(await second).toBe("done");
  answer(0);
  expect(await first).toBe("overtaken");
  expect(store.getState().scenario.scenario?.title).toBe("Two mailboxes on one server");
});

it("a crash keeps scenario and position, and the new engine gets the question again", async () => {
  const { engine, answer, restarts } = createSlowEngine();
  let isDead = false;
  const mortal: EngineClient = {
    ...engine,
    open: (asked) => (isDead ? Promise.resolve({ kind: "crashed", message: "gone" }) : engine.open(asked)),
  };
  const store = createAppStore(mortal);
  const { actions } = store.getState();
  const opening = actions.open({ text, name: "two-sites", position: 9 });
  answer(0);
  await opening;
  isDead = true;
  expect(await actions.open({ text: another, name: "same-server" })).toBe("crashed");
  expect(store.getState().run.hasCrashed).toBe(true);
  expect(store.getState().playback.position).toBe(9);
  expect(store.getState().scenario.text).toBe(text);
  isDead = false;
  const restarted = actions.restartEngine();
  answer(1);
  await restarted;
  expect(restarts()).toBe(1);
  expect(store.getState().run.hasCrashed).toBe(false);
  expect(store.getState().scenario.text).toBe(another);
});

it("a step never leaves the trace, and at its end playing stops", async () => {
  const store = createAppStore(quick);
  const { actions } = store.getState();
  await actions.open({ text, name: "two-sites" });
  actions.step(-1);
  expect(store.getState().playback.position).toBe(0);
  actions.play();
  actions.seek(Number.POSITIVE_INFINITY);
  expect(store.getState().playback.position).toBe(0);
  actions.seek(1_000_000);
  expect(store.getState().playback).toMatchObject({
    position: selectEventCount(store.getState()),
    isPlaying: false,
    speed: 1,
  });
  actions.play();
  expect(store.getState().playback.position).toBe(0);
});

it("the event at a position is the last that has happened, with the decision behind it", async () => {
  const store = createAppStore(quick);
  const { actions } = store.getState();
  await actions.open({ text, name: "two-sites" });
  expect(selectEvent(store.getState())).toBeNull();
  expect(selectDecision(store.getState())).toBeNull();
  actions.seek(17);
  expect(selectEvent(store.getState())?.seq).toBe(16);
  expect(selectDecision(store.getState())?.question).toBe("nextHopSite");
});

it("an answer that lay beside a shipped scenario is shown at once, and the engine's own replaces it if it differs", async () => {
  const answer = router.open({ text });
  if (answer.kind !== "done") throw new Error("The shipped scenario is wrong.");
  const store = createAppStore(quick);
  const { actions } = store.getState();
  await actions.open({ text, name: "two-sites", answer, position: 30 });
  expect(store.getState().run).toMatchObject({ run: answer.run, isConfirmed: false });
  await actions.confirm();
  expect(store.getState().run).toMatchObject({ run: answer.run, isConfirmed: true });
  const trace = { ...answer.run.trace, hash: "0", events: answer.run.trace.events.slice(0, 3) };
  await actions.open({ text, name: "two-sites", answer: { ...answer, run: { ...answer.run, trace } } });
  expect(selectEventCount(store.getState())).toBe(3);
  await actions.confirm();
  expect(selectEventCount(store.getState())).toBe(answer.run.trace.events.length);
});

it("what the reader looks at more closely belongs to the scenario it was picked in", async () => {
  const store = createAppStore(quick);
  const { actions } = store.getState();
  await actions.open({ text, name: "two-sites" });
  actions.select({ kind: "district", district: "site:Redmond" });
  actions.seek(5);
  expect(store.getState().view.selection).toEqual({ kind: "district", district: "site:Redmond" });
  await actions.open({ text: another, name: "another" });
  expect(store.getState().view.selection).toBeNull();
});

it("a wish that asks the engine nothing ends the waiting for the one before, also after a restart", async () => {
  const { engine, answer } = createSlowEngine();
  const store = createAppStore(engine);
  const { actions } = store.getState();
  const opening = actions.open({ text, name: "two-sites" });
  expect(store.getState().run.isComputing).toBe(true);
  actions.wish();
  actions.refuse({ name: "unreadable", problems: [] });
  expect(store.getState().run.isComputing).toBe(false);
  answer(0);
  expect(await opening).toBe("overtaken");
  await actions.restartEngine();
  expect(store.getState().run.isComputing).toBe(false);
  expect(store.getState().scenario.scenario).toBeNull();
});

it("an edit that another scenario overtakes on its way leaves that one alone", async () => {
  const other = router.open({ text: another });
  // Each time the other scenario comes a moment later into what the edit has to do first.
  for (let moments = 0; moments < 12; moments += 1) {
    const store = createAppStore(quick);
    const { actions } = store.getState();
    await actions.open({ text, name: "two-sites" });
    const edit = actions.edit({ kind: "break", fault: { kind: "serverDown", server: "HUB01" } as FaultSubject });
    for (let i = 0; i < moments; i += 1) await Promise.resolve();
    await actions.open({ text: another, name: "another", answer: other });
    actions.play();
    await edit;
    expect(store.getState().run.isComputing).toBe(false);
    expect(store.getState().playback.isPlaying).toBe(true);
    expect(store.getState().scenario.scenario?.title).toBe("Two mailboxes on one server");
  }
});
