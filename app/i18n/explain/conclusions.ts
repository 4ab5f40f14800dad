import type { Decision } from "../../engine/index.ts";
import { assertNever } from "../../lib/assert.ts";
import type { NameBook } from "../name-book.ts";
import type { ReasonSpeaker } from "../reasons.ts";
import { concludeAgents, concludeRating, concludeReceive } from "./conclusions-border.ts";
import { concludeConnector, concludeHost, concludeSize, concludeTurn } from "./conclusions-outside.ts";
import { concludePolicy, concludeRestriction } from "./conclusions-policy.ts";
import { chosenOf, type DecisionOf, tieOf } from "./decision-parts.ts";

/** The rule in plain words, and what it gave here. */
export function conclude(speaker: ReasonSpeaker, book: NameBook, decision: Decision): string {
  const { say } = speaker;
  switch (decision.question) {
    case "submissionServer":
      return concludeSubmission(speaker, decision);
    case "resolveRecipient": {
      const count = decision.candidates.filter(({ verdict }) => verdict === "notFound").length;
      return count === 0 ? say("conclude.resolve") : say("conclude.resolve.missing", { count });
    }
    case "leastCostPath":
      return concludePath(speaker, decision);
    case "nextHopSite": {
      const { target } = decision.subject;
      const verdict = chosenOf<"nextHopSite">(decision)?.verdict;
      if (verdict === "firstHubSite") return say("conclude.stop.hubSite", { target });
      return verdict === "forkOfPaths" ? say("conclude.stop.fork", { target }) : say("conclude.stop.direct");
    }
    case "connector":
      return concludeConnector(speaker, decision);
    case "routingGroupConnector": {
      const chosen = chosenOf<"routingGroupConnector">(decision);
      return chosen === null
        ? say("conclude.routingGroup.none")
        : say("conclude.routingGroup", { connector: chosen.connector });
    }
    case "loadBalancing":
      return concludeTurn(speaker, book, decision);
    case "backOff": {
      const chosen = chosenOf<"backOff">(decision)?.site;
      const isBinary = decision.rule === "R-QPF-4";
      const server = decision.subject.server ?? "";
      if (chosen !== undefined) return say(isBinary ? "conclude.backOff.binary" : "conclude.backOff", { chosen });
      return say(isBinary ? "conclude.backOff.binaryNone" : "conclude.backOff.none", { server });
    }
    case "sizeLimit":
      return concludeSize(speaker, decision);
    case "expansionServer": {
      const chosen = chosenOf<"expansionServer">(decision)?.server;
      return chosen === undefined ? say("conclude.expansion.none") : say("conclude.expansion", { chosen });
    }
    case "publicFolderDatabase": {
      const chosen = chosenOf<"publicFolderDatabase">(decision)?.database;
      return chosen === undefined ? say("conclude.folder.none") : say("conclude.folder", { chosen });
    }
    case "remoteHost":
      return concludeHost(speaker, decision);
    case "clientAccess": {
      const isDirect = decision.rule === "P-101";
      const taken = chosenOf<"clientAccess">(decision);
      const chosen = taken?.server;
      const verdict = taken?.verdict;
      if (chosen !== undefined && (verdict === "proxied" || verdict === "redirected" || verdict === "rpcProxy"))
        return say(`conclude.client.${verdict}`, { chosen });
      if (chosen !== undefined) return say(isDirect ? "conclude.client.direct" : "conclude.client.access", { chosen });
      return isDirect
        ? say("conclude.client.directNone")
        : say("conclude.client.none", { site: decision.subject.site ?? "" });
    }
    case "agents":
      return concludeAgents(speaker, decision);
    case "spamRating":
      return concludeRating(speaker, decision);
    case "headerFirewall":
      return say("conclude.headers");
    case "receiveConnector":
      return concludeReceive(speaker, decision);
    case "restriction":
      return concludeRestriction(speaker, decision);
    case "transportRules":
    case "journaling":
      return concludePolicy(speaker, decision);
    case "automaticReply":
      return say("conclude.automaticReply");
    default:
      return assertNever(decision, "decision");
  }
}

function concludeSubmission({ say }: ReasonSpeaker, decision: DecisionOf<"submissionServer">): string {
  const chosen = chosenOf<"submissionServer">(decision)?.server;
  if (chosen === undefined) {
    return decision.rule === "R-SUB-4"
      ? say("conclude.submission.overrideNone")
      : say("conclude.submission.none", { site: decision.subject.site ?? "" });
  }
  switch (decision.rule) {
    case "R-SUB-2":
      return say("conclude.submission.coLocated", { chosen });
    case "R-SUB-4":
      return say("conclude.submission.override", { chosen });
    case "R-SUB-5":
      return say("conclude.submission.voice", { chosen });
    default:
      return say(decision.candidates.length === 1 ? "conclude.submission.only" : "conclude.submission.turn", {
        chosen,
      });
  }
}

function concludePath({ say }: ReasonSpeaker, decision: DecisionOf<"leastCostPath">): string {
  const { subject, candidates, rule } = decision;
  const site = subject.site ?? "";
  const { target } = subject;
  const chosen = chosenOf<"leastCostPath">(decision);
  if (rule === "R-LCR-7") return say("conclude.path.noHub");
  if (rule === "R-LCR-6" || chosen === null) return say("conclude.path.none", { site, target });
  const server = subject.server ?? "";
  if (rule === "R-DLV-1") return say("conclude.path.here", { server, site });
  if (rule === "R-EXP-2") return say("conclude.path.expansionHere", { server, site });
  if (rule === "R-LCR-3") return say("conclude.path.hops", { cost: chosen.cost, hops: chosen.hops });
  const rival = candidates.find(({ verdict }) => verdict === "higherSiteName");
  const tie = rule === "R-LCR-4" && rival ? tieOf(rival.path, chosen.path) : null;
  return tie === null ? say("conclude.path.cost", { cost: chosen.cost }) : say("conclude.path.name", tie);
}
