import fc from "fast-check";
import { expect, it } from "vitest";
import { calendarMoment } from "./calendar.ts";

it("every moment is the one that a calendar has, with its day of the week", () => {
  const beginning = Date.UTC(2007, 0, 1);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) - beginning }), (at) => {
      const expected = new Date(beginning + at);
      expect(calendarMoment(at)).toEqual({
        year: expected.getUTCFullYear(),
        month: expected.getUTCMonth() + 1,
        date: expected.getUTCDate(),
        weekday: (expected.getUTCDay() + 6) % 7,
        hours: expected.getUTCHours(),
        minutes: expected.getUTCMinutes(),
        seconds: expected.getUTCSeconds(),
        milliseconds: expected.getUTCMilliseconds(),
      });
    }),
  );
});
