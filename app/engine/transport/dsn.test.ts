import { describe, expect, it } from "vitest";
import { generatedSizeKB } from "../model/generated-id.ts";
import { serverId, siteId } from "../model/ids.ts";
import { kilobytes, simMs } from "../model/units.ts";
import { mailbox, outcomesOf, type Sketch } from "../testing/sketch.ts";

const nobody = "nobody@contoso.test";
const reports = (from: Sketch): readonly string[] =>
  outcomesOf(from).trace.events.flatMap((event) =>
    event.type === "DSN" ? [`${event.message} ${event.kind} ${event.recipients.join(" ")} to ${event.to}`] : [],
  );

describe("reports about members of a group", () => {
  const group = (more: object, members: readonly string[] = [nobody], name = "all") => ({
    type: "distributionGroup" as const,
    name,
    address: `${name}@contoso.test`,
    members,
    expansionServer: null,
    ...more,
  });
  const told = (...groups: readonly ReturnType<typeof group>[]) =>
    reports({
      sites: "A",
      organization: { recipients: [mailbox("a", "DB-A"), mailbox("boss", "DB-A"), ...groups] },
      messages: [{ to: ["all@contoso.test"] }],
    });
  const boss = { reportToManagerEnabled: true, reportToOriginatorEnabled: false, managedBy: "boss@contoso.test" };

  it("go to the sender, unless the group says otherwise", () => {
    expect(told(group({}))).toEqual([`m1 failed ${nobody} to a@contoso.test`]);
  });

  it("go to the manager of the group instead", () => {
    expect(told(group(boss))).toEqual([`m1 failed ${nobody} to boss@contoso.test`]);
  });

  it("go to nobody", () => {
    expect(told(group({ reportToOriginatorEnabled: false }))).toEqual([]);
  });

  it("of a group within a group go where the inner one says, and else where the outer one does", () => {
    expect(told(group(boss, ["sub@contoso.test"]), group({}, [nobody], "sub"))).toEqual([
      `m1 failed ${nobody} to boss@contoso.test`,
    ]);
    const inner = group({ reportToOriginatorEnabled: false }, [nobody], "sub");
    expect(told(group(boss, ["sub@contoso.test"]), inner)).toEqual([]);
  });

  it("go to the manager although the sender of a file in the Pickup directory does not exist (P-212, P-349)", () => {
    const run = outcomesOf({
      sites: "A",
      organization: { recipients: [mailbox("boss", "DB-A"), group(boss)] },
      messages: [
        {
          from: "ghost@contoso.test",
          client: "pickup",
          server: serverId("HT-A"),
          to: ["all@contoso.test", "no@contoso.test"],
        },
      ],
    });
    const told = run.trace.events.flatMap((event) =>
      event.type === "DSN" || event.type === "BADMAIL" ? [[event.type, ...event.recipients]] : [],
    );
    expect(told).toEqual([
      ["BADMAIL", "no@contoso.test"],
      ["DSN", nobody],
    ]);
    expect(run.of(nobody).outcome).toBe("ndr");
    expect(run.of("no@contoso.test")).toMatchObject({ outcome: "deleted", finalServer: "HT-A", dsn: null });
  });

  it("travel with an envelope of their own", () => {
    const run = outcomesOf({
      sites: "A",
      organization: { recipients: [mailbox("a", "DB-A"), mailbox("b", "DB-A"), group(boss, ["b@contoso.test"])] },
      messages: [{ to: ["all@contoso.test", "a@contoso.test"] }],
    });
    const split = run.trace.events.find((event) => event.type === "TRANSFER");
    expect(split).toMatchObject({
      reason: "resolution",
      copies: [{ recipients: ["a@contoso.test"] }, { recipients: ["b@contoso.test"] }],
    });
  });
});

