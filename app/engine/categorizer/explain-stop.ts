import type { ServerId, SiteId } from "../model/ids.ts";
import type { FanOutCopy } from "../routing/fan-out.ts";
import { isUsableHubSite } from "../routing/hub-sites.ts";
import { addresses, type RecipientState, type World } from "../simulation/world.ts";
import type { StopCandidate, Verdict } from "../trace/decisions.ts";
import type { RuleId } from "../trace/sources.ts";

export type TravelReason = FanOutCopy<unknown>["reason"];

const rulesOf: { readonly [reason in TravelReason]: readonly [RuleId, ...RuleId[]] } = {
  directRelay: ["R-DIR-1"],
  firstHubSite: ["R-HUB-1", "R-HUB-2", "R-HUB-3"],
  forkOfPaths: ["R-DFO-2", "R-DFO-1", "R-DFO-3"],
};

/** Writes down why a copy goes as far as it goes in one hop: every site of the shared way, and what it is to the copy. */
export function explainStop(
  world: World,
  server: ServerId,
  part: FanOutCopy<{ readonly recipient: RecipientState }>,
  recipients: readonly RecipientState[],
): number {
  const { directory } = world;
  const stopAt = part.sharedPath.indexOf(part.target);
  const candidates: StopCandidate[] = part.sharedPath.slice(1).map((site, i) => ({
    site,
    hubSite: directory.isHubSite(site),
    recipients: part.travellers.filter(({ path }) => path.includes(site)).length,
    verdict: i + 1 === stopAt ? part.reason : verdictOf(world, site, i + 1 < stopAt),
  }));
  return world.recorder.decision({
    question: "nextHopSite",
    rules: rulesOf[part.reason],
    subject: {
      server,
      site: directory.siteOf(server),
      recipients: addresses(recipients),
      target: part.target,
    },
    candidates,
    chosen: stopAt - 1,
  });
}

function verdictOf(world: World, site: SiteId, isBeforeStop: boolean): Verdict {
  if (!world.directory.hasHubTransport(site)) return "noHubTransportServer";
  if (isBeforeStop) return "passedBy";
  return isUsableHubSite(world.directory, site) ? "afterFirstHubSite" : "passedBy";
}
