import { describe, expect, it } from "vitest";
import { hopsOf } from "../flows/hop-list.ts";
import { databaseId, serverId, siteId } from "../model/ids.ts";
import type { Mailbox } from "../model/recipients.ts";
import { simMs } from "../model/units.ts";
import { mailbox, outcomesOf, type Sketch, server, sketch } from "../testing/sketch.ts";

/** Somebody with this client gets a message after a minute; the mailbox is in A, and both sites have Client Access. */
function readBy(reader: Partial<Mailbox>, more: Partial<Sketch> = {}) {
  const from = { sites: "A B", links: "A-B 10" };
  const published = { ...server("CAS-A", "A", ["ClientAccess"]), externalUrl: "https://a.contoso.test" };
  const servers = [...sketch(from).organization.servers, published, server("CAS-B", "B", ["ClientAccess"])];
  const run = outcomesOf({
    ...from,
    organization: { servers, recipients: [mailbox("a", "DB-A"), { ...mailbox("r", "DB-A"), ...reader }] },
    messages: [{ at: simMs(60_000), to: ["r@contoso.test"] }],
    until: null,
    ...more,
  });
  const ofReader = run.trace.events.filter(({ recipients }) => recipients.includes("r@contoso.test"));
  const after = ofReader.findIndex(({ type }) => type === "DELIVER") + 1;
  return { ...run, hops: hopsOf({ events: ofReader.slice(after) }) };
}

