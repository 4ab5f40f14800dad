import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { createAppStore } from "../store/index.ts";
import { offerToParent } from "./frame-port.ts";
import { createPageApi } from "./page-api.ts";
import type { Answer, Hello, Notice } from "./protocol.ts";

const nonce = "00112233445566778899aabbccddeeff";
const text = readFileSync("public/scenarios/same-server.json", "utf8");
const openPorts: MessagePort[] = [];

afterEach(() => {
  for (const port of openPorts.splice(0)) port.close();
});

/** A frame whose parent is played by the test, with a store that answers without an engine. */
function createFrame() {
  const said: (readonly [message: Hello, target: string])[] = [];
  const parent = { postMessage: (message: Hello, target: string) => said.push([message, target]) };
  let listener: ((event: MessageEvent) => void) | null = null;
  let time = 0;
  const store = createAppStore({
    open: async (asked) => {
      const { router } = await import("../worker/router.ts");
      return router.open({ text: asked });
    },
    restart: () => {},
  });
  const api = createPageApi(store, "1.2.3");
  offerToParent(api, {
    parent,
    listen: (next) => {
      listener = next;
      return () => {
        listener = null;
      };
    },
    nonce,
    now: () => time,
  });
  const deliver = (data: unknown, ports: readonly MessagePort[], source: unknown = parent): void =>
    listener?.({ data, ports, source } as unknown as MessageEvent);
  const connect = { protocol: "sitehop/1", type: "connect", nonce };
  return {
    store,
    said,
    deliver,
    connect,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    isListening: () => listener !== null,
    join: () => joinPort(deliver, connect),
  };
}

/** The parent's end of the channel, with everything that came through it. */
function joinPort(deliver: (data: unknown, ports: readonly MessagePort[]) => void, connect: unknown) {
  const { port1, port2 } = new MessageChannel();
  openPorts.push(port1, port2);
  const heard: (Answer | Notice)[] = [];
  let onMessage: () => void = () => {};
  port1.onmessage = ({ data }) => {
    heard.push(data);
    onMessage();
  };
  deliver(connect, [port2]);
  const until = async <T extends Answer | Notice>(is: (message: Answer | Notice) => message is T): Promise<T> => {
    for (;;) {
      const found = heard.find(is);
      if (found) return found;
      await new Promise<void>((resolve) => {
        onMessage = resolve;
      });
    }
  };
  return {
    heard,
    post: (message: unknown) => port1.postMessage(message),
    answerTo: (id: number | null) => until((message): message is Answer => "id" in message && message.id === id),
    notice: (event: string) => until((message): message is Notice => "event" in message && message.event === event),
  };
}

describe("the greeting", () => {
  it("says hello to the parent with a nonce and nothing of what is shown", () => {
    const { said } = createFrame();
    expect(said).toEqual([[{ protocol: "sitehop/1", type: "hello", nonce }, "*"]]);
  });

  it("takes the one answer of the parent, and nobody is heard after that", async () => {
    const frame = createFrame();
    const { post, answerTo } = frame.join();
    expect(frame.isListening()).toBe(false);
    const second = joinPort(frame.deliver, frame.connect);
    second.post({ id: 9, method: "version", args: [] });
    post({ id: 1, method: "version", args: [] });
    expect(await answerTo(1)).toEqual({ id: 1, ok: true, result: "1.2.3" });
    expect(second.heard).toEqual([]);
  });

  it("does not hear another window, another nonce, or an answer with no port or two", () => {
    const frame = createFrame();
    const { port1, port2 } = new MessageChannel();
    openPorts.push(port1, port2);
    frame.deliver(frame.connect, [port1], { postMessage: () => {} });
    frame.deliver(frame.connect, [port1], null);
    frame.deliver({ ...frame.connect, nonce: nonce.replaceAll("0", "1") }, [port1]);
    frame.deliver(frame.connect, []);
    frame.deliver(frame.connect, [port1, port2]);
    frame.deliver({ id: 1, method: "play", args: [] }, [port1]);
    expect(frame.isListening()).toBe(true);
    expect(frame.store.getState().playback.isPlaying).toBe(false);
  });
});

