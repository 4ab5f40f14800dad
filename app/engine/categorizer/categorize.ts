import type { ServerId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, type World } from "../simulation/world.ts";
import type { CategorizerStage } from "../trace/events.ts";
import { deferCategorization } from "../transport/queues.ts";
import { bifurcate } from "./bifurcate.ts";
import { resolveRecipients } from "./resolve-recipients.ts";
import { routeRecipients } from "./route-recipients.ts";

/**
 * The categorizer of a Hub Transport server: takes a copy off the Submission queue, resolves its recipients, finds
 * each a next-hop solution, converts the content, applies rules and journaling (the compliance assessment of the
 * source article), and puts one copy for each solution into its delivery queue. Every Hub Transport server on the way
 * does all of it anew.
 *
 * @source P-300, P-302, P-311, S-08 to S-16, R-TOP-5
 */
export function categorize(world: World, copy: Copy, server: ServerId): void {
  let at = world.scheduler.now();
  const stage = (name: CategorizerStage): SimMs => {
    if (copy.recipients.length > 0)
      world.recorder.event({ ...about(copy, at), type: "CATEGORIZE", server, stage: name });
    at = later(at, timings.categorizerStage);
    return at;
  };
  stage("submitted");
  if (world.faults.globalCatalog(world.directory.siteOf(server)) !== null) {
    deferCategorization(world, server, copy);
    return;
  }
  const destinations = resolveRecipients(world, copy, server, at);
  if (destinations.length === 0) return;
  at = later(at, timings.directoryLookUp);
  stage("resolved");
  const solutions = routeRecipients(world, copy, server, destinations, at);
  if (solutions.length === 0) return;
  stage("routed");
  stage("converted");
  stage("rulesAndJournaling");
  stage("categorized");
  bifurcate(world, copy, server, solutions, at);
}
