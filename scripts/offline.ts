import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { singleFile } from "./headers.mjs";

/** `sw.js`: the service worker, with the names of all files that page and player need and a version made of their content. */
export function offline(): Plugin {
  return {
    name: "offline",
    apply: "build",
    closeBundle: {
      sequential: true,
      order: "pre",
      handler() {
        const { config } = this.environment;
        const folder = path.resolve(config.root, config.build.outDir);
        const files = keptFiles(folder);
        const hash = createHash("sha256");
        for (const file of files) hash.update(file).update(readFileSync(path.join(folder, file)));
        const template = readFileSync(path.join(config.root, "scripts/service-worker.js"), "utf8");
        // The page has two names.
        const names = ["./", ...files];
        const values = [
          `const VERSION = ${JSON.stringify(hash.update(template).digest("hex").slice(0, 12))};`,
          `const FILES = ${JSON.stringify(names)};`,
        ];
        writeFileSync(path.join(folder, "sw.js"), `${values.join("\n")}\n${template}`);
      },
    },
  };
}

/** Everything but what is for servers, for programs, or holds everything a second time. */
function keptFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => /\.(html|js|css|json|svg|png|webmanifest)$/.test(file))
    .filter((file) => file !== singleFile && file !== "sw.js" && !file.startsWith("schema/"))
    .sort();
}
