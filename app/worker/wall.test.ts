import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { simMs } from "../engine/index.ts";
import { createRouterClient } from "./client.ts";
import type { Port, RouterApi } from "./protocol.ts";
import { createRouter } from "./router.ts";
import { serve } from "./serve.ts";

/** Two ports that hand each other copies, as a worker does. */
function createPair(): readonly [Port, Port] {
  const ends = [createEnd(), createEnd()] as const;
  ends[0].connect(ends[1]);
  ends[1].connect(ends[0]);
  return ends;
}

function createEnd() {
  let other: { readonly receive: (message: unknown) => void } | null = null;
  let listener: ((message: unknown) => void) | null = null;
  const early: unknown[] = [];
  return {
    connect: (end: { readonly receive: (message: unknown) => void }): void => {
      other = end;
    },
    receive: (message: unknown): void => {
      if (listener) listener(message);
      else early.push(message);
    },
    post: (message: unknown): void => other?.receive(structuredClone(message)),
    listen: (next: (message: unknown) => void): void => {
      listener = next;
      for (const message of early.splice(0)) next(message);
    },
  };
}

const rejecting: RouterApi = {
  open: ({ text }) => {
    if (text === "break") throw new TypeError("a mistake of ours");
    return { kind: "rejected", problems: [{ path: text, code: "empty", args: {} }] };
  },
  whyNot: ({ part }) => {
    const change = { kind: "declare", at: simMs(0), list: "sites", name: part.kind, field: "", value: true } as const;
    return { kind: "found", found: { change, runs: 1, isCutShort: false } };
  },
};

it("an answer finds the question it belongs to", async () => {
  const [page, worker] = createPair();
  const client = createRouterClient(page);
  serve(worker, rejecting, null);
  const answers = await Promise.all(["a", "b"].map((text) => client.call("open", { text })));
  expect(answers.map((answer) => answer.kind === "rejected" && answer.problems[0]?.path)).toEqual(["a", "b"]);
});

it("different questions may be under way together", async () => {
  const [page, worker] = createPair();
  const client = createRouterClient(page);
  serve(worker, rejecting, null);
  const part = { kind: "siteLink", name: "Redmond-Dublin" } as const;
  const [opened, found] = await Promise.all([
    client.call("open", { text: "a" }),
    client.call("whyNot", { text: "a", message: "m1", part }),
  ]);
  expect(opened.kind).toBe("rejected");
  expect(found).toMatchObject({ kind: "found", found: { change: { name: "siteLink" } } });
});

it("a mistake of ours is a crash and not the scenario's fault, and the next question works", async () => {
  const [page, worker] = createPair();
  const client = createRouterClient(page);
  serve(worker, rejecting, null);
  expect(await client.call("open", { text: "break" })).toEqual({
    kind: "crashed",
    message: "TypeError: a mistake of ours",
  });
  expect((await client.call("open", { text: "a" })).kind).toBe("rejected");
});

it("the other side says that it is there and which lock it holds", async () => {
  const [page, worker] = createPair();
  const client = createRouterClient(page);
  serve(worker, rejecting, "lock-7");
  expect(await client.ready).toEqual({ lock: "lock-7" });
});

it("when the other side is gone, what waits and what comes is answered as a crash", async () => {
  const [page] = createPair();
  const client = createRouterClient(page);
  const waiting = client.call("open", { text: "a" });
  client.close("gone");
  expect(await waiting).toEqual({ kind: "crashed", message: "gone" });
  expect(await client.call("open", { text: "b" })).toEqual({ kind: "crashed", message: "gone" });
});

it("of an organization only what is new crosses, and it arrives whole", async () => {
  const [page, worker] = createPair();
  const crossed: string[] = [];
  const client = createRouterClient(page);
  const post: Port["post"] = (message) => {
    crossed.push(JSON.stringify(message));
    worker.post(message);
  };
  serve({ ...worker, post }, createRouter(), null);
  const file = JSON.parse(readFileSync("public/scenarios/f-05-fan-out.json", "utf8"));
  const dearer = file.siteLinks.map((link: object) => ({ ...link, exchangeCost: 77 }));
  const servers: unknown[] = [];
  for (const one of [file, { ...file, faults: [] }, { ...file, siteLinks: dearer }, file]) {
    const answer = await client.call("open", { text: JSON.stringify(one) });
    expect(answer).toEqual(createRouter().open({ text: JSON.stringify(one) }));
    servers.push(answer.kind === "done" && answer.scenario.input.organization.servers);
  }
  expect(new Set(servers).size).toBe(1);
  const fresh = crossed
    .slice(1)
    .map((message) => Object.keys(JSON.parse(message).answer.scenario.input.organization.fresh));
  expect(fresh.slice(1)).toEqual([[], ["siteLinks"], ["siteLinks"]]);
});
