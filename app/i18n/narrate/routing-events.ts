import type { EventOf, RecipientCandidate } from "../../engine/index.ts";
import { atServer } from "../../engine/index.ts";
import { tellForward } from "./policy-events.ts";
import { type Telling, wasCategorizedElsewhere } from "./telling.ts";

/** One stage of the categorizer; `rulesAndJournaling` is the compliance assessment. */
export function tellCategorize(telling: Telling, event: EventOf<"CATEGORIZE">): string {
  const { say, book, trace } = telling;
  // Where the server is has just been said; the stages follow one another.
  const isFirst = event.stage === "submitted";
  const values = {
    server: isFirst ? book.serverInSite(event.server) : event.server,
    copy: book.copyName(event),
    count: event.recipients.length,
  };
  const isEdge = book.server(event.server)?.roles.includes("EdgeTransport") === true;
  const isAgain = wasCategorizedElsewhere(trace, event);
  switch (event.stage) {
    case "submitted":
      if (isEdge) return say("stage.submitted.edge", values);
      return isAgain ? say("stage.submitted.again", values) : say("stage.submitted", values);
    case "rulesAndJournaling":
      return tellAssessment(telling, event, isAgain, values);
    case "categorized":
      return say(isEdge ? "stage.categorized.edge" : "stage.categorized", values);
    default:
      return say(`stage.${event.stage}`, values);
  }
}

/** The compliance assessment: without rules, with rules that act, with rules that do not. */
function tellAssessment(
  { say, book, trace }: Telling,
  event: EventOf<"CATEGORIZE">,
  isAgain: boolean,
  values: { readonly server: string; readonly copy: string },
): string {
  if (!book.hasPolicies)
    return isAgain ? say("stage.rulesAndJournaling.again") : say("stage.rulesAndJournaling", values);
  const next = trace.events[event.seq + 1];
  const acts = next?.copy === event.copy && (next.type === "RULE" || next.type === "GENERATE");
  if (acts) return say("stage.rulesAndJournaling.some", values);
  if (event.because === undefined) return say("stage.rulesAndJournaling.exempt", values);
  return isAgain ? say("stage.rulesAndJournaling.twice") : say("stage.rulesAndJournaling.none", values);
}

/** One query to a global catalog server and what it brought. */
export function tellResolve(telling: Telling, event: EventOf<"RESOLVE">): string {
  const { say, book, decision, sentences } = telling;
  const values = { server: book.placeName(event.from), globalCatalog: book.placeName(event.to) };
  const answers = decision?.question === "resolveRecipient" ? decision.candidates : [];
  const addresses = answers.length > 0 ? answers.map(({ address }) => address) : [event.address];
  const asks =
    addresses.length === 1
      ? say("resolve.one", { ...values, person: book.personName(addresses[0] ?? "") })
      : say("resolve.several", { ...values, people: book.peopleName(addresses) });
  const sender = event.sender === undefined ? null : say("resolve.sender", { sender: book.personName(event.sender) });
  if (answers.length > 2) return sentences(asks, sender, say("resolve.seeWhy"));
  return sentences(asks, sender, ...answers.map((answer) => answerSentence(telling, answer)));
}

function answerSentence({ say, book }: Telling, { verdict, address, found }: RecipientCandidate): string | null {
  const values = { person: book.personName(address), found: found ?? "", place: "" };
  switch (verdict) {
    case "mailboxFound": {
      const server = found === null ? null : book.serverOfDatabase(found);
      return say("found.mailboxFound", { ...values, place: server === null ? "" : book.serverInSite(server) });
    }
    case "groupExpandedHere":
    case "groupExpandedElsewhere":
    case "groupFoundByQuery":
    case "groupRefuses":
    case "groupFilterInvalid":
    case "contactForwarded":
    case "publicFolderFound":
    case "externalAddress":
    case "legacyMailbox":
    case "mailboxWithoutDatabase":
    case "notFound":
    case "alreadyARecipient":
    case "memberOfItself":
      return say(`found.${verdict}`, values);
    default:
      return null;
  }
}

export function tellExpand({ say, book, list }: Telling, event: EventOf<"EXPAND">): string {
  const values = {
    server: book.placeName(atServer(event.server)),
    group: book.personName(event.group),
    count: event.members.length,
  };
  if (event.members.length === 0) return say(event.isEmpty ? "expand.empty" : "expand.none", values);
  if (event.members.length > 3) return say("expand.many", values);
  return say("expand", { ...values, names: list(event.members.map(book.personName)) });
}

export function tellRedirect(telling: Telling, event: EventOf<"REDIRECT">): string {
  if (event.alsoDelivers !== undefined) return tellForward(telling, event);
  const { say, book } = telling;
  const values = { server: event.server, person: book.personName(event.address), redirectedTo: event.redirectedTo };
  return book.recipient(event.address)?.type === "publicFolder"
    ? say("redirect.folder", values)
    : say("redirect.person", { ...values, redirectedTo: book.personName(event.redirectedTo) });
}

/** One message becomes several copies. */
export function tellTransfer({ say, book, list }: Telling, event: EventOf<"TRANSFER">): string {
  const count = event.copies.length;
  const values = { server: event.server, copy: book.copyName(event), count };
  // All copies but the last are as full as may be.
  const limit = event.copies[0]?.recipients.length ?? 0;
  if (event.reason !== "routing") return say(`split.${event.reason}`, { ...values, limit });
  if (count > 3) return say("split.many", values);
  const copies = list(
    event.copies.map(({ copy, recipients }) => book.newCopyName({ message: event.message, copy, recipients })),
  );
  return say(count === 2 ? "split" : "split.list", { ...values, copies });
}
