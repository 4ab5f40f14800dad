import { simulate } from "../../engine/index.ts";
import { createWords } from "../../i18n/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import { createStory, type Story } from "../story.ts";

const words = createWords("en");

export function storyOf(scenario: Scenario): Story {
  return createStory(scenario, simulate(scenario.input).trace, words);
}
