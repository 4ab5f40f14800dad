import { type AgentCandidate, type EventOf, placeParts } from "../../engine/index.ts";
import type { Telling } from "./telling.ts";

/** The agents of one moment: only what one of them has to say is told. */
export function tellAgents(telling: Telling, event: EventOf<"AGENTS">): string {
  const { say, book, decision, sentences } = telling;
  const candidates = decision?.question === "agents" ? decision.candidates : [];
  const isOff = event.moment === "rcptTo" && candidates.some(({ agent, verdict }) => isOffFilter(agent, verdict));
  const first = say(isOff ? "agents.rcptTo.off" : `agents.${event.moment}`, {
    server: event.moment === "connect" ? book.serverInSite(event.server) : event.server,
    copy: book.copyName(event),
  });
  const told = candidates.flatMap((candidate) => briefly(telling, candidate) ?? []);
  return sentences(first, ...(told.length > 0 || isOff ? told : [say("agents.nothing")]));
}

const isOffFilter = (agent: string, verdict: string): boolean => agent === "recipientFilter" && verdict === "agentOff";

function briefly({ say }: Telling, { agent, verdict, about }: AgentCandidate): string | null {
  switch (verdict) {
    case "agentAllows":
    case "agentBlocks":
    case "agentStamps":
    case "agentRejects":
    case "agentDeletes":
    case "agentQuarantines":
    case "agentStrips":
    case "agentRewrites": {
      const brief = say(`brief.${verdict}`, { about: about ?? "" });
      return say("agents.says", { agent: say(`agent.${agent}`), verdict: brief });
    }
    default:
      return null;
  }
}

/** Which headers do not cross the border. */
export function tellHeaderFirewall({ say, book, list }: Telling, event: EventOf<"HEADER-FIREWALL">): string {
  const { server, direction, removed } = event;
  const values = { server: book.serverInSite(server), copy: book.copyName(event) };
  return direction === "inbound"
    ? say("headers.inbound", { ...values, names: list(removed) })
    : say("headers.outbound", { ...values, count: removed.length });
}

export function tellDnsLookup({ say, list }: Telling, event: EventOf<"DNS-LOOKUP">): string {
  const values = { server: event.server, domain: event.domain, answer: list(event.answer) };
  if (event.isAnswered === false) return say("dns.silent", values);
  if (event.record !== "MX") return say(`dns.${event.record}`, values);
  return say(event.answer.length === 0 ? "dns.MX.none" : "dns.MX", values);
}

/** Who refuses, whom, with which words, and who has to tell the sender. */
export function tellReject(telling: Telling, event: EventOf<"REJECT">): string {
  const { say, book, sentences } = telling;
  const to = placeParts(event.to).kind;
  const isAll = event.moment !== "rcptTo";
  const values = {
    server: book.placeName(event.from),
    people: book.peopleName(event.recipients),
    copy: book.copyName(event),
    text: event.text,
  };
  const first = say(isAll ? "reject.all" : "reject.ours", values);
  if (to === "internet") return sentences(first, say("reject.neverAccepted"));
  return to === "client" ? sentences(first, say("reject.client")) : first;
}

export function tellDrop({ say, book }: Telling, event: EventOf<"DROP">): string {
  return say("drop", {
    server: book.serverInSite(event.server),
    copy: book.copyName(event),
    agent: say(`agent.${event.agent}`),
  });
}

export function tellBadMail({ say, book }: Telling, event: EventOf<"BADMAIL">): string {
  return say("badMail", { server: event.server, sender: book.personName(book.senderOf(event.message) ?? "") });
}

export function tellRemoteDsn({ say, book }: Telling, event: EventOf<"REMOTE-DSN">): string {
  return say("remoteDsn", { host: event.host, sender: book.personName(event.sender), status: event.status });
}
