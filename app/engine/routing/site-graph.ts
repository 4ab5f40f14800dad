import { compareNames } from "../../lib/compare-names.ts";
import type { SiteId } from "../model/ids.ts";
import type { IpSiteLink, Organization } from "../model/organization.ts";

/** The IP site links that count, as a graph on site numbers. Neighbours of site i stand at `start[i]` to `start[i + 1]`. */
export interface SiteGraph {
  readonly sites: readonly SiteId[];
  readonly indexOf: (site: SiteId) => number | undefined;
  /** Alphanumeric rank of each site's name: comparing ranks is comparing names (R-LCR-5). */
  readonly rank: Int32Array;
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly cost: Float64Array;
  /** The link that counts for each neighbour, as an index into `links`. */
  readonly link: Int32Array;
  readonly links: readonly IpSiteLink[];
}

/**
 * The cost Exchange uses: the Exchange cost where it is set, else the Active Directory cost, link by link.
 *
 * @source R-LCR-2
 */
export function effectiveCost(link: IpSiteLink): number {
  return link.exchangeCost ?? link.cost;
}

/**
 * Builds the graph: every pair of a link's sites is one hop apart at its cost; SMTP links are left out; of several
 * links between a pair the cheapest counts, and of equally cheap ones the one with the lowest name.
 *
 * @source R-LNK-1, R-LNK-2, R-LNK-4
 */
export function createSiteGraph(organization: Organization): SiteGraph {
  const sites = organization.sites.map((site) => site.name);
  const index = new Map(sites.map((site, i) => [site, i]));
  const links = organization.siteLinks;
  const best: Map<number, number>[] = sites.map(() => new Map());
  links.forEach((link, number) => {
    if (link.transport !== "IP") return;
    const ends = [...new Set(link.sites)].flatMap((site) => index.get(site) ?? []);
    for (const from of ends) {
      for (const to of ends) {
        if (from === to) continue;
        const present = best[from]?.get(to);
        if (present === undefined || counts(link, links[present])) best[from]?.set(to, number);
      }
    }
  });

  const start = new Int32Array(sites.length + 1);
  const total = best.reduce((sum, neighbours) => sum + neighbours.size, 0);
  const neighbour = new Int32Array(total);
  const cost = new Float64Array(total);
  const link = new Int32Array(total);
  const rank = rankNames(sites);
  let at = 0;
  best.forEach((neighbours, from) => {
    start[from] = at;
    // By name, so that nothing depends on the order in which a scenario lists its links.
    for (const [to, number] of [...neighbours].sort((a, b) => (rank[a[0]] ?? 0) - (rank[b[0]] ?? 0))) {
      neighbour[at] = to;
      link[at] = number;
      const counting = links[number];
      cost[at] = counting ? effectiveCost(counting) : 0;
      at += 1;
    }
  });
  start[sites.length] = at;
  return { sites, indexOf: (site) => index.get(site), rank, start, neighbour, cost, link, links };
}

function counts(link: IpSiteLink, present: IpSiteLink | undefined): boolean {
  if (!present) return true;
  const difference = effectiveCost(link) - effectiveCost(present);
  return difference < 0 || (difference === 0 && compareNames(link.name, present.name) < 0);
}

function rankNames(names: readonly string[]): Int32Array {
  const order = names.map((_, i) => i).sort((a, b) => compareNames(names[a] ?? "", names[b] ?? ""));
  const rank = new Int32Array(names.length);
  order.forEach((site, position) => {
    rank[site] = position;
  });
  return rank;
}
