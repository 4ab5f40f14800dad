import { describe, expect, it } from "vitest";
import { exchange2007RoutingGroup } from "../model/connectors.ts";
import { createDirectory } from "../model/directory.ts";
import { connectorId, serverId } from "../model/ids.ts";
import type { Organization } from "../model/organization.ts";
import { cost, kilobytes } from "../model/units.ts";
import { foreignConnector, sendConnector, sketch } from "../testing/sketch.ts";
import { externalAddress } from "./address-space.ts";
import { createRoutingTable } from "./routing-table.ts";
import { isSmartHost, selectConnector } from "./select-connector.ts";

interface Asked {
  readonly sites?: string;
  readonly links?: string;
  readonly servers?: string;
  readonly connectors: Organization["sendConnectors"];
  readonly more?: Partial<Organization>;
  readonly here?: string;
  readonly to?: string;
  readonly sizeKB?: number;
}

/** Selects as HT-A sees it (or `here`); gives the name of the chosen connector and each connector's verdict. */
function select(asked: Asked) {
  const { organization } = sketch({
    sites: asked.sites ?? "A B C",
    links: asked.links ?? "A-B 10, B-C 10",
    ...(asked.servers === undefined ? {} : { servers: asked.servers }),
  });
  const table = createRoutingTable(
    createDirectory({ ...organization, sendConnectors: asked.connectors, ...asked.more }),
  );
  const to = externalAddress(asked.to ?? "eve@fabrikam.com");
  const selection = selectConnector(table, serverId(asked.here ?? "HT-A"), to, asked.sizeKB ?? 20);
  const verdicts = Object.fromEntries(selection.candidates.map(({ connector, verdict }) => [connector, verdict]));
  return { ...selection, name: selection.chosen?.connector.name ?? null, verdicts };
}
const limit = (kb: number) => ({ maxMessageSizeKB: kilobytes(kb) });

