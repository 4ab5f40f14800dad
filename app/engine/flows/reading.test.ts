import { describe, expect, it } from "vitest";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import { simulate } from "../simulation/simulate.ts";
import { hopsOf, timedHopsOf } from "./hop-list.ts";

/** What happens for one reader after the delivery. */
const readBy = (name: string, person: string) => {
  const { events } = simulate(shippedScenario(name).input).trace;
  const delivery = events.findIndex(({ type }) => type === "DELIVER");
  return hopsOf({
    events: events.slice(delivery + 1).filter(({ recipients }) => recipients.includes(`${person}@contoso.com`)),
  });
};

// Each list was checked line by line against the documented flow.
describe("clients that read", () => {
  it("F-57: in the mailbox's site only Outlook does without Client Access; Outlook and the phone are told", () => {
    expect(readBy("f-57-reading-same-site", "olaf")).toEqual(["MBX01 → olaf Udp notify", "olaf → MBX01 MapiRpc read"]);
    expect(readBy("f-57-reading-same-site", "wanda")).toEqual([
      "wanda → CAS01 Https443 read",
      "CAS01 → GC Ldap3268 locate",
      "wanda → CAS01 → MBX01 Https443 MapiRpc read",
    ]);
    expect(readBy("f-57-reading-same-site", "petra")).toEqual([
      "CAS01 → petra Https443 notify",
      "petra → CAS01 Https443 read",
      "CAS01 → GC Ldap3268 locate",
      "petra → CAS01 → MBX01 Https443 MapiRpc read",
    ]);
    expect(readBy("f-57-reading-same-site", "ian")).toEqual([
      "ian → CAS01 Imap4 read",
      "CAS01 → GC Ldap3268 locate",
      "ian → CAS01 → MBX01 Imap4 MapiRpc read",
    ]);
    expect(readBy("f-57-reading-same-site", "paul")).toEqual([
      "paul → CAS01 Pop3 read",
      "CAS01 → GC Ldap3268 locate",
      "paul → CAS01 → MBX01 Pop3 MapiRpc read",
    ]);
  });

  it("F-58: from another site a browser gets a link, a phone an address, web services a proxy; Outlook goes straight", () => {
    expect(readBy("f-58-reading-other-site", "olaf")).toEqual(["MBX02 → olaf Udp notify", "olaf → MBX02 MapiRpc read"]);
    expect(readBy("f-58-reading-other-site", "wanda")).toEqual([
      "wanda → CAS01 Https443 read",
      "CAS01 → GC Ldap3268 locate",
      "CAS01 → wanda Https443 redirect https://mail.dublin.contoso.com",
      "wanda → CAS02 Https443 read",
      "CAS02 → GC Ldap3268 locate",
      "wanda → CAS02 → MBX02 Https443 MapiRpc read",
    ]);
    expect(readBy("f-58-reading-other-site", "petra")).toEqual([
      "petra → CAS01 Https443 read",
      "CAS01 → GC Ldap3268 locate",
      "CAS01 → petra Https443 redirect https://mail.dublin.contoso.com",
      "petra → CAS02 Https443 read",
      "CAS02 → GC Ldap3268 locate",
      "petra → CAS02 → MBX02 Https443 MapiRpc read",
    ]);
    expect(readBy("f-58-reading-other-site", "ezra")).toEqual([
      "ezra → CAS01 Https443 read",
      "CAS01 → GC Ldap3268 locate",
      "CAS01 → CAS02 Https443Kerberos read",
      "ezra → CAS01 → CAS02 → MBX02 Https443 MapiRpc read",
    ]);
    expect(readBy("f-58-reading-other-site", "ian")).toEqual([
      "ian → CAS02 Imap4 read",
      "CAS02 → GC Ldap3268 locate",
      "ian → CAS02 → MBX02 Imap4 MapiRpc read",
    ]);
  });

  it("F-59: Direct Push opens a request, is cut by a firewall, asks for less, and is answered when mail comes", () => {
    const { trace, outcome } = simulate(shippedScenario("f-59-direct-push").input);
    const ofBob = trace.events.filter(
      ({ type }) => type === "DELIVER" || type === "NOTIFY" || type.startsWith("CLIENT"),
    );
    expect(timedHopsOf({ events: ofBob })).toEqual([
      "0 min bob → CAS01 Https443 ping opened 900 s",
      "10 min bob → CAS01 Https443 ping cut 900 s",
      "10 min bob → CAS01 Https443 ping opened 540 s",
      "19 min CAS01 → bob Https443 ping unchanged 540 s",
      "19 min bob → CAS01 Https443 ping opened 540 s",
      "25 min anna → MBX01 MapiRpc send",
      "25 min HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "25 min CAS01 → bob Https443 notify",
      "25 min bob → CAS01 Https443 read",
      "25 min CAS01 → GC Ldap3268 locate",
      "25 min bob → CAS01 → MBX01 Https443 MapiRpc read",
      "25 min bob → CAS01 Https443 ping opened 540 s",
      "34 min CAS01 → bob Https443 ping unchanged 540 s",
      "34 min bob → CAS01 Https443 ping opened 540 s",
    ]);
    expect(outcome.warnings).toEqual([{ event: 1040, code: "heartbeatsTooShort", about: "CAS01" }]);
  });

  it("F-59: comes to an end by itself", () => {
    const { input } = shippedScenario("f-59-direct-push");
    const { events } = simulate({ ...input, simulation: { seed: 1, until: null } }).trace;
    expect(events.length).toBeLessThan(500);
  });

  it("F-60: Autodiscover asks Active Directory inside, and two addresses outside", () => {
    expect(readBy("f-60-autodiscover", "bob")).toEqual([
      "bob → GC Ldap3268 servicePoint https://cas01.contoso.com/autodiscover/autodiscover.xml",
      "bob → CAS01 Https443 settings https://cas01.contoso.com/autodiscover/autodiscover.xml",
      "MBX01 → bob Udp notify",
      "bob → MBX01 MapiRpc read",
    ]);
    expect(readBy("f-60-autodiscover", "carol")).toEqual([
      "carol → contoso.com Https443 rootDomain https://contoso.com/autodiscover/autodiscover.xml",
      "carol → CAS01 Https443 settings https://autodiscover.contoso.com/autodiscover/autodiscover.xml",
      "carol → CAS01 RpcOverHttps443 read",
      "carol → CAS01 → MBX01 RpcOverHttps443 Rpc6001 read",
    ]);
  });
});
