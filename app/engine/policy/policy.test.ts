import { describe, expect, it } from "vitest";
import { databaseId, serverId, siteId } from "../model/ids.ts";
import type { Submission } from "../model/message.ts";
import type { Organization } from "../model/organization.ts";
import type { InboxRule, JournalRule, RuleAction, RulePredicates, TransportRule } from "../model/policies.ts";
import type { Mailbox } from "../model/recipients.ts";
import { simMs } from "../model/units.ts";
import { mailbox, outcomesOf, type Sketch, sendConnector, sketch } from "../testing/sketch.ts";

const { organization } = sketch({ sites: "A B" });
const group = (name: string, members: readonly string[]) => ({
  type: "distributionGroup" as const,
  name,
  address: `${name}@contoso.test`,
  members,
  expansionServer: null,
});
const drop: readonly RuleAction[] = [{ type: "deleteMessage" }];
const rule = (conditions: RulePredicates, more: Partial<TransportRule> = {}): TransportRule => ({
  name: "rule",
  enabled: true,
  conditions,
  exceptions: {},
  actions: drop,
  ...more,
});

function run(about: Partial<Organization>, messages: readonly Partial<Submission>[], more: Partial<Sketch> = {}) {
  return outcomesOf({
    sites: "A B",
    links: "A-B 10",
    organization: {
      recipients: [
        ...organization.recipients,
        mailbox("journal", "DB-A"),
        group("left", ["a@contoso.test"]),
        group("right", ["b@contoso.test"]),
      ],
      sendConnectors: [sendConnector("Out", ["HT-A"], "SMTP:*")],
      ...about,
    },
    messages,
    ...more,
  });
}
const toBob = { to: ["b@contoso.test"], subject: "Quarterly Figures" };
/** What becomes of a message to Bob under one rule. */
const ends = (one: TransportRule, message: Partial<Submission> = {}): string =>
  run({ transportRules: [one] }, [{ ...toBob, ...message }]).of("b@contoso.test").outcome;

