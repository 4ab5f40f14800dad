import type { ServerId } from "../model/ids.ts";
import type { Organization } from "../model/organization.ts";
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
  if (message.isReport || !isFirstHub(world, copy)) return false;
  const { maxSendSizeKB, maxReceiveSizeKB } = sizeLimits(world, message.from, recipient);
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

/**
 * What the sender may send and the recipient may get. Between people of the organization a limit of their own takes the
 * place of the organization's; to and from the Internet both hold (P-910).
 */
function sizeLimits(world: World, from: string | null, recipient: RecipientState) {
  const { organization } = world.directory;
  const sender = world.directory.recipient(from ?? "");
  const found = world.directory.recipient(recipient.deliversTo);
  const own = sender?.type === "mailbox" ? (sender.maxSendSizeKB ?? null) : null;
  const isInternal = sender?.type === "mailbox" && found !== undefined;
  if (!isInternal) return { maxSendSizeKB: smaller(own, organization.maxSendSizeKB), ...receiveLimit(organization) };
  const ownReceive = found.type === "mailbox" ? (found.maxReceiveSizeKB ?? null) : null;
  return {
    maxSendSizeKB: own ?? organization.maxSendSizeKB,
    maxReceiveSizeKB: ownReceive ?? organization.maxReceiveSizeKB,
  };
}

const receiveLimit = ({ maxReceiveSizeKB }: Organization) => ({ maxReceiveSizeKB });

function smaller(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Copies that came in through an Edge Transport server meet the limits at the first Hub Transport server. */
function isFirstHub(world: World, copy: Copy): boolean {
  return !copy.received.slice(0, -1).some((server) => world.directory.hasRole(server, "HubTransport"));
}

/**
 * The limit on the recipients of a message, counted before groups are expanded (a group is one): all of them are
 * refused. Checked once, by the first Hub Transport server.
 *
 * @source P-352, P-901
 */
export function exceedsRecipientLimit(world: World, copy: Copy, server: ServerId, at: SimMs): boolean {
  const { message } = copy;
  const sender = world.directory.recipient(message.from ?? "");
  const own = sender?.type === "mailbox" ? (sender.recipientLimits ?? null) : null;
  const limit = own ?? world.directory.organization.maxRecipientEnvelopeLimit;
  if (limit === null || message.isReport || message.addressed <= limit || !isFirstHub(world, copy)) return false;
  const text = "550 5.5.3 RESOLVER.ADR.RecipLimit; too many recipients";
  failRecipients(world, copy, server, copy.recipients, "5.5.3", text, at);
  return true;
}
