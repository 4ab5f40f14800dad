import { atServer, type ConnectorId, type ServerId, type SiteId } from "../model/ids.ts";
import type { Server } from "../model/organization.ts";
import type { SimMs } from "../model/units.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, later, type World } from "../simulation/world.ts";
import type { AttemptPhase, ConnectionError, Protocol } from "../trace/events.ts";
import { attemptSucceeded } from "./connections.ts";

/** Can a copy go to an Exchange 2003 server over this connector? null: over none, its server alone counts. */
export function legacyError(world: World, connector: ConnectorId | null, to: ServerId): ConnectionError | null {
  return world.faults.transport(to) ?? (connector === null ? null : world.faults.remote(connector));
}

/** Exchange 2003 servers are in no site of the scenario; as a candidate one stands with its routing group. */
export function serverOrLegacy(world: World, name: ServerId): Server {
  const known = world.directory.server(name);
  if (known) return known;
  const site = (world.directory.routingGroupOf(name) ?? "") as SiteId;
  return { name, site, roles: [], submissionServerOverrideList: [], externalUrl: null };
}

/** How a copy is handed from one server to the next. */
export interface Handover {
  readonly phase: AttemptPhase;
  readonly protocol: Protocol;
  readonly connector: ConnectorId | null;
  readonly because: number;
  readonly at: SimMs;
}

/** With an Exchange 2003 server the copy leaves what is simulated. */
export function handToLegacy(world: World, copy: Copy, server: ServerId, to: ServerId, how: Handover): void {
  const { phase, protocol, connector, because, at } = how;
  attemptSucceeded(world, copy, server, to, phase, at);
  const arrivesAt = later(at, timings.smtpTransfer);
  const base = { server, from: atServer(server), to: atServer(to), protocol, connector };
  world.recorder.copyEvent(about(copy, at), { type: "SEND", ...base, phase, arrivesAt, because });
  world.scheduler.at(arrivesAt, () => {
    world.recorder.copyEvent(about(copy, arrivesAt), { type: "HANDOFF", ...base });
    for (const recipient of copy.recipients) {
      recipient.outcome = "handedOff";
      recipient.finalServer = to;
      recipient.queue = null;
      recipient.at = arrivesAt;
    }
  });
}
