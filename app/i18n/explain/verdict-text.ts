import type { Candidate, CandidateOf, Decision, Verdict } from "../../engine/index.ts";
import type { NameBook } from "../name-book.ts";
import type { ReasonSpeaker } from "../reasons.ts";
import { chosenOf, contestOf, tieOf } from "./decision-parts.ts";

/** A number that two candidates differ by; never negative. */
const difference = (a: number | null, b: number | null | undefined): number => Math.max(0, (a ?? 0) - (b ?? 0));

/** Why the candidate at this place was taken, or what put it out, with its facts. */
export function verdictText(speaker: ReasonSpeaker, book: NameBook, decision: Decision, place: number): string {
  const { say } = speaker;
  switch (decision.question) {
    case "leastCostPath": {
      const chosen = chosenOf<"leastCostPath">(decision);
      return pathVerdict(speaker, decision.candidates, decision.candidates[place], chosen);
    }
    case "nextHopSite": {
      const verdict = verdictOf(decision.candidates[place]);
      const isBehind = decision.chosen !== null && place > decision.chosen;
      return verdict === "passedBy" && isBehind ? say("verdict.passedBy.after") : plainVerdict(speaker, verdict);
    }
    case "connector": {
      const candidate = decision.candidates[place];
      if (candidate?.verdict === "chosen") return say(`verdict.chosen.connector.${contestOf(decision)}`);
      return candidate ? connectorVerdict(speaker, candidate, chosenOf<"connector">(decision)) : "";
    }
    case "routingGroupConnector": {
      const candidate = decision.candidates[place];
      const chosen = chosenOf<"routingGroupConnector">(decision);
      return candidate ? routingGroupVerdict(speaker, candidate, chosen) : "";
    }
    case "sizeLimit": {
      const candidate = decision.candidates[place];
      if (candidate?.verdict !== "overLimit") return plainVerdict(speaker, verdictOf(candidate));
      const size = say("kilobytes", { size: candidate.sizeKB });
      return say("verdict.overLimit", { size, limit: say("kilobytes", { size: candidate.limitKB ?? 0 }) });
    }
    case "resolveRecipient": {
      const candidate = decision.candidates[place];
      return candidate ? recipientVerdict(speaker, book, candidate) : "";
    }
    case "remoteHost": {
      const candidate = decision.candidates[place];
      if (candidate?.verdict !== "chosen") return plainVerdict(speaker, verdictOf(candidate));
      if (decision.rule === "P-1004") return say("verdict.chosen.host");
      return say(candidate.preference === null ? "verdict.answered" : "verdict.chosen.preference");
    }
    case "publicFolderDatabase": {
      const candidate = decision.candidates[place];
      if (candidate?.verdict === "chosen") return say("verdict.chosen.database");
      if (candidate?.verdict !== "remoteSite") return plainVerdict(speaker, verdictOf(candidate));
      return candidate.cost === null
        ? say("verdict.remoteSite.noRoute")
        : say("verdict.remoteSite", { cost: candidate.cost });
    }
    case "agents":
    case "headerFirewall":
    case "spamRating":
    case "restriction":
    case "transportRules":
    case "journaling":
    case "automaticReply":
    case "receiveConnector": {
      const candidate: Candidate | undefined = decision.candidates[place];
      return plainVerdict(speaker, verdictOf(candidate));
    }
    case "submissionServer":
    case "loadBalancing":
    case "expansionServer":
    case "clientAccess":
    case "backOff": {
      const candidate: Candidate | undefined = decision.candidates[place];
      const verdict = verdictOf(candidate);
      if (verdict === "chosen") {
        if (decision.rule === "R-SUB-2") return say("verdict.chosen.server.coLocated");
        if (decision.candidates.length === 1) return say("verdict.chosen.server.only");
        return say(place === 0 ? "verdict.chosen.server.first" : "verdict.chosen.server.later");
      }
      if (verdict !== "laterInRoundRobin") return plainVerdict(speaker, verdict);
      return say("verdict.laterInRoundRobin", { order: place + 1 });
    }
  }
}

const verdictOf = (candidate: Candidate | undefined): Verdict => candidate?.verdict ?? "notNeeded";

