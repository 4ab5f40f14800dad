import { describe, expect, it } from "vitest";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import { simulate } from "../simulation/simulate.ts";
import { hopsOf } from "./hop-list.ts";

const run = (name: string) => simulate(shippedScenario(name).input);
const hops = (name: string) => hopsOf(run(name).trace);
const outcomes = (name: string) =>
  run(name).outcome.messages.map(({ recipients }) => recipients.map(({ outcome }) => outcome).join(" "));
const hopsOfMessage = (name: string, message: string) =>
  hopsOf({ events: run(name).trace.events.filter((event) => event.message === message) });

/** Up to RCPT TO, which every message reaches that is not stopped before. */
const envelope = [
  "fabrikam.com → EDGE01 Smtp25 send",
  "EDGE01: agents connect",
  "EDGE01: agents mailFrom",
  "EDGE01: agents rcptTo",
];
const content = (senderId = "Pass") => [
  `EDGE01 → DNS Dns53 SPF fabrikam.com ${senderId}`,
  "EDGE01: agents endOfHeaders",
  "EDGE01: agents endOfData",
];
const accepted = [
  "fabrikam.com → EDGE01 Smtp25 RECEIVE/SMTP",
  "EDGE01: SmartHostConnectorDelivery EdgeSync - Inbound to Redmond",
  "EDGE01 → HUB01 Smtp25TlsDirectTrust SEND/SMTP",
  "EDGE01 → HUB01 Smtp25TlsDirectTrust RECEIVE/SMTP",
];
const delivered = (person: string, folder = "") => [
  `HUB01 → GC Ldap3268 resolve ${person}`,
  "HUB01: MapiDelivery MBX01",
  `HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER${folder}`,
  `MBX01 → ${person} Udp notify`,
  `${person} → MBX01 MapiRpc read`,
];

