import { expect, it } from "vitest";
import { createFingerprint } from "./fingerprint.ts";

it("is equal for equal data and mostly another for other data", () => {
  const fingerprint = createFingerprint();
  const data = Array.from({ length: 4_000 }, (_, i) => ({
    name: `n${i % 50}`,
    list: [i % 7, `x${i % 20}`, i % 2 === 0],
    none: null,
    place: i,
  }));
  const marks = data.map(fingerprint);
  expect(structuredClone(data).map(fingerprint)).toEqual(marks);
  expect(new Set(marks).size).toBeGreaterThan(3_900);
});
