import { describe, expect, it } from "vitest";
import { createDirectory } from "../model/directory.ts";
import { siteId } from "../model/ids.ts";
import { sketch } from "../testing/sketch.ts";
import { fanOut } from "./fan-out.ts";
import { firstHubSite } from "./hub-sites.ts";

/** The copies that leave: `D,E→B forkOfPaths (A B)`, recipients named after the ends of their paths. */
function copies(sites: string, ...paths: readonly string[]) {
  const directory = createDirectory(sketch({ sites }).organization);
  const travellers = paths.map((path) => ({ what: path.slice(-1), path: path.split(" ").map(siteId) }));
  return fanOut(directory, travellers).map(
    (copy) =>
      `${copy.travellers.map(({ what }) => what).join()}→${copy.target} ${copy.reason} (${copy.sharedPath.join(" ")})`,
  );
}

describe("delayed fan-out", () => {
  it("sends one recipient's copy directly", () => {
    expect(copies("A B C", "A B C")).toEqual(["C→C directRelay (A B C)"]);
  });

  it("sends one copy for several recipients in one site", () => {
    expect(copies("A B C", "A B C", "A B C")).toEqual(["C,C→C directRelay (A B C)"]);
  });

  it("splits no earlier than the last site that the paths share", () => {
    expect(copies("A B C D E", "A B C D", "A B C E")).toEqual(["D,E→C forkOfPaths (A B C)"]);
    expect(copies("A B C", "A B", "A B C")).toEqual(["B,C→B forkOfPaths (A B)"]);
  });

  it("splits at the source what has nothing in common", () => {
    expect(copies("A B C", "A B", "A C")).toEqual(["B→B directRelay (A B)", "C→C directRelay (A C)"]);
  });

  it("groups by the first hop, then again", () => {
    expect(copies("A B C D E F", "A B D", "A C F", "A B E")).toEqual([
      "D,E→B forkOfPaths (A B)",
      "F→F directRelay (A C F)",
    ]);
  });

  it("takes the last shared site that has a Hub Transport server", () => {
    expect(copies("A B C- D E", "A B C D", "A B C E")).toEqual(["D,E→B forkOfPaths (A B C)"]);
  });

  it("splits further on, or here, when no shared site has one", () => {
    expect(copies("A B- D E", "A B D", "A B E")).toEqual(["D→D directRelay (A B D)", "E→E directRelay (A B E)"]);
    expect(copies("A B- C D E F", "A B C D", "A B C E", "A B F")).toEqual([
      "D,E→C forkOfPaths (A B C)",
      "F→F directRelay (A B F)",
    ]);
  });

  it("stops at the first hub site, before or at the fork", () => {
    expect(copies("A B* C* D", "A B C D")).toEqual(["D→B firstHubSite (A B C D)"]);
    expect(copies("A B C* D E", "A B C D", "A B C E")).toEqual(["D,E→C firstHubSite (A B C)"]);
    expect(copies("A B C D* E F", "A B C D E", "A B C D F")).toEqual(["E,F→D firstHubSite (A B C D)"]);
  });

  it("does not stop at a hub site beyond the fork, at the ends, or at one without a Hub Transport server", () => {
    expect(copies("A B C* D E", "A B C D", "A B E")).toEqual(["D,E→B forkOfPaths (A B)"]);
    expect(copies("A* B C*", "A B C")).toEqual(["C→C directRelay (A B C)"]);
    const hubless = sketch({ sites: "A B C" }).organization;
    const directory = createDirectory({
      ...hubless,
      sites: hubless.sites.map((site) => ({ ...site, hubSiteEnabled: site.name === "B" })),
      servers: hubless.servers.filter(({ name }) => name !== "HT-B"),
    });
    const [copy] = fanOut(directory, [{ what: "C", path: ["A", "B", "C"].map(siteId) }]);
    expect(copy?.target).toBe("C");
  });

  it("finds hub sites in the second part of a group as well", () => {
    expect(copies("A B- C* D E* F G", "A B C D", "A B E F G")).toEqual([
      "D→C firstHubSite (A B C D)",
      "G→E firstHubSite (A B E F G)",
    ]);
  });
});

describe("the first hub site of a path", () => {
  it("lies between its ends", () => {
    const directory = createDirectory(sketch({ sites: "A* B C* D* E*" }).organization);
    const first = (path: string) => firstHubSite(directory, path.split(" ").map(siteId));
    expect(first("A B C D E")).toBe("C");
    expect(first("A B E")).toBe(null);
    expect(first("A")).toBe(null);
    expect(first("B D A")).toBe("D");
  });
});