describe("a transport rule", () => {
  it("without conditions is for every message", () => {
    expect(ends(rule({}))).toBe("deleted");
  });

  const written: Partial<Submission> = {
    body: "My number is 123-45-6789.",
    headers: ["X-Mailer: Own Program 2.1"],
    attachments: ["setup.exe"],
    importance: "high",
  };
  it.each<[string, RulePredicates, RulePredicates]>([
    ["words in subject or body", { subjectOrBodyContains: ["NUMBER is"] }, { subjectOrBodyContains: ["absent"] }],
    ["words in the subject that way too", { subjectOrBodyContains: ["figures"] }, { subjectOrBodyContains: ["rows"] }],
    ["words in the sender's address", { fromAddressContains: ["@contoso"] }, { fromAddressContains: ["fabrikam"] }],
    [
      "words in a header",
      { headerContains: { header: "x-mailer", words: ["program"] } },
      { headerContains: { header: "X-Other", words: ["program"] } },
    ],
    ["a pattern in the subject", { subjectMatches: ["^quarterly (figures|rows)$"] }, { subjectMatches: ["^figures"] }],
    [
      "a pattern in the body",
      { subjectOrBodyMatches: ["\\d\\d\\d-\\d\\d-\\d\\d\\d\\d"] },
      { subjectOrBodyMatches: ["\\d\\d\\d\\d-"] },
    ],
    ["a pattern in the sender's address", { fromAddressMatches: ["^a@"] }, { fromAddressMatches: ["^b@"] }],
    [
      "a pattern in a header",
      { headerMatches: { header: "X-Mailer", words: ["\\d\\.\\d$"] } },
      { headerMatches: { header: "X-Mailer", words: ["^\\d"] } },
    ],
    [
      "a pattern in the name of an attachment",
      { attachmentNameMatches: ["\\.exe$"] },
      { attachmentNameMatches: ["zip"] },
    ],
    ["importance", { withImportance: "high" }, { withImportance: "normal" }],
  ])("asks for %s", (_, met, notMet) => {
    expect(ends(rule(met), written)).toBe("deleted");
    expect(ends(rule(notMet), written)).toBe("delivered");
  });

  it.each<[string, RulePredicates, RulePredicates]>([
    ["who wrote it", { from: ["A@contoso.test"] }, { from: ["b@contoso.test"] }],
    ["the groups of who wrote it", { fromMemberOf: ["left@contoso.test"] }, { fromMemberOf: ["right@contoso.test"] }],
    ["whether that is one of ours", { fromScope: "inOrganization" }, { fromScope: "notInOrganization" }],
    ["who gets it", { sentTo: ["b@contoso.test"] }, { sentTo: ["a@contoso.test"] }],
    [
      "the groups of who gets it",
      { sentToMemberOf: ["right@contoso.test"] },
      { sentToMemberOf: ["left@contoso.test"] },
    ],
    ["whether they are ours", { sentToScope: "inOrganization" }, { sentToScope: "notInOrganization" }],
    ["words in the subject", { subjectContains: ["x", "quarterly"] }, { subjectContains: ["yearly"] }],
    ["a classification", { hasClassification: "secret" }, { hasClassification: "public" }],
    ["the size of the attachment", { attachmentSizeOverKB: 500 }, { attachmentSizeOverKB: 501 }],
    [
      "the two sides of a wall",
      { betweenMemberOf1: ["right@contoso.test"], betweenMemberOf2: ["left@contoso.test"] },
      { betweenMemberOf1: ["left@contoso.test"], betweenMemberOf2: ["left@contoso.test"] },
    ],
  ])("asks for %s", (_, met, notMet) => {
    const message = { classification: "Secret", attachmentSizeKB: 500 };
    expect(ends(rule(met), message)).toBe("deleted");
    expect(ends(rule(notMet), message)).toBe("delivered");
    expect(ends(rule({}, { exceptions: met }), message)).toBe("delivered");
    expect(ends(rule({}, { exceptions: notMet }), message)).toBe("deleted");
  });

  it("needs all its conditions, and is not there when it is switched off", () => {
    expect(ends(rule({ from: ["a@contoso.test"], subjectContains: ["yearly"] }))).toBe("delivered");
    expect(ends(rule({}, { enabled: false }))).toBe("delivered");
  });

  it("sees the spam rating that an earlier rule has set", () => {
    const rate = rule({}, { name: "rate", actions: [{ type: "setScl", scl: 6 }] });
    const transportRules = [rate, rule({ sclOver: 6 })];
    expect(run({ transportRules }, [toBob]).of("b@contoso.test").outcome).toBe("deleted");
    expect(ends(rule({ sclOver: 6 }))).toBe("delivered");
  });

  it("refuses with its own code and words, and only for those it is about", () => {
    const reject: RuleAction = { type: "rejectMessage", enhancedStatusCode: "5.7.12", reason: "Not these two." };
    const { of, trace } = run({ transportRules: [rule({ sentTo: ["b@contoso.test"] }, { actions: [reject] })] }, [
      { to: ["a@contoso.test", "b@contoso.test"] },
    ]);
    expect(of("b@contoso.test").dsn?.code).toBe("5.7.12");
    expect(of("a@contoso.test").outcome).toBe("delivered");
    expect(trace.events.find(({ type }) => type === "FAIL")).toMatchObject({ text: "550 5.7.12 Not these two." });
  });

  it("acts on the first server of the way and not again on the next", () => {
    const prepend: RuleAction = { type: "prependSubject", text: "[x] " };
    const { trace } = run({ transportRules: [rule({}, { actions: [prepend] })] }, [toBob]);
    expect(trace.events.flatMap((event) => (event.type === "RULE" ? event.server : []))).toEqual(["HT-A"]);
    const verdicts = trace.decisions.flatMap((one) =>
      one.question === "transportRules" ? one.candidates.map(({ verdict }) => verdict) : [],
    );
    expect(verdicts).toEqual(["ruleApplies", "ruleAppliedBefore"]);
  });

  it("acts on every copy that was split off before it", () => {
    const recipients = [
      mailbox("a", "DB-A"),
      { ...mailbox("b", "DB-B"), forwardingAddress: "c@contoso.test", deliverToMailboxAndForward: true },
      mailbox("c", "DB-B"),
      mailbox("d", "DB-B"),
      { ...group("left", ["d@contoso.test"]), reportToManagerEnabled: true },
    ];
    const { of } = run({ recipients, transportRules: [rule({})] }, [{ to: ["b@contoso.test", "left@contoso.test"] }]);
    for (const one of ["b", "c", "d"]) expect(of(`${one}@contoso.test`).outcome, one).toBe("deleted");
  });

  it("writes on each of several copies once", () => {
    const forwarding = { forwardingAddress: "c@contoso.test", deliverToMailboxAndForward: true };
    const recipients = [mailbox("a", "DB-A"), { ...mailbox("b", "DB-B"), ...forwarding }, mailbox("c", "DB-B")];
    const prepend: RuleAction = { type: "prependSubject", text: "[x] " };
    const twice = rule({ subjectContains: ["[x] [x]"] }, { name: "twice" });
    const { of, trace } = run({ recipients, transportRules: [rule({}, { actions: [prepend] }), twice] }, [toBob]);
    expect(trace.events.filter(({ type }) => type === "RULE")).toHaveLength(2);
    for (const one of ["b", "c"]) expect(of(`${one}@contoso.test`).outcome, one).toBe("delivered");
  });

  it("is documented by itself; in what order rules act, and that none acts twice, is our reading", () => {
    const prepend: RuleAction = { type: "prependSubject", text: "[x] " };
    const gentle = (name: string) => rule({}, { name, actions: [prepend] });
    const confidences = (...transportRules: readonly TransportRule[]): readonly string[] =>
      run({ transportRules }, [toBob]).trace.decisions.flatMap(({ question, confidence, rule: decided }) =>
        question === "transportRules" ? [`${decided} ${confidence}`] : [],
      );
    const [ours, documented] = ["P-402 inferred", "P-403 documented"];
    expect(confidences(gentle("one"))).toEqual([documented, ours]);
    expect(confidences(gentle("one"), gentle("two"))).toEqual([ours, ours]);
    expect(confidences(rule({}), gentle("two"))).toEqual([ours]);
    expect(confidences(rule({ subjectContains: ["yearly"] }))).toEqual([documented, documented]);
  });

  it("says which condition was not met", () => {
    const { trace } = run({ transportRules: [rule({ subjectContains: ["yearly"] })] }, [toBob]);
    const decision = trace.decisions.find(({ question }) => question === "transportRules");
    expect(decision?.candidates).toEqual([{ rule: "rule", about: "subjectContains", verdict: "ruleConditionNotMet" }]);
    const stage = trace.events.find((event) => event.type === "CATEGORIZE" && event.stage === "rulesAndJournaling");
    expect(stage?.because).toBe(decision?.id);
  });
});