describe("the commands", () => {
  it("load, step, seek and tell the state, and steps come back as events", async () => {
    const { post, answerTo, notice } = createFrame().join();
    post({ id: 1, method: "load", args: [text] });
    expect(await answerTo(1)).toMatchObject({ ok: true, result: { version: 1 } });
    expect(await notice("ready")).toMatchObject({ data: { event: 0 } });
    post({ id: 2, method: "step", args: [2] });
    expect(await notice("step")).toMatchObject({ data: { event: 2 } });
    post({ id: 3, method: "seek", args: [{ event: 5 }] });
    post({ id: 4, method: "state", args: [] });
    expect(await answerTo(4)).toMatchObject({ ok: true, result: { event: 5, playing: false, speed: 1 } });
  });

  it("that are unknown, malformed or names of what objects are made of get an error and change nothing", async () => {
    const frame = createFrame();
    const { post, answerTo } = frame.join();
    post({ id: 1, method: "load", args: [text] });
    await answerTo(1);
    const before = frame.store.getState();
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "on", "ready", "eval", ""];
    for (const [i, method] of names.entries()) {
      post({ id: 10 + i, method, args: [] });
      expect(await answerTo(10 + i), method).toMatchObject({ ok: false, error: { code: "unknownMethod" } });
    }
    post({ id: 30, method: "step", args: ["two"] });
    expect(await answerTo(30)).toMatchObject({ ok: false, error: { code: "failed" } });
    post({ id: 31, method: "seek", args: [null] });
    expect(await answerTo(31)).toMatchObject({ ok: false, error: { code: "failed" } });
    post("play");
    expect(await answerTo(null)).toMatchObject({ ok: false, error: { code: "malformed" } });
    // Without what it takes a command is no command: it does not even reach the page.
    for (const [i, method] of ["load", "seek", "step", "setSpeed"].entries()) {
      post({ id: 40 + i, method, args: [] });
      expect(await answerTo(40 + i), method).toMatchObject({ ok: false, error: { code: "malformed" } });
    }
    // The speeds are those of a link.
    post({ id: 50, method: "setSpeed", args: [3] });
    expect(await answerTo(50)).toMatchObject({ ok: false, error: { code: "failed" } });
    post({ id: 51, method: "setSpeed", args: [1e9] });
    expect(await answerTo(51)).toMatchObject({ ok: false, error: { code: "failed" } });
    post({ id: 32, method: "load", args: ["x".repeat(300_000)] });
    expect(await answerTo(32)).toMatchObject({ ok: false, error: { code: "tooLarge" } });
    expect(frame.store.getState()).toBe(before);
    post({ id: 60, method: "setSpeed", args: [2] });
    expect(await answerTo(60)).toMatchObject({ ok: true });
    expect(frame.store.getState().playback.speed).toBe(2);
  });

  it("that load a wrong scenario answer with every problem, and what was shown stays", async () => {
    const frame = createFrame();
    const { post, answerTo, notice } = frame.join();
    post({ id: 1, method: "load", args: [text] });
    await answerTo(1);
    const { scenario } = frame.store.getState();
    post({ id: 2, method: "load", args: [{ version: 1, "<img src=x onerror=alert(1)>": 1 }] });
    const answer = await answerTo(2);
    expect(answer).toMatchObject({ ok: false, error: { code: "failed" } });
    const problems = "error" in answer ? answer.error.problems : [];
    expect(problems?.length).toBeGreaterThan(3);
    expect(problems?.[0]).toMatchObject({ code: "unknown-field" });
    expect(await notice("problem")).toBeDefined();
    expect(frame.store.getState().scenario).toBe(scenario);
  });

  it("are taken sixty times a second, and then again when the second is over", async () => {
    const frame = createFrame();
    const { post, answerTo, heard } = frame.join();
    for (let id = 1; id <= 61; id += 1) post({ id, method: "version", args: [] });
    expect(await answerTo(61)).toMatchObject({ ok: false, error: { code: "tooMany" } });
    expect(heard.filter((message) => "ok" in message && message.ok)).toHaveLength(60);
    frame.pass(1_000);
    post({ id: 62, method: "version", args: [] });
    expect(await answerTo(62)).toMatchObject({ ok: true });
  });
});

it("a parent that answers late still learns what was wrong with the link", async () => {
  const frame = createFrame();
  frame.store.getState().actions.refuse({
    name: "The link",
    problems: [{ path: "e", code: "malformed-link", args: { why: "notANumber" } }],
  });
  const { notice } = frame.join();
  expect(await notice("problem")).toMatchObject({ data: [{ path: "e" }] });
});
