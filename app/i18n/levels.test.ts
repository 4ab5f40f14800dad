import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { deliveryTypes, type SimulationInput, simulate, type Trace } from "../engine/index.ts";
import { readScenario } from "../scenario/index.ts";
import { story as englishStory } from "./english/story.ts";
import { german } from "./german/index.ts";
import { createReadingLevel } from "./levels/index.ts";
import { createNameBook, type NameBook } from "./name-book.ts";
import { createReasons } from "./reasons.ts";
import type { Template } from "./template.ts";
import { createEventTitle, createEventTypeName } from "./titles.ts";
import type { Tongue } from "./translation.ts";
import { createWords } from "./words.ts";
import { wordsOnly } from "./words-only.ts";

const folder = new URL("../../public/scenarios/", import.meta.url);
const shipped = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "index.json");
const files = [...shipped.map((name) => new URL(name, folder)), new URL("./everything.json", import.meta.url)];
const tongues: readonly Tongue[] = ["en", german];
const story = tongues.map((tongue) => createWords(tongue, createReadingLevel("story", tongue)));
const protocol = tongues.map((tongue) => createWords(tongue, createReadingLevel("protocol", tongue)));
const germanWords = createWords(german);
const germanTitleOf = createEventTitle(german);
const germanTypeName = createEventTypeName(german);
const germanReasons = createReasons(german);

function inputOf(file: URL): SimulationInput {
  const read = readScenario(readFileSync(file, "utf8"));
  if (!read.ok) throw new Error(`${file} is wrong.`);
  return read.value.input;
}

const machineWord = new RegExp(`\\b\\d\\.\\d\\.\\d+\\b|\\b[RPF]-[A-Z]*-?\\d|\\b(${deliveryTypes.join("|")})\\b`);

describe.each(files.map((file) => file.pathname.split("/").pop() ?? ""))("%s", (name) => {
  const input = inputOf(files.find(({ pathname }) => pathname.endsWith(`/${name}`)) ?? folder);
  const { trace, outcome } = simulate(input);
  const books = tongues.map((tongue) => createNameBook(input, tongue));

  it("is a story without codes in both languages", () => {
    eachSentence(trace, story, books, (text) => {
      wordsOnly(text);
      expect(text).not.toMatch(machineWord);
      expect(text.length).toBeLessThan(260);
    });
  });

  it("tells specialists at least as much as administrators, in both languages", () => {
    tongues.forEach((tongue, i) => {
      const usual = createWords(tongue);
      for (const { seq } of trace.events) {
        const text = protocol[i]?.narrate(trace, seq, books[i] ?? createNameBook(input)) ?? "";
        const sentence = usual.narrate(trace, seq, books[i] ?? createNameBook(input));
        expect(text.startsWith(sentence), text).toBe(true);
        expect(text).not.toMatch(/\{|\bundefined\b|\bnull\b/);
      }
    });
  });

  it("reads well in German: nothing missing, every sentence with a capital", () => {
    const book = createNameBook(input, german);
    eachSentence(trace, [germanWords], [book], (text) => {
      wordsOnly(text);
      // A host or an address begins small, whatever the language.
      expect(text).not.toMatch(/^[a-zäöü][^@.\s]*\s/);
      expect(text).not.toMatch(/[“’]s\b|”/);
    });
    for (const event of trace.events) {
      wordsOnly(germanTitleOf(event, book, trace));
      wordsOnly(germanTypeName(event.type));
    }
    for (const decision of trace.decisions) {
      const { question, conclusion, rows, columns } = germanReasons.explain(decision, book);
      for (const text of [
        question,
        conclusion,
        ...rows.map(({ verdict }) => verdict),
        ...columns.map((one) => one.label),
      ])
        wordsOnly(text);
    }
    for (const warning of outcome.warnings) wordsOnly(germanReasons.warning(warning));
  });
});

function eachSentence(
  trace: Trace,
  words: readonly ReturnType<typeof createWords>[],
  books: readonly NameBook[],
  look: (text: string) => void,
): void {
  words.forEach((one, i) => {
    const book = books[i];
    if (book) for (const { seq } of trace.events) look(one.narrate(trace, seq, book));
  });
}

it("the words of the story are not those of protocols and codes", () => {
  const parts: readonly { readonly [key: string]: Template }[] = [englishStory, german.story];
  for (const part of parts)
    for (const [key, template] of Object.entries(part))
      for (const text of typeof template === "string" ? [template] : Object.values(template))
        expect(text, key).not.toMatch(/SMTP|MAPI|RPC|HTTPS|DNS|DSN|NDR|TLS|Transport|[Qq]ueue|Warteschlange|Connector/);
});
