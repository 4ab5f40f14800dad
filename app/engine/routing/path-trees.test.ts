import { describe, expect, it } from "vitest";
import { must } from "../../lib/assert.ts";
import type { Organization } from "../model/organization.ts";
import { cost } from "../model/units.ts";
import { createRandom } from "../testing/random.ts";
import { randomInput } from "../testing/random-input.ts";
import { sketch } from "../testing/sketch.ts";
import { createPathTrees } from "./path-trees.ts";
import { recostedGraph } from "./recosted-graph.ts";
import { createSiteGraph } from "./site-graph.ts";

/** The organization with another cost on the links of the places. */
function recosted(organization: Organization, costs: ReadonlyMap<number, number>): Organization {
  const siteLinks = organization.siteLinks.map((link, i) => {
    const other = costs.get(i);
    return other === undefined ? link : { ...link, exchangeCost: cost(other) };
  });
  return { ...organization, siteLinks };
}

/** How many of the trees from every site are kept when one link of a chain or a ring costs something else. */
function kept(links: string, place: number, newCost: number): readonly string[] {
  const { organization } = sketch({ sites: "A B C D", links });
  const graph = createSiteGraph(organization);
  const before = createPathTrees(graph);
  const all = graph.sites.map((_, source) => before.from(source));
  const next = must(recostedGraph(graph, recosted(organization, new Map([[place, newCost]]))), "graph");
  const after = createPathTrees(next, before);
  return graph.sites.filter((_, source) => after.from(source) === all[source]);
}

describe("path trees when a link costs something else", () => {
  it("are kept where the link lies on no way and becomes no better", () => {
    const ring = "A-B 10, B-C 10, C-D 10, A-D 40";
    expect(kept(ring, 3, 50)).toEqual(["A", "B", "C", "D"]);
    // From A to D it is now as cheap, and shorter.
    expect(kept(ring, 3, 30)).toEqual(["B", "C"]);
    expect(kept(ring, 3, 31)).toEqual(["A", "B", "C", "D"]);
    expect(kept(ring, 3, 10)).toEqual([]);
    expect(kept(ring, 1, 11)).toEqual([]);
  });

  it("are kept where nobody comes to the link", () => {
    expect(kept("A-B 10, C-D 10", 1, 5)).toEqual(["A", "B"]);
  });

  it("are what they are when everything is computed anew, over many changes one after the other", () => {
    let same = 0;
    let tried = 0;
    for (let seed = 0; seed < 150; seed += 1) {
      const random = createRandom(seed);
      let { organization } = randomInput(seed, { least: 2, most: 14 });
      const links = organization.siteLinks.length;
      if (links === 0) continue;
      let trees = createPathTrees(createSiteGraph(organization));
      for (let change = 0; change < 6; change += 1) {
        for (let source = 0; source < organization.sites.length; source += 1)
          if (random.percent(70)) trees.from(source);
        const places = Array.from({ length: random.between(1, 2) }, () => random.below(links));
        organization = recosted(organization, new Map(places.map((place) => [place, random.pick([1, 5, 10, 20, 30])])));
        const graph = must(recostedGraph(trees.graph, organization), "graph");
        const { indexOf: _, ...fresh } = createSiteGraph(organization);
        expect(graph, `seed ${seed}`).toMatchObject(fresh);
        const next = createPathTrees(graph, trees);
        const anew = createPathTrees(createSiteGraph(organization));
        for (let source = 0; source < organization.sites.length; source += 1) {
          if (next.known.has(source)) same += 1;
          tried += 1;
          expect(next.from(source), `seed ${seed}, change ${change}`).toEqual(anew.from(source));
        }
        trees = next;
      }
    }
    expect(same).toBeGreaterThan(1_000);
    expect(tried - same).toBeGreaterThan(1_000);
  });
});

describe("a graph with other costs", () => {
  const { organization } = sketch({ sites: "A B C", links: "A-B 10, A-B 20, B-C 10" });
  const before = createSiteGraph(organization);

  it("takes the other link between two sites when the first becomes dearer", () => {
    const graph = must(recostedGraph(before, recosted(organization, new Map([[0, 30]]))), "graph");
    expect([...graph.cost]).toEqual([20, 20, 10, 10]);
    expect([...graph.link]).toEqual([1, 1, 2, 2]);
    expect([...before.cost]).toEqual([10, 10, 10, 10]);
  });

  it("is none when more than costs has changed, or so many that it is no quicker", () => {
    const [first, ...others] = organization.siteLinks;
    const link = must(first, "link");
    const changes: readonly Organization[] = [
      { ...organization, sites: [...organization.sites] },
      { ...organization, siteLinks: others },
      { ...organization, siteLinks: [{ ...link, name: "another" }, ...others] },
      { ...organization, siteLinks: [{ ...link, sites: [...link.sites] }, ...others] },
      { ...organization, siteLinks: [{ ...link, transport: "SMTP" }, ...others] },
    ];
    for (const changed of changes) expect(recostedGraph(before, changed)).toBe(null);
    const many = sketch({ sites: "A B", links: Array.from({ length: 21 }, (_, i) => `A-B ${i + 1}`).join(", ") });
    const all = new Map(many.organization.siteLinks.map((_, i) => [i, 7]));
    expect(recostedGraph(createSiteGraph(many.organization), recosted(many.organization, all))).toBe(null);
  });
});
