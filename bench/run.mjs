// `npm run bench [-- routes|change|worker|week|group|picture|interaction …]`: how long things take, beside other ways to do
// the same. Prints Markdown; judges nothing.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { rolldown } from "rolldown";
import { frames } from "./frames.mjs";
import { openInBrowser } from "./in-browser.mjs";
import { interactions } from "./interaction.mjs";
import { address, createRandom, randomMessages, randomOrganization, scenarioFile } from "./random-organization.mjs";
import { createTypedHeapDijkstra } from "./typed-heap-dijkstra.mjs";
import { typedHeapEventRate } from "./typed-heap-events.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");
const engine = await loadEngine();
console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
// 14,000 messages make a million events.
const messageCounts = [1_000, 10_000, 14_000, 100_000];
const sections = {
  routes: async () => routingTables(),
  change: async () => oneLinkChanged(await openBrowser()),
  worker: async () => weekInWorker(await openBrowser()),
  week: async () => simulation(),
  group: async () => largeGroup(),
  picture: async () => frames(root),
  interaction: async () => interactions(root),
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")} to measure: choose from ${Object.keys(sections).join(", ")}.`);
  process.exit(1);
}
let browser;
for (const [name, run] of Object.entries(sections)) if (wanted.length === 0 || wanted.includes(name)) await run();
await browser?.close();

async function openBrowser() {
  browser ??= await openInBrowser(root);
  return browser;
}

