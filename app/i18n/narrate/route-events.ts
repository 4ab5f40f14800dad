import type { EventOf } from "../../engine/index.ts";
import { chosenOf, contestOf, type DecisionOf, isOnlyTooLarge, wayFacts } from "../explain/decision-parts.ts";
import type { Telling } from "./telling.ts";

/** One decision of routing, told in brief; the panel "Why" has it in full. */
export function tellRoute(telling: Telling, event: EventOf<"ROUTE">): string {
  const { decision, say, book } = telling;
  if (decision === null) return say("stage.resolved", { server: book.serverInSite(event.server), count: 1 });
  switch (decision.question) {
    case "leastCostPath":
      return tellPath(telling, event, decision);
    case "nextHopSite":
      return tellStop(telling, event, decision);
    case "connector":
      return tellConnector(telling, decision);
    case "routingGroupConnector": {
      const connector = chosenOf<"routingGroupConnector">(decision)?.connector;
      if (connector === undefined) return say("conclude.routingGroup.none");
      const person = book.personName(event.recipients[0] ?? "");
      return say("route.routingGroup", { person, server: event.server, connector });
    }
    case "publicFolderDatabase": {
      const database = chosenOf<"publicFolderDatabase">(decision)?.database;
      if (database === undefined) return say("conclude.folder.none");
      return say("route.folder", { folder: decision.subject.target, server: event.server, database });
    }
    case "sizeLimit":
      return tellSize(telling, decision);
    default:
      return say("stage.resolved", { server: book.serverInSite(event.server), count: 1 });
  }
}

/** A link or a routing group connector of the way has a limit. */
function tellSize({ say }: Telling, { rule, candidates }: DecisionOf<"sizeLimit">): string {
  const broken = candidates.find(({ verdict }) => verdict === "overLimit");
  const size = say("kilobytes", { size: candidates[0]?.sizeKB ?? 0 });
  if (broken === undefined) return say("conclude.size.fits", { size });
  const limit = say("kilobytes", { size: broken.limitKB ?? 0 });
  const key = rule === "R-LEG-7" ? "conclude.size.routingGroup" : "conclude.size.link";
  return say(key, { size, limit, limitOf: broken.limitOf });
}

function tellPath(telling: Telling, event: EventOf<"ROUTE">, decision: DecisionOf<"leastCostPath">): string {
  const { say, book, list, sentences } = telling;
  const { target } = decision.subject;
  const from = decision.subject.site ?? "";
  const address = event.recipients[0] ?? "";
  const person = book.personName(address);
  const { server } = event;
  if (decision.rule === "R-LCR-6") return say("route.none", { from, target, person });
  if (decision.rule === "R-LCR-7") return say("route.noHub", { target });
  if (decision.rule === "R-EXP-2") return say("route.here.expansion", { person, site: target });
  if (decision.rule === "R-DLV-1") {
    const isMailbox = book.recipient(address)?.type === "mailbox";
    return say(isMailbox ? "route.here" : "route.here.other", { person, site: target, server });
  }
  const chosen = chosenOf<"leastCostPath">(decision);
  if (chosen === null) return say("route.none", { from, target, person });
  const between = chosen.path.slice(1, -1);
  const way =
    between.length === 0
      ? say("route.direct", { person, from, target, cost: chosen.cost })
      : say("route.via", { person, from, target, sites: list(between), cost: chosen.cost });
  return sentences(way, rivalSentence(telling, decision, chosen.cost));
}

function rivalSentence(
  { say }: Telling,
  { candidates, chosen }: DecisionOf<"leastCostPath">,
  cost: number,
): string | null {
  const rival = candidates.find((_, i) => i !== chosen);
  switch (rival?.verdict) {
    case "costsMore": {
      const isDirect = rival.path.length === 2;
      return say(isDirect ? "route.rival.direct" : "route.rival.via", { difference: rival.cost - cost });
    }
    case "moreHops":
      return say("route.rival.hops");
    case "higherSiteName":
      return say("route.rival.name");
    default:
      return null;
  }
}

function tellStop(telling: Telling, event: EventOf<"ROUTE">, decision: DecisionOf<"nextHopSite">): string {
  const { say, book, list, sentences } = telling;
  const { server } = event;
  const { target } = decision.subject;
  switch (chosenOf<"nextHopSite">(decision)?.verdict) {
    case "firstHubSite":
      return say("stop.hubSite", { target, server, copy: book.copyName(event) });
    case "forkOfPaths":
      return say("stop.fork", { target, server, count: event.recipients.length });
    default: {
      const passed = wayFacts(decision).passed;
      const direct = say("stop.direct", { server, target });
      if (passed.length === 0) return direct;
      return sentences(direct, say("stop.passing", { sites: list(passed), count: passed.length }));
    }
  }
}

function tellConnector(telling: Telling, decision: DecisionOf<"connector">): string {
  const { say, book, sentences } = telling;
  const { target, server } = decision.subject;
  const chosen = chosenOf<"connector">(decision);
  const address = book.personName(target);
  if (chosen === null) {
    if (isOnlyTooLarge(decision)) return say("conclude.connector.tooSmall");
    return sentences(say("connector.none", { address }), say("conclude.connector.none"));
  }
  if (decision.rule === "R-CON-17") return say("connector.linked", { address, connector: chosen.connector });
  const first = say("connector.chosen", { address, server: server ?? "", connector: chosen.connector });
  return sentences(first, say(`connector.${contestOf(decision)}`, { cost: chosen.aggregateCost ?? 0 }));
}
