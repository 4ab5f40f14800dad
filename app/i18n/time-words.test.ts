import { expect, it } from "vitest";
import { time } from "./english/time.ts";
import { createTimeWords } from "./time-words.ts";
import { wordsOnly } from "./words-only.ts";

const words = createTimeWords("en");

it("every word about time is for people, and no placeholder is left open", () => {
  const values = {
    site: "Dublin",
    chapter: "Reading",
    subject: "Lunch",
    event: 12,
    duration: "4 hours",
    value: 4,
    count: 3,
    what: "Hop",
    sender: "Anna",
  };
  for (const key of Object.keys(time) as (keyof typeof time)[]) wordsOnly(words.say(key, values));
});

it("idle time is said as somebody who waits would say it", () => {
  const lengths = [30_000, 59_470, 539_470, 1_799_780, 14_399_920, 3_839_670, 172_792_000];
  expect(lengths.map(words.idle)).toEqual([
    "30 seconds",
    "1 minute",
    "9 minutes",
    "30 minutes",
    "4 hours",
    "1 hour and 4 minutes",
    "2 days",
  ]);
  expect(lengths.map(words.idleShort)).toEqual(["30 s", "1 min", "9 min", "30 min", "4 h", "1.1 h", "2 d"]);
});

it("a chapter has the scenario’s own title, or one that says where it happens and to which message", () => {
  expect(words.chapterTitle({ kind: "own", title: "Where next?" })).toBe("Where next?");
  expect(words.chapterTitle({ kind: "transport", site: "Dublin", subject: null })).toBe("Hub Transport in Dublin");
  expect(words.chapterTitle({ kind: "reading", site: null, subject: "Lunch" })).toBe("Reading: Lunch");
  expect(words.chapterTitle({ kind: "reading", site: null, subject: "" })).toBe("Reading");
});
