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
  readonly cost: Int32Array;
  /** The link that counts for each neighbour, as an index into `links`. */
  readonly link: Int32Array;
  readonly links: readonly IpSiteLink[];
  /** What `sites` was made of. */
  readonly siteList: Organization["sites"];
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
  const ends = links.map((link) =>
    link.transport === "IP" ? [...new Set(link.sites)].flatMap((site) => index.get(site) ?? []) : [],
  );
  const linksAt: number[][] = sites.map(() => []);
  ends.forEach((members, link) => {
    for (const site of members) linksAt[site]?.push(link);
  });

  const start = new Int32Array(sites.length + 1);
  const neighbour: number[] = [];
  const linkOf: number[] = [];
  // For the site in hand: where in `neighbour` another site stands.
  const placeOf = new Int32Array(sites.length).fill(-1);
  linksAt.forEach((linksHere, from) => {
    const begin = neighbour.length;
    start[from] = begin;
    for (const link of linksHere) {
      for (const to of ends[link] ?? []) {
        const place = placeOf[to] ?? -1;
        if (to === from) continue;
        if (place < begin) {
          placeOf[to] = neighbour.length;
          neighbour.push(to);
          linkOf.push(link);
        } else if (takesPlaceOf(links[link], links[linkOf[place] ?? -1])) {
          linkOf[place] = link;
        }
      }
    }
  });
  start[sites.length] = neighbour.length;
  const costOf = Int32Array.from(links, effectiveCost);
  return {
    sites,
    indexOf: (site) => index.get(site),
    rank: rankNames(sites),
    start,
    neighbour: Int32Array.from(neighbour),
    cost: Int32Array.from(linkOf, (link) => costOf[link] ?? 0),
    link: Int32Array.from(linkOf),
    links,
    siteList: organization.sites,
  };
}

/** Does a link count instead of another one between the same sites? */
export function takesPlaceOf(link: IpSiteLink | undefined, present: IpSiteLink | undefined): boolean {
  if (!link || !present) return false;
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
