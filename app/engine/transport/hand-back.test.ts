import { describe, expect, it } from "vitest";
import { serverId } from "../model/ids.ts";
import { type SimMs, simMs } from "../model/units.ts";
import { mailbox, openDoor, outcomesOf, type Sketch, sendConnector } from "../testing/sketch.ts";
import { createReplay } from "../trace/create-replay.ts";
import type { Trace } from "../trace/trace.ts";

describe("a host outside that sends everything back", () => {
  type Loop = {
    readonly hubs?: string;
    readonly isOpen?: boolean;
    readonly isAccepted?: boolean;
    readonly to?: readonly string[];
    readonly maxRecipients?: number;
    readonly faults?: Sketch["faults"];
  };
  const loop = ({
    hubs = "A",
    isOpen = true,
    isAccepted = true,
    to = ["eve@fabrikam.com"],
    maxRecipients,
    faults = [],
  }: Loop) => {
    const sites = hubs.split(" ").map((site) => site.replace("*", ""));
    const [first = "", last = first] = [sites[0], sites.at(-1)];
    const accepted = [
      { domain: "contoso.test", type: "authoritative" as const },
      { domain: "fabrikam.com", type: "internalRelay" as const },
    ];
    return outcomesOf({
      sites: hubs,
      links: sites
        .slice(1)
        .map((site, i) => `${sites[i]}-${site} 10`)
        .join(", "),
      organization: {
        acceptedDomains: isAccepted ? accepted : accepted.slice(0, 1),
        recipients: [
          mailbox("a", "DB-A"),
          { type: "contact", name: "Eve", address: "e@contoso.test", externalAddress: "eve@fabrikam.com" },
        ],
        receiveConnectors: isOpen
          ? [{ ...openDoor(`HT-${first}`), ...(maxRecipients ? { maxRecipientsPerMessage: maxRecipients } : {}) }]
          : [],
        sendConnectors: [sendConnector("Partner", [`HT-${last}`], "SMTP:*", { smartHosts: ["relay.test"] })],
        internet: {
          domains: [],
          organizationMx: [],
          returningHosts: [{ host: "relay.test", server: serverId(`HT-${first}`) }],
        },
      },
      messages: [{ to }],
      faults,
      until: null,
    });
  };
  const refusals = ({ trace }: ReturnType<typeof loop>) =>
    trace.events.flatMap((event) => (event.type === "REJECT" ? [event.text] : []));
  const receivedBy = (trace: Trace) =>
    trace.events.flatMap((event) => (event.type === "RECEIVE" && event.message === "m1" ? [event.server] : []));

  it("has to be let in by a Receive connector, and for accepted domains only (P-220, P-225)", () => {
    const shut = loop({ isOpen: false });
    expect(refusals(shut)).toEqual(["530 5.7.1 Client was not authenticated"]);
    expect(shut.of("eve@fabrikam.com").outcome).toBe("rejected");
    expect(refusals(loop({ isAccepted: false }))).toEqual(["550 5.7.1 Unable to relay"]);
  });

  it("names whom it delivers to: for a contact the address outside, not that of our directory (P-225)", () => {
    const toContact = loop({ isAccepted: false, to: ["e@contoso.test"] });
    expect(refusals(toContact)).toEqual(["550 5.7.1 Unable to relay"]);
    expect(toContact.of("e@contoso.test").outcome).toBe("rejected");
    expect(refusals(loop({ to: ["e@contoso.test"] }))).toEqual([]);
  });

  it("is stopped by a server that has its own name in nine Received lines (P-226)", () => {
    expect(receivedBy(loop({}).trace)).toHaveLength(9);
    expect(loop({}).of("eve@fabrikam.com")).toMatchObject({ outcome: "ndr", dsn: { code: "5.4.6" } });
  });

  it("is stopped as early with those that did not fit into one message (P-226)", () => {
    const { trace } = loop({ to: ["x@fabrikam.com", "y@fabrikam.com", "z@fabrikam.com"], maxRecipients: 1 });
    const rounds = (address: string) =>
      trace.events.filter(({ type, recipients }) => type === "RECEIVE" && recipients.includes(address)).length;
    expect([rounds("x@fabrikam.com"), rounds("y@fabrikam.com"), rounds("z@fabrikam.com")]).toEqual([9, 9, 9]);
  });

  it("has a Received line of its own, and thirty are enough (P-226)", () => {
    const servers = receivedBy(loop({ hubs: "A* B* C* D* E* F*" }).trace);
    // Four rounds through six servers and the host are 28 lines.
    expect(servers.length).toBe(4 * 6 + 3);
    expect(servers.at(-1)).toBe("HT-C");
  });

  describe.each([
    ["high back pressure", { kind: "backPressure", level: "high" }, "backPressure"],
    ["medium back pressure", { kind: "backPressure", level: "medium" }, "mediumBackPressure"],
    ["a transport service that is stopped", { kind: "transportStopped" }, "transportStopped"],
  ] as const)("keeps what it has while our server is under %s", (_, fault, error) => {
    const under = (until: SimMs | null, isOpen = true) =>
      loop({ hubs: "A B", isOpen, faults: [{ ...fault, server: serverId("HT-A"), at: simMs(400), until }] });

    it("P-743: and has it for good if that never ends", () => {
      const { of, trace } = under(null);
      expect(receivedBy(trace).slice(1)).toEqual(["HT-B"]);
      expect(trace.events.at(-1)).toMatchObject({
        type: "ATTEMPT",
        from: "internet:relay.test",
        to: "HT-A",
        error,
      });
      expect(of("eve@fabrikam.com")).toMatchObject({ outcome: "handedOff", connector: "Partner", queue: null });
      const [copy] = createReplay(trace).worldAt(trace.events.length).copies;
      expect(copy).toMatchObject({ state: "handedOff", position: { kind: "at", place: "internet:relay.test" } });
    });

    it("P-743: and tries again when it is over", () => {
      const { of, trace } = under(simMs(60_000));
      const attempts = trace.events.filter(({ type }) => type === "ATTEMPT");
      const back = trace.events.filter(
        (event) => event.type === "CLIENT-CONNECT" && event.from === "internet:relay.test",
      );
      expect([attempts.length, back[0]?.at]).toEqual([1, 60_000]);
      expect(of("eve@fabrikam.com")).toMatchObject({ outcome: "ndr", dsn: { code: "5.4.6" } });
      const shut = under(simMs(60_000), false);
      expect(shut.of("eve@fabrikam.com")).toMatchObject({ outcome: "rejected", finalServer: null });
    });
  });
});
