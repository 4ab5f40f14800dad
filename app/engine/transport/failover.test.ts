import { describe, expect, it } from "vitest";
import { databaseId, serverId } from "../model/ids.ts";
import type { Fault } from "../model/message.ts";
import type { Recipient } from "../model/recipients.ts";
import { kilobytes, simMs } from "../model/units.ts";
import { mailbox, outcomesOf, server, sketch } from "../testing/sketch.ts";
import { createReplay } from "../trace/create-replay.ts";

const minute = 60_000;
const alice = "a@contoso.test";
const everybody = "g@contoso.test";
const database = databaseId("DB-A");
/** After ten minutes the database fails over, is back after twelve, and lacks what came in the last two minutes before. */
const gap: Fault = {
  kind: "databaseDismounted",
  database,
  at: simMs(10 * minute),
  until: simMs(12 * minute),
  lostSeconds: 120,
};
/** While the Mailbox server asks for what it lacks, the only Hub Transport server that has it does not run. */
const asksInVain: Fault = {
  kind: "transportStopped",
  server: serverId("HT-A"),
  at: simMs(11 * minute),
  until: simMs(13 * minute),
};

interface Run {
  readonly to: readonly string[];
  readonly faults?: readonly Fault[];
  readonly recipients?: readonly Recipient[];
  readonly messages?: number;
  /** null: no failover but those among the faults. */
  readonly gap?: null;
  readonly until?: number;
}

/** Sam, whose database stays, writes to Alice, whose database fails over; a group with her is expanded in site B. */
function failover({ to, faults = [], recipients = [], messages = 1, until, ...more }: Run) {
  const group = { type: "distributionGroup" as const, name: "g", address: everybody, members: [alice] };
  const { servers } = sketch({ sites: "A B" }).organization;
  return outcomesOf({
    sites: "A B",
    links: "A-B 10",
    organization: {
      servers: [...servers, server("HT-A2", "A", ["HubTransport"])],
      databases: [
        { name: databaseId("DB-S"), server: serverId("MBX-A") },
        { name: database, server: serverId("MBX-A"), continuousReplication: "CCR" },
      ],
      recipients: [
        mailbox("s", "DB-S"),
        mailbox("a", "DB-A"),
        { ...group, expansionServer: serverId("HT-B") },
        ...recipients,
      ],
    },
    messages: Array.from({ length: messages }, (_, i) => ({
      from: "s@contoso.test",
      to: [...to],
      at: simMs(9 * minute + 10_000 * i),
      sizeKB: kilobytes(10),
    })),
    faults: more.gap === null ? faults : [gap, ...faults],
    until: until ?? null,
  });
}

const inMailbox = ({ trace }: ReturnType<typeof failover>): readonly string[] =>
  createReplay(trace)
    .worldAt(trace.events.length)
    .copies.flatMap(({ state, message }) => (state === "inMailbox" || state === "read" ? message : []));

describe("P-348, P-608: a store had discarded a second copy before the failover took the first", () => {
  it("the message counts as delivered when it is in the mailbox again, and not before", () => {
    const run = failover({ to: [alice, everybody] });
    expect(run.trace.events.filter(({ type }) => type === "DUPLICATEDELIVER")).toHaveLength(1);
    expect(run.of(alice)).toMatchObject({ outcome: "delivered" });
    expect(run.of(alice).at).toBeGreaterThan(12 * minute);
  });

  it("it counts as failed when it never gets there again", () => {
    const forEver: Fault = { kind: "databaseDismounted", database, at: simMs(12 * minute + 10), until: null };
    const run = failover({ to: [alice, everybody], faults: [forEver] });
    expect(run.of(alice)).toMatchObject({ outcome: "ndr", dsn: { code: "4.4.7" } });
  });

  it.each([
    ["c@contoso.test", alice],
    [alice, "c@contoso.test"],
  ])("it is gone for both addresses of the mailbox, sent to %s and %s", (...to) => {
    const contact = { type: "contact" as const, name: "c", address: "c@contoso.test", externalAddress: alice };
    const stopped = { ...asksInVain, server: serverId("HT-A2") };
    const run = failover({ to, recipients: [contact], faults: [asksInVain, stopped] });
    expect(run.of(alice)).toMatchObject({ outcome: "deleted", at: 12 * minute });
    expect(run.of("c@contoso.test")).toMatchObject({ outcome: "deleted", at: 12 * minute });
    expect(inMailbox(run)).toEqual([]);
  });
});

