import { describe, expect, it } from "vitest";
import { databaseId, serverId } from "../model/ids.ts";
import type { Organization } from "../model/organization.ts";
import { outcomesOf, sketch } from "../testing/sketch.ts";

const sites = "A B C";
const links = "A-B 10, B-C 10";

/** The public folder of the hierarchy PF-X, one database on every Mailbox server named. */
function folder(databases: string, replicas = ""): Partial<Organization> {
  const base = sketch({ sites }).organization;
  const ids = (names: string) => names.split(" ").filter(Boolean).map(databaseId);
  return {
    databases: [
      ...base.databases,
      ...ids(databases).map((name) => ({ name, server: serverId(name.replace("PF-", "MBX-")) })),
    ],
    recipients: [
      ...base.recipients,
      {
        type: "publicFolder",
        name: "News",
        address: "news@contoso.test",
        databases: ids(databases),
        replicas: ids(replicas),
      },
    ],
  };
}
const to = ["news@contoso.test"];

describe("mail to a public folder", () => {
  it("goes to the database of the local site, wherever it stands in the list", () => {
    const { of } = outcomesOf({ sites, links, organization: folder("PF-C PF-B PF-A"), messages: [{ to }] });
    expect(of("news@contoso.test")).toMatchObject({ outcome: "delivered", finalServer: "MBX-A", siteHops: ["A"] });
  });

  it("goes to the nearest site otherwise, and to the first of the list between equals", () => {
    const nearest = outcomesOf({ sites, links, organization: folder("PF-C PF-B"), messages: [{ to }] });
    expect(nearest.of("news@contoso.test").finalServer).toBe("MBX-B");
    const equal = outcomesOf({ sites, links: "A-B-C 10", organization: folder("PF-C PF-B"), messages: [{ to }] });
    expect(equal.of("news@contoso.test").finalServer).toBe("MBX-C");
  });

  it("does not look at what is up or down", () => {
    const { of } = outcomesOf({
      sites,
      links,
      organization: folder("PF-B PF-C"),
      messages: [{ to }],
      faults: [{ kind: "serverDown", server: serverId("MBX-B") }],
    });
    expect(of("news@contoso.test")).toMatchObject({ outcome: "queued", queue: { nextHop: "MBX-B", status: "Retry" } });
  });

  it("is readdressed by a store without a replica to the nearest one that has it", () => {
    const { of, trace } = outcomesOf({
      sites,
      links,
      organization: folder("PF-A PF-C PF-B", "PF-C PF-B"),
      messages: [{ to }],
    });
    expect(trace.events.find((event) => event.type === "REDIRECT")).toMatchObject({ redirectedTo: "PF-B" });
    expect(of("news@contoso.test")).toMatchObject({ outcome: "delivered", finalServer: "MBX-B", siteHops: ["A", "B"] });
  });

  it("does not drag along the mail for a mailbox on the same server", () => {
    const { of } = outcomesOf({
      sites,
      links,
      organization: folder("PF-A PF-B", "PF-B"),
      messages: [{ to: ["a@contoso.test", "news@contoso.test"] }],
    });
    expect(of("a@contoso.test")).toMatchObject({ outcome: "delivered", finalServer: "MBX-A" });
    expect(of("news@contoso.test")).toMatchObject({ outcome: "delivered", finalServer: "MBX-B" });
  });

  it("skips a site that has no Hub Transport server, and is unreachable when no other is left", () => {
    const hubless = { sites: "A B- C", links: "A-B 10, B-C 10" };
    const far = outcomesOf({ ...hubless, organization: folder("PF-B PF-C"), messages: [{ to }] });
    expect(far.of("news@contoso.test").finalServer).toBe("MBX-C");
    const none = outcomesOf({ ...hubless, organization: folder("PF-B"), messages: [{ to }] });
    expect(none.of("news@contoso.test").outcome).toBe("unreachable");
    expect(none.outcome.warnings).toContainEqual({ event: 5006, code: "noRouteToStore", about: "News" });
  });
});
