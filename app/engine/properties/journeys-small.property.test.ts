import { describe, expect, it } from "vitest";
import { nothingTried, patience, tryJourneys } from "./journeys.ts";
import { small } from "./topologies.ts";

describe("journeys in small organizations end once, never come back, and depend neither on order nor on losers", () => {
  const tried = nothingTried();
  it.each(small)(
    "$title",
    ({ seeds, sites }) => {
      for (const seed of seeds) tryJourneys(seed, sites, tried);
    },
    patience,
  );

  it("in 8,800 topologies, each property in more than 1,000", () => {
    expect(tried.topologies).toBe(8_800);
    for (const count of Object.values(tried)) expect(count).toBeGreaterThan(1_000);
  });
});
