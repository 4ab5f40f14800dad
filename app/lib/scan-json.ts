/** What reading a JSON text without building its value says: that it is one, and what `JSON.parse` would hide. */
export type JsonScan =
  | { readonly kind: "json"; readonly duplicates: readonly DuplicateKey[] }
  /** Not JSON: `offset` is the first character that cannot stand where it does (the text's length: it just stops). */
  | { readonly kind: "broken"; readonly offset: number }
  /** Lists and objects within each other beyond the limit. */
  | { readonly kind: "tooDeep"; readonly offset: number };

/** A key that its object has had already; `path` leads to it, list positions as numbers. */
export interface DuplicateKey {
  readonly path: readonly (string | number)[];
  readonly offset: number;
}

interface Container {
  /** null for a list. */
  readonly keys: Set<string> | null;
  key: string;
  index: number;
}

const mostDuplicates = 200;
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordPattern = /true|false|null/y;
const simpleEscapes = new Set('"\\/bfnrt');

/**
 * Walks a JSON text with its own stack, so that no nesting can exhaust the machine's. The place of a mistake is the
 * same in every browser, which `JSON.parse` does not give; keys given twice are found, of which it keeps the last.
 */
export function scanJson(text: string, deepest: number): JsonScan {
  const duplicates: DuplicateKey[] = [];
  const stack: Container[] = [];
  const end = text.length;
  const broken = (offset: number): JsonScan => ({ kind: "broken", offset });
  let at = skipSpace(text, 0);
  for (;;) {
    // A value begins here.
    const first = text[at];
    if (first === "{" || first === "[") {
      if (stack.length === deepest) return { kind: "tooDeep", offset: at };
      const isObject = first === "{";
      stack.push({ keys: isObject ? new Set() : null, key: "", index: 0 });
      at = skipSpace(text, at + 1);
      if (text[at] === (isObject ? "}" : "]")) {
        stack.pop();
        at += 1;
      } else {
        if (!isObject) continue;
        const next = key(at);
        if (next < 0) return broken(-next - 1);
        at = next;
        continue;
      }
    } else {
      const next = scalar(text, at);
      if (next < 0) return broken(-next - 1);
      at = next;
    }
    // A value has ended: close what it completes, or go on to the next one.
    for (;;) {
      at = skipSpace(text, at);
      const top = stack[stack.length - 1];
      if (!top) return at === end ? { kind: "json", duplicates } : broken(at);
      if (text[at] === (top.keys ? "}" : "]")) {
        stack.pop();
        at += 1;
        continue;
      }
      if (text[at] !== ",") return broken(at);
      top.index += 1;
      at = skipSpace(text, at + 1);
      if (top.keys) {
        const next = key(at);
        if (next < 0) return broken(-next - 1);
        at = next;
      }
      break;
    }
  }

  /** Reads `"key":` and gives where its value begins; below 0: broken, at -result - 1. */
  function key(from: number): number {
    if (text[from] !== '"') return -from - 1;
    const after = string(text, from);
    if (after < 0) return after;
    const raw = text.slice(from, after);
    const name = raw.includes("\\") ? String(JSON.parse(raw)) : raw.slice(1, -1);
    const top = stack[stack.length - 1];
    if (top?.keys?.has(name) && duplicates.length < mostDuplicates) {
      const path = stack.slice(0, -1).map((one) => (one.keys ? one.key : one.index));
      duplicates.push({ path: [...path, name], offset: from });
    }
    top?.keys?.add(name);
    if (top) top.key = name;
    const colon = skipSpace(text, after);
    return text[colon] === ":" ? skipSpace(text, colon + 1) : -colon - 1;
  }
}

/** The line and column, from 1, of a place in a text. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf("\n"); next >= 0 && next < offset; next = text.indexOf("\n", start)) {
    line += 1;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at += 1;
  }
}

/** Where a string, number or word ends; below 0: broken, at -result - 1. */
function scalar(text: string, from: number): number {
  if (text[from] === '"') return string(text, from);
  for (const pattern of [wordPattern, numberPattern]) {
    pattern.lastIndex = from;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return -from - 1;
}

function string(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return -at - 1;
    if (code !== 92) continue;
    at += 1;
    const escaped = text[at] ?? "";
    if (escaped === "u" && /^[0-9A-Fa-f]{4}$/.test(text.slice(at + 1, at + 5))) at += 4;
    else if (!simpleEscapes.has(escaped) || escaped === "") return -Math.min(at, text.length) - 1;
  }
  return -text.length - 1;
}
