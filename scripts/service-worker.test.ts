import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";

const source = readFileSync("scripts/service-worker.js", "utf8");
const scope = "https://example.test/sitehop/";

interface Event {
  readonly request?: { readonly method: string; readonly url: string };
  readonly waitUntil?: (work: Promise<unknown>) => void;
  readonly respondWith?: (answer: Promise<unknown>) => void;
}

/** A service worker between a server and caches that are as a test wants them. */
function start(server: (address: string) => Promise<unknown>, isBroken = false) {
  const stored = new Map<string, Map<string, unknown>>();
  const listeners = new Map<string, (event: Event) => void>();
  const addressOf = (asked: string | { readonly url: string }): string =>
    new URL(typeof asked === "string" ? asked : asked.url, scope).href;
  const caches = {
    keys: async () => [...stored.keys()],
    delete: async (name: string) => stored.delete(name),
    open: async (name: string) => {
      if (isBroken) throw new Error("The storage is broken.");
      const files = stored.get(name) ?? new Map<string, unknown>();
      stored.set(name, files);
      return {
        match: async (asked: { readonly url: string }) => files.get(addressOf(asked)),
        put: async (asked: string, response: unknown) => void files.set(addressOf(asked), response),
      };
    },
  };
  runInNewContext(`const VERSION = "v2"; const FILES = ["./", "assets/a.js"];\n${source}`, {
    self: {
      registration: { scope },
      skipWaiting: () => {},
      addEventListener: (type: string, listener: (event: Event) => void) => listeners.set(type, listener),
    },
    caches,
    fetch: (asked: string | { readonly url: string }) => server(addressOf(asked)),
    Request: class {
      readonly url: string;
      constructor(file: string) {
        this.url = addressOf(file);
      }
    },
    Response,
    URL,
    setTimeout: () => 0,
  });
  const work = (type: string, request?: Event["request"]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const take = (given: Promise<unknown>): void => void given.then(resolve, reject);
      listeners.get(type)?.({ ...(request && { request }), waitUntil: take, respondWith: take });
    });
  return {
    stored,
    install: () => work("install"),
    ask: (file: string) => work("fetch", { method: "GET", url: addressOf(file) }),
  };
}

const good = async (address: string): Promise<Response> => new Response(address);

it("what came by way of another address is kept as if it had not", async () => {
  const redirected = Object.defineProperty(new Response("page"), "redirected", { value: true });
  const worker = start(async (address) => (address === scope ? redirected : new Response(address)));
  await worker.install();
  const kept = worker.stored.get(`sitehop ${scope} v2`)?.get(scope) as Response;
  expect(kept.redirected).toBe(false);
  expect(await kept.text()).toBe("page");
});

it("a storage that is broken leaves the server", async () => {
  const worker = start(good, true);
  for (const file of ["./", "assets/a.js"]) {
    const answer = (await worker.ask(file)) as Response;
    expect(await answer.text()).toBe(new URL(file, scope).href);
  }
});

it("the caches of others on this host are not looked into", async () => {
  const worker = start(good);
  worker.stored.set("other", new Map([[`${scope}assets/a.js`, new Response("not ours")]]));
  const answer = (await worker.ask("assets/a.js")) as Response;
  expect(await answer.text()).toBe(`${scope}assets/a.js`);
});

it("an attempt to keep everything that failed leaves nothing", async () => {
  const worker = start(async (address) => new Response("", { status: address === scope ? 200 : 500 }));
  await expect(worker.install()).rejects.toThrow("assets/a.js: 500");
  expect([...worker.stored.keys()]).toEqual([]);
});

it("a server that is gone while the copy is looked for is no unhandled failure", async () => {
  const unhandled: unknown[] = [];
  const hear = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", hear);
  let isGone = false;
  const worker = start(async (address) => {
    if (isGone) throw new Error("no network");
    return new Response(address);
  });
  await worker.install();
  const files = worker.stored.get(`sitehop ${scope} v2`);
  const slow = files?.get(scope);
  isGone = true;
  const match = new Promise((resolve) => setImmediate(resolve, slow));
  files?.set(scope, match);
  expect(await ((await worker.ask("./")) as Response).text()).toBe(scope);
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", hear);
  expect(unhandled).toEqual([]);
});
