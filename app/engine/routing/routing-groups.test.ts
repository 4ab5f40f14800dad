import { describe, expect, it } from "vitest";
import { exchange2007RoutingGroup, type RoutingGroupConnector } from "../model/connectors.ts";
import { createDirectory } from "../model/directory.ts";
import { connectorId, siteId } from "../model/ids.ts";
import { cost } from "../model/units.ts";
import { servers, sketch } from "../testing/sketch.ts";
import { routeFromRoutingGroup, routesToRoutingGroup } from "./routing-groups.ts";
import { createRoutingTable } from "./routing-table.ts";

/** `name: from>to price sources`; `2007` is the routing group of Exchange 2007. */
function connector(text: string): RoutingGroupConnector {
  const [name = "", from = "", to = "", price = "1", sources = "OLD"] = text.split(/[:>, ]+/);
  const group = (short: string) => (short === "2007" ? exchange2007RoutingGroup : short);
  return {
    name: connectorId(name),
    sourceRoutingGroup: group(from),
    targetRoutingGroup: group(to),
    cost: cost(Number(price)),
    sourceTransportServers: servers(sources),
    targetTransportServers: servers("OLD"),
    maxMessageSizeKB: null,
  };
}
function routes(to: string, ...connectors: readonly string[]) {
  const { organization } = sketch({ sites: "A B C D", links: "A-B 10, B-C 10, A-D 20" });
  const table = createRoutingTable(
    createDirectory({ ...organization, routingGroupConnectors: connectors.map(connector) }),
  );
  return routesToRoutingGroup(table, siteId("A"), to).routes.map(
    (route) =>
      `${route.connectors.map(({ name }) => name).join("+")} ${route.routingGroupCost}/${route.source.path.cost}`,
  );
}

describe("ways to an Exchange 2003 routing group", () => {
  it("are ordered by the cost of their connectors, then of the site links to the first", () => {
    expect(routes("X", "r1: 2007>X 5 HT-A", "r2: 2007>X 1 HT-B")).toEqual(["r2 1/10", "r1 5/0"]);
    expect(routes("X", "r1: 2007>X 5 HT-B", "r2: 2007>X 5 HT-A")).toEqual(["r2 5/0", "r1 5/10"]);
  });

  it("then by hops and by name", () => {
    expect(routes("X", "r1: 2007>X 5 HT-C", "r2: 2007>X 5 HT-D")).toEqual(["r2 5/20", "r1 5/20"]);
    expect(routes("X", "r9: 2007>X 5 HT-B", "R8: 2007>X 5 HT-B")).toEqual(["R8 5/10", "r9 5/10"]);
    expect(routes("X", "R8: 2007>X 5 HT-B", "r9: 2007>X 5 HT-B")).toEqual(["R8 5/10", "r9 5/10"]);
  });

  it("go on over further connectors as cheaply as possible", () => {
    expect(routes("Z", "r1: 2007>X 1 HT-A", "a: X>Z 9", "b: X>Y 2", "c: Y>Z 3")).toEqual(["r1+b+c 6/0"]);
    expect(routes("Z", "r1: 2007>X 1 HT-A", "b: X>Y 2", "c: Y>Z 2", "a: X>Z 4")).toEqual(["r1+a 5/0"]);
    expect(routes("Z", "r1: 2007>X 1 HT-A", "m: X>Z 4", "k: X>Z 4", "L: X>Z 4")).toEqual(["r1+k 5/0"]);
    expect(routes("z", "r1: 2007>X 1 HT-A", "m: x>Z 4")).toEqual(["r1+m 5/0"]);
    expect(routes("Z", "r1: 2007>X 1 HT-A", "b: X>Y 1", "back: Y>X 1", "c: Y>Z 1")).toEqual(["r1+b+c 3/0"]);
  });

  it("do not come back into the Exchange 2007 routing group", () => {
    expect(routes("Z", "r1: 2007>X 1 HT-A", "back: X>2007 1", "r2: 2007>Z 1 OLD")).toEqual([]);
    expect(routes("Z", "loop: 2007>2007 1 HT-A", "r2: 2007>Z 1 HT-A")).toEqual(["r2 1/0"]);
  });

  it("are none without a connector that leads there from a site that can be reached", () => {
    expect(routes("Z")).toEqual([]);
    expect(routes("Z", "r1: X>Z 1 HT-A", "r2: 2007>Y 1 HT-A", "r3: 2007>Z 1 OLD")).toEqual([]);
  });
});

describe("the way from an Exchange 2003 routing group", () => {
  it("leads into the Exchange 2007 routing group as cheaply as possible", () => {
    const from = (...connectors: readonly string[]) =>
      routeFromRoutingGroup(connectors.map(connector), "X").map(({ name }) => name);
    expect(from("direct: X>2007 5", "a: X>Y 1", "b: Y>2007 1")).toEqual(["a", "b"]);
    expect(from("direct: X>2007 2", "a: X>Y 1", "b: Y>2007 1")).toEqual(["direct"]);
    expect(from("a: X>Y 1")).toEqual([]);
  });
});
