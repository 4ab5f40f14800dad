import { type EventOf, generatedKind, placeParts, type TraceEvent } from "../../engine/index.ts";
import { assertNever } from "../../lib/assert.ts";
import { story } from "../english/story.ts";
import { chosenOf } from "../explain/decision-parts.ts";
import type { Telling } from "../narrate/telling.ts";
import { createSay, type SayOf } from "../speaker.ts";
import { languageOf, type Tongue } from "../translation.ts";
import type { ReadingLevel } from "./reading-level.ts";
import { faultStory } from "./story-of-faults.ts";
import { connectStory, deliverStory, guardStory, reportStory } from "./story-of-people.ts";

export type StorySay = SayOf<typeof story>;

/** A telling with the words of the story at hand. */
export interface StoryTelling extends Telling {
  readonly tell: StorySay;
}

/** Every event in one short sentence, with the fewest technical words. */
export function createStoryLevel(tongue: Tongue): ReadingLevel {
  const tell = createSay<typeof story>(languageOf(tongue), tongue === "en" ? story : tongue.story);
  return { level: "story", tell: (telling, event) => storyOf({ ...telling, tell }, event) };
}

function storyOf(telling: StoryTelling, event: TraceEvent): string {
  const { tell, book, clock } = telling;
  const copies = { copy: book.copyName(event), copyStart: book.copyNameAtStart(event) };
  switch (event.type) {
    case "CLIENT-CONNECT":
      return connectStory(telling, event);
    case "CLIENT-LOCATE":
      return tell("story.locate", { server: book.placeName(event.from) });
    case "CLIENT-REDIRECT":
      return tell("story.otherAddress", { server: book.placeName(event.from), person: personAt(telling, event.to) });
    case "CLIENT-FAIL":
      return tell("story.noDoor", { person: personAt(telling, event.place), site: event.site });
    case "CLIENT-AUTODISCOVER":
      return tell("story.findServer", { person: personAt(telling, event.from) });
    case "CLIENT-PING": {
      const server = book.placeName(event.phase === "unchanged" ? event.from : event.to);
      return tell(`story.ping.${event.phase}`, { person: book.personName(event.recipient), server });
    }
    case "STORE":
      return tell("story.store", { server: book.serverInSite(event.server) });
    case "SUBMIT": {
      const server = book.placeInSite(event.from);
      const hub = book.placeName(event.to);
      return event.from === event.to ? tell("story.submit.same", { server }) : tell("story.submit", { server, hub });
    }
    case "ATTEMPT": {
      const isBusy = event.error === "backPressure" || event.error === "mediumBackPressure";
      const places = { from: book.placeName(event.from), target: book.placeInSite(event.to) };
      if (event.error === "databaseDismounted") return tell("story.attempt.mailbox", places);
      return tell(isBusy ? "story.attempt.busy" : "story.attempt", places);
    }
    case "AGENTS":
    case "HEADER-FIREWALL":
    case "DNS-LOOKUP":
    case "REJECT":
    case "DROP":
      return guardStory(telling, event);
    case "BADMAIL":
      return tell("story.kept", { server: event.server });
    case "RECEIVE": {
      const values = { ...copies, server: book.serverInSite(event.server) };
      if (event.source === "SMTP") return tell("story.receive", values);
      return tell(
        event.source === "DSN" || event.source === "AGENT" ? "story.receive.own" : "story.receive.fetched",
        values,
      );
    }
    case "CATEGORIZE": {
      const key = event.stage === "rulesAndJournaling" ? "rules" : event.stage;
      return tell(`story.sort.${key}`, { ...copies, server: event.server, count: event.recipients.length });
    }
    case "RESOLVE":
      return tell("story.resolve", { server: event.server, people: book.peopleName(event.recipients) });
    case "EXPAND": {
      const values = { group: book.personName(event.group), count: event.members.length };
      if (event.isEmpty) return tell("story.expand.empty", values);
      return tell(event.members.length === 0 ? "story.expand.none" : "story.expand", values);
    }
    case "REDIRECT":
      return tell("story.redirect", {
        person: book.personName(event.address),
        target: book.personName(event.redirectedTo),
      });
    case "ROUTE":
      return wayStory(telling, event);
    case "TRANSFER":
      return tell(event.reason === "delivery" ? "story.split.delivery" : "story.split", {
        server: event.server,
        count: event.copies.length,
      });
    case "QUEUE": {
      const values = { ...copies, server: book.serverInSite(event.server) };
      return tell(event.queue.deliveryType === "Unreachable" ? "story.stuck" : "story.wait", values);
    }
    case "SEND":
      return tell("story.send", {
        server: book.serverInSite(event.server),
        target: book.placeInSite(event.to),
        copy: book.newCopyName(event),
      });
    case "HANDOFF":
      return tell("story.handOff", { ...copies, target: book.placeInSite(event.to) });
    case "DELIVER":
      return deliverStory(telling, event);
    case "DUPLICATEDELIVER":
      return tell("story.duplicate", {
        copy: book.copyName({ ...event, copy: event.message }),
        people: book.peopleName(event.recipients),
      });
    case "DEFER": {
      const values = { ...copies, server: book.serverInSite(event.server) };
      const { retryAt } = event;
      return retryAt === null
        ? tell("story.defer.open", values)
        : tell("story.defer", { ...values, clock: clock(retryAt) });
    }
    case "RESUBMIT":
      return tell("story.newWay", { ...copies, server: event.server });
    case "QUEUE-ACTION":
      return tell("story.byHand", { server: event.server });
    case "POISONMESSAGE":
      return tell("story.poison", { ...copies, server: event.server });
    case "FAIL":
      return tell("story.fail", { server: event.server, person: book.peopleName(event.recipients) });
    case "DSN":
    case "REMOTE-DSN":
      return reportStory(telling, event);
    case "NOTIFY":
      return tell("story.notify", { server: book.placeName(event.from), reader: book.personName(event.recipient) });
    case "CLIENT-READ": {
      const isReport = book.isReport(event.message) && generatedKind(event.message ?? "") === "report";
      return tell(isReport ? "story.read.report" : "story.read", { reader: book.personName(event.recipient) });
    }
    case "RULE":
      return tell("story.rule", { rule: event.rule });
    case "INBOX-RULE":
      return tell("story.inboxRule", { person: book.peopleName(event.recipients), rule: event.rule });
    case "GENERATE":
      return tell("story.generate", { server: event.server, name: book.personName(event.to) });
    case "PERMIT":
      return tell("story.permit", { server: event.server, domain: event.domain });
    case "DISCARD":
      return tell("story.discard", { server: event.server, domain: event.domain });
    case "CHANGE":
      return tell("story.change", { name: event.name });
    case "FAULT":
      return faultStory(tell, "breaks", event.fault);
    case "RECOVERY": {
      // Several copies of one message are one message to a reader.
      const count = new Set(event.lost?.map(({ message }) => message)).size;
      const lost = count === 0 ? null : tell("story.lost", { count });
      return telling.sentences(faultStory(tell, "mends", event.fault), lost);
    }
    default:
      return assertNever(event, "trace event");
  }
}

