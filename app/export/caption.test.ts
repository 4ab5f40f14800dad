import fc from "fast-check";
import { expect, it } from "vitest";
import { textWidth } from "../scene/index.ts";
import { wrapped } from "./caption.ts";

it("a sentence is broken between words, and loses none", () => {
  expect(wrapped("HUB01 hands the message over to HUB05.", 150, 17)).toEqual([
    "HUB01 hands the",
    "message over to",
    "HUB05.",
  ]);
});

it("no line is wider than its place, and every letter is still there, whatever the text", () => {
  const text = fc.array(fc.string({ unit: "grapheme", minLength: 1 }).map((word) => word.replace(/ /g, "x")));
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 700 }), (words, width) => {
      const lines = wrapped(words.join(" "), width, 17);
      for (const line of lines) expect([...line].length === 1 || textWidth(line, 17) <= width).toBe(true);
      expect(lines.join("").replaceAll(" ", "")).toBe(words.join(""));
    }),
  );
});
