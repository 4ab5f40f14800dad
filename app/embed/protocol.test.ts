import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isConnect, largestCommand, readCommand } from "./protocol.ts";

const nonce = "0123456789abcdef0123456789abcdef";
const connect = { protocol: "sitehop/1", type: "connect", nonce };

describe("the parent's answer", () => {
  it("is taken with the nonce of this frame, in exactly its shape", () => {
    expect(isConnect(connect, nonce)).toBe(true);
  });

  it("is not taken with another nonce, of another version, with more in it, or as something else", () => {
    for (const wrong of [
      { ...connect, nonce: nonce.replace("0", "1") },
      { ...connect, nonce: undefined },
      { ...connect, protocol: "sitehop/2" },
      { ...connect, type: "hello" },
      { ...connect, more: 1 },
      { protocol: connect.protocol, type: connect.type },
      Object.create(connect),
      [connect],
      JSON.stringify(connect),
      null,
      undefined,
      7,
    ])
      expect(isConnect(wrong, nonce)).toBe(false);
  });
});

describe("a command", () => {
  it("is read in exactly its shape", () => {
    const command = { id: 1, method: "seek", args: [{ event: 3 }] };
    expect(readCommand(command)).toEqual({ ok: true, command });
  });

  it("of any other shape is malformed, and keeps the id that it had", () => {
    for (const wrong of [
      { id: 4, method: "play" },
      { id: 4, method: "play", args: {} },
      { id: 4, method: 7, args: [] },
      { id: 4, method: "play", args: [], more: true },
      { id: 4, method: "play", args: [undefined] },
      { id: 4, method: "play", args: [new Map()] },
      { id: 4, method: "play", args: [new Date(0)] },
      { id: 4, method: "play", args: [new ArrayBuffer(1_000_000)] },
      { id: 4, method: "play", args: [Number.NaN] },
      { id: 4, method: "play", args: [1n] },
    ])
      expect(readCommand(wrong)).toEqual({ ok: false, id: 4, code: "malformed" });
    for (const wrong of [
      { id: "4", method: "play", args: [] },
      { id: -1, method: "play", args: [] },
      [],
      null,
      3,
      "play",
    ])
      expect(readCommand(wrong)).toEqual({ ok: false, id: null, code: "malformed" });
  });

  it("cannot bring along what objects are made of", () => {
    for (const text of [
      '{"id":1,"method":"load","args":[{"__proto__":{"playing":true}}]}',
      '{"id":1,"method":"load","args":[],"__proto__":{"x":1}}',
      '{"__proto__":{"id":1,"method":"play","args":[]}}',
    ])
      expect(readCommand(JSON.parse(text)).ok).toBe(false);
  });

  it("that never ends, because it holds itself, is malformed", () => {
    const args: unknown[] = [];
    args.push(args);
    expect(readCommand({ id: 1, method: "load", args })).toEqual({ ok: false, id: 1, code: "malformed" });
  });

  it("of more than 256 kB is too large, however it gets there", () => {
    for (const args of [
      ["x".repeat(largestCommand + 1)],
      ["é".repeat(largestCommand / 2 + 1)],
      Array.from({ length: largestCommand }, () => 1),
      [Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`a name that is long ${i}`, true]))],
    ])
      expect(readCommand({ id: 1, method: "load", args })).toEqual({ ok: false, id: 1, code: "tooLarge" });
    expect(readCommand({ id: 1, method: "load", args: ["x".repeat(largestCommand - 100)] }).ok).toBe(true);
  });

  it("is taken or refused, and never breaks anything, whatever it is, 10,000 times", () => {
    const anything = fc.anything({
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
      withBigInt: true,
    });
    const nearly = fc.record(
      {
        id: fc.oneof(fc.nat(), anything),
        method: fc.oneof(fc.constantFrom("play", "load", "__proto__", "constructor", "toString"), anything),
        args: fc.oneof(fc.array(anything), anything),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, nearly), (data) => {
        const read = readCommand(data);
        if (read.ok) expect(Object.keys(read.command).sort()).toEqual(["args", "id", "method"]);
        else expect(["malformed", "tooLarge"]).toContain(read.code);
      }),
      { numRuns: 10_000 },
    );
  });
});
