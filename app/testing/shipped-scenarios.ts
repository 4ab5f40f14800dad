import { readdirSync, readFileSync } from "node:fs";
import { readScenario, type Scenario } from "../scenario/index.ts";

const folder = new URL("../../public/scenarios/", import.meta.url);

/** Every scenario that the page ships with, by its file's name without the ending. */
export function shippedScenarios(): ReadonlyMap<string, Scenario> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".json") && file !== "index.json")
    .map((file) => file.replace(/\.json$/, ""))
    .sort();
  return new Map(names.map((name) => [name, shippedScenario(name)] as const));
}

/** One shipped scenario by its name. */
export function shippedScenario(name: string): Scenario {
  const result = readScenario(readFileSync(new URL(`${name}.json`, folder), "utf8"));
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problems[0])}`);
  return result.value;
}
