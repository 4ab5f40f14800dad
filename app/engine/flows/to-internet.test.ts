import { describe, expect, it } from "vitest";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import { simulate } from "../simulation/simulate.ts";
import { hopsOf, timedHopsOf } from "./hop-list.ts";

const run = (name: string) => simulate(shippedScenario(name).input);
const hops = (name: string) => hopsOf(run(name).trace);
const hopsOfMessage = (name: string, message: string) =>
  hopsOf({ events: run(name).trace.events.filter((event) => event.message === message) });

const written = [
  "anna → MBX01 MapiRpc send",
  "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
  "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
];
const toEdge = [
  "HUB01: SmtpRelayWithinAdSiteToEdge EdgeSync - Redmond to Internet",
  "HUB01 → EDGE01 Smtp25TlsDirectTrust SEND/SMTP",
  "HUB01 → EDGE01 Smtp25TlsDirectTrust RECEIVE/SMTP",
  "EDGE01: agents outbound",
  "EDGE01: header firewall outbound 5",
  "EDGE01: DnsConnectorDelivery fabrikam.com",
  "EDGE01 → DNS Dns53 MX fabrikam.com mx1.fabrikam.com mx2.fabrikam.com",
];
const reportDelivered = [
  "HUB01 → GC Ldap3268 resolve anna",
  "HUB01: MapiDelivery MBX01",
  "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
  "MBX01 → anna Udp notify",
  "anna → MBX01 MapiRpc read",
];
const reportFromEdge = [
  "EDGE01 → EDGE01 File RECEIVE/DSN",
  "EDGE01: SmartHostConnectorDelivery EdgeSync - Inbound to Redmond",
  "EDGE01 → HUB01 Smtp25TlsDirectTrust SEND/SMTP",
  "EDGE01 → HUB01 Smtp25TlsDirectTrust RECEIVE/SMTP",
  ...reportDelivered,
];

