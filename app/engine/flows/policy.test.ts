import { describe, expect, it } from "vitest";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import { simulate } from "../simulation/simulate.ts";
import { hopsOf } from "./hop-list.ts";

/** What happens inside; the conversations at the border have tests of their own. */
const inside = (name: string): readonly string[] =>
  hopsOf(simulate(shippedScenario(name).input).trace).filter(
    (hop) => !/^(EDGE01|fabrikam\.com|tailspin\.com)/.test(hop),
  );

// Each list was checked line by line against the documented flow.
describe("what recipients, rules and mailboxes ask for", () => {
  it("F-08: the members of a dynamic group come from one query; a filter that makes no sense is reported", () => {
    expect(inside("f-08-dynamic-group")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve sales",
      "HUB01: EXPAND/ROUTING sales",
      "HUB01 → GC Ldap3268 resolve bob dora",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "MBX02 → bob Udp notify",
      "MBX02 → dora Udp notify",
      "bob → MBX02 MapiRpc read",
      "dora → MBX02 MapiRpc read",
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve rome",
      "HUB01: FAIL 550 5.2.4 dynamic distribution group misconfigured",
      "HUB01: DSN/DSN failed 5.2.4 to anna",
      "HUB01 → HUB01 File RECEIVE/DSN",
      "HUB01 → GC Ldap3268 resolve anna",
      "HUB01: MapiDelivery MBX01",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → anna Udp notify",
      "anna → MBX01 MapiRpc read",
    ]);
  });

  it("F-09: forwarding makes a second copy; two mailboxes that only forward to each other are a loop", () => {
    expect(inside("f-09-forwarding")).toEqual([
      "anna → MBX02 MapiRpc send",
      "MBX02 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX02 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: REDIRECT/ROUTING bob bob.home",
      "HUB01 → GC Ldap3268 resolve bob.home",
      "HUB01: TRANSFER/ROUTING bob | bob.home",
      "HUB01: MapiDelivery MBX01",
      "HUB01: SmtpRelayWithinAdSiteToEdge EdgeSync - Redmond to Internet",
      "HUB01 → EDGE01 Smtp25TlsDirectTrust SEND/SMTP",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → bob Udp notify",
      "HUB01 → EDGE01 Smtp25TlsDirectTrust RECEIVE/SMTP",
      "bob → MBX01 MapiRpc read",
      "anna → MBX02 MapiRpc send",
      "MBX02 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX02 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve cora",
      "HUB01: REDIRECT/ROUTING cora dan",
      "HUB01 → GC Ldap3268 resolve dan",
      "HUB01: FAIL 550 5.4.6 RESOLVER.FWD.Loop; there is a forwarding loop configured in the directory",
      "HUB01: DSN/DSN failed 5.4.6 to anna",
      "HUB01 → HUB01 File RECEIVE/DSN",
      "HUB01 → GC Ldap3268 resolve anna",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "MBX02 → anna Udp notify",
      "anna → MBX02 MapiRpc read",
    ]);
  });

  it("F-10: an automatic reply is submitted like any message, once for each sender, and may be kept in", () => {
    expect(inside("f-10-out-of-office")).toEqual([
      "HUB01 → GC Ldap3268 resolve anna",
      "HUB01: MapiDelivery MBX01",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01: automaticReply for carl",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER Assistants",
      "MBX01 → anna Udp notify",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve carl",
      "HUB01: external automatic reply allowed for fabrikam.com",
      "HUB01: SmtpRelayWithinAdSiteToEdge EdgeSync - Redmond to Internet",
      "HUB01 → EDGE01 Smtp25TlsDirectTrust SEND/SMTP",
      "anna → MBX01 MapiRpc read",
      "HUB01 → EDGE01 Smtp25TlsDirectTrust RECEIVE/SMTP",
      "HUB01 → GC Ldap3268 resolve anna",
      "HUB01: MapiDelivery MBX01",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01: automaticReply for tom",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER Assistants",
      "MBX01 → anna Udp notify",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve tom",
      "HUB01: no automatic reply for tailspin.com",
      "anna → MBX01 MapiRpc read",
      "HUB01 → GC Ldap3268 resolve anna",
      "HUB01: MapiDelivery MBX01",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → anna Udp notify",
      "anna → MBX01 MapiRpc read",
    ]);
  });

  it("F-11: a message to a public folder is readdressed to a store that holds a replica", () => {
    expect(inside("f-11-public-folder")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve news",
      "HUB01: MapiDelivery MBX01",
      "HUB01: REDIRECT/ROUTING news PF02",
      "HUB01 → GC Ldap3268 resolve news",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
    ]);
  });

  it("F-37: a disclaimer goes to what leaves the organization, and wraps what is encrypted", () => {
    expect(inside("f-37-disclaimer")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve carl",
      "HUB01: rule Disclaimer appendDisclaimer",
      "HUB01: SmtpRelayWithinAdSiteToEdge EdgeSync - Redmond to Internet",
      "HUB01 → EDGE01 Smtp25TlsDirectTrust SEND/SMTP",
      "HUB01 → EDGE01 Smtp25TlsDirectTrust RECEIVE/SMTP",
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve carl",
      "HUB01: rule Disclaimer wrap",
      "HUB01: SmtpRelayWithinAdSiteToEdge EdgeSync - Redmond to Internet",
      "HUB01 → EDGE01 Smtp25TlsDirectTrust SEND/SMTP",
      "HUB01 → EDGE01 Smtp25TlsDirectTrust RECEIVE/SMTP",
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

  it("F-38: an ethical wall refuses for those behind it, in the words of the rule", () => {
    expect(inside("f-38-ethical-wall")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob dora",
      "HUB01: rule Ethical wall rejectMessage",
      "HUB01: FAIL 550 5.7.1 Research and Sales must not write to each other.",
      "HUB01: DSN/DSN failed 5.7.1 to anna",
      "HUB01 → HUB01 File RECEIVE/DSN",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → GC Ldap3268 resolve anna",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "HUB01: MapiDelivery MBX01",
      "MBX02 → dora Udp notify",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → anna Udp notify",
      "dora → MBX02 MapiRpc read",
      "anna → MBX01 MapiRpc read",
    ]);
  });

  it("F-39: a rule puts another recipient in the place of the first, who is looked up and routed", () => {
    expect(inside("f-39-rule-redirect")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: rule Check confidential mail redirectMessage",
      "HUB01 → GC Ldap3268 resolve mona",
      "HUB01: MapiDelivery MBX03",
      "HUB01 → MBX03 MapiRpc DELIVER/STOREDRIVER",
      "MBX03 → mona Udp notify",
      "mona → MBX03 MapiRpc read",
    ]);
  });

  it("F-40: a journal report is a message of its own, from an agent", () => {
    expect(inside("f-40-journaling")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: journalReport for journal",
      "HUB01 → HUB01 File RECEIVE/AGENT",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → GC Ldap3268 resolve journal",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "HUB01: MapiDelivery MBXJ",
      "MBX02 → bob Udp notify",
      "HUB01 → MBXJ MapiRpc DELIVER/STOREDRIVER",
      "MBXJ → journal Udp notify",
      "bob → MBX02 MapiRpc read",
      "journal → MBXJ MapiRpc read",
    ]);
  });

  it("F-41: a later rule sees what an earlier one has marked", () => {
    expect(inside("f-41-classification")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: rule Mark the merger applyClassification",
      "HUB01: rule Lawyers see what is marked blindCopyTo",
      "HUB01 → GC Ldap3268 resolve lea",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "MBX02 → bob Udp notify",
      "MBX02 → lea Udp notify",
      "bob → MBX02 MapiRpc read",
      "lea → MBX02 MapiRpc read",
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

  it("F-42: an unknown address of our own domain comes back from the directory", () => {
    expect(inside("f-42-typo")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bbo",
      "HUB01: FAIL 550 5.1.1 RESOLVER.ADR.RecipNotFound; not found",
      "HUB01: DSN/DSN failed 5.1.1 to anna",
      "HUB01 → HUB01 File RECEIVE/DSN",
      "HUB01 → GC Ldap3268 resolve anna",
      "HUB01: MapiDelivery MBX01",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → anna Udp notify",
      "anna → MBX01 MapiRpc read",
    ]);
  });

  it("F-43: the recipient’s own limit decides, also where it is wider than the organization’s", () => {
    expect(inside("f-43-too-large")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: FAIL 550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient",
      "HUB01: DSN/DSN failed 5.2.3 to anna",
      "HUB01 → HUB01 File RECEIVE/DSN",
      "HUB01 → GC Ldap3268 resolve anna",
      "HUB01: MapiDelivery MBX01",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → anna Udp notify",
      "anna → MBX01 MapiRpc read",
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve dora",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "MBX02 → dora Udp notify",
      "dora → MBX02 MapiRpc read",
    ]);
  });

  it("F-44: a group refuses strangers and those who are not on its list, before it is expanded", () => {
    expect(inside("f-44-not-permitted")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve all",
      "HUB01: FAIL 550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized",
      "HUB01: DSN/DSN failed 5.7.1 to anna",
      "HUB01 → HUB01 File RECEIVE/DSN",
      "HUB01 → GC Ldap3268 resolve anna",
      "HUB01: MapiDelivery MBX01",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → anna Udp notify",
      "anna → MBX01 MapiRpc read",
      "HUB01 → GC Ldap3268 resolve all",
      "HUB01: FAIL 550 5.7.1 RESOLVER.RST.AuthRequired; authentication required",
      "HUB01: DSN/DSN failed 5.7.1 to carl",
      "HUB01 → HUB01 File RECEIVE/DSN",
      "HUB01 → GC Ldap3268 resolve carl",
      "HUB01: SmtpRelayWithinAdSiteToEdge EdgeSync - Redmond to Internet",
      "HUB01 → EDGE01 Smtp25TlsDirectTrust SEND/SMTP",
      "HUB01 → EDGE01 Smtp25TlsDirectTrust RECEIVE/SMTP",
      "bea → MBX02 MapiRpc send",
      "MBX02 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX02 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve all",
      "HUB01: EXPAND/ROUTING all",
      "HUB01 → GC Ldap3268 resolve anna bob bea",
      "HUB01: TRANSFER/ROUTING anna | bob bea",
      "HUB01: MapiDelivery MBX01",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → anna Udp notify",
      "MBX02 → bob Udp notify",
      "MBX02 → bea Udp notify",
      "anna → MBX01 MapiRpc read",
      "bob → MBX02 MapiRpc read",
      "bea → MBX02 MapiRpc read",
    ]);
  });

  it("F-45: a full mailbox refuses at once, without a retry", () => {
    expect(inside("f-45-mailbox-full")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: MapiDelivery MBX02",
      "HUB01: FAIL 554 5.2.2 mailbox full",
      "HUB01: DSN/DSN failed 5.2.2 to anna",
      "HUB01 → HUB01 File RECEIVE/DSN",
      "HUB01 → GC Ldap3268 resolve anna",
      "HUB01: MapiDelivery MBX01",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → anna Udp notify",
      "anna → MBX01 MapiRpc read",
    ]);
  });

  it("a mailbox that fills up warns its owner, then does not let him send, then takes nothing more", () => {
    const { trace, outcome } = simulate(shippedScenario("mailbox-quotas").input);
    const said = trace.events.flatMap((event) =>
      event.type === "REJECT" || event.type === "FAIL"
        ? [`${event.message} ${event.text}`]
        : event.type === "GENERATE"
          ? [`${event.message} ${event.kind}`]
          : [],
    );
    expect(said).toEqual([
      "m1 quotaWarning",
      "m4 554 5.2.2 mailbox over its limit for sending",
      "m6 554 5.2.2 mailbox full",
    ]);
    expect(outcome.messages.map(({ recipients }) => recipients[0]?.outcome)).toEqual([
      "delivered",
      "delivered",
      "delivered",
      "submissionFailed",
      "delivered",
      "ndr",
    ]);
  });

  it("P-349: what a member does not get is reported to the sender, to the group's manager, or to nobody", () => {
    expect(inside("group-reports")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve sales",
      "HUB01: EXPAND/ROUTING sales",
      "HUB01 → GC Ldap3268 resolve bob dora",
      "HUB01: MapiDelivery MBX02",
      "HUB01: FAIL 554 5.2.2 mailbox full",
      "HUB01: DSN/DSN failed 5.2.2 to anna",
      "HUB01 → HUB01 File RECEIVE/DSN",
      "HUB01 → GC Ldap3268 resolve anna",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "HUB01: MapiDelivery MBX01",
      "MBX02 → dora Udp notify",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → anna Udp notify",
      "dora → MBX02 MapiRpc read",
      "anna → MBX01 MapiRpc read",
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve projects",
      "HUB01: EXPAND/ROUTING projects",
      "HUB01 → GC Ldap3268 resolve bob dora",
      "HUB01: MapiDelivery MBX02",
      "HUB01: FAIL 554 5.2.2 mailbox full",
      "HUB01: DSN/DSN failed 5.2.2 to mona",
      "HUB01 → HUB01 File RECEIVE/DSN",
      "HUB01 → GC Ldap3268 resolve mona",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "HUB01: MapiDelivery MBX01",
      "MBX02 → dora Udp notify",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → mona Udp notify",
      "dora → MBX02 MapiRpc read",
      "mona → MBX01 MapiRpc read",
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve news",
      "HUB01: EXPAND/ROUTING news",
      "HUB01 → GC Ldap3268 resolve bob dora",
      "HUB01: MapiDelivery MBX02",
      "HUB01: FAIL 554 5.2.2 mailbox full",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "MBX02 → dora Udp notify",
      "dora → MBX02 MapiRpc read",
    ]);
  });

  it("P-403: rules look for words and patterns in subjects, texts, addresses and names of attachments", () => {
    expect(inside("rule-words")).toEqual([
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: rule Mark Falcon prependSubject",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "MBX02 → bob Udp notify",
      "bob → MBX02 MapiRpc read",
      "press → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "MBX02 → bob Udp notify",
      "bob → MBX02 MapiRpc read",
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve carl bob",
      "HUB01: rule No card numbers rejectMessage",
      "HUB01: FAIL 550 5.7.1 Numbers of cards must not leave the company.",
      "HUB01: DSN/DSN failed 5.7.1 to anna",
      "HUB01 → HUB01 File RECEIVE/DSN",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → GC Ldap3268 resolve anna",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "HUB01: MapiDelivery MBX01",
      "MBX02 → bob Udp notify",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → anna Udp notify",
      "bob → MBX02 MapiRpc read",
      "anna → MBX01 MapiRpc read",
      "anna → MBX01 MapiRpc send",
      "MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: rule Programs to Mona redirectMessage",
      "HUB01 → GC Ldap3268 resolve mona",
      "HUB01: MapiDelivery MBX01",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → mona Udp notify",
      "mona → MBX01 MapiRpc read",
    ]);
    const { trace, outcome } = simulate(shippedScenario("rule-words").input);
    const met = trace.decisions.flatMap((decision) =>
      decision.question === "transportRules"
        ? [decision.candidates.map(({ verdict, about }) => (about === null ? verdict : `${verdict} ${about}`))]
        : [],
    );
    expect(met).toEqual([
      ["ruleApplies", "ruleConditionNotMet sentToScope", "ruleConditionNotMet attachmentNameMatches"],
      [
        "ruleExcepted fromAddressContains",
        "ruleConditionNotMet sentToScope",
        "ruleConditionNotMet attachmentNameMatches",
      ],
      ["ruleConditionNotMet subjectContains", "ruleApplies", "ruleConditionNotMet attachmentNameMatches"],
      ["ruleConditionNotMet subjectContains", "ruleConditionNotMet sentToScope", "ruleApplies"],
    ]);
    expect(outcome.messages.slice(0, 4).map(({ recipients }) => recipients.map((one) => one.outcome))).toEqual([
      ["delivered"],
      ["delivered"],
      ["ndr", "delivered"],
      ["deleted", "delivered"],
    ]);
  });
});
