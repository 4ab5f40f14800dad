import { describe, expect, it } from "vitest";
import { hopsOf } from "../flows/hop-list.ts";
import { serverId } from "../model/ids.ts";
import { simMs } from "../model/units.ts";
import { outcomesOf, type Sketch, server, sketch } from "../testing/sketch.ts";

/** A caller leaves a message for a; HT-A does not take it at first. */
function call(fault: NonNullable<Sketch["faults"]>[number]) {
  const { organization } = sketch({ sites: "A" });
  const call = { from: "caller@telephone.example", client: "unifiedMessaging", server: serverId("UM-A") } as const;
  const run = outcomesOf({
    sites: "A",
    organization: { servers: [...organization.servers, server("UM-A", "A", ["UnifiedMessaging"])] },
    messages: [{ ...call, to: ["a@contoso.test"] }],
    faults: [{ ...fault, until: simMs(10_000) }],
  });
  const hops = hopsOf(run.trace).filter((hop) => /UM-A/.test(hop));
  return { ...run, hops };
}

const fromCall = ["caller → UM-A SipRtp send", "UM-A → GC Ldap3268 locate"];
const toHub = ["UM-A → HT-A Smtp25TlsKerberos SEND/SMTP", "UM-A → HT-A Smtp25TlsKerberos RECEIVE/SMTP"];

describe("a Unified Messaging server whose recording nobody takes", () => {
  it("P-123: keeps it in a folder while no Hub Transport server answers, and logs 1082", () => {
    const { hops, outcome, of } = call({ kind: "transportStopped", server: serverId("HT-A") });
    expect(hops).toEqual([
      ...fromCall,
      "UM-A → HT-A Smtp25TlsKerberos failed: transportStopped",
      "UM-A: waits in voicemail",
      ...toHub,
    ]);
    const warning = { event: 1082, code: "noHubTransportServerForUnifiedMessaging", about: "UM-A" };
    expect(outcome.warnings).toEqual([warning]);
    expect(of("a@contoso.test").outcome).toBe("delivered");
  });

  it("P-123: keeps it where it is refused, and logs 1185", () => {
    const { hops, trace, outcome } = call({ kind: "backPressure", server: serverId("HT-A"), level: "high" });
    expect(hops.slice(2, 4)).toEqual([
      "UM-A → HT-A Smtp25TlsKerberos failed: backPressure",
      "UM-A: waits in voicemail",
    ]);
    expect(trace.events.find(({ type }) => type === "ATTEMPT")).toMatchObject({
      answer: "452 4.3.1 Insufficient system resources",
    });
    expect(outcome.warnings).toEqual([{ event: 1185, code: "unifiedMessagingSubmissionRefused", about: "UM-A" }]);
  });
});