// Each list was checked line by line against the documented flow and its table of hops.
describe("mail to the Internet", () => {
  it("F-32: goes to a Hub Transport server of the subscribed site, then to Edge, which asks DNS", () => {
    expect(hops("f-32-out-through-edge")).toEqual([
      "anna → MBX07 MapiRpc send",
      "MBX07 → HUB05 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB05 → MBX07 MapiRpc RECEIVE/STOREDRIVER",
      "HUB05 → GC Ldap3268 resolve carl",
      "HUB05: SmtpRelayToRemoteAdSite Redmond",
      "HUB05 → HUB01 Smtp25TlsKerberos SEND/SMTP",
      "HUB05 → HUB01 Smtp25TlsKerberos RECEIVE/SMTP",
      "HUB01 → GC Ldap3268 resolve carl",
      ...toEdge,
      "EDGE01 → mx1.fabrikam.com Smtp25 SEND/SMTP",
      "EDGE01 → mx1.fabrikam.com Smtp25 accepted",
    ]);
  });

  it("F-33: goes to a smart host without a question to DNS", () => {
    expect(hops("f-33-smart-host")).toEqual([
      ...written,
      "HUB01 → GC Ldap3268 resolve carl",
      "HUB01: header firewall outbound 5",
      "HUB01: SmartHostConnectorDelivery smtp.provider.example",
      "HUB01 → smtp.provider.example Smtp25 SEND/SMTP",
      "HUB01 → smtp.provider.example Smtp25 accepted",
    ]);
  });

  it("F-34: goes to the mail exchanger of lowest preference that DNS names", () => {
    expect(hopsOfMessage("f-34-direct-by-dns", "m1")).toEqual([
      ...written,
      "HUB01 → GC Ldap3268 resolve carl",
      "HUB01: header firewall outbound 5",
      "HUB01: DnsConnectorDelivery fabrikam.com",
      "HUB01 → DNS Dns53 MX fabrikam.com mx1.fabrikam.com mx2.fabrikam.com",
      "HUB01 → mx1.fabrikam.com Smtp25 SEND/SMTP",
      "HUB01 → mx1.fabrikam.com Smtp25 accepted",
    ]);
  });

  it.each([
    ["m2", "carl", "fabrikan.com", "", "554 5.4.4 SMTPSEND.DNS.NonExistentDomain; nonexistent domain"],
    [
      "m3",
      "info",
      "contoso.org",
      " hub01.contoso.com",
      "554 5.4.4 SMTPSEND.DNS.MxLoopback; DNS records for this domain are configured in a loop",
    ],
  ])("F-34: returns %s at once when DNS cannot help", (message, person, domain, answer, text) => {
    expect(hopsOfMessage("f-34-direct-by-dns", message)).toEqual([
      ...written,
      `HUB01 → GC Ldap3268 resolve ${person}`,
      "HUB01: header firewall outbound 5",
      `HUB01: DnsConnectorDelivery ${domain}`,
      `HUB01 → DNS Dns53 MX ${domain}${answer}`,
      `HUB01: FAIL ${text}`,
      "HUB01: DSN/DSN failed 5.4.4 to anna",
    ]);
  });

  it("F-34: waits while DNS does not answer", () => {
    const waiting = [
      "HUB01 → DNS Dns53 MX tailspin.com",
      "HUB01: DnsConnectorDelivery tailspin.com Retry DEFER dnsFailure",
    ];
    expect(hopsOfMessage("f-34-direct-by-dns", "m4").slice(written.length + 1)).toEqual([
      "HUB01: header firewall outbound 5",
      "HUB01: DnsConnectorDelivery tailspin.com",
      ...waiting,
      ...waiting,
      ...waiting,
      "HUB01 → DNS Dns53 MX tailspin.com mx.tailspin.com",
      "HUB01 → mx.tailspin.com Smtp25 SEND/SMTP",
      "HUB01 → mx.tailspin.com Smtp25 accepted",
    ]);
  });

  it("F-35: is tried from Edge after 1 to 4, 14 to 64 minutes and every half hour, and returned after two days", () => {
    const { trace } = run("f-35-partner-down");
    const minutes = trace.events.flatMap(({ type, at }) => (type === "DEFER" ? [Math.floor(at / 60_000)] : []));
    expect(minutes.slice(0, 14)).toEqual([0, 1, 2, 3, 4, 14, 24, 34, 44, 54, 64, 94, 124, 154]);
    const said = timedHopsOf({
      events: trace.events.filter(({ type }) => type === "DSN" || type === "FAIL" || type === "RESUBMIT"),
    });
    expect(said.filter((hop) => !hop.includes("resubmit"))).toEqual([
      "240 min EDGE01: DSN/DSN delayed 4.4.7 to anna",
      "2880 min EDGE01: FAIL 550 4.4.7 QUEUE.Expired; message expired",
      "2880 min EDGE01: DSN/DSN failed 4.4.7 to anna",
    ]);
    expect(said.find((hop) => hop.includes("resubmit"))).toMatch(/^7\d\d min EDGE01: resubmit idle$/);
    expect(hops("f-35-partner-down").slice(-reportFromEdge.length)).toEqual(reportFromEdge);
  });

  it("F-36: an address that the partner refuses is reported by Edge, which names the partner's server", () => {
    const { trace } = run("f-36-unknown-at-partner");
    expect(hopsOf(trace)).toEqual([
      ...written,
      "HUB01 → GC Ldap3268 resolve karl",
      ...toEdge,
      "EDGE01 → mx1.fabrikam.com Smtp25 SEND/SMTP",
      "mx1.fabrikam.com → EDGE01 Smtp25 REJECT karl 550 5.1.1 User unknown",
      "EDGE01: FAIL 550 5.1.1 User unknown",
      "EDGE01: DSN/DSN failed 5.1.1 to anna",
      ...reportFromEdge,
    ]);
    expect(trace.events.find(({ type }) => type === "FAIL")).toMatchObject({ remoteServer: "mx1.fabrikam.com" });
  });
});