const personAt = ({ book }: Telling, place: EventOf<"CLIENT-REDIRECT">["to"]): string =>
  book.personName(placeParts(place).name);

/** What routing came to, without what it weighed. */
function wayStory({ tell, book, list, decision }: StoryTelling, event: EventOf<"ROUTE">): string {
  const target = decision?.subject.target ?? "";
  switch (decision?.question) {
    case "leastCostPath": {
      const path = chosenOf<"leastCostPath">(decision)?.path;
      if (path === undefined) return tell("story.way.none", { target });
      if (path.length < 2) return tell("story.way.here", { site: target });
      const between = path.slice(1, -1);
      return between.length === 0
        ? tell("story.way.direct", { target })
        : tell("story.way.via", { target, sites: list(between) });
    }
    case "nextHopSite":
      return tell("story.way.stop", { target });
    case "connector":
    case "routingGroupConnector": {
      const connector =
        decision.question === "connector"
          ? chosenOf<"connector">(decision)?.connector
          : chosenOf<"routingGroupConnector">(decision)?.connector;
      return connector === undefined
        ? tell("story.way.noOut", { target: book.personName(target) })
        : tell("story.way.out", { connector });
    }
    default:
      return tell("story.way.chosen", { server: event.server, copy: book.copyName(event) });
  }
}
