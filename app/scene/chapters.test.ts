import { describe, expect, it } from "vitest";
import { simMs, simulate } from "../engine/index.ts";
import { shippedScenario, shippedScenarios } from "../testing/shipped-scenarios.ts";
import { type Chapter, type OwnChapter, tell } from "./chapters.ts";

function chaptersOfShipped(name: string, own: readonly OwnChapter[] = []) {
  const { input } = shippedScenario(name);
  const { events } = simulate(input).trace;
  return { events, chapters: tell(events, input, own).chapters };
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
      const chapters = tell(events, input, []).chapters;
      expect(chapters.length, name).toBeGreaterThan(0);
      expect(chapters.length, name).toBeLessThanOrEqual(60);
      const positions = chapters.map(({ position }) => position);
      expect(positions, name).toEqual([...new Set(positions)].sort((a, b) => a - b));
    }
  });

  it("do not follow each other without a difference", () => {
    for (const [name, { input }] of shippedScenarios()) {
      const names = tell(simulate(input).trace.events, input, []).chapters.map((chapter) =>
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
    const chapters = tell(simulate(two).trace.events, two, []).chapters;
    expect(new Set(chapters.map((chapter) => "subject" in chapter && chapter.subject))).toEqual(
      new Set([first.subject, "Second"]),
    );
  });

  it("have no subject where it says nothing", () => {
    const { input } = shippedScenario("f-03-cross-site");
    const [first] = input.messages;
    if (!first) throw new Error("no message");
    const two = {
      ...input,
      messages: [
        { ...first, subject: "" },
        { ...first, id: "m2", subject: "" },
      ],
    };
    const { chapters } = tell(simulate(two).trace.events, two, []);
    for (const chapter of chapters) expect(chapter).toMatchObject({ subject: null });
  });

  it("tell waiting on an Edge Transport server apart from waiting in its site", () => {
    const names = chaptersOfShipped("f-35-partner-down").chapters.map(told);
    expect(names).toContain("waitingAtEdge");
    expect(names).not.toContain("waiting Redmond");
  });

  it("of a long run stand along all of it, and are few", () => {
    const { input } = shippedScenario("f-03-cross-site");
    const [first] = input.messages;
    if (!first) throw new Error("no message");
    const messages = Array.from({ length: 200 }, (_, i) => ({ ...first, id: `m${i}`, at: simMs(i * 600_000) }));
    const { events } = simulate({ ...input, messages }).trace;
    const { chapters } = tell(events, { ...input, messages }, []);
    expect(chapters.length).toBeGreaterThan(40);
    expect(chapters.length).toBeLessThanOrEqual(60);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const [from, to] = [(events.length * tenth) / 10, (events.length * (tenth + 1)) / 10];
      expect(chapters.filter(({ position }) => from < position && position <= to).length, `${tenth}`).toBeGreaterThan(
        2,
      );
    }
    expect(new Set(chapters.map(({ kind }) => kind)).size).toBeGreaterThan(1);
  });
});

describe("the part of the story that an event belongs to", () => {
  it("names its own message and its own site, whatever goes on beside it", () => {
    const { input } = shippedScenario("f-03-cross-site");
    const [first] = input.messages;
    if (!first) throw new Error("no message");
    const two = { ...input, messages: [first, { ...first, id: "m2", subject: "Second", at: simMs(100) }] };
    const { events } = simulate(two).trace;
    const { parts } = tell(events, two, []);
    const begun = parts.map(({ position }) => events[position - 1]);
    const subjects = new Map<string | null | undefined, string>(two.messages.map(({ id, subject }) => [id, subject]));
    expect(parts.map((part) => "subject" in part && part.subject)).toEqual(
      begun.map((event) => subjects.get(event?.message)),
    );
    const delivered = parts.filter(({ kind }) => kind === "delivery").map((part) => "subject" in part && part.subject);
    expect(delivered).toEqual([first.subject, "Second"]);
    // The two take turns.
    expect(parts.length).toBeGreaterThan(10);
  });
});
