import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { german } from "./german/index.ts";
import { createWords } from "./words.ts";

const index: readonly { readonly id: string; readonly title: string; readonly summary: string }[] = JSON.parse(
  readFileSync("public/scenarios/index.json", "utf8"),
);

it("every shipped scenario, and nothing else, has a title and a summary in German", () => {
  expect(Object.keys(german.scenarios).sort()).toEqual(index.map(({ id }) => id).sort());
  for (const { title, summary } of Object.values(german.scenarios)) {
    expect(title).not.toMatch(/\.$/);
    expect(summary).toMatch(/\.$/);
    expect(`${title} ${summary}`).not.toMatch(/["']|[“][^“]*”/);
  }
});

it("a scenario of the reader’s own, and every one in English, is called what its file says", () => {
  const own = { title: "Mine", summary: "What I drew." };
  expect(createWords(german).scenario("dead-site", own).title).toBe("Ein toter Standort: Die Nachricht wartet nebenan");
  expect(createWords(german).scenario(null, own)).toBe(own);
  expect(createWords(german).scenario("another", own)).toBe(own);
  expect(createWords("en").scenario("dead-site", own)).toBe(own);
});
