import { type EventOf, generatedKind, placeParts } from "../../engine/index.ts";
import { wasHandedInBefore } from "../narrate/telling.ts";
import type { StoryTelling } from "./story.ts";

/** Somebody writes, or looks for what has come; or one server goes on for another. */
export function connectStory({ tell, book, trace }: StoryTelling, event: EventOf<"CLIENT-CONNECT">): string {
  const from = placeParts(event.from);
  const server = book.placeInSite(event.to);
  if (from.kind === "server") {
    return event.from === event.to
      ? tell("story.passOn.here", { server })
      : tell("story.passOn", { from: book.placeName(event.from), target: server });
  }
  if (event.purpose === "read") {
    const reader = book.personName(from.kind === "client" ? from.name : (event.recipients[0] ?? ""));
    return tell("story.look", { reader, server });
  }
  if (wasHandedInBefore(trace, event))
    return tell("story.again", { client: book.placeName(event.from, event.client), server });
  const values = {
    sender: book.personName(book.senderOf(event.message) ?? ""),
    what: book.subjectOf(event.message),
    recipients: book.peopleName(event.recipients),
    server,
  };
  if (from.kind === "internet") return tell("story.fromOutside", { ...values, host: from.name });
  if (event.protocol === "SipT38") return tell("story.fax", values);
  if (event.client === "pickup") return tell("story.writeFile", values);
  return tell(event.client === "unifiedMessaging" ? "story.call" : "story.write", values);
}

export function deliverStory({ tell, book, list }: StoryTelling, event: EventOf<"DELIVER">): string {
  const count = event.recipients.length;
  const names = list(event.recipients.map(book.personName));
  if (book.recipient(event.recipients[0] ?? "")?.type === "publicFolder")
    return tell("story.deliver.folder", { names });
  if (book.isReport(event.message) && generatedKind(event.message ?? "") === "report")
    return tell("story.deliver.report", { names });
  if (event.folder === "Junk E-mail") return tell("story.deliver.junk", { names: book.peopleName(event.recipients) });
  return count > 3 ? tell("story.deliver.many", { count }) : tell("story.deliver", { names, count });
}

export function reportStory({ tell, book }: StoryTelling, event: EventOf<"DSN" | "REMOTE-DSN">): string {
  if (event.type === "REMOTE-DSN")
    return tell("story.report.outside", { host: event.host, sender: book.personName(event.sender) });
  const values = {
    server: event.server,
    sender: book.personName(event.to),
    people: book.peopleName(event.recipients),
    copy: book.copyName(event),
  };
  if (event.report === null) return tell("story.report.none", values);
  if (event.kind === "quarantine") return tell("story.report.aside", values);
  return tell(event.kind === "delayed" ? "story.report.delayed" : "story.report", values);
}

/** What happens at the door of the organization. */
export function guardStory(
  { tell, book, decision, sentences }: StoryTelling,
  event: EventOf<"AGENTS" | "HEADER-FIREWALL" | "DNS-LOOKUP" | "REJECT" | "DROP">,
): string {
  const copy = book.copyName(event);
  switch (event.type) {
    case "DNS-LOOKUP":
      return tell(event.isAnswered === false ? "story.guard.unheard" : "story.guard.asks", {
        server: event.server,
        domain: event.domain,
      });
    case "REJECT":
      return tell("story.guard.refuses", { server: book.placeInSite(event.from), copy });
    case "DROP":
      return tell("story.guard.drops", { server: event.server, copy });
    case "HEADER-FIREWALL":
      return tell("story.guard.notes", { server: event.server, copy });
    case "AGENTS": {
      const values = { server: event.server, copy };
      if (event.moment === "outbound") return tell("story.guard.leaving", values);
      const isStopped = decision?.question === "agents" && decision.chosen !== null;
      const result = tell(isStopped ? "story.guard.against" : "story.guard.fine");
      return sentences(tell(`story.guard.${event.moment}`, values), result);
    }
  }
}
