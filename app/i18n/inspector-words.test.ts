import { expect, it } from "vitest";
import { inspector } from "./english/inspector.ts";
import { german } from "./german/index.ts";
import { createInspectorWords } from "./inspector-words.ts";
import { wordsOnly } from "./words-only.ts";

const values = {
  ...{ site: "Redmond", sites: "Redmond", nextHop: "Dublin", connector: "Out", hosts: "gate.partner.com" },
  ...{ type: "SMTP", address: "*", from: "Old", to: "New", database: "DB01", clock: "00:05:00" },
  ...{ number: 7, count: 2, all: 12, cost: 20, exchangeCost: 5 },
};

it.each(["en", german] as const)(
  "every word about what was picked is for people, and no placeholder is left open",
  (tongue) => {
    const say = createInspectorWords(tongue);
    for (const key of Object.keys(inspector) as (keyof typeof inspector)[]) wordsOnly(say(key, values));
  },
);

it("a queue tells after how many attempts it waits", () => {
  const say = createInspectorWords("en");
  expect(say("queues.attempts", { count: 1 })).toBe("after 1 attempt");
  expect(say("queues.attempts", { count: 12 })).toBe("after 12 attempts");
});
