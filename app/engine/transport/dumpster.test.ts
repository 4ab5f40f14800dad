import { describe, expect, it } from "vitest";
import { databaseId, serverId } from "../model/ids.ts";
import type { Fault } from "../model/message.ts";
import { kilobytes, simMs } from "../model/units.ts";
import { mailbox, outcomesOf } from "../testing/sketch.ts";
import { createReplay } from "../trace/create-replay.ts";

const minute = 60_000;
const bob = "b@contoso.test";

/** Messages to Bob, whose database fails over after ten minutes and lacks the last two. */
function failover(messages: readonly object[], ...more: readonly Fault[]) {
  const database = databaseId("DB-B");
  const gap = {
    kind: "databaseDismounted" as const,
    database,
    at: simMs(10 * minute),
    until: simMs(12 * minute),
    lostSeconds: 120,
  };
  return outcomesOf({
    sites: "A",
    organization: {
      databases: [
        { name: databaseId("DB-A"), server: serverId("MBX-A") },
        { name: database, server: serverId("MBX-A"), continuousReplication: "CCR" },
      ],
      recipients: [mailbox("a", "DB-A"), mailbox("b", "DB-B")],
    },
    messages: messages.map((one) => ({ to: [bob], ...one })),
    faults: [gap, ...more],
    until: null,
  });
}
const early = { at: simMs(0) };
const late = { at: simMs(9 * minute) };

describe("what comes from the transport dumpster after a failover", () => {
  it("leaves alone what was in the mailbox all the time", () => {
    const { of } = failover([early, late]);
    expect(of(bob, 0).outcome).toBe("delivered");
    expect(of(bob, 0).at).toBeLessThan(minute);
    expect(of(bob, 1).outcome).toBe("delivered");
    expect(of(bob, 1).at).toBeGreaterThan(12 * minute);
  });

  it("leaves it alone even when the second one expires", () => {
    const again: Fault = {
      kind: "databaseDismounted",
      database: databaseId("DB-B"),
      at: simMs(12 * minute + 10),
      until: null,
    };
    const { of } = failover([early, late], again);
    expect(of(bob, 0)).toMatchObject({ outcome: "delivered", dsn: null });
    expect(of(bob, 1)).toMatchObject({ outcome: "ndr", dsn: { code: "4.4.7" } });
  });

  it("is what 18 megabytes hold: what was in the gap besides is gone, and the recovery says so", () => {
    const big = { sizeKB: kilobytes(8_000) };
    const run = failover(
      [0, 10, 20, 30].map((second) => ({ ...late, ...big, at: simMs(9 * minute + second * 1_000) })),
    );
    const outcomes = [0, 1, 2, 3].map((i) => run.of(bob, i).outcome);
    expect(outcomes).toEqual(["deleted", "deleted", "delivered", "delivered"]);
    expect(run.of(bob, 0).at).toBe(12 * minute);
    const recovery = run.trace.events.find((event) => event.type === "RECOVERY");
    const lost = ["m1", "m2"].map((message) => ({ message, copy: message, recipients: [bob] }));
    expect(recovery).toMatchObject({ lost });
    const { copies } = createReplay(run.trace).worldAt(run.trace.events.length);
    expect(new Set(copies.map(({ message }) => message))).toEqual(new Set(["m3", "m4"]));
  });

  it("is nothing when its Hub Transport server does not run", () => {
    const down: Fault = {
      kind: "transportStopped",
      server: serverId("HT-A"),
      at: simMs(11 * minute),
      until: simMs(20 * minute),
    };
    expect(failover([early, late], down).of(bob, 1).outcome).toBe("deleted");
  });

  it("is made again once, however many failovers it has been through", () => {
    const more = (at: number, until: number): Fault => ({
      kind: "databaseDismounted",
      database: databaseId("DB-B"),
      at: simMs(at * minute),
      until: simMs(until * minute),
      lostSeconds: 1_200,
    });
    for (const second of [more(15, 16), more(11, 12), more(11, 13)]) {
      const { of, trace } = failover([late], second);
      expect(of(bob).outcome).toBe("delivered");
      const lastGap = trace.events.findLast(({ type }) => type === "RECOVERY")?.seq ?? 0;
      const after = trace.events.filter(({ seq }) => seq > lastGap).map(({ type }) => type);
      expect(after.filter((type) => type === "DELIVER")).toHaveLength(1);
    }
  });

  it("is nothing after a failover that has lost nothing", () => {
    const { of, trace } = failover([early], {
      kind: "databaseDismounted",
      database: databaseId("DB-B"),
      at: simMs(20 * minute),
      until: simMs(21 * minute),
      lostSeconds: 0,
    });
    expect(of(bob).at).toBeLessThan(minute);
    expect(trace.events.filter((event) => event.type === "RESUBMIT" && event.at > 20 * minute)).toEqual([]);
  });
});
