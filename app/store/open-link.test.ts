import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { router } from "../worker/router.ts";
import type { Library } from "./library.ts";
import { writeLink } from "./link.ts";
import { createLinkOpener } from "./open-link.ts";
import { packScenario } from "./packing.ts";
import { createAppStore } from "./store.ts";

const mine = readFileSync("e2e/files/three-sites.json", "utf8");
const shipped: Library = {
  list: async () =>
    ["two-sites", "same-server"].map((id) => ({ id, group: "article", title: "", summary: "" }) as const),
  text: async (id) => readFileSync(`public/scenarios/${id}.json`, "utf8"),
  answer: async () => null,
};

function start(library = shipped, hasStartPage = true) {
  const store = createAppStore({ open: async (text) => router.open({ text }), restart: () => {} });
  return { store, links: createLinkOpener({ store, library, linkName: () => "The link", hasStartPage }) };
}

it("a link opens scenario, moment and view together", async () => {
  const { store, links } = start();
  await links.open("#s=two-sites&e=12&theme=dark&speed=2&panels=why");
  const { scenario, playback, view } = store.getState();
  expect(scenario.shippedId).toBe("two-sites");
  expect(playback).toMatchObject({ position: 12, isPlaying: false, speed: 2 });
  expect(view).toMatchObject({ theme: "dark", panels: ["why"], notices: [] });
});

it("a whole scenario in a link is opened as a file of the reader's own, and can be read when it is saved", async () => {
  const { store, links } = start();
  await links.open(writeLink({ origin: { kind: "packed", data: (await packScenario(mine)) ?? "" }, position: 3 }));
  const { scenario, playback } = store.getState();
  expect(scenario.shippedId).toBeNull();
  expect(playback.position).toBe(3);
  expect(JSON.parse(scenario.text ?? "")).toEqual(JSON.parse(mine));
  expect(scenario.text?.split("\n").length).toBeGreaterThan(20);
});

it("a link that is wrong in one part changes nothing but the message, and behind it stands the start page", async () => {
  const { store, links } = start();
  await links.open("#s=same-server&e=many&theme=dark");
  const { scenario, run, view } = store.getState();
  expect(scenario.shippedId).toBe("two-sites");
  expect(view.theme).toBe("auto");
  expect(run.refusal?.problems).toMatchObject([{ path: "e", code: "malformed-link", args: { why: "notANumber" } }]);
  const before = store.getState();
  await links.open("#s=same-server&theme=pink");
  expect(store.getState().scenario).toBe(before.scenario);
  expect(store.getState().playback).toBe(before.playback);
  expect(store.getState().view).toBe(before.view);
});

it("a player shows the message alone", async () => {
  const { store, links } = start(shipped, false);
  await links.open("#d=eJwAAAAA");
  expect(store.getState().scenario.scenario).toBeNull();
  expect(store.getState().run.refusal?.problems).toMatchObject([{ path: "d", args: { why: "damaged" } }]);
});

it("a scenario that is packed into the link and wrong is refused with all its problems", async () => {
  const { store, links } = start();
  const data = (await packScenario('{"version":1,"sitez":[]}')) ?? "";
  await links.open(writeLink({ origin: { kind: "packed", data } }));
  expect(store.getState().run.refusal?.problems.map(({ code }) => code)).toContain("unknown-field");
  expect(store.getState().scenario.shippedId).toBe("two-sites");
});

it("a moment behind the last event is told, and the last one is shown", async () => {
  const { store, links } = start();
  await links.open("#s=same-server&e=900");
  const { playback, view } = store.getState();
  expect(view.notices).toEqual([{ kind: "eventBeyond", event: 900, count: playback.position }]);
});

it("a link from an engine that answered otherwise says so, with the first event that differs", async () => {
  const { store, links } = start();
  await links.open("#s=two-sites&e=3&h=00000000");
  expect(store.getState().view.notices).toEqual([{ kind: "traceDiffers", agree: 0, upTo: null }]);
  const { writeTrail } = await import("./link-trail.ts");
  const { run } = store.getState().run;
  if (run === null) throw new Error("nothing was opened");
  const trail = writeTrail({
    ...run.trace,
    events: run.trace.events.map((e, i) => (i < 5 ? e : { ...e, copy: "x" as never })),
  });
  await links.open(`#s=two-sites&e=3&h=00000000&t=${trail}`);
  expect(store.getState().view.notices).toMatchObject([{ kind: "traceDiffers", agree: 5 }]);
  await links.open(`#s=two-sites&e=3&h=${run.trace.hash.slice(0, 8)}&t=${trail}`);
  expect(store.getState().view.notices).toEqual([]);
});

it("the answer to a link that was left in the meantime is dropped", async () => {
  let answerSlowly: (text: string) => void = () => {};
  const slow: Library = {
    ...shipped,
    text: (id) =>
      id === "same-server"
        ? new Promise((resolve) => {
            answerSlowly = resolve;
          })
        : shipped.text(id),
  };
  const { store, links } = start(slow);
  const first = links.open("#s=same-server&theme=dark");
  await links.open("#s=two-sites&e=4");
  answerSlowly(await shipped.text("same-server"));
  await first;
  expect(store.getState().scenario.shippedId).toBe("two-sites");
  expect(store.getState().view.theme).toBe("auto");
  expect(store.getState().playback.position).toBe(4);
});

it("a shipped scenario that is not there is a reason, not a crash", async () => {
  const { store, links } = start({
    ...shipped,
    text: async (id) => (id === "gone" ? Promise.reject(new Error()) : shipped.text(id)),
  });
  await links.open("#s=gone");
  expect(store.getState().run.refusal?.problems).toMatchObject([{ code: "not-fetched" }]);
  expect(store.getState().scenario.shippedId).toBe("two-sites");
});

it("the list of the shipped scenarios is none of them", async () => {
  const { store, links } = start();
  await links.open("#s=index");
  const { refusal } = store.getState().run;
  expect(refusal?.problems).toEqual([{ path: "", code: "not-fetched", args: { name: "index" } }]);
  expect(store.getState().scenario.shippedId).toBe("two-sites");
});

it("a shipped scenario with its answer needs no engine, and a scenario of the reader's own does", async () => {
  let asked = 0;
  const store = createAppStore({
    open: async (text) => {
      asked += 1;
      return router.open({ text });
    },
    restart: () => {},
  });
  const library: Library = {
    ...shipped,
    answer: async (id) => JSON.parse(JSON.stringify(router.open({ text: await shipped.text(id) }))),
  };
  const links = createLinkOpener({ store, library, linkName: () => "The link", hasStartPage: false });
  await links.open("#s=two-sites&e=12&h=00000000");
  expect(store.getState().playback.position).toBe(12);
  expect(store.getState().view.notices).toHaveLength(1);
  expect(asked).toBe(0);
  await links.open(writeLink({ origin: { kind: "packed", data: (await packScenario(mine)) ?? "" } }));
  expect(asked).toBe(1);
});
