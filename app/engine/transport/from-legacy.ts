import { split } from "../categorizer/bifurcate.ts";
import { atClient, atServer, type ServerId } from "../model/ids.ts";
import type { Mailbox } from "../model/recipients.ts";
import { routeFromRoutingGroup } from "../routing/routing-groups.ts";
import { timings } from "../simulation/timings.ts";
import { about, addresses, type Copy, later, type RecipientState, type World } from "../simulation/world.ts";
import { acceptIntoTransport } from "./accept.ts";
import { relayError } from "./back-pressure.ts";
import { attempt, attemptSucceeded, tryInOrder } from "./connections.ts";

/**
 * A message from a mailbox on Exchange 2003. Its server passes it over the cheapest routing group connectors into the
 * Exchange 2007 routing group, where a Hub Transport server takes it as any other.
 *
 * Assumption A11: recipients on Exchange 2003 stay with Exchange 2003 and count as handed off at once; all others go
 * to Exchange 2007. How Exchange 2003 passes a message on between its own groups is not simulated.
 *
 * @source R-LEG-2, R-LEG-4 (inferred), R-LEG-6
 */
export function submitFromLegacy(world: World, copy: Copy, sender: Mailbox, server: ServerId): void {
  if (world.faults.transport(server) !== null) {
    world.parked.push(() => submitFromLegacy(world, copy, sender, server));
    return;
  }
  const at = world.scheduler.now();
  world.recorder.copyEvent(about(copy, at), {
    type: "CLIENT-CONNECT",
    from: atClient(sender.address),
    to: atServer(server),
    protocol: "MapiRpc",
    client: copy.message.client,
    purpose: "send",
  });
  world.scheduler.after(timings.clientConnection, () => {
    world.recorder.copyEvent(about(copy, world.scheduler.now()), { type: "STORE", server, folder: "Outbox" });
    const staying = copy.recipients.filter((recipient) => legacyHome(world, recipient) !== null);
    const leaving = copy.recipients.filter((recipient) => legacyHome(world, recipient) === null);
    const parts = [{ recipients: staying }, { recipients: leaving }].filter(({ recipients }) => recipients.length > 0);
    const copies = parts.length > 1 ? split(world, copy, server, parts, world.scheduler.now()) : [copy];
    for (const part of copies) {
      if (part.recipients[0] && legacyHome(world, part.recipients[0]) !== null) stayWithLegacy(world, part, server);
      else intoExchange2007(world, part, server);
    }
  });
}

function stayWithLegacy(world: World, copy: Copy, server: ServerId): void {
  const at = world.scheduler.now();
  for (const recipient of copy.recipients) {
    recipient.outcome = "handedOff";
    recipient.finalServer = legacyHome(world, recipient);
    recipient.at = at;
  }
  const from = atServer(server);
  const way = { from, to: from, connector: null, protocol: "Smtp25" } as const;
  world.recorder.copyEvent(about(copy, at), { type: "HANDOFF", server, ...way });
}

function legacyHome(world: World, recipient: RecipientState): ServerId | null {
  const found = world.directory.recipient(recipient.address);
  const database = found?.type === "mailbox" ? world.directory.database(found.database) : undefined;
  return database && !world.directory.server(database.server) ? database.server : null;
}

function intoExchange2007(world: World, copy: Copy, server: ServerId): void {
  const { directory } = world;
  const at = world.scheduler.now();
  const connectors = directory.organization.routingGroupConnectors;
  const last = routeFromRoutingGroup(connectors, directory.routingGroupOf(server) ?? "").at(-1);
  const again = (): void => {
    world.parked.push(() => intoExchange2007(world, copy, server));
  };
  if (!last) {
    for (const recipient of copy.recipients) recipient.outcome = "unreachable";
    again();
    return;
  }
  const targets = last.targetTransportServers.flatMap((name) => directory.server(name) ?? []);
  const order = world.roundRobin.next(`${server}|rgc-target:${last.name}`, targets);
  const tried = tryInOrder(order, (name) => relayError(world, copy, server, name));
  const because = world.recorder.decision({
    question: "loadBalancing",
    rules: ["R-LEG-4", "R-LEG-2"],
    subject: { server, site: null, recipients: addresses(copy.recipients), target: last.name },
    candidates: tried.candidates,
    chosen: tried.chosen,
  });
  const from = atServer(server);
  for (const { server: to, error } of tried.failed)
    attempt(world, copy, from, to, "Smtp25", "routingGroup", error, because, at);
  const { taken } = tried;
  if (taken === null) {
    for (const recipient of copy.recipients) recipient.outcome = "queued";
    again();
    return;
  }
  attemptSucceeded(world, copy, server, taken, "routingGroup", at);
  const arrivesAt = later(at, timings.smtpTransfer);
  const way = { from, to: atServer(taken), protocol: "Smtp25", phase: "routingGroup", connector: last.name } as const;
  world.recorder.copyEvent(about(copy, at), { type: "SEND", server, ...way, arrivesAt, because });
  world.scheduler.at(arrivesAt, () =>
    acceptIntoTransport(world, copy, taken, { from, protocol: "Smtp25", source: "SMTP" }),
  );
}
