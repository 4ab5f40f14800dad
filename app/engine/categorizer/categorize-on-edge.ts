import { domainOf } from "../model/directory.ts";
import { connectorId, type ServerId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import { externalAddress } from "../routing/address-space.ts";
import { selectOnEdge } from "../routing/select-on-edge.ts";
import { inSteps } from "../simulation/in-steps.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, type RecipientState, type World } from "../simulation/world.ts";
import { failRecipients } from "../transport/dsn.ts";
import { relayToServers } from "../transport/relay.ts";
import { sendOutside } from "../transport/remote.ts";
import { bifurcate, keepRouted, type Solution } from "./bifurcate.ts";
import { routeLinked } from "./route-linked.ts";

/**
 * On an Edge Transport server categorizing is only picking the queue by recipient domain: inward to the Hub Transport
 * servers of the subscribed site, or out through a connector of which this server is a source. There is no Active
 * Directory and no group expansion.
 *
 * @source P-303, P-505, P-506, R-EDG-1
 */
export function categorizeOnEdge(world: World, copy: Copy, server: ServerId): void {
  const now = world.scheduler.now;
  world.recorder.copyEvent(about(copy, now()), { type: "CATEGORIZE", server, stage: "submitted" });
  let solutions: readonly Solution[] = [];
  inSteps(world, [
    [
      timings.categorizerStage,
      () => {
        solutions = solutionsOf(world, copy, server, now());
        keepRouted(copy, solutions);
        return solutions.length > 0;
      },
    ],
    [0, () => world.recorder.copyEvent(about(copy, now()), { type: "CATEGORIZE", server, stage: "categorized" })],
    [timings.categorizerStage, () => bifurcate(world, copy, server, solutions, now())],
  ]);
}

function solutionsOf(world: World, copy: Copy, server: ServerId, at: SimMs): readonly Solution[] {
  const linked = routeLinked(world, copy, server, at);
  if (linked) return linked;
  const inward: RecipientState[] = [];
  const solutions: Solution[] = [];
  const outward = new Map<string, RecipientState[]>();
  for (const recipient of copy.recipients) {
    // What a Hub Transport server has resolved carries the address outside; an Edge Transport server resolves nothing.
    const target = recipient.deliversTo;
    if (isInward(world, target)) inward.push(recipient);
    else {
      const key = externalAddress(target).type === "SMTP" ? domainOf(target) : target;
      outward.set(key, [...(outward.get(key) ?? []), recipient]);
    }
  }
  for (const [domain, recipients] of outward) {
    const solution = outwardSolution(world, copy, server, domain, recipients, at);
    if (solution) solutions.push(solution);
  }
  if (inward.length > 0) solutions.push(inwardSolution(world, server, inward));
  return joined(solutions);
}

/** Domains that leave by the same queue leave in one copy. */
function joined(solutions: readonly Solution[]): readonly Solution[] {
  const byQueue = new Map<string, Solution>();
  for (const solution of solutions) {
    const { deliveryType, nextHop, connector } = solution.key;
    const queue = [deliveryType, nextHop, connector ?? ""].join("\u0000");
    const known = byQueue.get(queue);
    byQueue.set(queue, known ? { ...known, recipients: [...known.recipients, ...solution.recipients] } : solution);
  }
  return [...byQueue.values()];
}

/** The address space `--` of the inbound connector: the authoritative and the internal relay domains (P-505). */
function isInward(world: World, address: string): boolean {
  const accepted = world.directory.acceptedDomainType(address);
  return accepted === "authoritative" || accepted === "internalRelay";
}

function inwardSolution(world: World, server: ServerId, recipients: readonly RecipientState[]): Solution {
  const site = world.directory.siteOf(server);
  const servers = world.directory.serversIn(site, "HubTransport").map(({ name }) => name);
  const connector = connectorId(`EdgeSync - Inbound to ${site}`);
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
        carriedBy: connector,
        rules: ["R-EDG-1", "R-LB-4"],
        handsOff: false,
      }),
  };
}

/** @source R-UNR-1, P-709: an Edge Transport server has an Unreachable queue like every other */
function unreachableSolution(recipients: readonly RecipientState[]): Solution {
  const key = { deliveryType: "Unreachable", nextHop: "Unreachable Domain", connector: null } as const;
  return { recipients, key, attempt: () => ({ kind: "ended" }) };
}

function outwardSolution(
  world: World,
  copy: Copy,
  server: ServerId,
  domain: string,
  recipients: readonly RecipientState[],
  at: SimMs,
): Solution | null {
  const target = externalAddress(recipients[0]?.deliversTo ?? domain);
  const { isReport, sizeKB } = copy.message;
  const selection = selectOnEdge(world.directory, server, target, isReport ? 0 : sizeKB);
  const { connector, candidates, chosenIndex } = selection;
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
  world.recorder.copyEvent(about(copy, at, recipients), { type: "ROUTE", server, because: decision });
  if (!connector && target.type === "SMTP" && !selection.onlyTooSmall) return unreachableSolution(recipients);
  if (!connector) {
    const [status, text] = selection.onlyTooSmall
      ? ["5.3.4", "550 5.3.4 ROUTING.SizeLimit; message size exceeds fixed maximum size for route"]
      : ["5.4.4", "550 5.4.4 ROUTING.NoConnectorForAddressType; unable to route for address type"];
    failRecipients(world, copy, server, recipients, status, text, at, decision);
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
    leaves: true,
  };
}