describe("P-348, P-608: two addresses of one mailbox", () => {
  const contact = { type: "contact" as const, name: "c", address: "c@contoso.test", externalAddress: alice };

  it("are both in the copy that is made again, and in the picture at the end", () => {
    const run = failover({ to: ["c@contoso.test", alice], recipients: [contact] });
    expect(run.of(alice)).toMatchObject({ outcome: "delivered" });
    expect(run.of("c@contoso.test")).toMatchObject({ outcome: "delivered" });
    const { copies } = createReplay(run.trace).worldAt(run.trace.events.length);
    expect(copies.flatMap(({ recipients }) => recipients).sort()).toEqual([alice, "c@contoso.test"]);
  });

  it("are each discarded in their own time, and keep their own report of a delay", () => {
    const group = { type: "distributionGroup" as const, name: "h", address: "h@contoso.test" };
    const others = { ...group, members: ["c@contoso.test"], expansionServer: serverId("HT-B") };
    const down: Fault = { kind: "serverDown", server: serverId("HT-B"), at: simMs(0), until: simMs(6 * 60 * minute) };
    const run = failover({ to: [alice, "h@contoso.test"], recipients: [contact, others], faults: [down], gap: null });
    const discarded = run.trace.events.find(({ type }) => type === "DUPLICATEDELIVER");
    expect(run.of("c@contoso.test")).toMatchObject({ outcome: "delivered", at: discarded?.at });
    expect(run.of("c@contoso.test").at).toBeGreaterThan(6 * 60 * minute);
  });
});

describe("P-608: what is made again", () => {
  it("is in a queue and in no store, and has another report when it is late again (A40)", () => {
    const before: Fault = { kind: "databaseDismounted", database, at: simMs(0), until: simMs(300 * minute) };
    const late: Fault = { ...gap, at: simMs(310 * minute), until: simMs(312 * minute), lostSeconds: 1_200 };
    const away: Fault = { kind: "databaseDismounted", database, at: simMs(312 * minute + 10), until: null };
    const run = failover({ to: [alice], faults: [before, late, away], gap: null, until: 600 * minute });
    expect(run.of(alice)).toMatchObject({ outcome: "queued", finalServer: null, queue: { nextHop: "MBX-A" } });
    const reports = run.trace.events.flatMap((event) => (event.type === "DSN" ? [event.kind] : []));
    expect(reports).toEqual(["delayed", "delayed"]);
  });
});

describe("P-608: while the message that was in the gap travels again", () => {
  it("no envelope lies in the mailbox", () => {
    const { trace } = failover({ to: [alice] });
    const recovery = trace.events.findIndex(({ type }) => type === "RECOVERY");
    expect(createReplay(trace).worldAt(recovery).copies).toEqual([]);
    expect(createReplay(trace).worldAt(trace.events.length).copies).toHaveLength(1);
  });
});

describe("P-344, P-608: a group is expanded after a failover has taken what its member had", () => {
  it("the member gets the message", () => {
    const down: Fault = { kind: "serverDown", server: serverId("HT-B"), at: simMs(0), until: simMs(20 * minute) };
    const stopped = { ...asksInVain, server: serverId("HT-A2") };
    const run = failover({ to: [alice, everybody], faults: [down, asksInVain, stopped] });
    expect(run.of(alice)).toMatchObject({ outcome: "delivered" });
    expect(run.of(alice).at).toBeGreaterThan(20 * minute);
    expect(inMailbox(run)).toEqual(["m1"]);
  });
});

describe("P-606, P-608: what a failover has taken", () => {
  it("fills the mailbox no more, so that all of it fits in again", () => {
    const bob = { ...mailbox("b", "DB-A"), totalItemSizeKB: kilobytes(0), prohibitSendReceiveQuotaKB: kilobytes(20) };
    const run = failover({ to: ["b@contoso.test"], recipients: [bob], messages: 2 });
    expect(run.of("b@contoso.test", 0)).toMatchObject({ outcome: "delivered", dsn: null });
    expect(run.of("b@contoso.test", 1)).toMatchObject({ outcome: "delivered", dsn: null });
  });
});
