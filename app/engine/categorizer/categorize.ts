import type { ServerId } from "../model/ids.ts";
import { assessCompliance } from "../policy/assess-compliance.ts";
import { inSteps } from "../simulation/in-steps.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, type World } from "../simulation/world.ts";
import type { CategorizerStage } from "../trace/events.ts";
import { deferCategorization } from "../transport/resubmission.ts";
import { bifurcate, keepRouted, type Solution } from "./bifurcate.ts";
import { exceedsRecipientLimit } from "./limits.ts";
import { resolveRecipients } from "./resolve-recipients.ts";
import { routeRecipients } from "./route-recipients.ts";
import { type Resolved, separate } from "./separate.ts";

/**
 * The categorizer of a Hub Transport server: takes a copy off the Submission queue, resolves its recipients, finds
 * each a next-hop solution, converts the content, applies rules and journaling (the compliance assessment of the
 * source article), and puts one copy for each solution into its delivery queue. Every Hub Transport server on the way
 * does all of it anew.
 *
 * @source P-300, P-302, P-311, S-08 to S-16, R-TOP-5
 */
export function categorize(world: World, copy: Copy, server: ServerId): void {
  const now = world.scheduler.now;
  const stage = (name: CategorizerStage): void => {
    world.recorder.copyEvent(about(copy, now()), { type: "CATEGORIZE", server, stage: name });
  };
  stage("submitted");
  if (world.faults.globalCatalog(world.directory.siteOf(server)) !== null) {
    deferCategorization(world, server, copy, { lastError: "globalCatalogDown" });
    return;
  }
  inSteps(world, [
    [
      timings.categorizerStage,
      () => {
        if (exceedsRecipientLimit(world, copy, server, now())) return false;
        const destinations = resolveRecipients(world, copy, server, copy.recipients, now());
        for (const part of separate(world, copy, server, destinations, now())) goOn(world, part, server);
      },
    ],
  ]);
}

/** What follows once the recipients are known, for each copy that resolution has made. */
function goOn(world: World, { copy, destinations }: Resolved, server: ServerId): void {
  const now = world.scheduler.now;
  const stage = (name: CategorizerStage, because: number | null = null): void => {
    const explained = because === null ? {} : { because };
    world.recorder.copyEvent(about(copy, now()), { type: "CATEGORIZE", server, stage: name, ...explained });
  };
  const { categorizerStage, directoryLookUp } = timings;
  let solutions: readonly Solution[] = [];
  inSteps(world, [
    [directoryLookUp, () => stage("resolved")],
    [
      categorizerStage,
      () => {
        solutions = routeRecipients(world, copy, server, destinations, now());
        keepRouted(copy, solutions);
        return solutions.length > 0;
      },
    ],
    [0, () => stage("routed")],
    [categorizerStage, () => stage("converted")],
    [
      categorizerStage,
      () => {
        solutions = assessCompliance(world, copy, server, solutions, now(), (because) =>
          stage("rulesAndJournaling", because),
        );
        return solutions.length > 0;
      },
    ],
    [categorizerStage, () => stage("categorized")],
    [categorizerStage, () => bifurcate(world, copy, server, solutions, now())],
  ]);
}
