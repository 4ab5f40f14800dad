import { describe, expect, it } from "vitest";
import { type SimulationInput, serverId, simMs, simulate } from "../engine/index.ts";
import { shippedScenario } from "../testing/shipped-scenarios.ts";
import { german } from "./german/index.ts";
import { createReadingLevel } from "./levels/index.ts";
import { createNameBook } from "./name-book.ts";
import type { Tongue } from "./translation.ts";
import { createWords, type Words } from "./words.ts";

const { input } = shippedScenario("f-13-owa-proxy");
const [far] = input.organization.servers.filter(
  ({ roles, site }) => roles.includes("ClientAccess") && site === "Dublin",
);
const down: SimulationInput = {
  ...input,
  faults: [{ kind: "serverDown", server: far?.name ?? serverId(""), at: simMs(0), until: simMs(60_000) }],
};

/** How it is told that a client connects to hand in a message. */
function handsIn(words: Words, tongue: Tongue): readonly string[] {
  const { trace } = simulate(down);
  const book = createNameBook(down, tongue);
  const isMeant = trace.events.filter(
    (event) => event.type === "CLIENT-CONNECT" && event.purpose === "send" && event.from.startsWith("client:"),
  );
  return isMeant.map(({ seq }) => words.narrate(trace, seq, book));
}

describe("a client that hands in a message anew after a recovery", () => {
  it.each<[string, Words, Tongue, RegExp, RegExp]>([
    ["English", createWords("en"), "en", /^Anna writes /, /^Anna’s browser hands the message in again, at /],
    ["German", createWords(german), german, /^Anna schreibt /, / liefert die Nachricht noch einmal ein, bei /],
    [
      "a learner's English",
      createWords("en", createReadingLevel("story", "en")),
      "en",
      /^Anna writes /,
      / sends it again/,
    ],
  ])("writes once, in %s", (_, words, tongue, first, second) => {
    const [once, again, ...more] = handsIn(words, tongue);
    expect(once).toMatch(first);
    expect(again).toMatch(second);
    expect(more).toEqual([]);
  });
});