/** The product's own code, bundled as the page bundles it. */
async function loadEngine() {
  const modules = {
    search: "app/engine/routing/least-cost-path.ts",
    graph: "app/engine/routing/site-graph.ts",
    table: "app/engine/routing/routing-table.ts",
    directory: "app/engine/model/directory.ts",
    simulate: "app/engine/simulation/simulate.ts",
  };
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(modules).map(([name, file]) => [name, path.join(root, file)])),
    platform: "node",
    logLevel: "warn",
  });
  const folder = mkdtempSync(path.join(root, "node_modules", ".bench-"));
  try {
    await bundle.write({ dir: folder, format: "esm", entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" });
    const loaded = {};
    for (const name of Object.keys(modules))
      Object.assign(loaded, await import(pathToFileURL(path.join(folder, `${name}.mjs`)).href));
    return loaded;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds of each contender: the median of some rounds, the contenders taking turns in every round. */
function race(contenders, rounds) {
  const times = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, run } of contenders) {
      const begin = performance.now();
      run();
      if (round >= 0) times.get(name).push(performance.now() - begin);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function routingTables() {
  const settings = [
    {
      title: "1,000 sites, all sources",
      sites: 1_000,
      sources: (count) => [...Array(count).keys()],
      rounds: 11,
      slow: 1,
    },
    { title: "5,000 sites, one source", sites: 5_000, sources: () => [17], rounds: 101, slow: 5 },
  ];
  for (const { title, sites, sources, rounds, slow } of settings) {
    const organization = randomOrganization(sites, 2_007);
    const graph = engine.createSiteGraph(organization);
    const from = sources(sites);
    const search = engine.createPathSearch(graph);
    const bare = createTypedHeapDijkstra(graph);
    const packages = loadPackages(graph);
    const contenders = [
      { name: "**Sitehop's routing** (hops, names, paths)", run: () => from.map(search) },
      { name: "typed binary heap, bare (reference)", run: () => from.map(bare) },
    ];
    const times = race(contenders, rounds);
    for (const [name, time] of race(
      packages.map(({ name, from: all }) => ({ name, run: () => from.map(all) })),
      slow,
    )) {
      times.set(name, time);
    }
    check(from, search, bare, packages);
    const reference = times.get("typed binary heap, bare (reference)");
    console.log(`### Next-hop tables: ${title}\n\n| engine | ms | × |\n|---|---:|---:|`);
    for (const [name, time] of times) console.log(`| ${name} | ${shown(time)} | ${(time / reference).toFixed(2)} |`);
    console.log("");
  }
}

function loadPackages(graph) {
  const count = graph.sites.length;
  const edges = [];
  for (let site = 0; site < count; site += 1)
    for (let i = graph.start[site]; i < graph.start[site + 1]; i += 1)
      edges.push([site, graph.neighbour[i], graph.cost[i]]);

  const algorithms = require("js-graph-algorithms");
  const weighted = new algorithms.WeightedDiGraph(count);
  for (const [a, b, cost] of edges) weighted.addEdge(new algorithms.Edge(a, b, cost));

  const { DirectedGraph } = require("graphology");
  const { dijkstra } = require("graphology-shortest-path");
  const ology = new DirectedGraph();
  for (let site = 0; site < count; site += 1) ology.addNode(String(site));
  for (const [a, b, cost] of edges) ology.addEdge(String(a), String(b), { cost });

  return [
    {
      name: "js-graph-algorithms",
      from: (source) => new algorithms.Dijkstra(weighted, source),
      costTo: (answer, target) => answer.distanceTo(target),
    },
    {
      name: "graphology-shortest-path",
      from: (source) => dijkstra.singleSource(ology, String(source), "cost"),
      costTo: (answer, target) => pathCost(graph, answer[String(target)].map(Number)),
    },
  ];
}

function pathCost(graph, sites) {
  let total = 0;
  for (let at = 1; at < sites.length; at += 1) {
    for (let i = graph.start[sites[at - 1]]; i < graph.start[sites[at - 1] + 1]; i += 1)
      if (graph.neighbour[i] === sites[at]) total += graph.cost[i];
  }
  return total;
}

/** Everybody has found paths of the same cost, or the figures mean nothing. */
function check(sources, search, bare, packages) {
  const some = sources.length > 20 ? sources.filter((source) => source % 100 === 0) : sources;
  for (const source of sources) {
    const ours = search(source).cost;
    const theirs = bare(source).cost;
    for (let target = 0; target < ours.length; target += 1)
      if (ours[target] !== theirs[target]) throw new Error(`Costs differ from ${source} to ${target}`);
  }
  for (const source of some) {
    const ours = search(source).cost;
    for (const { name, from, costTo } of packages) {
      const answer = from(source);
      for (let target = 0; target < ours.length; target += 1)
        if (target !== source && costTo(answer, target) !== ours[target])
          throw new Error(`${name} differs from ${source} to ${target}`);
    }
  }
}

function inputOf(organization, messages) {
  const simulation = { seed: 1, until: null };
  return { generation: "2007", organization, messages, faults: [], changes: [], simulation };
}

/** Asked in the product's own worker: every question is the text of the whole file, with another cost for one link. */
async function oneLinkChanged(browser) {
  console.log("### One link cost changed: 1,000 sites, one message to three people, in the worker\n");
  if (!browser) return console.log("No browser was found.\n");
  const organization = randomOrganization(1_000, 2_007);
  const [message] = randomMessages(1, 1_000, 1);
  const file = scenarioFile(organization, [{ ...message, to: [1, 2, 3].map((i) => address(i * 301)) }]);
  const textWith = (cost) => {
    const siteLinks = file.siteLinks.with(700, { ...file.siteLinks[700], cost });
    return `${JSON.stringify({ ...file, siteLinks }, null, 2)}\n`;
  };
  const page = await browser.fresh();
  const times = [];
  for (let i = 0; i <= 51; i += 1) times.push((await page.ask(textWith(1 + ((i * 7) % 20)))).milliseconds);
  await page.close();
  const [opened, first, ...others] = times;
  console.log("| from the question to the answer on the page | ms |\n|---|---:|");
  console.log(`| the file opened | ${shown(opened)} |\n| the first change | ${shown(first)} |`);
  console.log(`| 50 more changes, median | ${shown(median(others))} |\n`);
}

function simulation() {
  console.log("### A week of mail in 40 sites\n");
  console.log("| messages | events | decisions | s | µs a message | events/s | × | bytes an event |");
  console.log("|---:|---:|---:|---:|---:|---:|---:|---:|");
  const organization = randomOrganization(40, 7);
  for (const count of messageCounts) {
    const input = inputOf(organization, randomMessages(count, 40, 3));
    const reference = typedHeapEventRate(createRandom(1));
    const before = memory();
    const begin = performance.now();
    const run = engine.simulate(input);
    const seconds = (performance.now() - begin) / 1_000;
    const { events, decisions } = run.trace;
    const rate = events.length / seconds;
    const figures = [count, events.length, decisions.length, seconds.toFixed(2), Math.round((seconds * 1e6) / count)];
    const bytes = Math.round((memory() - before) / events.length);
    console.log(`| ${[...figures, Math.round(rate), (rate / reference).toFixed(3), bytes].join(" | ")} |`);
    if (run.outcome.messages.length !== count) throw new Error("A message is missing");
  }
  console.log("\n×: beside empty events on a bare typed binary heap, measured right before.\n");
}

async function weekInWorker(browser) {
  if (!browser) return;
  const page = await browser.fresh();
  const text = `${JSON.stringify(scenarioFile(randomOrganization(40, 7), randomMessages(10_000, 40, 3)))}\n`;
  const { milliseconds, events } = await page.ask(text);
  await page.close();
  console.log(
    "### The week of 10,000 messages in the worker, cold\n\n| events | s until the page has it |\n|---:|---:|",
  );
  console.log(`| ${events} | ${(milliseconds / 1_000).toFixed(2)} |\n`);
}

/** One message to a group of a hundred thousand in ten sites. */
function largeGroup() {
  const organization = randomOrganization(10, 7);
  const people = Array.from({ length: 100_000 }, (_, i) => ({
    ...organization.recipients[i % 10],
    name: `Member ${i}`,
    address: `member${i}@contoso.test`,
  }));
  const members = people.map((person) => person.address);
  const group = { type: "distributionGroup", name: "All", address: "all@contoso.test", members, expansionServer: null };
  const [message] = randomMessages(1, 10, 1);
  const begin = performance.now();
  const { trace } = engine.simulate(
    inputOf({ ...organization, recipients: [...organization.recipients, ...people, group] }, [
      { ...message, to: [group.address] },
    ]),
  );
  const seconds = (performance.now() - begin) / 1_000;
  console.log("### One message to a group of 100,000\n\n| events | s |\n|---:|---:|");
  console.log(`| ${trace.events.length} | ${seconds.toFixed(2)} |\n`);
}

/** Bytes in use after everything that nobody needs is gone: what held the run before is found at a second look only. */
function memory() {
  for (let look = 0; look < 3; look += 1) collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function shown(milliseconds) {
  return milliseconds < 1 ? milliseconds.toFixed(3) : milliseconds.toFixed(1);
}
