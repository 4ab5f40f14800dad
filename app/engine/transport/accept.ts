import { categorize } from "../categorizer/categorize.ts";
import { categorizeOnEdge } from "../categorizer/categorize-on-edge.ts";
import { atServer, type PlaceId, type ServerId } from "../model/ids.ts";
import { receiveConnectorFor } from "../routing/linked-connector.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, type World } from "../simulation/world.ts";
import type { EventOf, Protocol } from "../trace/events.ts";
import { failRecipients } from "./dsn.ts";
import { stopsTransport } from "./poison.ts";

export interface Arrival {
  readonly from: PlaceId;
  readonly protocol: Protocol;
  readonly source: EventOf<"RECEIVE">["source"];
  /** Where the connection has been judged before. */
  readonly receiveConnector?: string;
}

/**
 * A transport server takes a copy into its Submission queue; the categorizer takes it from there. A message that has
 * been received too often is looping and ends here.
 *
 * @source P-200, P-301; P-226 and P-837 for loops
 */
export function acceptIntoTransport(world: World, copy: Copy, server: ServerId, arrival: Arrival): void {
  const at = world.scheduler.now();
  const site = world.directory.siteOf(server);
  const { message } = copy;
  message.acceptedAt ??= at;
  message.submissionServer ??= server;
  copy.received.push(server);
  copy.receivedOn = arrival.receiveConnector ?? receiveConnectorFor(world.directory, server, arrival.protocol);
  copy.waitingIn = null;
  const queue = submissionQueue(world, server);
  for (const recipient of copy.recipients) {
    recipient.serverHops.push(server);
    if (recipient.siteHops[recipient.siteHops.length - 1] !== site) recipient.siteHops.push(site);
    recipient.outcome = "queued";
    recipient.queue = queue;
    recipient.at = at;
  }
  world.recorder.copyEvent(about(copy, at), {
    type: "RECEIVE",
    server,
    from: arrival.from,
    to: atServer(server),
    protocol: arrival.protocol,
    source: arrival.source,
  });
  if (isLooping(world, copy, server)) {
    failRecipients(
      world,
      copy,
      server,
      copy.recipients,
      "5.4.6",
      "554 5.4.6 Hop count exceeded - possible mail loop",
      at,
    );
    return;
  }
  world.scheduler.after(timings.queueWait, () => categorizeWhenRunning(world, copy, server));
}

/** The Submission queue as a queue reference: nothing in it has been routed yet. */
export function submissionQueue(world: World, server: ServerId) {
  return {
    server,
    site: world.directory.siteOf(server),
    deliveryType: "Undefined" as const,
    nextHop: "Submission",
    connector: null,
    status: "Ready" as const,
  };
}

/** A server whose transport service does not run keeps what it has until it runs again. */
export function categorizeWhenRunning(world: World, copy: Copy, server: ServerId): void {
  if (world.faults.transport(server) !== null) {
    world.parked.push(() => categorizeWhenRunning(world, copy, server));
  } else if (stopsTransport(world, copy, server, () => categorizeWhenRunning(world, copy, server))) {
    // The service starts again and comes back to the message.
  } else if (world.directory.hasRole(server, "HubTransport")) {
    categorize(world, copy, server);
  } else {
    categorizeOnEdge(world, copy, server);
  }
}

function isLooping(world: World, copy: Copy, server: ServerId): boolean {
  const here = copy.received.filter((name) => name === server).length;
  return copy.received.length > world.rules.maxHopCount || here > world.rules.maxLocalHopCount;
}
