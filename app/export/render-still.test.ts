import { describe, expect, it } from "vitest";
import { checkScenario } from "../scenario/index.ts";
import { shippedScenario, shippedScenarios } from "../testing/shipped-scenarios.ts";
import { renderStill } from "./render-still.ts";
import { somePositions, storyOf } from "./testing/story-of.ts";
import { assertXmlShape, reachesOutside } from "./testing/xml-shape.ts";

const plain = { theme: "auto", hasCaption: true } as const;

describe("a still picture", () => {
  it("of every shipped scenario at any time is whole XML that names nothing outside itself", () => {
    for (const [name, scenario] of shippedScenarios()) {
      const story = storyOf(scenario);
      for (const position of somePositions(story)) {
        const svg = renderStill(story, position, plain);
        expect(() => assertXmlShape(svg), `${name}, ${position}`).not.toThrow();
        expect(reachesOutside(svg), `${name}, ${position}`).toEqual([]);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  it("has a title that says where in the story it is, and a description that says what happened", () => {
    const story = storyOf(shippedScenario("two-sites"));
    const svg = renderStill(story, 17, plain);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain(
      "<title>From a browser to a phone, in another site – Event 17 of 32, 00:00:00.2</title><desc>HUB01 in Redmond connects straight to HUB05 in Dublin",
    );
  });

  it("is the same, byte for byte, however often it is made and in whatever order", () => {
    const scenario = shippedScenario("dead-site");
    const once = storyOf(scenario);
    const forwards = [3, 20, 30].map((position) => renderStill(once, position, plain));
    const again = storyOf(scenario);
    expect([30, 20, 3].map((position) => renderStill(again, position, plain)).reverse()).toEqual(forwards);
  });

  it("before the first event shows the topology without a message", () => {
    const svg = renderStill(storyOf(shippedScenario("two-sites")), 0, { theme: "light", hasCaption: false });
    expect(svg).toContain(">Redmond</text>");
    expect(svg).not.toContain('class="copy');
    expect(svg).not.toContain('class="caption"');
  });

  it("of a position past the end is the last one", () => {
    const story = storyOf(shippedScenario("same-site"));
    const last = story.trace.events.length;
    expect(renderStill(story, last + 100, plain)).toBe(renderStill(story, last, plain));
  });

  it("in one theme knows one colour for each thing, in both it has a fallback before the pair", () => {
    const story = storyOf(shippedScenario("same-site"));
    const dark = renderStill(story, 4, { theme: "dark", hasCaption: true });
    expect(dark).not.toContain("light-dark(");
    expect(dark).toContain(".ground{fill:#141822}");
    const both = renderStill(story, 4, plain);
    expect(both).toContain(".ground{fill:#fbfcfd;fill:light-dark(#fbfcfd,#141822)}");
  });
});

it("markup in names stays text, and what XML forbids becomes a sign", () => {
  const evil = "<script>alert('1')</script>&amp;\"";
  const read = checkScenario({
    version: 1,
    title: evil,
    organization: { acceptedDomains: [{ domain: "contoso.com" }] },
    sites: [{ name: evil }],
    servers: [{ name: `S${evil}`, site: evil, roles: ["HubTransport", "Mailbox"] }],
    databases: [{ name: "DB", server: `S${evil}` }],
    recipients: [
      { type: "mailbox", name: evil, address: "anna@contoso.com", database: "DB" },
      { type: "mailbox", name: "Bob", address: "bob@contoso.com", database: "DB" },
    ],
    messages: [{ id: "m1", from: "anna@contoso.com", to: ["bob@contoso.com"], subject: evil }],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const story = { ...storyOf(read.value), title: `${evil}\uD800` };
  for (const position of [0, 1, story.trace.events.length]) {
    const svg = renderStill(story, position, plain);
    assertXmlShape(svg);
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&quot;\uFFFD – ");
    expect(svg).toContain("&lt;script&gt;alert(&apos;1&apos;)&lt;/script&gt;&amp;amp;&quot;");
  }
});
