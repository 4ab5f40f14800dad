import { describe, expect, it } from "vitest";
import { outcomesOf, type Sketch, sendConnector } from "../testing/sketch.ts";

const warnings = (sketch: Sketch) => outcomesOf(sketch).outcome.warnings;

describe("warnings about the configuration", () => {
  it("are absent for an organization in order", () => {
    expect(warnings({ sites: "A B*", links: "A-B 10", messages: [{ to: ["b@contoso.test"] }] })).toEqual([]);
  });

  it("name a site that no link reaches, and one without a Hub Transport server, before anybody writes there", () => {
    expect(warnings({ sites: "A B C-", links: "A-C 10" })).toEqual([
      { event: 5007, code: "noRouteToSite", about: "A" },
      { event: 5007, code: "noRouteToSite", about: "B" },
      { event: 5007, code: "noRouteToSite", about: "C" },
    ]);
    expect(warnings({ sites: "A B C", links: "A-C 10" })).toEqual([{ event: 5007, code: "noRouteToSite", about: "B" }]);
    expect(warnings({ sites: "A" })).toEqual([]);
  });

  it("name both halves of an organization that has come apart, and of unequal parts the smaller (5007)", () => {
    const about = (sketch: Sketch) => warnings(sketch).map((warning) => [warning.event, warning.about]);
    const abcd = ["A", "B", "C", "D"].map((site) => [5007, site]);
    expect(about({ sites: "A B C D", links: "A-B 10, C-D 10" })).toEqual(abcd);
    expect(about({ sites: "A B C D E", links: "A-B 10, C-D-E 10" })).toEqual(abcd.slice(0, 2));
  });

  it("name a connector that no route leads to, before anybody writes outside (R-CON-11, 5016)", () => {
    const out = (source: string) => ({ sendConnectors: [sendConnector("Net", [source], "SMTP:*")] });
    const far = { event: 5016, code: "noRouteToConnector", about: "Net" };
    const apart = { sites: "A B C", links: "A-B 10" };
    expect(warnings({ ...apart, organization: out("HT-C") })).toContainEqual(far);
    expect(warnings({ ...apart, organization: out("HT-B") })).not.toContainEqual(far);
    const edge = { sites: "A B-", links: "A-B 10", servers: "EDGE-B B EdgeTransport" };
    expect(warnings({ ...edge, organization: { ...out("EDGE-B") } })).toContainEqual(far);
  });

  it("name a hub site without a Hub Transport server", () => {
    const input = { sites: "A B C", links: "A-B 10, B-C 10" };
    const { outcome } = outcomesOf({
      ...input,
      organization: {
        sites: [
          { name: "A" as never, hubSiteEnabled: false },
          { name: "X" as never, hubSiteEnabled: true },
        ],
      },
    });
    expect(outcome.warnings).toContainEqual({ event: null, code: "hubSiteWithoutHubTransportServer", about: "X" });
  });

  it("name a group that contains itself, of a circle the one that closes it (P-347)", () => {
    const group = (name: string, members: string) => ({
      type: "distributionGroup" as const,
      name,
      address: `${name}@contoso.test`,
      members: members.split(" ").map((member) => `${member}@contoso.test`),
      expansionServer: null,
    });
    const named = (...recipients: readonly ReturnType<typeof group>[]) =>
      warnings({ sites: "A", organization: { recipients } });
    const warning = (name: string) => ({ event: null, code: "groupInItself", about: `${name}@contoso.test` });
    expect(named(group("one", "ONE"))).toEqual([warning("one")]);
    expect(named(group("one", "two"), group("two", "three"), group("three", "one two"))).toEqual([warning("three")]);
    expect(named(group("three", "one two"), group("two", "three"), group("one", "two"))).toEqual([warning("three")]);
    expect(named(group("one", "two three"), group("two", "three"), group("three", "x"))).toEqual([]);
    const chain = Array.from({ length: 50_000 }, (_, i) => group(`g${i}`, `g${(i + 1) % 50_000}`));
    expect(named(...chain)).toEqual([warning("g49999")]);
    expect(named(...Array.from({ length: 5_000 }, (_, i) => group(`g${i}`, `g${i}`)))).toHaveLength(100);
  });

  it("name what routing ignores of the connectors", () => {
    const { outcome } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      organization: {
        sendConnectors: [
          sendConnector("Nowhere", [], "SMTP:*"),
          sendConnector("Two sites", ["HT-A", "HT-B"], "SMTP:*"),
          sendConnector("Typo", ["HT-A"], "SMTP:*", { smartHosts: ["mail host"] }),
          sendConnector("Fax by DNS", ["HT-A"], "FAX:*"),
        ],
      },
    });
    expect(outcome.warnings).toEqual([
      { event: 5014, code: "noSourceServers", about: "Nowhere" },
      { event: 5019, code: "invalidSmartHosts", about: "Typo" },
      { event: 5025, code: "nonSmtpAddressSpaceOnDnsConnector", about: "Fax by DNS" },
      { event: 5026, code: "sourceServersInSeveralSites", about: "Two sites" },
    ]);
  });
});
