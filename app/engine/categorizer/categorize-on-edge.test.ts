import { describe, expect, it } from "vitest";
import { serverId } from "../model/ids.ts";
import { openDoor, outcomesOf, sendConnector } from "../testing/sketch.ts";

const edges = "EDGE1 A EdgeTransport, EDGE2 A EdgeTransport";
const eve = { from: "eve@fabrikam.com", client: "smtp" as const };
describe("mail to the Internet through Edge Transport servers", () => {
  const organization = {
    sendConnectors: [sendConnector("EdgeSync - A to Internet", ["EDGE1", "EDGE2"], "SMTP:* 100")],
  };
  const two = [{ to: ["eve@fabrikam.com"] }, { to: ["eve@fabrikam.com"] }];

  it("goes to a Hub Transport server of the subscribed site first, and to the Edge servers in turn", () => {
    const run = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      servers: edges,
      organization,
      messages: two.map((message) => ({ ...message, from: "b@contoso.test" })),
    });
    expect(run.of("eve@fabrikam.com")).toMatchObject({
      outcome: "handedOff",
      serverHops: ["HT-B", "HT-A", "EDGE1"],
      finalServer: "EDGE1",
      route: { leastCostPath: ["B", "A"], totalCost: 110 },
    });
    expect(run.of("eve@fabrikam.com", 1).finalServer).toBe("EDGE2");
  });

  it("takes the other Edge server when one is down, and waits on the Hub Transport server when both are", () => {
    const down = (...names: string[]) =>
      outcomesOf({
        sites: "A",
        servers: edges,
        organization,
        messages: two,
        faults: names.map((name) => ({ kind: "serverDown" as const, server: serverId(name) })),
      }).of("eve@fabrikam.com");
    expect(down("EDGE1")).toMatchObject({ outcome: "handedOff", finalServer: "EDGE2" });
    expect(down("EDGE1", "EDGE2")).toMatchObject({
      outcome: "queued",
      queue: { server: "HT-A", deliveryType: "SmtpRelayWithinAdSiteToEdge", status: "Retry" },
    });
  });
});

describe("mail from the Internet through an Edge Transport server", () => {
  it("goes to the Hub Transport servers of the subscribed site in turn, and from there as any other", () => {
    const run = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      servers: `${edges}, HT-A2 A HubTransport`,
      messages: [
        { ...eve, to: ["b@contoso.test"] },
        { ...eve, to: ["a@contoso.test"] },
      ],
    });
    expect(run.of("b@contoso.test")).toMatchObject({ outcome: "delivered", serverHops: ["EDGE1", "HT-A", "HT-B"] });
    expect(run.of("a@contoso.test", 1)).toMatchObject({ outcome: "delivered", serverHops: ["EDGE1", "HT-A2"] });
  });

  it("enters at the mail exchanger of lowest preference that answers, be it an Edge or a Hub Transport server", () => {
    const entry = (...down: string[]) =>
      outcomesOf({
        sites: "A",
        servers: edges,
        organization: {
          receiveConnectors: [openDoor("HT-A")],
          internet: {
            domains: [],
            organizationMx: [
              { preference: 20, server: serverId("HT-A") },
              { preference: 10, server: serverId("EDGE2") },
            ],
          },
        },
        messages: [{ ...eve, to: ["a@contoso.test"] }],
        faults: down.map((name) => ({ kind: "serverDown" as const, server: serverId(name) })),
      }).of("a@contoso.test").serverHops;
    expect(entry()).toEqual(["EDGE2", "HT-A"]);
    expect(entry("EDGE2")).toEqual(["HT-A"]);
  });

  it("goes inward for internal relay domains too, and out again for external relay domains", () => {
    const { of } = outcomesOf({
      sites: "A",
      servers: "EDGE A EdgeTransport",
      organization: {
        acceptedDomains: [
          { domain: "contoso.test", type: "authoritative" },
          { domain: "inside.test", type: "internalRelay" },
          { domain: "outside.test", type: "externalRelay" },
        ],
        sendConnectors: [
          sendConnector("Inside", ["HT-A"], "SMTP:inside.test", { smartHosts: ["mail.inside.test"] }),
          sendConnector("Internet", ["EDGE"], "SMTP:*"),
        ],
      },
      messages: [{ ...eve, to: ["x@inside.test", "y@outside.test"] }],
    });
    expect(of("x@inside.test")).toMatchObject({
      outcome: "handedOff",
      connector: "Inside",
      serverHops: ["EDGE", "HT-A"],
    });
    expect(of("y@outside.test")).toMatchObject({ outcome: "handedOff", connector: "Internet", serverHops: ["EDGE"] });
  });

  it("goes inward for a contact, whom only a Hub Transport server can look up", () => {
    const { of } = outcomesOf({
      sites: "A",
      servers: "EDGE A EdgeTransport",
      organization: {
        sendConnectors: [sendConnector("Internet", ["EDGE"], "SMTP:*")],
        recipients: [
          { type: "contact", name: "Carl", address: "carl@contoso.test", externalAddress: "carl@tailspin.com" },
        ],
      },
      messages: [{ ...eve, to: ["carl@contoso.test"] }],
    });
    expect(of("carl@contoso.test")).toMatchObject({ outcome: "handedOff", serverHops: ["EDGE", "HT-A", "EDGE"] });
  });

  it("stays in the Unreachable queue of the Edge server when no connector takes an external relay domain", () => {
    const { of } = outcomesOf({
      sites: "A",
      servers: "EDGE A EdgeTransport",
      organization: { acceptedDomains: [{ domain: "outside.test", type: "externalRelay" }] },
      messages: [{ ...eve, to: ["y@outside.test"] }],
    });
    expect(of("y@outside.test")).toMatchObject({ outcome: "unreachable", queue: { server: "EDGE" } });
  });
});

it("takes two domains to one smart host in one copy", () => {
  const { trace } = outcomesOf({
    sites: "A",
    servers: "EDGE A EdgeTransport",
    organization: { sendConnectors: [sendConnector("Out", ["EDGE"], "SMTP:*", { smartHosts: ["relay.example"] })] },
    messages: [{ to: ["x@one.test", "y@two.test"] }],
  });
  expect(trace.events.filter((event) => event.type === "HANDOFF")).toMatchObject([
    { server: "EDGE", recipients: ["x@one.test", "y@two.test"] },
  ]);
});
