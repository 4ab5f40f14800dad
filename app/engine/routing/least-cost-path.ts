import FlatQueue from "flatqueue";
import type { SiteGraph } from "./site-graph.ts";

/** The least-cost paths from one site to all others; by site number. */
export interface PathTree {
  readonly source: number;
  /** Infinity: no chain of links leads there (R-LCR-6). */
  readonly cost: Float64Array;
  readonly hops: Int32Array;
  /** The site before this one on its path; -1 for the source and for what cannot be reached. */
  readonly before: Int32Array;
}

// Cost and hops in one number: no path of the sizes that a scenario may have is 8,192 hops long.
const hopsRoom = 8_192;

/**
 * Least-cost paths from `source` to every site: lowest total cost; then fewest hops; then, compared from the
 * destination backwards, the lowest name of the site before. Because that last comparison starts at the destination
 * and stops at the first difference, the winner is found by taking, at every site, the lowest-named predecessor among
 * those that lie on a cheapest and shortest path.
 *
 * @source R-LCR-1, R-LCR-3, R-LCR-4, R-LCR-8
 */
export function leastCostPaths(graph: SiteGraph, source: number): PathTree {
  const count = graph.sites.length;
  const cost = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const hops = new Int32Array(count);
  const before = new Int32Array(count).fill(-1);
  const done = new Uint8Array(count);
  const queue = new FlatQueue<number>();
  cost[source] = 0;
  queue.push(source, 0);
  for (let site = queue.pop(); site !== undefined; site = queue.pop()) {
    if (done[site]) continue;
    done[site] = 1;
    const end = graph.start[site + 1] ?? 0;
    for (let i = graph.start[site] ?? 0; i < end; i += 1) {
      const next = graph.neighbour[i] ?? 0;
      if (done[next]) continue;
      const newCost = (cost[site] ?? 0) + (graph.cost[i] ?? 0);
      const newHops = (hops[site] ?? 0) + 1;
      const oldCost = cost[next] ?? 0;
      const oldHops = hops[next] ?? 0;
      if (newCost < oldCost || (newCost === oldCost && newHops < oldHops)) {
        cost[next] = newCost;
        hops[next] = newHops;
        before[next] = site;
        queue.push(next, newCost * hopsRoom + newHops);
      } else if (newCost === oldCost && newHops === oldHops && isLowerName(graph, site, before[next] ?? -1)) {
        before[next] = site;
      }
    }
  }
  return { source, cost, hops, before };
}

function isLowerName(graph: SiteGraph, site: number, than: number): boolean {
  return (graph.rank[site] ?? 0) < (graph.rank[than] ?? 0);
}

/** The sites of the path to `target`, source first; empty when there is none. */
export function pathTo(tree: PathTree, target: number): readonly number[] {
  if (!Number.isFinite(tree.cost[target] ?? Number.POSITIVE_INFINITY)) return [];
  const path: number[] = [];
  for (let site = target; site >= 0; site = tree.before[site] ?? -1) path.push(site);
  return path.reverse();
}

/** A path that lost, and on what. `decidedBy`: the site whose higher name lost the tie. */
export interface CompetingPath {
  readonly sites: readonly number[];
  readonly cost: number;
  readonly hops: number;
  readonly lostOn: "cost" | "hops" | "name";
  readonly decidedBy: number | null;
}

/**
 * The best other ways to `target`, best first: for every site of the chosen path (from the destination backwards) and
 * every other neighbour before it, the least-cost path to that neighbour and then the rest of the chosen path.
 */
export function competingPaths(
  graph: SiteGraph,
  tree: PathTree,
  target: number,
  most: number,
): readonly CompetingPath[] {
  const chosen = pathTo(tree, target);
  const found: CompetingPath[] = [];
  const seen = new Set<string>([chosen.join(",")]);
  for (let position = chosen.length - 1; position > 0; position -= 1) {
    const site = chosen[position] ?? 0;
    const rest = chosen.slice(position);
    const restSet = new Set(rest);
    const restCost = (tree.cost[target] ?? 0) - (tree.cost[site] ?? 0);
    const end = graph.start[site + 1] ?? 0;
    for (let i = graph.start[site] ?? 0; i < end; i += 1) {
      const neighbour = graph.neighbour[i] ?? 0;
      if (neighbour === chosen[position - 1]) continue;
      const start = pathTo(tree, neighbour);
      if (start.length === 0 || start.some((s) => restSet.has(s))) continue;
      const sites = [...start, ...rest];
      const key = sites.join(",");
      if (seen.has(key)) continue;
      seen.add(key);
      const total = (tree.cost[neighbour] ?? 0) + (graph.cost[i] ?? 0) + restCost;
      found.push(judge(tree, target, chosen, sites, total));
    }
  }
  return found
    .sort((a, b) => a.cost - b.cost || a.hops - b.hops || compareBackwards(graph, a.sites, b.sites))
    .slice(0, most);
}

function judge(
  tree: PathTree,
  target: number,
  chosen: readonly number[],
  sites: readonly number[],
  total: number,
): CompetingPath {
  const hops = sites.length - 1;
  const base = { sites, cost: total, hops };
  if (total > (tree.cost[target] ?? 0)) return { ...base, lostOn: "cost", decidedBy: null };
  if (hops > chosen.length - 1) return { ...base, lostOn: "hops", decidedBy: null };
  return { ...base, lostOn: "name", decidedBy: firstDifference(sites, chosen) };
}

function firstDifference(sites: readonly number[], chosen: readonly number[]): number | null {
  for (let back = 1; back <= sites.length; back += 1) {
    const site = sites[sites.length - back];
    if (site !== undefined && site !== chosen[chosen.length - back]) return site;
  }
  return null;
}

function compareBackwards(graph: SiteGraph, a: readonly number[], b: readonly number[]): number {
  for (let back = 1; back <= Math.min(a.length, b.length); back += 1) {
    const difference = (graph.rank[a[a.length - back] ?? 0] ?? 0) - (graph.rank[b[b.length - back] ?? 0] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
