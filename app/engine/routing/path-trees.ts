import { createPathSearch, type PathTree, unreached } from "./least-cost-path.ts";
import type { SiteGraph } from "./site-graph.ts";

/** The least-cost paths over one graph, from every site that somebody has asked about. */
export interface PathTrees {
  readonly graph: SiteGraph;
  readonly from: (source: number) => PathTree;
  /** Those computed so far. */
  readonly known: ReadonlyMap<number, PathTree>;
}

/** @param before the trees over a graph of the same shape: those that no changed cost touches are kept */
export function createPathTrees(graph: SiteGraph, before?: PathTrees): PathTrees {
  const known = new Map(before ? untouched(before, graph) : []);
  let search: ((source: number) => PathTree) | null = null;
  return {
    graph,
    known,
    from: (source) => {
      const there = known.get(source);
      if (there) return there;
      search ??= createPathSearch(graph);
      const tree = search(source);
      known.set(source, tree);
      return tree;
    },
  };
}

function untouched({ graph: old, known }: PathTrees, graph: SiteGraph): readonly (readonly [number, PathTree])[] {
  if (graph.start !== old.start || graph.neighbour !== old.neighbour) return [];
  const changes: [from: number, to: number, cost: number][] = [];
  for (let from = 0; from < graph.sites.length; from += 1) {
    const end = graph.start[from + 1] ?? 0;
    for (let i = graph.start[from] ?? 0; i < end; i += 1)
      if (graph.cost[i] !== old.cost[i]) changes.push([from, graph.neighbour[i] ?? 0, graph.cost[i] ?? 0]);
  }
  return [...known].filter(([, tree]) => changes.every(([from, to, cost]) => isUntouched(tree, from, to, cost)));
}

// A step that no path takes, and that at its new cost is no way as cheap as the one there is, changes nothing: neither
// what is cheapest nor, among ways that cost the same, which one is taken.
function isUntouched({ cost, before }: PathTree, from: number, to: number, newCost: number): boolean {
  const here = cost[from] ?? unreached;
  return here === unreached || (before[to] !== from && here + newCost > (cost[to] ?? 0));
}
