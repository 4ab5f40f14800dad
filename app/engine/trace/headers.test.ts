import { describe, expect, it } from "vitest";
import { shippedScenario, shippedScenarios } from "../../testing/shipped-scenarios.ts";
import type { CopyId } from "../model/ids.ts";
import type { SimulationInput } from "../model/message.ts";
import { simMs } from "../model/units.ts";
import { simulate } from "../simulation/simulate.ts";
import { createReplay } from "./create-replay.ts";
import type { TraceEvent } from "./events.ts";
import { createHeaders, type HeaderLine } from "./headers.ts";

function told(input: SimulationInput) {
  const { trace } = simulate(input);
  const headers = createHeaders(trace, input);
  const at = (event: TraceEvent | undefined): readonly HeaderLine[] =>
    event?.copy === null || event === undefined ? [] : headers(event.message ?? "", event.copy, event.seq);
  const first = (type: TraceEvent["type"]) => trace.events.find((event) => event.type === type);
  const last = (type: TraceEvent["type"]) => trace.events.findLast((event) => event.type === type);
  return { trace, headers, at, first, last };
}
const there = (lines: readonly HeaderLine[]) => lines.filter(({ removedBy }) => removedBy === null);
const named = (lines: readonly HeaderLine[], name: string) =>
  there(lines)
    .filter((line) => line.name === name)
    .map(({ value }) => value);
const own = (lines: readonly HeaderLine[]) =>
  there(lines).flatMap(({ family, name }) => (family === "organization" ? [name] : []));

describe("the header of a message between two sites", () => {
  const { at, first, last } = told(shippedScenario("two-sites").input);

  it("is what the sender has written, until the first server takes it in", () => {
    const names = there(at(first("STORE"))).map(({ name }) => name);
    expect(names).toEqual(["From", "To", "Subject", "Date"]);
  });

  it("gets its Message-ID and the marks of the organization on the first Hub Transport server", () => {
    const lines = at(first("RECEIVE"));
    expect(named(lines, "Message-ID")).toEqual(["<m1@sitehop.invalid>"]);
    expect(named(lines, "X-MS-Exchange-Organization-AuthAs")).toEqual(["Internal"]);
    expect(named(lines, "X-MS-Exchange-Organization-AuthSource")).toEqual(["HUB01"]);
    expect(named(lines, "X-MS-Exchange-Organization-SCL")).toEqual(["-1"]);
  });

  it("has one Received line for each server that took it in, the newest first", () => {
    const stamps = named(at(last("DELIVER")), "Received");
    expect(stamps.map((stamp) => stamp.slice(0, stamp.indexOf(";")))).toEqual([
      "from HUB01 by HUB05 with Microsoft SMTP Server (TLS)",
      "from MBX01 by HUB01 with mapi",
    ]);
    expect(stamps[0]).toMatch(/; Mon, 1 Jan 2007 00:00:0\d \+0000$/);
  });

  it("keeps its message lines and where it came from in the mailbox", () => {
    const lines = at(last("DELIVER"));
    expect(named(lines, "From")).toEqual(["Anna <anna@contoso.com>"]);
    expect(own(lines)).toContain("X-MS-Exchange-Organization-AuthAs");
  });
});

describe("the header of a copy that was made from another", () => {
  it("out of the transport dumpster has the line of the server that kept it, and what is for the organization", () => {
    const { at, trace } = told(shippedScenario("f-54-lossy-failover").input);
    const again = trace.events.find(({ type }) => type === "RESUBMIT");
    expect(named(at(again), "Received")).toHaveLength(1);
    expect(own(at(again))).toEqual(
      own(at(trace.events.find(({ type, message }) => type === "QUEUE" && message === again?.message))),
    );
  });
});

describe("the header of a message that goes round", () => {
  const { trace, at } = told(shippedScenario("f-53-mail-loop").input);
  const arrivals = trace.events.filter((event) => event.type === "RECEIVE" && event.message === "m1");

  it("has the lines of both systems", () => {
    const stamps = named(at(arrivals[2]), "Received").map((stamp) => stamp.slice(0, stamp.indexOf(";")));
    expect(stamps).toEqual([
      "from relay.fabrikam.com by HUB01 with Microsoft SMTP Server",
      "by relay.fabrikam.com",
      "from relay.fabrikam.com by HUB01 with Microsoft SMTP Server",
      "by relay.fabrikam.com",
      "from MBX01 by HUB01 with mapi",
    ]);
  });
});

describe("a message that is routed anew before it has left", () => {
  it("has its own headers again, and leaves them with the same server after all", () => {
    const { input } = shippedScenario("f-35-partner-down");
    const faults = input.faults.map((fault) => ({ ...fault, until: simMs(13 * 3_600_000) }));
    const { trace, at, last } = told({ ...input, faults });
    const again = trace.events.filter(({ type }) => type === "RESUBMIT");
    expect(again.length).toBeGreaterThan(0);
    for (const event of again) expect(own(at(event))).toContain("X-MS-Exchange-Organization-AuthAs");
    const left = last("HANDOFF");
    expect(left?.message).toBe("m1");
    expect(own(at(left))).toEqual([]);
  });

  it("does not get back what it has left in an earlier round", () => {
    const { input } = shippedScenario("f-53-mail-loop");
    const smartHost = "relay.fabrikam.com";
    const down = { kind: "smartHostDown", host: smartHost, at: simMs(500), until: simMs(1_800_000) } as const;
    const change = { at: simMs(600_000), set: { sites: { Redmond: { hubSiteEnabled: true } } } };
    const { trace, at } = told({ ...input, faults: [down], changes: [change] });
    const again = trace.events.find(({ type }) => type === "RESUBMIT");
    expect(again).toBeDefined();
    expect(own(at(again)).filter((name) => name === "X-MS-Exchange-Organization-AuthAs")).toHaveLength(1);
  });
});

