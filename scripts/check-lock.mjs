// Fails when package-lock.json names a download address, lacks an integrity, or misses a platform's package.
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const wrong = [];

function isListed(from, name) {
  for (let at = from; ; ) {
    if (packages[`${at}/node_modules/${name}`]) return true;
    const up = at.lastIndexOf("/node_modules/");
    if (up < 0) return packages[`node_modules/${name}`] !== undefined;
    at = at.slice(0, up);
  }
}

for (const [key, entry] of Object.entries(packages)) {
  if (key === "") continue;
  if (entry.resolved) wrong.push(`${key}: has a download address`);
  if (!entry.integrity && !entry.link) wrong.push(`${key}: has no integrity`);
  for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
    if (!isListed(key, name)) wrong.push(`${key}: ${name} is not in the lock`);
  }
}
for (const line of wrong) console.error(line);
process.exit(wrong.length > 0 ? 1 : 0);
