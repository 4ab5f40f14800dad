import type { ScenarioWords } from "../i18n/index.ts";
import { useApp, useServices } from "./use-app.ts";

/** What the scenario on the page is called, and what it shows; empty while there is none. */
export function useScenarioWords(): ScenarioWords {
  const { words } = useServices();
  const scenario = useApp((state) => state.scenario.scenario);
  const shippedId = useApp((state) => state.scenario.shippedId);
  return words.scenario(shippedId, { title: scenario?.title ?? "", summary: scenario?.summary ?? "" });
}
