import { describe, expect, it } from "vitest";
import { simulate } from "../engine/index.ts";
import { shippedScenario, shippedScenarios } from "../testing/shipped-scenarios.ts";
import { type Chapter, chaptersOf, type OwnChapter } from "./chapters.ts";

function chaptersOfShipped(name: string, own: readonly OwnChapter[] = []) {
  const { input } = shippedScenario(name);
  const { events } = simulate(input).trace;
  return { events, chapters: chaptersOf(events, input, own) };
}

const told = (chapter: Chapter): string =>
  chapter.kind === "own" ? chapter.title : [chapter.kind, chapter.site ?? ""].join(" ").trim();

describe("the chapters of a run", () => {
  it("are the five steps of a message between two sites", () => {
    expect(chaptersOfShipped("f-03-cross-site").chapters.map(told)).toEqual([
      "submission",
      "transport Redmond",
      "transport Dublin",
      "delivery Dublin",
      "reading",
    ]);
  });

  it("tell the way in from the Internet and the way out", () => {
    expect(chaptersOfShipped("f-21-inbound-clean").chapters.map(told)[0]).toBe("fromInternet");
    expect(chaptersOfShipped("f-32-out-through-edge").chapters.map(told)).toContain("toInternet");
  });

  it("tell of waiting, of its report, and of waiting again", () => {
    const kinds = chaptersOfShipped("f-55-delay-notice").chapters.map(({ kind }) => kind);
    expect(kinds.slice(0, 4)).toEqual(["fault", "submission", "transport", "waiting"]);
    expect(kinds.slice(kinds.indexOf("report"))).toEqual([
      "report",
      "waiting",
      "recovery",
      "transport",
      "transport",
      "delivery",
      "reading",
    ]);
  });

  it("begin at the event that begins them, in order, in every shipped scenario", () => {
    for (const [name, { input }] of shippedScenarios()) {
      const { events } = simulate(input).trace;
      const chapters = chaptersOf(events, input, []);
      expect(chapters.length, name).toBeGreaterThan(0);
      expect(chapters.length, name).toBeLessThanOrEqual(60);
      const positions = chapters.map(({ position }) => position);
      expect(positions, name).toEqual([...new Set(positions)].sort((a, b) => a - b));
    }
  });

  it("do not follow each other without a difference", () => {
    for (const [name, { input }] of shippedScenarios()) {
      const names = chaptersOf(simulate(input).trace.events, input, []).map((chapter) =>
        JSON.stringify([told(chapter), "subject" in chapter && chapter.subject]),
      );
      for (const [index, one] of names.entries()) expect(one, name).not.toBe(names[index + 1]);
    }
  });

  it("are the scenario’s own where it has any, by event or by time", () => {
    const { events, chapters } = chaptersOfShipped("f-55-delay-notice", [
      { at: { time: 14_400_000 }, title: "Four hours later", caption: "" },
      { at: { event: 3 }, title: "It begins", caption: "Look at the Outbox." },
      { at: { event: 9_999 }, title: "The end", caption: "" },
    ]);
    expect(chapters.map(told)).toEqual(["It begins", "Four hours later", "The end"]);
    expect(chapters[0]?.position).toBe(3);
    expect(chapters[2]?.position).toBe(events.length);
    const [before, at] = [events[(chapters[1]?.position ?? 0) - 2], events[(chapters[1]?.position ?? 0) - 1]];
    expect(before?.at).toBeLessThan(14_400_000);
    expect(at?.at).toBeGreaterThanOrEqual(14_400_000);
  });

  it("tell several messages apart by their subjects", () => {
    const { input } = shippedScenario("f-03-cross-site");
    const [first] = input.messages;
    if (!first) throw new Error("no message");
    const two = { ...input, messages: [first, { ...first, id: "m2", subject: "Second" }] };
    const chapters = chaptersOf(simulate(two).trace.events, two, []);
    expect(new Set(chapters.map((chapter) => "subject" in chapter && chapter.subject))).toEqual(
      new Set([first.subject, "Second"]),
    );
  });
});
