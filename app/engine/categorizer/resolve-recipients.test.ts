import { describe, expect, it } from "vitest";
import { serverId } from "../model/ids.ts";
import { mailbox, outcomesOf, type Sketch, sendConnector, sketch } from "../testing/sketch.ts";

const contact = (name: string, externalAddress: string) => ({
  type: "contact" as const,
  name,
  address: `${name}@contoso.test`,
  externalAddress,
});
const group = (name: string, members: readonly string[], expansionServer: string | null = null) => ({
  type: "distributionGroup" as const,
  name,
  address: `${name}@contoso.test`,
  members,
  expansionServer: expansionServer === null ? null : serverId(expansionServer),
});
const base = (sites: string) => sketch({ sites }).organization.recipients;

describe("an address that Exchange has made and Outlook has kept", () => {
  it("is no address outside: nobody has it any more", () => {
    const stale = "EX:/o=Contoso/ou=Exchange/cn=Recipients/cn=bob";
    const { of, trace } = outcomesOf({
      sites: "A",
      organization: { sendConnectors: [sendConnector("Out", ["HT-A"], "SMTP:*")] },
      messages: [{ to: [stale, "nobody@contoso.test"] }],
    });
    expect(of(stale)).toMatchObject({ outcome: "ndr", dsn: { code: "5.1.1" } });
    const texts = trace.events.flatMap((event) => (event.type === "FAIL" ? [event.text] : []));
    expect(texts).toEqual([
      "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found",
      "550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found",
    ]);
  });

  it("is told in the same words where a contact points at it", () => {
    const pointer = contact("carl", "EX:/o=Contoso/ou=Exchange/cn=Recipients/cn=carl");
    const { trace } = outcomesOf({
      sites: "A",
      organization: { recipients: [...base("A"), pointer] },
      messages: [{ to: [pointer.address] }],
    });
    expect(trace.events.find(({ type }) => type === "FAIL")).toMatchObject({
      text: "550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found",
    });
  });
});

describe("contacts", () => {
  it("send the message to the address outside", () => {
    const { of } = outcomesOf({
      sites: "A",
      organization: {
        sendConnectors: [sendConnector("Out", ["HT-A"], "SMTP:fabrikam.com")],
        recipients: [...base("A"), contact("carl", "carl@fabrikam.com")],
      },
      messages: [{ to: ["carl@contoso.test"] }],
    });
    expect(of("carl@contoso.test")).toMatchObject({ outcome: "handedOff", connector: "Out" });
  });

  it("that point at a mailbox of the organization deliver there, in its site", () => {
    const { of } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      organization: {
        recipients: [...base("A B"), contact("carl", "cc@contoso.test"), contact("cc", "B@contoso.test")],
      },
      messages: [{ to: ["carl@contoso.test"] }],
    });
    expect(of("carl@contoso.test")).toMatchObject({ outcome: "delivered", finalServer: "MBX-B", siteHops: ["A", "B"] });
  });

  it("that point at each other are a loop", () => {
    const { of } = outcomesOf({
      sites: "A",
      organization: { recipients: [...base("A"), contact("x", "y@contoso.test"), contact("y", "x@contoso.test")] },
      messages: [{ to: ["x@contoso.test"] }],
    });
    expect(of("x@contoso.test")).toMatchObject({ outcome: "ndr", dsn: { code: "5.4.6" } });
  });

  it("that point at nobody of an authoritative domain are not found", () => {
    const { of } = outcomesOf({
      sites: "A",
      organization: { recipients: [...base("A"), contact("x", "nobody@contoso.test")] },
      messages: [{ to: ["x@contoso.test"] }],
    });
    expect(of("x@contoso.test")).toMatchObject({ outcome: "ndr", dsn: { code: "5.1.1" } });
  });
});

