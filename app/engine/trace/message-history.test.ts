import { describe, expect, it } from "vitest";
import { shippedScenario, shippedScenarios } from "../../testing/shipped-scenarios.ts";
import type { CopyId } from "../model/ids.ts";
import { simulate } from "../simulation/simulate.ts";
import { createReplay } from "./create-replay.ts";
import { journeyOf, latestPaths } from "./journey.ts";
import { type CopyNode, copyTree, createHistories, eventsOfCopy } from "./message-history.ts";

const leaves = (nodes: readonly CopyNode[]): readonly CopyNode[] =>
  nodes.flatMap((node) => (node.split === null ? [node] : leaves(node.parts)));

describe("the copies of a message", () => {
  it("are a tree whose leaves are the copies that there are, in every shipped scenario at every fifth event", () => {
    let split = 0;
    for (const [id, { input }] of shippedScenarios()) {
      const { trace } = simulate(input);
      const find = createHistories(trace);
      const replay = createReplay(trace);
      for (let seq = 0; seq < trace.events.length; seq += 5) {
        const { copies } = replay.worldAt(seq);
        for (const message of new Set(copies.map((copy) => copy.message))) {
          const tree = copyTree(find(message), seq);
          if (tree.some((node) => node.split)) split += 1;
          const ends = leaves(tree).map(({ copy }) => copy);
          for (const { copy } of copies.filter((one) => one.message === message))
            expect(ends, `${id}, event ${seq}`).toContain(copy);
        }
      }
    }
    expect(split).toBeGreaterThan(20);
  });

  it("tell which event split them, and who was in them when they began", () => {
    const { trace } = simulate(shippedScenario("f-05-fan-out").input);
    const [root] = copyTree(createHistories(trace)("m1"), trace.events.length);
    expect(root?.split?.type).toBe("TRANSFER");
    const parts = root?.parts.flatMap(({ recipients }) => recipients) ?? [];
    expect([...parts].sort()).toEqual([...(root?.split?.recipients ?? [])].sort());
  });
});

it("the histories of a trace are gathered once, whoever asks", () => {
  const { trace } = simulate(shippedScenario("two-sites").input);
  expect(createHistories(trace)("m1").events).toBe(createHistories({ ...trace })("m1").events);
});

it("what comes out of the transport dumpster has the way of what was delivered, up to its mailbox (P-608)", () => {
  const { trace } = simulate(shippedScenario("f-54-lossy-failover").input);
  const again = trace.events.find(({ type }) => type === "RESUBMIT");
  if (!again?.copy || !again.message) throw new Error("nothing is submitted again");
  const before = eventsOfCopy(createHistories(trace)(again.message), again.copy, again.seq).slice(0, -1);
  expect(before.map(({ copy }) => copy)).not.toContain(again.copy);
  expect(before.map(({ type }) => type)).toEqual(expect.arrayContaining(["STORE", "RECEIVE", "QUEUE"]));
  expect(before.map(({ type }) => type)).not.toContain("DELIVER");
});

it("a report knows the event that made it, a message of a person has none", () => {
  const { trace } = simulate(shippedScenario("f-42-typo").input);
  const find = createHistories(trace);
  const report = trace.events.find((event) => event.type === "DSN");
  expect(find("m1").madeBy).toBeNull();
  expect(report?.type === "DSN" && find(report.report ?? "").madeBy).toBe(report);
});

describe("the journey of a copy", () => {
  const { trace } = simulate(shippedScenario("two-sites").input);
  const history = createHistories(trace)("m1");
  const journeyAt = (seq: number) =>
    journeyOf(trace, history, { copy: "m1" as CopyId, recipients: ["bob@contoso.com"] }, seq);
  const seqOf = (type: string) => trace.events.find((event) => event.type === type)?.seq ?? -1;

  it("grows stop by stop, and ends where the message is", () => {
    expect(journeyAt(seqOf("STORE")).stops.slice(-1)).toEqual(["MBX01"]);
    expect(journeyAt(seqOf("SEND"))).toMatchObject({ towards: "HUB05" });
    const end = journeyAt(trace.events.length);
    expect(end.stops.slice(-4)).toEqual(["MBX01", "HUB01", "HUB05", "MBX07"]);
    expect(end.towards).toBeNull();
  });

  it("has the least-cost path that the first Hub Transport server chose, from then on", () => {
    expect(journeyAt(seqOf("RECEIVE")).paths).toEqual([]);
    expect(journeyAt(trace.events.length).paths).toEqual([{ sites: ["Redmond", "London", "Dublin"], cost: 20 }]);
  });

  it("has the path to its own recipients only, once it was split from others", () => {
    const fork = simulate(shippedScenario("f-05-fan-out").input).trace;
    const find = createHistories(fork);
    const parts = copyTree(find("m1"), fork.events.length)[0]?.parts ?? [];
    const targets = parts.map((part) => journeyOf(fork, find("m1"), part, fork.events.length).paths);
    expect(targets.map((paths) => paths.map(({ sites }) => sites[sites.length - 1]))).toEqual([["Dublin"], ["Paris"]]);
  });

  it("tells for every recipient the path that was chosen last", () => {
    expect(latestPaths(trace, history, seqOf("RECEIVE")).size).toBe(0);
    const paths = latestPaths(trace, history, trace.events.length);
    // The last server chooses, too: the path ends in its own site.
    expect(paths.get("bob@contoso.com")).toEqual({ sites: ["Dublin"], cost: 0 });
    expect(latestPaths(trace, history, seqOf("SEND")).get("bob@contoso.com")?.sites).toEqual([
      "Redmond",
      "London",
      "Dublin",
    ]);
  });

  it("names the connector that takes a message out, with the cost it won with", () => {
    const outside = simulate(shippedScenario("f-33-smart-host").input).trace;
    const event = outside.events.find(({ type }) => type === "HANDOFF");
    const about = { copy: event?.copy ?? ("" as CopyId), recipients: event?.recipients ?? [] };
    const journey = journeyOf(outside, createHistories(outside)("m1"), about, outside.events.length);
    expect(journey.connector?.name).toBeTruthy();
    expect(journey.connector?.cost).toBeGreaterThan(0);
  });
});
