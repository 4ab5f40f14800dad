import { describe, expect, it } from "vitest";
import { siteId } from "../model/ids.ts";
import { foreignConnector, sendConnector, sketch } from "../testing/sketch.ts";
import { describeRoutingTables } from "./describe-routing-table.ts";

describe("the address spaces of a routing table", () => {
  const { organization } = sketch({ sites: "A B C D", links: "A-B 10, B-C 10, A-D 20" });
  const table = describeRoutingTables({
    ...organization,
    sendConnectors: [
      sendConnector("d dear", ["HT-A"], "SMTP:* 50"),
      sendConnector("c three", ["HT-C"], "SMTP:* 10,SMTP:Fabrikam.com 1"),
      sendConnector("b off", ["HT-A"], "SMTP:* 1", { enabled: false }),
      sendConnector("a two", ["HT-D"], "SMTP:* 10"),
      sendConnector("z first", ["HT-A"], "SMTP:* 5,SMTP:fabrikam.COM 1"),
      sendConnector("y same", ["HT-C"], "SMTP:* 10"),
    ],
    foreignConnectors: [foreignConnector("fax", ["HT-A"], "fax:* 1")],
  })(siteId("A"));

  it("are listed once each, by type and then by address, in whatever case they are written", () => {
    expect(table.addressSpaces.map(({ type, address }) => `${type}:${address}`)).toEqual([
      "FAX:*",
      "SMTP:*",
      "SMTP:Fabrikam.com",
    ]);
    expect(table.addressSpaces[0]?.connectors.map(({ connector }) => connector)).toEqual(["fax"]);
    expect(table.addressSpaces[2]?.connectors.map(({ connector }) => connector)).toEqual(["z first", "c three"]);
  });

  it("name their connectors in the order in which routing would take them, then those that are out", () => {
    expect(table.addressSpaces[1]?.connectors.map(({ connector }) => connector)).toEqual([
      "z first",
      "a two",
      "c three",
      "y same",
      "d dear",
      "b off",
    ]);
  });

  it("name those that routing ignores, with the reason (R-CON-11, R-CON-12)", () => {
    const ignored = describeRoutingTables({
      ...sketch({ sites: "A B C", links: "A-B 10" }).organization,
      sendConnectors: [
        sendConnector("far", ["HT-C"], "SMTP:fabrikam.com 1,SMTP:* 1"),
        sendConnector("none", [], "SMTP:Fabrikam.com 1"),
        sendConnector("typo", ["HT-A"], "SMTP:fabrikam.com 1", { smartHosts: ["mail host"] }),
        sendConnector("near", ["HT-B"], "SMTP:fabrikam.com 1,FAX:* 1"),
      ],
    })(siteId("A"));
    const verdicts = ignored.addressSpaces.map(({ type, address, connectors }) => [
      `${type}:${address}`,
      ...connectors.map(({ connector, verdict }) => `${connector} ${verdict}`),
    ]);
    expect(verdicts).toEqual([
      ["FAX:*", "near nonSmtpOnDnsConnector"],
      ["SMTP:*", "far noRouteToSource"],
      ["SMTP:fabrikam.com", "near chosen", "far noRouteToSource", "none noSourceServer", "typo invalidSmartHost"],
    ]);
  });

  it("have nobody for what counts on Edge Transport servers only (R-CON-4)", () => {
    const { organization: one } = sketch({ sites: "A", servers: "EDGE A EdgeTransport" });
    const inbound = { ...one, sendConnectors: [sendConnector("in", ["EDGE"], "SMTP:-- 100")] };
    expect(describeRoutingTables(inbound)(siteId("A")).addressSpaces[0]?.connectors).toEqual([]);
  });
});
