import { type EventOf, placeParts } from "../../engine/index.ts";
import type { Telling } from "./telling.ts";

/** Client Access knows a better address for the client. */
export function tellRedirectedClient({ say, book }: Telling, event: EventOf<"CLIENT-REDIRECT">): string {
  const values = { server: book.placeName(event.from), person: personAt({ book }, event.to), url: event.url };
  return say(event.client === "owa" ? "redirect.client.owa" : "redirect.client.other", values);
}

/** Nobody opens the mailbox for the client. */
export function tellClientFailure({ say, book }: Telling, event: EventOf<"CLIENT-FAIL">): string {
  return say(`clientFail.${event.lacks}`, { client: book.placeName(event.place, event.client), site: event.site });
}

/** One Client Access server passes a request on to another. */
export function tellProxy({ say, book }: Telling, event: EventOf<"CLIENT-CONNECT">, person: string): string {
  return say("proxy.client", { server: book.placeName(event.from), target: book.placeInSite(event.to), person });
}

export function tellAutodiscover({ say, book }: Telling, event: EventOf<"CLIENT-AUTODISCOVER">): string {
  const values = { person: personAt({ book }, event.from), url: event.url, server: book.placeName(event.to) };
  return say(`autodiscover.${event.step}`, values);
}

export function tellPing({ say, book }: Telling, event: EventOf<"CLIENT-PING">): string {
  const server = book.placeInSite(event.phase === "unchanged" ? event.from : event.to);
  const values = { person: book.personName(event.recipient), server, seconds: event.heartbeatSeconds };
  return say(`ping.${event.phase}`, values);
}

export function tellDuplicate({ say, book }: Telling, event: EventOf<"DUPLICATEDELIVER">): string {
  const people = book.peopleName(event.recipients);
  const copy = book.copyName({ ...event, copy: event.message });
  return say("duplicate", { mailboxServer: book.placeName(event.to), people, copy });
}

export function tellPoison({ say, book }: Telling, event: EventOf<"POISONMESSAGE">): string {
  return say("poison", { server: book.serverInSite(event.server), copy: book.copyName(event), count: event.crashes });
}

function personAt({ book }: Pick<Telling, "book">, place: EventOf<"CLIENT-REDIRECT">["to"]): string {
  return book.personName(placeParts(place).name);
}
