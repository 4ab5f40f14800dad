import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { createTextHash } from "./hash.ts";

function sha256HexOf(pieces: readonly string[]): string {
  const hash = createTextHash();
  for (const piece of pieces) hash.text(piece);
  return hash.digest();
}
const sha256Hex = (text: string): string => sha256HexOf([text]);

it("hashes a text in pieces as the text itself, however long", () => {
  for (const pieces of [[], ["abc"], ["a", "", "bc"], Array.from({ length: 5_000 }, (_, i) => `Größe ${i} €😀`)]) {
    expect(sha256HexOf(pieces)).toBe(sha256Hex(pieces.join("")));
  }
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

it("hashes the UTF-8 bytes of any text, half characters and very long ones too", () => {
  const anyText = fc.string({ unit: fc.constantFrom("a", "é", "€", "😀", "\ud83d", "\ude00", "\0"), maxLength: 60 });
  fc.assert(
    fc.property(anyText, fc.nat(30_000), (text, before) => {
      const long = "a".repeat(before) + text.repeat(2_000);
      expect(sha256Hex(long)).toBe(createHash("sha256").update(long, "utf8").digest("hex"));
    }),
    { numRuns: 60 },
  );
});

it("takes bytes between texts, few or many", () => {
  const many = new Uint8Array(200_000).fill(65);
  const hash = createTextHash();
  hash.text("a");
  hash.bytes(many, 10, 20);
  hash.bytes(many);
  hash.text("z");
  expect(hash.digest()).toBe(sha256Hex(`a${"A".repeat(200_010)}z`));
});

it("writes whole numbers as JSON does", () => {
  const numbers = [0, 7, 10, 99, 100, 2_147_483_647, 2_147_483_648, -1, 604_800_000, 9_007_199_254_740_991, 1e21];
  const hash = createTextHash();
  for (const number of numbers) hash.wholeNumber(number);
  expect(hash.digest()).toBe(sha256Hex(numbers.join("")));
});

it("orders keys by code unit, leaves out what is undefined and escapes as JSON does", () => {
  const value = { b: 'quote " and \\ and \n', a: undefined, B: "é😀\ud800", "10": 1.5, "9": false };
  expect(canonicalJson(value)).toBe(
    JSON.stringify({ "10": 1.5, "9": false, B: value.B, b: value.b }).replace(
      /^{"9":false,"10":1.5/,
      '{"10":1.5,"9":false',
    ),
  );
  expect(JSON.parse(canonicalJson(value))).toEqual({ b: value.b, B: value.B, "10": 1.5, "9": false });
});
