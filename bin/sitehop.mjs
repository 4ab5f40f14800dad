#!/usr/bin/env node
// The `sitehop` command. Its TypeScript is bundled on first use and kept until a source changes, so that it works
// right after `npm ci` on a Node that cannot read types.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const rooms = ["lib", "engine", "scenario", "i18n", "scene", "export", "cli"];

function* sourcesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesIn(file);
    else if (/\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name)) yield file;
  }
}

function fingerprint() {
  const hash = createHash("sha256").update(readFileSync(path.join(root, "package.json")));
  for (const room of rooms)
    for (const file of sourcesIn(path.join(root, "app", room))) hash.update(file).update(readFileSync(file));
  return hash.digest("hex").slice(0, 20);
}

/** The folder of the bundle: beside the packages where that can be written, else the system's folder for such things. */
function cacheFolder() {
  for (const folder of [path.join(root, "node_modules", ".cache", "sitehop"), path.join(tmpdir(), "sitehop-cache")]) {
    try {
      mkdirSync(folder, { recursive: true });
      const probe = path.join(folder, `.probe-${process.pid}`);
      writeFileSync(probe, "");
      rmSync(probe);
      return folder;
    } catch {
      // Not writable: the next one.
    }
  }
  throw new Error("There is no folder that the bundled command could be kept in.");
}

/** Bundles of other sources that nobody has needed for a day; one that is in use has been read already. */
function forgetOldBundles(folder) {
  const yesterday = Date.now() - 86_400_000;
  for (const name of readdirSync(folder)) {
    const old = path.join(folder, name);
    if (statSync(old, { throwIfNoEntry: false })?.mtimeMs < yesterday) rmSync(old, { force: true });
  }
}

const file = path.join(cacheFolder(), `${fingerprint()}.mjs`);
if (!existsSync(file)) {
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({ input: path.join(root, "app/cli/main.ts"), platform: "node", logLevel: "warn" });
  const { output } = await bundle.generate({ format: "esm", codeSplitting: false });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, output[0].code);
  // Two first uses at once each write their own file and put it into place in one step.
  renameSync(temporary, file);
  forgetOldBundles(path.dirname(file));
}
const { main } = await import(pathToFileURL(file).href);
process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  readFile: (name) => readFileSync(name, "utf8"),
  writeFile: (name, text) => writeFileSync(name, text),
  version: JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).version,
});
