import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fill } from "./template.ts";

describe("putting values into a sentence", () => {
  it("puts each value where its name stands, as often as it stands there", () => {
    expect(fill("{from} to {to}, and {from} again", { from: "A", to: "B" })).toBe("A to B, and A again");
  });

  it("does not look at an inserted value again, whatever braces it holds", () => {
    expect(fill("{first} and {second}", { first: "{second}", second: "{first}" })).toBe("{second} and {first}");
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        fc.pre(!/[\u0590-\u08FF\u202A-\u202E]/.test(first + second));
        expect(fill("{first}|{second}", { first, second })).toBe(`${first}|${second}`);
      }),
    );
  });

  it("takes dollar signs in a name as they are", () => {
    expect(fill("{name}", { name: "$& $1 $$" })).toBe("$& $1 $$");
  });

  it("leaves a placeholder without a value where a test can see it", () => {
    expect(fill("{name} is down", {})).toBe("{name} is down");
  });

  it("keeps a name that is written from right to left to itself", () => {
    expect(fill("{name} is down", { name: "שרת" })).toBe("\u2068שרת\u2069 is down");
    expect(fill("{name} is down", { name: "HUB01" })).toBe("HUB01 is down");
  });
});
