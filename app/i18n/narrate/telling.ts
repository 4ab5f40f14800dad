import type { Decision, EventOf, Trace, TraceEvent } from "../../engine/index.ts";
import type { NameBook } from "../name-book.ts";
import type { Speaker } from "../speaker.ts";

/** All that a sentence about an event may draw on. */
export interface Telling extends Speaker {
  readonly trace: Trace;
  readonly book: NameBook;
  readonly decision: Decision | null;
}

/** The decision that explains the event. Decisions are numbered in order, so the id is nearly always the place. */
export function decisionOf(trace: Trace, event: TraceEvent): Decision | null {
  const { because } = event;
  if (because === undefined) return null;
  const here = trace.decisions[because];
  return here?.id === because ? here : (trace.decisions.find(({ id }) => id === because) ?? null);
}

/** The latest event before this one that fits. */
export function earlier<Found extends TraceEvent>(
  trace: Trace,
  event: TraceEvent,
  fits: (candidate: TraceEvent) => candidate is Found,
): Found | null {
  for (let seq = event.seq - 1; seq >= 0; seq -= 1) {
    const candidate = trace.events[seq];
    if (candidate && fits(candidate)) return candidate;
  }
  return null;
}

/** Has the same client, or host outside, begun to hand in this message before? */
export function wasHandedInBefore(trace: Trace, event: EventOf<"CLIENT-CONNECT">): boolean {
  const isSame = (one: TraceEvent): one is EventOf<"CLIENT-CONNECT"> =>
    one.type === "CLIENT-CONNECT" && one.purpose === "send" && one.message === event.message && one.from === event.from;
  return earlier(trace, event, isSame) !== null;
}

/** Has another server categorized this message before? */
export function wasCategorizedElsewhere(trace: Trace, event: EventOf<"CATEGORIZE">): boolean {
  const found = earlier(
    trace,
    event,
    (one): one is EventOf<"CATEGORIZE"> =>
      one.type === "CATEGORIZE" &&
      one.message === event.message &&
      one.server !== event.server &&
      one.stage === "rulesAndJournaling",
  );
  return found !== null;
}
