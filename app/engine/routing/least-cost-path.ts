import { createBucketQueue } from "./bucket-queue.ts";
import type { SiteGraph } from "./site-graph.ts";

/** The least-cost paths from one site to all others; by site number. */
export interface PathTree {
  readonly source: number;
  /** `unreached`: no chain of links leads there (R-LCR-6). */
  readonly cost: Int32Array;
  /** The site before this one on its path; -1 for the source and for what cannot be reached. */
  readonly before: Int32Array;
  /** The first site after the source on the path; -1 likewise. */
  readonly first: Int32Array;
}

/** More than any path costs: 99,999 for each of 20,000 links. */
export const unreached = 0x7fff_ffff;

/**
 * Prepares the search for least-cost paths from any site to every site: lowest total cost; then fewest hops; then,
 * compared from the destination backwards, the lowest name of the site before. Because that last comparison starts at
 * the destination and stops at the first difference, the winner is found by taking, at every site, the lowest-named
 * predecessor among those that lie on a cheapest and shortest path.
 *
 * A site comes out of the queue when everything cheaper has come out, so all its predecessors have been seen by then
 * and its cost, hops and predecessor are final.
 *
 * @source R-LCR-1, R-LCR-3, R-LCR-4, R-LCR-8
 */
export function createPathSearch(graph: SiteGraph): (source: number) => PathTree {
  const { start, neighbour, cost: linkCost, rank } = graph;
  const count = graph.sites.length;
  const [cheapest, dearest] = costRange(linkCost);
  const queue = createBucketQueue(dearest, cheapest, linkCost.length + 1);
  const hops = new Int32Array(count);

  return (source) => {
    const cost = new Int32Array(count).fill(unreached);
    const before = new Int32Array(count).fill(-1);
    const first = new Int32Array(count).fill(-1);
    // Of a site whose first place after the source is known; before that it stands in the queue, perhaps twice.
    const isDone = (site: number): boolean => (first[site] ?? 0) >= 0;
    cost[source] = 0;
    hops[source] = 0;
    queue.restart();
    queue.push(source, 0);
    for (let site = queue.pop(); site >= 0; site = queue.pop()) {
      if (isDone(site)) continue;
      const previous = before[site] ?? -1;
      first[site] = previous < 0 || previous === source ? site : (first[previous] ?? -1);
      const costHere = cost[site] ?? 0;
      const hopsThere = (hops[site] ?? 0) + 1;
      const end = start[site + 1] ?? 0;
      for (let i = start[site] ?? 0; i < end; i += 1) {
        const there = neighbour[i] ?? 0;
        const newCost = costHere + (linkCost[i] ?? 0);
        const oldCost = cost[there] ?? 0;
        if (newCost > oldCost) continue;
        const isCheaper = newCost < oldCost;
        if (isCheaper) {
          cost[there] = newCost;
          queue.push(there, newCost);
        }
        if (
          isCheaper ||
          hopsThere < (hops[there] ?? 0) ||
          (hopsThere === hops[there] && isLower(site, before[there]))
        ) {
          hops[there] = hopsThere;
          before[there] = site;
        }
      }
    }
    first[source] = -1;
    return { source, cost, before, first };
  };

  function isLower(site: number, than: number | undefined): boolean {
    return (rank[site] ?? 0) < (rank[than ?? -1] ?? 0);
  }
}

function costRange(costs: Int32Array): readonly [cheapest: number, dearest: number] {
  let cheapest = unreached;
  let dearest = 1;
  for (const cost of costs) {
    cheapest = Math.min(cheapest, cost);
    dearest = Math.max(dearest, cost);
  }
  return [Math.min(cheapest, dearest), dearest];
}

/** The sites of the path to `target`, source first; empty when there is none. */
export function pathTo(tree: PathTree, target: number): readonly number[] {
  if (tree.cost[target] === unreached) return [];
  const path: number[] = [];
  for (let site = target; site >= 0; site = tree.before[site] ?? -1) path.push(site);
  return path.reverse();
}
