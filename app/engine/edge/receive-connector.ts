import { must } from "../../lib/assert.ts";
import { nameKey } from "../../lib/compare-names.ts";
import type { Directory } from "../model/directory.ts";
import type { ServerId } from "../model/ids.ts";
import type { Submission } from "../model/message.ts";
import type { ReceiveConnector } from "../model/receive-connectors.ts";
import type { Copy, World } from "../simulation/world.ts";
import type { ReceiveConnectorCandidate, Verdict } from "../trace/decisions.ts";
import type { RuleId } from "../trace/sources.ts";
import { isInRanges, narrowness } from "./ip-ranges.ts";

/** Somebody at the door of a transport server. */
export interface Caller {
  readonly port: number;
  readonly sourceIp: string | null;
  /** The address of the server that it has called; absent or null: not told. */
  readonly serverIp?: string | null;
  readonly isAuthenticated: boolean;
}

export interface Admission {
  readonly connector: ReceiveConnector;
  /** Who it is taken for; null: it may not use the connector. */
  readonly as: "ExchangeUsers" | "AnonymousUsers" | null;
  readonly decision: number;
}

/**
 * Which Receive connector takes a connection (of those that listen where it comes in the one that listens on no other
 * address, then the one that serves the fewest), and whether the caller has a permission there.
 *
 * @source P-220 to P-225, P-227
 */
export function admit(world: World, copy: Copy, server: ServerId, caller: Caller): Admission {
  const connectors = receiveConnectorsOf(world.directory, server);
  const best = connectorFor(connectors, caller);
  const connector = must(best ?? connectors[0], `Receive connector of ${server}`);
  const as = best ? roleOf(best, caller) : null;
  const verdictOf = (one: ReceiveConnector): Verdict => {
    if (one.port !== caller.port) return "otherPort";
    if (!listensAt(one, caller)) return "otherLocalAddress";
    if (!serves(one.remoteIPRanges, caller)) return "otherRemoteAddress";
    if (one !== best) return "lessRestrictive";
    return as === null ? "anonymousNotPermitted" : "accepts";
  };
  const candidates: ReceiveConnectorCandidate[] = connectors.map((one) => ({
    connector: one.name,
    port: one.port,
    ...(one.localIP === undefined ? {} : { localIP: one.localIP }),
    permissionGroups: one.permissionGroups,
    verdict: verdictOf(one),
  }));
  const chosen = candidates.findIndex(({ verdict }) => verdict === "accepts");
  const decision = world.recorder.decision({
    question: "receiveConnector",
    rules: [as === null ? "P-225" : "P-223", ruleOf(world, server, caller.port), "P-224"],
    subject: {
      server,
      site: world.directory.siteOf(server),
      recipients: copy.recipients.map(({ address }) => address),
      target: connector.name,
    },
    candidates,
    chosen: chosen < 0 ? null : chosen,
  });
  return { connector, as, decision };
}

/**
 * Somebody who hands in what the scenario says; `isInside`: from inside the organization. Assumption A20: people and
 * applications of the organization log on, unless the scenario says otherwise; the Internet cannot. An address of the server that is not told
 * fits every binding of the port.
 */
export function callerOf(submission: Submission | null, isInside: boolean, port: number): Caller {
  const isAuthenticated = submission?.authenticated ?? isInside;
  return { port, sourceIp: submission?.sourceIp ?? null, serverIp: submission?.serverIp ?? null, isAuthenticated };
}

/** For whom a server takes a caller. */
export function takenFor(directory: Directory, server: ServerId, caller: Caller): Admission["as"] {
  const best = connectorFor(receiveConnectorsOf(directory, server), caller);
  return best ? roleOf(best, caller) : null;
}

function connectorFor(connectors: readonly ReceiveConnector[], caller: Caller): ReceiveConnector | undefined {
  const fits = connectors.filter(
    (one) => one.port === caller.port && listensAt(one, caller) && serves(one.remoteIPRanges, caller),
  );
  const isWide = ({ localIP }: ReceiveConnector): number => (isTold(caller.serverIp) && localIP === undefined ? 1 : 0);
  const byRange = (a: ReceiveConnector, b: ReceiveConnector): number =>
    narrowness(a.remoteIPRanges) - narrowness(b.remoteIPRanges);
  return [...fits].sort((a, b) => isWide(a) - isWide(b) || byRange(a, b))[0];
}

const isTold = (address: string | null | undefined): boolean => address !== null && address !== undefined;

const listensAt = ({ localIP }: ReceiveConnector, { serverIp }: Caller): boolean =>
  localIP === undefined || !isTold(serverIp) || localIP === serverIp;

function ruleOf(world: World, server: ServerId, port: number): RuleId {
  if (world.directory.hasRole(server, "EdgeTransport")) return "P-222";
  return port === 587 ? "P-221" : "P-220";
}

const serves = (ranges: readonly string[], { sourceIp }: Caller): boolean =>
  ranges.length === 0 || isInRanges(sourceIp, ranges);

function roleOf({ permissionGroups }: ReceiveConnector, { isAuthenticated }: Caller): Admission["as"] {
  if (isAuthenticated && permissionGroups.includes("ExchangeUsers")) return "ExchangeUsers";
  return permissionGroups.includes("AnonymousUsers") ? "AnonymousUsers" : null;
}

/** Those that Setup makes, and those of the scenario. */
function receiveConnectorsOf(directory: Directory, server: ServerId): readonly ReceiveConnector[] {
  const own = (directory.organization.receiveConnectors ?? []).filter((connector) => connector.server === server);
  const names = new Set(own.map(({ name }) => nameKey(name)));
  return [...defaultsOf(directory, server).filter(({ name }) => !names.has(nameKey(name))), ...own];
}

function defaultsOf(directory: Directory, server: ServerId): readonly ReceiveConnector[] {
  const base = { server, port: 25, remoteIPRanges: [] };
  if (!directory.hasRole(server, "HubTransport")) {
    const name = `Default internal receive connector ${server}`;
    return [{ ...base, name, permissionGroups: ["AnonymousUsers", "ExchangeServers", "Partners"] }];
  }
  return [
    {
      ...base,
      name: `Default ${server}`,
      permissionGroups: [
        ...(isOpenedAsMx(directory, server) ? (["AnonymousUsers"] as const) : []),
        "ExchangeUsers",
        "ExchangeServers",
        "ExchangeLegacyServers",
      ],
    },
    { ...base, name: `Client ${server}`, port: 587, permissionGroups: ["ExchangeUsers"] },
  ];
}

// Assumption A32: who makes a Hub Transport server the organization's mail exchanger has let the Internet in there, as
// P-227 asks for; a scenario that lists Receive connectors says itself whom they let in.
function isOpenedAsMx({ organization }: Directory, server: ServerId): boolean {
  const listsNone = (organization.receiveConnectors ?? []).length === 0;
  return listsNone && organization.internet.organizationMx.some((mx) => mx.server === server);
}
