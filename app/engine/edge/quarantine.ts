import { generatedId } from "../model/generated-id.ts";
import { atServer, type PlaceId, type ServerId } from "../model/ids.ts";
import { kilobytes } from "../model/units.ts";
import { newMessageState } from "../simulation/new-message.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, newCopy, type World } from "../simulation/world.ts";
import type { Protocol } from "../trace/events.ts";
import { acceptIntoTransport } from "../transport/accept.ts";

/**
 * The message has been accepted, but instead of its recipients the quarantine mailbox gets it, wrapped in a report.
 * Its text is ours (A22).
 *
 * @source P-520, P-525
 */
export function quarantine(
  world: World,
  copy: Copy,
  server: ServerId,
  arrival: { readonly from: PlaceId; readonly protocol: Protocol },
  { mailbox, because }: { readonly mailbox: string; readonly because: number },
): void {
  const { message } = copy;
  const at = world.scheduler.now();
  message.acceptedAt = at;
  message.submissionServer = server;
  for (const recipient of copy.recipients) {
    recipient.serverHops.push(server);
    recipient.siteHops.push(world.directory.siteOf(server));
    recipient.outcome = "quarantined";
    recipient.finalServer = server;
    recipient.queue = null;
    recipient.at = at;
  }
  const { from, protocol } = arrival;
  const place = { server, from, to: atServer(server), protocol };
  world.recorder.copyEvent(about(copy, at), { type: "RECEIVE", ...place, source: "SMTP" });
  message.reports += 1;
  const id = generatedId(message.id, "report", message.reports);
  world.recorder.copyEvent(about(copy, at), {
    type: "DSN",
    server,
    kind: "quarantine",
    status: "5.2.1",
    text: "550 5.2.1 Content Filter agent quarantined this message",
    report: id,
    to: mailbox,
    because,
  });
  const sizeKB = kilobytes(message.sizeKB);
  const wrapped = newMessageState({ id, kind: "report", from: null, to: [mailbox], sizeKB, at });
  world.messages.push(wrapped);
  const envelope = newCopy(id, wrapped, wrapped.recipients);
  world.scheduler.after(timings.queueWait, () =>
    acceptIntoTransport(world, envelope, server, { from: atServer(server), protocol: "File", source: "DSN" }),
  );
}
