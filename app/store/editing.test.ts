import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { agreeingEvents, createReplay, type FaultSubject, type Run, subjectOf, whatCanBreak } from "../engine/index.ts";
import { router } from "../worker/router.ts";
import { selectEvent, selectEventCount } from "./selectors.ts";
import { type AppStore, createAppStore, type EngineClient } from "./store.ts";

const textOf = (name: string): string => readFileSync(`public/scenarios/${name}.json`, "utf8");
const quick: EngineClient = { open: async (text) => router.open({ text }), restart: () => {} };

async function opened(name: string, position: number, engine = quick): Promise<AppStore> {
  const store = createAppStore(engine);
  await store.getState().actions.open({ text: textOf(name), name, shippedId: name, position });
  return store;
}

function runOf(store: AppStore): Run {
  const { run } = store.getState().run;
  if (run === null) throw new Error("There is no run.");
  return run;
}

/** Everything that can break in the scenario on the page. */
function breakable(store: AppStore): readonly FaultSubject[] {
  const organization = store.getState().scenario.scenario?.input.organization;
  if (!organization) return [];
  return [
    ...organization.servers.map(({ name }) => ({ kind: "server", server: name }) as const),
    ...organization.sites.map(({ name }) => ({ kind: "site", site: name }) as const),
    ...organization.siteLinks.map(({ name }) => ({ kind: "siteLink", name }) as const),
    ...organization.sendConnectors.map(({ name }) => ({ kind: "connector", connector: name }) as const),
  ].flatMap((thing) => whatCanBreak(organization, thing));
}

const hub: FaultSubject = { kind: "serverDown", server: "HUB05" } as FaultSubject;
const isDown = (store: AppStore): boolean =>
  createReplay(runOf(store).trace)
    .worldAt(store.getState().playback.position - 1)
    .faults.some((fault) => fault.kind === "serverDown" && fault.server === "HUB05");

it("what is broken at the moment shown is broken right then, and all that stood before still stands", async () => {
  const store = await opened("two-sites", 17);
  const before = runOf(store);
  expect(await store.getState().actions.edit({ kind: "break", fault: hub })).toBe("done");
  expect(store.getState().playback.position).toBe(18);
  expect(selectEvent(store.getState())).toMatchObject({ type: "FAULT", fault: hub });
  expect(agreeingEvents(before.trace, runOf(store).trace)).toBe(17);
  expect(isDown(store)).toBe(true);
  const { scenario, history } = store.getState();
  expect(scenario.shippedId).toBeNull();
  expect(JSON.parse(scenario.text ?? "").faults).toEqual([{ at: "PT0.261S", ...hub }]);
  expect(history.news?.changes).toMatchObject([
    { address: "bob@contoso.com", before: { outcome: "delivered" }, after: { finalServer: null } },
  ]);
});

it("mended at once it never broke: the scenario is the shipped one again, to the letter", async () => {
  const store = await opened("two-sites", 17);
  const { actions } = store.getState();
  const { hash } = runOf(store).trace;
  await actions.edit({ kind: "break", fault: hub });
  await actions.edit({ kind: "mend", fault: hub });
  expect(store.getState().scenario).toMatchObject({ text: textOf("two-sites"), shippedId: "two-sites" });
  expect(runOf(store).trace.hash).toBe(hash);
  expect(store.getState().playback.position).toBe(17);
});

it("mended later it was broken for that long", async () => {
  const store = await opened("two-sites", 17);
  const { actions } = store.getState();
  await actions.edit({ kind: "break", fault: hub });
  actions.step(3);
  await actions.edit({ kind: "mend", fault: hub });
  expect(selectEvent(store.getState())?.type).toBe("RECOVERY");
  expect(isDown(store)).toBe(false);
  expect(JSON.parse(store.getState().scenario.text ?? "").faults[0].until).toMatch(/^PT/);
});

it("what is broken does not break again, and that is nothing to undo", async () => {
  const store = await opened("two-sites", 17);
  const { actions } = store.getState();
  await actions.edit({ kind: "break", fault: hub });
  expect(await actions.edit({ kind: "break", fault: hub })).toBe("unchanged");
  expect(store.getState().history.past).toHaveLength(1);
});

it("several things done at one moment happen at one moment", async () => {
  const store = await opened("two-sites", 17);
  const { actions } = store.getState();
  const links = store.getState().scenario.scenario?.input.organization.siteLinks ?? [];
  const before = runOf(store);
  await actions.edit({ kind: "break", fault: hub });
  await actions.edit({ kind: "break", fault: { ...hub, server: "HUB01" } as FaultSubject });
  for (const value of [7, 8])
    await actions.edit({
      kind: "set",
      list: "siteLinks",
      name: links[0]?.name ?? "",
      field: "exchangeCost",
      value,
    });
  const file = JSON.parse(store.getState().scenario.text ?? "");
  expect(file.faults.map(({ at }: { readonly at: string }) => at)).toEqual(["PT0.261S", "PT0.261S"]);
  expect(file.changes).toEqual([
    { at: "PT0.261S", set: { siteLinks: { [links[0]?.name ?? ""]: { exchangeCost: 8 } } } },
  ]);
  expect(agreeingEvents(before.trace, runOf(store).trace)).toBe(17);
  expect(store.getState().playback.position).toBe(20);
  await actions.edit({
    kind: "set",
    list: "siteLinks",
    name: links[0]?.name ?? "",
    field: "exchangeCost",
    value: null,
  });
  expect(JSON.parse(store.getState().scenario.text ?? "").changes).toBeUndefined();
});

