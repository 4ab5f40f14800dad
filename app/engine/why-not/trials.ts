import { whatCanBreak } from "../model/breakables.ts";
import type { AddressSpace, ForeignConnector, SendConnector } from "../model/connectors.ts";
import type { ConnectorId, ServerId, SiteId } from "../model/ids.ts";
import { type FaultSubject, isSameSubject, type Rewriting, subjectOf } from "../model/intervention.ts";
import type { SimulationInput } from "../model/message.ts";
import type { IpSiteLink, Organization } from "../model/organization.ts";
import { cost, simMs } from "../model/units.ts";
import { effectiveCost } from "../routing/site-graph.ts";
import { type Course, candidatesOf, decisionsAbout, type Part, sitesOnTheWay } from "./usage.ts";

/**
 * One kind of change that might bring a thing in, from the smallest step (0) to the furthest. A further step never does
 * less than a nearer one, so that the first that is enough is found by halving.
 */
export interface Trial {
  /** Trials of one kind follow each other, and of those the one with the nearest step is the smallest change. */
  readonly kind: "fault" | "flag" | "linkCost" | "limit" | "connectorCost" | "addressSpace";
  readonly steps: number;
  readonly at: (step: number) => Rewriting;
}

/** What is tried, the plainest first. */
interface Trials {
  readonly trials: readonly Trial[];
  /** There would have been more of a kind: what is furthest from the way of the message was left out. */
  readonly isCut: boolean;
}

const whole = (trials: readonly Trial[]): Trials => ({ trials, isCut: false });

/** What is tried for a part. */
export function trialsFor(input: SimulationInput, course: Course, message: string, part: Part): Trials {
  switch (part.kind) {
    case "server":
      return serverTrials(input, course, message, part.server);
    case "site":
      return siteTrials(input, course, message, part.site);
    case "siteLink":
      return whole(linkTrials(input, [part.name]));
    case "connector":
      return connectorTrials(input, course, message, part.connector);
  }
}

/** More links around one site are not tried one by one. */
const mostLinks = 12;

function serverTrials(input: SimulationInput, course: Course, message: string, name: ServerId): Trials {
  const { organization } = input;
  const server = organization.servers.find((one) => one.name === name);
  if (server === undefined) return whole([]);
  const mended = spared(input, whatCanBreak(organization, { kind: "server", server: name }));
  if (!server.roles.includes("HubTransport")) return whole(mended);
  const { trials, isCut } = siteTrials(input, course, message, server.site);
  return { trials: [...mended, ...submittedTo(input, message, name, server.site), ...trials], isCut };
}

/** The sender's Mailbox server hands its messages to this Hub Transport server only (R-SUB-4). */
function submittedTo(input: SimulationInput, message: string, hub: ServerId, site: SiteId): readonly Trial[] {
  const { servers, databases, recipients } = input.organization;
  const from = input.messages.find(({ id }) => id === message)?.from.toLowerCase();
  const sender = recipients.find(({ address }) => address.toLowerCase() === from);
  const database = sender?.type === "mailbox" ? databases.find(({ name }) => name === sender.database) : undefined;
  const own = servers.find(({ name }) => name === database?.server);
  if (own?.site !== site || !own.roles.includes("Mailbox")) return [];
  return [once(declared("servers", own.name, "submissionServerOverrideList", [hub]))];
}

function siteTrials(input: SimulationInput, course: Course, message: string, name: SiteId): Trials {
  const { organization } = input;
  const site = organization.sites.find((one) => one.name === name);
  const around = linksAround(input, course, message, [name]);
  return {
    trials: [
      ...spared(input, whatCanBreak(organization, { kind: "site", site: name })),
      ...(site?.hubSiteEnabled ? [] : [once(declared("sites", name, "hubSiteEnabled", true))]),
      ...linkTrials(input, around.names),
    ],
    isCut: around.isCut,
  };
}

/** The links of some sites; of many those that lead nearest to the way of the message, however the file orders them. */
function linksAround({ organization }: SimulationInput, course: Course, message: string, sites: readonly string[]) {
  const links = organization.siteLinks.filter(
    (link) => link.transport === "IP" && link.sites.some((site) => sites.includes(site)),
  );
  if (links.length <= mostLinks) return { names: links.map(({ name }) => name), isCut: false };
  const hops = hopsFrom(organization, sitesOnTheWay(course, message));
  const away = ({ sites: ends }: IpSiteLink): number =>
    Math.min(...ends.map((site) => (sites.includes(site) ? farthest : (hops.get(site) ?? farthest))));
  const nearest = links.toSorted((one, other) => away(one) - away(other));
  return { names: nearest.slice(0, mostLinks).map(({ name }) => name), isCut: true };
}

const farthest = Number.MAX_SAFE_INTEGER;

/** How many links each site is away from the nearest of some. */
function hopsFrom({ siteLinks }: Organization, from: ReadonlySet<SiteId>): ReadonlyMap<SiteId, number> {
  const hops = new Map([...from].map((site) => [site, 0]));
  const next = [...from];
  for (const site of next) {
    for (const { sites, transport } of siteLinks) {
      if (transport !== "IP" || !sites.includes(site)) continue;
      for (const other of sites) {
        if (hops.has(other)) continue;
        hops.set(other, (hops.get(site) ?? 0) + 1);
        next.push(other);
      }
    }
  }
  return hops;
}

