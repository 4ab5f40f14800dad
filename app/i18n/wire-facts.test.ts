import { describe, expect, it } from "vitest";
import { simulate, type TraceEvent } from "../engine/index.ts";
import { shippedScenario } from "../testing/shipped-scenarios.ts";
import { createReadingLevel } from "./levels/index.ts";
import { createNameBook } from "./name-book.ts";
import { createWords } from "./words.ts";

const words = createWords("en", createReadingLevel("protocol", "en"));

/** What a specialist is told of the protocol of the first event of a flow that is one of these. */
function wireOf(flow: string, isMeant: (event: TraceEvent) => boolean): string | undefined {
  const { input } = shippedScenario(flow);
  const { trace } = simulate(input);
  const told = trace.events.filter(isMeant).map(({ seq }) => words.narrate(trace, seq, createNameBook(input)));
  return /Protocol: (.*?)\.(?: [A-Z]|$)/.exec(told[0] ?? "")?.[1];
}
const is = (type: TraceEvent["type"], from?: string) => (event: TraceEvent) =>
  event.type === type && (from === undefined || ("from" in event && String(event.from).startsWith(from)));

describe("a specialist is told of a hop what is documented of it", () => {
  it.each<[string, string, (event: TraceEvent) => boolean, string]>([
    ["P-101", "same-server", is("CLIENT-CONNECT"), "MAPI over RPC, TCP 135 and a dynamic port above 1024"],
    ["P-202", "same-server", is("SUBMIT"), "RPC, TCP 135 and a dynamic port, encrypted, NTLM"],
    ["P-203", "same-server", is("RECEIVE"), "MAPI over RPC, TCP 135 and a dynamic port, encrypted, NTLM"],
    ["P-600", "same-server", is("DELIVER"), "MAPI over RPC, TCP 135 and a dynamic port, encrypted"],
    ["P-127", "same-server", is("NOTIFY"), "UDP, at a port that the client has chosen"],
    ["P-1006", "f-03-cross-site", is("SEND"), "SMTP 25, X-ANONYMOUSTLS, then Kerberos"],
    ["P-119", "f-13-owa-proxy", is("CLIENT-CONNECT", "CAS"), "HTTPS 443, Integrated Windows authentication (Kerberos)"],
    ["F-16", "f-16-imap-sender", is("CLIENT-CONNECT"), "SMTP 587, STARTTLS, then Basic authentication"],
    ["F-21", "f-21-inbound-clean", is("CLIENT-CONNECT"), "SMTP 25, STARTTLS offered"],
    ["P-506", "f-21-inbound-clean", is("SEND"), "SMTP 25, mutual TLS, direct trust"],
    ["F-32", "f-32-out-through-edge", is("SEND", "EDGE"), "SMTP 25, TLS if the other side offers it"],
    ["F-34", "f-34-direct-by-dns", is("DNS-LOOKUP"), "DNS 53"],
    ["F-57", "f-57-reading-same-site", is("CLIENT-READ"), "MAPI over RPC, TCP 135 and a dynamic port above 1024"],
  ])("%s: in %s", (_, flow, isMeant, protocol) => {
    expect(wireOf(flow, isMeant)).toBe(protocol);
  });

  it("P-103: hop by hop where a message is read through Client Access", () => {
    const isImap = (event: TraceEvent) => event.type === "CLIENT-READ" && event.client === "imap4";
    expect(wireOf("f-57-reading-same-site", isImap)).toBe("MAPI over RPC; IMAP4, TCP 143 or 993");
  });
});

it("P-744: and of back pressure what the event log has of it", () => {
  const { input } = shippedScenario("f-49-back-pressure");
  const { trace } = simulate(input);
  const told = trace.events
    .filter(({ type }) => type === "FAULT" || type === "RECOVERY")
    .map(({ seq }) => /Event log: (.*?)\./.exec(words.narrate(trace, seq, createNameBook(input)))?.[1]);
  expect(told).toEqual([
    "15004, resource pressure increased from normal to medium",
    "15004, resource pressure increased from medium to high",
    "15005, resource pressure decreased from high to medium",
    "15005, resource pressure decreased from medium to normal",
  ]);
});
