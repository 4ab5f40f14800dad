import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textPattern } from "./text-pattern.ts";

const isIn = (pattern: string, text: string): boolean | undefined => textPattern(pattern)?.isIn(text);

describe("a text pattern", () => {
  it.each([
    ["abc", "x abc y", true],
    ["ABC", "abc", true],
    ["\\d\\d\\d-\\d\\d-\\d\\d\\d\\d", "number 123-45-6789, please", true],
    ["\\d\\d\\d-\\d\\d-\\d\\d\\d\\d", "number 12-345-6789", false],
    ["^fw:", "FW: news", true],
    ["^fw:", "no fw: news", false],
    ["\\.exe$", "setup.exe", true],
    ["\\.exe$", "setup.exe.txt", false],
    ["ab*c", "xacx", true],
    ["ab*c", "abbbbbc", true],
    ["(ab)*$", "", true],
    ["cat|dog", "hotdog", true],
    ["cat|dog", "bird", false],
    ["a(b|c)d", "acd", true],
    ["\\s\\S", "a b", true],
    ["\\W", "abc9", false],
    ["\\w", "é", true],
    ["İ", "İstanbul", true],
    ["\\*\\(", "2*(3)", true],
    ["", "anything", true],
  ])("%s in “%s”: %s", (pattern, text, expected) => {
    expect(isIn(pattern, text)).toBe(expected);
  });

  it.each(["*", "(", ")", "a(b", "a**", "\\", "(|*)", "(".repeat(200)])("makes no sense of %s", (pattern) => {
    expect(textPattern(pattern)).toBeNull();
  });

  it("finds what a regular expression finds", () => {
    const piece = fc.constantFrom("a", "b", "1", " ", "a*", "(a|b)", "(ab)*", "\\d", "\\s", "|", "1*");
    const text = fc.array(fc.constantFrom("a", "b", "1", " "), { maxLength: 12 }).map((all) => all.join(""));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), text, (pieces, words) => {
        const pattern = pieces.join("");
        expect(isIn(pattern, words), `${pattern} in ${words}`).toBe(new RegExp(pattern, "u").test(words));
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });

  it("takes no longer for what makes other engines go back and forth", () => {
    const text = `${"a".repeat(20_000)}b`;
    expect(isIn("(a*)*(a*)*(a|a)*c", text)).toBe(false);
  });
});
