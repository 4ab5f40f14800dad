import { domainOf } from "../model/directory.ts";
import { atServer, type PlaceId, placeParts, type ServerId } from "../model/ids.ts";
import { externalAddress } from "../routing/address-space.ts";
import { timings } from "../simulation/timings.ts";
import { about, type Copy, carryOnly, newCopy, type RecipientState, type World } from "../simulation/world.ts";
import type { AgentMoment, Protocol } from "../trace/events.ts";
import { acceptIntoTransport } from "../transport/accept.ts";
import { type AgentSession, agentSession, type Finding } from "./agents.ts";
import { guardEntrance } from "./border.ts";
import { exceedsConnectorSize, recipientsOf } from "./connector-limits.ts";
import { quarantine } from "./quarantine.ts";
import type { Admission } from "./receive-connector.ts";

/** An SMTP conversation in which somebody from outside, or a client, hands a message in. */
export interface Conversation {
  readonly world: World;
  readonly copy: Copy;
  readonly server: ServerId;
  readonly from: PlaceId;
  readonly protocol: Protocol;
  readonly admission: Admission;
  /** Hands in for more recipients, in a connection of its own. */
  readonly again: (rest: Copy) => void;
  /** false: no agent looks at it, whichever the server has. */
  readonly hasAgents?: false;
}

/** A refused RCPT TO is answered after five seconds, so that guessing addresses takes long (P-226, P-513). */
const tarpitInterval = 5_000;

const notAuthenticated = "530 5.7.1 Client was not authenticated";
const unableToRelay = "550 5.7.1 Unable to relay";
const userUnknown = "550 5.1.1 User unknown";
const tooLargeText = "552 5.3.4 Message size exceeds fixed maximum message size";
const tooManyText = "452 4.5.3 Too many recipients";

/**
 * From the connection to the end of the message, moment by moment. What is refused has never been accepted; what
 * passes goes into the Submission queue.
 *
 * @source P-225, P-334, P-510 to P-516, P-520, P-527
 */
export function converse(conversation: Conversation): void {
  const { world, copy, server, admission } = conversation;
  copy.isAnonymous =
    placeParts(conversation.from).kind === "internet" || copy.message.submission?.authenticated === false;
  if (admission.as === null) {
    after(world, timings.clientConnection, () =>
      refuse(conversation, "mailFrom", copy.recipients, "5.7.1", notAuthenticated, admission.decision),
    );
    return;
  }
  const tooLarge = exceedsConnectorSize(world, copy, server, admission.connector);
  if (tooLarge !== null) {
    after(world, timings.clientConnection, () =>
      refuse(conversation, "mailFrom", copy.recipients, "5.3.4", tooLargeText, tooLarge),
    );
    return;
  }
  if (admission.as === "ExchangeUsers") {
    after(world, timings.clientConnection, () => {
      if (!putOffRest(conversation)) acceptUnseen(conversation);
    });
    return;
  }
  const isEdge = !world.directory.hasRole(server, "HubTransport");
  const serverHasAgents = isEdge || world.directory.server(server)?.antispamAgentsEnabled === true;
  const hasAgents = serverHasAgents && conversation.hasAgents !== false;
  const session = hasAgents ? agentSession(world, copy, server, isEdge) : null;
  after(world, timings.clientConnection, () => beginning(conversation, session));
}

function beginning(conversation: Conversation, session: AgentSession | null): void {
  const { world, copy } = conversation;
  if (session === null) {
    recipients(conversation, null);
    return;
  }
  session.connect();
  after(world, timings.agents, () => {
    const finding = session.mailFrom();
    if (finding.kind === "reject") refuseFound(conversation, "mailFrom", copy.recipients, finding);
    else after(world, timings.agents, () => recipients(conversation, session));
  });
}

/**
 * RCPT TO, one recipient after the other: who is refused does not stop the others. What a host outside sends back names
 * the address that it was sent for, which of a contact is not that of our directory.
 */
function recipients(conversation: Conversation, session: AgentSession | null): void {
  const { world, copy, admission } = conversation;
  const strangers = copy.recipients.filter(({ deliversTo }) => !isOurs(world, deliversTo));
  refuse(conversation, "rcptTo", strangers, "5.7.1", unableToRelay, admission.decision);
  if (copy.recipients.length === 0 || putOffRest(conversation)) return;
  if (session === null) {
    acceptUnseen(conversation);
    return;
  }
  const finding = session.rcptTo();
  if (finding.kind === "reject") {
    refuseFound(conversation, "rcptTo", copy.recipients, finding);
    return;
  }
  const unknown = finding.kind === "unknownRecipients" ? finding.recipients : [];
  unknown.forEach((recipient, i) => {
    after(world, tarpitInterval * (i + 1), () =>
      refuse(conversation, "rcptTo", [recipient], "5.1.1", userUnknown, finding.because),
    );
  });
  after(world, tarpitInterval * unknown.length + timings.agents, () => {
    if (copy.recipients.length > 0) headers(conversation, session);
  });
}

