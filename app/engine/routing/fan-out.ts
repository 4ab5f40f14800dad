import { must } from "../../lib/assert.ts";
import type { Directory } from "../model/directory.ts";
import type { SiteId } from "../model/ids.ts";
import { isUsableHubSite } from "./hub-sites.ts";

/** A recipient (or anything that travels) with the path of sites to where it goes; the source is `path[0]`. */
export interface Traveller<T> {
  readonly what: T;
  readonly path: readonly SiteId[];
}

/** One copy that leaves the source, and how far it goes in one hop. */
export interface FanOutCopy<T> {
  readonly travellers: readonly Traveller<T>[];
  readonly target: SiteId;
  /** Why the copy goes that far and no farther. */
  readonly reason: "directRelay" | "firstHubSite" | "forkOfPaths";
  /** The sites that all travellers share, source first. */
  readonly sharedPath: readonly SiteId[];
}

/**
 * Delayed fan-out: decides how many copies leave a site, and the next site of each. Travellers are grouped by first
 * hop, then recursively. A group travels as one copy to the last site that their paths share, directly, and is split
 * there; a group with one destination is not stopped on the way, except at the first hub site. Sites without a Hub
 * Transport server cannot be a stop.
 *
 * @source R-DFO-2, R-DFO-3 (inferred: grouping), R-DFO-4, R-DFO-5, R-DFO-7 (inferred), R-DFO-8 (inferred), R-HUB-1
 */
export function fanOut<T>(directory: Directory, travellers: readonly Traveller<T>[]): readonly FanOutCopy<T>[] {
  return groupAt(directory, travellers, 1);
}

// Assumption A6: recipients whose paths begin alike travel together; the documentation speaks of shared hops only.
function groupAt<T>(directory: Directory, travellers: readonly Traveller<T>[], position: number): FanOutCopy<T>[] {
  const groups = new Map<SiteId, Traveller<T>[]>();
  for (const traveller of travellers) {
    const site = must(traveller.path[position], "next site of a remote recipient");
    const group = groups.get(site);
    if (group) group.push(traveller);
    else groups.set(site, [traveller]);
  }
  return [...groups.values()].flatMap((group) => copiesOf(directory, group, position));
}

function copiesOf<T>(directory: Directory, group: readonly Traveller<T>[], from: number): FanOutCopy<T>[] {
  const shared = sharedLength(group);
  const sharedPath = must(group[0], "traveller").path.slice(0, shared);
  const oneDestination = group.every((traveller) => traveller.path.length === shared);
  const last = must(sharedPath[shared - 1], "last shared site");
  for (let i = from; i < shared; i += 1) {
    const site = must(sharedPath[i], "shared site");
    const isEnd = oneDestination && i === shared - 1;
    if (!isEnd && isUsableHubSite(directory, site)) {
      return [{ travellers: group, target: site, reason: "firstHubSite", sharedPath }];
    }
  }
  if (oneDestination) return [{ travellers: group, target: last, reason: "directRelay", sharedPath }];
  for (let i = shared - 1; i >= from; i -= 1) {
    const site = must(sharedPath[i], "shared site");
    if (directory.hasHubTransport(site))
      return [{ travellers: group, target: site, reason: "forkOfPaths", sharedPath }];
  }
  return groupAt(directory, group, shared);
}

function sharedLength<T>(group: readonly Traveller<T>[]): number {
  const first = must(group[0], "traveller").path;
  let shared = 0;
  while (shared < first.length && group.every((traveller) => traveller.path[shared] === first[shared])) shared += 1;
  return shared;
}
