import { describe, expect, it } from "vitest";
import { type AntispamSettings, defaultAntispam } from "../model/antispam.ts";
import { databaseId, serverId } from "../model/ids.ts";
import type { Submission } from "../model/message.ts";
import type { TransportRule } from "../model/policies.ts";
import { mailbox, outcomesOf } from "../testing/sketch.ts";

/** What becomes of a message from Eve on the Internet, with these settings of the agents. */
function received(
  settings: Partial<AntispamSettings>,
  message: Partial<Submission> = {},
  transportRules: readonly TransportRule[] = [],
) {
  const run = outcomesOf({
    sites: "A",
    servers: "EDGE A EdgeTransport",
    organization: {
      antispam: { ...defaultAntispam, ...settings },
      transportRules,
      recipients: [
        { ...mailbox("a", "DB-A"), safeSenders: ["friend@fabrikam.com", "safe.test"] },
        mailbox("b", "DB-A"),
        mailbox("jail", "DB-A"),
      ],
      databases: [{ name: databaseId("DB-A"), server: serverId("MBX-A") }],
    },
    messages: [{ from: "eve@fabrikam.com", client: "smtp", to: ["a@contoso.test"], ...message }],
  });
  const reject = run.trace.events.find((event) => event.type === "REJECT");
  const deliver = run.trace.events.find((event) => event.type === "DELIVER");
  return {
    outcome: run.of((message.to ?? ["a@contoso.test"])[0] ?? "").outcome,
    text: reject?.type === "REJECT" ? reject.text : null,
    folder: deliver?.type === "DELIVER" ? deliver.folder : null,
    agent: (name: string) =>
      run.trace.decisions
        .flatMap((one) => (one.question === "agents" ? one.candidates : []))
        .filter(({ agent }) => agent === name)
        .map(({ verdict }) => verdict),
    abouts: (name: string) =>
      run.trace.decisions
        .flatMap((one) => (one.question === "agents" ? one.candidates : []))
        .filter(({ agent }) => agent === name)
        .map(({ about }) => about),
  };
}
const deletesAttached = (pattern: string): TransportRule => ({
  name: "attached",
  enabled: true,
  conditions: { attachmentNameMatches: [pattern] },
  exceptions: {},
  actions: [{ type: "deleteMessage" }],
});
const filter = (contentFilter: Partial<AntispamSettings["contentFilter"]>) => ({
  contentFilter: { ...defaultAntispam.contentFilter, ...contentFilter },
});

describe("connection filtering", () => {
  it("lets an allowed address pass every other filter, even when it is blocked as well", () => {
    const lists = { ipAllowList: ["192.0.2.7"], ipBlockList: ["192.0.2.0/24"], blockedSenders: ["eve@fabrikam.com"] };
    const allowed = received(lists, { sourceIp: "192.0.2.7", scl: 9 });
    expect(allowed.outcome).toBe("delivered");
    expect(allowed.agent("senderFilter")).toEqual(["agentSkips", "agentSkips"]);
    expect(received(lists, { sourceIp: "192.0.2.8" })).toMatchObject({ outcome: "rejected" });
  });
});

describe("a blocked address", () => {
  it("is kept until RCPT TO, and no other filter runs", () => {
    const blocked = received(
      { ipBlockList: ["192.0.2.0/24"], blockedSenders: ["eve@fabrikam.com"] },
      { sourceIp: "192.0.2.8" },
    );
    expect(blocked.text).toBe("550 5.7.1 Rejected: the sending address is on the IP Block list");
    expect(blocked.agent("senderFilter")).toEqual(["agentNotReached"]);
    expect(blocked.agent("recipientFilter")).toEqual(["agentNotReached"]);
  });
});

describe("Sender ID", () => {
  it("stamps a result that DNS could not give, unless it is told to refuse or to delete", () => {
    const message: Partial<Submission> = { senderIdResult: "TempError" };
    expect(received({ senderIdAction: "Reject" }, message)).toMatchObject({ outcome: "delivered" });
    const refused = received({ tempErrorAction: "Reject" }, message);
    expect(refused).toMatchObject({ outcome: "rejected", text: "550 5.7.1 Sender ID TempError" });
    expect(received({ tempErrorAction: "Delete" }, message)).toMatchObject({ outcome: "deleted", text: null });
    expect(received({ tempErrorAction: "Reject" }, { senderIdResult: "PermError" })).toMatchObject({
      outcome: "delivered",
    });
  });
});

describe("the sender filter", () => {
  it("refuses blocked senders and whole domains with their subdomains", () => {
    const text = "554 5.1.0 Sender Denied";
    expect(received({ blockedSenders: ["EVE@fabrikam.com"] })).toMatchObject({ outcome: "rejected", text });
    expect(received({ blockedDomains: ["fabrikam.com"] })).toMatchObject({ text });
    expect(received({ blockedDomains: ["fabrikam.com"] }, { from: "x@mail.fabrikam.com" })).toMatchObject({ text });
    expect(received({ blockedDomains: ["fabrikam.com"] }, { from: "x@notfabrikam.com" }).outcome).toBe("delivered");
  });

  it("can be told to stamp only", () => {
    const stamped = received({ blockedSenders: ["eve@fabrikam.com"], senderFilterRejects: false });
    expect(stamped.outcome).toBe("delivered");
    expect(stamped.agent("senderFilter")[0]).toBe("agentStamps");
  });
});