describe("journal reports that cannot be delivered", () => {
  const journaled = (more: object, faults: Sketch["faults"] = []) => ({
    sites: "A B",
    links: "A-B 10",
    organization: {
      recipients: [mailbox("a", "DB-A"), mailbox("j", "DB-B"), mailbox("spare", "DB-A")],
      journalRules: [
        {
          name: "All",
          enabled: true,
          scope: "global" as const,
          recipient: null,
          journalEmailAddress: "j@contoso.test",
        },
      ],
      ...more,
    },
    messages: [{ to: ["a@contoso.test"] }],
    faults,
    until: 3 * 86_400_000,
  });
  const away: Sketch["faults"] = [{ kind: "siteDown", site: siteId("B"), until: simMs(5 * 86_400_000) }];

  it("are tried for ever, and nobody hears of it", () => {
    expect(reports(journaled({}, away))).toEqual([]);
  });

  it("come to rest even where Active Directory never answers again", () => {
    const down: Sketch["faults"] = [{ kind: "globalCatalogDown", site: siteId("A"), at: simMs(200), until: null }];
    const { trace } = outcomesOf({ ...journaled({}, down), until: null });
    const deferred = trace.events.filter((event) => event.type === "DEFER" && event.message === "m1-journal1");
    expect(deferred.length).toBeGreaterThan(90);
    expect(deferred.at(-1)).toMatchObject({ retryAt: null });
    expect(deferred.length).toBeLessThan(100);
  });

  const full = { ...mailbox("j", "DB-B"), totalItemSizeKB: 100, prohibitSendReceiveQuotaKB: 50 };
  it.each([
    ["whose mailbox is full", [full], "554 5.2.2 mailbox full"],
    ["whose mailbox is disabled", [{ ...mailbox("j", "DB-B"), isMailboxEnabled: false }], "550 5.2.1 mailbox disabled"],
    ["that nobody has", [], "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found"],
  ])("are kept at an address %s, and tried again when something changes", (_, journal, answer) => {
    const recipients = [mailbox("a", "DB-A"), ...journal];
    const changes = [5, 10, 5].map((exchangeCost, i) => ({
      at: simMs(60_000 * (i + 1)),
      set: { siteLinks: { "A-B": { exchangeCost } } },
    }));
    const { trace } = outcomesOf({ ...journaled({ recipients }), changes });
    const kept = trace.events.filter(({ message }) => message === "m1-journal1");
    expect(kept.flatMap((event) => (event.type === "DEFER" ? [[event.answer, event.retryCount]] : []))).toEqual(
      [1, 2, 3, 4].map((count) => [answer, count]),
    );
    expect(kept.filter(({ type }) => type === "FAIL" || type === "DSN")).toEqual([]);
  });

  it("count on how often they were tried, whatever stood in the way (P-342, P-411)", () => {
    const minute = 60_000;
    const recipients = [mailbox("a", "DB-A")];
    const down: Sketch["faults"] = [
      { kind: "globalCatalogDown", site: siteId("A"), at: simMs(minute), until: simMs(100 * minute) },
    ];
    const changes = [{ at: simMs(2 * minute), set: { siteLinks: { "A-B": { exchangeCost: 5 } } } }];
    const { trace } = outcomesOf({ ...journaled({ recipients }, down), changes });
    const tried = trace.events.flatMap((event) =>
      event.type === "DEFER" && event.message === "m1-journal1" ? [[event.lastError, event.retryCount]] : [],
    );
    expect(tried.map(([, count]) => count)).toEqual(tried.map((_, i) => i + 1));
    expect(tried.map(([error]) => error)).toEqual([
      "recipientRefused",
      "globalCatalogDown",
      "globalCatalogDown",
      "globalCatalogDown",
      "globalCatalogDown",
      "recipientRefused",
    ]);
  });

  it("of a full mailbox too go to the alternate journaling mailbox as reports", () => {
    const recipients = [mailbox("a", "DB-A"), full, mailbox("spare", "DB-A")];
    const run = outcomesOf(journaled({ recipients, journalingReportNdrTo: "spare@contoso.test" }));
    expect(run.trace.events.filter(({ type }) => type === "FAIL")).toMatchObject([{ status: "5.2.2" }]);
  });

  it("go to the alternate journaling mailbox as reports", () => {
    expect(reports(journaled({ journalingReportNdrTo: "spare@contoso.test" }, away))).toEqual([
      "m1-journal1 failed j@contoso.test to spare@contoso.test",
    ]);
  });
});

