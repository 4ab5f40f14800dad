import { describe, expect, it } from "vitest";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import { simulate } from "../simulation/simulate.ts";
import type { TraceEvent } from "../trace/events.ts";
import { timedHopsOf } from "./hop-list.ts";

const run = (name: string) => simulate(shippedScenario(name).input);
const isRetry = ({ type }: TraceEvent): boolean => type === "ATTEMPT" || type === "DEFER" || type === "DNS-LOOKUP";
/** The minutes at which a queue was tried in vain. */
const triedAt = ({ trace }: ReturnType<typeof run>): readonly number[] =>
  trace.events.filter(({ type }) => type === "DEFER").map(({ at }) => Math.floor(at / 60_000));
/** Everything else that happened, by the minute. */
const timeline = ({ trace }: ReturnType<typeof run>): readonly string[] =>
  timedHopsOf({ events: trace.events.filter((event) => !isRetry(event)) });
const every = (minutes: number, from: number, to: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / minutes) + 1 }, (_, i) => from + i * minutes);

/** How a message from Anna to somebody in Redmond or beyond gets as far as the categorizer of HUB01. */
const submitted = [
  "0 min anna → MBX01 MapiRpc send",
  "0 min MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
  "0 min HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
];
const report = (minute: number): readonly string[] =>
  [
    "HUB01 → HUB01 File RECEIVE/DSN",
    "HUB01 → GC Ldap3268 resolve anna",
    "HUB01: MapiDelivery MBX01",
    "HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
    "MBX01 → anna Udp notify",
    "anna → MBX01 MapiRpc read",
  ].map((hop) => `${minute} min ${hop}`);
const arrival = (minute: number): readonly string[] =>
  [
    "HUB01 → HUB02 Smtp25TlsKerberos SEND/SMTP",
    "HUB01 → HUB02 Smtp25TlsKerberos RECEIVE/SMTP",
    "HUB02 → GC Ldap3268 resolve bob",
    "HUB02: MapiDelivery MBX02",
    "HUB02 → MBX02 MapiRpc DELIVER/STOREDRIVER",
    "MBX02 → bob Udp notify",
    "bob → MBX02 MapiRpc read",
  ].map((hop) => `${minute} min ${hop}`);

