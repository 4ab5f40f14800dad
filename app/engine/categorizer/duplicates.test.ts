import { describe, expect, it } from "vitest";
import { exchange2007RoutingGroup } from "../model/connectors.ts";
import { connectorId, databaseId, serverId, siteId } from "../model/ids.ts";
import { cost, simMs } from "../model/units.ts";
import { mailbox, outcomesOf, sketch } from "../testing/sketch.ts";
import { createReplay } from "../trace/create-replay.ts";
import { createTrackingRecords } from "../trace/tracking-record.ts";

const group = (name: string, members: readonly string[], expansionServer: string | null = null) => ({
  type: "distributionGroup" as const,
  name,
  address: `${name}@contoso.test`,
  members: members.map((member) => `${member}@contoso.test`),
  expansionServer: expansionServer === null ? null : serverId(expansionServer),
});
const store = (name: string, server: string) => ({ name: databaseId(name), server: serverId(server) });
type Recipients = ReturnType<typeof sketch>["organization"]["recipients"];
const { organization } = sketch({ sites: "A B", links: "A-B 10" });

function sent(to: string, recipients: Recipients, more: Partial<Parameters<typeof outcomesOf>[0]> = {}) {
  return outcomesOf({
    sites: "A B",
    links: "A-B 10",
    organization: { recipients: [...organization.recipients, ...recipients] },
    messages: [{ to: to.split(" ").map((name) => `${name}@contoso.test`) }],
    ...more,
  });
}

/** What the stores have done with the copies, as the tracking log has it. */
function atStores({ trace }: ReturnType<typeof sent>): readonly string[] {
  const recordOf = createTrackingRecords(trace);
  return trace.events.flatMap((event) => {
    const record = recordOf(event);
    return record && (event.type === "DELIVER" || event.type === "DUPLICATEDELIVER")
      ? [`${record.id}/${record.source} ${event.recipients.join()}`]
      : [];
  });
}

describe("P-348: somebody who is reached twice", () => {
  it("is one recipient where one server finds out", () => {
    const run = sent("one two a", [group("one", ["a", "b"]), group("two", ["one", "b"])]);
    expect(atStores(run)).toEqual(["DELIVER/STOREDRIVER a@contoso.test", "DELIVER/STOREDRIVER b@contoso.test"]);
  });

  it("gets a second copy where another server expands a group, and the store discards it", () => {
    const run = sent("a all", [group("all", ["a", "b"], "HT-B")]);
    expect(atStores(run)).toEqual([
      "DELIVER/STOREDRIVER a@contoso.test",
      "DELIVER/STOREDRIVER b@contoso.test",
      "DUPLICATEDELIVER/STOREDRIVER a@contoso.test",
    ]);
    expect(run.outcome.messages[0]?.recipients.map(({ address, outcome }) => `${address} ${outcome}`)).toEqual([
      "a@contoso.test delivered",
      "all@contoso.test expanded",
      "b@contoso.test delivered",
    ]);
    expect(run.of("a@contoso.test")).toMatchObject({ siteHops: ["A"] });
    expect(run.of("a@contoso.test").via).toBeUndefined();
  });

  it("is one recipient where the copy that is expanded has both", () => {
    const run = sent("b all", [group("all", ["b"], "HT-B")]);
    expect(atStores(run)).toEqual(["DELIVER/STOREDRIVER b@contoso.test"]);
  });

  it("has the message from the copy that comes first, while another waits", () => {
    const run = sent("c all", [mailbox("c", "DB-C"), group("all", ["c"], "HT-B")], {
      sites: "A B C",
      links: "A-B 10, A-C 10, B-C 10",
      faults: [{ kind: "sitesBlocked", sites: [siteId("A"), siteId("C")], until: simMs(90_000) }],
      until: null,
    });
    expect(atStores(run)).toEqual([
      "DELIVER/STOREDRIVER c@contoso.test",
      "DUPLICATEDELIVER/STOREDRIVER c@contoso.test",
    ]);
    expect(run.of("c@contoso.test")).toMatchObject({ outcome: "delivered", siteHops: ["A", "B", "C"] });
    expect(run.of("c@contoso.test").via).toEqual(["all@contoso.test"]);
  });

  it("through a mailbox of hers and a contact that points at it finds the message in it once", () => {
    const carl = { type: "contact", name: "Carl", address: "carl@contoso.test" } as const;
    const run = sent("a carl", [{ ...carl, externalAddress: "a@contoso.test" }]);
    expect(atStores(run)).toEqual([
      "DELIVER/STOREDRIVER a@contoso.test",
      "DUPLICATEDELIVER/STOREDRIVER carl@contoso.test",
    ]);
    expect(run.of("carl@contoso.test")).toMatchObject({ outcome: "delivered", finalServer: "MBX-A" });
  });

  it("in a mailbox that the first copy has filled gets no report about the second", () => {
    const full = { ...mailbox("full", "DB-A"), prohibitSendReceiveQuotaKB: 10 };
    const run = sent("full all", [full, group("all", ["full"], "HT-B")]);
    expect(atStores(run)).toEqual([
      "DELIVER/STOREDRIVER full@contoso.test",
      "DUPLICATEDELIVER/STOREDRIVER full@contoso.test",
    ]);
  });

  it("outside the organization gets one copy, since no store of ours would discard the second (R-EXP-4)", () => {
    const run = sent("all", [
      { ...group("all", []), members: ["eve@fabrikam.com", "more@contoso.test"] },
      { ...group("more", [], "HT-B"), members: ["eve@fabrikam.com"] },
    ]);
    const brought = run.trace.events.flatMap((event) => (event.type === "EXPAND" ? [event.members.length] : []));
    expect(brought).toEqual([2, 0]);
  });
});

