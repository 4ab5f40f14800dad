import { describe, expect, it } from "vitest";
import { cost, type SimulationInput, type SiteId } from "../engine/index.ts";
import { generatedInput } from "../testing/generated-input.ts";
import { createLayoutMemory, layOut } from "./lay-out.ts";

const input = generatedInput({ sites: 12, seed: 5, hasOutside: true, hasParallelLinks: true });

function withOrganization(changes: Partial<SimulationInput["organization"]>): SimulationInput {
  return { ...input, organization: { ...input.organization, ...changes } };
}

const { siteLinks, servers } = input.organization;
const dearer = withOrganization({ siteLinks: siteLinks.map((link) => ({ ...link, cost: cost(link.cost + 1_000) })) });
const otherEnds = withOrganization({
  siteLinks: siteLinks.map((link, i): typeof link => (i === 0 ? { ...link, sites: otherSites(link.sites) } : link)),
});
const smaller = withOrganization({ servers: servers.slice(1) });

function otherSites(sites: readonly SiteId[]): readonly SiteId[] {
  const free = input.organization.sites.map(({ name }) => name).filter((name) => !sites.includes(name));
  return [...sites.slice(1), ...free.slice(0, 1)];
}

describe("a layout from memory", () => {
  it("is the layout, whatever was asked before", () => {
    const remembered = createLayoutMemory();
    const asked = [input, dearer, input, otherEnds, smaller, dearer];
    for (const one of asked) expect(remembered(one, {})).toEqual(layOut(one, {}));
    expect(remembered(dearer, {}, "portrait")).toEqual(layOut(dearer, {}, "portrait"));
    const { name = "" } = input.organization.sites[0] ?? {};
    expect(remembered(dearer, { [name]: [0, 0] })).toEqual(layOut(dearer, { [name]: [0, 0] }));
  });

  it("is the same one while nothing that is drawn differs", () => {
    const remembered = createLayoutMemory();
    const first = remembered(input, {});
    expect(remembered({ ...input, faults: [], organization: { ...input.organization } }, {})).toBe(first);
  });

  it("keeps places and lines where a cost is another one, and writes the cost", () => {
    const remembered = createLayoutMemory();
    const lines = (one: SimulationInput) => remembered(one, {}).links.map(({ lines: all }) => all);
    const before = lines(input);
    expect(lines(dearer)).toEqual(before);
    expect(remembered(dearer, {}).links.map((link) => link.cost)).not.toEqual(
      remembered(input, {}).links.map((link) => link.cost),
    );
  });
});