describe("journaling", () => {
  const reports = (about: Partial<Organization>, message: Partial<Submission> = toBob): readonly string[] =>
    run(about, [message]).trace.events.flatMap((event) => (event.type === "GENERATE" ? event.to : []));
  const journalRule: JournalRule = {
    name: "all",
    enabled: true,
    scope: "global",
    recipient: null,
    journalEmailAddress: "journal@contoso.test",
  };

  it("of a database is for those who send from it or are delivered to it", () => {
    const databases = (name: string) =>
      organization.databases.map((one) =>
        one.name === databaseId(name) ? { ...one, journalRecipient: "journal@contoso.test" } : one,
      );
    expect(reports({ databases: databases("DB-A") })).toEqual(["journal@contoso.test"]);
    expect(reports({ databases: databases("DB-B") })).toEqual(["journal@contoso.test"]);
    expect(reports({ databases: databases("DB-B") }, { to: ["a@contoso.test"] })).toEqual([]);
  });

  it("by a rule is for a person, a group or everybody, inside or outside", () => {
    const journaled = (rules: Partial<JournalRule>) => reports({ journalRules: [{ ...journalRule, ...rules }] }).length;
    expect(journaled({})).toBe(1);
    expect(journaled({ recipient: "b@contoso.test" })).toBe(1);
    expect(journaled({ recipient: "right@contoso.test" })).toBe(1);
    expect(journaled({ recipient: "journal@contoso.test" })).toBe(0);
    expect(journaled({ scope: "internal" })).toBe(1);
    expect(journaled({ scope: "external" })).toBe(0);
    expect(journaled({ enabled: false })).toBe(0);
  });

  it("gives one report, however many servers and rules there are", () => {
    expect(reports({ journalRules: [journalRule, { ...journalRule, name: "again" }] })).toEqual([
      "journal@contoso.test",
    ]);
  });

  const named = (members: readonly string[], message: Partial<Submission>): readonly string[] => {
    const left = { ...group("left", members), expansionServer: serverId("HT-B") };
    const forwards = { ...mailbox("f", "DB-A"), forwardingAddress: "b@contoso.test", deliverToMailboxAndForward: true };
    const recipients = [...organization.recipients, mailbox("journal", "DB-A"), mailbox("c", "DB-B"), left, forwards];
    return run({ recipients, journalRules: [journalRule] }, [message]).trace.events.flatMap((event) =>
      event.type === "GENERATE" ? `${event.server} ${event.generated} ${event.recipients.join()}` : [],
    );
  };

  it("names the members of a group, in a report from the server that expands it", () => {
    expect(named(["b@contoso.test", "c@contoso.test"], { to: ["left@contoso.test"], bcc: ["a@contoso.test"] })).toEqual(
      ["HT-A m1-journal1 left@contoso.test,a@contoso.test", "HT-B m1-journal2 b@contoso.test,c@contoso.test"],
    );
  });

  it("reports both copies behind a bifurcation, and neither of them again in another site", () => {
    expect(named([], { to: ["f@contoso.test"] })).toEqual([
      "HT-A m1-journal1 f@contoso.test",
      "HT-A m1-journal2 b@contoso.test",
    ]);
  });

  it("waits for its mailbox as long as it takes, and costs nothing meanwhile", () => {
    const database = databaseId("DB-A");
    const month = 30 * 24 * 3_600_000;
    const course = (until: number | null) =>
      run({ journalRules: [journalRule] }, [{ from: "b@contoso.test", to: ["b@contoso.test"] }], {
        faults: [{ kind: "databaseDismounted", database, at: simMs(0), until: until === null ? null : simMs(until) }],
        until: null,
      }).trace.events;
    const delivered = course(month).find(({ type, message }) => type === "DELIVER" && message === "m1-journal1");
    expect(delivered?.at).toBeGreaterThanOrEqual(month);
    expect(course(null).length).toBeLessThan(3_000);
  });

  it("is kept where its mailbox forwards in a circle, and finds the circle again each time", () => {
    const circle = { ...mailbox("journal", "DB-A"), forwardingAddress: "journal@contoso.test" };
    const recipients = [...organization.recipients, circle];
    const hour = 3_600_000;
    const { trace } = run({ recipients, journalRules: [journalRule] }, [toBob], {
      faults: [{ kind: "siteDown", site: siteId("B"), at: simMs(hour), until: simMs(2 * hour) }],
      until: 3 * hour,
    });
    const about = trace.events.filter(({ message }) => message === "m1-journal1");
    expect(about.filter(({ type }) => type === "DELIVER")).toEqual([]);
    expect(about.filter(({ type }) => type === "DEFER").length).toBeGreaterThan(1);
  });
});

