import { createRoutingMemory, simulate, smallestChange } from "../engine/index.ts";
import { createScenarioReader } from "../scenario/index.ts";
import type { RouterApi } from "./protocol.ts";

/**
 * The answers to the page's questions; the same in a worker and, where none can be started, on the page's own thread.
 * It remembers what it was asked last: to a question that is almost the same the answer takes a fraction of the time.
 */
export function createRouter(): RouterApi {
  const read = createScenarioReader();
  const routing = createRoutingMemory();
  return {
    open: ({ text }) => {
      const scenario = read(text);
      if (!scenario.ok) return { kind: "rejected", problems: scenario.problems };
      return { kind: "done", scenario: scenario.value, run: simulate(scenario.value.input, { routing }) };
    },
    whyNot: ({ text, message, part }) => {
      const scenario = read(text);
      if (!scenario.ok) return { kind: "rejected", problems: scenario.problems };
      return { kind: "found", found: smallestChange(scenario.value.input, message, part) };
    },
  };
}

export const router: RouterApi = createRouter();
