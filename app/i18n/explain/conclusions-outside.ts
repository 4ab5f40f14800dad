import type { NameBook } from "../name-book.ts";
import type { ReasonSpeaker } from "../reasons.ts";
import { chosenOf, contestOf, type DecisionOf, isOnlyTooLarge } from "./decision-parts.ts";

export function concludeConnector({ say }: ReasonSpeaker, decision: DecisionOf<"connector">): string {
  const chosen = chosenOf<"connector">(decision);
  if (chosen === null) {
    return say(isOnlyTooLarge(decision) ? "conclude.connector.tooSmall" : "conclude.connector.none");
  }
  const { connector } = chosen;
  if (decision.rule === "R-CON-17") return say("conclude.connector.linked", { connector });
  if (decision.rule === "P-303") return say("conclude.connector.edge", { connector });
  return say(`conclude.connector.${contestOf(decision)}`, { connector, cost: chosen.aggregateCost ?? 0 });
}

/** Equivalent servers take turns. Which servers they are shows in the rule. */
export function concludeTurn({ say }: ReasonSpeaker, book: NameBook, decision: DecisionOf<"loadBalancing">): string {
  const chosen = chosenOf<"loadBalancing">(decision)?.server;
  const isExpansion = decision.rule === "R-EXP-2";
  if (chosen === undefined) return say(isExpansion ? "conclude.turn.expansionNone" : "conclude.turn.none");
  if (isExpansion) return say("conclude.turn.expansion", { chosen });
  switch (decision.rule) {
    case "R-EDG-1":
      return say("conclude.turn.inward", { chosen });
    case "R-EDG-2":
      return say("conclude.turn.edge", { chosen });
    case "R-LEG-4":
      return say("conclude.turn.routingGroup", { chosen });
    default: {
      const { target } = decision.subject;
      if (!book.isSite(target)) return say("conclude.turn.connector", { chosen });
      return decision.candidates.length === 1
        ? say("conclude.turn.only.site", { site: target, chosen })
        : say("conclude.turn.site", { chosen });
    }
  }
}

export function concludeSize({ say }: ReasonSpeaker, decision: DecisionOf<"sizeLimit">): string {
  const broken = decision.candidates.find(({ verdict }) => verdict === "overLimit");
  const size = say("kilobytes", { size: decision.candidates[0]?.sizeKB ?? 0 });
  if (broken === undefined) return say("conclude.size.fits", { size });
  const limit = say("kilobytes", { size: broken.limitKB ?? 0 });
  const values = { size, limit, limitOf: broken.limitOf };
  if (decision.rule === "P-903") return say("conclude.size.receive", values);
  if (broken.limitOf === "prohibitSendQuotaKB") return say("conclude.size.sendQuota", values);
  if (decision.rule === "P-606") return say("conclude.size.quota", values);
  if (decision.rule === "R-SIZ-1" || decision.rule === "R-SIZ-2") return say("conclude.size.link", values);
  return say(decision.rule === "R-LEG-7" ? "conclude.size.routingGroup" : "conclude.size.organization", values);
}

export function concludeHost({ say }: ReasonSpeaker, decision: DecisionOf<"remoteHost">): string {
  const chosen = chosenOf<"remoteHost">(decision);
  const { target } = decision.subject;
  if (chosen !== null) {
    const key = decision.rule === "P-1004" ? "smart" : chosen.preference === null ? "address" : "preference";
    return say(`conclude.host.${key}`, { chosen: chosen.host });
  }
  const verdicts = new Set(decision.candidates.map(({ verdict }) => verdict));
  if (verdicts.has("domainNotFound")) return say("conclude.host.noDomain", { target });
  if (verdicts.has("loopsBack")) return say("conclude.host.loop", { target });
  return say(verdicts.has("dnsNoAnswer") ? "conclude.host.noDns" : "conclude.host.none");
}
