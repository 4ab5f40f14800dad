import type { Solution } from "../categorizer/bifurcate.ts";
import { resolveRecipients } from "../categorizer/resolve-recipients.ts";
import { mergeSolutions, routeRecipients } from "../categorizer/route-recipients.ts";
import type { ServerId } from "../model/ids.ts";
import type { TransportRule } from "../model/policies.ts";
import type { SimMs } from "../model/units.ts";
import { addresses, type Copy, carryOnly, type RecipientState, type World } from "../simulation/world.ts";
import type { PolicyCandidate } from "../trace/decisions.ts";
import { type Assessment, act } from "./rule-actions.ts";
import { type Match, matchRule } from "./rule-predicates.ts";

/**
 * The Transport Rule agent: holds every rule, in the order of their priority, against the message, and lets those that
 * match act. What an earlier rule has written (a classification, a rating, a subject) later ones see. Recipients that
 * rules add are looked up and routed like the others. Assumption A14: the tracking log has no record of its own for it.
 *
 * @source P-402 to P-404 (inferred: their order, and that none runs twice); F-39 for recipients that are replaced
 * (inferred)
 */
export function applyTransportRules(
  world: World,
  copy: Copy,
  server: ServerId,
  solutions: readonly Solution[],
  at: SimMs,
  begin: (because: number) => void,
): readonly Solution[] {
  const rules = world.directory.organization.transportRules ?? [];
  if (rules.length === 0) return solutions;
  const assessment: Assessment = { world, copy, server, at, left: [...copy.recipients], added: [], effects: [] };
  const candidates = rules.map((rule) => candidateFor(assessment, rule));
  const chosen = candidates.findIndex(({ verdict }) => verdict === "ruleApplies");
  const because = world.recorder.decision({
    question: "transportRules",
    rules: dependOnOrder(candidates) ? ["P-402", "P-403", "P-400"] : ["P-403", "P-402", "P-400"],
    subject: {
      server,
      site: world.directory.siteOf(server),
      recipients: addresses(copy.recipients),
      target: copy.subject,
    },
    candidates,
    chosen: chosen < 0 ? null : chosen,
  });
  begin(because);
  for (const effect of assessment.effects) effect(because);
  return rerouted(assessment, solutions);
}

/** Where one rule comes after another that has acted, or has acted before, the order decides too; no text states it. */
function dependOnOrder(candidates: readonly PolicyCandidate[]): boolean {
  const acting = candidates.filter(({ verdict }) => verdict === "ruleApplies").length;
  return (
    acting > 1 || candidates.some(({ verdict }) => verdict === "ruleAppliedBefore" || verdict === "ruleNobodyLeft")
  );
}

function candidateFor(assessment: Assessment, rule: TransportRule): PolicyCandidate {
  const { world, copy, left } = assessment;
  const base = { rule: rule.name, about: null };
  if (!rule.enabled) return { ...base, verdict: "ruleOff" };
  if (copy.rulesExecuted.has(rule.name)) return { ...base, verdict: "ruleAppliedBefore" };
  if (left.length === 0) return { ...base, verdict: "ruleNobodyLeft" };
  const match: Match = matchRule(world, copy, [...left], rule);
  if (match.kind !== "acts") {
    const verdict = match.kind === "excepted" ? "ruleExcepted" : "ruleConditionNotMet";
    return { ...base, about: match.about, verdict };
  }
  copy.rulesExecuted.add(rule.name);
  for (const action of rule.actions) {
    // What one action has refused or deleted is beyond the next.
    const still = new Set(left);
    const reached = match.recipients.filter((recipient) => still.has(recipient));
    if (reached.length > 0) act(assessment, rule, action, reached);
  }
  return { ...base, verdict: "ruleApplies" };
}

/** The solutions without the recipients that have gone and with those that have come. */
function rerouted({ world, copy, server, at, left, added }: Assessment, solutions: readonly Solution[]) {
  const kept = new Set<RecipientState>(left);
  const before = solutions.flatMap((solution) => {
    const recipients = solution.recipients.filter((recipient) => kept.has(recipient));
    return recipients.length > 0 ? [{ ...solution, recipients }] : [];
  });
  carryOnly(copy, left);
  if (added.length === 0) return before;
  const destinations = resolveRecipients(world, copy, server, added, at);
  const after = mergeSolutions(before, routeRecipients(world, copy, server, destinations, at));
  carryOnly(
    copy,
    after.flatMap(({ recipients }) => recipients),
  );
  return after;
}
