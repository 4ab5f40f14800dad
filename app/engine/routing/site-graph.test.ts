import { describe, expect, it } from "vitest";
import { siteId } from "../model/ids.ts";
import type { IpSiteLink } from "../model/organization.ts";
import { cost } from "../model/units.ts";
import { sketch } from "../testing/sketch.ts";
import { createSiteGraph } from "./site-graph.ts";

function graph(sites: string, links: string, change: (link: IpSiteLink) => Partial<IpSiteLink> = () => ({})) {
  const { organization } = sketch({ sites, links });
  return createSiteGraph({
    ...organization,
    siteLinks: organization.siteLinks.map((link) => ({ ...link, ...change(link) })),
  });
}
/** `A-B 10 (A-B)`: a neighbour, its cost and the link that counts. */
function edges(from: ReturnType<typeof graph>) {
  return from.sites.flatMap((site, i) =>
    [...from.neighbour.slice(from.start[i], from.start[i + 1])].map((neighbour, k) => {
      const at = (from.start[i] ?? 0) + k;
      return `${site}-${from.sites[neighbour]} ${from.cost[at]} (${from.links[from.link[at] ?? -1]?.name})`;
    }),
  );
}

describe("the graph of IP site links", () => {
  it("joins every pair of a link's sites, both ways", () => {
    expect(edges(graph("A B C", "A-B-C 10"))).toEqual([
      "A-B 10 (A-B-C)",
      "A-C 10 (A-B-C)",
      "B-A 10 (A-B-C)",
      "B-C 10 (A-B-C)",
      "C-A 10 (A-B-C)",
      "C-B 10 (A-B-C)",
    ]);
  });

  it("takes the cheapest of parallel links, then the one with the lowest name", () => {
    const named = (name: string) =>
      ({ "A-B": { name: "z" }, "B-A": { name: "m" }, "A-B-A": { name: "N" } })[name] ?? {};
    expect(edges(graph("A B", "A-B 10, B-A 9", ({ name }) => named(name)))).toEqual(["A-B 9 (m)", "B-A 9 (m)"]);
    expect(edges(graph("A B", "A-B 9, B-A 10", ({ name }) => named(name)))).toEqual(["A-B 9 (z)", "B-A 9 (z)"]);
    expect(edges(graph("A B", "A-B 9, A-B-A 9, B-A 9", ({ name }) => named(name)))[0]).toBe("A-B 9 (m)");
    expect(edges(graph("A B", "B-A 9, A-B-A 9, A-B 9", ({ name }) => named(name)))[0]).toBe("A-B 9 (m)");
  });

  it("uses the Exchange cost where one is set, lower or higher", () => {
    const exchange = { "A-B": cost(5), "B-C": cost(50) } as { readonly [name: string]: ReturnType<typeof cost> };
    expect(
      edges(graph("A B C", "A-B 10, B-C 10, A-C 10", ({ name }) => ({ exchangeCost: exchange[name] ?? null }))).filter(
        (edge) => edge.startsWith("B") || edge === "A-C 10 (A-C)",
      ),
    ).toEqual(["A-C 10 (A-C)", "B-A 5 (A-B)", "B-C 50 (B-C)"]);
  });

  it("leaves out SMTP links, sites it does not know, and a link of a site with itself", () => {
    expect(edges(graph("A B", "A-B 10", () => ({ transport: "SMTP" })))).toEqual([]);
    expect(edges(graph("A B", "A-X-B 10"))).toEqual(["A-B 10 (A-X-B)", "B-A 10 (A-X-B)"]);
    expect(edges(graph("A B", "A-A 10"))).toEqual([]);
  });

  it("ranks names without regard to case and without natural numbers", () => {
    const { rank, sites, indexOf } = graph("site2 Site10 b A", "");
    const order = [...sites].sort((a, b) => (rank[indexOf(a) ?? -1] ?? 0) - (rank[indexOf(b) ?? -1] ?? 0));
    expect(order).toEqual(["A", "b", "Site10", "site2"]);
    expect(indexOf(siteId("nowhere"))).toBe(undefined);
  });
});
