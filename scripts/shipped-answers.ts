import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import type { Trace } from "../app/engine/index.ts";
import { createStory, renderStill } from "../app/export/index.ts";
import { createWords } from "../app/i18n/index.ts";
import { router } from "../app/worker/router.ts";

/**
 * Puts beside each shipped scenario the engine's answer (`answers/ID.json`), so that its first picture needs no engine,
 * and a small picture for the list of scenarios (`pictures/ID.svg`).
 */
export function shippedAnswers(): Plugin {
  const folder = "public/scenarios";
  const words = createWords("en");
  return {
    name: "shipped-answers",
    apply: "build",
    generateBundle() {
      for (const name of readdirSync(folder)) {
        if (!name.endsWith(".json") || name === "index.json") continue;
        const answer = router.open({ text: readFileSync(path.join(folder, name), "utf8") });
        // A scenario without an answer costs the reader the engine, no more; the tests miss it.
        if (answer.kind === "rejected") this.warn(`${name}: ${JSON.stringify(answer.problems)}`);
        else {
          this.emitFile({ type: "asset", fileName: `answers/${name}`, source: JSON.stringify(answer) });
          const { trace } = answer.run;
          const picture = renderStill(createStory(answer.scenario, trace, words), tellingPosition(trace), {
            theme: "auto",
            hasCaption: false,
          });
          this.emitFile({ type: "asset", fileName: `pictures/${name.replace(/json$/, "svg")}`, source: picture });
        }
      }
    },
  };
}

const telling: readonly string[] = ["SEND", "DEFER", "DELIVER", "DSN", "REJECT"];

/** Right after the last event at which something is on its way, waits or arrives; else the end. */
function tellingPosition({ events }: Trace): number {
  return (events.findLast(({ type }) => telling.includes(type))?.seq ?? events.length - 1) + 1;
}
