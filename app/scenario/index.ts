/** The front door of the scenario room: the file, checked. */
export type { Problem } from "../lib/problem.ts";
export { intervene, scenarioText } from "./edits/intervene.ts";
export { longestFile } from "./longest-file.ts";
export { checkScenario, readScenario } from "./read.ts";
export type { LessonChapter, Scenario } from "./scenario.ts";
export { createScenarioReader } from "./scenario-reader.ts";
