import type { SimMs } from "../model/units.ts";
import type { CandidateOf, Confidence, Decision, DecisionKind, DecisionSubject } from "../trace/decisions.ts";
import type { TraceEvent } from "../trace/events.ts";
import { type RuleId, sources } from "../trace/sources.ts";

type WithoutSeq<E> = E extends unknown ? Omit<E, "seq"> : never;
/** An event before it has its place in the trace. */
export type NewEvent = WithoutSeq<TraceEvent>;
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
  /** Returns the id to put into an event's `because`. */
  readonly decision: <K extends DecisionKind>(decision: NewDecision<K>) => number;
  /**
   * The events in the order of their time (those of one moment in the order they were written), with their places;
   * what lies after `until` has not happened.
   */
  /**
   * The decision made before under this key, about the same thing (a routing table: it is replaced whole when the
   * configuration changes), or else what `make` writes down. The same decision on the same facts is stored once.
   */
  readonly decisionOnce: (about: object, key: string, make: () => number) => number;
  readonly events: (until: SimMs | null) => readonly TraceEvent[];
  readonly decisions: () => readonly Decision[];
}

export function createRecorder(): Recorder {
  const events: Placed[] = [];
  const decisions: Decision[] = [];
  const once = new WeakMap<object, Map<string, number>>();
  return {
    event: (event) => {
      events.push({ seq: 0, ...event });
    },
    decisionOnce: (about, key, make) => {
      const known = once.get(about) ?? new Map<string, number>();
      once.set(about, known);
      const id = known.get(key) ?? make();
      known.set(key, id);
      return id;
    },
    decision: (made) => {
      const rule = made.rules[0];
      const id = decisions.length;
      decisions.push({
        id,
        rule,
        rules: made.rules,
        question: made.question,
        subject: made.subject,
        candidates: made.candidates,
        chosen: made.chosen,
        confidence: made.confidence ?? sources[rule].confidence,
        source: sources[rule].url,
      } as unknown as Decision);
      return id;
    },
    events: (until) => inOrder(until === null ? events : events.filter(({ at }) => at <= until)),
    decisions: () => decisions,
  };
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
