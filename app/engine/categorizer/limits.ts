import type { ServerId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import type { Copy, RecipientState, World } from "../simulation/world.ts";
import { failRecipients } from "../transport/dsn.ts";

/**
 * The organization's limits on what is sent and received, checked by the first Hub Transport server. Reports are
 * exempt.
 *
 * @source P-412, section 8 of the routing rules (5.2.3: the resolver, not routing)
 */
export function exceedsReceiveLimit(
  world: World,
  copy: Copy,
  server: ServerId,
  recipient: RecipientState,
  at: SimMs,
): boolean {
  const { message } = copy;
  if (message.isReport || copy.received.length > 1) return false;
  const { maxSendSizeKB, maxReceiveSizeKB } = world.directory.organization;
  const limits = [
    { limitOf: "maxSendSizeKB", limitKB: maxSendSizeKB },
    { limitOf: "maxReceiveSizeKB", limitKB: maxReceiveSizeKB },
  ];
  const broken = limits.find(({ limitKB }) => limitKB !== null && message.sizeKB > limitKB);
  if (!broken) return false;
  const decision = world.recorder.decision({
    question: "sizeLimit",
    rules: ["R-SIZ-4"],
    subject: {
      server,
      site: world.directory.siteOf(server),
      recipients: [recipient.address],
      target: recipient.address,
    },
    candidates: limits.map(({ limitOf, limitKB }) => ({
      limitOf,
      limitKB,
      sizeKB: message.sizeKB,
      verdict: limitKB !== null && message.sizeKB > limitKB ? "overLimit" : "withinLimit",
    })),
    chosen: null,
  });
  const text = "550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient";
  failRecipients(world, copy, server, [recipient], "5.2.3", text, at, decision);
  return true;
}
