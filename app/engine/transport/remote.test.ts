import { describe, expect, it } from "vitest";
import { foreignConnector, outcomesOf, sendConnector } from "../testing/sketch.ts";
import type { EventOf } from "../trace/events.ts";

type Mx = readonly { readonly preference: number; readonly host: string }[];
function toFabrikam(mx: Mx, down: readonly string[] = [], messages = 1) {
  return outcomesOf({
    sites: "A",
    organization: {
      sendConnectors: [sendConnector("Internet", ["HT-A"], "SMTP:*")],
      internet: { domains: [{ domain: "Fabrikam.com", mx }], organizationMx: [] },
    },
    messages: Array.from({ length: messages }, () => ({ to: ["eve@fabrikam.com"] })),
    faults: down.map((host) => ({ kind: "mxDown" as const, host })),
  });
}
const hosts = (run: ReturnType<typeof toFabrikam>) =>
  run.trace.events.filter((event): event is EventOf<"HANDOFF"> => event.type === "HANDOFF").map(({ to }) => to);

describe("mail exchangers", () => {
  const three: Mx = [
    { preference: 30, host: "mx3.fabrikam.com" },
    { preference: 10, host: "mx1.fabrikam.com" },
    { preference: 20, host: "mx2.fabrikam.com" },
  ];

  it("are tried by preference until one answers", () => {
    expect(hosts(toFabrikam(three))).toEqual(["internet:mx1.fabrikam.com"]);
    expect(hosts(toFabrikam(three, ["mx1.fabrikam.com"]))).toEqual(["internet:mx2.fabrikam.com"]);
    expect(hosts(toFabrikam(three, ["MX1.fabrikam.com", "mx2.fabrikam.com"]))).toEqual(["internet:mx3.fabrikam.com"]);
  });

  it("that are all down leave the message in Retry", () => {
    expect(
      toFabrikam(three, ["mx1.fabrikam.com", "mx2.fabrikam.com", "mx3.fabrikam.com"]).of("eve@fabrikam.com"),
    ).toMatchObject({
      outcome: "queued",
      queue: { deliveryType: "DnsConnectorDelivery", nextHop: "fabrikam.com", status: "Retry" },
    });
  });

  it("of equal preference take turns", () => {
    const equal = [
      { preference: 10, host: "a.fabrikam.com" },
      { preference: 10, host: "b.fabrikam.com" },
      { preference: 20, host: "c.fabrikam.com" },
    ];
    expect(hosts(toFabrikam(equal, [], 3))).toEqual([
      "internet:a.fabrikam.com",
      "internet:b.fabrikam.com",
      "internet:a.fabrikam.com",
    ]);
    expect(hosts(toFabrikam(equal, ["a.fabrikam.com"], 2))).toEqual([
      "internet:b.fabrikam.com",
      "internet:b.fabrikam.com",
    ]);
  });

  it("that are ourselves are a loop; behind others they are not used", () => {
    const ours = { preference: 10, host: "ht-a.contoso.test" };
    expect(toFabrikam([ours]).of("eve@fabrikam.com")).toMatchObject({ outcome: "ndr", dsn: { code: "5.4.4" } });
    const behind: Mx = [
      { ...ours, preference: 20 },
      { preference: 10, host: "mx1.fabrikam.com" },
    ];
    expect(hosts(toFabrikam(behind))).toEqual(["internet:mx1.fabrikam.com"]);
    expect(toFabrikam(behind, ["mx1.fabrikam.com"]).of("eve@fabrikam.com").outcome).toBe("queued");
  });

  it("that there are none of leave the address of the domain itself", () => {
    const run = toFabrikam([]);
    expect(hosts(run)).toEqual(["internet:fabrikam.com"]);
    const asked = run.trace.events.filter((event) => event.type === "DNS-LOOKUP");
    expect(asked).toMatchObject([
      { record: "MX", answer: [] },
      { record: "A", answer: ["fabrikam.com"] },
    ]);
    const sent = run.trace.events.find((event) => event.type === "SEND");
    expect(run.trace.decisions.find(({ id }) => id === sent?.because)).toMatchObject({
      rule: "P-1003",
      candidates: [{ host: "fabrikam.com", preference: null, verdict: "chosen" }],
    });
    expect(toFabrikam([], ["fabrikam.com"]).of("eve@fabrikam.com").outcome).toBe("queued");
  });

  it("do not exist for a domain that does not exist", () => {
    const { of } = outcomesOf({
      sites: "A",
      organization: {
        sendConnectors: [sendConnector("Internet", ["HT-A"], "SMTP:*")],
        internet: { domains: [{ domain: "fabrikam.com", mx: three }], organizationMx: [] },
      },
      messages: [{ to: ["tom@tailspin.com"] }],
    });
    expect(of("tom@tailspin.com")).toMatchObject({ outcome: "ndr", dsn: { code: "5.4.4", server: "HT-A" } });
  });

  it("are looked up again later when DNS does not answer", () => {
    const { of, trace } = outcomesOf({
      sites: "A",
      organization: { sendConnectors: [sendConnector("Internet", ["HT-A"], "SMTP:*")] },
      messages: [{ to: ["eve@fabrikam.com"] }],
      faults: [{ kind: "dnsFailure", domain: "*", until: 30_000 as never }],
      until: 120_000,
    });
    const asked = trace.events.flatMap((event) => (event.type === "DNS-LOOKUP" ? (event.isAnswered ?? true) : []));
    expect(asked).toEqual([false, true]);
    expect(of("eve@fabrikam.com").outcome).toBe("handedOff");
    expect(of("eve@fabrikam.com").at).toBeGreaterThan(60_000);
  });
});

describe("smart hosts and foreign connectors", () => {
  it("share the load between smart hosts, and fail over", () => {
    const to = (down: readonly string[]) =>
      hosts(
        outcomesOf({
          sites: "A",
          organization: {
            sendConnectors: [sendConnector("Out", ["HT-A"], "SMTP:*", { smartHosts: ["s1.test", "s2.test"] })],
          },
          messages: [{ to: ["x@one.test"] }, { to: ["x@one.test"] }],
          faults: down.map((host) => ({ kind: "smartHostDown" as const, host })),
        }),
      );
    expect(to([])).toEqual(["internet:s1.test", "internet:s2.test"]);
    expect(to(["s1.test"])).toEqual(["internet:s2.test", "internet:s2.test"]);
  });

  it("write to the Drop directory of the source server", () => {
    const run = outcomesOf({
      sites: "A",
      servers: "HT-A2 A HubTransport",
      organization: { foreignConnectors: [foreignConnector("Fax", ["HT-A2"], "FAX:*")] },
      messages: [{ to: ["FAX:555-0100"] }],
    });
    expect(run.of("FAX:555-0100")).toMatchObject({
      outcome: "handedOff",
      serverHops: ["HT-A", "HT-A2"],
      deliveryType: "NonSmtpGatewayDelivery",
    });
    expect(hosts(run)).toEqual(["drop:Fax"]);
  });
});
