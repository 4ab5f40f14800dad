import { simulate } from "../engine/index.ts";
import { createStory, renderStill } from "../export/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { words } from "./words.ts";

/** A still picture of a scenario as an SVG file, with its sentence. `at` counts events as the page does; null: the last. */
export function render(scenario: Scenario, at: number | null): string | { readonly lastEvent: number } {
  const { trace } = simulate(scenario.input);
  const lastEvent = trace.events.length;
  if (at !== null && at > lastEvent) return { lastEvent };
  const story = createStory(scenario, trace, words());
  return renderStill(story, at ?? lastEvent, { theme: "auto", hasCaption: true });
}
