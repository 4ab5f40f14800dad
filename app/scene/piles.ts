import type { CopyId, CopyNow, CopyPosition } from "../engine/index.ts";
import type { Point } from "./geometry.ts";

/** Copies at one place lie a little beside each other; more than this lie exactly on each other. */
const mostBesideEachOther = 4;

/** Where a copy lies in the pile of its place. The last one is in front. */
export interface PilePlace {
  readonly index: number;
  readonly size: number;
}

export function pilePlaces(copies: readonly CopyNow[]): ReadonlyMap<CopyId, PilePlace> {
  const sizes = new Map<string, number>();
  const indexes = copies.map(({ position }) => {
    const key = positionKey(position);
    const index = sizes.get(key) ?? 0;
    sizes.set(key, index + 1);
    return { key, index };
  });
  return new Map(
    copies.map(({ copy }, i) => {
      const { key, index } = indexes[i] ?? { key: "", index: 0 };
      return [copy, { index, size: sizes.get(key) ?? 1 }];
    }),
  );
}

export function positionKey(position: CopyPosition): string {
  return position.kind === "at" ? position.place : JSON.stringify([position.from, position.to]);
}

export const isInFront = ({ index, size }: PilePlace): boolean => index === size - 1;

/** Nothing of it can be seen: the one in front lies exactly on it. */
export const isCovered = ({ index, size }: PilePlace): boolean => index >= mostBesideEachOther - 1 && index < size - 1;

/** How far the copy with this number lies from the first one. */
export function stackOffset(index: number): Point {
  const step = Math.min(index, mostBesideEachOther - 1);
  return { x: step * 12, y: step * -3 };
}
