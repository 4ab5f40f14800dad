import fc from "fast-check";
import { expect, it } from "vitest";
import { sameData } from "./same-data.ts";

it("data are the same when their JSON is", () => {
  const small = fc.oneof(fc.constantFrom(null, true, 0, 1, "", "a", "0"), fc.array(fc.constantFrom(0, "0", null)));
  const data = fc.oneof(small, fc.array(small, { maxLength: 2 }), fc.dictionary(fc.constantFrom("a", "b"), small));
  fc.assert(
    fc.property(data, data, (a, b) => {
      expect(sameData(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      expect(sameData(a, structuredClone(a))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it("a list is not an object, and the order of fields counts", () => {
  expect(sameData([], {})).toBe(false);
  expect(sameData({}, [])).toBe(false);
  expect(sameData({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(false);
});
