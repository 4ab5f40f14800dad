import type { SiteId } from "../model/ids.ts";
import type { SimulationInput } from "../model/message.ts";
import type { Server } from "../model/organization.ts";
import type { Verdict } from "../trace/decisions.ts";
import { createOrganizationAt } from "../trace/organization-at.ts";
import { type Course, candidatesOf, decisionsAbout, isOnPath, isUsed, type Made, type Part } from "./usage.ts";

/** Why a thing had no part in the way of a message, where no decision names it. */
export type NoCandidate =
  /** No message had to leave its site. */
  | "staysInSite"
  | "notOnPath"
  /** The path leads through the site, and no server of it is asked: it is no hub site and no fork. */
  | "passedThrough"
  | "smtpLink"
  /** Another link between the same two sites is cheaper, or has the lower name. */
  | "parallelLink"
  /** No connector was asked for: every recipient is inside. */
  | "nothingLeaves"
  | "siteNotOnTheWay"
  | "noMailboxHere"
  | "noClientHere"
  | "notSubscribed"
  | "notAsked";

/** What kept a thing out: a candidate of a decision with its verdict, or that it was none. */
export type WhyNotReason =
  | { readonly kind: "verdict"; readonly decision: number; readonly candidate: number }
  | { readonly kind: "noCandidate"; readonly code: NoCandidate };

/** Who has one of these was taken. */
const won: readonly Verdict[] = ["chosen", "answered", "firstHubSite", "directRelay", "forkOfPaths"];

/** The rule that kept a thing out of the way of a message; null when it had a part in it. */
export function whyNotReason(input: SimulationInput, course: Course, message: string, part: Part): WhyNotReason | null {
  if (isUsed(input, course, message, part)) return null;
  const made = decisionsAbout(course, message);
  switch (part.kind) {
    case "server": {
      const server = input.organization.servers.find(({ name }) => name === part.server);
      return (
        firstLoser(made, ["submissionServer", "loadBalancing", "expansionServer", "clientAccess"], (candidate) =>
          "server" in candidate ? candidate.server === part.server : false,
        ) ?? serverReason(input, course, message, server)
      );
    }
    case "site":
      return (
        firstLoser(made, ["nextHopSite"], (candidate) => "site" in candidate && candidate.site === part.site) ??
        firstLoser(made, ["leastCostPath"], (candidate) => "path" in candidate && candidate.path.includes(part.site)) ??
        noCandidate(isSomewhere(made, part.site) ? "passedThrough" : pathReason(made))
      );
    case "siteLink":
      return linkReason(input, course, made, part.name);
    case "connector":
      return (
        firstLoser(
          made,
          ["connector", "routingGroupConnector"],
          (candidate) => "connector" in candidate && candidate.connector === part.connector,
        ) ?? noCandidate("nothingLeaves")
      );
  }
}

type AnyCandidate = Made["decision"]["candidates"][number];

/** The first decision of these kinds that a thing lost. */
function firstLoser(
  made: readonly Made[],
  questions: readonly Made["decision"]["question"][],
  isIt: (candidate: AnyCandidate) => boolean,
): WhyNotReason | null {
  for (const { decision } of made) {
    if (!questions.includes(decision.question)) continue;
    const candidate = decision.candidates.findIndex(
      (one: AnyCandidate, place) => place !== decision.chosen && isIt(one) && !won.includes(one.verdict),
    );
    if (candidate >= 0) return { kind: "verdict", decision: decision.id, candidate };
  }
  return null;
}

function linkReason(input: SimulationInput, course: Course, made: readonly Made[], name: string): WhyNotReason {
  const link = input.organization.siteLinks.find((one) => one.name === name);
  if (link?.transport === "SMTP") return noCandidate("smtpLink");
  const organizationAt = createOrganizationAt(input, course);
  for (const { decision, seq } of made) {
    const candidate = candidatesOf(decision, "leastCostPath").findIndex(
      ({ path }, place) => place !== decision.chosen && isOnPath(path, organizationAt(seq), name),
    );
    if (candidate >= 0) return { kind: "verdict", decision: decision.id, candidate };
  }
  const isBeside = made.some(({ decision }) =>
    candidatesOf(decision, "leastCostPath").some(
      ({ path }, place) =>
        place === decision.chosen &&
        path.slice(1).some((site, i) => link?.sites.includes(site) && link.sites.includes(path[i] ?? site)),
    ),
  );
  return noCandidate(isBeside ? "parallelLink" : pathReason(made));
}

function serverReason(input: SimulationInput, course: Course, message: string, server: Server | undefined) {
  if (server === undefined) return noCandidate("notAsked");
  const { roles, site } = server;
  if (roles.includes("EdgeTransport")) return noCandidate("notSubscribed");
  if (!isUsed(input, course, message, { kind: "site", site })) return noCandidate("siteNotOnTheWay");
  if (roles.includes("HubTransport")) return noCandidate("notAsked");
  return noCandidate(roles.includes("Mailbox") ? "noMailboxHere" : "noClientHere");
}

function isSomewhere(made: readonly Made[], site: SiteId): boolean {
  return made.some(({ decision }) =>
    candidatesOf(decision, "leastCostPath").some(({ path }, place) => place === decision.chosen && path.includes(site)),
  );
}

function pathReason(made: readonly Made[]): NoCandidate {
  const hasPath = made.some(({ decision }) =>
    candidatesOf(decision, "leastCostPath").some(({ hops }, place) => place === decision.chosen && hops > 0),
  );
  return hasPath ? "notOnPath" : "staysInSite";
}

const noCandidate = (code: NoCandidate): WhyNotReason => ({ kind: "noCandidate", code });
