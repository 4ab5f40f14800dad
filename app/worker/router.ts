import { simulate } from "../engine/index.ts";
import { readScenario } from "../scenario/index.ts";
import type { RouterApi } from "./protocol.ts";

/** The answers to the page's questions; the same in a worker and, where none can be started, on the page's own thread. */
export const router: RouterApi = {
  open: ({ text }) => {
    const read = readScenario(text);
    if (!read.ok) return { kind: "rejected", problems: read.problems };
    return { kind: "done", scenario: read.value, run: simulate(read.value.input) };
  },
};
