import { describe, expect, it } from "vitest";
import { hopsOf } from "../flows/hop-list.ts";
import { databaseId, serverId } from "../model/ids.ts";
import { simMs } from "../model/units.ts";
import { openDoor, outcomesOf, type Sketch, server } from "../testing/sketch.ts";
import { createReplay } from "../trace/create-replay.ts";

const two = { sites: "A", servers: "HT-A2 A HubTransport" };
const to = ["a@contoso.test"];
const minute = 60_000;

describe("back pressure", () => {
  it("at high turns Mailbox servers and other Hub Transport servers away", () => {
    const submission = outcomesOf({
      ...two,
      messages: [{ to }],
      faults: [{ kind: "backPressure", server: serverId("HT-A"), level: "high" }],
    });
    expect(submission.outcome.messages[0]?.submissionServer).toBe("HT-A2");
    const relay = outcomesOf({
      sites: "A B C",
      links: "A-B 10, B-C 10",
      messages: [{ to: ["c@contoso.test"] }],
      faults: [{ kind: "backPressure", server: serverId("HT-C"), level: "high" }],
    });
    expect(relay.of("c@contoso.test")).toMatchObject({ outcome: "queued", queue: { site: "B", nextHop: "C" } });
  });

  it("at medium turns the Internet and the Pickup directory away, and who writes from another domain", () => {
    const pressed = { faults: [{ kind: "backPressure" as const, server: serverId("HT-A"), level: "medium" as const }] };
    const organization = {
      receiveConnectors: [openDoor("HT-A")],
      internet: { domains: [], organizationMx: [{ preference: 1, server: serverId("HT-A") }] },
    };
    const outcome = (message: object) =>
      outcomesOf({ sites: "A", organization, messages: [{ to, ...message }], ...pressed }).of("a@contoso.test").outcome;
    expect(outcome({})).toBe("delivered");
    expect(outcome({ client: "pop3" })).toBe("delivered");
    expect(outcome({ client: "pickup", server: serverId("HT-A") })).toBe("submissionFailed");
    expect(outcome({ client: "smtp", from: "eve@fabrikam.com" })).toBe("submissionFailed");
    const server = serverId("HT-A");
    expect(outcome({ client: "smtp", server, from: "scanner@contoso.test" })).toBe("delivered");
    expect(outcome({ client: "smtp", server, from: "scanner@fabrikam.com" })).toBe("submissionFailed");
  });
});

describe("the override list of a Mailbox server", () => {
  it("is used in its own order, without the servers of other sites (R-SUB-4, R-SUB-1)", () => {
    const list = ["HT-B", "HT-A2", "HT-A"].map(serverId);
    const { outcome } = outcomesOf({
      sites: "A B",
      organization: {
        servers: [
          server("HT-A", "A", ["HubTransport"]),
          server("HT-A2", "A", ["HubTransport"]),
          server("HT-B", "B", ["HubTransport"]),
          { ...server("MBX-A", "A", ["Mailbox"]), submissionServerOverrideList: list },
          server("MBX-B", "B", ["Mailbox"]),
        ],
      },
      messages: [{ to }],
    });
    expect(outcome.messages[0]?.submissionServer).toBe("HT-A2");
  });
});

describe("a message that cannot leave the Outbox", () => {
  it("leaves it when a Hub Transport server of the site answers again", () => {
    const { of } = outcomesOf({
      ...two,
      messages: [{ to }],
      faults: [
        { kind: "transportStopped", server: serverId("HT-A"), until: simMs(20_000) },
        { kind: "transportStopped", server: serverId("HT-A2") },
      ],
    });
    expect(of("a@contoso.test")).toMatchObject({ outcome: "delivered", serverHops: ["HT-A"] });
    expect(of("a@contoso.test").at).toBeGreaterThan(20_000);
  });

  it.each([
    { kind: "serverDown", server: serverId("MBX-A") },
    { kind: "databaseDismounted", database: databaseId("DB-A") },
  ] as const)("is fetched from there once the store answers again ($kind)", (away) => {
    const { trace } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      messages: [{ to: ["b@contoso.test"] }],
      faults: [
        { kind: "transportStopped", server: serverId("HT-A"), at: simMs(0), until: simMs(10 * minute) },
        { ...away, at: simMs(5 * minute), until: simMs(20 * minute) },
      ],
      until: null,
    });
    const submitted = trace.events.filter(({ type }) => type === "SUBMIT");
    expect(submitted.map(({ at }) => at)).toEqual([20 * minute]);
  });

  it("says whether there is no Hub Transport server in the site, or none that runs", () => {
    const none = outcomesOf({ sites: "A- B", links: "A-B 10", messages: [{ to }] });
    expect(none.outcome.warnings).toContainEqual({ event: 1010, code: "noHubTransportServerInSite", about: "MBX-A" });
    const stopped = outcomesOf({
      sites: "A",
      messages: [{ to }],
      faults: [{ kind: "transportStopped", server: serverId("HT-A") }],
    });
    expect(stopped.outcome.warnings).toContainEqual({
      event: 1009,
      code: "noHubTransportServerActive",
      about: "MBX-A",
    });
    expect(stopped.of("a@contoso.test").outcome).toBe("submissionFailed");
  });
});

