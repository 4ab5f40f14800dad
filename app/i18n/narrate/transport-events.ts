import { atServer, type EventOf, generatedKind, placeParts, type TraceEvent } from "../../engine/index.ts";
import { createExchangeNames } from "../exchange-names.ts";
import { silentServers, wayFacts } from "../explain/decision-parts.ts";
import { earlier, type Telling } from "./telling.ts";

export function tellReceive({ say, book }: Telling, event: EventOf<"RECEIVE">): string {
  const values = {
    server: book.serverInSite(event.server),
    copy: book.copyName(event),
    copyStart: book.copyNameAtStart(event),
  };
  switch (event.source) {
    case "STOREDRIVER":
      // What Exchange itself writes leaves nothing in Sent Items.
      return say(book.isReport(event.message) ? "receive.storeDriver.generated" : "receive.storeDriver", values);
    case "PICKUP":
      return say("receive.pickup", values);
    case "DSN":
      return say("receive.report", values);
    case "AGENT":
      return say("receive.agent", values);
    case "SMTP": {
      const { kind } = placeParts(event.from);
      if (kind === "server") return say("receive.server", values);
      return say(kind === "internet" ? "receive.internet" : "receive.client", values);
    }
  }
}

export function tellQueue(telling: Telling, event: EventOf<"QUEUE">): string {
  const { say, book, sentences } = telling;
  const { queue } = event;
  const values = {
    server: book.serverInSite(event.server),
    copy: book.copyName(event),
    copyStart: book.copyNameAtStart(event),
    queue: createExchangeNames(telling).queueName(queue),
    deliveryType: queue.deliveryType,
  };
  if (queue.deliveryType === "Unreachable") {
    const reason = whyUnreachable(telling, event);
    return sentences(say("enqueue.unreachable", values), reason && say(`enqueue.unreachable.${reason}`));
  }
  if (queue.status === "Retry") return say("enqueue.retry", values);
  if (queue.status === "Suspended") return say("enqueue.held", values);
  return say(queue.deliveryType === "MapiDelivery" ? "enqueue.mailbox" : "enqueue.ready", values);
}

/** Which of the two reasons that Exchange gives, both about mailboxes, is that of all recipients; null: neither (P-605). */
function whyUnreachable({ trace }: Telling, event: EventOf<"QUEUE">): "noRoute" | "noDatabase" | null {
  const [first, ...others] = new Set(event.recipients.map((address) => reasonFor(trace, event, address)));
  return others.length > 0 ? null : (first ?? null);
}

/** By what this server has found out last. */
function reasonFor(trace: Telling["trace"], event: EventOf<"QUEUE">, address: string) {
  const isAbout = (one: TraceEvent): one is EventOf<"RESOLVE"> =>
    one.type === "RESOLVE" &&
    one.message === event.message &&
    one.server === event.server &&
    one.recipients.includes(address);
  const because = earlier(trace, event, isAbout)?.because;
  const decision = because === undefined ? undefined : trace.decisions[because];
  if (decision?.question !== "resolveRecipient") return null;
  const verdict = decision.candidates.find((one) => one.address === address)?.verdict;
  return verdict === "mailboxFound" ? "noRoute" : verdict === "mailboxWithoutDatabase" ? "noDatabase" : null;
}

/** One transfer, with the reason that this server and no other takes the copy. */
export function tellSend(telling: Telling, event: EventOf<"SEND">): string {
  const { say, book, decision, list, sentences } = telling;
  const target = book.placeInSite(event.to);
  const targetName = placeParts(event.to).name;
  const values = {
    server: book.serverInSite(event.server),
    target,
    copy: book.newCopyName(event),
    // Between servers of the organization no connector carries it; what it is on the way to, the decision knows.
    connector: event.connector ?? decision?.subject.target ?? "",
  };
  if (event.phase === "submission")
    return say("send.voice", { ...values, recipients: book.peopleName(event.recipients) });
  if (event.phase === "remote") return tellSendOutside(telling, values);
  if (event.phase === "backoff") {
    const goal = decision?.subject.target ?? "";
    return say(decision?.rule === "R-QPF-4" ? "send.backOff.binary" : "send.backOff", { ...values, goal });
  }
  if (decision?.question === "nextHopSite") {
    const stop = decision.candidates[decision.chosen ?? -1];
    if (stop?.verdict === "firstHubSite") {
      const { goal } = wayFacts(decision);
      if (goal === stop.site) return say("send.toHubSite.last", { ...values, site: goal });
      return say("send.toHubSite", { ...values, site: stop.site, goal });
    }
    if (stop?.verdict === "forkOfPaths") return say("send.toFork", values);
    const { passed } = wayFacts(decision);
    const direct = say("send.directly", values);
    if (passed.length === 0) return direct;
    return sentences(direct, say("send.passing", { sites: list(passed), count: passed.length }));
  }
  const failed = decision?.question === "loadBalancing" ? silentServers(decision.candidates) : [];
  const failOver =
    failed.length > 0 ? say("send.failOver", { failed: list(failed), target: targetName, count: failed.length }) : null;
  return sentences(hop(telling, event, values), failOver ?? turnSentence(telling, event, targetName));
}

