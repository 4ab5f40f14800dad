import { describe, expect, it } from "vitest";
import { serverId } from "../model/ids.ts";
import { outcomesOf, sendConnector } from "../testing/sketch.ts";

const handIn = { client: "smtp" as const, server: serverId("HT-A") };

describe("a linked connector", () => {
  const organization = (linkedReceiveConnector: string) => ({
    sendConnectors: [
      sendConnector("Scanning service", ["HT-A"], "SMTP:*", { linkedReceiveConnector, smartHosts: ["scan.example"] }),
    ],
  });

  it("takes out everything that came in on its Receive connector, whatever the address", () => {
    for (const name of ["Default HT-A", "ht-a\\default ht-a"]) {
      const { of } = outcomesOf({
        sites: "A",
        organization: organization(name),
        messages: [{ ...handIn, to: ["a@contoso.test", "eve@fabrikam.com"] }],
      });
      expect(of("a@contoso.test")).toMatchObject({ outcome: "handedOff", connector: "Scanning service" });
      expect(of("eve@fabrikam.com")).toMatchObject({ outcome: "handedOff", connector: "Scanning service" });
    }
  });

  it("takes no part in the selection for anything else", () => {
    const { of } = outcomesOf({
      sites: "A",
      organization: organization("Default HT-A"),
      messages: [{ to: ["a@contoso.test", "eve@fabrikam.com"] }],
    });
    expect(of("a@contoso.test")).toMatchObject({ outcome: "delivered" });
    expect(of("eve@fabrikam.com")).toMatchObject({ outcome: "unreachable" });
  });

  it("looks up each recipient's domain when it uses DNS", () => {
    const { of } = outcomesOf({
      sites: "A",
      organization: {
        sendConnectors: [sendConnector("Out", ["HT-A"], "SMTP:*", { linkedReceiveConnector: "Default HT-A" })],
        internet: {
          domains: [{ domain: "fabrikam.com", mx: [{ preference: 10, host: "mx.fabrikam.com" }] }],
          organizationMx: [],
        },
      },
      messages: [{ ...handIn, to: ["eve@fabrikam.com", "tom@tailspin.com"] }],
    });
    expect(of("eve@fabrikam.com").outcome).toBe("handedOff");
    expect(of("tom@tailspin.com")).toMatchObject({ outcome: "ndr", dsn: { code: "5.4.4" } });
  });
});
