import { must } from "../../lib/assert.ts";
import type { DatabaseId, ServerId } from "../model/ids.ts";
import type { Database } from "../model/organization.ts";
import type { PublicFolder } from "../model/recipients.ts";
import { routesToRoutingGroup } from "../routing/routing-groups.ts";
import type { RecipientState, World } from "../simulation/world.ts";
import type { StoreCandidate, Verdict } from "../trace/decisions.ts";

export interface PublicFolderChoice {
  readonly decision: number;
  readonly database: DatabaseId | null;
  readonly server: ServerId | null;
}

interface Ranked {
  readonly database: Database;
  /** 0 this server, 1 this site, 2 another site, 3 a routing group; then by cost. */
  readonly distance: number;
  readonly cost: number | null;
}

// Assumption A7: the order of preference is our reading; every copy of the documentation breaks off before it.
/**
 * Picks the public folder database: one on this server, then one in this site, then the one over the least-cost path,
 * then one in a routing group; of equals the first of the list. At first any database of the hierarchy will do; once
 * its store has readdressed the message, only the one it named. Availability plays no part.
 *
 * @source R-PF-1, R-PF-2 (the order is inferred)
 */
export function choosePublicFolderDatabase(
  world: World,
  here: ServerId,
  folder: PublicFolder,
  recipient: RecipientState,
): PublicFolderChoice {
  const wanted = recipient.readdressedTo;
  const ranked = rankAll(world, here, folder);
  const best = nearest(ranked.filter((one) => wanted === null || one.database.name === wanted));
  const candidates: StoreCandidate[] = ranked.map((one) => ({
    database: one.database.name,
    server: one.database.server,
    cost: one.cost,
    verdict: one === best ? "chosen" : verdictOf(one, wanted !== null && !holdsReplica(folder, one.database.name)),
  }));
  const decision = world.recorder.decision({
    question: "publicFolderDatabase",
    rules: ["R-PF-2", "R-PF-1"],
    subject: {
      server: here,
      site: world.directory.siteOf(here),
      recipients: [recipient.address],
      target: folder.name,
    },
    candidates,
    chosen: best ? ranked.indexOf(best) : null,
  });
  return { decision, database: best?.database.name ?? null, server: best?.database.server ?? null };
}

/** The replica that a store without one readdresses the message to: by the same order, as this server sees it. */
export function nearestReplica(world: World, here: ServerId, folder: PublicFolder): DatabaseId {
  const ranked = rankAll(world, here, folder).filter(({ database }) => holdsReplica(folder, database.name));
  const first = folder.replicas[0];
  return (nearest(ranked) ?? ranked[0])?.database.name ?? must(first, `replica of ${folder.name}`);
}

function rankAll(world: World, here: ServerId, folder: PublicFolder): readonly Ranked[] {
  const site = world.directory.siteOf(here);
  return folder.databases
    .flatMap((name) => world.directory.database(name) ?? [])
    .map((database) => rank(world, here, site, database));
}

function nearest(ranked: readonly Ranked[]): Ranked | undefined {
  const routable = ranked.filter(({ cost }) => cost !== null);
  return routable.sort((a, b) => a.distance - b.distance || (a.cost ?? 0) - (b.cost ?? 0))[0];
}

/** An empty list of replicas means: every database of the hierarchy has one. */
export function holdsReplica(folder: PublicFolder, database: DatabaseId): boolean {
  return folder.replicas.length === 0 || folder.replicas.includes(database);
}

function rank(
  world: World,
  here: ServerId,
  site: ReturnType<World["directory"]["siteOf"]>,
  database: Database,
): Ranked {
  const server = world.directory.server(database.server);
  if (!server) {
    const group = world.directory.routingGroupOf(database.server);
    const route = group === undefined ? undefined : routesToRoutingGroup(world.table, site, group).routes[0];
    return { database, distance: 3, cost: route ? route.routingGroupCost + route.source.path.cost : null };
  }
  if (server.name === here) return { database, distance: 0, cost: 0 };
  if (server.site === site) return { database, distance: 1, cost: 0 };
  const path = world.directory.hasHubTransport(server.site) ? world.table.path(site, server.site) : null;
  return { database, distance: 2, cost: path?.cost ?? null };
}

function verdictOf(one: Ranked, lacksReplica: boolean): Verdict {
  if (lacksReplica) return "noReplica";
  const byDistance: readonly Verdict[] = ["localServer", "localSite", "remoteSite", "remoteSite"];
  return byDistance[one.distance] ?? "remoteSite";
}