// Each list was checked line by line against the documented flow.
describe("mail that has to wait", () => {
  it("F-46: a dismounted database is tried every five minutes, and delivered to when it is back", () => {
    const course = run("f-46-database-dismounted");
    expect(triedAt(course)).toEqual(every(5, 0, 250));
    expect(timeline(course)).toEqual([
      "0 min FAULT databaseDismounted",
      ...submitted,
      "0 min HUB01 → GC Ldap3268 resolve bob",
      "0 min HUB01: MapiDelivery MBX02",
      "240 min HUB01: DSN/DSN delayed 4.4.7 to anna",
      ...report(240),
      "252 min RECOVERY databaseDismounted",
      "255 min HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "255 min MBX02 → bob Udp notify",
      "255 min bob → MBX02 MapiRpc read",
    ]);
  });

  it.each([
    ["with no route", "f-47-mailbox-moved", "MBX01"],
    ["that there is none of", "f-47-no-database", "MBX02"],
  ])(
    "F-47: mail for a mailbox database %s is unreachable, and never tried, until the configuration changes",
    (_, name, home) => {
      const course = run(name);
      expect(triedAt(course)).toEqual([]);
      expect(timeline(course)).toEqual([
        ...submitted,
        "0 min HUB01 → GC Ldap3268 resolve bob",
        "0 min HUB01: Unreachable Unreachable Domain",
        "30 min CHANGE recipients bob@contoso.com database",
        "30 min HUB01: resubmit configurationChange",
        "30 min HUB01 → GC Ldap3268 resolve bob",
        `30 min HUB01: MapiDelivery ${home}`,
        `30 min HUB01 → ${home} MapiRpc DELIVER/STOREDRIVER`,
        `30 min ${home} → bob Udp notify`,
        `30 min bob → ${home} MapiRpc read`,
      ]);
    },
  );

  it("F-48: without a Hub Transport server in the site the message stays in the Outbox", () => {
    expect(timeline(run("f-48-no-hub-in-site"))).toEqual([
      "0 min FAULT serverDown",
      "0 min anna → MBX01 MapiRpc send",
      "0 min MBX01: waits in Outbox",
      "30 min RECOVERY serverDown",
      "30 min MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "30 min HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "30 min HUB01 → GC Ldap3268 resolve bob",
      "30 min HUB01: SmtpRelayToRemoteAdSite Dublin",
      ...arrival(30),
    ]);
  });

  it("F-50: without Active Directory the message goes back to the Submission queue for half an hour", () => {
    const course = run("f-50-directory-down");
    expect(triedAt(course)).toEqual([0, 30]);
    expect(timeline(course)).toEqual([
      "0 min FAULT globalCatalogDown",
      ...submitted,
      "40 min RECOVERY globalCatalogDown",
      "60 min HUB01 → GC Ldap3268 resolve bob",
      "60 min HUB01: MapiDelivery MBX01",
      "60 min HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "60 min MBX01 → bob Udp notify",
      "60 min bob → MBX01 MapiRpc read",
    ]);
  });

  it("F-51: when the configuration changes, what waits is categorized again", () => {
    const course = run("f-51-connector-disabled");
    expect(triedAt(course)).toEqual([0, 1, 2, 3, 4, 9, 14, 19]);
    expect(timeline(course)).toEqual([
      "0 min FAULT mxDown",
      ...submitted,
      "0 min HUB01 → GC Ldap3268 resolve carl",
      "0 min HUB01: header firewall outbound 5",
      "0 min HUB01: DnsConnectorDelivery fabrikam.com",
      "20 min CHANGE sendConnectors Direct enabled",
      "20 min HUB01: resubmit configurationChange",
      "20 min HUB01 → GC Ldap3268 resolve carl",
      "20 min HUB01: Unreachable Unreachable Domain",
      "30 min CHANGE sendConnectors Provider enabled",
      "30 min HUB01: resubmit configurationChange",
      "30 min HUB01 → GC Ldap3268 resolve carl",
      "30 min HUB01: SmtpRelayToRemoteAdSite Dublin",
      "30 min HUB01 → HUB02 Smtp25TlsKerberos SEND/SMTP",
      "30 min HUB01 → HUB02 Smtp25TlsKerberos RECEIVE/SMTP",
      "30 min HUB02 → GC Ldap3268 resolve carl",
      "30 min HUB02: header firewall outbound 5",
      "30 min HUB02: SmartHostConnectorDelivery relay.provider.net",
      "30 min HUB02 → relay.provider.net Smtp25 SEND/SMTP",
      "30 min HUB02 → relay.provider.net Smtp25 accepted",
    ]);
  });

  it("F-52: a message that stops the transport service twice is put aside, and holds up no other", () => {
    const course = run("f-52-poison");
    expect(timeline(course)).toEqual([
      ...submitted,
      "0 min FAULT transportStopped",
      "0 min carol → MBX01 MapiRpc send",
      "0 min MBX01: waits in Outbox",
      "0 min RECOVERY transportStopped",
      "0 min MBX01 → HUB01 RpcNotify SUBMIT/STOREDRIVER User",
      "0 min HUB01 → MBX01 MapiRpc RECEIVE/STOREDRIVER",
      "0 min HUB01 → GC Ldap3268 resolve bob",
      "0 min HUB01: MapiDelivery MBX01",
      "0 min HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "0 min MBX01 → bob Udp notify",
      "0 min bob → MBX01 MapiRpc read",
      "0 min FAULT transportStopped",
      "1 min HUB01: POISONMESSAGE after 2",
      "1 min RECOVERY transportStopped",
    ]);
    const [poison, other] = course.outcome.messages.map(({ recipients }) => recipients[0]);
    expect(poison).toMatchObject({ outcome: "queued", queue: { nextHop: "Poison Message", status: "Suspended" } });
    expect(other).toMatchObject({ outcome: "delivered" });
  });

  it("F-53: a message that two systems send each other ends where a server meets it for the ninth time", () => {
    // What comes back is nobody's whom we know: it has no rating −1 any more.
    const toRelay = (headers: number): readonly string[] => [
      "HUB01 → GC Ldap3268 resolve carl",
      `HUB01: header firewall outbound ${headers}`,
      "HUB01: SmartHostConnectorDelivery relay.fabrikam.com",
      "HUB01 → relay.fabrikam.com Smtp25 SEND/SMTP",
    ];
    const back = ["relay.fabrikam.com → HUB01 Smtp25 send", "relay.fabrikam.com → HUB01 Smtp25 RECEIVE/SMTP"];
    const rounds = Array.from({ length: 8 }, (_, i) => [...toRelay(i === 0 ? 5 : 4), ...back]).flat();
    expect(timeline(run("f-53-mail-loop"))).toEqual([
      ...submitted,
      ...rounds.map((hop) => `0 min ${hop}`),
      "0 min HUB01: FAIL 554 5.4.6 Hop count exceeded - possible mail loop",
      "0 min HUB01: DSN/DSN failed 5.4.6 to anna",
      ...report(0),
    ]);
  });

  it("F-55: after four hours the sender is told, and the message stays where it is", () => {
    const course = run("f-55-delay-notice");
    expect(triedAt(course)).toEqual([...every(1, 0, 4), ...every(5, 9, 34), ...every(10, 44, 294)]);
    expect(timeline(course)).toEqual([
      "0 min FAULT serverDown",
      ...submitted,
      "0 min HUB01 → GC Ldap3268 resolve bob",
      "0 min HUB01: SmtpRelayToRemoteAdSite Dublin",
      "240 min HUB01: DSN/DSN delayed 4.4.7 to anna",
      ...report(240),
      "300 min RECOVERY serverDown",
      ...arrival(304),
    ]);
  });

  it("F-56: resubmitted after twelve hours without a delivery, returned to the sender after two days", () => {
    const course = run("f-56-expiry");
    const clock = [...every(1, 0, 4), ...every(5, 9, 34), ...every(10, 44, 714)];
    expect(triedAt(course)).toEqual([0, 720, 1_440, 2_160].flatMap((from) => clock.map((minute) => from + minute)));
    const again = (minute: number): readonly string[] => [
      `${minute} min HUB01: resubmit idle`,
      `${minute} min HUB01 → GC Ldap3268 resolve bob`,
      `${minute} min HUB01: SmtpRelayToRemoteAdSite Dublin`,
    ];
    expect(timeline(course)).toEqual([
      "0 min FAULT serverDown",
      ...submitted,
      "0 min HUB01 → GC Ldap3268 resolve bob",
      "0 min HUB01: SmtpRelayToRemoteAdSite Dublin",
      "240 min HUB01: DSN/DSN delayed 4.4.7 to anna",
      ...report(240),
      ...[720, 1_440, 2_160].flatMap(again),
      "2880 min HUB01: FAIL 550 4.4.7 QUEUE.Expired; message expired",
      "2880 min HUB01: DSN/DSN failed 4.4.7 to anna",
      ...report(2_880),
    ]);
  });

  it("F-49: medium back pressure keeps strangers out, high keeps out everybody, and nothing is lost", () => {
    const hops = timedHopsOf(run("f-49-back-pressure").trace).filter((hop) =>
      / (FAULT|RECOVERY|DELIVER|failed)/.test(hop),
    );
    expect(hops).toEqual([
      "0 min FAULT backPressure",
      "0 min HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "0 min fabrikam.com → HUB01 Smtp25 failed: mediumBackPressure",
      "9 min FAULT backPressure",
      "11 min MBX01 → HUB01 RpcNotify failed: backPressure",
      "20 min RECOVERY backPressure",
      "20 min fabrikam.com → HUB01 Smtp25 failed: mediumBackPressure",
      "20 min HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
      "30 min RECOVERY backPressure",
      "30 min HUB01 → MBX01 MapiRpc DELIVER/STOREDRIVER",
    ]);
  });

  it("an administrator tries a queue, holds it, takes messages out and lets the rest go", () => {
    const course = run("queues-by-hand");
    expect(triedAt(course)).toEqual([0, 1, 2, 3, 4, 6]);
    expect(timeline(course).filter((hop) => !/^[0-2] min/.test(hop))).toEqual([
      "6 min HUB01: retryQueue Dublin",
      "8 min HUB01: suspendQueue Dublin",
      "10 min HUB01: removeMessage m2",
      "10 min HUB01: FAIL 550 4.3.2 QUEUE.Admin; message deleted by administrative action",
      "10 min HUB01: DSN/DSN failed 4.3.2 to anna",
      ...report(10),
      "12 min HUB01: removeMessage m3",
      "40 min RECOVERY sitesBlocked",
      "45 min HUB01: resumeQueue Dublin",
      ...arrival(45),
    ]);
    expect(course.outcome.messages.map(({ recipients }) => recipients[0]?.outcome)).toEqual([
      "delivered",
      "ndr",
      "deleted",
    ]);
  });

  it("F-54: after a failover with a gap the dumpster makes good what is missing, and the store drops the rest", () => {
    const late = timeline(run("f-54-lossy-failover")).filter(
      (hop) => !hop.startsWith("0 min") && !hop.startsWith("9 min"),
    );
    expect(late).toEqual([
      "10 min FAULT databaseDismounted",
      "12 min RECOVERY databaseDismounted",
      "12 min HUB01: resubmit dumpster",
      "12 min HUB01: resubmit dumpster",
      "12 min HUB01 → GC Ldap3268 resolve bob",
      "12 min HUB01 → GC Ldap3268 resolve bob",
      "12 min HUB01: MapiDelivery MBX02",
      "12 min HUB01: MapiDelivery MBX02",
      "12 min HUB01 → MBX02 MapiRpc DUPLICATEDELIVER/STOREDRIVER",
      "12 min HUB01 → MBX02 MapiRpc DELIVER/STOREDRIVER",
      "12 min MBX02 → bob Udp notify",
      "12 min bob → MBX02 MapiRpc read",
    ]);
  });
});
