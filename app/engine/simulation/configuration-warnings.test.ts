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