type SendValues = { readonly [Name in "server" | "target" | "copy" | "connector"]: string };

function hop({ say, book }: Telling, event: EventOf<"SEND">, values: SendValues): string {
  switch (event.phase) {
    case "direct":
      return say("send.directly", values);
    case "connector":
      return say("send.connector", values);
    case "withinSite":
      return say("send.expansion", values);
    case "routingGroup":
      return say(book.isLegacyServer(event.server) ? "send.fromLegacy" : "send.routingGroup", values);
    case "edge": {
      const isInward = book.server(event.server)?.roles.includes("EdgeTransport") === true;
      return say(isInward ? "send.edgeIn" : "send.edgeOut", values);
    }
    default:
      return say("send.plain", values);
  }
}

function turnSentence({ say, decision, book }: Telling, event: EventOf<"SEND">, target: string): string | null {
  if (event.phase !== "direct" || decision?.question !== "loadBalancing" || decision.candidates.length < 2) return null;
  return say("send.turn", { site: book.siteOf(target) ?? "", target });
}

function tellSendOutside({ say, decision }: Telling, values: SendValues): string {
  if (decision?.question !== "remoteHost") return say("send.plain", values);
  const host = decision.candidates[decision.chosen ?? -1];
  if (decision.rule === "P-1004") return say("send.smartHost", values);
  if (host === undefined || host.preference === null) return say("send.plain", values);
  return decision.candidates.length === 1
    ? say("send.mailExchanger", values)
    : say("send.mailExchanger.preference", { ...values, preference: host.preference });
}

export function tellHandOff({ say, book }: Telling, event: EventOf<"HANDOFF">): string {
  const { kind } = placeParts(event.to);
  if (event.from === event.to) return say("handOff.stays", { copyStart: book.copyNameAtStart(event) });
  const key = kind === "server" ? "legacy" : kind === "drop" ? "drop" : "internet";
  const values = { server: event.server, target: book.placeInSite(event.to), copy: book.copyName(event) };
  return say(`handOff.${key}`, values);
}

/** Step 4: the message is in the mailbox. */
export function tellDeliver({ say, book, list }: Telling, event: EventOf<"DELIVER">): string {
  const count = event.recipients.length;
  const values = {
    server: book.placeInSite(atServer(event.server)),
    target: book.placeName(event.to),
    database: event.database,
    names: list(event.recipients.map(book.personName)),
    count,
  };
  if (book.recipient(event.recipients[0] ?? "")?.type === "publicFolder") return say("deliver.folder", values);
  if (book.isReport(event.message))
    return generatedKind(event.message ?? "") === "report"
      ? say("deliver.report", values)
      : say("deliver.generated", { ...values, copy: book.copyName(event) });
  if (event.folder === "Junk E-mail") return say("deliver.junk", values);
  return say(count > 1 && count <= 3 ? "deliver.few" : "deliver", values);
}

export function tellResubmit({ say, book, trace }: Telling, event: EventOf<"RESUBMIT">): string {
  if (event.reason === "dumpster") {
    // One request brings all of them.
    const before = trace.events[event.seq - 1];
    const isOneMore = before?.type === "RESUBMIT" && before.reason === "dumpster" && before.at === event.at;
    const copy = book.copyName({ ...event, copy: event.message });
    return say(isOneMore ? "resubmit.dumpster.more" : "resubmit.dumpster", { server: event.server, copy });
  }
  return say(`resubmit.${event.reason}`, {
    server: event.server,
    copy: book.copyName(event),
    copyStart: book.copyNameAtStart(event),
  });
}
