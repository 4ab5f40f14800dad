import { expect, it } from "vitest";
import { createWords } from "./words.ts";

const words = createWords("en");
const link = {
  kind: "siteLink",
  name: "Redmond-Dublin",
  cost: 1_000,
  isExchangeCost: false,
  adCost: 1_000,
  maxMessageSizeKB: 5_000,
  isDisabled: false,
} as const;

it("a link says its cost and its size limit, in the picture and in the list", () => {
  expect(words.linkParts(link).map(({ text }) => text)).toEqual(["1,000", "≤ 5,000 KB"]);
  expect(words.linkSummary(link)).toBe("Site link Redmond-Dublin, cost 1,000, messages up to 5,000 KB");
});

it("a link without cost says only that its connector is disabled", () => {
  const off = { ...link, kind: "internet", cost: null, maxMessageSizeKB: null, isDisabled: true } as const;
  expect(words.linkParts(off).map(({ text }) => text)).toEqual(["disabled"]);
  expect(words.linkSummary(off)).toBe("Way to the Internet: Redmond-Dublin, disabled");
});

it("a countdown counts the second that has begun, and hours only where there are some", () => {
  expect([0, 1, 59_001, 60_000, 300_000, 7_200_000].map(words.countdown)).toEqual([
    "0:00",
    "0:01",
    "1:00",
    "1:00",
    "5:00",
    "2:00:00",
  ]);
});
