import { describe, expect, it } from "vitest";
import { defaultAntispam } from "../model/antispam.ts";
import { serverId } from "../model/ids.ts";
import type { Organization } from "../model/organization.ts";
import type { TransportRule } from "../model/policies.ts";
import { mailbox, openDoor, outcomesOf, server } from "../testing/sketch.ts";

const xavier = "x@contoso.test";
const yvonne = "y@contoso.test";
const group = "g@contoso.test";
const groupOf = (...members: readonly string[]) => ({
  type: "distributionGroup" as const,
  name: "g",
  address: group,
  members,
  expansionServer: null,
});
const toXavier: TransportRule = {
  name: "To Xavier",
  enabled: true,
  conditions: { sentTo: [yvonne] },
  exceptions: {},
  actions: [{ type: "redirectMessage", addresses: [xavier] }],
};

/** Eve, on the Internet, writes to Xavier, whose address recipient filtering blocks, and to somebody else. */
function fromEve(other: string, organization: Partial<Organization>, to = [xavier, other]) {
  return outcomesOf({
    sites: "A",
    organization: {
      servers: [
        { ...server("HT-A", "A", ["HubTransport"]), antispamAgentsEnabled: true },
        server("MBX-A", "A", ["Mailbox"]),
      ],
      antispam: { ...defaultAntispam, blockedRecipients: [xavier] },
      receiveConnectors: [openDoor("HT-A")],
      internet: { domains: [], organizationMx: [{ preference: 10, server: serverId("HT-A") }] },
      ...organization,
    },
    messages: [{ from: "eve@fabrikam.com", to, client: "smtp" }],
  });
}

describe("P-527: a recipient that was refused at RCPT TO was never one of the message", () => {
  it("gets it as a member of a group (P-344)", () => {
    const recipients = [mailbox("x", "DB-A"), mailbox("y", "DB-A"), groupOf(xavier, yvonne)];
    const { of, trace } = fromEve(group, { recipients });
    const expanded = trace.events.find(({ type }) => type === "EXPAND");
    expect(expanded).toMatchObject({ members: [xavier, yvonne] });
    expect(of(xavier)).toMatchObject({ outcome: "delivered", via: [group] });
    expect(of(yvonne)).toMatchObject({ outcome: "delivered" });
  });

  it("gets what a transport rule redirects (P-404)", () => {
    const { of, trace } = fromEve(yvonne, {
      recipients: [mailbox("x", "DB-A"), mailbox("y", "DB-A")],
      transportRules: [toXavier],
    });
    expect(trace.events.find(({ type }) => type === "RULE")).toMatchObject({ added: [xavier], removed: [yvonne] });
    expect(of(xavier)).toMatchObject({ outcome: "delivered" });
    expect(of(yvonne)).toMatchObject({ outcome: "deleted" });
  });

  const oneAtATime = { receiveConnectors: [{ ...openDoor("HT-A"), maxRecipientsPerMessage: 1 }] };

  it("gets it as a member of a group, too, when it was put off before (P-914)", () => {
    const recipients = [mailbox("x", "DB-A"), mailbox("y", "DB-A"), groupOf(xavier, yvonne)];
    const { of } = fromEve(group, { recipients, ...oneAtATime }, [group, xavier]);
    expect(of(xavier)).toMatchObject({ outcome: "delivered" });
    expect(of(yvonne)).toMatchObject({ outcome: "delivered" });
  });

  it("gets what a rule redirects, too, when it was put off before (P-914)", () => {
    const recipients = [mailbox("x", "DB-A"), mailbox("y", "DB-A")];
    const { of } = fromEve(yvonne, { recipients, transportRules: [toXavier], ...oneAtATime }, [yvonne, xavier]);
    expect(of(xavier)).toMatchObject({ outcome: "delivered" });
    expect(of(yvonne)).toMatchObject({ outcome: "deleted" });
  });
});
