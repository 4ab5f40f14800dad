import { type PathTree, pathTo } from "./least-cost-path.ts";
import type { SiteGraph } from "./site-graph.ts";

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
