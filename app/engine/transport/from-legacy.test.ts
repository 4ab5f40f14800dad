import { describe, expect, it } from "vitest";
import { connectorId, databaseId, serverId } from "../model/ids.ts";
import type { Organization } from "../model/organization.ts";
import { cost, kilobytes, simMs } from "../model/units.ts";
import { mailbox, outcomesOf, sketch } from "../testing/sketch.ts";

/** Anna is on OLD (routing group Legacy), Olga on the other Exchange 2003 server. */
function coexistence(more: Partial<Organization> = {}): Partial<Organization> {
  const base = sketch({ sites: "A B" }).organization;
  const rgc = (name: string, from: string, to: string, price: number, sources: string, targets: string) => ({
    name: connectorId(name),
    sourceRoutingGroup: from,
    targetRoutingGroup: to,
    cost: cost(price),
    sourceTransportServers: sources.split(" ").map(serverId),
    targetTransportServers: targets.split(" ").map(serverId),
    maxMessageSizeKB: null,
  });
  return {
    databases: [
      ...base.databases,
      { name: databaseId("DB-OLD"), server: serverId("OLD") },
      { name: databaseId("DB-OLD2"), server: serverId("OLD2") },
    ],
    routingGroups: [
      { name: "Legacy", servers: [serverId("OLD")] },
      { name: "Far", servers: [serverId("OLD2")] },
    ],
    routingGroupConnectors: [
      rgc("Legacy to 2007", "Legacy", "DWBGZMFD01QNBJR", 10, "OLD", "HT-A HT-A2"),
      rgc("Legacy to Far", "Legacy", "Far", 1, "OLD", "OLD2"),
      rgc("Far to 2007", "Far", "DWBGZMFD01QNBJR", 1, "OLD2", "HT-B"),
      rgc("2007 to Legacy", "DWBGZMFD01QNBJR", "Legacy", 10, "HT-A", "OLD"),
    ],
    recipients: [...base.recipients, mailbox("anna", "DB-OLD"), mailbox("olga", "DB-OLD2")],
    ...more,
  };
}
const from = { from: "anna@contoso.test" };

describe("mail from Exchange 2003", () => {
  it("enters over the cheapest chain of routing group connectors, at a target bridgehead of the last one", () => {
    const { of, trace } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      servers: "HT-A2 A HubTransport",
      organization: coexistence(),
      messages: [{ ...from, to: ["a@contoso.test"] }],
    });
    expect(of("a@contoso.test")).toMatchObject({ outcome: "delivered", serverHops: ["HT-B", "HT-A"] });
    expect(trace.events.find((event) => event.type === "SEND")).toMatchObject({
      from: "OLD",
      to: "HT-B",
      connector: "Far to 2007",
      phase: "routingGroup",
    });
  });

  it("stays with Exchange 2003 for the recipients there, and comes over for the others", () => {
    const { of, trace } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      organization: coexistence(),
      messages: [{ ...from, to: ["olga@contoso.test", "b@contoso.test"] }],
    });
    expect(of("olga@contoso.test")).toMatchObject({ outcome: "handedOff", finalServer: "OLD2", serverHops: [] });
    expect(of("b@contoso.test").outcome).toBe("delivered");
    expect(trace.events.find((event) => event.type === "TRANSFER")).toMatchObject({
      copies: [{ recipients: ["olga@contoso.test"] }, { recipients: ["b@contoso.test"] }],
    });
  });

  it("is unreachable without a routing group connector, and waits for a bridgehead that is down", () => {
    const without = outcomesOf({
      sites: "A B",
      organization: coexistence({ routingGroupConnectors: [] }),
      messages: [{ ...from, to: ["a@contoso.test"] }],
    });
    expect(without.of("a@contoso.test").outcome).toBe("unreachable");
    const waiting = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      organization: coexistence(),
      messages: [{ ...from, to: ["b@contoso.test"] }],
      faults: [{ kind: "serverDown", server: serverId("HT-B"), until: simMs(10_000) }],
    });
    expect(waiting.of("b@contoso.test")).toMatchObject({ outcome: "delivered" });
    expect(waiting.of("b@contoso.test").at).toBeGreaterThan(10_000);
  });

  it("P-743: is taken under medium back pressure, and by nobody under high", () => {
    const under = (level: "medium" | "high") =>
      outcomesOf({
        sites: "A B",
        links: "A-B 10",
        organization: coexistence(),
        messages: [{ ...from, to: ["b@contoso.test"] }],
        faults: [{ kind: "backPressure", server: serverId("HT-B"), level, until: simMs(10_000) }],
      });
    expect(under("medium").of("b@contoso.test").at).toBeLessThan(1_000);
    const { trace, of } = under("high");
    expect(trace.events.find(({ type }) => type === "ATTEMPT")).toMatchObject({
      from: "OLD",
      to: "HT-B",
      error: "backPressure",
      answer: "452 4.3.1 Insufficient system resources",
    });
    expect(of("b@contoso.test")).toMatchObject({ outcome: "delivered" });
    expect(of("b@contoso.test").at).toBeGreaterThan(10_000);
  });

  it("gets its report back over the routing group connector", () => {
    const { trace } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      organization: coexistence({ maxReceiveSizeKB: kilobytes(5) }),
      messages: [{ ...from, to: ["a@contoso.test"] }],
    });
    expect(trace.events.filter((event) => event.type === "HANDOFF")).toMatchObject([
      { message: "m1-dsn1", to: "OLD", connector: "2007 to Legacy" },
    ]);
  });
});
