import fc from "fast-check";
import { expect, it } from "vitest";
import { patchBetween, patched, reversed } from "./text-patch.ts";

it("a patch leads from one text to the other and back, whatever they are", () => {
  // Few letters, so that much is equal; long enough for several blocks.
  const text = fc.string({ unit: fc.constantFrom("a", "b", "ä", "😀"), maxLength: 30 });
  const long = fc.record({ head: fc.nat({ max: 9_000 }), middle: text, tail: fc.nat({ max: 9_000 }) });
  const written = fc.oneof(
    text,
    long.map(({ head, middle, tail }) => "x".repeat(head) + middle + "x".repeat(tail)),
  );
  fc.assert(
    fc.property(written, written, (before, after) => {
      const patch = patchBetween(before, after);
      expect(patched(before, patch)).toBe(after);
      expect(patched(after, reversed(patch))).toBe(before);
    }),
  );
});

it("of a long text only the stretch that differs is kept", () => {
  const same = "same ".repeat(10_000);
  expect(patchBetween(`${same}one${same}`, `${same}another${same}`)).toEqual({
    start: same.length,
    removed: "one",
    inserted: "another",
  });
});
