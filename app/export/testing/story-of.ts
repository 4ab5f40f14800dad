import { simulate } from "../../engine/index.ts";
import { createWords } from "../../i18n/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import { createStory, type Story } from "../story.ts";

const words = createWords("en");

export function storyOf(scenario: Scenario): Story {
  return createStory(scenario, simulate(scenario.input).trace, words);
}

/** Positions all over a story, with its beginning and its end, and no more than a test has time for. */
export function somePositions({ trace }: Story): readonly number[] {
  const last = trace.events.length;
  const step = Math.max(1, Math.ceil(last / 15));
  return [...new Set([...Array.from({ length: Math.ceil(last / step) }, (_, i) => i * step), last])];
}
