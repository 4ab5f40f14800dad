import { type AgentCandidate, type EventOf, placeParts } from "../../engine/index.ts";
import type { Telling } from "./telling.ts";

/** The agents of one moment: only what one of them has to say is told. */
export function tellAgents(telling: Telling, event: EventOf<"AGENTS">): string {
  const { say, book, decision, sentences } = telling;
  const candidates = decision?.question === "agents" ? decision.candidates : [];
  const first = say(`agents.${beginning(telling, event, candidates)}`, {
    server: event.moment === "connect" ? book.serverInSite(event.server) : event.server,
    copy: book.copyName(event),
  });
  const told = candidates.flatMap((candidate) => briefly(telling, candidate) ?? []);
  const isQuiet = told.length === 0 && candidates.every(({ verdict }) => asks.has(verdict));
  return sentences(
    first,
    ...contentSentences(telling, event, candidates),
    ...told,
    isQuiet ? say("agents.nothing") : null,
  );
}

type Candidates = readonly AgentCandidate[];

const asks: ReadonlySet<string> = new Set(["agentPasses", "agentSkips"]);
const verdictOf = (candidates: Candidates, wanted: string) => candidates.find(({ agent }) => agent === wanted)?.verdict;
/** Nothing runs for a blocked address, and next to nothing for one that is allowed. */
const isLeftOut = (verdict: string | undefined): boolean => verdict === "agentSkips" || verdict === "agentNotReached";

/** Who is looked at, and where: only Edge Transport servers have a directory of their own. */
function beginning({ book }: Telling, { moment, server }: EventOf<"AGENTS">, candidates: Candidates) {
  if (moment === "mailFrom") return isLeftOut(verdictOf(candidates, "senderFilter")) ? "mailFrom.plain" : moment;
  if (moment !== "rcptTo") return moment;
  const filter = verdictOf(candidates, "recipientFilter");
  if (filter === "agentOff") return "rcptTo.off";
  if (isLeftOut(filter)) return "rcptTo.plain";
  return book.server(server)?.roles.includes("HubTransport") === true ? "rcptTo.hub" : moment;
}

/** What is done with the content: it is rated or not, and on Edge Transport servers the attachments are looked at. */
function contentSentences({ say }: Telling, { moment, server }: EventOf<"AGENTS">, candidates: Candidates) {
  if (moment !== "endOfData") return [];
  const attachments = verdictOf(candidates, "attachmentFilter");
  return [
    say(isLeftOut(verdictOf(candidates, "contentFilter")) ? "agents.unrated" : "agents.rates", { server }),
    attachments === undefined || attachments === "agentNotReached" ? null : say("agents.attachments"),
  ];
}

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
      const brief = say(briefKey(agent, verdict, about), { about: about ?? "" });
      return say("agents.says", { agent: say(`agent.${agent}`), verdict: brief });
    }
    default:
      return null;
  }
}

/** The sender filter writes no result, but that the sender is blocked; PermError needs a word of explanation (P-519). */
function briefKey<V extends string>(agent: string, verdict: V, about: string | null) {
  if (verdict !== "agentStamps") return `brief.${verdict}` as const;
  if (agent === "senderFilter") return "brief.agentStamps.sender";
  return about === "PermError" ? "brief.agentStamps.permError" : "brief.agentStamps";
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
