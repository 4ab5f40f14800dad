import { canonicalJson } from "../../lib/canonical-json.ts";
import { createTextHash, putUtf8, type TextHash } from "../../lib/hash.ts";
import { packedEventsOf } from "./event-list.ts";
import { type EventShape, kindBits, type PackedEvents, wordKind } from "./packed-events.ts";
import type { Trace } from "./trace.ts";

/** SHA-256, as 64 hexadecimal digits, over the canonical JSON of `{ decisions, events }`, which is never there whole. */
export function traceHash({ decisions, events }: Pick<Trace, "decisions" | "events">): string {
  const hash = createTextHash();
  hash.text('{"decisions":[');
  addItems(hash, decisions);
  hash.text('],"events":[');
  const packed = packedEventsOf(events);
  if (packed) addPacked(hash, packed);
  else addItems(hash, events);
  hash.text("]}");
  return hash.digest();
}

function addItems(hash: TextHash, items: readonly unknown[]): void {
  let separator = "";
  for (const item of items) {
    hash.text(separator + canonicalJson(item));
    separator = ",";
  }
}

/** Packed events without making them: the JSON of every value is written once and then copied. */
function addPacked(hash: TextHash, packed: PackedEvents): void {
  const { words, starts, times, numbers } = packed;
  const { bytes, places } = writtenValues(packed.values);
  const shapes = packed.shapes.map(writtenShape);
  for (let seq = 0; seq < starts.length; seq += 1) {
    if (seq > 0) hash.text(",");
    const row = starts[seq] ?? 0;
    for (const { before, word } of shapes[words[row] ?? 0] ?? []) {
      hash.bytes(before);
      if (word > 0) {
        const value = words[row + word] ?? 0;
        const [kind, rest] = [value & ((1 << kindBits) - 1), value >> kindBits];
        if (kind === wordKind.value) hash.bytes(bytes, places[rest] ?? 0, places[rest + 1] ?? 0);
        else if (kind === wordKind.whole) hash.wholeNumber(rest);
        else hash.text(canonicalJson(numbers[rest]));
      } else if (word === seqWord) hash.wholeNumber(seq);
      else if (word === timeWord) {
        const time = times[seq] ?? 0;
        if (Number.isInteger(time)) hash.wholeNumber(time);
        else hash.text(canonicalJson(time));
      }
    }
  }
}

/** Where a part of the text comes from that is no word of the row; a part may also be all there is. */
const nothingMore = 0;
const seqWord = -1;
const timeWord = -2;

interface Part {
  /** What stands before the value. */
  readonly before: Uint8Array;
  /** Which word of the row is the value. */
  readonly word: number;
}

function writtenShape({ type, fields }: EventShape): readonly Part[] {
  const stored = fields.filter((field) => field !== "at" && field !== "type");
  const parts: { before: string; word: number }[] = [];
  let before = "{";
  for (const field of ["seq", ...fields].sort()) {
    before += `${canonicalJson(field)}:`;
    if (field === "type") before += canonicalJson(type);
    else {
      const word = field === "seq" ? seqWord : field === "at" ? timeWord : stored.indexOf(field) + 1;
      parts.push({ before, word });
      before = "";
    }
    before += ",";
  }
  parts.push({ before: `${before.slice(0, -1)}}`, word: nothingMore });
  return parts.map((part) => ({ before: written(part.before), word: part.word }));
}

function written(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  return bytes.slice(0, putUtf8(text, bytes, 0) ?? 0);
}

/** The canonical JSON of all values, one after the other, and where each begins. */
function writtenValues(values: readonly unknown[]): { readonly bytes: Uint8Array; readonly places: Int32Array } {
  let bytes = new Uint8Array(65_536);
  const places = new Int32Array(values.length + 1);
  let place = 0;
  for (const [i, value] of values.entries()) {
    const text = canonicalJson(value);
    let end = putUtf8(text, bytes, place);
    while (end === null) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
      end = putUtf8(text, bytes, place);
    }
    place = end;
    places[i + 1] = place;
  }
  return { bytes, places };
}
