import type { SiteId } from "../model/ids.ts";
import type { PathCandidate } from "../trace/decisions.ts";
import type { RuleId } from "../trace/sources.ts";
import { type Here, route } from "./recipient-route.ts";

/** Writes down the least-cost path with the ways that lost. */
export function explainPath(here: Here, site: SiteId, rules: readonly [RuleId, ...RuleId[]]): void {
  const { recorder, table } = here.world;
  const key = [here.server, site, ...rules].join("\u0000");
  route(
    here,
    recorder.decisionOnce(table, key, () => decidePath(here, site, rules)),
  );
}

function decidePath(here: Here, site: SiteId, rules: readonly [RuleId, ...RuleId[]]): number {
  const { table } = here.world;
  const path = table.path(here.site, site);
  const losing = path ? table.losingPaths(here.site, site) : [];
  const lost = { cost: "costsMore", hops: "moreHops", name: "higherSiteName" } as const;
  const chosen: PathCandidate[] = path
    ? [
        {
          path: path.sites,
          cost: path.cost,
          hops: path.hops,
          decidedBy: null,
          verdict: rules[0] === "R-LCR-7" ? "noHubTransportServer" : "chosen",
        },
      ]
    : [];
  const candidates: PathCandidate[] = [
    ...chosen,
    ...losing.map(({ sites, cost, hops, lostOn, decidedBy }) => ({
      path: sites,
      cost,
      hops,
      decidedBy,
      verdict: lost[lostOn],
    })),
  ];
  const decidedOn = losing[0]?.lostOn;
  const deciding: RuleId = decidedOn === "name" ? "R-LCR-4" : decidedOn === "hops" ? "R-LCR-3" : "R-LCR-1";
  return here.world.recorder.decision({
    question: "leastCostPath",
    rules: rules[0] === "R-LCR-1" ? [deciding, "R-LCR-2"] : rules,
    // The way is the same for whoever takes it.
    subject: { server: here.server, site: here.site, recipients: [], target: site },
    candidates,
    chosen: chosen[0]?.verdict === "chosen" ? 0 : null,
  });
}
