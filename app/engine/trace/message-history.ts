import type { CopyId } from "../model/ids.ts";
import { eventField } from "./event-field.ts";
import type { EventOf, TraceEvent } from "./events.ts";
import type { Trace } from "./trace.ts";

/** All that happened to one message, in order. */
export interface MessageHistory {
  readonly message: string;
  readonly events: readonly TraceEvent[];
  /** The event by which Exchange made it; null for what somebody wrote. */
  readonly madeBy: EventOf<"DSN"> | EventOf<"GENERATE"> | null;
}

type Find = (message: string) => MessageHistory;

const known = new WeakMap<Trace["events"], Find>();

/**
 * Finds what happened to each message; looks through the trace once, when somebody asks for the first time, whoever
 * asks after that.
 */
export function createHistories({ events }: Pick<Trace, "events">): Find {
  const find = known.get(events) ?? historiesOf(events);
  known.set(events, find);
  return find;
}

function historiesOf(events: Trace["events"]): Find {
  const byMessage = new Map<string, number[]>();
  const makers = new Map<string, number>();
  const made = new Map<string, MessageHistory>();
  const gather = (): void => {
    const [messageOf, reportOf, generatedOf] = [
      eventField(events, "message"),
      eventField(events, "report"),
      eventField(events, "generated"),
    ];
    for (let seq = 0; seq < events.length; seq += 1) {
      const maker = reportOf(seq) ?? generatedOf(seq);
      if (maker) makers.set(maker, seq);
      const message = messageOf(seq) ?? null;
      if (message === null) continue;
      const earlier = byMessage.get(message);
      if (earlier) earlier.push(seq);
      else byMessage.set(message, [seq]);
    }
  };
  const make = (message: string): MessageHistory => {
    const maker = events[makers.get(message) ?? -1];
    return {
      message,
      events: (byMessage.get(message) ?? []).flatMap((seq) => events[seq] ?? []),
      madeBy: maker?.type === "DSN" || maker?.type === "GENERATE" ? maker : null,
    };
  };
  return (message) => {
    if (byMessage.size === 0) gather();
    const history = made.get(message) ?? make(message);
    made.set(message, history);
    return history;
  };
}

/** A copy of a message, who was in it when it began, and what it was split into. */
export interface CopyNode {
  readonly copy: CopyId;
  readonly recipients: readonly string[];
  /** The event with which it begins. */
  readonly begins: number;
  /** The event that split it; null while it is whole. */
  readonly split: EventOf<"TRANSFER"> | null;
  readonly parts: readonly CopyNode[];
}

/** The copies of a message up to event `seq`, as a tree: a copy that was split has its parts below it. */
export function copyTree({ events }: MessageHistory, seq: number): readonly CopyNode[] {
  const happened = events.filter((event) => event.seq <= seq);
  const splits = new Map(
    happened.flatMap((event) => (event.type === "TRANSFER" && event.copy !== null ? [[event.copy, event]] : [])),
  );
  const node = (copy: CopyId, recipients: readonly string[], begins: number): CopyNode => {
    const split = splits.get(copy) ?? null;
    const parts = split?.copies.map((part) => node(part.copy, part.recipients, split.seq)) ?? [];
    return { copy, recipients, begins, split, parts };
  };
  const isPart = new Set([...splits.values()].flatMap(({ copies }) => copies.map(({ copy }) => copy)));
  const roots = new Map<CopyId, CopyNode>();
  for (const { copy, recipients, seq: begins } of happened)
    if (copy !== null && !isPart.has(copy) && !roots.has(copy)) roots.set(copy, node(copy, recipients, begins));
  return [...roots.values()];
}

/** Which copy another was made from, and the last event of that which is its own history too. */
interface Origin {
  readonly copy: CopyId;
  readonly last: number;
}

/**
 * What happened to a copy up to event `seq`, and before it was one to the copies that it was made from: it was split off
 * them, had too many recipients for the other side (P-914), or comes out of a transport dumpster (P-608).
 */
export function eventsOfCopy({ events }: MessageHistory, copy: CopyId, seq: number): readonly TraceEvent[] {
  const origins = new Map<CopyId, Origin>();
  const delivered = new Map<CopyId, number>();
  for (const event of events) {
    if (event.copy === null) continue;
    const until = { copy: event.copy, last: event.seq };
    if (event.type === "TRANSFER") for (const part of event.copies) origins.set(part.copy, until);
    if (event.type === "REJECT" && event.rest !== undefined) origins.set(event.rest, until);
    if (event.type === "DELIVER" && !delivered.has(event.copy)) delivered.set(event.copy, event.seq);
    if (event.type === "RESUBMIT" && event.of !== undefined)
      origins.set(event.copy, { copy: event.of, last: (delivered.get(event.of) ?? event.seq) - 1 });
  }
  const line = new Map<CopyId, number>();
  let one: Origin | undefined = { copy, last: seq };
  while (one !== undefined && !line.has(one.copy)) {
    line.set(one.copy, Math.min(one.last, seq));
    one = origins.get(one.copy);
  }
  return events.filter((event) => event.copy !== null && event.seq <= (line.get(event.copy) ?? -1));
}
