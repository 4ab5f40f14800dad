import { type PlaceId, placeParts, type SimulationInput, type TraceEvent } from "../engine/index.ts";
import { foldBefore } from "./folds.ts";

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
/** With more chapters than this nobody finds one: the story is told by the first time that each thing happens. */
const mostChapters = 60;

/** The chapters of a run: its scenario’s own, or those that follow from what happens. */
export function chaptersOf(
  events: readonly TraceEvent[],
  input: SimulationInput,
  own: readonly OwnChapter[],
): readonly Chapter[] {
  if (own.length > 0) return ownChapters(events, own);
  const told = tellChapters(events, input, true);
  return told.length > mostChapters ? tellChapters(events, input, false) : told;
}

function ownChapters(events: readonly TraceEvent[], own: readonly OwnChapter[]): readonly Chapter[] {
  const chapters = own.map(({ at, title, caption }): Chapter => {
    const wanted = "event" in at ? at.event : events.findIndex((event) => event.at >= at.time) + 1 || events.length;
    return { kind: "own", position: Math.max(1, Math.min(events.length, wanted)), title, caption };
  });
  return chapters.sort((a, b) => a.position - b.position);
}

interface Beat {
  readonly kind: ChapterKind;
  readonly site: string | null;
}

/**
 * An event that belongs to another part of the story begins a chapter: the first time it does, and whenever idle time
 * has passed. What goes on side by side stays in the chapter that is open.
 */
function tellChapters(events: readonly TraceEvent[], input: SimulationInput, mayReturn: boolean): readonly Chapter[] {
  const beatOf = createBeats(input);
  const { messages } = input;
  const isToldApart = messages.length > 1 && messages.length <= mostTold;
  const subjects = new Map<string, string>(messages.map(({ id, subject }) => [id, subject]));
  const chapters: Chapter[] = [];
  const seen = new Set<string>();
  let open = "";
  for (const event of events) {
    const beat = beatOf(event);
    if (beat === null) continue;
    const subject = isToldApart && event.message !== null ? (subjects.get(event.message) ?? null) : null;
    const key = JSON.stringify([beat.kind, beat.site, subject === null ? null : event.message]);
    const position = event.seq + 1;
    // Trying again and failing again is not worth a chapter unless the waiting had ended.
    if (event.type === "ATTEMPT" && !seen.has(key)) continue;
    if (key === open || (seen.has(key) && !(mayReturn && foldBefore(events, position) > 0))) continue;
    seen.add(key);
    open = key;
    chapters.push({ ...beat, position, subject });
  }
  return chapters;
}

/** Which part of the story an event belongs to; null: to whatever is told just then. */
function createBeats({ organization, messages }: SimulationInput): (event: TraceEvent) => Beat | null {
  const servers = new Map(organization.servers.map((server) => [String(server.name), server]));
  const own = new Set<string>(messages.map(({ id }) => id));
  const isInside = new Set<string>();
  const siteOf = (server: string): string | null => servers.get(server)?.site ?? null;
  const isEdge = (server: string): boolean => servers.get(server)?.roles.includes("EdgeTransport") ?? false;
  const atBorder = (message: string | null): Beat => ({
    kind: message !== null && isInside.has(message) ? "toInternet" : "fromInternet",
    site: null,
  });
  const serverOf = (place: PlaceId): string => placeParts(place).name;

  return (event) => {
    switch (event.type) {
      case "FAULT":
        return { kind: "fault", site: null };
      case "RECOVERY":
        return { kind: "recovery", site: null };
      case "CHANGE":
        return { kind: "change", site: null };
      case "DSN":
      case "REMOTE-DSN":
      case "FAIL":
        return { kind: "report", site: null };
      case "GENERATE":
        return { kind: "generated", site: null };
      default:
    }
    // A report or an automatic reply has its own way; that it was made is its chapter.
    if (event.message === null || !own.has(event.message)) return null;
    switch (event.type) {
      case "CLIENT-CONNECT":
        if (event.purpose === "read") return { kind: "reading", site: null };
        if (placeParts(event.from).kind === "internet") return atBorder(event.message);
        return { kind: "submission", site: null };
      case "STORE":
        return { kind: "submission", site: null };
      case "REJECT":
      case "DROP":
      case "BADMAIL":
      case "POISONMESSAGE":
        return { kind: "refusal", site: null };
      case "RECEIVE":
      case "CATEGORIZE":
      case "ROUTE":
      case "QUEUE":
      case "SEND":
        if (isEdge(event.server)) return atBorder(event.message);
        isInside.add(event.message);
        return { kind: "transport", site: siteOf(event.server) };
      case "HANDOFF":
        return { kind: "toInternet", site: null };
      case "CLIENT-FAIL":
        return { kind: event.purpose === "read" ? "reading" : "waiting", site: event.site };
      case "ATTEMPT":
        return { kind: "waiting", site: siteOf(serverOf(event.from)) };
      case "DEFER":
        return { kind: "waiting", site: siteOf(event.server) };
      case "DELIVER":
        return { kind: "delivery", site: siteOf(serverOf(event.to)) };
      case "CLIENT-READ":
        return { kind: "reading", site: null };
      default:
        return null;
    }
  };
}
