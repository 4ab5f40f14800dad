import { describe, expect, it } from "vitest";
import { mailbox, sketch } from "../testing/sketch.ts";
import type { MessageOutcome } from "../trace/outcome.ts";
import { simulate } from "./simulate.ts";

/** A distribution group `name@contoso.test`. */
const group = (name: string, members: readonly string[]) => ({
  type: "distributionGroup" as const,
  name,
  address: `${name}@contoso.test`,
  members,
  expansionServer: null,
});

const inCount = (message: MessageOutcome | undefined): { readonly [outcome: string]: number } => {
  const counts: { [outcome: string]: number } = {};
  for (const { outcome } of message?.recipients ?? []) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

describe("a run ends in bounded time and memory, with what became of everybody", () => {
  it("for a group of twenty thousand in three sites", { timeout: 300_000 }, () => {
    const people = Array.from({ length: 20_000 }, (_, i) => mailbox(`p${i}`, `DB-${"ABC"[i % 3]}`));
    const all = group(
      "all",
      people.map(({ address }) => address),
    );
    const { organization, ...input } = sketch({
      sites: "A B C",
      links: "A-B 10, B-C 10",
      messages: [{ from: "a@contoso.test", to: [all.address] }],
      until: null,
    });
    const { trace, outcome } = simulate({
      ...input,
      organization: { ...organization, recipients: [...organization.recipients, ...people, all] },
    });
    expect(inCount(outcome.messages[0])).toEqual({ expanded: 1, delivered: 20_000 });
    expect(trace.events.length).toBeLessThan(6 * 20_000);
    expect(trace.events.at(-1)?.type).toBe("CLIENT-READ");
  });

  it("for two thousand groups within each other, the innermost of which holds the outermost", () => {
    const groups = Array.from({ length: 2_000 }, (_, i) =>
      group(`g${i}`, [`g${(i + 1) % 2_000}@contoso.test`, `b@contoso.test`]),
    );
    const { organization, ...input } = sketch({
      sites: "A B",
      links: "A-B 10",
      messages: [{ from: "a@contoso.test", to: ["g0@contoso.test"] }],
      until: null,
    });
    const { outcome } = simulate({
      ...input,
      organization: { ...organization, recipients: [...organization.recipients, ...groups] },
    });
    expect(inCount(outcome.messages[0])).toEqual({ expanded: 2_000, delivered: 1 });
  });

  it("for faults that never end: everything is returned after two days", () => {
    const { trace, outcome } = simulate(
      sketch({
        sites: "A B C",
        links: "A-B 10, B-C 10",
        messages: Array.from({ length: 40 }, (_, i) => ({
          id: `m${i}`,
          from: "a@contoso.test",
          to: ["b@contoso.test", "c@contoso.test", `x@d${i}.test`],
        })),
        faults: [
          { kind: "siteDown", site: "C" as never },
          { kind: "serverDown", server: "MBX-B" as never },
        ],
        until: null,
      }),
    );
    for (const message of outcome.messages) expect(inCount(message)).toEqual({ ndr: 3 });
    expect(trace.events.length).toBeLessThan(40 * 1_000);
  });
});
