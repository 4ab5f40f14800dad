import { describe, expect, it } from "vitest";
import { mailbox, outcomesOf, sketch } from "../testing/sketch.ts";

const group = (name: string, members: readonly string[]) => ({
  type: "distributionGroup" as const,
  name,
  address: `${name}@contoso.test`,
  members,
  expansionServer: null,
});
const forwards = (name: string, to: string, alsoDelivers = false) => ({
  ...mailbox(name, "DB-A"),
  forwardingAddress: `${to}@contoso.test`,
  deliverToMailboxAndForward: alsoDelivers,
});
const { organization } = sketch({ sites: "A" });
const outcomes = (to: string, ...recipients: readonly (typeof organization.recipients)[number][]) =>
  outcomesOf({
    sites: "A",
    organization: { recipients: [...organization.recipients, ...recipients] },
    messages: [{ to: [`${to}@contoso.test`] }],
  });
const ends = (run: ReturnType<typeof outcomes>) =>
  (run.outcome.messages[0]?.recipients ?? []).map(({ address, outcome }) => `${address.replace(/@.*/, "")} ${outcome}`);

describe("forwarding", () => {
  it("puts the other recipient in the place of the mailbox, and tells how it came there", () => {
    const run = outcomes("x", forwards("x", "y"), mailbox("y", "DB-A"));
    expect(ends(run)).toEqual(["x expanded", "y delivered"]);
    expect(run.of("y@contoso.test").via).toEqual(["x@contoso.test"]);
  });

  it("goes on from mailbox to mailbox", () => {
    expect(ends(outcomes("x", forwards("x", "y", true), forwards("y", "z"), mailbox("z", "DB-A")))).toEqual([
      "x delivered",
      "y expanded",
      "z delivered",
    ]);
  });

  it("in a circle does no harm when one of them keeps the message", () => {
    expect(ends(outcomes("x", forwards("x", "y", true), forwards("y", "x", true)))).toEqual([
      "x delivered",
      "y delivered",
    ]);
    expect(ends(outcomes("x", forwards("x", "y"), forwards("y", "x", true)))).toEqual(["x expanded", "y delivered"]);
    expect(ends(outcomes("x", forwards("x", "y", true), forwards("y", "x")))).toEqual(["x delivered", "y expanded"]);
  });

  it("in a circle in which nobody keeps the message is a loop", () => {
    const run = outcomes("x", forwards("x", "y"), forwards("y", "z"), forwards("z", "x"));
    expect(ends(run)).toEqual(["x expanded", "y expanded", "z ndr"]);
    expect(run.of("z@contoso.test").dsn?.code).toBe("5.4.6");
  });

  it("to itself is a loop", () => {
    expect(ends(outcomes("x", forwards("x", "x")))).toEqual(["x ndr"]);
  });

  it("to somebody who is a recipient already brings no second message", () => {
    const run = outcomes(
      "all",
      group("all", ["x@contoso.test", "y@contoso.test"]),
      forwards("x", "y"),
      mailbox("y", "DB-A"),
    );
    expect(ends(run)).toEqual(["all expanded", "x expanded", "y delivered"]);
  });
});

describe("a sender who allows nobody else", () => {
  const prohibited = (alsoDelivers: boolean) =>
    outcomesOf({
      sites: "A",
      organization: {
        recipients: [...organization.recipients, forwards("x", "y", alsoDelivers), mailbox("y", "DB-A")],
      },
      messages: [{ to: ["x@contoso.test"], recipientReassignmentProhibited: true }],
    });

  it("gets the message back from a mailbox that only forwards", () => {
    expect(prohibited(false).of("x@contoso.test").dsn?.code).toBe("5.7.3");
  });

  it("reaches a mailbox that keeps what it forwards, and nobody else", () => {
    expect(ends(prohibited(true))).toEqual(["x delivered"]);
  });
});

describe("a group that brings nobody", () => {
  const opened = (group: (typeof organization.recipients)[number]) => {
    const { trace } = outcomes("all", group);
    return trace.events.flatMap((event) => (event.type === "EXPAND" ? [event.isEmpty] : []));
  };

  it("is told to be empty, with members written down or found by a query", () => {
    expect(opened(group("all", []))).toEqual([true]);
    const query = "(department -eq 'Nobody')";
    const found = { type: "dynamicDistributionGroup", recipientFilter: query, expansionServer: null } as const;
    expect(opened({ ...found, name: "all", address: "all@contoso.test" })).toEqual([true]);
  });

  it("is not, where its members are recipients already", () => {
    expect(opened(group("all", ["all@contoso.test"]))).toEqual([undefined]);
  });
});

describe("large groups", () => {
  it("travel in copies of at most a thousand recipients", () => {
    const many = Array.from({ length: 2_300 }, (_, i) => mailbox(`p${i}`, "DB-A"));
    const { trace } = outcomes(
      "all",
      group(
        "all",
        many.map(({ address }) => address),
      ),
      ...many,
    );
    const chips = trace.events.flatMap((event) =>
      event.type === "TRANSFER" && event.reason === "expansion"
        ? event.copies.map(({ recipients }) => recipients.length)
        : [],
    );
    expect(chips).toEqual([1_000, 1_000, 300]);
  });

  it("within groups, thousands deep, are opened to the last, and told by their beginning and end", () => {
    const depth = 3_000;
    const chain = Array.from({ length: depth }, (_, i) =>
      group(`g${i}`, [`${i + 1 < depth ? `g${i + 1}` : "x"}@contoso.test`]),
    );
    const run = outcomes("g0", ...chain, mailbox("x", "DB-A"));
    const last = run.of("x@contoso.test");
    expect(last.outcome).toBe("delivered");
    expect([last.via?.[0], last.via?.[49], last.via?.length, last.viaLeftOut]).toEqual([
      "g0@contoso.test",
      "g2999@contoso.test",
      50,
      2_950,
    ]);
  });
});