// Each list was checked line by line against the documented flow and its table of hops.
describe("mail from the Internet", () => {
  it("F-21: passes the agents of Edge moment by moment, then goes in to a Hub Transport server", () => {
    expect(hops("f-21-inbound-clean")).toEqual([...envelope, ...content(), ...accepted, ...delivered("bob")]);
  });

  it("F-22: is refused from a rating of 7 on, and the sender's own server reports it", () => {
    expect(hops("f-22-spam-rejected")).toEqual([
      ...envelope,
      ...content(),
      "EDGE01 → fabrikam.com Smtp25 REJECT bob 550 5.7.1 Message rejected as spam by Content Filtering",
      "fabrikam.com → carl@fabrikam.com report 5.7.1",
    ]);
    expect(outcomes("f-22-spam-rejected")).toEqual(["rejected"]);
  });

  it("F-23: is deleted without a word where deleting is switched on", () => {
    expect(hops("f-23-spam-deleted")).toEqual([...envelope, ...content(), "EDGE01: dropped by contentFilter"]);
    expect(outcomes("f-23-spam-deleted")).toEqual(["deleted"]);
  });

  it("F-24: goes wrapped in a report to the quarantine mailbox", () => {
    const [received, ...inward] = accepted;
    expect(hops("f-24-quarantine")).toEqual([
      ...envelope,
      ...content(),
      received,
      "EDGE01: DSN/DSN quarantine 5.2.1 to quarantine",
      "EDGE01 → EDGE01 File RECEIVE/DSN",
      ...inward,
      ...delivered("quarantine"),
    ]);
    expect(outcomes("f-24-quarantine")).toEqual(["quarantined"]);
  });

  it("F-25: lands in Junk E-mail above the junk threshold", () => {
    expect(hops("f-25-junk")).toEqual([...envelope, ...content(), ...accepted, ...delivered("bob", " Junk E-mail")]);
  });

  it("F-26: from a blocked address ends at RCPT TO; from an allowed one no filter is asked, not even DNS", () => {
    expect(hopsOfMessage("f-26-blocked-address", "m1")).toEqual([
      ...envelope,
      "EDGE01 → fabrikam.com Smtp25 REJECT bob 550 5.7.1 Rejected: the sending address is on the IP Block list",
      "fabrikam.com → carl@fabrikam.com report 5.7.1",
    ]);
    expect(hopsOfMessage("f-26-blocked-address", "m2")).toEqual([
      ...envelope,
      ...content().slice(1),
      ...accepted,
      ...delivered("bob"),
    ]);
  });

  it("F-27: from a blocked sender ends at MAIL FROM", () => {
    expect(hops("f-27-blocked-sender")).toEqual([
      ...envelope.slice(0, 3),
      "EDGE01 → fabrikam.com Smtp25 REJECT bob 554 5.1.0 Sender Denied",
      "fabrikam.com → carl@fabrikam.com report 5.1.0",
    ]);
  });

  it("F-28: an unknown recipient is refused after five seconds, the others go on", () => {
    const { trace } = run("f-28-unknown-recipient");
    expect(hopsOf({ events: trace.events.filter(({ recipients }) => recipients.includes("rob@contoso.com")) })).toEqual(
      [
        ...envelope,
        "EDGE01 → fabrikam.com Smtp25 REJECT rob 550 5.1.1 User unknown",
        "fabrikam.com → carl@fabrikam.com report 5.1.1",
      ],
    );
    expect(hopsOf({ events: trace.events.filter(({ recipients }) => recipients.includes("bob@contoso.com")) })).toEqual(
      [...envelope, ...content(), ...accepted, ...delivered("bob")],
    );
    const asked = trace.events.find((event) => event.type === "AGENTS" && event.moment === "rcptTo");
    const refused = trace.events.find(({ type }) => type === "REJECT");
    expect((refused?.at ?? 0) - (asked?.at ?? 0)).toBe(5_000);
  });

  it("F-28: without the filter our own server reports to whoever was named as the sender", () => {
    expect(hops("f-28-backscatter").slice(envelope.length + 3)).toEqual([
      ...accepted,
      "HUB01 → GC Ldap3268 resolve rob",
      "HUB01: FAIL 550 5.1.1 RESOLVER.ADR.RecipNotFound; not found",
      "HUB01: DSN/DSN failed 5.1.1 to carl",
      "HUB01 → HUB01 File RECEIVE/DSN",
      "HUB01 → GC Ldap3268 resolve carl",
      "HUB01: SmtpRelayWithinAdSiteToEdge EdgeSync - Redmond to Internet",
      "HUB01 → EDGE01 Smtp25TlsDirectTrust SEND/SMTP",
      "HUB01 → EDGE01 Smtp25TlsDirectTrust RECEIVE/SMTP",
      "EDGE01: agents outbound",
      "EDGE01: header firewall outbound 5",
      "EDGE01: DnsConnectorDelivery fabrikam.com",
      "EDGE01 → DNS Dns53 MX fabrikam.com mx1.fabrikam.com",
      "EDGE01 → mx1.fabrikam.com Smtp25 SEND/SMTP",
      "EDGE01 → mx1.fabrikam.com Smtp25 accepted",
    ]);
  });

  it("F-29: a forged sender is stamped and rated higher, not refused", () => {
    expect(hops("f-29-sender-id-fail")).toEqual([
      ...envelope,
      ...content("Fail"),
      ...accepted,
      ...delivered("bob", " Junk E-mail"),
    ]);
  });

  it("F-30: an unwanted attachment is replaced, and the message delivered", () => {
    const { trace } = run("f-30-attachment");
    expect(hopsOf(trace)).toEqual([...envelope, ...content(), ...accepted, ...delivered("bob")]);
    const said = trace.decisions.flatMap((one) => (one.question === "agents" ? one.candidates : []));
    expect(said.find(({ agent }) => agent === "attachmentFilter")).toMatchObject({
      about: "setup.exe",
      verdict: "agentStrips",
    });
  });

  it("takes the organization's headers off a stranger's message, and writes recipients back as they are known inside", () => {
    expect(hopsOfMessage("border-headers", "m1").slice(0, 9)).toEqual([
      "tailspin.com → EDGE01 Smtp25 send",
      ...envelope.slice(1),
      "EDGE01: header firewall inbound 2",
      "EDGE01 → DNS Dns53 SPF tailspin.com None",
      ...content().slice(1),
      "tailspin.com → EDGE01 Smtp25 RECEIVE/SMTP",
    ]);
    const { trace, outcome } = run("border-headers");
    const rewritten = trace.events.flatMap((event) =>
      event.type === "AGENTS"
        ? (event.rewritten ?? []).map(({ header, to }) => `${event.message} ${header} ${to}`)
        : [],
    );
    expect(rewritten).toEqual([
      "m1 RCPT TO bob@northwind.com",
      "m2 MAIL FROM anna@contoso.com",
      "m2 From anna@contoso.com",
      "m3 RCPT TO anna@northwind.com",
    ]);
    expect(outcome.messages.map(({ recipients }) => recipients[0]?.outcome)).toEqual([
      "delivered",
      "handedOff",
      "delivered",
    ]);
  });

  it("F-31: a Hub Transport server takes it only where a Receive connector admits anonymous users", () => {
    expect(hopsOfMessage("f-31-hub-as-mx", "m1")).toEqual([
      "fabrikam.com → HUB01 Smtp25 send",
      "HUB01 → fabrikam.com Smtp25 REJECT bob 530 5.7.1 Client was not authenticated",
      "fabrikam.com → carl@fabrikam.com report 5.7.1",
    ]);
    expect(hopsOfMessage("f-31-hub-as-mx", "m2").slice(1, 11)).toEqual([
      "fabrikam.com → HUB02 Smtp25 send",
      "HUB02: agents connect",
      "HUB02: agents mailFrom",
      "HUB02: agents rcptTo",
      "HUB02 → DNS Dns53 SPF fabrikam.com Pass",
      "HUB02: agents endOfHeaders",
      "HUB02: agents endOfData",
      "fabrikam.com → HUB02 Smtp25 RECEIVE/SMTP",
      "HUB02 → GC Ldap3268 resolve bob",
      "HUB02: MapiDelivery MBX01",
    ]);
  });
});