describe("a device with a request open", () => {
  it("P-124: is answered by the server that it was sent to, and fetches there what is new", () => {
    const { hops } = readBy({ client: "activeSync", clientSite: siteId("B"), directPush: { heartbeatSeconds: 900 } });
    expect(hops.slice(0, 4)).toEqual([
      "CAS-A → r Https443 notify",
      "r → CAS-A Https443 read",
      "CAS-A → GC Ldap3268 locate",
      "r → CAS-A → MBX-A Https443 MapiRpc read",
    ]);
  });

  it("is told nothing by a server that does not answer, and asks that one in vain", () => {
    const device = { client: "activeSync", clientSite: siteId("B"), directPush: { heartbeatSeconds: 900 } } as const;
    const down = {
      kind: "serverDown",
      server: serverId("CAS-A"),
      at: simMs(10_000),
      until: simMs(20 * 60_000),
    } as const;
    const { hops, trace } = readBy(device, { faults: [down] });
    expect(hops[0]).toBe("r → CAS-A Https443 failed: serverDown");
    expect(hops).toContain("r → CAS-A → MBX-A Https443 MapiRpc read");
    const told = trace.events.filter((event) => event.type === "CLIENT-PING" && event.phase === "unchanged");
    expect(told.filter(({ at }) => at > down.at && at < down.until)).toEqual([]);
  });

  it("is told of new mail there although the servers of its own site do not answer", () => {
    const device = { client: "activeSync", clientSite: siteId("B"), directPush: { heartbeatSeconds: 900 } } as const;
    const down = { kind: "serverDown", server: serverId("CAS-B"), at: simMs(10_000), until: null } as const;
    const { hops } = readBy(device, { faults: [down], until: 10 * 60_000 });
    expect(hops.slice(0, 4)).toEqual([
      "CAS-A → r Https443 notify",
      "r → CAS-A Https443 read",
      "CAS-A → GC Ldap3268 locate",
      "r → CAS-A → MBX-A Https443 MapiRpc read",
    ]);
  });

  const minutes = 60_000;
  const two = "CAS-A1 A ClientAccess, CAS-A2 A ClientAccess";
  const outage = (name: string, from: number, until: number | null) =>
    ({
      kind: "serverDown",
      server: serverId(name),
      at: simMs(from),
      until: until === null ? null : simMs(until),
    }) as const;
  const oneSite = (faults: NonNullable<Sketch["faults"]>, at = minutes, until = 30 * minutes) =>
    outcomesOf({
      sites: "A",
      servers: two,
      organization: {
        recipients: [
          mailbox("a", "DB-A"),
          { ...mailbox("r", "DB-A"), client: "activeSync", directPush: { heartbeatSeconds: 300 } },
        ],
      },
      messages: [{ at: simMs(at), to: ["r@contoso.test"] }],
      faults,
      until,
    });
  const afterDelivery = ({ trace }: ReturnType<typeof oneSite>) =>
    hopsOf({ events: trace.events.slice(trace.events.findIndex(({ type }) => type === "DELIVER") + 1) });

  it("is told by the server that the request is open at, though another one comes before it", () => {
    const run = oneSite([outage("CAS-A1", 0, 30_000)]);
    expect(afterDelivery(run)[0]).toBe("CAS-A2 → r Https443 notify");
  });

  it("fetches what is new as soon as its next request is open elsewhere", () => {
    const hops = afterDelivery(oneSite([outage("CAS-A1", 30_000, null)]));
    expect(hops.slice(0, 5)).toEqual([
      "r → CAS-A1 Https443 failed: serverDown",
      "r → CAS-A2 Https443 ping opened 300 s",
      "r → CAS-A2 Https443 read",
      "CAS-A2 → GC Ldap3268 locate",
      "r → CAS-A2 → MBX-A Https443 MapiRpc read",
    ]);
  });

  it("is told by whoever answers once it keeps no request open any more", () => {
    const late = {
      kind: "transportStopped",
      server: serverId("HT-A"),
      at: simMs(0),
      until: simMs(60 * minutes),
    } as const;
    const run = oneSite([late, outage("CAS-A1", 30 * minutes, null)], 0, 90 * minutes);
    expect(afterDelivery(run).slice(0, 2)).toEqual([
      "r → CAS-A1 Https443 failed: serverDown",
      "CAS-A2 → r Https443 notify",
    ]);
  });

  it("asks where its mailbox is now, also one that had no database at first (P-605)", () => {
    const { organization } = sketch({
      sites: "A B",
      links: "A-B 10",
      servers: "CAS-A A ClientAccess, CAS-B B ClientAccess",
    });
    const device = { client: "activeSync" as const, directPush: { heartbeatSeconds: 300 } };
    for (const database of [null, databaseId("DB-B")]) {
      const { trace } = outcomesOf({
        sites: "A B",
        links: "A-B 10",
        organization: {
          servers: organization.servers,
          recipients: [mailbox("a", "DB-A"), { ...mailbox("r", "DB-B"), ...device, database }],
        },
        messages: [{ to: ["r@contoso.test"], at: simMs(20 * minutes) }],
        changes: [{ at: simMs(6 * minutes), set: { recipients: { "r@contoso.test": { database: "DB-A" } } } }],
        until: 30 * minutes,
      });
      const late = trace.events.filter(({ at }) => at > 12 * minutes);
      const opened = late.find((event) => event.type === "CLIENT-PING" && event.phase === "opened");
      expect(opened).toMatchObject({ to: "CAS-A" });
      expect(late.find(({ type }) => type === "NOTIFY")).toMatchObject({ from: "CAS-A" });
    }
  });

  it("is told nothing of a mailbox that cannot be opened, not even that nothing is new (P-604)", () => {
    const database = databaseId("DB-A");
    const { trace } = oneSite([{ kind: "databaseDismounted", database, at: simMs(0), until: simMs(20 * minutes) }]);
    const pings = trace.events.filter(({ type, at }) => type === "CLIENT-PING" && at < 20 * minutes);
    expect(pings).toEqual([]);
  });

  it("P-118: or else meets the server of its own site first", () => {
    const { hops } = readBy({ client: "activeSync", clientSite: siteId("B") });
    expect(hops.slice(0, 3)).toEqual([
      "r → CAS-B Https443 read",
      "CAS-B → GC Ldap3268 locate",
      "CAS-B → r Https443 redirect https://a.contoso.test",
    ]);
  });
});

