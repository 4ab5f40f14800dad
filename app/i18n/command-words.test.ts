import { expect, it } from "vitest";
import { createCommandWords } from "./command-words.ts";
import { commands } from "./english/commands.ts";
import { wordsOnly } from "./words-only.ts";

it("every word about keys is for people", () => {
  const { say } = createCommandWords("en");
  for (const key of Object.keys(commands) as (keyof typeof commands)[]) wordsOnly(say(key, { key: "A" }));
});

it("a key is called what stands on it", () => {
  const { keyName } = createCommandWords("en");
  expect([" ", "k", "?", "PageDown", "Shift+ArrowLeft"].map(keyName)).toEqual([
    "Space",
    "K",
    "?",
    "Page down",
    "Shift + Left arrow",
  ]);
});