it("a second edit is made to what the first has left, although the engine has not answered yet", async () => {
  const waiting: (() => void)[] = [];
  const slow: EngineClient = {
    ...quick,
    open: (text) => new Promise((resolve) => waiting.push(() => resolve(router.open({ text })))),
  };
  const opening = createAppStore(slow);
  const { actions } = opening.getState();
  const open = actions.open({ text: textOf("two-sites"), name: "two-sites", position: 17 });
  waiting.shift()?.();
  await open;
  const first = actions.edit({ kind: "break", fault: hub });
  const second = actions.edit({ kind: "break", fault: { ...hub, server: "HUB01" } as FaultSubject });
  await expect.poll(() => waiting.length).toBe(1);
  waiting.shift()?.();
  expect(await first).toBe("done");
  await expect.poll(() => waiting.length).toBe(1);
  waiting.shift()?.();
  expect(await second).toBe("done");
  expect(JSON.parse(opening.getState().scenario.text ?? "").faults).toHaveLength(2);
  expect(opening.getState().history.past).toHaveLength(2);
});

it("an engine that dies leaves everything as it was", async () => {
  let isDead = false;
  const mortal: EngineClient = {
    ...quick,
    open: async (text) => (isDead ? { kind: "crashed", message: "gone" } : router.open({ text })),
  };
  const store = await opened("two-sites", 17, mortal);
  const before = store.getState();
  isDead = true;
  expect(await before.actions.edit({ kind: "break", fault: hub })).toBe("crashed");
  const after = store.getState();
  expect(after.run.hasCrashed).toBe(true);
  expect(after.run.isComputing).toBe(false);
  expect([after.scenario, after.history, after.playback]).toEqual([before.scenario, before.history, before.playback]);
});

it("an edit of a scenario that is no longer there is dropped, and so is its history", async () => {
  const store = await opened("two-sites", 17);
  const { actions } = store.getState();
  await actions.edit({ kind: "break", fault: hub });
  const opening = actions.open({ text: textOf("same-server"), name: "same-server" });
  const late = actions.edit({ kind: "mend", fault: hub });
  await opening;
  expect(await late).toBe("overtaken");
  expect(store.getState().history).toEqual({ past: [], future: [], news: null });
  expect(store.getState().scenario.text).toBe(textOf("same-server"));
});

it("two hundred steps can be undone and done again", { timeout: 60_000 }, async () => {
  const store = await opened("same-server", 3);
  const { actions } = store.getState();
  const set = (value: boolean) =>
    actions.edit({ kind: "set", list: "sites", name: "Redmond", field: "hubSiteEnabled", value });
  for (let i = 0; i < 205; i += 1) await set(i % 2 === 0);
  const { text } = store.getState().scenario;
  expect(store.getState().history.past).toHaveLength(200);
  for (let i = 0; i < 205; i += 1) await actions.undo();
  expect(store.getState().history).toMatchObject({ past: { length: 0 }, future: { length: 200 } });
  for (let i = 0; i < 205; i += 1) await actions.redo();
  expect(store.getState().scenario.text).toBe(text);
  expect(await actions.redo()).toBe("unchanged");
});

const flows = ["two-sites", "dead-site", "out-through-edge", "f-05-fan-out", "f-35-partner-down", "f-55-delay-notice"];

it("breaking and mending at random, with undo and redo, ends at the scenario and the trace it began with", {
  timeout: 120_000,
}, async () => {
  const walk = fc.record({
    flow: fc.constantFrom(...flows),
    place: fc.nat(),
    what: fc.nat(),
    wait: fc.nat({ max: 12 }),
    retraced: fc.array(fc.constantFrom("undo", "redo"), { maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(walk, async ({ flow, place, what, wait, retraced }) => {
      const store = await opened(flow, 0);
      const { actions } = store.getState();
      const { hash } = runOf(store).trace;
      actions.seek(place % (selectEventCount(store.getState()) + 1));
      const faults = breakable(store);
      const fault = faults[what % faults.length];
      if (!fault) return;
      for (const [kind, by] of [
        ["break", wait],
        ["mend", 0],
      ] as const) {
        const { position } = store.getState().playback;
        const before = runOf(store).trace;
        const result = await actions.edit({ kind, fault });
        // Mended before anything else has happened, it has never been broken, and its FAULT is gone.
        const last = before.events[position - 1];
        const isTakenBack = kind === "mend" && last?.type === "FAULT" && subjectOf(last.fault).kind === fault.kind;
        if (result === "done" && !isTakenBack)
          expect(agreeingEvents(before, runOf(store).trace)).toBeGreaterThanOrEqual(position);
        actions.step(by);
      }
      const { text } = store.getState().scenario;
      const broken = runOf(store).trace.hash;
      const levels = store.getState().history.past.length;
      for (const way of retraced) await actions[way]();
      while (store.getState().history.future.length > 0) await actions.redo();
      expect([store.getState().scenario.text, runOf(store).trace.hash]).toEqual([text, broken]);
      expect(store.getState().history.past).toHaveLength(levels);
      while (store.getState().history.past.length > 0) await actions.undo();
      expect(store.getState().scenario).toMatchObject({ text: textOf(flow), shippedId: flow });
      expect(runOf(store).trace.hash).toBe(hash);
    }),
    { numRuns: 100, seed: 2007 },
  );
});
