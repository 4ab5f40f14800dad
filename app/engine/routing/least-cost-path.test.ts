import { describe, expect, it } from "vitest";
import { siteId } from "../model/ids.ts";
import { bruteForcePath } from "../properties/brute-force.ts";
import { randomInput } from "../testing/random-input.ts";
import { sketch } from "../testing/sketch.ts";
import { createPathSearch, pathTo, unreached } from "./least-cost-path.ts";
import { createSiteGraph } from "./site-graph.ts";

function search(sites: string, links: string, from: string) {
  const graph = createSiteGraph(sketch({ sites, links }).organization);
  const at = (name: string) => graph.indexOf(siteId(name)) ?? -1;
  const tree = createPathSearch(graph)(at(from));
  return {
    to: (name: string) =>
      pathTo(tree, at(name))
        .map((site) => graph.sites[site])
        .join(" "),
    cost: (name: string) => tree.cost[at(name)],
    first: (name: string) => graph.sites[tree.first[at(name)] ?? -1],
    tree,
  };
}

describe("least-cost paths", () => {
  it("have the lowest cost, then the fewest hops, then the lowest names from the destination back", () => {
    expect(search("A B C", "A-C 30, A-B 10, B-C 10", "A").to("C")).toBe("A B C");
    expect(search("A B C", "A-C 20, A-B 10, B-C 10", "A").to("C")).toBe("A C");
    expect(search("A B C D", "A-C 10, C-D 10, A-B 10, B-D 10", "A").to("D")).toBe("A B D");
    const crossing = "A-P 10, A-Q 10, P-Y 10, Q-X 10, X-D 10, Y-D 10";
    expect(search("A P Q X Y D", crossing, "A").to("D")).toBe("A Q X D");
  });

  it("are found among links of very different costs", () => {
    const found = search("S A B C D", "S-A 33, S-B 30, B-A 1, S-C 99999, A-D 99960", "S");
    expect([found.to("A"), found.cost("A")]).toEqual(["S B A", 31]);
    expect([found.cost("C"), found.cost("D")]).toEqual([99_999, 99_991]);
  });

  it("name the cost and the first site of the way; the source has none, what is out of reach neither", () => {
    const found = search("A B C X", "A-B 10, B-C 5", "A");
    expect([found.cost("A"), found.cost("C"), found.cost("X")]).toEqual([0, 15, unreached]);
    expect([found.first("A"), found.first("B"), found.first("C"), found.first("X")]).toEqual([
      undefined,
      "B",
      "B",
      undefined,
    ]);
    expect([found.to("A"), found.to("X")]).toEqual(["A", ""]);
    expect([...found.tree.before]).toEqual([-1, 0, 1, -1]);
    expect([...found.tree.first]).toEqual([-1, 1, 1, -1]);
  });

  it("are those that trying every way finds", () => {
    for (let seed = 30_000; seed < 30_060; seed += 1) {
      const { organization } = randomInput(seed, { least: 2, most: 6 });
      const graph = createSiteGraph(organization);
      const from = createPathSearch(graph);
      for (let source = 0; source < graph.sites.length; source += 1) {
        const tree = from(source);
        for (let target = 0; target < graph.sites.length; target += 1) {
          const [start, end] = [graph.sites[source], graph.sites[target]];
          if (start === undefined || end === undefined) throw new Error("no site");
          const expected = bruteForcePath(organization, start, end);
          const path = pathTo(tree, target);
          expect(
            path.map((site) => graph.sites[site]),
            `seed ${seed}`,
          ).toEqual(expected?.sites ?? []);
          expect(graph.sites[tree.first[target] ?? -1], `seed ${seed}`).toBe(expected?.sites[1]);
          if (expected) expect(tree.cost[target]).toBe(expected.cost);
        }
      }
    }
  });
});
