import { describe, expect, it } from "vitest";
import { defaultAntispam } from "../model/antispam.ts";
import { serverId } from "../model/ids.ts";
import type { Organization } from "../model/organization.ts";
import { mailbox, openDoor, outcomesOf, server } from "../testing/sketch.ts";

const xavier = "x@contoso.test";
const yvonne = "y@contoso.test";

/** Eve, on the Internet, writes to Xavier, whose address recipient filtering blocks, and to somebody else. */
function fromEve(other: string, organization: Partial<Organization>) {
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
    messages: [{ from: "eve@fabrikam.com", to: [xavier, other], client: "smtp" }],
  });
}

describe("P-527: a recipient that was refused at RCPT TO was never one of the message", () => {
  it("gets it as a member of a group (P-344)", () => {
    const group = {
      type: "distributionGroup" as const,
      name: "g",
      address: "g@contoso.test",
      members: [xavier, yvonne],
      expansionServer: null,
    };
    const { of, trace } = fromEve(group.address, { recipients: [mailbox("x", "DB-A"), mailbox("y", "DB-A"), group] });
    const expanded = trace.events.find(({ type }) => type === "EXPAND");
    expect(expanded).toMatchObject({ members: [xavier, yvonne] });
    expect(of(xavier)).toMatchObject({ outcome: "delivered", via: [group.address] });
    expect(of(yvonne)).toMatchObject({ outcome: "delivered" });
  });

  it("gets what a transport rule redirects (P-404)", () => {
    const { of, trace } = fromEve(yvonne, {
      recipients: [mailbox("x", "DB-A"), mailbox("y", "DB-A")],
      transportRules: [
        {
          name: "To Xavier",
          enabled: true,
          conditions: { sentTo: [yvonne] },
          exceptions: {},
          actions: [{ type: "redirectMessage", addresses: [xavier] }],
        },
      ],
    });
    expect(trace.events.find(({ type }) => type === "RULE")).toMatchObject({ added: [xavier], removed: [yvonne] });
    expect(of(xavier)).toMatchObject({ outcome: "delivered" });
    expect(of(yvonne)).toMatchObject({ outcome: "deleted" });
  });
});
