// The initial download of the built page, compressed, against what it may be: everything that index.html loads, what
// those scripts import at once, and the worker that is started with the page.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const limit = 150_000;
const html = readFileSync("dist/index.html", "utf8");
const wanted = new Set(["index.html"]);
const queue = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1]);
queue.push(
  ...readdirSync("dist/assets")
    .filter((name) => /worker.*\.js$/.test(name))
    .map((name) => `assets/${name}`),
);
for (let file = queue.shift(); file; file = queue.shift()) {
  if (wanted.has(file)) continue;
  wanted.add(file);
  if (!file.endsWith(".js")) continue;
  const text = readFileSync(path.join("dist", file), "utf8");
  for (const [, imported] of text.matchAll(/(?:^|[;}\n])\s*import[^"'(]*["']\.\/([^"']+)["']/g))
    queue.push(`assets/${imported}`);
}

let total = 0;
for (const file of [...wanted].sort()) {
  const size = gzipSync(readFileSync(path.join("dist", file)), { level: 9 }).length;
  total += size;
  console.log(`${String(size).padStart(8)} B  ${file}`);
}
console.log(`${String(total).padStart(8)} B  initial download, compressed; at most ${limit} B`);
process.exit(total <= limit ? 0 : 1);
