import type { EventOf } from "../../engine/index.ts";
import type { Telling } from "./telling.ts";

/** A transport rule acts. */
export function tellRule({ say, book, list }: Telling, event: EventOf<"RULE">): string {
  const values = {
    server: event.server,
    rule: event.rule,
    copy: book.copyName(event),
    value: event.value,
    people: book.peopleName(event.removed.length > 0 ? event.removed : event.recipients),
    names: event.added.length > 0 ? list(event.added.map(book.personName)) : event.value,
  };
  if (event.fallback !== undefined) return say(`rule.appendDisclaimer.${event.fallback}`, values);
  return say(`rule.${event.action}`, values);
}

/** Exchange makes a message of its own. */
export function tellGenerate({ say, book }: Telling, event: EventOf<"GENERATE">): string {
  return say(`generate.${event.kind}`, {
    server: event.server,
    name: book.personName(event.to),
    people: book.peopleName(event.recipients),
    person: book.personName(event.recipients[0] ?? ""),
  });
}

export function tellPermit({ say, book }: Telling, { server, domain, text, recipients }: EventOf<"PERMIT">): string {
  return say(`permit.${text ?? "ruleForward"}`, { server, domain, people: book.peopleName(recipients) });
}

export function tellDiscard({ say }: Telling, { server, domain, kind }: EventOf<"DISCARD">): string {
  return say(kind === "ruleForward" ? "discard.ruleForward" : "discard", { server, domain });
}

/** A rule that the owner of a mailbox has made. */
export function tellInboxRule({ say, book, list }: Telling, event: EventOf<"INBOX-RULE">): string {
  const isPassedOn = event.action === "forwardTo" || event.action === "redirectTo";
  const value = isPassedOn ? list(event.value.split(", ").map(book.personName)) : event.value;
  return say(`inboxRule.${event.action}`, {
    person: book.personName(event.recipients[0] ?? ""),
    rule: event.rule,
    value,
  });
}

/** A mailbox that forwards. */
export function tellForward({ say, book }: Telling, event: EventOf<"REDIRECT">): string {
  const values = {
    server: event.server,
    person: book.personName(event.address),
    redirectedTo: book.personName(event.redirectedTo),
  };
  if (event.isNew === false) return say("redirect.forward.known", values);
  return say(event.alsoDelivers === true ? "redirect.forward.both" : "redirect.forward", values);
}
