import { eventField, type PlaceId, placeParts, type SimulationInput, type TraceEvent } from "../engine/index.ts";
import { firstWhere } from "../lib/first-where.ts";
import { shortestFold } from "./folds.ts";

/**
 * A part of the story. The first five are the steps of a message’s way, from the sender’s client to the reader’s; the
 * rest is what comes between them when something is in the way.
 */
export type ChapterKind =
  | "submission"
  | "transport"
  | "toInternet"
  | "delivery"
  | "reading"
  | "fromInternet"
  | "waiting"
  | "waitingAtEdge"
  | "report"
  | "refusal"
  | "generated"
  | "fault"
  | "recovery"
  | "change";

/** A chapter begins with the event of its position and goes on until the next one begins. */
export type Chapter = { readonly position: number } & (
  | {
      readonly kind: ChapterKind;
      /** The site it happens in; null when that says nothing. */
      readonly site: string | null;
      /** The subject, where there are several messages. */
      readonly subject: string | null;
    }
  // The scenario’s own.
  | { readonly kind: "own"; readonly title: string; readonly caption: string }
);

/** A chapter as a scenario writes it. */
export interface OwnChapter {
  /** The number of its first event, or the simulated time at which it begins. */
  readonly at: { readonly event: number } | { readonly time: number };
  readonly title: string;
  readonly caption: string;
}

/** With more messages than this, chapters are about all of them. */
const mostTold = 8;
/** With more chapters than this nobody finds one. */
const mostChapters = 60;

/** A run as it is told. */
export interface Telling {
  /** What is marked along the Timeline and stepped by. */
  readonly chapters: readonly Chapter[];
  /** Which part of the story each position belongs to: what goes on side by side stays in one chapter, but not here. */
  readonly parts: readonly Chapter[];
}

/** How a run is told: by its scenario’s own chapters, or by those that follow from what happens. */
export function tell(events: readonly TraceEvent[], input: SimulationInput, own: readonly OwnChapter[]): Telling {
  if (own.length > 0) {
    const chapters = ownChapters(events, own);
    return { chapters, parts: chapters };
  }
  const { chapters, parts } = tellChapters(events, input);
  // With many messages each thing has happened for the first time long before the end.
  const isLong = input.messages.length > mostTold && parts.length > mostChapters;
  return { chapters: isLong || chapters.length > mostChapters ? spreadOut(parts, events.length) : chapters, parts };
}