it("the notice of a delay is not lost on a message that is categorized anew at the very moment", () => {
  const four = 4 * 3_600_000;
  const waits = (at: number): Sketch => ({
    sites: "A B",
    links: "A-B 10",
    messages: [{ to: ["b@contoso.test"] }],
    faults: [{ kind: "siteDown", site: siteId("B"), until: null }],
    changes: [{ at: simMs(at), set: { siteLinks: { "A-B": { exchangeCost: 5 } } } }],
    until: five,
  });
  const five = 5 * 3_600_000;
  const { trace } = outcomesOf({ ...waits(five), until: four });
  const received = trace.events.find(({ type }) => type === "RECEIVE")?.at ?? 0;
  expect(reports(waits(received + four))).toEqual(["m1 delayed b@contoso.test to a@contoso.test"]);
});

it("a report of a delay, too, has only the headers of a message above 10 MB (P-804)", () => {
  const { trace } = outcomesOf({
    sites: "A B",
    links: "A-B 10",
    messages: [{ to: ["b@contoso.test"], sizeKB: kilobytes(10_241) }],
    faults: [{ kind: "siteDown", site: siteId("B"), until: null }],
    until: 5 * 3_600_000,
  });
  const report = trace.events.find((event) => event.type === "DSN");
  expect(report).toMatchObject({ kind: "delayed", hasHeadersOnly: true });
});

it("what expires while it is categorized anew does so behind others, too, and the run ends (P-727)", () => {
  const [hour, days] = [3_600_000, 2 * 86_400_000];
  const waits = (changeAt: number): Sketch => ({
    sites: "A B",
    links: "A-B 10",
    organization: {
      recipients: [mailbox("a", "DB-A"), mailbox("b", "DB-B"), mailbox("j", "DB-B")],
      journalRules: [
        { name: "All", enabled: true, scope: "global", recipient: null, journalEmailAddress: "j@contoso.test" },
      ],
    },
    messages: [{ to: ["b@contoso.test"] }, { to: ["b@contoso.test"], at: simMs(hour) }],
    faults: [{ kind: "siteDown", site: siteId("B"), until: null }],
    changes: [{ at: simMs(changeAt), set: { siteLinks: { "A-B": { exchangeCost: 5 } } } }],
    until: days + 10 * hour,
  });
  const first = outcomesOf(waits(days + 9 * hour)).trace.events;
  const received = first.find(({ type, message }) => type === "RECEIVE" && message === "m2")?.at ?? 0;
  const { of } = outcomesOf(waits(received + days));
  expect(of("b@contoso.test", 1)).toMatchObject({ outcome: "ndr", dsn: { code: "4.4.7" } });
});

describe("what a report has of the message", () => {
  const reported = (sizeKB: number) => {
    const { trace } = outcomesOf({ sites: "A", messages: [{ to: [nobody], sizeKB: kilobytes(sizeKB) }] });
    return trace.events.flatMap((event) => (event.type === "DSN" ? [event.hasHeadersOnly] : []));
  };

  it("is the message itself up to 10 MB, and beyond that its headers alone (P-804)", () => {
    expect(reported(10_240)).toEqual([undefined]);
    expect(reported(10_241)).toEqual([true]);
  });

  it("makes it as large as the message, or as small as its own words", () => {
    expect([10_240, 10_241].map((sizeKB) => generatedSizeKB("report", sizeKB))).toEqual([10_240, 5]);
  });
});
