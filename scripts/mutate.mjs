// Mutation testing: makes one small mistake after the other in a folder of the engine and sees whether a test notices.
//
//   node scripts/mutate.mjs [folder] [--only part-of-a-file-name] [--every n]
//
// Tests are bundled with the changed file and run in a process of their own, so nothing on disk changes. The folder's
// own tests are asked, then the published cases; property tests would take hours. Not part of `npm test`.
import { fork } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { mutantsOf } from "./mutate-mutants.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "..");
const [folder = "app/engine/routing", ...options] = process.argv.slice(2);
const option = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
// Milliseconds until a mistake counts as caught because a test never ends; more where the machine is slow.
let patience = 120_000;
let made = 0;

const files = sourcesIn(path.join(root, folder)).filter((file) => file.includes(option("--only") ?? ""));
const tests = testsIn(path.join(root, "app/engine"));
const step = Number(option("--every") ?? 1);
const temporary = mkdtempSync(path.join(root, "node_modules", ".mutate-"));
try {
  const begin = performance.now();
  const untouched = await verdictOn(null);
  patience = Math.max(8_000, 10 * (performance.now() - begin));
  if (untouched !== null) throw new Error(`A test fails without any mistake: ${untouched}`);
  const survivors = [];
  let count = 0;
  let all = 0;
  for (const file of files) {
    const mutants = mutantsOf(path.relative(root, file), readFileSync(file, "utf8")).filter((_, i) => i % step === 0);
    let caught = 0;
    for (const mutant of mutants) {
      if ((await verdictOn(mutant)) === null) survivors.push(mutant);
      else caught += 1;
    }
    count += mutants.length;
    console.log(`${path.relative(root, file)}: ${caught} of ${mutants.length} caught`);
    for (const { line, what } of survivors.splice(0)) console.log(`  survived in line ${line}: ${what}`);
    all += caught;
  }
  console.log(`\n${all} of ${count} caught (${((100 * all) / count).toFixed(1)} %)`);
} finally {
  rmSync(temporary, { recursive: true });
}

function sourcesIn(where) {
  return readdirSync(where)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => path.join(where, name));
}

/** The tests of the mutated folder, then the published cases. */
function testsIn(where) {
  const all = readdirSync(where, { recursive: true })
    .filter((name) => name.endsWith(".test.ts") && !name.includes(".property."))
    .map((name) => path.join(where, name));
  const near = all.filter((file) => file.startsWith(path.join(root, folder)));
  const published = all.filter((file) => file.includes("conformance") && !near.includes(file));
  return [near, published].filter(({ length }) => length > 0);
}

/** The name of the first test that fails with the mistake made; null when all pass. */
async function verdictOn(mutant) {
  for (const some of tests) {
    const verdict = await verdictOf(some, mutant);
    if (verdict !== null) return verdict;
  }
  return null;
}

async function verdictOf(some, mutant) {
  made += 1;
  const bundle = path.join(temporary, `bundle-${made}.mjs`);
  writeFileSync(bundle, await bundled(some, mutant));
  return await new Promise((resolve) => {
    const child = fork(path.join(here, "mutate-worker.mjs"), [bundle], {
      execArgv: ["--max-old-space-size=600"],
      silent: true,
    });
    let isOver = false;
    const end = (verdict) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      child.kill("SIGKILL");
      rmSync(bundle);
      resolve(verdict);
    };
    const timer = setTimeout(() => end("(never ends)"), patience);
    child.once("message", ({ verdict }) => end(verdict));
    // A mistake can fill the memory: that ends the process, and counts as caught.
    child.once("exit", () => end("(breaks down)"));
  });
}

async function bundled(some, mutant) {
  const entry = "\0all-tests";
  const plugin = {
    name: "mutant",
    resolveId: (id) => (id === entry ? entry : id === "vitest" ? path.join(here, "mutate-vitest.mjs") : null),
    load: (id) => {
      if (id === entry) return some.map((file) => `import ${JSON.stringify(file)};`).join("\n");
      if (mutant && id === path.join(root, mutant.file)) return { code: mutant.text, moduleType: "ts" };
      return null;
    },
  };
  const build = await rolldown({
    input: entry,
    platform: "node",
    logLevel: "silent",
    plugins: [plugin],
    cwd: root,
    treeshake: false,
    external: ["chai", "@vitest/expect"],
  });
  const { output } = await build.generate({ format: "esm", codeSplitting: false });
  await build.close();
  return output[0].code;
}
