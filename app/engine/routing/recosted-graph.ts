import type { IpSiteLink, Organization } from "../model/organization.ts";
import { effectiveCost, type SiteGraph, takesPlaceOf } from "./site-graph.ts";

/**
 * The graph of an organization that differs only in what some links cost; null: it differs in more. Shares everything
 * but the costs with the graph before, so that comparing the two is easy.
 */
export function recostedGraph(before: SiteGraph, organization: Organization): SiteGraph | null {
  const links = organization.siteLinks;
  if (organization.sites !== before.siteList || links.length !== before.links.length) return null;
  const changed: IpSiteLink[] = [];
  for (const [i, link] of links.entries()) {
    const old = before.links[i];
    if (link === old) continue;
    if (link.name !== old?.name || link.transport !== old.transport || link.sites !== old.sites) return null;
    changed.push(link);
  }
  if (changed.length > mostChanged) return null;
  const graph = { ...before, links, cost: before.cost.slice(), link: before.link.slice() };
  for (const link of changed) if (link.transport === "IP") chooseAgain(graph, link);
  return graph;
}

/** Of more than this the whole graph is made as quickly. */
const mostChanged = 20;

/** Chooses anew, for every two sites of a link, which of the links between them counts. */
function chooseAgain(graph: SiteGraph, changed: IpSiteLink): void {
  const { indexOf, start, neighbour, links } = graph;
  const members = new Set(changed.sites);
  const near = links.map((link, i) => ({ link, i })).filter(({ link }) => link.transport === "IP");
  for (const site of members) {
    const from = indexOf(site) ?? -1;
    const here = near.filter(({ link }) => link.sites.includes(site));
    const end = start[from + 1] ?? 0;
    for (let place = start[from] ?? 0; place < end; place += 1) {
      const to = graph.sites[neighbour[place] ?? -1];
      if (to === undefined || !members.has(to)) continue;
      let best = -1;
      for (const { link, i } of here)
        if (link.sites.includes(to) && (best < 0 || takesPlaceOf(link, links[best]))) best = i;
      graph.link[place] = best;
      graph.cost[place] = effectiveCost(links[best] ?? changed);
    }
  }
}
