import type { SiteId } from "../model/ids.ts";
import type { Organization } from "../model/organization.ts";

export interface FoundPath {
  readonly sites: readonly SiteId[];
  readonly cost: number;
}

/**
 * The least-cost path by trying every way that visits no site twice and comparing them as the rules say, with nothing
 * shared with the engine: total cost, number of links, then the names before the destination, from the back.
 */
export function bruteForcePath(organization: Organization, from: SiteId, to: SiteId): FoundPath | null {
  let best: FoundPath | null = null;
  const walk = (sites: readonly SiteId[], cost: number): void => {
    const here = sites[sites.length - 1];
    if (here === to) {
      const found = { sites, cost };
      if (best === null || isBetter(found, best)) best = found;
      return;
    }
    for (const link of organization.siteLinks) {
      if (link.transport === "SMTP" || here === undefined || !link.sites.includes(here)) continue;
      const price = link.exchangeCost === null ? link.cost : link.exchangeCost;
      if (best !== null && cost + price > (best as FoundPath).cost) continue;
      for (const next of link.sites) if (!sites.includes(next)) walk([...sites, next], cost + price);
    }
  };
  walk([from], 0);
  return best;
}

function isBetter(a: FoundPath, b: FoundPath): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  if (a.sites.length !== b.sites.length) return a.sites.length < b.sites.length;
  const before = (path: FoundPath) => [...path.sites].reverse().map((name) => name.toUpperCase());
  const [left, right] = [before(a), before(b)];
  for (let i = 0; i < left.length; i += 1) {
    const [x = "", y = ""] = [left[i], right[i]];
    if (x !== y) return x < y;
  }
  return false;
}
