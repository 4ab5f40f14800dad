import { describe, expect, it } from "vitest";
import { simulate } from "../engine/index.ts";
import { createReasons } from "../i18n/index.ts";
import { must } from "../lib/assert.ts";
import { shippedScenario, shippedScenarios } from "../testing/shipped-scenarios.ts";
import { renderContactSheet, sheetPositions } from "./contact-sheet.ts";
import { mermaid } from "./mermaid.ts";
import { sentenceText } from "./story.ts";
import { storyOf } from "./testing/story-of.ts";
import { assertXmlShape } from "./testing/xml-shape.ts";
import { traceJson } from "./trace-json.ts";
import { transcript } from "./transcript.ts";

const reasons = createReasons("en");

describe("a transcript", () => {
  it("tells every event in order, and the decision behind it", () => {
    const story = storyOf(shippedScenario("two-sites"));
    const text = [...transcript(story, reasons)].join("\n");
    expect(text).toMatch(/^# From a browser to a phone, in another site\n/);
    expect(text.match(/^## Event \d+ of 32/gm)).toHaveLength(32);
    expect(text).toContain(sentenceText(story, 17));
    expect(text).toContain("**How far does the message go in one hop on its path to Dublin?**");
    expect(text).toMatch(/^\| \*\*Dublin\*\* \|/m);
  });

  it("has tables whose rows are all as long as their head", () => {
    for (const [name, scenario] of shippedScenarios()) {
      const text = [...transcript(storyOf(scenario), reasons)].join("\n");
      for (const table of text.match(/(?:^\|.*\n)+/gm) ?? []) {
        const lengths = table
          .trim()
          .split("\n")
          .map((row) => row.replaceAll("\\|", "").split("|").length);
        expect(new Set(lengths).size, `${name}: ${table}`).toBe(1);
      }
    }
  });

  it("keeps the markup of names as text", () => {
    const story = { ...storyOf(shippedScenario("same-server")), title: "# <b>*bold*</b> | [x](y) &lt;" };
    const [first] = transcript(story, reasons);
    expect(first).toBe("# \\# \\<b\\>\\*bold\\*\\</b\\> \\| \\[x\\](y) \\&lt;");
  });
});

describe("a trace as JSON", () => {
  it("read back is the trace", () => {
    for (const scenario of shippedScenarios().values()) {
      const { trace } = simulate(scenario.input);
      expect(JSON.parse([...traceJson(trace)].join("\n"))).toEqual(JSON.parse(JSON.stringify(trace)));
    }
  });
});

describe("a sequence diagram", () => {
  const lines = (name: string) => {
    const { input } = shippedScenario(name);
    return [...mermaid(simulate(input).trace, input)];
  };

  it("leaves out nothing that happens at the border", () => {
    const inbound = lines("f-22-spam-rejected").join("\n");
    for (const words of ["AGENTS m1 mailFrom", "DNS-LOOKUP m1 SPF fabrikam.com Pass", "REJECT m1 550 5.7.1"])
      expect(inbound).toContain(words);
    expect(lines("f-23-spam-deleted").join("\n")).toContain("DROP m1");
    const outbound = lines("f-32-out-through-edge").join("\n");
    expect(outbound).toContain("HEADER-FIREWALL m1 X-MS-Exchange-Organization-AuthAs");
    expect(outbound).toContain("DNS-LOOKUP m1 MX fabrikam.com mx1.fabrikam.com");
  });
});

describe("a message that is read through Client Access", () => {
  const { input } = shippedScenario("f-58-reading-other-site");
  const { trace } = simulate(input);
  const text = [...mermaid(trace, input)].join("\n");
  const nameOf = (label: string): string =>
    must(new RegExp(`participant (p\\d+) as ${label}`).exec(text)?.[1], `participant ${label}`);

  it("is an arrow for every hop of a sequence diagram, from the Mailbox server on", () => {
    const [mailbox, far, near, reader] = [
      "MBX02 \\(Dublin\\)",
      "CAS02 \\(Dublin\\)",
      "CAS01 \\(Redmond\\)",
      "ezra@contoso.com",
    ].map(nameOf);
    for (const hop of [`${mailbox}->>${far}`, `${far}->>${near}`, `${near}->>${reader}`])
      expect(text).toContain(`  ${hop}: CLIENT-READ m1 ews\n`);
    expect(text).not.toContain(`${mailbox}->>${reader}`);
  });

  it("says in the trace how Client Access reaches the Mailbox server", () => {
    const reads = trace.events.filter(({ type }) => type === "CLIENT-READ").map((event) => JSON.stringify(event));
    expect(reads.filter((one) => one.includes('"mailboxProtocol":"MapiRpc"')).length).toBe(reads.length - 1);
  });
});

describe("a contact sheet", () => {
  it("has a picture for every hop, arrival and failure", () => {
    const story = storyOf(shippedScenario("two-sites"));
    const types = sheetPositions(story).map((position) => story.trace.events[position - 1]?.type);
    expect(types).toEqual(["SEND", "DELIVER"]);
    const steps = renderContactSheet(story, "auto");
    const said = [steps.next().value, steps.next().value];
    expect(said).toEqual([1, 2]);
    const svg = String(steps.next().value);
    assertXmlShape(svg);
    expect(svg.match(/<svg /g)).toHaveLength(3);
    expect(svg).toContain(">Event 17 of 32, 00:00:00.2</text>");
  });

  it("shows once that a message waits, however often it is tried again, and how it ends", () => {
    const story = storyOf(shippedScenario("f-56-expiry"));
    const types = sheetPositions(story).map((position) => story.trace.events[position - 1]?.type);
    expect(types.filter((type) => type === "DEFER")).toHaveLength(1);
    expect(types).toContain("FAIL");
    expect(types.length).toBeLessThan(10);
  });

  it("of a story with more of them than fit has the first ones and the last", () => {
    const story = storyOf(shippedScenario("two-sites"));
    const hop = story.trace.events[16];
    const events = hop === undefined ? [] : Array.from({ length: 100 }, (_, seq) => ({ ...hop, seq }));
    const positions = sheetPositions({ ...story, trace: { ...story.trace, events } });
    expect([positions.length, positions[58], positions[59]]).toEqual([60, 59, 100]);
  });

  it("of a story without any has one picture of its end", () => {
    const story = storyOf(shippedScenario("two-sites"));
    expect(sheetPositions({ ...story, trace: { ...story.trace, events: story.trace.events.slice(0, 5) } })).toEqual([
      5,
    ]);
  });
});