describe("groups", () => {
  it("inside groups reach everybody once, and remember the way", () => {
    const { of, outcome } = outcomesOf({
      sites: "A B C",
      links: "A-B-C 10",
      organization: {
        recipients: [
          ...base("A B C"),
          group("outer", ["inner@contoso.test", "b@contoso.test", "a@contoso.test"]),
          group("inner", ["b@contoso.test", "c@contoso.test", "outer@contoso.test"]),
        ],
      },
      messages: [{ to: ["outer@contoso.test"], cc: ["a@contoso.test"], bcc: ["A@contoso.test", "c@contoso.test"] }],
    });
    expect(outcome.messages[0]?.recipients.map(({ address }) => address)).toEqual([
      "outer@contoso.test",
      "a@contoso.test",
      "c@contoso.test",
      "inner@contoso.test",
      "b@contoso.test",
    ]);
    expect(of("inner@contoso.test")).toMatchObject({ outcome: "expanded", via: ["outer@contoso.test"] });
    for (const name of ["a", "b", "c"]) expect(of(`${name}@contoso.test`).outcome).toBe("delivered");
  });

  it("with an expansion server are expanded by it, and members go back to the sender's site from there", () => {
    const { of } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      servers: "HT-B2 B HubTransport",
      organization: { recipients: [...base("A B"), group("all", ["a@contoso.test", "b@contoso.test"], "HT-B2")] },
      messages: [{ to: ["all@contoso.test"] }],
    });
    expect(of("all@contoso.test")).toMatchObject({ outcome: "expanded", finalServer: "HT-B2" });
    expect(of("all@contoso.test").serverHops).toEqual(["HT-A", "HT-B", "HT-B2"]);
    expect(of("a@contoso.test")).toMatchObject({ outcome: "delivered", siteHops: ["A", "B", "A"] });
  });

  it("wait for their expansion server when it is down; no other server expands them", () => {
    const { of } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      servers: "HT-B2 B HubTransport",
      organization: { recipients: [...base("A B"), group("all", ["a@contoso.test"], "HT-B2")] },
      messages: [{ to: ["all@contoso.test"] }],
      faults: [{ kind: "serverDown", server: serverId("HT-B2") }],
    });
    expect(of("all@contoso.test")).toMatchObject({
      outcome: "queued",
      queue: { server: "HT-B", deliveryType: "SmtpRelayWithinAdSite", nextHop: "HT-B2", status: "Retry" },
    });
  });

  it("nested behind an expansion server are expanded at that server", () => {
    const { of } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      organization: {
        recipients: [
          ...base("A B"),
          group("outer", ["inner@contoso.test", "a@contoso.test"]),
          group("inner", ["b@contoso.test"], "HT-B"),
        ],
      },
      messages: [{ to: ["outer@contoso.test"] }],
    });
    expect(of("outer@contoso.test").finalServer).toBe("HT-A");
    expect(of("inner@contoso.test")).toMatchObject({ outcome: "expanded", finalServer: "HT-B" });
    expect(of("b@contoso.test")).toMatchObject({
      outcome: "delivered",
      via: ["outer@contoso.test", "inner@contoso.test"],
    });
  });
});

describe("P-340: the sender", () => {
  const asked = (from: Sketch) =>
    outcomesOf(from).trace.events.flatMap((event) =>
      event.type === "RESOLVE"
        ? [`${event.message} ${event.server} ${event.recipients.length} ${event.sender ?? "-"}`]
        : [],
    );

  it("is looked up by the first server alone, and nobody is for a report", () => {
    expect(asked({ sites: "A B", links: "A-B 10", messages: [{ to: ["b@contoso.test", "x@contoso.test"] }] })).toEqual([
      "m1 HT-A 2 a@contoso.test",
      "m1-dsn1 HT-A 1 -",
      "m1 HT-B 1 -",
    ]);
  });

  it("is one of the twenty addresses of the first query", () => {
    const to = Array.from({ length: 41 }, (_, i) => `p${i}@contoso.test`);
    const recipients = to.map((address) => mailbox(address.replace(/@.*/, ""), "DB-A"));
    const queries = asked({
      sites: "A",
      organization: { recipients: [mailbox("a", "DB-A"), ...recipients] },
      messages: [{ to }],
    });
    expect(queries).toEqual(["m1 HT-A 19 a@contoso.test", "m1 HT-A 20 -", "m1 HT-A 2 -"]);
  });
});
