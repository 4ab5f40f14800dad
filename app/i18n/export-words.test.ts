import { expect, it } from "vitest";
import { exports } from "./english/exports.ts";
import { createExportWords } from "./export-words.ts";
import { wordsOnly } from "./words-only.ts";

const say = createExportWords("en");

it("the words about files have no empty text and no stray brace", () => {
  for (const [key, template] of Object.entries(exports))
    for (const text of typeof template === "string" ? [template] : Object.values(template)) {
      expect(text.trim(), key).not.toBe("");
      expect(text.replace(/\{\w+\}/g, ""), key).not.toMatch(/[{}<>]/);
    }
});

it("a film says how long it is", () => {
  expect(say("export.frames", { count: 2_010, duration: "1 minute and 7 seconds" })).toBe(
    "1 minute and 7 seconds long, 2,010 frames",
  );
  wordsOnly(say("export.saved", { name: "two sites" }));
});
