import { eventList, type PackedEvents, packedEventsOf, type Run } from "../engine/index.ts";
import { createLazyList } from "../lib/lazy-list.ts";

/**
 * A long run as it crosses the wall: its numbers change hands without being copied, and everything else is text that
 * is read, a part at a time, when somebody looks at it. A hundred thousand objects would hold up the page.
 */
export interface CrossingRun {
  readonly trace: Omit<Run["trace"], "events" | "decisions">;
  readonly outcome: Omit<Run["outcome"], "messages">;
  readonly events: Omit<PackedEvents, "values">;
  readonly values: ListAsText;
  readonly decisions: ListAsText;
  readonly messages: ListAsText;
}

interface ListAsText {
  readonly length: number;
  /** The JSON of so many items each. */
  readonly texts: readonly string[];
}

const itemsAText = 256;

/** null: the run is short and crosses as it is. */
export function packRun({ trace, outcome }: Run): CrossingRun | null {
  const packed = packedEventsOf(trace.events);
  if (!packed) return null;
  const { events: _, decisions, ...aboutTrace } = trace;
  const { messages, ...aboutOutcome } = outcome;
  const { values, ...events } = packed;
  return {
    trace: aboutTrace,
    outcome: aboutOutcome,
    events,
    values: toText(values),
    decisions: toText(decisions),
    messages: toText(messages),
  };
}

/** What of it changes hands. */
export function transferable({ events }: CrossingRun): readonly Transferable[] {
  return [events.words.buffer, events.numbers.buffer, events.starts.buffer, events.times.buffer];
}

export function unpackRun({ trace, outcome, events, values, decisions, messages }: CrossingRun): Run {
  return {
    trace: { ...trace, events: eventList({ ...events, values: fromText(values) }), decisions: fromText(decisions) },
    outcome: { ...outcome, messages: fromText(messages) },
  };
}

function toText(items: readonly unknown[]): ListAsText {
  const texts: string[] = [];
  for (let from = 0; from < items.length; from += itemsAText)
    texts.push(JSON.stringify(items.slice(from, from + itemsAText)));
  return { length: items.length, texts };
}

/** The other end made the texts from such items. */
function fromText<T>({ length, texts }: ListAsText): readonly T[] {
  let at = -1;
  let items: readonly T[] = [];
  return createLazyList(length, (i) => {
    const number = Math.floor(i / itemsAText);
    if (number !== at) items = JSON.parse(texts[number] ?? "[]");
    at = number;
    return items[i - number * itemsAText] as T;
  });
}
