import fc from "fast-check";
import { expect, it } from "vitest";
import { dateTime } from "./date-time.ts";

it("a log begins with the year 2007 and knows leap days", () => {
  expect(dateTime(0)).toBe("2007-01-01T00:00:00.000Z");
  expect(dateTime((365 + 31 + 28) * 86_400_000 + 61_002)).toBe("2008-02-29T00:01:01.002Z");
  expect(dateTime(1e18)).toBe(`+${1e18}ms`);
});

it("every year has its own last day of February", () => {
  const beginning = Date.UTC(2007, 0, 1);
  for (let year = 2007; year < 10_000; year += 1) {
    const lastDay = Date.UTC(year, 2, 0);
    expect(dateTime(lastDay - beginning)).toBe(new Date(lastDay).toISOString());
    expect(dateTime(Date.UTC(year, 2, 1) - beginning)).toBe(`${year}-03-01T00:00:00.000Z`);
    expect(dateTime(Date.UTC(year, 11, 31) - beginning)).toBe(`${year}-12-31T00:00:00.000Z`);
  }
});

it("every moment is the one that a calendar has", () => {
  const farthest = Date.UTC(9999, 11, 31) - Date.UTC(2007, 0, 1);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: farthest }), (at) => {
      expect(dateTime(at)).toBe(new Date(Date.UTC(2007, 0, 1) + at).toISOString());
    }),
  );
});
