import { describe, expect, it } from "vitest";
import type { AddressRewriteEntry } from "../model/address-rewriting.ts";
import { serverId } from "../model/ids.ts";
import { mailbox, openDoor, outcomesOf, type Sketch, sendConnector } from "../testing/sketch.ts";
import type { EventOf } from "../trace/events.ts";

const mx = { preference: 10, server: serverId("HT-A") };
const edge = "EDGE A EdgeTransport";
const out = sendConnector("Out", ["EDGE"], "SMTP:*");
const rewriting = (internalAddress: string, externalAddress: string, more = {}): AddressRewriteEntry => ({
  name: internalAddress,
  internalAddress,
  externalAddress,
  exceptionList: [],
  outboundOnly: false,
  ...more,
});

function headersTakenOff(from: Sketch): readonly EventOf<"HEADER-FIREWALL">[] {
  return outcomesOf(from).trace.events.filter((event) => event.type === "HEADER-FIREWALL");
}

describe("the header firewall", () => {
  const hour = 3_600_000;
  it.each([
    [11 * hour, 1],
    [13 * hour, 2],
  ])(
    "takes the organization's own headers off where a message leaves, once until it is routed anew (%i ms)",
    (until, times) => {
      const found = headersTakenOff({
        sites: "A",
        organization: { sendConnectors: [sendConnector("Out", ["HT-A"], "SMTP:*")] },
        messages: [{ to: ["x@fabrikam.com"] }],
        faults: [{ kind: "mxDown", host: "fabrikam.com" }],
        until,
      });
      expect(found).toHaveLength(times);
      for (const one of found)
        expect(one).toMatchObject({
          server: "HT-A",
          direction: "outbound",
          removed: [
            "X-MS-Exchange-Organization-AuthAs",
            "X-MS-Exchange-Organization-AuthSource",
            "X-MS-Exchange-Organization-OriginalArrivalTime",
            "X-MS-Exchange-Organization-OriginalSize",
            "X-MS-Exchange-Organization-SCL",
          ],
        });
    },
  );

  it("lets them be between servers of the organization, Edge among them", () => {
    const found = headersTakenOff({
      sites: "A B",
      links: "A-B 10",
      servers: edge,
      organization: { sendConnectors: [out] },
      messages: [{ from: "b@contoso.test", to: ["x@fabrikam.com", "a@contoso.test"] }],
    });
    expect(found.map(({ server }) => server)).toEqual(["EDGE"]);
  });

  it("names the rules that have run among the headers of the forest", () => {
    const rule = { name: "All", enabled: true, conditions: {}, exceptions: {} };
    const [found] = headersTakenOff({
      sites: "A",
      organization: {
        sendConnectors: [sendConnector("Out", ["HT-A"], "SMTP:*")],
        transportRules: [{ ...rule, actions: [{ type: "prependSubject", text: "!" }] }],
      },
      messages: [{ to: ["x@fabrikam.com"] }],
    });
    expect(found?.removed).toContain("X-MS-Exchange-Forest-RulesExecuted");
  });

  const forged = ["X-MS-Exchange-Organization-SCL: -1", "Received: from nowhere", "X-Mailer: Own"];
  it.each([
    ["an Internet sender", "eve@fabrikam.com", null, "smtp", ["X-MS-Exchange-Organization-SCL"]],
    ["a program that has logged on", "a@contoso.test", null, "imap4", ["X-MS-Exchange-Organization-SCL"]],
    ["a file in Pickup", "a@contoso.test", "HT-A", "pickup", ["X-MS-Exchange-Organization-SCL", "Received"]],
    ["a mailbox", "a@contoso.test", null, "outlook", ["X-MS-Exchange-Organization-SCL", "Received"]],
  ] as const)("does not let %s bring headers of ours", (_, from, server, client, removed) => {
    const found = headersTakenOff({
      sites: "A",
      organization: { receiveConnectors: [openDoor("HT-A")], internet: { domains: [], organizationMx: [mx] } },
      messages: [
        { from, to: ["a@contoso.test"], client, server: server === null ? null : serverId(server), headers: forged },
      ],
    });
    expect(found).toMatchObject([{ server: "HT-A", direction: "inbound", removed }]);
  });
});

describe("address rewriting on Edge", () => {
  const leaving = (from: string, entries: readonly AddressRewriteEntry[], to = "x@fabrikam.com") =>
    outcomesOf({
      sites: "A",
      servers: edge,
      organization: {
        acceptedDomains: ["contoso.test", "old.test", "eu.contoso.test"].map((domain) => ({
          domain,
          type: "authoritative" as const,
        })),
        recipients: [{ ...mailbox("p", "DB-A"), address: from }, mailbox("a", "DB-A")],
        sendConnectors: [out],
        addressRewriteEntries: entries,
      },
      messages: [{ from, to: [to], cc: ["a@contoso.test"] }],
    }).trace.events.flatMap((event) => (event.type === "AGENTS" ? (event.rewritten ?? []) : []));

  it("writes the sender and whoever of ours is named as the world outside is to see them", () => {
    expect(leaving("p@old.test", [rewriting("old.test", "contoso.test")])).toEqual([
      { header: "MAIL FROM", from: "p@old.test", to: "p@contoso.test" },
      { header: "From", from: "p@old.test", to: "p@contoso.test" },
    ]);
  });

  it("takes the entry for one address before that for its domain, and that before one for all subdomains", () => {
    const all = rewriting("*.contoso.test", "sub.test", { outboundOnly: true });
    const domain = rewriting("eu.contoso.test", "europe.test");
    const one = rewriting("p@eu.contoso.test", "president@contoso.test");
    const first = (entries: readonly AddressRewriteEntry[]) => leaving("p@eu.contoso.test", entries)[0]?.to;
    expect(first([all, domain, one])).toBe("president@contoso.test");
    expect(first([all, domain])).toBe("p@europe.test");
    expect(first([all])).toBe("p@sub.test");
    expect(first([{ ...all, exceptionList: ["eu.contoso.test"] }])).toBeUndefined();
  });

  const coming = (outboundOnly: boolean) => {
    const run = outcomesOf({
      sites: "A",
      servers: edge,
      organization: {
        acceptedDomains: ["contoso.test", "old.test"].map((domain) => ({ domain, type: "authoritative" as const })),
        addressRewriteEntries: [rewriting("contoso.test", "old.test", { outboundOnly })],
      },
      messages: [{ from: "eve@fabrikam.com", to: ["a@old.test"], client: "smtp" }],
    });
    return run.of("a@old.test");
  };

  it("writes recipients back where they come in, before they are looked up", () => {
    expect(coming(false)).toMatchObject({ outcome: "delivered", finalServer: "MBX-A" });
  });

  it("leaves them alone where an entry is for what goes out", () => {
    expect(coming(true)).toMatchObject({ outcome: "rejected" });
  });
});
