import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sources } from "./trace/sources.ts";

const model = readFileSync(join(import.meta.dirname, "MODEL.md"), "utf8");
const code = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.endsWith("sources.ts"))
  .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"))
  .join("\n");

/** The rules that a text names, with those between the ends of `R-CON-1 to R-CON-17`. */
function rulesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, family = "", first = "", last = first] of text.matchAll(
    /\b([RP]-(?:[A-Z]+-)?)(\d+)(?: to (?:[RP]-(?:[A-Z]+-)?)?(\d+))?/g,
  )) {
    for (let number = Number(first); number <= Number(last); number += 1) found.add(family + number);
  }
  return found;
}
const numbers = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, n]) => Number(n)))];

describe("the model in words", () => {
  it("has a row for every assumption in the code, and the code a comment for every row", () => {
    const rows = numbers(model, /^\| A(\d+) \|/gm);
    const comments = numbers(code, /ssumption A(\d+)/g);
    expect(comments.sort((a, b) => a - b)).toEqual(rows);
  });

  it("lists every rule that is our reading or disputed", () => {
    const listed = rulesIn(
      model.slice(model.indexOf("## Rules that are our reading"), model.indexOf("## Rules that no")),
    );
    const ours = Object.entries(sources).filter(([, { confidence }]) => /inferred|disputed/.test(confidence));
    expect(ours.map(([rule]) => rule).filter((rule) => !listed.has(rule))).toEqual([]);
  });

  it("says of every rule with a source that the code does not name why it does not", () => {
    const excused = rulesIn(model.slice(model.indexOf("## Rules that no decision names")));
    const named = rulesIn(code);
    expect(Object.keys(sources).filter((rule) => !named.has(rule) && !excused.has(rule))).toEqual([]);
  });
});

describe("the table of sources", () => {
  it("holds every routing rule that the code or the model names", () => {
    const named = [...rulesIn(code), ...rulesIn(model)].filter((rule) => rule.startsWith("R-"));
    expect(named.filter((rule) => !(rule in sources))).toEqual([]);
  });

  it("gives an address for every rule that it calls documented, with few exceptions", () => {
    const without = Object.entries(sources).filter(([, { confidence, url }]) => confidence === "documented" && !url);
    // Gathered from several documents, and a statement about what is out of scope.
    expect(without.map(([rule]) => rule)).toEqual(["R-QPF-7", "R-LEG-10"]);
  });
});
