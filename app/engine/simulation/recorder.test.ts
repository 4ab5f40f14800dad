import { describe, expect, it } from "vitest";
import { copyId, serverId, siteId } from "../model/ids.ts";
import { simMs } from "../model/units.ts";
import { packedEventsOf } from "../trace/event-list.ts";
import { createRecorder, type NewDecision } from "./recorder.ts";

const decision = (host: string, chosen: number | null = 0): NewDecision<"remoteHost"> => ({
  question: "remoteHost",
  rules: ["P-1003"],
  subject: {
    server: serverId("EDGE01"),
    site: siteId("Redmond"),
    recipients: ["eve@fabrikam.com"],
    target: "Internet",
  },
  candidates: [{ host, preference: 10, verdict: "chosen" }],
  chosen,
});

describe("the recorder", () => {
  it("stores the same decision on the same facts once", () => {
    const { decision: decide, decisions } = createRecorder();
    const all = [decision("mx1"), decision("mx2"), decision("mx1"), decision("mx1", null), decision("mx2")];
    expect(all.map(decide)).toEqual([0, 1, 0, 2, 1]);
    expect(decisions().map(({ id }) => id)).toEqual([0, 1, 2]);
    expect(decide({ ...decision("mx1"), confidence: "inferred" })).toBe(3);
  });

  it("packs a long trace while it is written, and gives the same events", () => {
    const write = (longestPlain?: number) => {
      const recorder = createRecorder(longestPlain);
      for (let i = 0; i < 100; i += 1) {
        const at = simMs(i % 10 === 0 ? i + 15 : i);
        const base = { message: "m1", copy: copyId("m1"), recipients: ["bob@contoso.com"] };
        recorder.event({ ...base, at, type: "CATEGORIZE", server: serverId("HUB01"), stage: "resolved" });
      }
      return recorder.events(simMs(90));
    };
    expect(packedEventsOf(write())).toBe(undefined);
    expect(packedEventsOf(write(30))).toBeDefined();
    expect([...write(30)]).toEqual(write());
  });
});
