import {
  type Decision,
  type EventOf,
  placeParts,
  poisonQueue,
  type Trace,
  type TraceEvent,
  type TraceEventType,
} from "../engine/index.ts";
import { assertNever } from "../lib/assert.ts";
import type { English } from "./english/index.ts";
import { english } from "./english/index.ts";
import { titles } from "./english/titles.ts";
import { eventTypeName } from "./event-types.ts";
import { createExchangeNames } from "./exchange-names.ts";
import { chosenOf } from "./explain/decision-parts.ts";
import type { NameBook } from "./name-book.ts";
import { decisionOf } from "./narrate/telling.ts";
import { createSay, createSpeaker, type SpeakerOf } from "./speaker.ts";
import { languageOf, type Tongue } from "./translation.ts";

/** A speaker that also knows the short texts. */
export type TitleSpeaker = SpeakerOf<English & typeof titles>;

/** The short text of an event in a list; with its trace a routing step says what it came to. */
export type EventTitle = (event: TraceEvent, book: NameBook, trace?: Trace) => string;

function createTitleSpeaker(tongue: Tongue): TitleSpeaker {
  const catalogue = tongue === "en" ? { ...english, ...titles } : { ...tongue.messages, ...tongue.titles };
  return { ...createSpeaker(tongue), say: createSay<English & typeof titles>(languageOf(tongue), catalogue) };
}

/** The tracking log's word (RECEIVE), or a short plain one. */
export function createEventTypeName(tongue: Tongue): (type: TraceEventType) => string {
  const speaker = createTitleSpeaker(tongue);
  return (type) => eventTypeName(speaker, type);
}

/** Not needed before the first picture is there. */
export function createEventTitle(tongue: Tongue): EventTitle {
  const speaker = createTitleSpeaker(tongue);
  return (event, book, trace) => eventTitle(speaker, event, book, trace ? decisionOf(trace, event) : null);
}

/** `HUB01 → HUB05`, `Sales → 2 members`. */
function eventTitle(speaker: TitleSpeaker, event: TraceEvent, book: NameBook, decision: Decision | null): string {
  const { say } = speaker;
  switch (event.type) {
    case "CLIENT-CONNECT":
      return between(speaker, book.placeName(event.from, event.client), book.placeName(event.to));
    case "CLIENT-LOCATE":
    case "RESOLVE":
      return between(speaker, placeParts(event.from).name, say("title.directory"));
    case "STORE":
      return event.folder === "Outbox"
        ? say("title.outbox", { server: event.server })
        : say("title.at", { server: event.server, what: event.folder });
    case "SUBMIT":
    case "SEND":
    case "HANDOFF":
    case "DUPLICATEDELIVER":
    case "DELIVER":
    case "ATTEMPT":
      return between(speaker, book.placeName(event.from), book.placeName(event.to));
    case "RECEIVE":
      return between(speaker, book.placeName(event.from), event.server);
    case "CATEGORIZE":
      return say("title.at", { server: event.server, what: say(`title.stage.${event.stage}`) });
    case "EXPAND":
      return between(speaker, book.personName(event.group), say("title.members", { count: event.members.length }));
    case "REDIRECT":
      return between(speaker, book.personName(event.address), book.personName(event.redirectedTo));
    case "ROUTE":
      return say("title.at", {
        server: event.server,
        what: decision === null ? book.peopleName(event.recipients) : routeTitle(speaker, decision),
      });
    case "TRANSFER":
      return say("title.at", { server: event.server, what: say("title.copies", { count: event.copies.length }) });
    case "QUEUE":
    case "DEFER":
      return queueTitle(speaker, event);
    case "RESUBMIT":
    case "POISONMESSAGE":
      return say("title.at", { server: event.server, what: book.copyName(event) });
    case "FAIL":
      return say("title.failed", { people: book.peopleName(event.recipients), status: event.status });
    case "DSN":
      return between(
        speaker,
        event.server,
        say("title.report", { name: book.personName(event.to), status: event.status }),
      );
    case "AGENTS":
      return say("title.at", { server: event.server, what: say(`title.agents.${event.moment}`) });
    case "HEADER-FIREWALL":
      return say("title.at", { server: event.server, what: say("title.headers") });
    case "DNS-LOOKUP":
      return say("title.at", { server: event.server, what: say("title.dns", { domain: event.domain }) });
    case "REJECT":
      return say("title.failed", { people: book.peopleName(event.recipients), status: event.status });
    case "BADMAIL":
      return say("title.failed", { people: book.peopleName(event.recipients), status: event.status });
    case "DROP":
      return say("title.at", { server: event.server, what: say(`agent.${event.agent}`) });
    case "REMOTE-DSN":
      return say("title.remoteReport", { host: event.host, name: book.personName(event.sender) });
    case "CLIENT-REDIRECT":
    case "CLIENT-AUTODISCOVER":
    case "CLIENT-PING":
      return between(speaker, book.placeName(event.from, event.client), book.placeName(event.to, event.client));
    case "CLIENT-FAIL":
      return between(speaker, book.placeName(event.place, event.client), event.site);
    case "NOTIFY":
    case "CLIENT-READ":
      return between(speaker, book.placeName(event.from), book.placeName(event.to, event.client));
    case "RULE":
    case "INBOX-RULE":
      return say("title.at", { server: event.server, what: say("title.rule", { rule: event.rule }) });
    case "GENERATE":
      return between(speaker, event.server, say(`title.generated.${event.kind}`, { name: book.personName(event.to) }));
    case "QUEUE-ACTION":
      return say(`title.queueAction.${doneTo(event)}`, { server: event.server });
    case "PERMIT":
    case "DISCARD":
      return say("title.at", { server: event.server, what: event.domain });
    case "FAULT":
      return createExchangeNames(speaker).faultText(event.fault);
    case "RECOVERY":
      return say("title.over", { fault: createExchangeNames(speaker).faultText(event.fault) });
    case "CHANGE":
      return event.name;
    default:
      return assertNever(event, "trace event");
  }
}

