import { describe, expect, it } from "vitest";
import { changes } from "./english/changes.ts";
import { commands } from "./english/commands.ts";
import { exports } from "./english/exports.ts";
import { inspector } from "./english/inspector.ts";
import { library } from "./english/library.ts";
import { modelText } from "./english/model-text.ts";
import { protocol } from "./english/protocol.ts";
import { englishWithReasons } from "./english/reasons.ts";
import { settings } from "./english/settings.ts";
import { share } from "./english/share.ts";
import { story } from "./english/story.ts";
import { time } from "./english/time.ts";
import { titles } from "./english/titles.ts";
import { german } from "./german/index.ts";
import type { Template } from "./template.ts";

type Part = { readonly [key: string]: Template };

const parts: readonly (readonly [name: string, english: Part, german: Part])[] = [
  ["what is said at every step, and the reasons", englishWithReasons, { ...german.messages, ...german.reasons }],
  ["settings", settings, german.settings],
  ["the list of scenarios", library, german.library],
  ["sharing", share, german.share],
  ["saving files", exports, german.exports],
  ["the story", story, german.story],
  ["the protocol", protocol, german.protocol],
  ["keys", commands, german.commands],
  ["time", time, german.time],
  ["titles of events", titles, german.titles],
  ["what is broken and changed", changes, german.changes],
  ["what is looked at closely", inspector, german.inspector],
];

const formsOf = (template: Template): readonly string[] =>
  typeof template === "string" ? [template] : Object.values(template);
const placeholdersOf = (template: Template): readonly string[] => {
  const names = formsOf(template).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""));
  // Whether a copy's name begins the sentence is for each language to say; whole runs that are read show if it is given.
  return [...new Set(names.map((name) => (name === "copyStart" ? "copy" : name)))].sort();
};

describe("German", () => {
  it.each(parts)("has the same keys with the same placeholders: %s", (_, english, translated) => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
    for (const [key, template] of Object.entries(english)) {
      const other = translated[key] ?? "";
      expect([key, ...placeholdersOf(other)]).toEqual([key, ...placeholdersOf(template)]);
      // Which form is meant is chosen by a number that only a text with forms is given.
      expect([key, typeof other]).toEqual([key, typeof template]);
    }
  });

  it.each(parts)("has no empty text, no stray brace and no English quotation mark: %s", (_, __, translated) => {
    for (const [key, template] of Object.entries(translated))
      for (const text of formsOf(template)) {
        expect(text.trim(), key).not.toBe("");
        expect(text.replace(/\{\w+\}/g, ""), key).not.toMatch(/[{}<>"]|“[^“„]*”|'/);
        const opened = text.split("„").length;
        expect(text.split("“").length, key).toBe(opened);
      }
  });

  it("says as much about the model as English does", () => {
    expect(german.model.leftOut.length).toBe(modelText.leftOut.length);
    for (const text of [...Object.values(german.model.assumptions), ...german.model.leftOut])
      expect(text).toMatch(/[.)]$/);
  });
});