describe("the recipient filter", () => {
  it("refuses who is blocked although there is such a mailbox", () => {
    const text = "550 5.1.1 User unknown";
    expect(received({ blockedRecipients: ["a@contoso.test"] })).toMatchObject({ outcome: "rejected", text });
  });

  it("switched off, lets the Hub Transport server find out", () => {
    expect(received({ recipientFilterEnabled: false }, { to: ["x@contoso.test"] }).outcome).toBe("ndr");
  });
});

describe("Sender ID", () => {
  it("stamps a Fail, refuses it or deletes it, as it is set", () => {
    const fail = { senderIdResult: "Fail" as const };
    expect(received({}, fail)).toMatchObject({ outcome: "delivered", folder: "Junk E-mail" });
    expect(received({ senderIdAction: "Reject" }, fail)).toMatchObject({ outcome: "rejected" });
    expect(received({ senderIdAction: "Delete" }, fail)).toMatchObject({ outcome: "deleted" });
  });

  it("stamps every other result whatever is set", () => {
    for (const senderIdResult of ["Pass", "SoftFail", "None", "PermError"] as const)
      expect(received({ senderIdAction: "Reject" }, { senderIdResult })).toMatchObject({ folder: "Inbox" });
  });
});

describe("the content filter", () => {
  const all = filter({
    sclDeleteEnabled: true,
    sclDeleteThreshold: 9,
    sclRejectThreshold: 7,
    sclQuarantineEnabled: true,
    sclQuarantineThreshold: 5,
  });
  it.each([
    [9, "deleted"],
    [8, "rejected"],
    [7, "rejected"],
    [6, "quarantined"],
    [5, "quarantined"],
    [4, "delivered"],
  ])("with a rating of %i: %s", (scl, outcome) => {
    expect(received({ ...all, quarantineMailbox: "jail@contoso.test" }, { scl }).outcome).toBe(outcome);
  });

  it("has no quarantine without a mailbox for it", () => {
    expect(received(all, { scl: 6 }).outcome).toBe("delivered");
  });

  it("deletes rather than refuses where both thresholds are reached", () => {
    expect(received(filter({ sclDeleteEnabled: true, sclDeleteThreshold: 3 }), { scl: 8 }).outcome).toBe("deleted");
  });

  it("does not rate senders that the settings or all recipients hold to be safe", () => {
    expect(received(filter({ bypassedSenders: ["fabrikam.com"] }), { scl: 9 }).outcome).toBe("delivered");
    expect(received({}, { from: "friend@fabrikam.com", scl: 9 }).outcome).toBe("delivered");
    expect(received({}, { from: "anybody@safe.test", scl: 9 }).outcome).toBe("delivered");
    const both = { from: "friend@fabrikam.com", scl: 9, to: ["a@contoso.test", "b@contoso.test"] };
    expect(received({}, both).outcome).toBe("rejected");
  });
});

describe("the junk e-mail rule of a mailbox", () => {
  it("takes what is above the threshold, not what is at it", () => {
    expect(received({}, { scl: 4 }).folder).toBe("Inbox");
    expect(received({}, { scl: 5 }).folder).toBe("Junk E-mail");
    expect(received({ sclJunkThreshold: 6 }, { scl: 6 }).folder).toBe("Inbox");
  });
});

describe("the attachment filter", () => {
  const set = (action: AntispamSettings["attachmentFilter"]["action"], attachments: readonly string[]) =>
    received({ attachmentFilter: { names: ["*.exe", "love.txt"], action } }, { attachments });

  it("replaces, refuses or deletes, by the ending or the whole name", () => {
    expect(set("Strip", ["SETUP.EXE"]).agent("attachmentFilter")).toEqual(["agentStrips"]);
    expect(set("Reject", ["a.doc", "Love.txt"])).toMatchObject({ outcome: "rejected" });
    expect(set("SilentDelete", ["setup.exe"])).toMatchObject({ outcome: "deleted" });
    expect(set("Reject", ["a.doc"])).toMatchObject({ outcome: "delivered" });
  });

  it("names everything that it replaces, and leaves the rest to the rules", () => {
    const attachments = ["a.exe", "a.doc", "b.exe"];
    const strip = { attachmentFilter: { names: ["*.exe"], action: "Strip" } } as const;
    const withRule = (pattern: string) => received(strip, { attachments }, [deletesAttached(pattern)]);
    expect(withRule("exe").abouts("attachmentFilter")).toEqual(["a.exe, b.exe"]);
    expect(withRule("exe").outcome).toBe("delivered");
    expect(withRule("doc").outcome).toBe("deleted");
  });

  it("still looks at what goes into quarantine", () => {
    const names = { names: ["*.exe"], action: "Reject" } as const;
    const quarantine = filter({ sclQuarantineEnabled: true, sclQuarantineThreshold: 5 });
    const settings = { ...quarantine, quarantineMailbox: "jail@contoso.test", attachmentFilter: names };
    expect(received(settings, { scl: 6, attachments: ["a.exe"] }).outcome).toBe("rejected");
    expect(received(settings, { scl: 6, attachments: ["a.doc"] }).outcome).toBe("quarantined");
  });
});
