import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readScenario } from "../scenario/index.ts";
import { german } from "./german/index.ts";
import { createReasons } from "./reasons.ts";
import { wordsOnly } from "./words-only.ts";

const { problem, refusal } = createReasons("en");

/** What is said of a shipped file that was spoilt. */
function said(spoil: (file: { sites: { name: string }[]; messages: { subject: string }[] }) => void): string {
  const file = JSON.parse(readFileSync("public/scenarios/two-sites.json", "utf8"));
  spoil(file);
  const read = readScenario(JSON.stringify(file));
  if (read.ok) throw new Error("nothing was wrong");
  return read.problems.map(problem).join("\n");
}

it("a text that is too long is said to have too many characters", () => {
  const text = said(({ messages: [first] }) => {
    if (first) first.subject = "x".repeat(20_001);
  });
  expect(text).toContain("longer than 20,000 characters");
});

it("a name of letters alone that cannot be one is not asked for letters", () => {
  const text = said(({ sites: [, second] }) => {
    if (second) second.name = "constructor";
  });
  expect(text).toContain("means something of its own to programs");
  expect(text).not.toContain("Use letters");
});

it("of very many problems it is said that there may be more", () => {
  expect(refusal("a.json", 199)).toContain("199 problems were found");
  expect(refusal("a.json", 200)).toContain("first 200 problems");
  wordsOnly(createReasons(german).refusal("a.json", 200));
});
