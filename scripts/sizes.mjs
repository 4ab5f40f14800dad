// The initial download of the built page, compressed as it is served, against what it may be: everything that index.html
// loads, what those scripts import at once, and the worker that is started with the page. What a script fetches later
// (`import()`) is listed, and not counted.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const limit = 150_000;
const text = (file) => readFileSync(path.join("dist", file), "utf8");
const assets = readdirSync("dist/assets");
const initial = new Set(["index.html"]);
const queue = [...text("index.html").matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1]);
for (let file = queue.shift(); file; file = queue.shift()) {
  if (initial.has(file)) continue;
  initial.add(file);
  if (!file.endsWith(".js")) continue;
  const code = text(file);
  for (const [, name] of code.matchAll(/(?:^|[;}\n])\s*import[^"'()]*["']\.\/([^"']+)["']/g))
    queue.push(`assets/${name}`);
  // A worker is named in the script that starts it, as an address and not as an import.
  for (const name of assets)
    if (/worker.*\.js$/.test(name) && new RegExp(`new URL\\([^)]*${name.replaceAll(".", "\\.")}`).test(code))
      queue.push(`assets/${name}`);
}
if (![...initial].some((file) => /worker/.test(file))) {
  console.error("The worker was not found among what the page starts with: this count would be too small.");
  process.exit(1);
}

let total = 0;
const line = (size, zipped, file) =>
  console.log(`${String(size).padStart(8)} B  ${String(zipped).padStart(8)} B  ${file}`);
console.log("  brotli        gzip");
let zippedTotal = 0;
for (const file of [...initial].sort()) {
  const size = readFileSync(path.join("dist", `${file}.br`)).length;
  const zipped = gzipSync(readFileSync(path.join("dist", file)), { level: 9 }).length;
  total += size;
  zippedTotal += zipped;
  line(size, zipped, file);
}
line(total, zippedTotal, `initial download; at most ${limit} B as served`);
for (const name of assets)
  if (name.endsWith(".js") && !initial.has(`assets/${name}`))
    line(
      readFileSync(`dist/assets/${name}.br`).length,
      gzipSync(readFileSync(`dist/assets/${name}`)).length,
      `(later) assets/${name}`,
    );
process.exit(total <= limit ? 0 : 1);
