import type { ServerId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import { fanOut } from "../routing/fan-out.ts";
import { about, type Copy, type RecipientState, type World } from "../simulation/world.ts";
import { relayToServers, relayToSite } from "../transport/relay.ts";
import { databasesOf, deliverToMailboxServer } from "../transport/store-driver.ts";
import type { Solution } from "./bifurcate.ts";
import { explainStop } from "./explain-stop.ts";
import { routeOne } from "./next-hop.ts";
import type { NextHop } from "./recipient-route.ts";
import type { Destination } from "./resolve-recipients.ts";
import { routeLinked } from "./route-linked.ts";

interface Routed {
  readonly recipient: RecipientState;
  readonly hop: NextHop;
}

/**
 * Routing: gives each recipient its next-hop solution and gathers those that share one. Recipients with a remote next
 * hop travel together as far as their paths agree (delayed fan-out). Returns no solution for those that failed; their
 * report is already on its way.
 *
 * @source R-TOP-5, R-CON-8, R-DFO-1, R-DFO-2, R-DFO-9 (inferred: connectors and expansion servers take part)
 */
export function routeRecipients(
  world: World,
  copy: Copy,
  server: ServerId,
  destinations: readonly Destination[],
  at: SimMs,
): readonly Solution[] {
  const linked = routeLinked(world, copy, server, at);
  if (linked) return linked;
  const routed: Routed[] = [];
  for (const destination of destinations) {
    const hop = routeOne(world, copy, server, destination, at);
    if (hop !== null) routed.push({ recipient: destination.recipient, hop });
  }
  return [...nearSolutions(world, server, routed), ...farSolutions(world, copy, server, routed, at)];
}

/** Everything that is decided within this site: one solution for each queue. */
function nearSolutions(world: World, server: ServerId, routed: readonly Routed[]): readonly Solution[] {
  const groups = new Map<string, { hop: NextHop; recipients: RecipientState[] }>();
  for (const { recipient, hop } of routed) {
    if (hop.kind === "site") continue;
    const key = keyOf(hop);
    const group = groups.get(key);
    if (group) group.recipients.push(recipient);
    else groups.set(key, { hop, recipients: [recipient] });
  }
  return [...groups.values()].map(({ hop, recipients }) => nearSolution(world, server, hop, recipients));
}

function keyOf(hop: NextHop): string {
  const { deliveryType, nextHop, connector } = hop.key;
  return [deliveryType, nextHop, connector ?? ""].join("\u0000");
}

function nearSolution(world: World, server: ServerId, hop: NextHop, recipients: readonly RecipientState[]): Solution {
  const base = { recipients, key: hop.key };
  switch (hop.kind) {
    case "mailbox":
      return {
        recipients,
        key: { ...hop.key, failsWith: databasesOf(world, recipients, hop.server).join("\u0000") },
        attempt: (copy) => deliverToMailboxServer(world, copy, server, hop.server),
      };
    case "servers":
      return { ...base, attempt: (copy) => relayToServers(world, copy, server, hop) };
    case "outside":
      return { ...base, leaves: true, attempt: (copy) => hop.send(copy) };
    case "unreachable":
      return { ...base, attempt: () => ({ kind: "ended" }) };
    case "site":
      throw new Error("A remote next hop has its solution from delayed fan-out");
  }
}

/** The recipients that leave the site: as few copies as delayed fan-out allows. */
function farSolutions(
  world: World,
  copy: Copy,
  server: ServerId,
  routed: readonly Routed[],
  at: SimMs,
): readonly Solution[] {
  const travellers = routed.flatMap(({ recipient, hop }) =>
    hop.kind === "site" ? [{ what: { recipient, connector: hop.key.connector }, path: hop.path.sites }] : [],
  );
  if (travellers.length === 0) return [];
  return fanOut(world.directory, travellers).map((part) => {
    const recipients = part.travellers.map(({ what }) => what.recipient);
    const path = part.sharedPath.slice(0, part.sharedPath.indexOf(part.target) + 1);
    const because = explainStop(world, server, part, recipients);
    world.recorder.copyEvent(about(copy, at, recipients), { type: "ROUTE", server, because });
    return {
      recipients,
      key: { deliveryType: "SmtpRelayToRemoteAdSite" as const, nextHop: part.target, connector: null },
      attempt: (one: Copy) => relayToSite(world, one, server, { path, because }),
    };
  });
}

/** Solutions of recipients that joined later, put to those that lead the same way. */
export function mergeSolutions(before: readonly Solution[], more: readonly Solution[]): readonly Solution[] {
  const merged = new Map<string, Solution>();
  for (const solution of [...before, ...more]) {
    const { deliveryType, nextHop, connector, failsWith } = solution.key;
    const key = [deliveryType, nextHop, connector ?? ""].join("\u0000");
    const known = merged.get(key);
    const recipients = [...(known?.recipients ?? []), ...solution.recipients];
    const databases = [known?.key.failsWith, failsWith].flatMap((names) => names?.split("\u0000") ?? []);
    const together = databases.length > 0 ? { failsWith: [...new Set(databases)].sort().join("\u0000") } : {};
    const one = known ?? solution;
    merged.set(key, { ...one, recipients, key: { ...one.key, ...together } });
  }
  return [...merged.values()];
}
