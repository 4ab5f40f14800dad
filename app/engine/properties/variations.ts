import { createDirectory } from "../model/directory.ts";
import type { SiteId } from "../model/ids.ts";
import type { SimulationInput } from "../model/message.ts";
import type { Organization } from "../model/organization.ts";
import { createRoutingTable } from "../routing/routing-table.ts";
import { createSiteGraph } from "../routing/site-graph.ts";
import type { Course } from "../simulation/simulate.ts";
import type { Random } from "../testing/random.ts";

/** Everything about a run but the losers that its decisions list: what must not change when only a loser is gone. */
export function withoutReasons({ events, messages }: Course): unknown {
  return { events: events.map(({ because: _, ...event }) => event), messages };
}

/** The same organization with every list in another order whose order no rule uses. */
export function shuffledInput(random: Random, input: SimulationInput): SimulationInput {
  const { organization } = input;
  const lists = (connectors: Organization["sendConnectors"]) =>
    random.shuffled(connectors).map((one) => ({ ...one, addressSpaces: random.shuffled(one.addressSpaces) }));
  return {
    ...input,
    organization: {
      ...organization,
      sites: random.shuffled(organization.sites),
      siteLinks: random
        .shuffled(organization.siteLinks)
        .map((link) => ({ ...link, sites: random.shuffled(link.sites) })),
      databases: random.shuffled(organization.databases),
      sendConnectors: lists(organization.sendConnectors),
      foreignConnectors: random.shuffled(organization.foreignConnectors),
      routingGroups: random.shuffled(organization.routingGroups),
      routingGroupConnectors: random.shuffled(organization.routingGroupConnectors),
      recipients: random.shuffled(organization.recipients),
      internet: { ...organization.internet, domains: random.shuffled(organization.internet.domains) },
    },
  };
}

/**
 * The organization without the connectors that lost every selection. Those that decide by being there stay: one that
 * is too small makes the failure one of size, and one of Exchange 2003 changes what is compared (R-LEG-5).
 */
export function withoutLosingConnectors(input: SimulationInput, run: Course): SimulationInput {
  const kept = new Set<string>();
  for (const decision of run.decisions) {
    if (decision.question !== "connector") continue;
    for (const { connector, verdict, routingGroupCost } of decision.candidates)
      if (verdict === "chosen" || verdict === "tooSmall" || routingGroupCost !== null) kept.add(connector);
  }
  const { organization } = input;
  const changed = new Set(input.changes.flatMap(({ set }) => Object.keys(set.sendConnectors ?? {})));
  const stays = ({ name }: { readonly name: string }) => kept.has(name) || changed.has(name);
  return {
    ...input,
    organization: {
      ...organization,
      sendConnectors: organization.sendConnectors.filter(stays),
      foreignConnectors: organization.foreignConnectors.filter(stays),
    },
  };
}

/** The organization without the links that lie on no least-cost path. */
export function withoutLosingLinks(input: SimulationInput): SimulationInput {
  const { organization } = input;
  const used = linksInUse(organization);
  const changed = new Set(input.changes.flatMap(({ set }) => Object.keys(set.siteLinks ?? {})));
  return {
    ...input,
    organization: {
      ...organization,
      siteLinks: organization.siteLinks.filter(({ name }) => used.has(name) || changed.has(name)),
    },
  };
}

function linksInUse(organization: Organization): ReadonlySet<string> {
  const graph = createSiteGraph(organization);
  const table = createRoutingTable(createDirectory(organization));
  const used = new Set<string>();
  const link = (from: SiteId, to: SiteId): void => {
    const source = graph.indexOf(from) ?? -1;
    for (let i = graph.start[source] ?? 0; i < (graph.start[source + 1] ?? 0); i += 1)
      if (graph.sites[graph.neighbour[i] ?? -1] === to) used.add(graph.links[graph.link[i] ?? -1]?.name ?? "");
  };
  for (const { name: from } of organization.sites) {
    for (const { name: to } of organization.sites) {
      const sites = table.path(from, to)?.sites ?? [];
      sites.forEach((site, i) => {
        const next = sites[i + 1];
        if (next !== undefined) link(site, next);
      });
    }
  }
  return used;
}
