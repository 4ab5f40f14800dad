import type { ServerId, SiteId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import type { RoutingPath } from "../routing/routing-table.ts";
import { type AttemptResult, about, type Copy, type RecipientState, type World } from "../simulation/world.ts";
import type { RouteOutcome } from "../trace/outcome.ts";
import { failRecipients } from "../transport/dsn.ts";
import type { NextHopSolution } from "../transport/queue-state.ts";
import type { RelayToServers } from "../transport/relay.ts";

type Key = Omit<NextHopSolution, "attempt">;

/** What one recipient's message does next, as this server sees it. */
export type NextHop =
  | { readonly kind: "mailbox"; readonly key: Key; readonly server: ServerId }
  | { readonly kind: "site"; readonly key: Key; readonly path: RoutingPath }
  | ({ readonly kind: "servers"; readonly key: Key } & RelayToServers)
  | { readonly kind: "outside"; readonly key: Key; readonly send: (copy: Copy) => AttemptResult }
  | { readonly kind: "unreachable"; readonly key: Key };

/** Where we are and whose message it is; handed down through one recipient's routing. */
export interface Here {
  readonly world: World;
  readonly copy: Copy;
  readonly server: ServerId;
  readonly site: SiteId;
  readonly recipient: RecipientState;
  readonly at: SimMs;
}

/** @source R-UNR-1 */
export function unreachable(): NextHop {
  return { kind: "unreachable", key: key("Unreachable", "Unreachable Domain") };
}

/** A next-hop solution by its delivery type, without a connector. */
export function key(deliveryType: Key["deliveryType"], nextHop: string): Key {
  return { deliveryType, nextHop, connector: null };
}

/** The recipient fails here: a report goes to the sender. */
export function fail(here: Here, status: string, text: string, decision: number): void {
  failRecipients(here.world, here.copy, here.server, [here.recipient], status, text, here.at, decision);
}

/** The outcome tells the route as the first Hub Transport server saw it. */
export function setRoute(here: Here, outcome: RouteOutcome): void {
  here.recipient.route ??= outcome;
}

/** What a decision about this recipient is about. */
export function subject(here: Here, target: string) {
  return { server: here.server, site: here.site, recipients: [here.recipient.address], target };
}

/** Writes down that a decision routed the recipient. */
export function route(here: Here, because: number): void {
  here.world.recorder.copyEvent(about(here.copy, here.at, [here.recipient]), {
    type: "ROUTE",
    server: here.server,
    because,
  });
}
