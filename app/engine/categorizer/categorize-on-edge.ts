import { domainOf } from "../model/directory.ts";
import type { ServerId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import { externalAddress } from "../routing/address-space.ts";
import { selectOnEdge } from "../routing/select-on-edge.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, type RecipientState, type World } from "../simulation/world.ts";
import { failRecipients } from "../transport/dsn.ts";
import { relayToServers } from "../transport/relay.ts";
import { sendOutside } from "../transport/remote.ts";
import { bifurcate, type Solution } from "./bifurcate.ts";

/**
 * On an Edge Transport server categorizing is only picking the queue by recipient domain: inward to the Hub Transport
 * servers of the subscribed site, or out through a connector of which this server is a source. There is no Active
 * Directory and no group expansion.
 *
 * @source P-303, P-505, P-506, R-EDG-1
 */
export function categorizeOnEdge(world: World, copy: Copy, server: ServerId): void {
  let at = world.scheduler.now();
  world.recorder.event({ ...about(copy, at), type: "CATEGORIZE", server, stage: "submitted" });
  at = later(at, timings.categorizerStage);
  const inward: RecipientState[] = [];
  const solutions: Solution[] = [];
  const outward = new Map<string, RecipientState[]>();
  for (const recipient of copy.recipients) {
    const target = targetOf(world, recipient);
    if (world.directory.acceptedDomainType(target) === "authoritative") inward.push(recipient);
    else outward.set(domainOf(target), [...(outward.get(domainOf(target)) ?? []), recipient]);
  }
  for (const [domain, recipients] of outward) {
    const solution = outwardSolution(world, copy, server, domain, recipients, at);
    if (solution) solutions.push(solution);
  }
  if (inward.length > 0) solutions.push(inwardSolution(world, server, inward));
  if (solutions.length === 0) return;
  world.recorder.event({
    ...about(
      copy,
      at,
      solutions.flatMap(({ recipients }) => recipients),
    ),
    type: "CATEGORIZE",
    server,
    stage: "categorized",
  });
  bifurcate(world, copy, server, solutions, later(at, timings.categorizerStage));
}

/** A contact's message carries the address outside; the Edge Transport server sees only that. */
function targetOf(world: World, recipient: RecipientState): string {
  const found = world.directory.recipient(recipient.address);
  return found?.type === "contact" ? found.externalAddress : recipient.address;
}

function inwardSolution(world: World, server: ServerId, recipients: readonly RecipientState[]): Solution {
  const site = world.directory.siteOf(server);
  const servers = world.directory.serversIn(site, "HubTransport").map(({ name }) => name);
  const connector = `EdgeSync - Inbound to ${site}`;
  return {
    recipients,
    key: { deliveryType: "SmartHostConnectorDelivery", nextHop: connector, connector },
    attempt: (copy) =>
      relayToServers(world, copy, server, {
        servers,
        roundRobinKey: `${server}|site:${site}`,
        phase: "edge",
        protocol: "Smtp25TlsDirectTrust",
        connector: null,
        rules: ["R-EDG-1", "R-LB-4"],
        handsOff: false,
      }),
  };
}

function outwardSolution(
  world: World,
  copy: Copy,
  server: ServerId,
  domain: string,
  recipients: readonly RecipientState[],
  at: SimMs,
): Solution | null {
  const target = externalAddress(recipients[0] ? targetOf(world, recipients[0]) : domain);
  const { connector, candidates, chosenIndex } = selectOnEdge(world.directory, server, target, copy.message.sizeKB);
  const decision = world.recorder.decision({
    question: "connector",
    rules: ["P-303", "R-CON-4"],
    subject: {
      server,
      site: world.directory.siteOf(server),
      recipients: recipients.map(({ address }) => address),
      target: domain,
    },
    candidates,
    chosen: chosenIndex,
  });
  world.recorder.event({ ...about(copy, at, recipients), type: "ROUTE", server, because: decision });
  if (!connector) {
    failRecipients(world, copy, server, recipients, "5.4.4", "550 5.4.4 Unable to route", at, decision);
    return null;
  }
  const dns = connector.kind === "send" && connector.smartHosts.length === 0;
  return {
    recipients,
    key: {
      deliveryType:
        connector.kind === "foreign"
          ? "NonSmtpGatewayDelivery"
          : dns
            ? "DnsConnectorDelivery"
            : "SmartHostConnectorDelivery",
      nextHop: dns ? domain : connector.kind === "send" ? connector.smartHosts.join(",") : connector.name,
      connector: connector.name,
    },
    attempt: (one) => sendOutside(world, one, server, connector, target),
  };
}
