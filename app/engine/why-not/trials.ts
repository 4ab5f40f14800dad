import { whatCanBreak } from "../model/breakables.ts";
import type { AddressSpace, ForeignConnector, SendConnector } from "../model/connectors.ts";
import type { ConnectorId, ServerId, SiteId } from "../model/ids.ts";
import { type FaultSubject, isSameSubject, type Rewriting, subjectOf } from "../model/intervention.ts";
import type { SimulationInput } from "../model/message.ts";
import { cost, simMs } from "../model/units.ts";
import { effectiveCost } from "../routing/site-graph.ts";
import { type Course, candidatesOf, decisionsAbout, type Part } from "./usage.ts";

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

/** What is tried for a part, the plainest first. */
export function trialsFor(input: SimulationInput, course: Course, message: string, part: Part): readonly Trial[] {
  switch (part.kind) {
    case "server":
      return serverTrials(input, message, part.server);
    case "site":
      return siteTrials(input, part.site);
    case "siteLink":
      return linkTrials(input, [part.name]);
    case "connector":
      return connectorTrials(input, course, message, part.connector);
  }
}

/** More links around one site are not tried one by one. */
const mostLinks = 12;

function serverTrials(input: SimulationInput, message: string, name: ServerId): readonly Trial[] {
  const { organization } = input;
  const server = organization.servers.find((one) => one.name === name);
  if (server === undefined) return [];
  const mended = spared(input, whatCanBreak(organization, { kind: "server", server: name }));
  if (!server.roles.includes("HubTransport")) return mended;
  return [...mended, ...submittedTo(input, message, name, server.site), ...siteTrials(input, server.site)];
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

function siteTrials(input: SimulationInput, name: SiteId): readonly Trial[] {
  const { organization } = input;
  const site = organization.sites.find((one) => one.name === name);
  const around = organization.siteLinks.filter(({ sites }) => sites.includes(name)).slice(0, mostLinks);
  return [
    ...spared(input, whatCanBreak(organization, { kind: "site", site: name })),
    ...(site?.hubSiteEnabled ? [] : [once(declared("sites", name, "hubSiteEnabled", true))]),
    ...linkTrials(
      input,
      around.map((link) => link.name),
    ),
  ];
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

function connectorTrials(input: SimulationInput, course: Course, message: string, name: ConnectorId): readonly Trial[] {
  const { organization } = input;
  const group = organization.routingGroupConnectors.find((one) => one.name === name);
  if (group) {
    return [
      ...raised(group.maxMessageSizeKB, (value) => declared("routingGroupConnectors", name, "maxMessageSizeKB", value)),
      ...lowered("connectorCost", group.cost, (value) => declared("routingGroupConnectors", name, "cost", value)),
    ];
  }
  const send = organization.sendConnectors.find((one) => one.name === name);
  const foreign = organization.foreignConnectors.find((one) => one.name === name);
  if (send) return outwardTrials(input, "sendConnectors", send, addressesOut(course, message));
  return foreign ? outwardTrials(input, "foreignConnectors", foreign, addressesOut(course, message)) : [];
}

function outwardTrials(
  input: SimulationInput,
  list: "sendConnectors" | "foreignConnectors",
  connector: SendConnector | ForeignConnector,
  targets: readonly string[],
): readonly Trial[] {
  const { name, addressSpaces, enabled, isScopedConnector, sourceTransportServers } = connector;
  const set = (field: string, value: unknown): Rewriting => declared(list, name, field, value);
  const priced = (spaces: readonly AddressSpace[], place: number, value: number): readonly AddressSpace[] =>
    spaces.map((space, i) => (i === place ? { ...space, cost: cost(value) } : space));
  const sites = input.organization.servers.flatMap((one) =>
    sourceTransportServers.includes(one.name) ? one.site : [],
  );
  const around = input.organization.siteLinks.filter((link) => link.sites.some((site) => sites.includes(site)));
  return [
    ...(enabled ? [] : [once(set("enabled", true))]),
    ...(isScopedConnector ? [once(set("isScopedConnector", false))] : []),
    ...raised(connector.maxMessageSizeKB, (value) => set("maxMessageSizeKB", value)),
    ...addressSpaces.flatMap((space, i) =>
      lowered("connectorCost", space.cost, (value) => set("addressSpaces", priced(addressSpaces, i, value))),
    ),
    ...targets.flatMap((target) => {
      const space = spaceFor(target);
      if (addressSpaces.some(({ type, address }) => type === space.type && address === space.address)) return [];
      const added = [...addressSpaces, space];
      return lowered("addressSpace", mostAddressSpaceCost + 1, (value) =>
        set("addressSpaces", priced(added, addressSpaces.length, value)),
      );
    }),
    ...linkTrials(
      input,
      around.slice(0, mostLinks).map((link) => link.name),
    ),
  ];
}

/** Different addresses for which a connector was looked for. */
const mostTargets = 3;

function addressesOut(course: Course, message: string): readonly string[] {
  const targets = decisionsAbout(course, message).flatMap(({ decision }) =>
    candidatesOf(decision, "connector").length > 0 ? decision.subject.target : [],
  );
  return [...new Set(targets)].slice(0, mostTargets);
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