/** Each link a little cheaper, down to 1. */
function linkTrials({ organization, changes }: SimulationInput, names: readonly string[]): readonly Trial[] {
  return names.flatMap((name): readonly Trial[] => {
    const link = organization.siteLinks.find((one) => one.name === name);
    if (link === undefined || link.transport !== "IP") return [];
    const later = changes
      .map(({ set }) => set.siteLinks?.[name] ?? {})
      .flatMap(({ cost: a, exchangeCost: b }) => [a, b]);
    const most = Math.max(effectiveCost(link), ...later.filter((one) => typeof one === "number"));
    return lowered("linkCost", most, (value) => declared("siteLinks", name, "exchangeCost", value));
  });
}

function connectorTrials(input: SimulationInput, course: Course, message: string, name: ConnectorId): Trials {
  const { organization } = input;
  const group = organization.routingGroupConnectors.find((one) => one.name === name);
  if (group) {
    return whole([
      ...raised(group.maxMessageSizeKB, (value) => declared("routingGroupConnectors", name, "maxMessageSizeKB", value)),
      ...lowered("connectorCost", group.cost, (value) => declared("routingGroupConnectors", name, "cost", value)),
    ]);
  }
  const send = organization.sendConnectors.find((one) => one.name === name);
  const foreign = organization.foreignConnectors.find((one) => one.name === name);
  if (send) return outwardTrials(input, course, message, "sendConnectors", send);
  return foreign ? outwardTrials(input, course, message, "foreignConnectors", foreign) : whole([]);
}

function outwardTrials(
  input: SimulationInput,
  course: Course,
  message: string,
  list: "sendConnectors" | "foreignConnectors",
  connector: SendConnector | ForeignConnector,
): Trials {
  const { name, addressSpaces, enabled, isScopedConnector, sourceTransportServers } = connector;
  const set = (field: string, value: unknown): Rewriting => declared(list, name, field, value);
  const priced = (spaces: readonly AddressSpace[], place: number, value: number): readonly AddressSpace[] =>
    spaces.map((space, i) => (i === place ? { ...space, cost: cost(value) } : space));
  const sites = input.organization.servers.flatMap((one) =>
    sourceTransportServers.includes(one.name) ? one.site : [],
  );
  const around = linksAround(input, course, message, sites);
  const targets = addressesOut(course, message);
  const trials = [
    ...(enabled ? [] : [once(set("enabled", true))]),
    ...(isScopedConnector ? [once(set("isScopedConnector", false))] : []),
    ...raised(connector.maxMessageSizeKB, (value) => set("maxMessageSizeKB", value)),
    ...addressSpaces.flatMap((space, i) =>
      lowered("connectorCost", space.cost, (value) => set("addressSpaces", priced(addressSpaces, i, value))),
    ),
    ...targets.slice(0, mostTargets).flatMap((target) => {
      const space = spaceFor(target);
      if (addressSpaces.some(({ type, address }) => type === space.type && address === space.address)) return [];
      const added = [...addressSpaces, space];
      return lowered("addressSpace", mostAddressSpaceCost + 1, (value) =>
        set("addressSpaces", priced(added, addressSpaces.length, value)),
      );
    }),
    ...linkTrials(input, around.names),
  ];
  return { trials, isCut: around.isCut || targets.length > mostTargets };
}

/** More addresses than this are not tried one by one. */
const mostTargets = 3;

/** The different addresses for which a connector was looked for. */

function addressesOut(course: Course, message: string): readonly string[] {
  const targets = decisionsAbout(course, message).flatMap(({ decision }) =>
    candidatesOf(decision, "connector").length > 0 ? decision.subject.target : [],
  );
  return [...new Set(targets)];
}

/** An address space for all of an address's domain, or for the address itself where it is of another type. */
function spaceFor(target: string): AddressSpace {
  const typed = /^([A-Za-z][A-Za-z0-9]*):(.+)$/.exec(target);
  if (typed) return { type: (typed[1] ?? "").toUpperCase(), address: typed[2] ?? "", cost: cost(1) };
  return { type: "SMTP", address: target.slice(target.lastIndexOf("@") + 1).toLowerCase(), cost: cost(1) };
}

const mostAddressSpaceCost = 100;
const largestSizeKB = 2_097_151;

function declared(
  list: Extract<Rewriting, { readonly kind: "declare" }>["list"],
  name: string,
  field: string,
  value: unknown,
): Rewriting {
  return { kind: "declare", at: simMs(0), list, name, field, value };
}

const once = (rewriting: Rewriting): Trial => ({
  kind: rewriting.kind === "spare" ? "fault" : "flag",
  steps: 1,
  at: () => rewriting,
});

/** From one below what it is down to 1; nothing when it is 1 already. */
function lowered(kind: Trial["kind"], from: number, at: (value: number) => Rewriting): readonly Trial[] {
  return from <= 1 ? [] : [{ kind, steps: from - 1, at: (step) => at(from - 1 - step) }];
}

/** From one kilobyte above what it is up to the largest; nothing when it is unlimited. */
function raised(from: number | null, at: (value: number) => Rewriting): readonly Trial[] {
  if (from === null) return [];
  const first = Math.floor(from) + 1;
  return first > largestSizeKB
    ? []
    : [{ kind: "limit", steps: largestSizeKB - first + 1, at: (step) => at(first + step) }];
}

/** Without the faults of this scenario that are about one of these. */
function spared(input: SimulationInput, subjects: readonly FaultSubject[]): readonly Trial[] {
  return subjects
    .filter((subject) => input.faults.some((fault) => isSameSubject(subjectOf(fault), subject)))
    .map((fault) => once({ kind: "spare", at: simMs(0), fault }));
}
