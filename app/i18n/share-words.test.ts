import { expect, it } from "vitest";
import { share } from "./english/share.ts";
import { createShareWords } from "./share-words.ts";
import { wordsOnly } from "./words-only.ts";

it("every word about sharing is for people, and no placeholder is left open", () => {
  const say = createShareWords("en");
  const values = { title: "Two sites", event: 12, count: 9, from: 3, to: 5, agree: 4 };
  for (const key of Object.keys(share) as (keyof typeof share)[]) wordsOnly(say(key, values));
});

it("the reader of a link from another version learns where the events part", () => {
  const say = createShareWords("en");
  expect(say("notice.differs.range", { from: 5, to: 8 })).toContain("one of 5 to 8");
});
