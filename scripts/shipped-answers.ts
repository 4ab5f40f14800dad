import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { router } from "../app/worker/router.ts";

/**
 * Puts the engine's answer to each shipped scenario beside it (`answers/ID.json`): who only looks at one, as the readers
 * of a player do, needs no engine for that.
 */
export function shippedAnswers(): Plugin {
  const folder = "public/scenarios";
  return {
    name: "shipped-answers",
    apply: "build",
    generateBundle() {
      for (const name of readdirSync(folder)) {
        if (!name.endsWith(".json") || name === "index.json") continue;
        const answer = router.open({ text: readFileSync(path.join(folder, name), "utf8") });
        // A scenario without an answer costs the reader the engine, no more; the tests miss it.
        if (answer.kind === "rejected") this.warn(`${name}: ${JSON.stringify(answer.problems)}`);
        else this.emitFile({ type: "asset", fileName: `answers/${name}`, source: JSON.stringify(answer) });
      }
    },
  };
}
