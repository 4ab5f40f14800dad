import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A SHA-256 sum in the making, over UTF-8 text and bytes that are that already. */
export interface TextHash {
  readonly text: (text: string) => void;
  readonly bytes: (bytes: Uint8Array, from?: number, to?: number) => void;
  /** Its digits. */
  readonly wholeNumber: (value: number) => void;
  /** The sum as 64 hexadecimal digits; nothing can be added afterwards. */
  readonly digest: () => string;
}

/** What is added is gathered to this many bytes before it is summed up. */
const gathered = 65_536;
/** A UTF-16 unit becomes at most three bytes. */
const widest = 3;

/** Synchronous, which Web Crypto's is not, and without a copy of the whole. */
export function createTextHash(): TextHash {
  const hash = sha256.create();
  const buffer = new Uint8Array(gathered);
  let used = 0;
  const flush = (): void => {
    hash.update(buffer.subarray(0, used));
    used = 0;
  };
  const roomFor = (bytes: number): number => {
    if (used + bytes > gathered) flush();
    return used;
  };
  return {
    text: (text) => {
      for (let from = 0; from < text.length; ) {
        if (used + widest * 2 > gathered) flush();
        let to = Math.min(text.length, from + Math.floor((gathered - used) / widest));
        // A pair of units that stand for one character stays together.
        if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to = to - 1 > from ? to - 1 : to + 1;
        used = writeUtf8(text, from, to, buffer, used);
        from = to;
      }
    },
    bytes: (bytes, from = 0, to = bytes.length) => {
      roomFor(to - from);
      if (to - from > gathered) {
        hash.update(bytes.subarray(from, to));
        return;
      }
      let place = used;
      for (let at = from; at < to; at += 1, place += 1) buffer[place] = bytes[at] ?? 0;
      used = place;
    },
    wholeNumber: (value) => {
      if (value < 0 || value > 0x7fff_ffff) {
        used = writeUtf8(String(value), 0, String(value).length, buffer, roomFor(widest * 24));
        return;
      }
      const place = roomFor(10);
      let end = place + 1;
      for (let rest = value; rest >= 10; rest = (rest / 10) | 0) end += 1;
      used = end;
      for (let at = end - 1, rest = value; at >= place; at -= 1, rest = (rest / 10) | 0) buffer[at] = 48 + (rest % 10);
    },
    digest: () => {
      flush();
      return bytesToHex(hash.digest());
    },
  };
}

/** A text's UTF-8 bytes, written to the end of `bytes` from `place`; gives the place after them, or null: no room. */
export function putUtf8(text: string, bytes: Uint8Array, place: number): number | null {
  if (place + text.length * widest > bytes.length) return null;
  return writeUtf8(text, 0, text.length, bytes, place);
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

/** Writes a part of a text; half a character becomes U+FFFD, as everywhere. Gives the place after it. */
function writeUtf8(text: string, from: number, to: number, bytes: Uint8Array, place: number): number {
  let at = place;
  for (let i = from; i < to; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) {
      // Names and addresses are ASCII as a rule, and there this loop is quicker; what is not goes the usual way.
      const rest = utf8ToBytes(text.slice(i, to));
      bytes.set(rest, at);
      return at + rest.length;
    }
    bytes[at++] = unit;
  }
  return at;
}
