import { describe, expect, it } from "vitest";
import { databaseId, serverId } from "../model/ids.ts";
import { kilobytes, simMs } from "../model/units.ts";
import { mailbox, openDoor, outcomesOf, sendConnector, sketch } from "../testing/sketch.ts";

const minute = 60_000;
const hour = 60 * minute;
const second = { id: "m2", at: simMs(1_000), to: ["b@contoso.test"] };

describe("queues in Retry", () => {
  it("tries a site again after 1, 2, 3, 4, 9, 14, 19, 24, 29, 34, 44 and 54 minutes", () => {
    const { trace } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      messages: [{ to: ["b@contoso.test"] }],
      faults: [{ kind: "serverDown", server: serverId("HT-B") }],
      until: hour,
    });
    const deferrals = trace.events.filter((event) => event.type === "DEFER").map(({ at }) => at);
    const first = deferrals[0] ?? 0;
    const minutes = deferrals.map((at) => Math.round((at - first) / minute));
    expect(minutes).toEqual([0, 1, 2, 3, 4, 9, 14, 19, 24, 29, 34, 44, 54]);
  });

  it("delivers everything that waits when the target answers, oldest first", () => {
    const { of, trace } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      messages: [{ to: ["b@contoso.test"] }, second],
      faults: [{ kind: "serverDown", server: serverId("HT-B"), until: simMs(10 * minute) }],
      until: null,
    });
    expect([of("b@contoso.test").outcome, of("b@contoso.test", 1).outcome]).toEqual(["delivered", "delivered"]);
    const sent = trace.events.filter((event) => event.type === "SEND").map(({ message }) => message);
    expect(sent).toEqual(["m1", "m2"]);
  });

  it("keeps what waits while its own server is stopped, and passes all of it on afterwards", () => {
    const { of } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      messages: [{ to: ["b@contoso.test"] }, second],
      faults: [
        { kind: "serverDown", server: serverId("HT-B"), until: simMs(90_000) },
        { kind: "transportStopped", server: serverId("HT-A"), at: simMs(30_000), until: simMs(3 * minute) },
      ],
      until: 5 * minute,
    });
    expect([of("b@contoso.test").outcome, of("b@contoso.test", 1).outcome]).toEqual(["delivered", "delivered"]);
  });

  it("holds up nobody's mail but that of the dismounted database", () => {
    const base = sketch({ sites: "A" }).organization;
    const { of } = outcomesOf({
      sites: "A",
      organization: {
        databases: [...base.databases, { name: databaseId("DB-2"), server: serverId("MBX-A") }],
        recipients: [...base.recipients, mailbox("bob", "DB-2")],
      },
      messages: [{ to: ["bob@contoso.test"] }, { at: simMs(1_000), to: ["a@contoso.test"] }],
      faults: [{ kind: "databaseDismounted", database: databaseId("DB-2") }],
      until: 30 * minute,
    });
    expect(of("bob@contoso.test").queue).toMatchObject({
      deliveryType: "MapiDelivery",
      nextHop: "MBX-A",
      status: "Retry",
    });
    expect(of("a@contoso.test", 1)).toMatchObject({ outcome: "delivered" });
    expect(of("a@contoso.test", 1).at).toBeLessThan(2_000);
  });

  it("says of every copy that waits that its queue is in Retry", () => {
    const { trace } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      messages: [{ to: ["b@contoso.test"] }, { to: ["b@contoso.test"] }],
      faults: [{ kind: "serverDown", server: serverId("HT-B") }],
    });
    const last = (message: string) =>
      trace.events.filter((event) => event.message === message && "queue" in event).at(-1);
    expect(last("m1")).toMatchObject({ type: "DEFER", queue: { status: "Retry" } });
    expect(last("m2")).toMatchObject({ type: "QUEUE", queue: { status: "Retry" } });
  });

  it("defers a copy after its last connection has failed, not before", () => {
    const { trace } = outcomesOf({
      sites: "A B C",
      links: "A-B 10, B-C 10",
      messages: [{ to: ["c@contoso.test"] }],
      faults: [
        { kind: "serverDown", server: serverId("HT-B") },
        { kind: "serverDown", server: serverId("HT-C") },
      ],
    });
    const types = trace.events.map(({ type }) => type).filter((type) => type === "ATTEMPT" || type === "DEFER");
    expect(types).toEqual(["ATTEMPT", "ATTEMPT", "DEFER"]);
  });
});

