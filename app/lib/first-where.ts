/**
 * The first place of a list at which something holds that, once it does, holds for the rest of the list; the list's
 * length when it never does. Looks at a few items only.
 */
export function firstWhere<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const item = list[middle];
    if (item !== undefined && holds(item)) to = middle;
    else from = middle + 1;
  }
  return from;
}
