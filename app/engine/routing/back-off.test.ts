import { describe, expect, it } from "vitest";
import { createDirectory } from "../model/directory.ts";
import { siteId } from "../model/ids.ts";
import { sketch } from "../testing/sketch.ts";
import { planBackOff } from "./back-off.ts";

/** The plan for the way over the sites in their order. */
function plan(sites: string) {
  const directory = createDirectory(sketch({ sites }).organization);
  const { binary, stops } = planBackOff(
    directory,
    sites.split(" ").map((name) => siteId(name.replace("-", ""))),
  );
  const words = stops.map(({ site, position, tried, skippedBecause }) =>
    tried ? `${site}@${position}` : `(${site}@${position} ${skippedBecause})`,
  );
  return `${binary ? "binary" : "one by one"}: ${words.join(" ")}`.trim();
}

describe("queue at point of failure", () => {
  it("tries the sites of a way of up to four hops one by one, from the target back", () => {
    expect(plan("A B")).toBe("one by one:");
    expect(plan("A B C")).toBe("one by one: B@1");
    expect(plan("A B C D E")).toBe("one by one: D@3 C@2 B@1");
  });

  it("skips sites without a Hub Transport server", () => {
    expect(plan("A B C- D")).toBe("one by one: B@1 (C@2 noHubTransportServer)");
  });

  it("halves the way from five hops on", () => {
    expect(plan("A B C D E F")).toBe("binary: C@2 B@1 (E@4 notTriedBinary) (D@3 notTriedBinary)");
    expect(plan("A B C D E F G")).toBe(
      "binary: D@3 B@1 (F@5 notTriedBinary) (E@4 notTriedBinary) (C@2 notTriedBinary)",
    );
    expect(plan("A B C D E F G H I")).toContain("binary: E@4 C@2 B@1 (H@7");
  });

  it("halves among the sites that have a Hub Transport server", () => {
    expect(plan("A B- C D- E F G")).toBe(
      "binary: E@4 C@2 (F@5 notTriedBinary) (D@3 noHubTransportServer) (B@1 noHubTransportServer)",
    );
    expect(plan("A B- C- D- E- F")).toContain("binary: (E@4 noHub");
  });
});
