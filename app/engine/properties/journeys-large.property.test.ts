import { describe, expect, it } from "vitest";
import { nothingTried, patience, tryJourneys } from "./journeys.ts";
import { large, medium } from "./topologies.ts";

describe("journeys in larger organizations do so too", () => {
  const tried = nothingTried();
  it.each([...medium, ...large])(
    "$title",
    ({ seeds, sites }) => {
      for (const seed of seeds) tryJourneys(seed, sites, tried);
    },
    patience,
  );

  it("in 1,200 topologies, each property in more than 150", () => {
    expect(tried.topologies).toBe(1_200);
    for (const count of Object.values(tried)) expect(count).toBeGreaterThan(150);
  });
});
