import { describe, expect, it } from "vitest";
import { serverId } from "../model/ids.ts";
import { kilobytes } from "../model/units.ts";
import { outcomesOf } from "../testing/sketch.ts";

describe("limits of the organization", () => {
  it("refuse a message that is larger than what may be sent or received", () => {
    for (const limit of ["maxSendSizeKB", "maxReceiveSizeKB"]) {
      const outcome = (sizeKB: number) =>
        outcomesOf({
          sites: "A",
          organization: { [limit]: kilobytes(100) },
          messages: [{ to: ["a@contoso.test"], sizeKB: kilobytes(sizeKB) }],
        }).of("a@contoso.test");
      expect(outcome(100).outcome).toBe("delivered");
      expect(outcome(101)).toMatchObject({ outcome: "ndr", dsn: { code: "5.2.3", server: "HT-A" } });
    }
  });

  it("hold for mail from the Internet too, at the first Hub Transport server behind the Edge Transport server", () => {
    const { of } = outcomesOf({
      sites: "A",
      servers: "EDGE A EdgeTransport",
      organization: { maxReceiveSizeKB: kilobytes(100) },
      messages: [{ from: "eve@fabrikam.com", client: "smtp", to: ["a@contoso.test"], sizeKB: kilobytes(101) }],
    });
    expect(of("a@contoso.test")).toMatchObject({ outcome: "ndr", dsn: { code: "5.2.3", server: "HT-A" } });
  });

  it("refuse a message to more recipients than allowed, a group counting as one", () => {
    const group = {
      type: "distributionGroup" as const,
      name: "All",
      address: "all@contoso.test",
      members: ["a@contoso.test", "b@contoso.test", "c@contoso.test"],
      expansionServer: null,
    };
    const from = (to: readonly string[]) => {
      const base = outcomesOf({
        sites: "A B C",
        links: "A-B-C 10",
        organization: { maxRecipientEnvelopeLimit: 2, recipients: [...members, group] },
        messages: [{ to }],
      });
      return base.of(to[0] ?? "");
    };
    const members = ["a", "b", "c"].map((name) => ({
      type: "mailbox" as const,
      name,
      address: `${name}@contoso.test`,
      database: `DB-${name.toUpperCase()}` as never,
      client: "outlook" as const,
    }));
    expect(from(["all@contoso.test", "a@contoso.test"]).outcome).toBe("expanded");
    expect(from(["a@contoso.test", "b@contoso.test", "c@contoso.test"])).toMatchObject({
      outcome: "ndr",
      dsn: { code: "5.5.3", server: serverId("HT-A") },
    });
  });
});
