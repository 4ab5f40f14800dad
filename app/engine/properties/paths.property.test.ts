import { describe, expect, it } from "vitest";
import { must } from "../../lib/assert.ts";
import { createDirectory } from "../model/directory.ts";
import { createRoutingTable } from "../routing/routing-table.ts";
import { randomInput } from "../testing/random-input.ts";
import { bruteForcePath } from "./brute-force.ts";
import { large, small } from "./topologies.ts";

describe("least-cost paths on random topologies", () => {
  let compared = 0;
  it.each(small)("are those that trying every way finds, all ties broken alike: $title", ({ seeds, sites }) => {
    for (const seed of seeds) {
      const { organization } = randomInput(seed, sites);
      const table = createRoutingTable(createDirectory(organization));
      const from = must(organization.sites[0], "site").name;
      for (const { name: to } of organization.sites) {
        const found = table.path(from, to);
        const expected = bruteForcePath(organization, from, to);
        if (found?.sites.join() !== expected?.sites.join() || found?.cost !== expected?.cost)
          expect(found && { sites: found.sites, cost: found.cost }, `seed ${seed}`).toEqual(expected);
        compared += 1;
      }
    }
  });

  it("more than 30,000 of them", () => {
    expect(compared).toBeGreaterThan(30_000);
  });

  it.each(large)(
    "keep their shape from every site on them, so that routing anew cannot loop: $title",
    ({ seeds, sites }) => {
      for (const seed of seeds) {
        const { organization } = randomInput(seed, sites);
        const table = createRoutingTable(createDirectory(organization));
        const from = must(organization.sites[0], "site").name;
        for (const { name: to } of organization.sites) {
          const path = table.path(from, to);
          path?.sites.forEach((site, i) => {
            expect(table.path(site, to)?.sites, `seed ${seed}`).toEqual(path.sites.slice(i));
          });
        }
      }
    },
  );
});
