/** Chance for tests: the same seed gives the same numbers (Mulberry32). */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly between: (least: number, most: number) => number;
  /** True so many times of a hundred. */
  readonly percent: (chance: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** So many different ones of a list, in a random order. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[];
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
}

export function createRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e37_79b1) >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
  const shuffled = <T>(list: readonly T[]): readonly T[] => {
    const rest = [...list];
    return list.flatMap(() => rest.splice(below(rest.length), 1));
  };
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    percent: (chance) => below(100) < chance,
    pick: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error("Nothing to pick from");
      return item;
    },
    some: (list, count) => shuffled(list).slice(0, count),
    shuffled,
  };
}
