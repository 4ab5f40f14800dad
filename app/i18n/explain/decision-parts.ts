import type { CandidateOf, Decision, DecisionKind } from "../../engine/index.ts";

export type DecisionOf<Kind extends DecisionKind> = Extract<Decision, { readonly question: Kind }>;

/** The candidate that was chosen; null when none was left. */
export function chosenOf<Kind extends DecisionKind>(decision: {
  readonly question: Kind;
  readonly candidates: readonly CandidateOf[Kind][];
  readonly chosen: number | null;
}): CandidateOf[Kind] | null {
  return decision.chosen === null ? null : (decision.candidates[decision.chosen] ?? null);
}

/** The names of servers that were asked and did not answer. */
export function silentServers(candidates: readonly { readonly server: string; readonly verdict: string }[]) {
  return candidates.filter(({ verdict }) => verdict === "noAnswer").map(({ server }) => server);
}

/** What a decision about a stop says of the way to it. */
export interface WayFacts {
  /** Sites between here and the stop that are passed by. */
  readonly passed: readonly string[];
  /** The last site of the shared way: where it all goes in the end, or where the ways part. */
  readonly goal: string;
}

export function wayFacts(decision: DecisionOf<"nextHopSite">): WayFacts {
  const { candidates, chosen } = decision;
  const stop = chosen ?? candidates.length;
  return {
    passed: candidates.filter((_, i) => i < stop).map(({ site }) => site),
    goal: candidates[candidates.length - 1]?.site ?? decision.subject.target,
  };
}

/** The comparison that settled a choice among connectors: the last one that any of them reached. */
export type ConnectorContest = "name" | "closer" | "legacyPair" | "cheaper" | "specific" | "only";

export function contestOf(decision: DecisionOf<"connector">): ConnectorContest {
  const verdicts = new Set(decision.candidates.map(({ verdict }) => verdict));
  if (verdicts.has("higherName")) return "name";
  if (verdicts.has("farther")) return "closer";
  if (verdicts.has("legacyPairHigher")) return "legacyPair";
  if (verdicts.has("higherAggregateCost")) return "cheaper";
  return verdicts.has("lessSpecific") ? "specific" : "only";
}

/** Would one of the connectors have been the way out, had the message been smaller? */
export function isOnlyTooLarge(decision: DecisionOf<"connector">): boolean {
  return decision.candidates.some((one) => one.verdict === "tooSmall" && one.addressSpace !== null);
}

/** The two sites whose names broke a tie: the one that stands at the same place of the chosen way, and the loser. */
export function tieOf(
  path: readonly string[],
  chosen: readonly string[],
): { readonly winner: string; readonly loser: string } | null {
  for (let back = 1; back <= Math.min(path.length, chosen.length); back += 1) {
    const loser = path[path.length - back];
    const winner = chosen[chosen.length - back];
    if (loser !== undefined && winner !== undefined && loser !== winner) return { winner, loser };
  }
  return null;
}