describe("clients and applications at the Receive connectors", () => {
  it("F-16: an IMAP4 program hands in by 587 after logging on, and is refused without", () => {
    expect(hops("f-16-imap-sender")).toEqual([
      "anna → HUB01 Smtp587 send",
      "anna → HUB01 Smtp587 RECEIVE/SMTP",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: MapiDelivery MBX02",
      "HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "bob → CAS01 Imap4 read",
      "CAS01 → GC Ldap3268 locate",
      "bob → CAS01 → MBX02 Imap4 MapiRpc read",
      "anna → HUB01 Smtp587 send",
      "HUB01 → anna Smtp587 REJECT bob 530 5.7.1 Client was not authenticated",
    ]);
  });

  it("F-17: an application without a password needs a connector of its own, and cannot write outside", () => {
    expect(hops("f-17-application")).toEqual([
      "scanner → HUB01 Smtp25 send",
      "HUB01 → scanner Smtp25 REJECT bob 530 5.7.1 Client was not authenticated",
      "scanner → HUB01 Smtp25 send",
      "HUB01 → scanner Smtp25 REJECT carl 550 5.7.1 Unable to relay",
      "scanner → HUB01 Smtp25 RECEIVE/SMTP",
      "HUB01 → GC Ldap3268 resolve bob",
      "HUB01: MapiDelivery MBX01",
      "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "MBX01 → bob Udp notify",
      "bob → MBX01 MapiRpc read",
    ]);
  });

  it("F-20: a file is picked up within five seconds, and kept as bad mail when it can go neither on nor back", () => {
    expect(hops("f-20-pickup")).toEqual([
      "orders → HUB01 File send",
      "orders → HUB01 File RECEIVE/PICKUP",
      ...delivered("bob"),
      "orders → HUB01 File send",
      "orders → HUB01 File RECEIVE/PICKUP",
      "HUB01 → GC Ldap3268 resolve rob",
      "HUB01: FAIL 550 5.1.1 RESOLVER.ADR.RecipNotFound; not found",
      "HUB01: BADMAIL",
    ]);
    const { messages } = run("f-20-pickup").outcome;
    expect(messages[1]?.recipients).toMatchObject([{ outcome: "deleted", dsn: null }]);
    const picked = run("f-20-pickup").trace.events.flatMap((event) => (event.type === "RECEIVE" ? [event.at] : []));
    expect(picked).toEqual([5_000, 15_000]);
  });
});
