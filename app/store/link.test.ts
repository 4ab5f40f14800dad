import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { speeds } from "../scene/index.ts";
import { linkSpeeds, longestReadLink, noLink, type PageLink, readLink, writeLink } from "./link.ts";

const packed = { kind: "packed", data: "eJwBAAD__wAAAAE" } as const;
const everything: PageLink = {
  origin: { kind: "shipped", id: "two-sites" },
  position: 12,
  hash: "a1b2c3d4",
  trail: "Bxyzw",
  isEmbedded: true,
  controls: "min",
  theme: "dark",
  language: "pt-BR",
  speed: 0.5,
  panels: ["events"],
};

it("a link that was written is read as it was meant", () => {
  for (const link of [
    noLink,
    everything,
    { ...everything, origin: packed, panels: [], controls: "none", theme: "light", speed: 8 },
    { ...noLink, origin: packed, position: 999_999_999 },
  ] as const)
    expect(readLink(writeLink(link))).toEqual({ ok: true, link });
});

it("an empty fragment asks for nothing, and what is as usual is not written", () => {
  expect(readLink("")).toEqual({ ok: true, link: noLink });
  expect(readLink("#")).toEqual({ ok: true, link: noLink });
  expect(writeLink({})).toBe("");
  expect(writeLink({ origin: { kind: "shipped", id: "two-sites" } })).toBe("#s=two-sites");
});

it("a part that is malformed, unknown or there twice is named, with what was found and why", () => {
  for (const [fragment, path, why] of [
    ["#s=../../etc", "s", "notAName"],
    ["#s=", "s", "notAName"],
    ["#s=a&d=eJw", "d", "twoScenarios"],
    ["#d=", "d", "notPacked"],
    ["#d=a+b", "d", "notPacked"],
    ["#s=two-sites&e=many", "e", "notANumber"],
    ["#s=two-sites&e=-1", "e", "notANumber"],
    ["#s=two-sites&e=99999999999", "e", "notANumber"],
    ["#s=two-sites&e=1&e=2", "e", "twice"],
    ["#s=two-sites&h=xyz", "h", "notAHash"],
    ["#h=a1b2c3d4", "h", "noScenario"],
    ["#s=two-sites&t=%20", "t", "notATrail"],
    ["#s=two-sites&embed=yes", "embed", "notOneOf"],
    ["#s=two-sites&controls=some", "controls", "notOneOf"],
    ["#s=two-sites&theme=pink", "theme", "notOneOf"],
    ["#s=two-sites&lang=!", "lang", "notALanguage"],
    ["#s=two-sites&speed=3", "speed", "notOneOf"],
    ["#s=two-sites&panels=why,what", "panels", "notOneOf"],
    ["#s=two-sites&zoom=2", "zoom", "unknownPart"],
    ["#__proto__=1", "__proto__", "unknownPart"],
    ["#constructor=1", "constructor", "unknownPart"],
    [`#d=${"A".repeat(longestReadLink)}`, "", "tooLong"],
  ] as const) {
    const read = readLink(fragment);
    expect(read.ok ? null : read.problem.path, fragment.slice(0, 60)).toBe(path);
    expect(read.ok ? null : read.problem.code, fragment.slice(0, 60)).toBe("malformed-link");
    expect(read.ok ? null : read.problem.args.why, fragment.slice(0, 60)).toBe(why);
  }
});

it("a link can ask for exactly the speeds that the page has", () => {
  expect(linkSpeeds.map(Number)).toEqual(speeds);
});

describe("links of every shape that were ever made", () => {
  const links: readonly { readonly what: string; readonly fragment: string }[] = JSON.parse(
    readFileSync("e2e/files/links.json", "utf8"),
  );

  it("are still read", () => {
    expect(links.length).toBeGreaterThan(10);
    for (const { what, fragment } of links) expect(readLink(fragment).ok, what).toBe(true);
  });

  it("are read whole or not at all when one of their characters is another one, 10,000 times", () => {
    const known = links.map(({ fragment }) => fragment);
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        fc.array(
          fc.record({
            at: fc.nat(200),
            by: fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom("&", "=", "#", "%")),
          }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        (fragment, changes) => {
          let mutated = fragment;
          for (const { at, by } of changes) {
            const place = at % (mutated.length + 1);
            mutated = mutated.slice(0, place) + by + mutated.slice(place + 1);
          }
          const read = readLink(mutated);
          if (read.ok) {
            // What was understood is everything that there was: written again it says the same.
            expect(readLink(writeLink(read.link))).toEqual(read);
          } else {
            expect(read.problem.code).toBe("malformed-link");
            expect(read.problem.args.why).toMatch(/^\w+$/);
          }
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
