import { describe, expect, it } from "vitest";
import { kilobytes, simMs } from "../model/units.ts";
import { sendConnector, sketch } from "../testing/sketch.ts";
import { simulate } from "./simulate.ts";

const input = sketch({
  sites: "A B",
  links: "A-B 10",
  organization: { sendConnectors: [sendConnector("Internet", ["HT-B"], "SMTP:*")] },
  messages: [
    { to: ["a@contoso.test", "b@contoso.test", "eve@fabrikam.com", "nobody@contoso.test"], sizeKB: kilobytes(20) },
  ],
});
const until = (at: number) => simulate({ ...input, simulation: { seed: 1, until: simMs(at) } });
const whole = simulate({ ...input, simulation: { seed: 1, until: null } });

describe("a run that is stopped", () => {
  it("has recorded nothing that comes after its end", () => {
    for (let at = 0; at < 1_500; at += 3) {
      expect(until(at).trace.events.filter((event) => event.at > at)).toEqual([]);
    }
  });

  it("is the beginning of the whole run", () => {
    for (let at = 0; at < 1_500; at += 3) {
      const { events } = until(at).trace;
      expect(events).toEqual(whole.trace.events.slice(0, events.length));
    }
  });

  it("claims no outcome that it has not recorded", () => {
    const told = { delivered: "DELIVER", handedOff: "HANDOFF", ndr: "FAIL" } as const;
    for (let at = 0; at < 1_500; at += 3) {
      const { trace, outcome } = until(at);
      for (const recipient of outcome.messages[0]?.recipients ?? []) {
        for (const [kind, type] of Object.entries(told)) {
          const isTold = trace.events.some(
            (event) => event.type === type && event.recipients.includes(recipient.address),
          );
          expect(recipient.outcome === kind, `${recipient.address} ${kind} at ${at}`).toBe(isTold);
        }
      }
      expect(outcome.messages[0]?.attempts.filter((attempt) => attempt.at > at)).toEqual([]);
    }
  });
});
