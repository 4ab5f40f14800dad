import { must } from "../../lib/assert.ts";
import type { Directory } from "../model/directory.ts";
import type { SiteId } from "../model/ids.ts";
import { competingPaths } from "./competing-paths.ts";
import { pathTo } from "./least-cost-path.ts";
import { createPathTrees, type PathTrees } from "./path-trees.ts";
import { recostedGraph } from "./recosted-graph.ts";
import { createSiteGraph, type SiteGraph } from "./site-graph.ts";

/** The least-cost path between two sites. */
export interface RoutingPath {
  readonly sites: readonly SiteId[];
  readonly cost: number;
  readonly hops: number;
}

/** A losing path, for the decision record. */
export interface LosingPath extends RoutingPath {
  readonly lostOn: "cost" | "hops" | "name";
  readonly decidedBy: SiteId | null;
}

/**
 * The routing table: computed once per configuration, path trees on first use. Availability of servers is never
 * considered (R-LCR-8). Servers do not exchange link state, so one table serves them all (R-TOP-4).
 */
export interface RoutingTable {
  readonly directory: Directory;
  /** For the next table, which may be almost the same. */
  readonly trees: PathTrees;
  /** null: no chain of links leads there. A site's path to itself is one site at no cost. */
  readonly path: (from: SiteId, to: SiteId) => RoutingPath | null;
  readonly losingPaths: (from: SiteId, to: SiteId) => readonly LosingPath[];
  /** The lowest limit of the links of the path, and the link that has it; null: unlimited. */
  readonly sizeLimit: (path: RoutingPath) => { readonly link: string; readonly limitKB: number } | null;
}

const mostLosingPaths = 5;

/** @param before of a configuration that may differ in a few costs: what they do not touch is not computed again */
export function createRoutingTable(directory: Directory, before?: RoutingTable): RoutingTable {
  const recosted = before ? recostedGraph(before.trees.graph, directory.organization) : null;
  const graph = recosted ?? createSiteGraph(directory.organization);
  const trees = createPathTrees(graph, before?.trees);
  const number = (site: SiteId): number => must(graph.indexOf(site), `site ${site}`);
  const names = (sites: readonly number[]): readonly SiteId[] => sites.map((i) => must(graph.sites[i], "site"));
  const oneNumber = (from: SiteId, to: SiteId): number => number(from) * graph.sites.length + number(to);

  const path = remembered((pair: number): RoutingPath | null => {
    const [source, target] = apart(pair, graph.sites.length);
    const tree = trees.from(source);
    const sites = pathTo(tree, target);
    if (sites.length === 0) return null;
    return { sites: names(sites), cost: must(tree.cost[target], "cost of a path"), hops: sites.length - 1 };
  });
  const losingPaths = remembered((pair: number): readonly LosingPath[] => {
    const [source, target] = apart(pair, graph.sites.length);
    return competingPaths(graph, trees.from(source), target, mostLosingPaths).map((losing) => ({
      sites: names(losing.sites),
      cost: losing.cost,
      hops: losing.hops,
      lostOn: losing.lostOn,
      decidedBy: losing.decidedBy === null ? null : must(graph.sites[losing.decidedBy], "site"),
    }));
  });
  return {
    directory,
    trees,
    path: (from, to) => path(oneNumber(from, to)),
    losingPaths: (from, to) => losingPaths(oneNumber(from, to)),
    sizeLimit: (way) => lowestLimit(graph, way),
  };
}

/** The same answer for the same number, computed when it is asked for the first time. */
function remembered<T>(compute: (key: number) => T): (key: number) => T {
  const answers = new Map<number, T>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = compute(key);
    answers.set(key, answer);
    return answer;
  };
}

const apart = (pair: number, count: number): readonly [source: number, target: number] => [
  Math.floor(pair / count),
  pair % count,
];

/** @source R-SIZ-1: every link of the path counts; R-LNK-4: of parallel links only the one that is used. */
function lowestLimit(graph: SiteGraph, path: RoutingPath): { link: string; limitKB: number } | null {
  let lowest: { link: string; limitKB: number } | null = null;
  for (let i = 1; i < path.sites.length; i += 1) {
    const link = linkBetween(graph, path.sites[i - 1], path.sites[i]);
    const limitKB = link?.maxMessageSizeKB ?? null;
    if (link && limitKB !== null && (lowest === null || limitKB < lowest.limitKB))
      lowest = { link: link.name, limitKB };
  }
  return lowest;
}

function linkBetween(graph: SiteGraph, from: SiteId | undefined, to: SiteId | undefined) {
  const source = from === undefined ? undefined : graph.indexOf(from);
  const target = to === undefined ? undefined : graph.indexOf(to);
  if (source === undefined || target === undefined) return undefined;
  for (let i = graph.start[source] ?? 0; i < (graph.start[source + 1] ?? 0); i += 1) {
    if (graph.neighbour[i] === target) return graph.links[graph.link[i] ?? -1];
  }
  return undefined;
}
