import { describe, expect, it } from "vitest";
import { cost } from "../model/units.ts";
import { simulate } from "../simulation/simulate.ts";
import { createRandom } from "../testing/random.ts";
import { randomInput } from "../testing/random-input.ts";
import { createRoutingMemory } from "./routing-memory.ts";

describe("a run that begins with what was computed for the run before", () => {
  it("is the run that begins with nothing, whatever has been changed meanwhile", () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const random = createRandom(seed);
      const routing = createRoutingMemory();
      let input = randomInput(seed, { least: 1, most: 12 });
      for (let change = 0; change < 4; change += 1) {
        expect(simulate(input, { routing }), `seed ${seed}, change ${change}`).toEqual(simulate(input));
        const { organization } = input;
        const links = organization.siteLinks;
        const place = random.below(links.length + 1);
        const siteLinks = links.map((link, i) => (i === place ? { ...link, cost: cost(random.between(1, 40)) } : link));
        const hubSites = organization.sites.map((site) => ({ ...site, hubSiteEnabled: random.percent(50) }));
        if (random.percent(70)) input = { ...input, organization: { ...organization, siteLinks } };
        else if (random.percent(50)) input = { ...input, faults: input.faults.slice(1) };
        else input = { ...input, organization: { ...organization, sites: hubSites } };
      }
    }
  });

  it("does not compute anything again for the same configuration", () => {
    const { organization } = randomInput(1, { least: 4, most: 4 });
    const routing = createRoutingMemory();
    const table = routing.tableFor(organization);
    expect(routing.tableFor(organization)).toBe(table);
    expect(routing.tableFor({ ...organization }).directory.server).toBe(table.directory.server);
    expect(routing.tableFor({ ...organization, recipients: [] }).directory.recipient).not.toBe(
      table.directory.recipient,
    );
  });
});
