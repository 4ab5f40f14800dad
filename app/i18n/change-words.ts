import type { FaultSubject, Intervention, OutcomeChange, RecipientOutcome } from "../engine/index.ts";
import { assertNever } from "../lib/assert.ts";
import { changes } from "./english/changes.ts";
import { faultKey, faultValues } from "./exchange-names.ts";
import type { NameBook } from "./name-book.ts";
import { changedValue, fieldName } from "./narrate/changes.ts";
import { createSay, createSpeaker, type SayOf, type Speaker } from "./speaker.ts";
import { languageOf, type Tongue } from "./translation.ts";

/** The text of a key about breaking, mending and setting. */
export type ChangeSay = SayOf<typeof changes>;

/** Words that are not needed before somebody changes something. */
export interface ChangeWords {
  readonly say: ChangeSay;
  /** What a button says that breaks something, or mends it. */
  readonly button: (kind: "break" | "mend", fault: FaultSubject) => string;
  /** "HUB02 is down", "Redmond-Dublin: Exchange cost 5". */
  readonly what: (intervention: Intervention) => string;
  /** What somebody does about a fault that no command ends; null where one does. */
  readonly byHand: (fault: FaultSubject) => string | null;
  /** What becomes of whom, a line each: "Bob: now waits in London; before, delivered at 00:00:03.4". */
  readonly lines: (changes: readonly OutcomeChange[], book: NameBook) => readonly string[];
}

export function createChangeWords(tongue: Tongue): ChangeWords {
  const say: ChangeSay = createSay<typeof changes>(languageOf(tongue), tongue === "en" ? changes : tongue.changes);
  const speaker = createSpeaker(tongue);
  return {
    say,
    button: (kind, fault) => say(`${kind}.${fault.kind}`, buttonValues(fault)),
    what: (intervention) => what(say, speaker, intervention),
    byHand: ({ kind }) => (kind === "transportStopped" || kind === "databaseDismounted" ? null : say(`byHand.${kind}`)),
    lines: (changed, book) => {
      const messages = new Set(changed.map(({ message }) => message));
      return changed.flatMap((change) => {
        const [after, before] = bothSides(say, speaker, change);
        // What differs by less than the clock shows is no news.
        if (after === before) return [];
        const name = book.personName(change.address);
        if (messages.size < 2) return say("news.line", { name, after, before });
        return say("news.lineOf", { name, subject: book.subjectOf(change.message), after, before });
      });
    },
  };
}

function buttonValues(fault: FaultSubject) {
  const { server, site, database, host, domain, connector, first, second } = faultValues(fault);
  return { first, second, name: [server, site, database, host, domain, connector].join("") };
}

function what(say: ChangeSay, speaker: Speaker, intervention: Intervention): string {
  switch (intervention.kind) {
    case "break":
      return speaker.say(faultKey("fault", intervention.fault), faultValues(intervention.fault));
    case "mend": {
      const fault = speaker.say(faultKey("fault", intervention.fault), faultValues(intervention.fault));
      return say("what.mend", { fault });
    }
    case "spare": {
      const fault = speaker.say(faultKey("fault", intervention.fault), faultValues(intervention.fault));
      return say("what.spare", { fault });
    }
    case "declare":
    case "set": {
      const { name, field, value } = intervention;
      if (field === "hubSiteEnabled") return say(value === true ? "what.hub.on" : "what.hub.off", { name });
      if (field === "enabled") return say(value === true ? "what.enabled.on" : "what.enabled.off", { name });
      if (field === "isScopedConnector") return say(value === true ? "what.scoped.on" : "what.scoped.off", { name });
      if (field === "submissionServerOverrideList")
        return say("what.override", { name, servers: changedValue(speaker, field, value) ?? "" });
      const written = changedValue(speaker, field, value);
      const named = { name, field: fieldName(speaker, field) };
      return written === null ? say("what.cleared", named) : say("what.value", { ...named, value: written });
    }
    default:
      return assertNever(intervention, "intervention");
  }
}