describe("the selection of a connector", () => {
  it("gives an ignored connector no address space that would have matched", () => {
    const { candidates } = select({
      to: "FAX:1",
      connectors: [
        sendConnector("by DNS", ["HT-A"], "FAX:*"),
        sendConnector("fax", ["HT-A"], "FAX:*", { smartHosts: ["h"] }),
      ],
    });
    expect(candidates.map(({ connector, addressSpace }) => [connector, addressSpace])).toEqual([
      ["by DNS", null],
      ["fax", "FAX:*"],
    ]);
  });

  it("puts out what routing ignores, each for its reason", () => {
    const { verdicts, name, chosenIndex } = select({
      sites: "A B C X",
      to: "FAX:1",
      connectors: [
        sendConnector("linked", ["HT-A"], "FAX:*", { linkedReceiveConnector: "x", smartHosts: ["h"] }),
        sendConnector("no source", [], "FAX:*", { smartHosts: ["h"] }),
        sendConnector("bad host", ["HT-A"], "FAX:*", { smartHosts: ["good.test", "bad host"] }),
        sendConnector("no route", ["HT-X"], "FAX:*", { smartHosts: ["h"] }),
        sendConnector("unknown source", ["OLD"], "FAX:*", { smartHosts: ["h"] }),
        sendConnector("by DNS", ["HT-A"], "FAX:*"),
        sendConnector("off", ["HT-A"], "FAX:*", { enabled: false, smartHosts: ["h"] }),
        sendConnector("small", ["HT-A"], "FAX:*", { ...limit(10), smartHosts: ["h"] }),
        sendConnector("scoped", ["HT-B"], "FAX:*", { isScopedConnector: true, smartHosts: ["h"] }),
        sendConnector("other", ["HT-A"], "SMTP:*"),
        sendConnector("taken", ["HT-A"], "FAX:*", { smartHosts: ["h"] }),
      ],
    });
    expect(verdicts).toEqual({
      linked: "linkedOnly",
      "no source": "noSourceServer",
      "bad host": "invalidSmartHost",
      "no route": "noRouteToSource",
      "unknown source": "noRouteToSource",
      "by DNS": "nonSmtpOnDnsConnector",
      off: "disabled",
      small: "tooSmall",
      scoped: "outOfScope",
      other: "noMatchingAddressSpace",
      taken: "chosen",
    });
    expect([name, chosenIndex]).toEqual(["taken", 10]);
  });

  it("drops what is too small first, so that a big message goes to a less specific connector", () => {
    const connectors = [
      sendConnector("specific", ["HT-A"], "SMTP:fabrikam.com", limit(100)),
      sendConnector("any", ["HT-A"], "SMTP:*"),
    ];
    expect(select({ connectors, sizeKB: 100 }).name).toBe("specific");
    expect(select({ connectors, sizeKB: 101 }).name).toBe("any");
  });

  it("tells a message too large for all from one that nobody takes", () => {
    const only = (more: Parameters<typeof sendConnector>[3], spaces = "SMTP:*", sources = ["HT-A"]) =>
      select({ connectors: [sendConnector("one", sources, spaces, { ...limit(10), ...more })] }).onlyTooSmall;
    expect(only({})).toBe(true);
    expect(only({ enabled: false })).toBe(false);
    expect(only({}, "SMTP:tailspin.com")).toBe(false);
    expect(only({ isScopedConnector: true }, "SMTP:*", ["HT-B"])).toBe(false);
    expect(only({ maxMessageSizeKB: null })).toBe(false);
    const both = [sendConnector("small", ["HT-A"], "SMTP:*", limit(10)), sendConnector("big", ["HT-A"], "SMTP:*")];
    expect(select({ connectors: both }).onlyTooSmall).toBe(false);
  });

  it("shows a scoped connector to every server of its source servers' site, and to no other", () => {
    const connectors = [sendConnector("scoped", ["HT-A2"], "SMTP:*", { isScopedConnector: true })];
    const servers = "HT-A2 A HubTransport";
    expect(select({ connectors, servers }).name).toBe("scoped");
    expect(select({ connectors, servers, here: "HT-B" }).name).toBe(null);
    const two = [sendConnector("scoped", ["HT-B", "HT-A"], "SMTP:*", { isScopedConnector: true })];
    expect(select({ connectors: two }).name).toBe("scoped");
  });

  it("takes the most specific address space, whatever it costs and however far it is", () => {
    const connectors = [
      sendConnector("near", ["HT-A"], "SMTP:* 1"),
      sendConnector("far", ["HT-C"], "SMTP:*.fabrikam.com 100"),
    ];
    expect(select({ connectors }).verdicts).toEqual({ near: "lessSpecific", far: "chosen" });
  });

  it("then the lowest sum of site links and address space", () => {
    const connectors = [sendConnector("near", ["HT-A"], "SMTP:* 20"), sendConnector("far", ["HT-B"], "SMTP:* 9")];
    const { verdicts, candidates, chosen } = select({ connectors });
    expect(verdicts).toEqual({ near: "higherAggregateCost", far: "chosen" });
    expect(candidates.map(({ aggregateCost }) => aggregateCost)).toEqual([20, 19]);
    expect(chosen).toMatchObject({ source: { site: "B" }, match: { space: { cost: 9 } }, legacy: null });
  });

  it("then the local server, a server of the site, and a remote one by hops", () => {
    const servers = "HT-A2 A HubTransport";
    const links = "A-B 10, B-C 10, A-D 20";
    const sites = "A B C D";
    const local = sendConnector("z local", ["HT-A2", "HT-A"], "SMTP:* 30");
    const site = sendConnector("y site", ["HT-A2"], "SMTP:* 30");
    const oneHop = sendConnector("x one hop", ["HT-D"], "SMTP:* 10");
    const twoHops = sendConnector("w two hops", ["HT-C"], "SMTP:* 10");
    const run = (...connectors: Organization["sendConnectors"]) =>
      select({ sites, links, servers, connectors }).verdicts;
    expect(run(twoHops, oneHop, site, local)).toEqual({
      "w two hops": "farther",
      "x one hop": "farther",
      "y site": "farther",
      "z local": "chosen",
    });
    expect(run(twoHops, oneHop, site)["y site"]).toBe("chosen");
    expect(run(twoHops, oneHop)["x one hop"]).toBe("chosen");
  });

  it("then the lowest name, without regard to case", () => {
    const connectors = ["c", "B", "a"].map((name) => sendConnector(name, ["HT-A"], "SMTP:*"));
    expect(select({ connectors }).verdicts).toEqual({ a: "chosen", B: "higherName", c: "higherName" });
  });

  it("lets foreign connectors compete by the same rules", () => {
    const more = { foreignConnectors: [foreignConnector("foreign", ["HT-A"], "SMTP:fabrikam.com,FAX:*")] };
    const connectors = [sendConnector("send", ["HT-A"], "SMTP:*")];
    expect(select({ connectors, more }).name).toBe("foreign");
    expect(select({ connectors, more, to: "FAX:1" }).name).toBe("foreign");
    expect(select({ connectors, more, to: "eve@tailspin.com" }).name).toBe("send");
  });

  it("chooses nothing when nothing is left", () => {
    expect(select({ connectors: [] })).toMatchObject({
      chosen: null,
      chosenIndex: null,
      candidates: [],
      onlyTooSmall: false,
    });
  });
});