function pathVerdict(
  speaker: ReasonSpeaker,
  all: readonly CandidateOf["leastCostPath"][],
  candidate: CandidateOf["leastCostPath"] | undefined,
  chosen: CandidateOf["leastCostPath"] | null,
): string {
  const { say } = speaker;
  switch (candidate?.verdict) {
    case "chosen": {
      if (candidate.hops === 0) return say("verdict.chosen.here");
      if (all.some(({ verdict }) => verdict === "higherSiteName")) return say("verdict.chosen.name");
      return say(all.some(({ verdict }) => verdict === "moreHops") ? "verdict.chosen.hops" : "verdict.chosen.cost");
    }
    case "costsMore":
      return say("verdict.costsMore", { difference: difference(candidate.cost, chosen?.cost) });
    case "moreHops":
      return say("verdict.moreHops", { count: difference(candidate.hops, chosen?.hops) });
    case "higherSiteName": {
      const tie = chosen && tieOf(candidate.path, chosen.path);
      return tie ? say("verdict.higherSiteName", tie) : say("verdict.higherSiteName.plain");
    }
    default:
      return plainVerdict(speaker, verdictOf(candidate));
  }
}

function connectorVerdict(
  speaker: ReasonSpeaker,
  candidate: CandidateOf["connector"],
  chosen: CandidateOf["connector"] | null,
): string {
  const { say } = speaker;
  const { verdict, maxMessageSizeKB, site } = candidate;
  if (verdict === "tooSmall" && maxMessageSizeKB !== null)
    return say("verdict.tooSmall", { limit: say("kilobytes", { size: maxMessageSizeKB }) });
  if (verdict === "outOfScope" && site !== null) return say("verdict.outOfScope", { site });
  if (chosen === null) return plainVerdict(speaker, verdict);
  switch (verdict) {
    case "lessSpecific":
      return candidate.addressSpace === null || chosen.addressSpace === null
        ? say("verdict.lessSpecific.plain")
        : say("verdict.lessSpecific", { own: candidate.addressSpace, winner: chosen.addressSpace });
    case "higherAggregateCost":
      return say("verdict.higherAggregateCost", {
        cost: candidate.aggregateCost ?? 0,
        difference: difference(candidate.aggregateCost, chosen.aggregateCost),
      });
    case "higherName":
      return say("verdict.higherName", { winner: chosen.connector });
    default:
      return plainVerdict(speaker, candidate.verdict);
  }
}

function routingGroupVerdict(
  speaker: ReasonSpeaker,
  candidate: CandidateOf["routingGroupConnector"],
  chosen: CandidateOf["routingGroupConnector"] | null,
): string {
  const { say } = speaker;
  if (chosen === null) return plainVerdict(speaker, candidate.verdict);
  switch (candidate.verdict) {
    case "higherRoutingGroupCost":
      return say("verdict.higherRoutingGroupCost", {
        difference: difference(candidate.routingGroupCost, chosen.routingGroupCost),
      });
    case "higherSiteLinkCost":
      return say("verdict.higherSiteLinkCost", {
        difference: difference(candidate.siteLinkCost, chosen.siteLinkCost),
      });
    case "moreHops":
      return say("verdict.moreHops", { count: difference(candidate.hops, chosen.hops) });
    case "higherName":
      return say("verdict.higherName", { winner: chosen.connector });
    case "chosen":
      return say("verdict.chosen.routingGroupConnector");
    default:
      return plainVerdict(speaker, candidate.verdict);
  }
}

function recipientVerdict(speaker: ReasonSpeaker, book: NameBook, candidate: CandidateOf["resolveRecipient"]): string {
  const { say } = speaker;
  const { verdict, found } = candidate;
  if (verdict === "mailboxFound") {
    const server = found === null ? null : book.serverOfDatabase(found);
    return server === null
      ? say("verdict.mailboxFound.plain")
      : say("verdict.mailboxFound", { place: book.serverInSite(server) });
  }
  if (verdict === "groupExpandedElsewhere") return say("verdict.groupExpandedElsewhere", { found: found ?? "" });
  return plainVerdict(speaker, verdict);
}

/** The clause of a verdict whose facts are not at hand, or that has none. Every verdict has one. */
export function plainVerdict({ say }: ReasonSpeaker, verdict: Verdict): string {
  switch (verdict) {
    case "laterInRoundRobin":
    case "costsMore":
    case "higherAggregateCost":
    case "higherRoutingGroupCost":
    case "higherSiteLinkCost":
    case "moreHops":
    case "higherSiteName":
    case "outOfScope":
    case "tooSmall":
    case "lessSpecific":
    case "higherName":
    case "overLimit":
    case "mailboxFound":
    case "groupExpandedElsewhere":
    case "remoteSite":
      return say(`verdict.${verdict}.plain`);
    default:
      return say(`verdict.${verdict}`);
  }
}
