/**
 * Events as numbers: what a long trace is kept as, and how it crosses to another thread. Every event is a row of words,
 * one for each field of its shape; a word names a value of the table, or is a small whole number itself.
 */
export interface PackedEvents {
  readonly shapes: readonly EventShape[];
  /** Every text, list and object that stands in some event, once. */
  readonly values: readonly unknown[];
  /** Numbers that do not fit into a word. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Of every row the number of its shape, then its words. */
  readonly words: Int32Array<ArrayBuffer>;
  /** Where each row begins, in the order of the trace. */
  readonly starts: Int32Array<ArrayBuffer>;
  /** The time of each event, in the order of the trace. */
  readonly times: Float64Array<ArrayBuffer>;
}

/** What kind of event a row is, and its fields in the order in which the event has them. */
export interface EventShape {
  readonly type: string;
  readonly fields: readonly string[];
}

/** What the two lowest bits of a word say: what the others are. */
export const wordKind = { value: 0, whole: 1, number: 2 } as const;
export const kindBits = 2;

/** Makes the events again, one at a time: the event at a place of the trace. */
export function createUnpacker(packed: PackedEvents): (seq: number) => { readonly [field: string]: unknown } {
  const { shapes, words, starts, times } = packed;
  return (seq) => {
    let at = starts[seq] ?? 0;
    const shape = shapes[words[at] ?? 0];
    const event: { [field: string]: unknown } = { seq };
    for (const field of shape?.fields ?? []) {
      if (field === "at") event.at = times[seq];
      else if (field === "type") event.type = shape?.type;
      else {
        at += 1;
        event[field] = valueOfWord(packed, words[at] ?? 0);
      }
    }
    return event;
  };
}

/** Reads one field of the event at a place of the trace; undefined where its shape has none. */
export function createFieldReader(packed: PackedEvents, field: string): (seq: number) => unknown {
  const { shapes, words, starts, times } = packed;
  const shapeOf = (seq: number): number => words[starts[seq] ?? -1] ?? -1;
  if (field === "seq") return (seq) => (starts[seq] === undefined ? undefined : seq);
  if (field === "at") return (seq) => times[seq];
  if (field === "type") return (seq) => shapes[shapeOf(seq)]?.type;
  const places = shapes.map(({ fields }) => fields.filter((one) => one !== "at" && one !== "type").indexOf(field) + 1);
  return (seq) => {
    const place = places[shapeOf(seq)];
    return place ? valueOfWord(packed, words[(starts[seq] ?? 0) + place] ?? 0) : undefined;
  };
}

export function valueOfWord({ values, numbers }: PackedEvents, word: number): unknown {
  const kind = word & ((1 << kindBits) - 1);
  const rest = word >> kindBits;
  if (kind === wordKind.value) return values[rest];
  return kind === wordKind.whole ? rest : numbers[rest];
}
