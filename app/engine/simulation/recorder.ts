import { createFingerprint } from "../../lib/fingerprint.ts";
import { sameData } from "../../lib/same-data.ts";
import type { SimMs } from "../model/units.ts";
import type { CandidateOf, Confidence, Decision, DecisionKind, DecisionSubject } from "../trace/decisions.ts";
import { eventList } from "../trace/event-list.ts";
import type { TraceEvent } from "../trace/events.ts";
import { createEventPacker, type EventHead, type EventPacker } from "../trace/pack-events.ts";
import { type RuleId, sources } from "../trace/sources.ts";

type WithoutSeq<E> = E extends unknown ? Omit<E, "seq"> : never;
/** An event before it has its place in the trace. */
export type NewEvent = WithoutSeq<TraceEvent>;
/** What an event about a copy says beside its head. */
type AboutCopy<E> = E extends unknown ? Omit<E, "seq" | keyof EventHead> : never;
/** An event with room for its place, which the end of the run fills in. */
type Placed = NewEvent & { seq: number };

/** A decision as the rules hand it in: its confidence and its source come from the table of sources. */
export interface NewDecision<K extends DecisionKind> {
  readonly question: K;
  /** The rule that decided first, then the others that took part. */
  readonly rules: readonly [RuleId, ...RuleId[]];
  readonly subject: DecisionSubject;
  readonly candidates: readonly CandidateOf[K][];
  readonly chosen: number | null;
  /** Where it differs from that of the deciding rule. */
  readonly confidence?: Confidence;
}

/** Writes down what happens and why. */
export interface Recorder {
  readonly event: (event: NewEvent) => void;
  /** An event about a copy: `about` gives the head. */
  readonly copyEvent: (head: EventHead, body: AboutCopy<TraceEvent>) => void;
  /** Returns the id to put into an event's `because`. The same decision on the same facts is stored once. */
  readonly decision: <K extends DecisionKind>(decision: NewDecision<K>) => number;
  /**
   * The decision made before under this key, about the same thing (a routing table: it is replaced whole when the
   * configuration changes), or else what `make` writes down. For what takes long to put together.
   */
  readonly decisionOnce: (about: object, key: string, make: () => number) => number;
  /**
   * The events in the order of their time (those of one moment in the order they were written), with their places;
   * what lies after `until` has not happened.
   */
  readonly events: (until: SimMs | null) => readonly TraceEvent[];
  readonly decisions: () => readonly Decision[];
}

/** Longer traces are packed while they are written. */
const longestPlainTrace = 20_000;

export function createRecorder(longestPlain = longestPlainTrace): Recorder {
  const events: Placed[] = [];
  let packer: EventPacker | null = null;
  const decisions: Decision[] = [];
  const once = new WeakMap<object, Map<string, number>>();
  const register = createRegister(decisions);
  const addPlain = (event: NewEvent): void => {
    events.push({ seq: 0, ...event });
    if (events.length <= longestPlain) return;
    packer = createEventPacker();
    for (const { seq: _, ...written } of events.splice(0)) packer.add(written);
  };
  return {
    event: (event) => {
      if (packer) packer.add(event);
      else addPlain(event);
    },
    copyEvent: (head, body) => {
      if (packer) packer.addAbout(head, body);
      else addPlain({ ...head, ...body } as NewEvent);
    },
    decisionOnce: (about, key, make) => {
      let known = once.get(about);
      if (!known) {
        known = new Map<string, number>();
        once.set(about, known);
      }
      const before = known.get(key);
      if (before !== undefined) return before;
      const id = make();
      known.set(key, id);
      return id;
    },
    decision: register,
    events: (until) =>
      packer
        ? eventList(packer.finish(until))
        : inOrder(until === null ? events : events.filter(({ at }) => at <= until)),
    decisions: () => decisions,
  };
}

/** Adds a decision, unless there is one that says the same; gives its id. */
function createRegister(decisions: Decision[]): Recorder["decision"] {
  const fingerprint = createFingerprint();
  const alike = new Map<number, number[]>();
  return (made) => {
    const mark = fingerprint([made.question, made.rules, made.subject, made.candidates, made.chosen]);
    let ids = alike.get(mark);
    if (!ids) {
      ids = [];
      alike.set(mark, ids);
    }
    const rule = made.rules[0];
    const confidence = made.confidence ?? sources[rule].confidence;
    // Most decisions have been made before.
    for (const id of ids) {
      const known = decisions[id];
      if (known && known.confidence === confidence && saysTheSame(known, made)) return id;
    }
    const { question, rules, subject, candidates, chosen } = made;
    const id = decisions.length;
    const source = sources[rule].url;
    ids.push(id);
    decisions.push({
      id,
      rule,
      rules,
      question,
      subject,
      candidates,
      chosen,
      confidence,
      source,
    } as unknown as Decision);
    return id;
  };
}

function saysTheSame(known: Decision, made: NewDecision<DecisionKind>): boolean {
  return (
    known.question === made.question &&
    known.chosen === made.chosen &&
    sameData(known.rules, made.rules) &&
    sameData(known.subject, made.subject) &&
    sameData(known.candidates, made.candidates)
  );
}

// A row of failed connections is written in one go although each takes a little time, so the list is sorted at the
// end; the sort is stable. The events are numbered where they are: a second copy of a long list is dear.
function inOrder(events: readonly Placed[]): readonly TraceEvent[] {
  const sorted = [...events].sort((a, b) => a.at - b.at);
  sorted.forEach((event, place) => {
    event.seq = place;
  });
  return sorted as readonly unknown[] as readonly TraceEvent[];
}