function doneTo({ action }: EventOf<"QUEUE-ACTION">): "suspend" | "resume" | "retry" | "remove" {
  switch (action) {
    case "suspendQueue":
    case "suspendMessage":
      return "suspend";
    case "resumeQueue":
    case "resumeMessage":
      return "resume";
    case "retryQueue":
      return "retry";
    case "removeMessage":
      return "remove";
  }
}

/** What a decision came to, in a few words. */
function routeTitle({ say }: TitleSpeaker, decision: Decision): string {
  const { target } = decision.subject;
  switch (decision.question) {
    case "leastCostPath":
      return say(decision.chosen === null ? "title.route.noPath" : "title.route.path", { target });
    case "nextHopSite":
      return say("title.route.stop", { target });
    case "connector": {
      const connector = chosenOf<"connector">(decision)?.connector;
      return connector === undefined ? say("title.route.noConnector") : say("title.route.connector", { connector });
    }
    case "routingGroupConnector": {
      const connector = chosenOf<"routingGroupConnector">(decision)?.connector;
      return connector === undefined ? say("title.route.noConnector") : say("title.route.connector", { connector });
    }
    case "publicFolderDatabase":
      return say("title.route.database", { database: chosenOf<"publicFolderDatabase">(decision)?.database ?? target });
    case "sizeLimit":
      return say("title.route.size");
    default:
      return target;
  }
}

function between({ say }: TitleSpeaker, from: string, to: string): string {
  return say("fromTo", { from, to });
}

function queueTitle({ say }: TitleSpeaker, { queue, server }: EventOf<"QUEUE" | "DEFER">): string {
  const isNamed = queue.deliveryType !== "Unreachable" && queue.deliveryType !== "Undefined";
  const isPoison = queue.nextHop === poisonQueue;
  const plain = isPoison ? say("queue.short.Poison") : null;
  const what = isNamed
    ? say("title.queueTo", { nextHop: queue.nextHop })
    : (plain ?? say(`queue.short.${queue.deliveryType}`));
  return say("title.at", { server, what });
}
