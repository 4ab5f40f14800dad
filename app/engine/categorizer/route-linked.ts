import type { SendConnector } from "../model/connectors.ts";
import { domainOf } from "../model/directory.ts";
import type { ServerId } from "../model/ids.ts";
import type { DeliveryType } from "../model/queue.ts";
import type { SimMs } from "../model/units.ts";
import { externalAddress } from "../routing/address-space.ts";
import { linkedConnector } from "../routing/linked-connector.ts";
import { about, addresses, type Copy, type RecipientState, type World } from "../simulation/world.ts";
import { sendOutside } from "../transport/remote.ts";
import type { Solution } from "./bifurcate.ts";

/**
 * What came in on a Receive connector that a Send connector is linked to leaves by that connector, whatever the
 * address. null: nothing is linked, and the copy is routed as usual.
 *
 * @source R-CON-17 (inferred)
 */
export function routeLinked(world: World, copy: Copy, server: ServerId, at: SimMs): readonly Solution[] | null {
  const connector = linkedConnector(world.directory, server, copy.receivedOn);
  if (!connector) return null;
  const { recipients } = copy;
  const site = world.directory.siteOf(server);
  const because = world.recorder.decision({
    question: "connector",
    rules: ["R-CON-17"],
    subject: { server, site, recipients: addresses(recipients), target: copy.receivedOn ?? "" },
    candidates: [
      {
        connector: connector.name,
        addressSpace: null,
        addressSpaceCost: null,
        siteLinkCost: null,
        routingGroupCost: null,
        aggregateCost: null,
        hops: null,
        maxMessageSizeKB: connector.maxMessageSizeKB,
        site,
        verdict: "chosen",
      },
    ],
    chosen: 0,
  });
  world.recorder.copyEvent(about(copy, at), { type: "ROUTE", server, because });
  const hosts = connector.smartHosts.join(",");
  if (hosts !== "") return [solution(world, server, connector, recipients, "SmartHostConnectorDelivery", hosts)];
  const domains = new Set(recipients.map(({ deliversTo }) => domainOf(deliversTo)));
  return [...domains].map((domain) => {
    const there = recipients.filter(({ deliversTo }) => domainOf(deliversTo) === domain);
    return solution(world, server, connector, there, "DnsConnectorDelivery", domain);
  });
}

function solution(
  world: World,
  server: ServerId,
  connector: SendConnector,
  recipients: readonly RecipientState[],
  deliveryType: DeliveryType,
  nextHop: string,
): Solution {
  const target = externalAddress(recipients[0]?.deliversTo ?? "");
  return {
    recipients,
    key: { deliveryType, nextHop, connector: connector.name },
    attempt: (copy) => sendOutside(world, copy, server, { kind: "send", ...connector }, target),
    leaves: true,
  };
}