describe("time limits", () => {
  const toDead = {
    sites: "A B",
    links: "A-B 10",
    messages: [{ to: ["b@contoso.test"] }],
    faults: [{ kind: "serverDown" as const, server: serverId("HT-B") }],
  };

  it("tells the sender after four hours that the message is delayed", () => {
    expect(outcomesOf({ ...toDead, until: 4 * hour - minute }).of("b@contoso.test").dsn).toBe(null);
    const late = outcomesOf({ ...toDead, until: 4 * hour + minute }).of("b@contoso.test");
    expect(late).toMatchObject({ outcome: "queued", dsn: { kind: "delayed", code: "4.4.7" } });
  });

  it("tells it after the server has started again when four hours ended while it was stopped", () => {
    const { of } = outcomesOf({
      ...toDead,
      faults: [
        ...toDead.faults,
        { kind: "transportStopped", server: serverId("HT-A"), at: simMs(3 * hour), until: simMs(5 * hour) },
      ],
      until: 5 * hour + minute,
    });
    expect(of("b@contoso.test").dsn).toMatchObject({ kind: "delayed" });
  });

  it("categorizes the message again after twelve hours without success", () => {
    const { trace } = outcomesOf({ ...toDead, until: 13 * hour });
    expect(trace.events.filter((event) => event.type === "RESUBMIT")).toMatchObject([{ reason: "idle" }]);
  });

  it("gives up after two days", () => {
    const { of, trace } = outcomesOf({ ...toDead, until: null });
    expect(of("b@contoso.test")).toMatchObject({ outcome: "ndr", dsn: { kind: "failed", code: "4.4.7" } });
    expect(of("b@contoso.test").at).toBeGreaterThanOrEqual(48 * hour);
    expect(trace.events.filter((event) => event.type === "FAIL")).toHaveLength(1);
  });

  it("gives up after two days in the Unreachable queue as well", () => {
    const { of } = outcomesOf({ sites: "A B", messages: [{ to: ["b@contoso.test"] }], until: null });
    expect(of("b@contoso.test")).toMatchObject({ outcome: "ndr", dsn: { code: "4.4.7" } });
  });
});

describe("Active Directory that does not answer", () => {
  it("puts each message off by half an hour of its own, however many follow", () => {
    const { trace } = outcomesOf({
      sites: "A",
      messages: [0, 10, 20, 29].map((at, i) => ({
        id: `m${i + 1}`,
        at: simMs(at * minute),
        to: ["a@contoso.test"],
      })),
      faults: [{ kind: "globalCatalogDown", site: "A" as never, until: simMs(29.5 * minute) }],
      until: null,
    });
    const delivered = trace.events.filter(({ type }) => type === "DELIVER").map(({ at }) => Math.floor(at / minute));
    expect(delivered).toEqual([30, 40, 50, 59]);
  });
});

describe("back pressure between transport servers", () => {
  const at = (level: "medium" | "high", from: string) =>
    outcomesOf({
      sites: "A B",
      links: "A-B 10",
      organization: {
        receiveConnectors: [openDoor("HT-A")],
        internet: { domains: [], organizationMx: [{ preference: 10, server: serverId("HT-A") }] },
      },
      messages: [{ from, to: ["b@contoso.test"], client: from.startsWith("a@") ? "outlook" : "smtp" }],
      faults: [{ kind: "backPressure", server: serverId("HT-B"), level }],
    }).of("b@contoso.test").outcome;

  it("lets our own people through while it is medium, and nobody while it is high", () => {
    expect(at("medium", "a@contoso.test")).toBe("delivered");
    expect(at("medium", "eve@fabrikam.com")).toBe("queued");
    expect(at("high", "a@contoso.test")).toBe("queued");
  });
});

