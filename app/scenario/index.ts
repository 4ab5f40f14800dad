/** The front door of the scenario room: the file, checked. */
export type { Problem } from "../lib/problem.ts";
export { checkScenario, longestFile, readScenario } from "./read.ts";
export type { Scenario } from "./scenario.ts";
