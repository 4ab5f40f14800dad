// `npm run bench`: how long routing and simulation take, beside other ways to do the same. Prints Markdown; judges nothing.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { frames } from "./frames.mjs";
import { address, randomMessages, randomOrganization } from "./random-organization.mjs";
import { createTypedHeapDijkstra } from "./typed-heap-dijkstra.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);

const engine = await loadEngine();
console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
routingTables();
oneLinkChanged();
simulation();
await frames(root);

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

function oneLinkChanged() {
  const organization = randomOrganization(1_000, 2_007);
  const [message] = randomMessages(1, 1_000, 1);
  const to = [1, 2, 3].map((i) => address(i * 301));
  let cost = 1;
  const times = race(
    [
      {
        name: "simulated anew",
        run: () => {
          cost = 1 + (cost % 20);
          const siteLinks = organization.siteLinks.with(700, { ...organization.siteLinks[700], exchangeCost: cost });
          engine.simulate(inputOf({ ...organization, siteLinks }, [{ ...message, to }]));
        },
      },
    ],
    51,
  );
  console.log("### One link cost changed: 1,000 sites, one message to three people\n\n| | ms |\n|---|---:|");
  for (const [name, time] of times) console.log(`| ${name}, routes and trace | ${shown(time)} |`);
  console.log("");
}

function simulation() {
  console.log(
    "### A week of mail in 40 sites\n\n| messages | events | decisions | s | events/s | µs a message |\n|---:|---:|---:|---:|---:|---:|",
  );
  const organization = randomOrganization(40, 7);
  for (const count of [1_000, 10_000]) {
    const input = inputOf(organization, randomMessages(count, 40, 3));
    const begin = performance.now();
    const { trace } = engine.simulate(input);
    const seconds = (performance.now() - begin) / 1_000;
    const figures = [count, trace.events.length, trace.decisions.length, seconds.toFixed(2)];
    const rates = [Math.round(trace.events.length / seconds), Math.round((seconds * 1e6) / count)];
    console.log(`| ${[...figures, ...rates].join(" | ")} |`);
  }
}

function shown(milliseconds) {
  return milliseconds < 1 ? milliseconds.toFixed(3) : milliseconds.toFixed(1);
}
