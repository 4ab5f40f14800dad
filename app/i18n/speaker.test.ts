import { describe, expect, it } from "vitest";
import { createSpeaker } from "./speaker.ts";
import { createWords } from "./words.ts";

const speaker = createSpeaker("en");

describe("times", () => {
  it("writes the simulated clock with tenths, cut off and not rounded", () => {
    expect(speaker.clock(0)).toBe("00:00:00.0");
    expect(speaker.clock(2_499)).toBe("00:00:02.4");
    expect(speaker.clock(59_999)).toBe("00:00:59.9");
    expect(speaker.clock(3_600_000 + 62_300)).toBe("01:01:02.3");
  });

  it("writes days in front of the clock, and then no tenths", () => {
    expect(speaker.clock(86_399_900)).toBe("23:59:59.9");
    expect(speaker.clock(26 * 3_600_000)).toBe("1 d 02:00:00");
    expect(speaker.clock(48 * 3_600_000 + 500)).toBe("2 d 00:00:00");
  });

  it("writes a duration in its two largest units", () => {
    expect(speaker.duration(60_000)).toBe("1 minute");
    expect(speaker.duration(300_000)).toBe("5 minutes");
    expect(speaker.duration(5_400_000)).toBe("1 hour and 30 minutes");
    expect(speaker.duration(90_061_000)).toBe("1 day and 1 hour");
    expect(speaker.duration(0)).toBe("0 milliseconds");
  });

  it("takes what is a moment short of a minute for a minute", () => {
    expect(speaker.duration(59_980)).toBe("1 minute");
  });
});

describe("numbers", () => {
  it("chooses between one and many by the rules of the language", () => {
    expect(speaker.say("people.many", { count: 1 })).toBe("1 recipient");
    expect(speaker.say("people.many", { count: 2 })).toBe("2 recipients");
    expect(speaker.say("people.many", { count: 0 })).toBe("0 recipients");
  });

  it("groups the digits of large numbers", () => {
    expect(speaker.say("kilobytes", { size: 10_240 })).toBe("10,240 KB");
  });

  it("counts retries in words that fit", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 111].map(speaker.ordinal)).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "11th",
      "12th",
      "13th",
      "21st",
      "22nd",
      "23rd",
      "111th",
    ]);
  });

  it("writes a speed as a factor", () => {
    const words = createWords("en");
    expect([0.5, 1, 4].map(words.speed)).toEqual(["0.5×", "1×", "4×"]);
  });
});

describe("sentences one after the other", () => {
  it("leaves out what there is not", () => {
    expect(speaker.sentences(null, "One.", "", "Two.")).toBe("One. Two.");
    expect(speaker.sentences(null, null)).toBe("");
  });
});
