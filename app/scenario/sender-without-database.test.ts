import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { simulate } from "../engine/index.ts";
import { readScenario } from "./index.ts";

const text = readFileSync("public/scenarios/f-47-no-database.json", "utf8");

/** Bob, whose mailbox gets a database after thirty minutes, writes at a time. */
function writtenAt(at: string) {
  const file = JSON.parse(text);
  file.messages.push({ id: "m2", at, from: "bob@contoso.com", to: ["anna@contoso.com"] });
  return readScenario(JSON.stringify(file));
}

it("who has no mailbox database writes nothing before a change has given one (P-605)", () => {
  const early = writtenAt("PT29M");
  expect(early.ok ? [] : early.problems.map(({ path, code }) => `${path}: ${code}`)).toEqual([
    "messages[1].from: no-database",
  ]);
});

it.each(["PT30M", "PT1H"])("and writes from then on, as at %s", (at) => {
  const read = writtenAt(at);
  if (!read.ok) throw new Error("refused");
  const { outcome } = simulate(read.value.input);
  expect(outcome.messages[1]?.recipients[0]).toMatchObject({ address: "anna@contoso.com", outcome: "delivered" });
});
