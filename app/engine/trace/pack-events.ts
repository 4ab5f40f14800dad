import { createGrowingInts, createGrowingNumbers } from "../../lib/growing.ts";
import { type EventShape, kindBits, type PackedEvents, wordKind } from "./packed-events.ts";

/** An event as the packer sees it: it knows of no field but these two. */
interface AnyEvent {
  readonly at: number;
  readonly type: string;
}

/** The fields that every event about a copy begins with. */
export interface EventHead {
  readonly at: number;
  readonly message: string;
  readonly copy: string;
  readonly recipients: readonly string[];
}

/** Takes events as they are written and keeps them as numbers. */
export interface EventPacker {
  readonly add: (event: AnyEvent) => void;
  /** An event about a copy, whose head and body are not put together first: most events are such. */
  readonly addAbout: (head: EventHead, body: { readonly type: string }) => void;
  /** All of them in the order of their time (those of one moment as they came), up to `until`. */
  readonly finish: (until: number | null) => PackedEvents;
}

export function createEventPacker(): EventPacker {
  const shapes: EventShape[] = [];
  const withoutHead = new Map<string, KnownShape[]>();
  const withHead = new Map<string, KnownShape[]>();
  const table = createValueTable();
  const numbers = createGrowingNumbers();
  const words = createGrowingInts();
  const starts = createGrowingInts();
  const times = createGrowingNumbers();

  const shapeOf = (
    shapesOf: Map<string, KnownShape[]>,
    head: readonly string[],
    event: Fields,
    type: string,
  ): KnownShape => {
    const known = shapesOf.get(type) ?? [];
    for (const shape of known) if (hasFields(event, shape.own)) return shape;
    const own = Object.keys(event).filter((field) => event[field] !== undefined);
    const shape = { number: shapes.length, own, stored: own.filter((field) => field !== "at" && field !== "type") };
    shapes.push({ type, fields: [...head, ...own] });
    shapesOf.set(type, [...known, shape]);
    return shape;
  };
  const wordOf = (value: unknown): number => {
    if (typeof value !== "number") return (table.numberOf(value) << kindBits) | wordKind.value;
    const shifted = value << kindBits;
    if (shifted >> kindBits === value && !Object.is(value, -0)) return shifted | wordKind.whole;
    numbers.push(value);
    return ((numbers.length() - 1) << kindBits) | wordKind.number;
  };

  // Events that follow each other are mostly about the same copy.
  const messageWord = lastKept(wordOf);
  const copyWord = lastKept(wordOf);
  const recipientsWord = lastKept(wordOf);

  const begin = (shape: KnownShape, at: number): void => {
    starts.push(words.length());
    times.push(at);
    words.push(shape.number);
  };

  return {
    add: (event) => {
      const fields = event as unknown as Fields;
      const shape = shapeOf(withoutHead, [], fields, event.type);
      begin(shape, event.at);
      for (const field of shape.stored) words.push(wordOf(fields[field]));
    },
    addAbout: (head, body) => {
      const fields = body as unknown as Fields;
      const shape = shapeOf(withHead, headFields, fields, body.type);
      begin(shape, head.at);
      words.push(messageWord(head.message));
      words.push(copyWord(head.copy));
      words.push(recipientsWord(head.recipients));
      for (const field of shape.stored) words.push(wordOf(fields[field]));
    },
    finish: (until) => {
      const order = orderOf(times.all());
      const [all, rows] = [times.all(), starts.all()];
      let count = order.length;
      if (until !== null) while (count > 0 && (all[order[count - 1] ?? 0] ?? 0) > until) count -= 1;
      const packed = {
        shapes,
        values: table.values,
        numbers: numbers.all().slice(),
        words: words.all().slice(),
        starts: new Int32Array(count),
        times: new Float64Array(count),
      };
      for (let place = 0; place < count; place += 1) {
        const written = order[place] ?? 0;
        packed.starts[place] = rows[written] ?? 0;
        packed.times[place] = all[written] ?? 0;
      }
      return packed;
    },
  };
}

/** The same, but what was asked last is answered at once. */
function lastKept(wordOf: (value: unknown) => number): (value: unknown) => number {
  let last: unknown;
  let word: number | null = null;
  return (value) => {
    if (word !== null && value === last) return word;
    last = value;
    word = wordOf(value);
    return word;
  };
}

const headFields = ["at", "message", "copy", "recipients"];

interface KnownShape {
  readonly number: number;
  /** The fields of the event itself, without a head's; `stored`: those that get a word. */
  readonly own: readonly string[];
  readonly stored: readonly string[];
}

interface Fields {
  readonly [field: string]: unknown;
}

function hasFields(event: Fields, fields: readonly string[]): boolean {
  let place = 0;
  for (const field in event) {
    if (event[field] === undefined) continue;
    if (fields[place] !== field) return false;
    place += 1;
  }
  return place === fields.length;
}

/** Numbers for values, the same number for the same value. */
function createValueTable() {
  const values: unknown[] = [];
  const plain = new Map<unknown, number>();
  const written = new Map<string, number>();
  // Most lists are the one recipient of a copy.
  const alone = new Map<string, number>();
  // The object itself is known sooner than what it holds.
  const seen = new WeakMap<object, number>();
  const add = (value: unknown): number => {
    values.push(value);
    return values.length - 1;
  };
  const numberOf = (value: unknown): number => {
    if (typeof value === "object" && value !== null) {
      if (Array.isArray(value) && value.length === 1 && isText(value[0])) return numberOfOne(value, value[0]);
      const same = seen.get(value);
      if (same !== undefined) return same;
      const text = Array.isArray(value) && value.every(isText) ? keyOfList(value) : JSON.stringify(value);
      const known = written.get(text);
      const number = known ?? add(value);
      if (known === undefined) written.set(text, number);
      seen.set(value, number);
      return number;
    }
    const known = plain.get(value);
    if (known !== undefined) return known;
    const number = add(value);
    plain.set(value, number);
    return number;
  };
  const numberOfOne = (list: readonly unknown[], text: string): number => {
    const known = alone.get(text);
    if (known !== undefined) return known;
    const number = add(list);
    alone.set(text, number);
    return number;
  };
  const keyOfList = (list: readonly string[]): string => {
    let key = "";
    for (const text of list) key += `${numberOf(text)},`;
    return key;
  };
  return { values, numberOf };
}

const isText = (value: unknown): value is string => typeof value === "string";

/** The places in the order of their times; equal ones stay as they are. Nearly all stand in order already. */
function orderOf(times: Float64Array): Int32Array {
  let order = new Int32Array(times.length);
  let isInOrder = true;
  for (let place = 0; place < times.length; place += 1) {
    order[place] = place;
    isInOrder &&= place === 0 || (times[place - 1] ?? 0) <= (times[place] ?? 0);
  }
  if (isInOrder) return order;
  let other = new Int32Array(order.length);
  const timeAt = (place: number): number => times[order[place] ?? 0] ?? 0;
  for (let width = 1; width < order.length; width *= 2) {
    for (let from = 0; from < order.length; from += 2 * width) {
      const middle = Math.min(from + width, order.length);
      const end = Math.min(from + 2 * width, order.length);
      if (middle >= end || timeAt(middle - 1) <= timeAt(middle)) {
        other.set(order.subarray(from, end), from);
        continue;
      }
      let [left, right] = [from, middle];
      for (let place = from; place < end; place += 1) {
        const takesLeft = left < middle && (right >= end || timeAt(left) <= timeAt(right));
        other[place] = order[takesLeft ? left++ : right++] ?? 0;
      }
    }
    [order, other] = [other, order];
  }
  return order;
}