it("a client of ours at a connector for strangers is no stranger: its rating is taken off, too (P-1021)", () => {
  const { input } = shippedScenario("f-33-smart-host");
  const hub = input.organization.servers.find(({ roles }) => roles.includes("HubTransport"));
  const [message] = input.messages;
  if (!hub || !message) throw new Error("a message to outside");
  const open = {
    name: "Open",
    server: hub.name,
    port: 25,
    remoteIPRanges: [],
    permissionGroups: ["AnonymousUsers"] as const,
  };
  const { trace, at, last } = told({
    ...input,
    organization: {
      ...input.organization,
      receiveConnectors: [open],
      acceptedDomains: [...input.organization.acceptedDomains, { domain: "fabrikam.com", type: "externalRelay" }],
    },
    messages: [{ ...message, client: "smtp", server: hub.name }],
  });
  const firewall = trace.events.find(({ type }) => type === "HEADER-FIREWALL");
  expect(firewall).toBeDefined();
  expect(own(at(last("HANDOFF")))).toEqual([]);
});

describe("at the border", () => {
  it("the organization’s own headers are taken off, and can still be seen with the event that did it", () => {
    const { at, first } = told(shippedScenario("f-32-out-through-edge").input);
    const firewall = first("HEADER-FIREWALL");
    const lines = at(firewall);
    expect(own(lines)).toEqual([]);
    expect(lines.filter(({ removedBy }) => removedBy === firewall?.seq).length).toBeGreaterThanOrEqual(5);
    expect(named(lines, "Received").length).toBeGreaterThanOrEqual(2);
  });

  it("what the firewall takes off is what the header had, in every shipped scenario", () => {
    let compared = 0;
    for (const [id, { input }] of shippedScenarios()) {
      const { trace, headers } = told(input);
      for (const event of trace.events) {
        if (event.type !== "HEADER-FIREWALL" || event.direction !== "outbound" || event.copy === null) continue;
        const before = own(headers(event.message ?? "", event.copy, event.seq - 1));
        expect([...before].sort(), `${id}, event ${event.seq}`).toEqual([...event.removed].sort());
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(5);
  });

  it("mail from the Internet is anonymous, and carries the rating and the result of Sender ID", () => {
    const { at, last } = told(shippedScenario("f-29-sender-id-fail").input);
    const lines = at(last("RECEIVE"));
    expect(named(lines, "X-MS-Exchange-Organization-AuthAs")).toEqual(["Anonymous"]);
    expect(Number(named(lines, "X-MS-Exchange-Organization-SCL")[0])).toBeGreaterThanOrEqual(5);
    expect(named(lines, "X-MS-Exchange-Organization-SenderIdResult")).toEqual(["Fail"]);
  });
});

it("a rule that has acted is named, and a subject that it changed is changed from then on", () => {
  const { at, first } = told(shippedScenario("f-37-disclaimer").input);
  expect(named(at(first("RULE")), "X-MS-Exchange-Forest-RulesExecuted").length).toBe(1);
});

it("a report comes from Exchange and is about the message", () => {
  const { trace, headers } = told(shippedScenario("f-42-typo").input);
  const report = trace.events.find((event) => event.type === "RECEIVE" && event.source === "DSN");
  const lines = headers(report?.message ?? "", report?.copy ?? ("" as CopyId), report?.seq ?? -1);
  expect(named(lines, "Subject")[0]).toMatch(/^Undeliverable: /);
  expect(named(lines, "From")[0]).toMatch(/^Microsoft Exchange$|^postmaster@/);
  expect(named(lines, "In-Reply-To")[0]).toBe("<m1@sitehop.invalid>");
});

it("every copy of every shipped scenario has a sender and a subject at every tenth event", () => {
  for (const [id, { input }] of shippedScenarios()) {
    const { trace, headers } = told(input);
    const replay = createReplay(trace);
    for (let seq = 0; seq < trace.events.length; seq += 10) {
      for (const { copy, message } of replay.worldAt(seq).copies) {
        const lines = headers(message, copy, seq);
        expect(named(lines, "From").length, `${id}, event ${seq}, ${copy}`).toBe(1);
        expect(named(lines, "Subject").length, `${id}, event ${seq}, ${copy}`).toBe(1);
      }
    }
  }
});

it("an address that is written otherwise outside is a whole one, and stands there letter by letter", () => {
  const { input } = shippedScenario("f-32-out-through-edge");
  const [message] = input.messages;
  const own = `an$&na@${message?.from.split("@")[1]}`;
  const entry = { name: "Office", internalAddress: own, externalAddress: "$&@contoso.net" };
  const { at, last } = told({
    ...input,
    organization: {
      ...input.organization,
      addressRewriteEntries: [{ ...entry, exceptionList: [], outboundOnly: false }],
    },
    messages: input.messages.map((one) => ({ ...one, cc: [`jo${own}`, own] })),
  });
  expect(named(at(last("HANDOFF")), "Cc")).toEqual([`jo${own}, $&@contoso.net`]);
});
