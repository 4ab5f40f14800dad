import fc from "fast-check";
import { expect, it } from "vitest";
import { firstWhere } from "./first-where.ts";

it("finds the place that looking at every item finds", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(21), (numbers, limit) => {
      const sorted = [...numbers].sort((a, b) => a - b);
      const place = sorted.findIndex((number) => number >= limit);
      expect(firstWhere(sorted, (number) => number >= limit)).toBe(place < 0 ? sorted.length : place);
    }),
  );
});
