import type { ServerId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import { type Copy, carryOnly, type World } from "../simulation/world.ts";
import { split } from "./bifurcate.ts";
import type { Destination } from "./resolve-recipients.ts";

/** A copy and where its recipients have to go. */
export interface Resolved {
  readonly copy: Copy;
  readonly destinations: readonly Destination[];
}

/**
 * Once the recipients are known: what was forwarded travels in a copy of its own, since its envelope is another
 * (bifurcation), and no copy has more recipients than the expansion size limit (chipping).
 *
 * @source P-353
 */
export function separate(
  world: World,
  copy: Copy,
  server: ServerId,
  destinations: readonly Destination[],
  at: SimMs,
): readonly Resolved[] {
  if (destinations.length === 0) return [];
  const groups = new Map<string | null, Destination[]>();
  for (const destination of destinations) {
    const { apart } = destination.recipient;
    const group = groups.get(apart);
    if (group) group.push(destination);
    else groups.set(apart, [destination]);
  }
  carryOnly(
    copy,
    destinations.map(({ recipient }) => recipient),
  );
  const byEnvelope = parts(world, copy, server, [...groups.values()], at, "resolution");
  return byEnvelope.flatMap((one) => {
    const chips = chipped(one.destinations, world.rules.expansionSizeLimit);
    return parts(world, one.copy, server, chips, at, "expansion");
  });
}

function parts(
  world: World,
  copy: Copy,
  server: ServerId,
  groups: readonly (readonly Destination[])[],
  at: SimMs,
  reason: "resolution" | "expansion",
): readonly Resolved[] {
  const [only] = groups;
  if (only && groups.length === 1) return [{ copy, destinations: only }];
  const lists = groups.map((group) => ({ recipients: group.map(({ recipient }) => recipient) }));
  const copies = split(world, copy, server, lists, at, reason);
  return copies.map((part, i) => ({ copy: part, destinations: groups[i] ?? [] }));
}

function chipped(destinations: readonly Destination[], size: number): readonly (readonly Destination[])[] {
  if (destinations.length <= size) return [destinations];
  const chips: (readonly Destination[])[] = [];
  for (let start = 0; start < destinations.length; start += size) chips.push(destinations.slice(start, start + size));
  return chips;
}
