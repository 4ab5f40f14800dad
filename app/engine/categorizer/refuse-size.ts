import type { RoutingPath } from "../routing/routing-table.ts";
import type { SizeCandidate } from "../trace/decisions.ts";
import type { RuleId } from "../trace/sources.ts";
import { fail, type Here, route, subject } from "./recipient-route.ts";

/** @source R-SIZ-1, R-SIZ-2, R-SIZ-3: the limit never changes the path; it only refuses */
export function isTooBigForPath(here: Here, path: RoutingPath): boolean {
  const limit = here.world.table.sizeLimit(path);
  if (limit === null || here.copy.message.sizeKB <= limit.limitKB || here.copy.message.isReport) return false;
  return refuseSize(here, "R-SIZ-1", { limitOf: limit.link, limitKB: limit.limitKB });
}

/** The recipient fails for the limit of a link or a connector; the decision names it. */
export function refuseSize(here: Here, rule: RuleId, limit: { limitOf: string; limitKB: number }): true {
  const candidate: SizeCandidate = { ...limit, sizeKB: here.copy.message.sizeKB, verdict: "overLimit" };
  const decision = here.world.recorder.decision({
    question: "sizeLimit",
    rules: [rule, "R-SIZ-4"],
    subject: subject(here, here.recipient.address),
    candidates: [candidate],
    chosen: null,
  });
  route(here, decision);
  failTooBig(here, decision);
  return true;
}

/** The recipient fails for its size, by a decision that is written down already. */
export function failTooBig(here: Here, decision: number): void {
  fail(here, "5.3.4", "550 5.3.4 ROUTING.SizeLimit; message size exceeds fixed maximum size for route", decision);
}
