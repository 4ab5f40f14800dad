import type { Directory } from "../model/directory.ts";
import type { SiteId } from "../model/ids.ts";

/** One site of the way, and whether back-off tries it. `position`: hops from the source. */
export interface BackOffStop {
  readonly site: SiteId;
  readonly position: number;
  readonly tried: boolean;
  readonly skippedBecause: "noHubTransportServer" | "notTriedBinary" | null;
}

export interface BackOffPlan {
  /** More than four hops: binary back-off, whose order is not documented. */
  readonly binary: boolean;
  /** In the order in which the sites are tried; those that are not come last. */
  readonly stops: readonly BackOffStop[];
}

/** Up to this many hops the sites are tried one after the other (R-QPF-2). */
const mostHopsOneByOne = 4;

/**
 * Where a message may wait when no Hub Transport server of the target answers: the sites between source and target,
 * from the target towards the source; on ways of more than four hops at halving positions among the sites that have a
 * Hub Transport server. The ends are not part of the plan.
 *
 * @param path the way from the source to the target site, both included
 * @source R-QPF-2, R-QPF-3 (inferred), R-QPF-4 (that it is binary is documented, its order is not)
 */
export function planBackOff(directory: Directory, path: readonly SiteId[]): BackOffPlan {
  const between = path.slice(1, -1).map((site, i) => ({ site, position: i + 1 }));
  const usable = between.filter(({ site }) => directory.hasHubTransport(site));
  const binary = path.length - 1 > mostHopsOneByOne;
  const order = binary ? halvingPositions(usable.length) : usable.map((_, i) => usable.length - i);
  const tried = order.flatMap((place) => usable[place - 1] ?? []);
  const triedSites = new Set(tried.map(({ site }) => site));
  const skipped = between.filter(({ site }) => !triedSites.has(site)).reverse();
  return {
    binary,
    stops: [
      ...tried.map((stop) => ({ ...stop, tried: true, skippedBecause: null })),
      ...skipped.map((stop) => ({
        ...stop,
        tried: false,
        skippedBecause: directory.hasHubTransport(stop.site)
          ? ("notTriedBinary" as const)
          : ("noHubTransportServer" as const),
      })),
    ],
  };
}

// Assumption A5: that long ways are halved is documented, in which steps is not.
/** Places from 1: (k + 1) div 2, then half of that, down to 1. */
function halvingPositions(count: number): number[] {
  const positions: number[] = [];
  for (let place = (count + 1) >> 1; place >= 1; place >>= 1) positions.push(place);
  return positions;
}
