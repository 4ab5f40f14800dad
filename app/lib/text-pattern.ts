/**
 * The patterns of Exchange 2007's transport rules: letters stand for themselves, `\S` and `\s`, `\D` and `\d`, `\W`
 * and `\w` for kinds of characters, `*` for the character or group before it any number of times, `|` for one side or the
 * other, `( )` for a group, `^` and `$` for the beginning and the end, and `\` before a character for itself. Capitals
 * count like small letters.
 *
 * All ways through the pattern are followed at once, a character of the text at a time, so that no pattern takes longer
 * than its length times that of the text.
 */
export interface TextPattern {
  readonly isIn: (text: string) => boolean;
}

/** Ways go on from a state by a character that fits, or without one. */
interface State {
  readonly fits: ((character: string) => boolean) | null;
  readonly onlyAt: "start" | "end" | null;
  readonly next: number[];
}

/** A part of the pattern: where it begins, and the states whose ways go on after it. */
interface Part {
  readonly first: number;
  readonly last: number;
}

const deepestGroup = 50;

/** null: the text is no pattern (a bracket or a star without its other half, a backslash at the end). */
export function textPattern(source: string): TextPattern | null {
  const states: State[] = [];
  const add = (fits: State["fits"] = null, onlyAt: State["onlyAt"] = null): number =>
    states.push({ fits, onlyAt, next: [] }) - 1;
  const link = (from: number, to: number): void => {
    states[from]?.next.push(to);
  };
  const letters = [...source];
  let at = 0;

  const either = (depth: number): Part | null => {
    const [first, last] = [add(), add()];
    for (;;) {
      const side = row(depth);
      if (side === null) return null;
      link(first, side.first);
      link(side.last, last);
      if (letters[at] !== "|") return { first, last };
      at += 1;
    }
  };
  const row = (depth: number): Part | null => {
    const first = add();
    let last = first;
    while (at < letters.length && letters[at] !== "|" && letters[at] !== ")") {
      const part = repeated(depth);
      if (part === null) return null;
      link(last, part.first);
      last = part.last;
    }
    return { first, last };
  };
  const repeated = (depth: number): Part | null => {
    const part = one(depth);
    if (part === null || letters[at] !== "*") return part;
    at += 1;
    const [first, last] = [add(), add()];
    link(first, part.first);
    link(first, last);
    link(part.last, part.first);
    link(part.last, last);
    return { first, last };
  };
  const one = (depth: number): Part | null => {
    const letter = letters[at] ?? "";
    at += 1;
    switch (letter) {
      case "*":
        return null;
      case "(": {
        const inner = depth < deepestGroup ? either(depth + 1) : null;
        if (inner === null || letters[at] !== ")") return null;
        at += 1;
        return inner;
      }
      case "^":
        return alone(add(null, "start"));
      case "$":
        return alone(add(null, "end"));
      case "\\": {
        const written = letters[at];
        at += 1;
        return written === undefined ? null : alone(add(kinds[written] ?? same(written)));
      }
      default:
        return alone(add(same(letter)));
    }
  };

  const whole = either(0);
  if (whole === null || at < letters.length) return null;
  return { isIn: (text) => isReached(states, whole, [...text].map(small)) };
}

const alone = (state: number): Part => ({ first: state, last: state });
/** Letter by letter, as in the pattern: the small form of one letter may be two characters. */
const small = (letter: string): string => letter.toLowerCase();
const same = (letter: string) => {
  const wanted = small(letter);
  return (character: string): boolean => character === wanted;
};
const isSpace = (character: string): boolean => /\s/u.test(character);
const isDigit = (character: string): boolean => /\p{Nd}/u.test(character);
const isWord = (character: string): boolean => /[\p{L}\p{Nd}]/u.test(character);
const kinds: { readonly [letter: string]: (character: string) => boolean } = {
  s: isSpace,
  S: (character) => !isSpace(character),
  d: isDigit,
  D: (character) => !isDigit(character),
  w: isWord,
  W: (character) => !isWord(character),
};

/** A pattern may begin anywhere in the text. */
function isReached(states: readonly State[], { first, last }: Part, text: readonly string[]): boolean {
  // In which round a state was reached last: a set that never has to be emptied.
  const reachedIn = new Uint32Array(states.length);
  let open: number[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const round = at + 1;
    const reached: number[] = [];
    open.push(first);
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      if (reachedIn[state] === round) continue;
      reachedIn[state] = round;
      reached.push(state);
      const found = states[state];
      if (!found || found.fits !== null) continue;
      // Ways that need no character.
      const isOpen = found.onlyAt === null || (found.onlyAt === "start" ? at === 0 : at === text.length);
      if (isOpen) for (const next of found.next) if (reachedIn[next] !== round) open.push(next);
    }
    if (reachedIn[last] === round) return true;
    const character = text[at];
    if (character === undefined) return false;
    open = [];
    for (const state of reached) {
      const found = states[state];
      if (found?.fits?.(character)) open.push(...found.next);
    }
  }
  return false;
}
