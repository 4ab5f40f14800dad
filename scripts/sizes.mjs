// What a reader downloads for the first picture, compressed with gzip (ours is served smaller, with brotli), against what it
// may be: everything that a document loads, what those scripts import at once, what the first script fetches without being
// asked, and the engine's answer to the scenario. What is fetched after the first picture (`import()` elsewhere, and the
// engine, which then computes the answer itself) is listed, and not counted.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const text = (file) => readFileSync(path.join("dist", file), "utf8");
const assets = readdirSync("dist/assets");
const served = (file) => readFileSync(path.join("dist", `${file}.br`)).length;
const limits = [
  { what: "page", document: "index.html", limit: 150_000, first: /^assets\/page-/, also: firstAnswer() },
  { what: "player", document: "embed.html", limit: 100_000, first: null, also: largestAnswer() },
  { what: "element", document: "embed.js", limit: 4_000, first: null },
  { what: "single file", document: "sitehop.html", limit: 1_200_000, first: null },
];

const line = (size, zipped, file) =>
  console.log(`${String(size).padStart(8)} B  ${String(zipped).padStart(8)} B  ${file}`);
const zipped = (file) => gzipSync(readFileSync(path.join("dist", file)), { level: 9 }).length;

/** The files that a document starts with. `first`: what its entry script fetches without being asked. */
function initialOf(document, first) {
  const initial = new Set();
  const queue = [document];
  for (let file = queue.shift(); file; file = queue.shift()) {
    if (initial.has(file)) continue;
    initial.add(file);
    const code = text(file);
    if (file.endsWith(".html"))
      for (const [tag, found] of code.matchAll(/<(?:script|link)[^>]*(?:src|href)="\.\/([^"]+)"/g))
        if (!/rel="(manifest|apple-touch-icon)"/.test(tag)) queue.push(found);
    if (!file.startsWith("assets/") || !file.endsWith(".js")) continue;
    for (const [, name] of code.matchAll(/(?:^|[;}\n])\s*(?:import|export)[^"'()]*["']\.\/([^"']+)["']/g))
      queue.push(`assets/${name}`);
    for (const name of assets) {
      if (!name.endsWith(".js")) continue;
      const quoted = name.replaceAll(".", "\\.");
      if (first?.test(`assets/${name}`) && new RegExp(`import\\([^)]*${quoted}`).test(code))
        queue.push(`assets/${name}`);
    }
  }
  return initial;
}

/** What the engine says of the scenario that the page opens with. */
function firstAnswer() {
  return `answers/${JSON.parse(text("scenarios/index.json"))[0].id}.json`;
}

/** What the engine says of a shipped scenario, for the player: the largest there is. */
function largestAnswer() {
  const sizes = readdirSync("dist/answers").filter((name) => name.endsWith(".json"));
  return sizes.map((name) => `answers/${name}`).sort((a, b) => served(b) - served(a))[0];
}

let isWithin = true;
const counted = new Set();
for (const { what, document, limit, first, also } of limits) {
  if (!existsSync(path.join("dist", document))) {
    console.error(`dist/${document} is not there.`);
    process.exit(1);
  }
  const initial = [...initialOf(document, first), ...(also ? [also] : [])].sort();
  if (first !== null && !initial.some((file) => first.test(file))) {
    console.error(`What the ${what} begins with was not found: this count would be too small.`);
    process.exit(1);
  }
  console.log("  brotli        gzip");
  for (const file of initial) {
    counted.add(file);
    line(served(file), zipped(file), file);
  }
  const total = initial.reduce((sum, file) => sum + served(file), 0);
  const zippedTotal = initial.reduce((sum, file) => sum + zipped(file), 0);
  line(total, zippedTotal, `${what}: initial download; at most ${limit} B with gzip\n`);
  isWithin &&= zippedTotal <= limit;
}
for (const name of assets)
  if (name.endsWith(".js") && !counted.has(`assets/${name}`))
    line(served(`assets/${name}`), zipped(`assets/${name}`), `(later) assets/${name}`);
process.exit(isWithin ? 0 : 1);