/**
 * Recipients beyond what the connector takes for one message are refused for now. A mail server comes again with the
 * rest; a client shows the error, and nothing of the message has been handed in: then it answers true.
 *
 * @source P-225, P-903, P-914
 */
function putOffRest(conversation: Conversation): boolean {
  const { world, copy, server, from, protocol, admission, again } = conversation;
  const most = recipientsOf(admission.connector);
  if (copy.recipients.length <= most) return false;
  if (placeParts(from).kind === "client") {
    refuse(conversation, "rcptTo", copy.recipients, "4.5.3", tooManyText, admission.decision);
    return true;
  }
  const rest = copy.recipients.slice(most);
  const at = world.scheduler.now();
  const place = { from: atServer(server), to: from, protocol, moment: "rcptTo" as const };
  const said = { status: "4.5.3", text: tooManyText, because: admission.decision };
  copy.parts += 1;
  const next = newCopy(`${copy.id}.${copy.parts}`, copy.message, rest, copy);
  world.recorder.copyEvent(about(copy, at, rest), { type: "REJECT", ...place, ...said, rest: next.id });
  carryOnly(copy, copy.recipients.slice(0, most));
  after(world, timings.handOff, () => again(next));
  return false;
}

function isOurs(world: World, address: string): boolean {
  return externalAddress(address).type !== "SMTP" || world.directory.acceptedDomainType(address) !== undefined;
}

function headers(conversation: Conversation, session: AgentSession): void {
  const { world, copy, server } = conversation;
  guardEntrance(world, copy, server, "connector");
  if (session.asksDns()) {
    world.recorder.copyEvent(about(copy, world.scheduler.now()), {
      type: "DNS-LOOKUP",
      server,
      record: "SPF",
      domain: domainOf(copy.message.from ?? ""),
      answer: [session.senderIdResult],
    });
  }
  after(world, session.asksDns() ? timings.dnsLookUp : 0, () => {
    const finding = session.endOfHeaders();
    if (finding.kind === "reject") refuseFound(conversation, "endOfHeaders", copy.recipients, finding);
    else if (finding.kind === "delete") drop(conversation, finding);
    else after(world, timings.agents, () => content(conversation, session));
  });
}

function content(conversation: Conversation, session: AgentSession): void {
  const { world, copy, server } = conversation;
  const finding = session.endOfData();
  after(world, timings.agents, () => {
    if (finding.kind === "reject") refuseFound(conversation, "endOfData", copy.recipients, finding);
    else if (finding.kind === "delete") drop(conversation, finding);
    else if (finding.kind === "quarantine") quarantine(world, copy, server, conversation, finding);
    else accept(conversation);
  });
}

/** No agent looks at it; its headers are looked at all the same. */
function acceptUnseen(conversation: Conversation): void {
  const { world, copy, server } = conversation;
  guardEntrance(world, copy, server, "connector");
  accept(conversation);
}

function accept({ world, copy, server, from, protocol, admission }: Conversation): void {
  const receiveConnector = admission.connector.name;
  acceptIntoTransport(world, copy, server, { from, protocol, source: "SMTP", receiveConnector });
}

function refuseFound(
  conversation: Conversation,
  moment: AgentMoment,
  refused: readonly RecipientState[],
  { status, text, because }: Extract<Finding, { kind: "reject" }>,
): void {
  refuse(conversation, moment, refused, status, text, because);
}

function refuse(
  conversation: Conversation,
  moment: AgentMoment,
  refused: readonly RecipientState[],
  status: string,
  text: string,
  because: number,
): void {
  const { world, copy, server, from, protocol } = conversation;
  if (refused.length === 0) return;
  const at = world.scheduler.now();
  const gone = [...refused];
  for (const recipient of gone) {
    recipient.outcome = "rejected";
    recipient.queue = null;
    recipient.at = at;
  }
  const place = { from: atServer(server), to: from, protocol };
  world.recorder.copyEvent(about(copy, at, gone), { type: "REJECT", ...place, moment, status, text, because });
  copy.recipients.splice(0, copy.recipients.length, ...copy.recipients.filter((one) => !gone.includes(one)));
  const host = placeParts(from);
  const sender = copy.message.from;
  if (host.kind !== "internet" || sender === null) return;
  after(world, timings.handOff, () => {
    const now = world.scheduler.now();
    const told = { host: host.name, sender, status };
    world.recorder.event({ ...about(copy, now, gone), copy: null, type: "REMOTE-DSN", ...told });
  });
}

function drop({ world, copy, server }: Conversation, { agent, because }: Extract<Finding, { kind: "delete" }>): void {
  const at = world.scheduler.now();
  for (const recipient of copy.recipients) {
    recipient.outcome = "deleted";
    recipient.at = at;
  }
  world.recorder.copyEvent(about(copy, at), { type: "DROP", server, agent, because });
}

function after(world: World, milliseconds: number, run: () => void): void {
  world.scheduler.after(milliseconds, run);
}
