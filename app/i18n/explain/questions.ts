import type { Decision } from "../../engine/index.ts";
import type { NameBook } from "../name-book.ts";
import type { ReasonSpeaker } from "../reasons.ts";
import { wayFacts } from "./decision-parts.ts";

/** The question that a decision answers. */
export function questionText(speaker: ReasonSpeaker, book: NameBook, decision: Decision): string {
  const { say } = speaker;
  const { subject } = decision;
  const { target, recipients } = subject;
  switch (decision.question) {
    case "submissionServer":
      return say("question.submissionServer", { server: subject.server ?? "" });
    case "resolveRecipient":
      return say("question.resolveRecipient", { people: book.peopleName(recipients), count: recipients.length });
    case "leastCostPath":
      return subject.site === target
        ? say("question.leastCostPath.here", { site: target })
        : say("question.leastCostPath", { site: subject.site ?? "", target });
    case "nextHopSite":
      return say("question.nextHopSite", { goal: wayFacts(decision).goal });
    case "connector":
      return decision.rule === "R-CON-17"
        ? say("question.connector.linked", { target })
        : say("question.connector", { target: book.personName(target) });
    case "expansionServer":
      return say(`question.${decision.question}`, { target: book.personName(target) });
    case "loadBalancing":
      return book.isSite(target) ? say("question.loadBalancing.site", { target }) : say("question.loadBalancing");
    case "routingGroupConnector":
    case "backOff":
    case "publicFolderDatabase":
      return say(`question.${decision.question}`, { target });
    case "sizeLimit":
    case "remoteHost":
      return say(`question.${decision.question}`);
    case "agents":
    case "receiveConnector":
      return say(`question.${decision.question}`, { server: subject.server ?? "" });
    case "headerFirewall": {
      const isDoor = target === "connector" || target === "pickup" || target === "mailbox";
      return say(`question.headerFirewall.${isDoor ? "in" : "out"}`, { server: subject.server ?? "" });
    }
    case "restriction":
      return say("question.restriction", { person: book.personName(target) });
    case "transportRules":
    case "journaling":
      return say(`question.${decision.question}`);
    case "automaticReply":
      return decision.candidates.some(({ allowed }) => allowed === "forwards" || allowed === "noForwards")
        ? say("question.automaticReply.forward", { target })
        : say("question.automaticReply", { target });
    case "spamRating": {
      const scl = decision.candidates[0]?.scl ?? 0;
      return say(decision.rule === "P-522" ? "question.spamRating.mailbox" : "question.spamRating", { scl });
    }
    case "clientAccess":
      return say("question.clientAccess", { person: book.peopleName(recipients), client: clientName(speaker, target) });
  }
}

/** The target of this decision is the code of a client. */
function clientName({ say }: ReasonSpeaker, target: string): string {
  switch (target) {
    case "outlook":
    case "outlookAnywhere":
    case "owa":
    case "activeSync":
    case "pop3":
    case "imap4":
    case "ews":
    case "entourage":
    case "smtp":
    case "pickup":
    case "unifiedMessaging":
      return say(`client.${target}`);
    default:
      return target;
  }
}
