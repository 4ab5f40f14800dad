import { describe, expect, it } from "vitest";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import { simulate } from "../simulation/simulate.ts";
import { hopsOf } from "./hop-list.ts";

const hops = (name: string) => hopsOf(simulate(shippedScenario(name).input).trace);

// Each list was checked line by line against the documented flow.
describe("clients that write", () => {
  it("F-12: Outlook Web Access writes by way of Client Access, which never sends", () => {
    expect(hops("f-12-owa")).toEqual([
      "anna → CAS01 Https443 send",
      "CAS01 → GC Ldap3268 locate",
      "CAS01 → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER OWA",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "MBX02 → bob Udp notify",
      "bob → MBX02 MapiRpc read",
    ]);
  });

  it("F-13: Client Access passes a browser on to the site of the mailbox", () => {
    expect(hops("f-13-owa-proxy")).toEqual([
      "anna → CAS01 Https443 send",
      "CAS01 → GC Ldap3268 locate",
      "CAS01 → CAS02 Https443Kerberos send",
      "CAS02 → MBX02 MapiRpc send",
      "MBX02 → HUB02 RpcNotify SUBMIT/STOREDRIVER OWA",
      "HUB02 → MBX02 MapiRpc RECEIVE/STOREDRIVER",
      "HUB02 → GC Ldap3268 resolve bob",
      "HUB02: SmtpRelayToRemoteAdSite Redmond",
      "HUB02 → HUB01 Smtp25TlsKerberos SEND/SMTP",
      "HUB02 → HUB01 Smtp25TlsKerberos RECEIVE/SMTP",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: MapiDelivery MBX01",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → bob Udp notify",
      "bob → MBX01 MapiRpc read",
    ]);
  });

  it("F-14: ActiveSync writes by way of Client Access, and a pending request is answered", () => {
    expect(hops("f-14-activesync")).toEqual([
      "bob → CAS01 Https443 ping opened 900 s",
      "anna → CAS01 Https443 send",
      "CAS01 → GC Ldap3268 locate",
      "CAS01 → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER EAS",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "CAS01 → bob Https443 notify",
      "bob → CAS01 Https443 read",
      "CAS01 → GC Ldap3268 locate",
      "bob → CAS01 → MBX02 Https443 MapiRpc read",
      "bob → CAS01 Https443 ping opened 900 s",
      "CAS01 → bob Https443 ping unchanged 900 s",
      "bob → CAS01 Https443 ping opened 900 s",
      "CAS01 → bob Https443 ping unchanged 900 s",
    ]);
  });

  it("F-15: Outlook Anywhere wraps its RPC in HTTPS, and asks for new mail", () => {
    expect(hops("f-15-outlook-anywhere")).toEqual([
      "anna → CAS01 RpcOverHttps443 send",
      "CAS01 → MBX01 Rpc6001 send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER RPCHTTP",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "bob → CAS01 RpcOverHttps443 read",
      "bob → CAS01 → MBX02 RpcOverHttps443 Rpc6001 read",
    ]);
  });

  it("F-18: a UM server hands a voice message to a Hub Transport server by SMTP", () => {
    expect(hops("f-18-voice-mail")).toEqual([
      "caller → UM01 SipRtp send",
      "UM01 → GC Ldap3268 locate",
      "UM01 → HUB01 Smtp25TlsKerberos SEND/SMTP",
      "UM01 → HUB01 Smtp25TlsKerberos RECEIVE/SMTP",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: MapiDelivery MBX01",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → bob Udp notify",
      "bob → MBX01 MapiRpc read",
    ]);
  });

  it("F-19: a fax takes the same way, over T.38", () => {
    expect(hops("f-19-fax")).toEqual([
      "fax → UM01 SipT38 send",
      "UM01 → GC Ldap3268 locate",
      "UM01 → HUB01 Smtp25TlsKerberos SEND/SMTP",
      "UM01 → HUB01 Smtp25TlsKerberos RECEIVE/SMTP",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: MapiDelivery MBX01",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → bob Udp notify",
      "bob → MBX01 MapiRpc read",
    ]);
  });

  it("F-15: a client that cannot be told asks after a minute", () => {
    const { events } = simulate(shippedScenario("f-15-outlook-anywhere").input).trace;
    const at = (type: string): number => events.findLast((event) => event.type === type)?.at ?? 0;
    expect(at("CLIENT-READ") - at("DELIVER")).toBeGreaterThanOrEqual(60_000);
    expect(at("CLIENT-READ") - at("DELIVER")).toBeLessThan(120_000);
  });
});
