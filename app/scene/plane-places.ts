import type { Point } from "./geometry.ts";
import type { Cell } from "./grid-board.ts";
import type { Proportions } from "./shapes.ts";
import type { Unit } from "./units.ts";

interface Apart {
  readonly before: number;
  readonly after: number;
  readonly by: number;
}

/**
 * From the grid to the plane: columns and rows become as broad as what stands in them needs. Units of one column (row)
 * stay in one line, and no two rooms come nearer than the gap.
 */
export function planePlaces(units: readonly Unit[], cells: readonly Cell[], { gap }: Proportions): readonly Point[] {
  const inX: Apart[] = [];
  eachPair(units, cells, (a, b, cellA, cellB) => {
    if (Math.abs(cellA.row - cellB.row) >= 2) return;
    const [left, right, first, second] = cellA.column < cellB.column ? [a, b, cellA, cellB] : [b, a, cellB, cellA];
    const by = left.room.x + left.room.width - right.room.x + gap.x;
    inX.push({ before: first.column, after: second.column, by });
  });
  const xs = tracks(
    cells.map(({ column }) => column),
    inX,
  );
  const xOf = (cell: Cell): number => xs.get(cell.column) ?? 0;
  const inY: Apart[] = [];
  eachPair(units, cells, (a, b, cellA, cellB) => {
    if (Math.abs(cellA.row - cellB.row) < 2) return;
    const apart = Math.max(
      xOf(cellB) + b.room.x - (xOf(cellA) + a.room.x + a.room.width),
      xOf(cellA) + a.room.x - (xOf(cellB) + b.room.x + b.room.width),
    );
    if (apart >= gap.x / 2) return;
    const [upper, lower, first, second] = cellA.row < cellB.row ? [a, b, cellA, cellB] : [b, a, cellB, cellA];
    const by = upper.room.y + upper.room.height - lower.room.y + gap.y;
    inY.push({ before: first.row, after: second.row, by });
  });
  const ys = tracks(
    cells.map(({ row }) => row),
    inY,
  );
  return cells.map((cell) => ({ x: xOf(cell), y: ys.get(cell.row) ?? 0 }));
}

function eachPair(
  units: readonly Unit[],
  cells: readonly Cell[],
  visit: (a: Unit, b: Unit, cellA: Cell, cellB: Cell) => void,
): void {
  units.forEach((a, i) => {
    for (let j = i + 1; j < units.length; j += 1) {
      const [b, cellA, cellB] = [units[j], cells[i], cells[j]];
      if (b && cellA && cellB) visit(a, b, cellA, cellB);
    }
  });
}

/** Where each used column stands: the middle between as far to the one side and as far to the other as it could. */
function tracks(used: readonly number[], apart: readonly Apart[]): ReadonlyMap<number, number> {
  const order = [...new Set(used)].sort((a, b) => a - b);
  const least = 30;
  const first = new Map<number, number>();
  const byAfter = grouped(apart, ({ after }) => after);
  order.forEach((track, i) => {
    const previous = order[i - 1];
    let at = previous === undefined ? 0 : (first.get(previous) ?? 0) + least * Math.min(2, track - previous);
    for (const { before, by } of byAfter.get(track) ?? []) at = Math.max(at, (first.get(before) ?? 0) + by);
    first.set(track, at);
  });
  const end = first.get(order[order.length - 1] ?? 0) ?? 0;
  const last = new Map<number, number>();
  const byBefore = grouped(apart, ({ before }) => before);
  [...order].reverse().forEach((track, i, reversed) => {
    const next = reversed[i - 1];
    let at = next === undefined ? end : (last.get(next) ?? end) - least * Math.min(2, next - track);
    for (const { after, by } of byBefore.get(track) ?? []) at = Math.min(at, (last.get(after) ?? end) - by);
    last.set(track, at);
  });
  return new Map(order.map((track) => [track, ((first.get(track) ?? 0) + (last.get(track) ?? 0)) / 2]));
}

function grouped(list: readonly Apart[], key: (apart: Apart) => number): ReadonlyMap<number, readonly Apart[]> {
  const groups = new Map<number, Apart[]>();
  for (const apart of list) {
    const group = groups.get(key(apart));
    if (group) group.push(apart);
    else groups.set(key(apart), [apart]);
  }
  return groups;
}
