import { describe, expect, it } from "vitest";
import { databaseId, serverId } from "../model/ids.ts";
import { kilobytes, simMs } from "../model/units.ts";
import { mailbox, outcomesOf } from "../testing/sketch.ts";

const mail = (recipients: readonly object[], messages: readonly object[]) =>
  outcomesOf({
    sites: "A",
    organization: { recipients: recipients.map((one) => ({ ...mailbox("a", "DB-A"), ...one })) },
    messages,
  });
const a = {};
const b = { name: "b", address: "b@contoso.test" };

describe("a mailbox that fills up", () => {
  it("warns its owner once, in a message that takes the usual way", () => {
    const run = mail(
      [a, { ...b, totalItemSizeKB: 50, issueWarningQuotaKB: 100 }],
      [20, 40, 40].map((size, i) => ({ to: ["b@contoso.test"], sizeKB: kilobytes(size), at: simMs(i * 5_000) })),
    );
    const warnings = run.trace.events.filter((event) => event.type === "GENERATE");
    expect(warnings).toMatchObject([{ kind: "quotaWarning", message: "m2", to: "b@contoso.test", server: "MBX-A" }]);
    const types = run.trace.events.flatMap(({ message, type }) => (message === "m2-quota1" ? [type] : []));
    expect(types.filter((type) => ["STORE", "SUBMIT", "RECEIVE", "DELIVER"].includes(type))).toEqual([
      "STORE",
      "SUBMIT",
      "RECEIVE",
      "DELIVER",
    ]);
  });

  it("does not let its owner send from its limit on, and nobody else hears of it", () => {
    const full = mail([{ totalItemSizeKB: 200, prohibitSendQuotaKB: 200 }, b], [{ to: ["b@contoso.test"] }]);
    expect(full.of("b@contoso.test")).toMatchObject({ outcome: "submissionFailed", serverHops: [] });
    expect(full.trace.events.map(({ type }) => type)).toEqual(["CLIENT-CONNECT", "REJECT"]);
    expect(full.trace.events[1]).toMatchObject({ from: "MBX-A", to: "client:a@contoso.test", status: "5.2.2" });
    const below = mail([{ totalItemSizeKB: 199, prohibitSendQuotaKB: 200 }, b], [{ to: ["b@contoso.test"] }]);
    expect(below.of("b@contoso.test").outcome).toBe("delivered");
  });

  it("still takes mail when its owner cannot send any more", () => {
    const run = mail(
      [a, { ...b, totalItemSizeKB: 300, prohibitSendQuotaKB: 200, prohibitSendReceiveQuotaKB: 400 }],
      [{ to: ["b@contoso.test"] }],
    );
    expect(run.of("b@contoso.test").outcome).toBe("delivered");
  });

  it("is reported at once, and does not take with it who waits for another database", () => {
    const run = outcomesOf({
      sites: "A",
      organization: {
        databases: ["DB-A", "DB-2"].map((name) => ({ name: databaseId(name), server: serverId("MBX-A") })),
        recipients: [
          mailbox("a", "DB-A"),
          { ...mailbox("b", "DB-A"), totalItemSizeKB: 10, prohibitSendReceiveQuotaKB: 10 },
          mailbox("c", "DB-2"),
        ],
      },
      messages: [{ to: ["b@contoso.test", "c@contoso.test"] }],
      faults: [{ kind: "databaseDismounted", database: databaseId("DB-2"), until: simMs(60_000) }],
      until: null,
    });
    expect(run.of("b@contoso.test")).toMatchObject({ outcome: "ndr", dsn: { code: "5.2.2" } });
    expect(run.of("c@contoso.test").outcome).toBe("delivered");
  });
});