/** Of thousands so many that stand along all of the run: the rarest of what begins in each stretch of it. */
function spreadOut(parts: readonly Chapter[], eventCount: number): readonly Chapter[] {
  const counts = new Map<string, number>();
  for (const { kind } of parts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const found = new Map<number, Chapter>();
  for (const part of parts) {
    const stretch = Math.floor(((part.position - 1) * mostChapters) / eventCount);
    const known = found.get(stretch);
    const isRarer = known === undefined || (counts.get(part.kind) ?? 0) < (counts.get(known.kind) ?? 0);
    if (isRarer) found.set(stretch, part);
  }
  return [...found.values()];
}

function ownChapters(events: readonly TraceEvent[], own: readonly OwnChapter[]): readonly Chapter[] {
  const chapters = own.map(({ at, title, caption }): Chapter => {
    const wanted = "event" in at ? at.event : firstWhere(events, (event) => event.at >= at.time) + 1;
    return { kind: "own", position: Math.max(1, Math.min(events.length, wanted)), title, caption };
  });
  return chapters.sort((a, b) => a.position - b.position);
}

interface Beat {
  readonly kind: ChapterKind;
  readonly site: string | null;
  /** The two in one word. */
  readonly key: string;
}

/**
 * An event that belongs to another part of the story begins a chapter: the first time it does, and whenever idle time
 * has passed. What goes on side by side stays in the chapter that is open.
 */
function tellChapters(events: readonly TraceEvent[], input: SimulationInput): Telling {
  const beatOf = createBeats(input, events);
  const [messageOf, timeOf, typeOf] = [
    eventField(events, "message"),
    eventField(events, "at"),
    eventField(events, "type"),
  ];
  const { messages } = input;
  const isToldApart = messages.length > 1 && messages.length <= mostTold;
  const subjects = new Map<string, string>(messages.map(({ id, subject }) => [id, subject]));
  const chapters: Chapter[] = [];
  const parts: Chapter[] = [];
  const seen = new Set<string>();
  let open = "";
  let last = "";
  for (let seq = 0; seq < events.length; seq += 1) {
    const beat = beatOf(seq);
    if (beat === null) continue;
    const message = messageOf(seq) ?? null;
    const subject = isToldApart && message !== null ? subjects.get(message) || null : null;
    const key = subject === null ? beat.key : `${beat.key} ${message}`;
    const chapter = { kind: beat.kind, site: beat.site, position: seq + 1, subject };
    if (key !== last) parts.push(chapter);
    last = key;
    // Trying again and failing again is not worth a chapter unless the waiting had ended.
    if (key === open || (typeOf(seq) === "ATTEMPT" && !seen.has(key))) continue;
    const hasIdled = (timeOf(seq) ?? 0) - (timeOf(seq - 1) ?? 0) >= shortestFold;
    if (seen.has(key) && !hasIdled) continue;
    seen.add(key);
    open = key;
    chapters.push(chapter);
  }
  return { chapters, parts };
}

/**
 * Which part of the story the event at a place belongs to; null: to whatever is told just then. Reads the few fields
 * that say so, for a long trace has no events until somebody looks at them.
 */
function createBeats(
  { organization, messages }: SimulationInput,
  events: readonly TraceEvent[],
): (seq: number) => Beat | null {
  const [typeOf, messageOf] = [eventField(events, "type"), eventField(events, "message")];
  const [serverOf, siteOfClient] = [eventField(events, "server"), eventField(events, "site")];
  const [fromOf, toOf, purposeOf] = [
    eventField(events, "from"),
    eventField(events, "to"),
    eventField(events, "purpose"),
  ];
  const servers = new Map(organization.servers.map((server) => [String(server.name), server]));
  const own = new Set<string>(messages.map(({ id }) => id));
  const isInside = new Set<string>();
  const siteOf = (server = ""): string | null => servers.get(server)?.site ?? null;
  const isEdge = (server = ""): boolean => servers.get(server)?.roles.includes("EdgeTransport") ?? false;
  const beats = new Map<string, Beat>();
  const beat = (kind: ChapterKind, site: string | null = null): Beat => {
    const key = `${kind} ${site}`;
    const made = beats.get(key) ?? { kind, site, key };
    beats.set(key, made);
    return made;
  };
  const atBorder = (message: string): Beat => beat(isInside.has(message) ? "toInternet" : "fromInternet");
  // Only of events whose ends are places.
  const partsOf = (place: string | undefined) => placeParts((place ?? "") as PlaceId);

  return (seq) => {
    const type = typeOf(seq);
    switch (type) {
      case "FAULT":
        return beat("fault");
      case "RECOVERY":
        return beat("recovery");
      case "CHANGE":
        return beat("change");
      case "DSN":
      case "REMOTE-DSN":
      case "FAIL":
        return beat("report");
      case "GENERATE":
        return beat("generated");
      default:
    }
    const message = messageOf(seq) ?? null;
    // A report or an automatic reply has its own way; that it was made is its chapter.
    if (message === null || !own.has(message)) return null;
    switch (type) {
      case "CLIENT-CONNECT":
        if (purposeOf(seq) === "read") return beat("reading");
        return partsOf(fromOf(seq)).kind === "internet" ? atBorder(message) : beat("submission");
      case "STORE":
        return beat("submission");
      case "REJECT":
      case "DROP":
      case "BADMAIL":
      case "POISONMESSAGE":
        return beat("refusal");
      case "RECEIVE":
      case "CATEGORIZE":
      case "ROUTE":
      case "QUEUE":
      case "SEND": {
        const server = serverOf(seq);
        if (isEdge(server)) return atBorder(message);
        isInside.add(message);
        return beat("transport", siteOf(server));
      }
      case "HANDOFF":
        return beat("toInternet");
      case "CLIENT-FAIL":
        return beat(purposeOf(seq) === "read" ? "reading" : "waiting", siteOfClient(seq) ?? null);
      case "ATTEMPT":
      case "DEFER": {
        const server = type === "DEFER" ? serverOf(seq) : partsOf(fromOf(seq)).name;
        // A subscribed Edge Transport server belongs to a site, and stands before it.
        return isEdge(server) ? beat("waitingAtEdge") : beat("waiting", siteOf(server));
      }
      case "DELIVER":
        return beat("delivery", siteOf(partsOf(toOf(seq)).name));
      case "CLIENT-READ":
        return beat("reading");
      default:
        return null;
    }
  };
}
