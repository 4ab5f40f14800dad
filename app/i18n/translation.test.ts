import { expect, it } from "vitest";
import { german } from "./german/index.ts";
import { createSpeaker } from "./speaker.ts";
import { chooseLanguage } from "./translation.ts";
import { createWords } from "./words.ts";

it("the first wish that can be met is the language, and English if none can", () => {
  expect(chooseLanguage([null, "de-AT", "en"])).toBe("de");
  expect(chooseLanguage(["fr", "EN-gb", "de"])).toBe("en");
  expect(chooseLanguage([null, "fr", "nl-BE"])).toBe("en");
  expect(chooseLanguage([])).toBe("en");
  expect(chooseLanguage(["deu", "den-x"])).toBe("en");
});

it("German writes numbers, times and lists its own way", () => {
  const speaker = createSpeaker(german);
  expect(speaker.say("kilobytes", { size: 10_240 })).toBe("10.240 KB");
  expect(speaker.clock(2_499)).toBe("00:00:02,4");
  expect(speaker.clock(26 * 3_600_000)).toBe("1 T 02:00:00");
  expect(speaker.duration(90_061_000)).toBe("1 Tag und 1 Stunde");
  expect(speaker.list(["Anna", "Bob", "Carl"])).toBe("Anna, Bob und Carl");
  expect([1, 2, 3, 11].map(speaker.ordinal)).toEqual(["1.", "2.", "3.", "11."]);
  expect(speaker.say("people.many", { count: 1 })).toBe("1 Empfänger");
});

it("words know what language they are in, and which other words belong to them", () => {
  expect(createWords(german)).toMatchObject({ language: "de", direction: "ltr", tongue: german });
  expect(createWords("en")).toMatchObject({ language: "en", direction: "ltr", tongue: "en" });
});
