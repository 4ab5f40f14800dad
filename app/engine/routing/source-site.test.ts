import { describe, expect, it } from "vitest";
import { createDirectory } from "../model/directory.ts";
import { siteId } from "../model/ids.ts";
import { servers, sketch } from "../testing/sketch.ts";
import { createRoutingTable } from "./routing-table.ts";
import { closestSourceSite } from "./source-site.ts";

function closest(sites: string, links: string, more: string, ...names: readonly string[]) {
  const table = createRoutingTable(createDirectory(sketch({ sites, links, servers: more }).organization));
  const found = closestSourceSite(table, siteId("A"), servers(...names));
  return found && `${found.site}: ${found.servers.join(" ")} ${found.path.cost}/${found.path.hops}`;
}

describe("of source servers in several sites", () => {
  it("those of the cheapest site count, in the order of the connector", () => {
    expect(closest("A B C", "A-B 20, A-C 10", "HT-C2 C HubTransport", "HT-B", "HT-C2", "HT-C")).toBe(
      "C: HT-C2 HT-C 10/1",
    );
    expect(closest("A B C", "A-B 10, A-C 20", "", "HT-C", "HT-B")).toBe("B: HT-B 10/1");
    expect(closest("A B", "A-B 10", "", "HT-B", "HT-A")).toBe("A: HT-A 0/0");
  });

  it("then those with the fewest hops, then those of the lowest site name", () => {
    expect(closest("A B C D", "A-B 10, B-C 10, A-D 20", "", "HT-C", "HT-D")).toBe("D: HT-D 20/1");
    expect(closest("A D C", "A-D 10, A-C 10", "", "HT-D", "HT-C")).toBe("C: HT-C 10/1");
    expect(closest("A c D", "A-D 10, A-c 10", "", "HT-D", "HT-c")).toBe("c: HT-c 10/1");
  });

  it("none does when no way leads there, when its site has no Hub Transport server, or when it is none of ours", () => {
    expect(closest("A B", "", "", "HT-B")).toBe(null);
    expect(closest("A B-", "A-B 10", "EDGE B EdgeTransport", "EDGE")).toBe(null);
    expect(closest("A B", "A-B 10", "", "OLD")).toBe(null);
    expect(closest("A B C", "A-C 10", "", "HT-B", "OLD", "HT-C")).toBe("C: HT-C 10/1");
  });
});