/** What becomes of a recipient and what became of it, each in as many words as tell it apart from the other. */
function bothSides(say: ChangeSay, speaker: Speaker, change: OutcomeChange): readonly [after: string, before: string] {
  const [after, before] = [became(say, speaker, change, "after"), became(say, speaker, change, "before")];
  const ways = [wayOf(say, speaker, change, "after"), wayOf(say, speaker, change, "before")] as const;
  // Where the end is the same, the way alone is the news.
  const isSameEnd = after === before && ways.every((way) => way.length > 0);
  const told = (end: string, way: readonly string[]): string => [...(isSameEnd ? [] : [end]), ...way].join(", ");
  return [told(after, ways[0]), told(before, ways[1])];
}

/** The sites, the servers and the connector of a way, where they are others than in the other run, which ended alike. */
function wayOf(say: ChangeSay, speaker: Speaker, change: OutcomeChange, side: "before" | "after"): readonly string[] {
  const [outcome, other] = [change[side], change[side === "before" ? "after" : "before"]];
  if (outcome === null || other === null || outcome.outcome !== other.outcome) return [];
  const { connector, finalServer } = outcome;
  const [path, servers] = [outcome.route?.leastCostPath ?? [], speaker.list(outcome.serverHops)];
  const [site] = path;
  const hasOtherPath = path.join("\n") !== (other.route?.leastCostPath ?? []).join("\n");
  const hasOtherServers = servers !== speaker.list(other.serverHops);
  // The words of an end outside the queues name its servers already.
  const isUntold = outcome.outcome !== "delivered" && outcome.outcome !== "handedOff";
  return [
    ...(hasOtherPath && site !== undefined
      ? [path.length === 1 ? say("became.inside", { site }) : say("became.onPath", { path: path.join(" → ") })]
      : []),
    ...(hasOtherServers && isUntold && servers !== "" ? [say("became.byServers", { servers })] : []),
    ...(finalServer !== other.finalServer && finalServer !== null ? [say("became.at", { server: finalServer })] : []),
    ...(connector !== other.connector && connector !== null ? [say("became.through", { connector })] : []),
  ];
}

/** What became of a recipient, in as many words as tell it apart from the other run. */
function became(say: ChangeSay, speaker: Speaker, change: OutcomeChange, side: "before" | "after"): string {
  const outcome = change[side];
  if (outcome === null) return say("became.nobody");
  const other = change[side === "before" ? "after" : "before"];
  const clock = speaker.clock(outcome.at);
  const servers = speaker.list(outcome.serverHops);
  const isOtherWay = servers !== "" && other?.outcome === outcome.outcome && servers !== speaker.list(other.serverHops);
  switch (outcome.outcome) {
    case "delivered":
      return isOtherWay ? say("became.deliveredOver", { clock, servers }) : say("became.delivered", { clock });
    case "handedOff":
      return isOtherWay ? say("became.handedOffOver", { clock, servers }) : say("became.handedOff", { clock });
    case "queued":
      return say("became.waits", { site: outcome.queue?.site ?? lastPlace(outcome) });
    case "unreachable":
      return say("became.unreachable", { site: outcome.queue?.site ?? lastPlace(outcome) });
    case "ndr": {
      const code = outcome.dsn?.code ?? "5.0.0";
      const isExpired = code === expired && outcome.serverHops.length > 0;
      if (isExpired) return say("became.waitsUntilReturned", { site: lastPlace(outcome), clock, code });
      return say("became.returned", { clock, code });
    }
    case "submissionFailed":
      return say("became.submissionFailed");
    default:
      return say(`became.${outcome.outcome}`, { clock });
  }
}

/** The status code of a message that has waited too long. */
const expired = "4.4.7";

function lastPlace({ siteHops, serverHops }: RecipientOutcome): string {
  return siteHops.at(-1) ?? serverHops.at(-1) ?? "";
}
