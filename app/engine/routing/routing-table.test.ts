import { describe, expect, it } from "vitest";
import { createDirectory } from "../model/directory.ts";
import { siteId } from "../model/ids.ts";
import { kilobytes } from "../model/units.ts";
import { sketch } from "../testing/sketch.ts";
import { createRoutingTable } from "./routing-table.ts";

function table(sites: string, links: string, limits: { readonly [link: string]: number } = {}) {
  const { organization } = sketch({ sites, links });
  const siteLinks = organization.siteLinks.map((link) => {
    const limit = limits[link.name];
    return limit === undefined ? link : { ...link, maxMessageSizeKB: kilobytes(limit) };
  });
  const routing = createRoutingTable(createDirectory({ ...organization, siteLinks }));
  return {
    path: (from: string, to: string) => routing.path(siteId(from), siteId(to)),
    losing: (from: string, to: string) =>
      routing
        .losingPaths(siteId(from), siteId(to))
        .map((path) =>
          `${path.sites.join("")} ${path.cost}/${path.hops} ${path.lostOn} ${path.decidedBy ?? ""}`.trim(),
        ),
    limit: (from: string, to: string) => {
      const path = routing.path(siteId(from), siteId(to));
      return path && routing.sizeLimit(path);
    },
  };
}

describe("the routing table", () => {
  it("holds the path, cost and hops for every pair of sites", () => {
    const { path } = table("A B C X", "A-B 10, B-C 5");
    expect(path("A", "C")).toEqual({ sites: ["A", "B", "C"], cost: 15, hops: 2 });
    expect(path("C", "A")).toEqual({ sites: ["C", "B", "A"], cost: 15, hops: 2 });
    expect(path("B", "B")).toEqual({ sites: ["B"], cost: 0, hops: 0 });
    expect(path("A", "X")).toBe(null);
    expect(path("A", "C")).toBe(path("A", "C"));
    expect(() => path("A", "Nowhere")).toThrow("Nowhere");
  });

  it("names the paths that lost, best first, and on what", () => {
    const { losing } = table("A B C D E", "A-E 20, A-B 10, B-E 10, A-C 10, C-E 10, A-D 11, D-E 10");
    expect(losing("A", "E")).toEqual(["ABE 20/2 hops", "ACE 20/2 hops", "ADE 21/2 cost"]);
  });

  it("names the site whose name decided a tie", () => {
    expect(table("A B C D", "A-B 10, B-D 10, A-C 10, C-D 10").losing("A", "D")).toEqual(["ACD 20/2 name C"]);
    const later = table("A B C M D", "A-B 10, B-M 10, A-C 10, C-M 10, M-D 10");
    expect(later.losing("A", "D")).toEqual(["ACMD 30/3 name C"]);
  });

  it("lists five losers at most, and none where there is one way or no way", () => {
    const ways = ["B", "C", "D", "F", "G", "H", "I"]
      .flatMap((site, i) => [`A-${site} ${10 + i}`, `${site}-Z 10`])
      .join(", ");
    const { losing } = table("A B C D F G H I Z X", ways);
    expect(losing("A", "Z")).toEqual([
      "ACZ 21/2 cost",
      "ADZ 22/2 cost",
      "AFZ 23/2 cost",
      "AGZ 24/2 cost",
      "AHZ 25/2 cost",
    ]);
    expect(losing("A", "X")).toEqual([]);
    expect(losing("A", "A")).toEqual([]);
    expect(table("A B", "A-B 10").losing("A", "B")).toEqual([]);
  });

  it("orders losers of one cost by hops and then by names from the destination back", () => {
    const { losing } = table("A B C D E Z", "A-Z 10, A-B 10, B-Z 10, A-C 10, C-Z 10, A-D 5, D-E 5, E-Z 10");
    expect(losing("A", "Z")).toEqual(["ABZ 20/2 cost", "ACZ 20/2 cost", "ADEZ 20/3 cost"]);
  });

  it("orders them so however the sites are named and listed", () => {
    const { losing } = table("F D C B A", "A-F 10, A-B 15, B-F 10, A-C 12, C-F 10, A-D 10, D-F 11");
    expect(losing("A", "F")).toEqual(["ADF 21/2 cost", "ACF 22/2 cost", "ABF 25/2 cost"]);
    const hops = table("A B C D Z", "A-Z 5, A-B 5, B-C 5, C-Z 10, A-D 10, D-Z 10");
    expect(hops.losing("A", "Z")).toEqual(["ADZ 20/2 cost", "ABCZ 20/3 cost"]);
    const names = table("A P Q X Y Z", "A-Z 25, A-P 10, A-Q 10, P-Y 10, Q-X 10, X-Z 10, Y-Z 10");
    expect(names.losing("A", "Z")).toEqual(["AQXZ 30/3 cost", "APYZ 30/3 cost"]);
    const listed = table("Z Y X Q P A", "Y-Z 10, X-Z 10, P-Y 10, Q-X 10, A-Q 10, A-P 10, A-Z 25");
    expect(listed.losing("A", "Z")).toEqual(["AQXZ 30/3 cost", "APYZ 30/3 cost"]);
    const middle = table("Z Y P Q A B", "Q-Y 10, P-Y 10, Y-Z 10, A-P 10, A-Q 10, A-B 1, B-Y 10");
    expect(middle.losing("A", "Z")).toEqual(["APYZ 30/3 cost", "AQYZ 30/3 cost"]);
    const early = table("A Q P X Z", "A-Z 25, A-Q 10, A-P 10, P-X 10, Q-X 10, X-Z 10");
    expect(early.losing("A", "Z")).toEqual(["APXZ 30/3 cost"]);
  });

  it("orders losers of one cost and as many hops by their names, wherever the target's own name stands", () => {
    const ways = (target: string) => [`M-B 10, B-${target} 10`, `M-C 10, C-${target} 10`];
    for (const target of ["A", "Z"]) {
      const expected = [`MB${target} 20/2 cost`, `MC${target} 20/2 cost`];
      for (const listed of [ways(target), ways(target).reverse()]) {
        const { losing } = table(`M B C ${target}`, `M-${target} 10, ${listed.join(", ")}`);
        expect(losing("M", target), listed.join()).toEqual(expected);
      }
    }
  });

  it("finds losers at every site of the way, not at its end alone", () => {
    const { losing } = table("A B C D E F", "A-B 10, B-C 10, C-D 10, A-E 10, E-B 11, B-F 10, F-C 12");
    expect(losing("A", "D")).toEqual(["AEBCD 41/4 cost", "ABFCD 42/4 cost"]);
  });

  it("lists no path that comes to a site twice", () => {
    expect(table("A B C", "A-B 10, B-C 10, A-C 50").losing("A", "C")).toEqual(["AC 50/1 cost"]);
    expect(table("A B C D", "A-B 1, B-C 1, C-D 1").losing("A", "C")).toEqual([]);
  });

  it("knows the lowest limit of the links of a path", () => {
    const { limit } = table("A B C D", "A-B 10, B-C 10, C-D 10, A-D 90", { "B-C": 200, "C-D": 100, "A-D": 1 });
    expect(limit("A", "D")).toEqual({ link: "C-D", limitKB: 100 });
    expect(limit("D", "A")).toEqual({ link: "C-D", limitKB: 100 });
    expect(limit("A", "C")).toEqual({ link: "B-C", limitKB: 200 });
    expect(limit("A", "B")).toBe(null);
    expect(limit("A", "A")).toBe(null);
  });

  it("names the first link of a path where several have its lowest limit", () => {
    const { limit } = table("A B C", "A-B 10, B-C 10", { "A-B": 100, "B-C": 100 });
    expect(limit("A", "C")).toEqual({ link: "A-B", limitKB: 100 });
    expect(limit("C", "A")).toEqual({ link: "B-C", limitKB: 100 });
  });
});
