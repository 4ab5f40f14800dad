import { describe, expect, it } from "vitest";
import { serverId } from "../model/ids.ts";
import type { Submission } from "../model/message.ts";
import type { Organization } from "../model/organization.ts";
import type { Restrictions } from "../model/recipients.ts";
import { kilobytes } from "../model/units.ts";
import { mailbox, openDoor, outcomesOf, server, sketch } from "../testing/sketch.ts";

const { organization } = sketch({ sites: "A" });
const bosses = {
  type: "distributionGroup" as const,
  name: "bosses",
  address: "bosses@contoso.test",
  members: ["more@contoso.test"],
  expansionServer: null,
};
const more = { ...bosses, name: "more", address: "more@contoso.test", members: ["b@contoso.test"] };

function answer(restrictions: Restrictions, message: Partial<Submission> = {}, besides: Partial<Organization> = {}) {
  const { of } = outcomesOf({
    sites: "A",
    organization: {
      recipients: [
        ...organization.recipients,
        mailbox("b", "DB-A"),
        bosses,
        more,
        { ...mailbox("x", "DB-A"), ...restrictions },
      ],
      ...besides,
    },
    messages: [{ to: ["x@contoso.test"], ...message }],
  });
  const { outcome, dsn } = of("x@contoso.test");
  return dsn?.code ?? outcome;
}

describe("restrictions of a recipient", () => {
  it("let only those write who are listed, or members of a listed group, however deep", () => {
    const accept = {
      acceptMessagesOnlyFrom: ["c@contoso.test"],
      acceptMessagesOnlyFromDLMembers: ["bosses@contoso.test"],
    };
    expect(answer(accept)).toBe("5.7.1");
    expect(answer(accept, { from: "b@contoso.test" })).toBe("delivered");
    expect(answer({ acceptMessagesOnlyFrom: ["A@contoso.test"] })).toBe("delivered");
  });

  it("keep out those who are listed, or members of a listed group", () => {
    expect(answer({ rejectMessagesFrom: ["a@contoso.test"] })).toBe("5.7.1");
    expect(answer({ rejectMessagesFromDLMembers: ["bosses@contoso.test"] })).toBe("delivered");
    expect(answer({ rejectMessagesFromDLMembers: ["bosses@contoso.test"] }, { from: "b@contoso.test" })).toBe("5.7.1");
  });

  it("keep out who has not logged on", () => {
    const authenticated = { requireSenderAuthenticationEnabled: true };
    expect(answer(authenticated)).toBe("delivered");
    expect(answer(authenticated, { authenticated: false })).toBe("5.7.1");
  });

  it("P-224: take who has logged on for one of us, whatever stands in From", () => {
    const authenticated = { requireSenderAuthenticationEnabled: true };
    const application = { from: "orders@fabrikam.com", client: "smtp", server: serverId("HT-A") } as const;
    expect(answer(authenticated, application)).toBe("delivered");
    const from = mailbox("a", "DB-A").address;
    const open = { receiveConnectors: [openDoor("HT-A")] };
    expect(answer(authenticated, { ...application, from, authenticated: false }, open)).toBe("5.7.1");
    const anonymous = { ...openDoor("HT-A"), name: "Default HT-A", permissionGroups: ["AnonymousUsers"] } as const;
    expect(answer(authenticated, { ...application, from }, { receiveConnectors: [anonymous] })).toBe("5.7.1");
  });

  it("P-121: take what Unified Messaging submits, which uses Kerberos", () => {
    const servers = [...organization.servers, server("UM-A", "A", ["UnifiedMessaging"])];
    const call = { from: "caller@telephone.example", client: "unifiedMessaging", server: serverId("UM-A") } as const;
    expect(answer({ requireSenderAuthenticationEnabled: true }, call, { servers })).toBe("delivered");
  });

  it("take what a mailbox passes on by rule, whoever has written it", () => {
    const action = { type: "redirectTo", addresses: ["x@contoso.test"] } as const;
    const rules = { inboxRules: [{ name: "on", enabled: true, action, stopProcessingRules: false }] };
    const { trace } = outcomesOf({
      sites: "A",
      organization: {
        recipients: [
          { ...mailbox("b", "DB-A"), ...rules },
          { ...mailbox("x", "DB-A"), requireSenderAuthenticationEnabled: true },
        ],
        receiveConnectors: [openDoor("HT-A")],
      },
      messages: [
        {
          from: "stranger@fabrikam.com",
          to: ["b@contoso.test"],
          client: "smtp",
          server: serverId("HT-A"),
          authenticated: false,
        },
      ],
    });
    const delivered = trace.events.flatMap((event) => (event.type === "DELIVER" ? event.recipients : []));
    expect(delivered).toEqual(["b@contoso.test", "x@contoso.test"]);
  });

  it("keep out what is too large", () => {
    expect(answer({ maxReceiveSizeKB: 100 }, { sizeKB: kilobytes(100) })).toBe("delivered");
    expect(answer({ maxReceiveSizeKB: 100 }, { sizeKB: kilobytes(101) })).toBe("5.2.3");
  });

  it("do not hold for reports", () => {
    const { outcome, trace } = outcomesOf({
      sites: "A",
      organization: {
        recipients: [{ ...mailbox("a", "DB-A"), acceptMessagesOnlyFrom: ["b@contoso.test"], maxReceiveSizeKB: 1 }],
      },
      messages: [{ to: ["nobody@contoso.test"] }],
    });
    expect(outcome.messages[0]?.recipients[0]?.outcome).toBe("ndr");
    expect(trace.events.some(({ type, message }) => type === "DELIVER" && message === "m1-dsn1")).toBe(true);
  });
});

describe("limits of a person", () => {
  const between = (sends: number | null, receives: number | null) =>
    outcomesOf({
      sites: "A",
      organization: {
        maxSendSizeKB: kilobytes(100),
        maxReceiveSizeKB: kilobytes(100),
        recipients: [
          { ...mailbox("a", "DB-A"), maxSendSizeKB: sends, recipientLimits: 1 },
          { ...mailbox("x", "DB-A"), maxReceiveSizeKB: receives },
        ],
      },
      messages: [{ to: ["x@contoso.test"], sizeKB: kilobytes(150) }, { to: ["x@contoso.test", "a@contoso.test"] }],
    });

  it("take the place of those of the organization, inside it", () => {
    expect(between(200, 200).of("x@contoso.test").outcome).toBe("delivered");
    expect(between(null, 200).of("x@contoso.test").dsn?.code).toBe("5.2.3");
    expect(between(200, null).of("x@contoso.test").dsn?.code).toBe("5.2.3");
  });

  it("hold the number of recipients down", () => {
    expect(between(null, null).of("x@contoso.test", 1).dsn?.code).toBe("5.5.3");
  });
});
