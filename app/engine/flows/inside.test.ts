import { describe, expect, it } from "vitest";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import { simulate } from "../simulation/simulate.ts";
import { hopsOf } from "./hop-list.ts";

const hops = (name: string) => hopsOf(simulate(shippedScenario(name).input).trace);
/** Only what concerns one person: a branch of the flow. */
const hopsFor = (name: string, address: string) => {
  const { events } = simulate(shippedScenario(name).input).trace;
  return hopsOf({ events: events.filter(({ recipients }) => recipients.includes(address)) });
};

// Each list was checked line by line against the documented flow.
describe("mail inside the organization", () => {
  it("F-01: one Mailbox server, and still by way of a Hub Transport server", () => {
    expect(hops("same-server")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: MapiDelivery MBX01",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → bob Udp notify",
      "bob → MBX01 MapiRpc read",
    ]);
  });

  it("F-02: two Mailbox servers of one site", () => {
    expect(hops("f-02-same-site")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "MBX02 → bob Udp notify",
      "bob → MBX02 MapiRpc read",
    ]);
  });

  it("F-03: to another site in one hop", () => {
    expect(hops("f-03-cross-site")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: SmtpRelayToRemoteAdSite Dublin",
      "HUB01 → HUB02 Smtp25TlsKerberos SEND/SMTP",
      "HUB01 → HUB02 Smtp25TlsKerberos RECEIVE/SMTP",
      "HUB02 → GC Ldap3268 resolve bob",
      "HUB02: MapiDelivery MBX02",
      "HUB02 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "MBX02 → bob Udp notify",
      "bob → MBX02 MapiRpc read",
    ]);
  });

  it("F-04: stops in the hub site on the way", () => {
    expect(hops("f-04-hub-site")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: SmtpRelayToRemoteAdSite London",
      "HUB01 → HUB02 Smtp25TlsKerberos SEND/SMTP",
      "HUB01 → HUB02 Smtp25TlsKerberos RECEIVE/SMTP",
      "HUB02 → GC Ldap3268 resolve bob",
      "HUB02: SmtpRelayToRemoteAdSite Dublin",
      "HUB02 → HUB03 Smtp25TlsKerberos SEND/SMTP",
      "HUB02 → HUB03 Smtp25TlsKerberos RECEIVE/SMTP",
      "HUB03 → GC Ldap3268 resolve bob",
      "HUB03: MapiDelivery MBX03",
      "HUB03 → MBX03 MapiRpc DELIVER/STOREDRIVER",
      "MBX03 → bob Udp notify",
      "bob → MBX03 MapiRpc read",
    ]);
  });

  it("F-05: one copy up to the fork, then one for each way", () => {
    expect(hopsFor("f-05-fan-out", "bob@contoso.com")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob carol",
      "HUB01: SmtpRelayToRemoteAdSite London",
      "HUB01 → HUB02 Smtp25TlsKerberos SEND/SMTP",
      "HUB01 → HUB02 Smtp25TlsKerberos RECEIVE/SMTP",
      "HUB02 → GC Ldap3268 resolve bob carol",
      "HUB02: TRANSFER/ROUTING bob | carol",
      "HUB02: SmtpRelayToRemoteAdSite Dublin",
      "HUB02 → HUB03 Smtp25TlsKerberos SEND/SMTP",
      "HUB02 → HUB03 Smtp25TlsKerberos RECEIVE/SMTP",
      "HUB03 → GC Ldap3268 resolve bob",
      "HUB03: MapiDelivery MBX03",
      "HUB03 → MBX03 MapiRpc DELIVER/STOREDRIVER",
      "MBX03 → bob Udp notify",
      "bob → MBX03 MapiRpc read",
    ]);
    expect(hopsFor("f-05-fan-out", "carol@contoso.com")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob carol",
      "HUB01: SmtpRelayToRemoteAdSite London",
      "HUB01 → HUB02 Smtp25TlsKerberos SEND/SMTP",
      "HUB01 → HUB02 Smtp25TlsKerberos RECEIVE/SMTP",
      "HUB02 → GC Ldap3268 resolve bob carol",
      "HUB02: TRANSFER/ROUTING bob | carol",
      "HUB02: SmtpRelayToRemoteAdSite Paris",
      "HUB02 → HUB04 Smtp25TlsKerberos SEND/SMTP",
      "HUB02 → HUB04 Smtp25TlsKerberos RECEIVE/SMTP",
      "HUB04 → GC Ldap3268 resolve carol",
      "HUB04: MapiDelivery MBX04",
      "HUB04 → MBX04 MapiRpc DELIVER/STOREDRIVER",
      "MBX04 → carol Udp notify",
      "carol → MBX04 MapiRpc read",
    ]);
  });

  it("F-06: a group, expanded by the first Hub Transport server", () => {
    expect(hops("f-06-group").slice(0, 7)).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve staff",
      "HUB01: EXPAND/ROUTING staff",
      "HUB01 → GC Ldap3268 resolve bob carol dave",
      "HUB01: TRANSFER/ROUTING bob | carol | dave",
    ]);
    expect(hopsFor("f-06-group", "dave@contoso.com")).toEqual([
      "HUB01: EXPAND/ROUTING staff",
      "HUB01 → GC Ldap3268 resolve bob carol dave",
      "HUB01: TRANSFER/ROUTING bob | carol | dave",
      "HUB01: SmtpRelayToRemoteAdSite Dublin",
      "HUB01 → HUB03 Smtp25TlsKerberos SEND/SMTP",
      "HUB01 → HUB03 Smtp25TlsKerberos RECEIVE/SMTP",
      "HUB03 → GC Ldap3268 resolve dave",
      "HUB03: MapiDelivery MBX03",
      "HUB03 → MBX03 MapiRpc DELIVER/STOREDRIVER",
      "MBX03 → dave Udp notify",
      "dave → MBX03 MapiRpc read",
    ]);
  });

  it("F-07: a group travels unopened to its expansion server", () => {
    expect(hops("f-07-expansion-server").slice(0, 11)).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve sales",
      "HUB01: SmtpRelayToRemoteAdSite London",
      "HUB01 → HUB02 Smtp25TlsKerberos SEND/SMTP",
      "HUB01 → HUB02 Smtp25TlsKerberos RECEIVE/SMTP",
      "HUB02 → GC Ldap3268 resolve sales",
      "HUB02: EXPAND/ROUTING sales",
      "HUB02 → GC Ldap3268 resolve carol dave",
      "HUB02: TRANSFER/ROUTING carol | dave",
    ]);
    expect(hopsFor("f-07-expansion-server", "carol@contoso.com")).toEqual([
      "HUB02: EXPAND/ROUTING sales",
      "HUB02 → GC Ldap3268 resolve carol dave",
      "HUB02: TRANSFER/ROUTING carol | dave",
      "HUB02: MapiDelivery MBX02",
      "HUB02 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "MBX02 → carol Udp notify",
      "carol → MBX02 MapiRpc read",
    ]);
    expect(hopsFor("f-07-expansion-server", "dave@contoso.com")).toEqual([
      "HUB02: EXPAND/ROUTING sales",
      "HUB02 → GC Ldap3268 resolve carol dave",
      "HUB02: TRANSFER/ROUTING carol | dave",
      "HUB02: SmtpRelayToRemoteAdSite Dublin",
      "HUB02 → HUB03 Smtp25TlsKerberos SEND/SMTP",
      "HUB02 → HUB03 Smtp25TlsKerberos RECEIVE/SMTP",
      "HUB03 → GC Ldap3268 resolve dave",
      "HUB03: MapiDelivery MBX03",
      "HUB03 → MBX03 MapiRpc DELIVER/STOREDRIVER",
      "MBX03 → dave Udp notify",
      "dave → MBX03 MapiRpc read",
    ]);
  });
});
