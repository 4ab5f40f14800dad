import { describe, expect, it } from "vitest";
import cases from "../conformance/2007/routing.json";
import type { ConformanceCase } from "../conformance/conformance-case.ts";
import { inputOfCase } from "../conformance/input-of-case.ts";
import { exchange2007RoutingGroup, type RoutingGroupConnector } from "../model/connectors.ts";
import { connectorId, serverId, siteId } from "../model/ids.ts";
import { cost, kilobytes } from "../model/units.ts";
import { sendConnector, sketch } from "../testing/sketch.ts";
import { describeRoutingTables } from "./describe-routing-table.ts";

const chain = (...sites: readonly (readonly [string, boolean])[]): ConformanceCase => ({
  id: "chain",
  source: "derived",
  title: "A chain of sites",
  rules: [],
  sites: sites.map(([name, hub]) => ({ name, hub, hubTransportServers: [`HT-${name}`], mailboxServers: [] })),
  links: sites.slice(1).map(([name], i) => ({ name: `L${i}`, sites: [sites[i]?.[0] ?? "", name], cost: 10 })),
  connectors: [],
  failures: [],
  expected: {},
});

describe("the routing table of a site", () => {
  it("has the least-cost path, direct relay as the next hop, and back-off from the destination", () => {
    const input = inputOfCase(chain(["A", false], ["B", false], ["C", false], ["D", false]));
    const table = describeRoutingTables(input.organization)(siteId("A"));
    expect(table.hubTransportServers).toEqual(["HT-A"]);
    expect(table.routes.map(({ to }) => to)).toEqual(["B", "C", "D"]);
    expect(table.routes[2]?.route).toEqual({
      leastCostPath: ["A", "B", "C", "D"],
      cost: 30,
      hops: 3,
      nextHop: "D",
      backOff: ["C", "B"],
      binaryBackOff: false,
    });
  });

  it("stops at the first hub site, and backs off from there", () => {
    const input = inputOfCase(chain(["A", false], ["B", false], ["C", true], ["D", false]));
    const table = describeRoutingTables(input.organization)(siteId("A"));
    expect(table.routes[2]?.route).toMatchObject({ nextHop: "C", backOff: ["B"] });
  });

  it("has no route to a site without a Hub Transport server", () => {
    const base = chain(["A", false], ["B", false]);
    const sites = base.sites.map((site) => (site.name === "B" ? { ...site, hubTransportServers: [] } : site));
    const input = inputOfCase({ ...base, sites });
    expect(describeRoutingTables(input.organization)(siteId("A")).routes).toEqual([{ to: "B", route: null }]);
    expect(describeRoutingTables(input.organization)(siteId("B")).addressSpaces).toEqual([]);
  });

  it("lists the connectors of an address space by aggregate cost, those that are out at the end", () => {
    const space = (address: string, cost: number) => ({ type: "SMTP", address, cost });
    const input = inputOfCase({
      ...chain(["A", false], ["B", false], ["C", false]),
      connectors: [
        { name: "Dear", type: "smtp", sourceServers: ["HT-A"], addressSpaces: [space("*", 50)] },
        { name: "Far", type: "smtp", sourceServers: ["HT-C"], addressSpaces: [space("*", 1)] },
        { name: "Off", type: "smtp", sourceServers: ["HT-A"], addressSpaces: [space("*", 1)], enabled: false },
        { name: "Partner", type: "smtp", sourceServers: ["HT-B"], addressSpaces: [space("*.fabrikam.com", 9)] },
        { name: "Exact", type: "smtp", sourceServers: ["HT-B"], addressSpaces: [space("fabrikam.com", 9)] },
      ],
    });
    const table = describeRoutingTables(input.organization)(siteId("A"));
    const shown = table.addressSpaces.map(({ address, connectors }) => [
      address,
      ...connectors.map(({ connector, aggregateCost, verdict }) => `${connector} ${aggregateCost} ${verdict}`),
    ]);
    expect(shown).toEqual([
      ["*", "Far 21 chosen", "Dear 50 higherAggregateCost", "Off 1 disabled"],
      ["*.fabrikam.com", "Partner 19 chosen"],
      ["fabrikam.com", "Exact 19 chosen"],
    ]);
  });

  it("can be had for every site of every published case, and agrees with their paths", () => {
    for (const test of cases as unknown as readonly ConformanceCase[]) {
      const tableOf = describeRoutingTables(inputOfCase(test).organization);
      for (const site of test.sites) expect(tableOf(siteId(site.name)).routes.length).toBe(test.sites.length - 1);
      (test.pathQueries ?? []).forEach(({ from, to }, i) => {
        const { route } = tableOf(siteId(from)).routes.find((one) => one.to === to) ?? { route: null };
        const wanted = test.expected.paths?.[i];
        if (route && wanted) expect(route.leastCostPath).toEqual(wanted.path);
      });
    }
  });

  it("lists each address space once whatever its case, by type and then by address, with equals by hops and name", () => {
    const space = (type: string, address: string, cost: number) => ({ type, address, cost });
    const via = (name: string, source: string, spaces: readonly ReturnType<typeof space>[]) => ({
      name,
      type: "smtp" as const,
      sourceServers: [source],
      addressSpaces: spaces,
      smartHosts: ["10.0.0.1"],
    });
    const input = inputOfCase({
      ...chain(["A", false], ["B", false], ["C", false]),
      connectors: [
        via("Zulu", "HT-A", [space("SMTP", "Fabrikam.com", 20)]),
        via("Whisky", "HT-A", [space("smtp", "fabrikam.com", 20)]),
        via("Alpha", "HT-B", [space("SMTP", "FABRIKAM.COM", 10)]),
        via("Fax", "HT-A", [space("fax", "*", 5)]),
        via("Other", "HT-A", [space("SMTP", "adatum.com", 5)]),
      ],
    });
    const { addressSpaces } = describeRoutingTables(input.organization)(siteId("A"));
    expect(addressSpaces.map(({ type, address }) => `${type}:${address}`)).toEqual([
      "FAX:*",
      "SMTP:adatum.com",
      "SMTP:Fabrikam.com",
    ]);
    expect(addressSpaces[2]?.connectors.map(({ connector, aggregateCost }) => `${connector} ${aggregateCost}`)).toEqual(
      ["Whisky 20", "Zulu 20", "Alpha 20"],
    );
  });

  it("puts the chosen connector first, also where one that lost costs less in all", () => {
    const { organization } = sketch({ sites: "A B C", links: "A-B 10, B-C 10" });
    const toOne: RoutingGroupConnector = {
      name: connectorId("to One"),
      sourceRoutingGroup: exchange2007RoutingGroup,
      targetRoutingGroup: "One",
      cost: cost(5),
      sourceTransportServers: [serverId("HT-A")],
      targetTransportServers: [serverId("OLD1")],
      maxMessageSizeKB: null,
    };
    const { addressSpaces } = describeRoutingTables({
      ...organization,
      routingGroups: [{ name: "One", servers: [serverId("OLD1")] }],
      routingGroupConnectors: [toOne],
      sendConnectors: [sendConnector("old", ["OLD1"], "SMTP:* 2"), sendConnector("modern", ["HT-C"], "SMTP:* 6")],
    })(siteId("A"));
    expect(addressSpaces[0]?.connectors.map((one) => `${one.connector} ${one.aggregateCost} ${one.verdict}`)).toEqual([
      "modern 26 chosen",
      "old 7 legacyPairHigher",
    ]);
  });

  it("leaves no connector out for its size, not even one that takes only empty messages", () => {
    const { organization } = sketch({ sites: "A" });
    const tiny = sendConnector("tiny", ["HT-A"], "SMTP:*", { maxMessageSizeKB: kilobytes(0) });
    const { addressSpaces } = describeRoutingTables({ ...organization, sendConnectors: [tiny] })(siteId("A"));
    expect(addressSpaces[0]?.connectors[0]?.verdict).toBe("chosen");
  });
});