describe("rules of an Inbox", () => {
  const rules = (name: string, ...actions: readonly InboxRule["action"][]) => ({
    ...mailbox(name, "DB-A"),
    inboxRules: actions.map((action, i) => ({ name: `${i}`, enabled: true, action, stopProcessingRules: i > 0 })),
  });
  const course = (...recipients: readonly Mailbox[]) =>
    run({ recipients: [...organization.recipients, ...recipients] }, [{ to: ["x@contoso.test"] }]).trace.events;
  const deliveries = (...recipients: readonly Mailbox[]): readonly string[] =>
    course(...recipients).flatMap((event) => (event.type === "DELIVER" ? event.recipients : []));

  it("act in their order, until one says that it is the last", () => {
    const acted = course(
      rules(
        "x",
        { type: "moveToFolder", folder: "Old" },
        { type: "deleteMessage" },
        { type: "moveToFolder", folder: "New" },
      ),
    ).flatMap((event) => (event.type === "INBOX-RULE" ? event.action : []));
    expect(acted).toEqual(["moveToFolder", "deleteMessage"]);
  });

  it("leave nothing to read when they delete", () => {
    const reads = (...recipients: readonly Mailbox[]) =>
      course(...recipients).filter(({ type }) => type === "CLIENT-READ");
    expect(reads(rules("x", { type: "deleteMessage" }))).toEqual([]);
    expect(reads(rules("x", { type: "moveToFolder", folder: "Old" }))).toHaveLength(1);
  });

  it("forward in a new message, and never play ball with each other", () => {
    const x = rules("x", { type: "forwardTo", addresses: ["y@contoso.test"] });
    const y = rules("y", { type: "forwardTo", addresses: ["x@contoso.test"] });
    expect(deliveries(x, y)).toEqual(["x@contoso.test", "y@contoso.test", "x@contoso.test"]);
  });
});