describe("the Pickup directory", () => {
  const hub = serverId("HT-A");
  const file = { at: simMs(2_000), client: "pickup", server: hub, to } as const;
  const begin = (fault: NonNullable<Sketch["faults"]>[number]) => {
    const run = outcomesOf({ sites: "A", messages: [file], faults: [fault], until: 20_000 });
    const hops = run.trace.events.flatMap((event) =>
      event.copy === null ? [] : [`${event.at} ${event.type} ${"folder" in event ? event.folder : ""}`.trim()],
    );
    return { ...run, hops: hops.slice(0, 3) };
  };

  it.each([
    ["whose transport service is stopped", { kind: "transportStopped", server: hub }],
    ["under medium back pressure", { kind: "backPressure", server: hub, level: "medium" }],
    ["under high back pressure", { kind: "backPressure", server: hub, level: "high" }],
  ] as const)("P-210, P-743: of a server %s keeps the file until the server takes files again", (_, fault) => {
    const { hops, of, trace } = begin({ ...fault, at: simMs(3_000), until: simMs(6_000) });
    expect(hops).toEqual(["2000 CLIENT-CONNECT", "5000 STORE Pickup", "10000 RECEIVE"]);
    expect(of("a@contoso.test").outcome).toBe("delivered");
    const seq = trace.events.findIndex(({ type }) => type === "STORE");
    expect(createReplay(trace).worldAt(seq).copies).toMatchObject([
      { state: "inFolder", position: { kind: "at", place: "HT-A" } },
    ]);
  });

  it("of a server that is down cannot be written into", () => {
    const { hops } = begin({ kind: "serverDown", server: hub, until: simMs(6_000) });
    expect(hops).toEqual(["2000 ATTEMPT", "6000 CLIENT-CONNECT", "10000 RECEIVE"]);
  });
});

it("P-206: what no Hub Transport server of the site takes stays in the Outbox, and says why", () => {
  const { trace } = outcomesOf({ sites: "A-", messages: [{ to }] });
  const [, , waits] = trace.events;
  expect(waits).toMatchObject({ type: "STORE", folder: "Outbox" });
  expect(trace.decisions[waits?.because ?? -1]).toMatchObject({ question: "submissionServer", chosen: null });
});

describe("P-604: a sender whose database is dismounted", () => {
  const dismounted = {
    kind: "databaseDismounted",
    database: databaseId("DB-A"),
    at: simMs(0),
    until: simMs(5 * minute),
  } as const;
  it.each([
    ["outlook", ["a → MBX-A MapiRpc send", "a → MBX-A MapiRpc failed: databaseDismounted"]],
    [
      "owa",
      ["a → CAS-A Https443 send", "CAS-A → GC Ldap3268 locate", "CAS-A → MBX-A MapiRpc failed: databaseDismounted"],
    ],
  ] as const)("keeps the message in the client (%s) until it is mounted", (client, hops) => {
    const { trace, of } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      servers: "CAS-A A ClientAccess",
      messages: [{ to: ["b@contoso.test"], client }],
      faults: [dismounted],
      until: null,
    });
    expect(hopsOf(trace).slice(1, 1 + hops.length)).toEqual(hops);
    const stored = trace.events.find(({ type }) => type === "STORE");
    expect(stored?.at).toBeGreaterThanOrEqual(dismounted.until);
    const tried = trace.events.findIndex(({ type }) => type === "ATTEMPT");
    const [copy] = createReplay(trace).worldAt(tried).copies;
    expect(copy).toMatchObject({ state: "inClient", position: { kind: "at", place: "client:a@contoso.test" } });
    expect(of("b@contoso.test").outcome).toBe("delivered");
  });
});
