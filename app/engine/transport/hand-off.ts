import { nameKey } from "../../lib/compare-names.ts";
import { atServer, type PlaceId, placeParts, type ServerId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import type { AnyConnector } from "../routing/select-connector.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, carryOnly, later, type World } from "../simulation/world.ts";
import type { Protocol } from "../trace/events.ts";
import { failRecipients } from "./dsn.ts";

/**
 * Recipients that the mail exchanger does not know: it says so at RCPT TO, and the server that still has the message
 * makes the report and names the other one in it.
 *
 * @source P-801, P-805
 */
function refusedByPartner(world: World, copy: Copy, server: ServerId, to: PlaceId, at: SimMs): void {
  const { domains } = world.directory.organization.internet;
  const unknown = new Set(domains.flatMap(({ unknownRecipients }) => unknownRecipients ?? []).map(nameKey));
  const refused = copy.recipients.filter(({ deliversTo }) => unknown.has(nameKey(deliversTo)));
  const host = placeParts(to);
  if (refused.length === 0 || host.kind !== "internet") return;
  const [status, text] = ["5.1.1", "550 5.1.1 User unknown"];
  world.recorder.copyEvent(about(copy, at, refused), {
    type: "REJECT",
    from: to,
    to: atServer(server),
    protocol: "Smtp25",
    moment: "rcptTo",
    status,
    text,
  });
  carryOnly(
    copy,
    copy.recipients.filter((recipient) => !refused.includes(recipient)),
  );
  failRecipients(world, copy, server, refused, status, text, at, undefined, host.name);
}

/** A system outside has accepted the copy: that ends its way as far as the organization can see. */
export function handOff(
  world: World,
  copy: Copy,
  server: ServerId,
  connector: AnyConnector,
  to: PlaceId,
  protocol: Protocol,
  at = world.scheduler.now(),
): void {
  const when = later(at, timings.handOff);
  world.scheduler.at(when, () => {
    refusedByPartner(world, copy, server, to, when);
    if (copy.recipients.length > 0) leaveOutside(world, copy, server, connector, to, protocol);
  });
}

/** From this moment on the system outside has it. */
export function leaveOutside(
  world: World,
  copy: Copy,
  server: ServerId,
  connector: AnyConnector,
  to: PlaceId,
  protocol: Protocol,
): void {
  const at = world.scheduler.now();
  world.recorder.copyEvent(about(copy, at), {
    type: "HANDOFF",
    server,
    from: atServer(server),
    to,
    connector: connector.name,
    protocol,
  });
  for (const recipient of copy.recipients) {
    recipient.outcome = "handedOff";
    recipient.finalServer = server;
    recipient.connector = connector.name;
    recipient.queue = null;
    recipient.at = at;
  }
}
