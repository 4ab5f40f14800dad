import { compareNames } from "../../lib/compare-names.ts";
import type { Directory } from "../model/directory.ts";
import type { ServerId } from "../model/ids.ts";
import type { ConnectorCandidate, Verdict } from "../trace/decisions.ts";
import { bestAddressSpace, type ExternalAddress } from "./address-space.ts";
import { type AnyConnector, allConnectors, isSmartHost, usesDns } from "./select-connector.ts";

/**
 * The connector by which an Edge Transport server sends out: of its own connectors that take the address, the most
 * specific, then the cheapest, then the lowest name.
 *
 * @source P-303, P-505, R-CON-4
 */
export function selectOnEdge(directory: Directory, server: ServerId, target: ExternalAddress, sizeKB: number) {
  const judged = allConnectors(directory)
    .filter((connector) => connector.sourceTransportServers.includes(server))
    .map((connector) => ({ connector, match: bestAddressSpace(connector.addressSpaces, target) }));
  const out = ({ connector, match }: (typeof judged)[number]): Verdict | null => {
    if (connector.kind === "send" && connector.linkedReceiveConnector !== null) return "linkedOnly";
    if (connector.kind === "send" && connector.smartHosts.some((host) => !isSmartHost(host))) return "invalidSmartHost";
    if (match && target.type !== "SMTP" && usesDns(connector)) return "nonSmtpOnDnsConnector";
    if (connector.maxMessageSizeKB !== null && sizeKB > connector.maxMessageSizeKB) return "tooSmall";
    if (!connector.enabled) return "disabled";
    return match ? null : "noMatchingAddressSpace";
  };
  const left = judged.filter((one) => out(one) === null);
  const best = [...left].sort(
    (a, b) =>
      (b.match?.specificity ?? 0) - (a.match?.specificity ?? 0) ||
      (a.match?.space.cost ?? 0) - (b.match?.space.cost ?? 0) ||
      compareNames(a.connector.name, b.connector.name),
  )[0];
  const lostOn = (one: (typeof judged)[number]): Verdict => {
    if ((one.match?.specificity ?? 0) < (best?.match?.specificity ?? 0)) return "lessSpecific";
    return (one.match?.space.cost ?? 0) > (best?.match?.space.cost ?? 0) ? "higherAggregateCost" : "higherName";
  };
  const candidates: ConnectorCandidate[] = judged.map((one) => ({
    connector: one.connector.name,
    addressSpace: one.match ? `${one.match.space.type}:${one.match.space.address}` : null,
    addressSpaceCost: one.match?.space.cost ?? null,
    siteLinkCost: null,
    routingGroupCost: null,
    aggregateCost: one.match?.space.cost ?? null,
    hops: null,
    maxMessageSizeKB: one.connector.maxMessageSizeKB,
    site: directory.siteOf(server),
    verdict: one === best ? "chosen" : (out(one) ?? lostOn(one)),
  }));
  const connector: AnyConnector | null = best?.connector ?? null;
  const onlyTooSmall = !best && judged.some((one) => out(one) === "tooSmall" && one.match && one.connector.enabled);
  return { connector, onlyTooSmall, candidates, chosenIndex: best ? judged.indexOf(best) : null };
}
