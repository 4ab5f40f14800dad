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
});