describe("a public folder that two servers find", () => {
  const folder = (...databases: readonly string[]) => ({
    type: "publicFolder" as const,
    name: "pf",
    address: "pf@contoso.test",
    databases: databases.map(databaseId),
    replicas: [],
  });
  const stores = [...organization.databases, ...["A", "B"].map((site) => store(`PF-${site}`, `MBX-${site}`))];

  it("with one replica gets a second copy, which its store discards (P-348)", () => {
    const recipients = [mailbox("a", "DB-A"), folder("PF-A"), group("all", ["pf"], "HT-B")];
    const run = sent("pf all", [], { organization: { databases: stores, recipients } });
    expect(atStores(run)).toEqual([
      "DELIVER/STOREDRIVER pf@contoso.test",
      "DUPLICATEDELIVER/STOREDRIVER pf@contoso.test",
    ]);
  });

  it("with replicas in two sites goes out once: the other store would not know that it is there (R-EXP-4)", () => {
    const recipients = [mailbox("a", "DB-A"), folder("PF-A", "PF-B"), group("all", ["pf"], "HT-B")];
    const run = sent("pf all", [], { organization: { databases: stores, recipients } });
    expect(atStores(run)).toEqual(["DELIVER/STOREDRIVER pf@contoso.test"]);
  });

  it("on Exchange 2003 goes out once, while it waits too (R-EXP-4)", () => {
    const run = sent("pf all", [], {
      organization: {
        databases: [...stores, store("PF-OLD", "OLD")],
        routingGroups: [{ name: "Legacy", servers: [serverId("OLD")] }],
        routingGroupConnectors: [
          {
            name: connectorId("2007 to Legacy"),
            sourceRoutingGroup: exchange2007RoutingGroup,
            targetRoutingGroup: "Legacy",
            cost: cost(10),
            sourceTransportServers: [serverId("HT-A")],
            targetTransportServers: [serverId("OLD")],
            maxMessageSizeKB: null,
          },
        ],
        recipients: [mailbox("a", "DB-A"), folder("PF-OLD"), group("all", ["pf"], "HT-B")],
      },
      faults: [{ kind: "serverDown", server: serverId("OLD"), until: simMs(300_000) }],
      until: 1_200_000,
    });
    expect(run.trace.events.filter(({ type }) => type === "HANDOFF")).toHaveLength(1);
  });
});

describe("P-347: groups that contain each other", () => {
  it("are opened once each, also on different servers, and everybody has the message once", () => {
    const run = sent("one", [group("one", ["a", "two"], "HT-A"), group("two", ["a", "b", "one"], "HT-B")]);
    expect(run.trace.events.flatMap((event) => (event.type === "EXPAND" ? [event.group] : []))).toEqual([
      "one@contoso.test",
      "two@contoso.test",
    ]);
    expect(atStores(run).filter((one) => one.startsWith("DELIVER"))).toHaveLength(2);
    const { copies } = createReplay(run.trace).worldAt(Number.POSITIVE_INFINITY);
    expect(copies.map(({ state }) => state)).not.toContain("queued");
  });
});

it("a failover that has lost the message makes room for it again", () => {
  const run = sent("b", [], {
    organization: {
      recipients: organization.recipients,
      databases: organization.databases.map((one) => ({ ...one, continuousReplication: "CCR" as const })),
    },
    faults: [
      {
        kind: "databaseDismounted",
        database: databaseId("DB-B"),
        at: simMs(30_000),
        until: simMs(40_000),
        lostSeconds: 30,
      },
    ],
  });
  expect(atStores(run)).toEqual(["DELIVER/STOREDRIVER b@contoso.test", "DELIVER/STOREDRIVER b@contoso.test"]);
});
