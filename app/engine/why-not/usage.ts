import { compareNames } from "../../lib/compare-names.ts";
import type { ConnectorId, ServerId, SiteId } from "../model/ids.ts";
import type { SimulationInput } from "../model/message.ts";
import type { IpSiteLink, Organization } from "../model/organization.ts";
import { effectiveCost } from "../routing/site-graph.ts";
import type { CandidateOf, Decision, DecisionKind } from "../trace/decisions.ts";
import type { TraceEvent } from "../trace/events.ts";
import { createHistories } from "../trace/message-history.ts";
import { createOrganizationAt } from "../trace/organization-at.ts";

/** What may have had a part in the way of a message. */
export type Part =
  | { readonly kind: "server"; readonly server: ServerId }
  | { readonly kind: "site"; readonly site: SiteId }
  | { readonly kind: "siteLink"; readonly name: string }
  | { readonly kind: "connector"; readonly connector: ConnectorId };

/** What happened and why; a whole trace is one. */
export interface Course {
  readonly events: readonly TraceEvent[];
  readonly decisions: readonly Decision[];
}

/** A decision that was made about a message, and where in the trace. */
export interface Made {
  readonly decision: Decision;
  readonly seq: number;
}

/** The decisions about a message in the order in which they are told; each once. */
export function decisionsAbout(course: Course, message: string): readonly Made[] {
  const found = new Map<number, Made>();
  for (const { seq, because } of createHistories(course)(message).events) {
    const decision = because === undefined ? undefined : course.decisions[because];
    if (decision && !found.has(decision.id)) found.set(decision.id, { decision, seq });
  }
  return [...found.values()];
}

/**
 * Had it a part in the way of a message? A server that held it or talked about it; a site with such a server; a link
 * on a least-cost path that was chosen; a connector that was chosen.
 */
export function isUsed(input: SimulationInput, course: Course, message: string, part: Part): boolean {
  switch (part.kind) {
    case "server":
      return serversOf(course, message).has(part.server);
    case "site": {
      const servers = serversOf(course, message);
      return input.organization.servers.some(({ name, site }) => site === part.site && servers.has(name));
    }
    case "siteLink": {
      const organizationAt = createOrganizationAt(input, course);
      return decisionsAbout(course, message).some(({ decision, seq }) => {
        const path = chosenOf(decision, "leastCostPath")?.path ?? [];
        return isOnPath(path, organizationAt(seq), part.name);
      });
    }
    case "connector":
      return decisionsAbout(course, message).some(({ decision }) => {
        const chosen = chosenOf(decision, "connector") ?? chosenOf(decision, "routingGroupConnector");
        return chosen?.connector === part.connector;
      });
  }
}

/** The sites of all least-cost paths that were chosen for a message. */
export function sitesOnTheWay(course: Course, message: string): ReadonlySet<SiteId> {
  return new Set(
    decisionsAbout(course, message).flatMap(({ decision }) => chosenOf(decision, "leastCostPath")?.path ?? []),
  );
}

export function chosenOf<K extends DecisionKind>(decision: Decision, question: K): CandidateOf[K] | null {
  const candidates = candidatesOf(decision, question);
  return decision.chosen === null ? null : (candidates[decision.chosen] ?? null);
}

/** The candidates of a decision of that kind; none of any other. */
export function candidatesOf<K extends DecisionKind>(decision: Decision, question: K): readonly CandidateOf[K][] {
  if (decision.question !== question) return [];
  // The question says which shape they have.
  return decision.candidates as readonly unknown[] as readonly CandidateOf[K][];
}

/** Every server of which an event of the message tells more than that it did not answer. */
function serversOf(course: Course, message: string): ReadonlySet<string> {
  const servers = new Set<string>();
  for (const event of createHistories(course)(message).events) {
    if (event.type === "ATTEMPT") continue;
    if ("server" in event && typeof event.server === "string") servers.add(event.server);
    if ("from" in event) servers.add(event.from);
    if ("to" in event) servers.add(event.to);
  }
  return servers;
}

/** Is the link the one that counts between two neighbours of the path? */
export function isOnPath(path: readonly SiteId[], organization: Organization, name: string): boolean {
  return path.slice(1).some((site, i) => linkBetween(organization, path[i] ?? site, site)?.name === name);
}

/** Of several links between two sites the cheapest counts, then the one with the lowest name (R-LNK-4). */
function linkBetween({ siteLinks }: Organization, a: SiteId, b: SiteId): IpSiteLink | undefined {
  return siteLinks
    .filter(({ sites, transport }) => transport === "IP" && sites.includes(a) && sites.includes(b))
    .sort((one, other) => effectiveCost(one) - effectiveCost(other) || compareNames(one.name, other.name))[0];
}
