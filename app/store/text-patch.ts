/** What turns one text into another that differs in one stretch: small where a whole text would be large. */
export interface TextPatch {
  /** Characters that both begin with. */
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
}

export function patchBetween(before: string, after: string): TextPatch {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return {
    start,
    removed: before.slice(start, before.length - same),
    inserted: after.slice(start, after.length - same),
  };
}

/** The text after the patch, of the one before it. */
export function patched(before: string, { start, removed, inserted }: TextPatch): string {
  return before.slice(0, start) + inserted + before.slice(start + removed.length);
}

/** The way back. */
export function reversed({ start, removed, inserted }: TextPatch): TextPatch {
  return { start, removed: inserted, inserted: removed };
}