describe("connectors of Exchange 2003 servers", () => {
  const routingGroupConnector = (name: string, sources: string, to: string, price: number) => ({
    name: connectorId(name),
    sourceRoutingGroup: exchange2007RoutingGroup,
    targetRoutingGroup: to,
    cost: cost(price),
    sourceTransportServers: [serverId(sources)],
    targetTransportServers: [serverId("OLD1")],
    maxMessageSizeKB: null,
  });
  const more: Partial<Organization> = {
    routingGroups: [
      { name: "One", servers: [serverId("OLD1")] },
      { name: "Two", servers: [serverId("OLD2")] },
    ],
    routingGroupConnectors: [
      routingGroupConnector("to One", "HT-A", "One", 5),
      routingGroupConnector("to Two", "HT-B", "Two", 3),
    ],
  };

  it("are reached over the routing group connectors, whose cost is added", () => {
    const { chosen, candidates } = select({ connectors: [sendConnector("old", ["OLD1"], "SMTP:* 2")], more });
    expect(chosen).toMatchObject({ source: { site: "A" }, legacy: { routingGroupCost: 5 } });
    expect(candidates[0]).toMatchObject({ routingGroupCost: 5, siteLinkCost: 0, aggregateCost: 7 });
  });

  it("are reached over their source server of Exchange 2007 where they have one as well, however far it is", () => {
    const { chosen } = select({ connectors: [sendConnector("both", ["OLD1", "HT-C"], "SMTP:*")], more });
    expect(chosen).toMatchObject({ source: { site: "C", path: { cost: 20 } }, legacy: null });
  });

  it("with source servers in several groups are reached by the better way", () => {
    const { chosen } = select({ connectors: [sendConnector("old", ["OLD1", "OLD2"], "SMTP:*")], more });
    expect(chosen?.legacy?.connectors.map(({ name }) => name)).toEqual(["to Two"]);
    const equal = [routingGroupConnector("r2", "HT-B", "Two", 3), routingGroupConnector("r1", "HT-B", "One", 3)];
    const tie = select({
      connectors: [sendConnector("old", ["OLD2", "OLD1"], "SMTP:*")],
      more: { ...more, routingGroupConnectors: equal },
    });
    expect(tie.chosen?.legacy?.connectors.map(({ name }) => name)).toEqual(["r1"]);
  });

  it("make the cost of groups and address space count before that of site links", () => {
    const old = sendConnector("old", ["OLD1"], "SMTP:* 2");
    const modern = sendConnector("modern", ["HT-C"], "SMTP:* 6");
    expect(select({ connectors: [old, modern], more }).verdicts).toEqual({ old: "legacyPairHigher", modern: "chosen" });
    const dear = sendConnector("dear", ["HT-A"], "SMTP:* 8");
    expect(select({ connectors: [old, dear], more }).verdicts).toEqual({ old: "chosen", dear: "legacyPairHigher" });
    const equal = sendConnector("equal", ["HT-B"], "SMTP:* 7");
    expect(select({ connectors: [old, equal], more }).verdicts).toEqual({ old: "chosen", equal: "legacyPairHigher" });
  });

  it("that match less specifically do not change how the others are compared", () => {
    const connectors = [
      sendConnector("old", ["OLD1"], "SMTP:* 1"),
      sendConnector("near", ["HT-A"], "SMTP:fabrikam.com 20"),
      sendConnector("far", ["HT-C"], "SMTP:fabrikam.com 5"),
    ];
    expect(select({ connectors, more }).verdicts).toEqual({
      old: "lessSpecific",
      near: "chosen",
      far: "higherAggregateCost",
    });
  });

  it("are out of the race without a way there", () => {
    const connectors = [sendConnector("old", ["OLD1"], "SMTP:*")];
    expect(select({ connectors, more: { ...more, routingGroupConnectors: [] } }).verdicts).toEqual({
      old: "noRouteToSource",
    });
  });
});

describe("a smart host", () => {
  it("is a host name, a domain, or an IP address with or without brackets", () => {
    for (const host of [
      "relay",
      "mail.fabrikam.com",
      "a_b.test",
      "x-1.test",
      "10.0.0.1",
      "[10.0.0.255]",
      "fe80::1",
      "[2001:db8::7]",
    ])
      expect(isSmartHost(host), host).toBe(true);
  });

  it("is nothing else", () => {
    const wrong = [
      "",
      " ",
      "mail host",
      "-a.test",
      "a-.test",
      "a..test",
      "a.test.",
      "10.0.0.256",
      "10.0.0",
      "1.2.3.4.5",
      "[relay]",
      "[10.0.0.1",
      "10.0.0.1]",
      "[[10.0.0.1]]",
      "x[10.0.0.1]",
      "a@b",
      "12345",
      "fe80:x",
      "1.2.3.1000",

      "x".repeat(256),
    ];
    for (const host of wrong) expect(isSmartHost(host), host).toBe(false);
    expect(isSmartHost("x".repeat(255))).toBe(true);
  });
});