describe("a reader whose server does not answer", () => {
  const down = (name: string, until: number) =>
    ({ kind: "serverDown", server: serverId(name), until: simMs(until) }) as const;

  it("looks again once that runs", () => {
    const { hops } = readBy({ client: "owa" }, { faults: [{ ...down("CAS-A", 120_000), at: simMs(0) }] });
    expect(hops).toEqual([
      "r → CAS-A Https443 failed: serverDown",
      "r → CAS-A Https443 read",
      "CAS-A → GC Ldap3268 locate",
      "r → CAS-A → MBX-A Https443 MapiRpc read",
    ]);
  });

  it("hears from Client Access that the Mailbox server does not answer either", () => {
    const faults = [
      { ...down("CAS-A", 120_000), at: simMs(0) },
      { ...down("MBX-A", 180_000), at: simMs(90_000) },
    ];
    expect(readBy({ client: "imap4" }, { faults }).hops).toEqual([
      "r → CAS-A Imap4 failed: serverDown",
      "r → CAS-A Imap4 read",
      "CAS-A → GC Ldap3268 locate",
      "CAS-A → MBX-A MapiRpc failed: serverDown",
      "r → CAS-A Imap4 read",
      "CAS-A → GC Ldap3268 locate",
      "r → CAS-A → MBX-A Imap4 MapiRpc read",
    ]);
  });
});

describe("P-604: a reader whose database is dismounted", () => {
  it.each([
    ["imap4", "Imap4"],
    ["owa", "Https443"],
  ] as const)("hears so from Client Access (%s), and reads once it is mounted", (client, protocol) => {
    const faults = [
      { kind: "serverDown", server: serverId("CAS-A"), at: simMs(0), until: simMs(120_000) },
      { kind: "databaseDismounted", database: databaseId("DB-A"), at: simMs(90_000), until: simMs(180_000) },
    ] as const;
    const { hops, trace } = readBy({ client }, { faults });
    expect(hops).toEqual([
      `r → CAS-A ${protocol} failed: serverDown`,
      `r → CAS-A ${protocol} read`,
      "CAS-A → GC Ldap3268 locate",
      "CAS-A → MBX-A MapiRpc failed: databaseDismounted",
      `r → CAS-A ${protocol} read`,
      "CAS-A → GC Ldap3268 locate",
      `r → CAS-A → MBX-A ${protocol} MapiRpc read`,
    ]);
    expect(trace.events.findLast(({ type }) => type === "CLIENT-READ")?.at).toBeGreaterThan(180_000);
  });
});

describe("event 1040", () => {
  const warnings = (...seconds: readonly number[]) => {
    const devices = seconds.map((heartbeatSeconds, i) => ({
      ...mailbox(`d${i}`, "DB-A"),
      client: "activeSync" as const,
      directPush: { heartbeatSeconds },
    }));
    const servers = [...sketch({ sites: "A" }).organization.servers, server("CAS-A", "A", ["ClientAccess"])];
    const organization = { servers, recipients: [mailbox("a", "DB-A"), ...devices] };
    return outcomesOf({ sites: "A", organization, messages: [{ to: ["a@contoso.test"] }], until: 600_000 }).outcome
      .warnings;
  };

  it("P-125: is about what devices ask for on average, whether or not something cuts them", () => {
    expect(warnings(540)).toEqual([{ event: 1040, code: "heartbeatsTooShort", about: "CAS-A" }]);
    expect(warnings(541)).toEqual([]);
    expect(warnings(480, 900)).toEqual([]);
  });
});

it("P-126: a client that Autodiscover does not answer has asked Active Directory, and asks again the next time", () => {
  const down = { kind: "serverDown" as const, server: serverId("CAS-A"), until: simMs(90_000) };
  const messages = [60_000, 120_000].map((at) => ({ at: simMs(at), to: ["r@contoso.test"] }));
  const { trace } = readBy({ autodiscover: "internal" }, { faults: [down], messages });
  const url = "https://cas-a.contoso.test/autodiscover/autodiscover.xml";
  expect(hopsOf(trace).filter((hop) => /CAS-A|servicePoint/.test(hop))).toEqual([
    `r → GC Ldap3268 servicePoint ${url}`,
    "r → CAS-A Https443 failed: serverDown",
    `r → GC Ldap3268 servicePoint ${url}`,
    `r → CAS-A Https443 settings ${url}`,
  ]);
});