describe("an automatic reply", () => {
  const away = { ...mailbox("b", "DB-B"), autoReplyEnabled: true };
  const others = organization.recipients.filter(({ address }) => !address.startsWith("b@"));
  const replies = (recipient: typeof away, messages: readonly Partial<Submission>[]): number =>
    run(
      {
        recipients: [...others, recipient, group("all", ["b@contoso.test"])],
      },
      messages,
    ).trace.events.filter(({ type }) => type === "GENERATE").length;

  it("goes to each sender once", () => {
    expect(replies(away, [toBob, toBob])).toBe(1);
  });

  it.each([
    ["external", "external"],
    ["externalLegacy", "external"],
    ["internalLegacy", "internal"],
    ["none", undefined],
  ] as const)(
    "to a domain with %s carries the text for people outside or inside, or is deleted",
    (allowedOofType, text) => {
      const remoteDomains = [{ domain: "fabrikam.test", allowedOofType, autoForwardEnabled: false }];
      const internet = { ...organization.internet, organizationMx: [{ preference: 10, server: serverId("HT-A") }] };
      const { events } = run({ recipients: [...others, away], remoteDomains, internet }, [
        { from: "carl@fabrikam.test", to: ["b@contoso.test"] },
      ]).trace;
      const judged = events.flatMap((event) => {
        if (event.type === "PERMIT") return { domain: event.domain, text: event.text, to: event.recipients };
        return event.type === "DISCARD" ? { domain: event.domain, text: undefined, to: event.recipients } : [];
      });
      expect(judged).toEqual([{ domain: "fabrikam.test", text, to: ["carl@fabrikam.test"] }]);
    },
  );

  it("is let out of a domain only after Active Directory has said what is outside (P-340, P-1013)", () => {
    const forwarding = {
      ...mailbox("b", "DB-B"),
      inboxRules: [
        {
          name: "On",
          enabled: true,
          stopProcessingRules: false,
          action: { type: "forwardTo" as const, addresses: ["all@contoso.test"] },
        },
      ],
    };
    const list = group("all", ["p@x.test", "q@y.test"]);
    const { events } = run({ recipients: [...others, forwarding, list] }, [toBob]).trace;
    const about = events.filter(({ message }) => message === "m1-forward1");
    const resolved = about.findLastIndex(({ type, recipients }) => type === "RESOLVE" && recipients.length === 2);
    const judged = about.findIndex(({ type }) => type === "PERMIT" || type === "DISCARD");
    expect(resolved).toBeGreaterThan(0);
    expect(judged).toBeGreaterThan(resolved);
  });

  it("is not sent for what came through a group, nor by somebody who is here", () => {
    expect(replies(away, [{ to: ["all@contoso.test"] }])).toBe(0);
    expect(replies({ ...away, autoReplyEnabled: false }, [toBob])).toBe(0);
  });
});
