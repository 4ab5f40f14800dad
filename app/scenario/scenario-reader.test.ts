import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScenario, scenarioText } from "./index.ts";
import { createScenarioReader } from "./scenario-reader.ts";

const folder = new URL("../../public/scenarios/", import.meta.url);
const texts = readdirSync(folder)
  .filter((file) => file.endsWith(".json") && file !== "index.json")
  .map((file) => readFileSync(new URL(file, folder), "utf8"));

/** Values to put anywhere: some fit somewhere, most are wrong. */
const values = [0, 1, 7, 99_999, -1, 1.5, "", "Redmond", "PT5M", true, null, [], {}, undefined];

/** One change somewhere in a file: fields are more often numbers and lists around the organization than anything else. */
const edit = fc.record({
  within: fc.constantFrom("siteLinks", "messages", "faults", "changes", "layout", "title", null),
  steps: fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }),
  value: fc.constantFrom(...values),
  twice: fc.boolean(),
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function edited(text: string, { within, steps, value, twice }: Edit): string {
  const file = JSON.parse(text) as { [field: string]: unknown };
  let at: { [field: string]: unknown } = file;
  let field = within ?? Object.keys(file)[(steps[0] ?? 0) % Object.keys(file).length] ?? "title";
  for (const step of steps) {
    const inner = at[field];
    if (inner === null || typeof inner !== "object" || Object.keys(inner).length === 0) break;
    at = inner as { [field: string]: unknown };
    field = Object.keys(inner)[step % Object.keys(inner).length] ?? "";
  }
  if (twice && Array.isArray(at)) at.push(structuredClone(at[0]));
  else at[field] = value;
  return scenarioText(file);
}

describe("a reader that remembers the last file", () => {
  it("answers as one that remembers nothing, whatever was changed meanwhile", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 5 }), (text, edits) => {
        const read = createScenarioReader();
        let right = text;
        for (const one of [null, ...edits]) {
          const next = one === null ? text : edited(right, one);
          const answer = read(next);
          expect(answer).toEqual(readScenario(next));
          if (answer.ok) right = next;
        }
      }),
      { numRuns: 400 },
    );
  });

  it("leaves the organization as it is when something breaks in it, and all but the link when a link costs more", () => {
    const file = {
      version: 1,
      title: "Again",
      sites: [{ name: "Redmond" }, { name: "Dublin" }],
      siteLinks: [{ name: "Sea", sites: ["Redmond", "Dublin"], cost: 5 }],
      servers: [{ name: "HUB01", site: "Redmond", roles: ["HubTransport"] }],
    };
    const read = createScenarioReader();
    const organizationOf = (value: object) => {
      const answer = read(scenarioText(value));
      if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
      return answer.value.input.organization;
    };
    const first = organizationOf(file);
    expect(organizationOf({ ...file, faults: [{ kind: "serverDown", server: "hub01" }] })).toBe(first);
    const dearer = organizationOf({ ...file, siteLinks: [{ ...file.siteLinks[0], exchangeCost: 9 }] });
    expect(dearer).toEqual({ ...first, siteLinks: [{ ...first.siteLinks[0], exchangeCost: 9 }] });
    expect(dearer.servers).toBe(first.servers);
  });
});
