/** What turns one text into another that differs in one stretch: small where a whole text would be large. */
export interface TextPatch {
  /** Characters that both begin with. */
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
}

export function patchBetween(before: string, after: string): TextPatch {
  const most = Math.min(before.length, after.length);
  const start = countWhile(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const same = countWhile(
    most - start,
    (from, to) => slicedFromEnd(before, from, to) === slicedFromEnd(after, from, to),
  );
  return {
    start,
    removed: before.slice(start, before.length - same),
    inserted: after.slice(start, after.length - same),
  };
}

const block = 4_096;

/** How many characters are equal: block by block, then within the first that differs one by one. */
function countWhile(most: number, isSame: (from: number, to: number) => boolean): number {
  let at = 0;
  while (at + block <= most && isSame(at, at + block)) at += block;
  while (at < most && isSame(at, at + 1)) at += 1;
  return at;
}

const slicedFromEnd = (text: string, from: number, to: number): string =>
  text.slice(text.length - to, text.length - from);

/** The text after the patch, of the one before it. */
export function patched(before: string, { start, removed, inserted }: TextPatch): string {
  return before.slice(0, start) + inserted + before.slice(start + removed.length);
}

/** The way back. */
export function reversed({ start, removed, inserted }: TextPatch): TextPatch {
  return { start, removed: inserted, inserted: removed };
}