describe("a message that alone is refused", () => {
  const { trace } = outcomesOf({
    sites: "A B",
    links: "A-B 10",
    organization: {
      receiveConnectors: [openDoor("HT-A")],
      internet: { domains: [], organizationMx: [{ preference: 10, server: serverId("HT-A") }] },
    },
    messages: [
      { id: "stranger", from: "eve@fabrikam.com", to: ["b@contoso.test"], client: "smtp" },
      { id: "ours", from: "a@contoso.test", to: ["b@contoso.test"], at: simMs(10_000) },
    ],
    faults: [{ kind: "backPressure", server: serverId("HT-B"), level: "medium", until: simMs(6.5 * minute) }],
    until: null,
  });
  const deferred = trace.events.flatMap((event) => (event.type === "DEFER" ? [event] : []));

  it("waits a minute at a time in a queue that goes on (P-723)", () => {
    expect(deferred.map(({ message, at, queue }) => [message, Math.floor(at / minute), queue.status])).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((at) => ["stranger", at, "Ready"]),
    );
    expect(deferred.map(({ retryCount }) => retryCount)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("holds nobody up that came after it (P-743)", () => {
    const delivered = trace.events.filter(({ type }) => type === "DELIVER");
    expect(delivered.map(({ message, at }) => [message, Math.floor(at / minute)])).toEqual([
      ["ours", 0],
      ["stranger", 7],
    ]);
  });

  it("hears over SMTP why (P-744)", () => {
    const attempts = trace.events.flatMap((event) => (event.type === "ATTEMPT" ? [event.answer] : []));
    expect(new Set(attempts)).toEqual(new Set(["452 4.3.1 Insufficient system resources"]));
  });
});

describe("changes of configuration", () => {
  it("free the Unreachable queue", () => {
    const { of } = outcomesOf({
      sites: "A",
      organization: { sendConnectors: [sendConnector("Internet", ["HT-A"], "SMTP:*", { enabled: false })] },
      messages: [{ to: ["eve@fabrikam.com"] }],
      changes: [{ at: simMs(10 * minute), set: { sendConnectors: { internet: { enabled: true } } } }],
      until: 11 * minute,
    });
    expect(of("eve@fabrikam.com")).toMatchObject({ outcome: "handedOff", connector: "Internet" });
  });

  it("send what waits for a connector another way", () => {
    const { of } = outcomesOf({
      sites: "A",
      organization: {
        sendConnectors: [
          sendConnector("Cheap", ["HT-A"], "SMTP:* 1", { smartHosts: ["dead.fabrikam.com"] }),
          sendConnector("Dear", ["HT-A"], "SMTP:* 9"),
        ],
      },
      messages: [{ to: ["eve@fabrikam.com"], sizeKB: kilobytes(5) }],
      faults: [{ kind: "smartHostDown", host: "dead.fabrikam.com" }],
      changes: [{ at: simMs(minute / 2), set: { sendConnectors: { Cheap: { enabled: false } } } }],
    });
    expect(of("eve@fabrikam.com")).toMatchObject({ outcome: "handedOff", connector: "Dear" });
  });

  it("use an edited list of smart hosts at once, and DNS when the connector is switched to it", () => {
    const from = (set: { readonly [field: string]: unknown }) =>
      outcomesOf({
        sites: "A",
        organization: {
          sendConnectors: [sendConnector("Out", ["HT-A"], "SMTP:*", { smartHosts: ["dead.fabrikam.com"] })],
        },
        messages: [{ to: ["eve@fabrikam.com"] }],
        faults: [{ kind: "smartHostDown", host: "dead.fabrikam.com" }],
        changes: [{ at: simMs(minute / 2), set: { sendConnectors: { Out: set } } }],
      }).of("eve@fabrikam.com");
    expect(from({ smartHosts: ["alive.fabrikam.com"] })).toMatchObject({
      outcome: "handedOff",
      deliveryType: "SmartHostConnectorDelivery",
    });
    expect(from({ dnsRoutingEnabled: true })).toMatchObject({
      outcome: "handedOff",
      deliveryType: "DnsConnectorDelivery",
    });
  });

  it("do not disturb what waits for Active Directory", () => {
    const { trace } = outcomesOf({
      sites: "A",
      messages: [{ to: ["a@contoso.test"] }],
      faults: [{ kind: "globalCatalogDown", site: "A" as never }],
      changes: [{ at: simMs(minute), set: { sites: { A: { hubSiteEnabled: true } } } }],
      until: 10 * minute,
    });
    expect(trace.events.filter((event) => event.type === "DEFER")).toHaveLength(1);
  });
});
