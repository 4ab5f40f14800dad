import type { Proportions } from "./shapes.ts";
import type { Edge } from "./stress.ts";

/** A place on a grid of half districts: two nodes are at least two columns or two rows apart. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

export interface GridGraph {
  readonly count: number;
  readonly edges: readonly Edge[];
  /** Nodes with people below them: a link had better not leave downwards. */
  readonly isOpenBelow: readonly boolean[];
  /** How large half a column and half a row are on the plane, about. */
  readonly half: { readonly width: number; readonly height: number };
  readonly form: Proportions;
}

/** Nodes on the grid, and what their arrangement costs. Kept in plain numbers: it is asked some hundred thousand times. */
export interface Board {
  readonly cells: () => readonly Cell[];
  readonly cellOf: (node: number) => Cell;
  readonly put: (node: number, cell: Cell) => void;
  readonly isFree: (cell: Cell, except: number) => boolean;
  readonly totalCost: () => number;
  /**
   * What depends on where these nodes are. Stops counting at `limit`: the answer is then too low, but not below it.
   */
  readonly costOf: (nodes: readonly number[], limit: number) => number;
  readonly neighboursOf: (node: number) => readonly number[];
}

const crossingCost = 2.2;
const underDistrictCost = 4;
/** Half the width and height of a district, in cells, with some air around it. */
const reach = 0.78;

export function createBoard(graph: GridGraph, start: readonly Cell[]): Board {
  const { count, edges, isOpenBelow, half, form } = graph;
  const { across, down } = form.lengths;
  const x = Int32Array.from(start, ({ column }) => column);
  const y = Int32Array.from(start, ({ row }) => row);
  const from = Int32Array.from(edges, ([a]) => a);
  const to = Int32Array.from(edges, ([, b]) => b);
  const edgesOf: number[][] = Array.from({ length: count }, () => []);
  edges.forEach(([a, b], e) => {
    edgesOf[a]?.push(e);
    edgesOf[b]?.push(e);
  });
  const at = (values: Int32Array, i: number): number => values[i] ?? 0;

  const lengthCost = (e: number): number => {
    const [a, b] = [at(from, e), at(to, e)];
    const dx = (Math.abs(at(x, a) - at(x, b)) * half.width * across) / 400;
    const dy = (Math.abs(at(y, a) - at(y, b)) * half.height * down) / 400;
    const length = Math.sqrt(dx * dx + dy * dy);
    const isDown = leavesDown(a, b) || leavesDown(b, a);
    return length * Math.sqrt(length) + (isDown ? form.downwards : 0);
  };
  const leavesDown = (a: number, b: number): boolean =>
    (isOpenBelow[a] ?? false) && at(y, b) - at(y, a) >= 2 && Math.abs(at(x, b) - at(x, a)) <= 1;

  // One constant a line here and below: these two are asked millions of times, and must not make arrays.
  const crosses = (e: number, f: number): boolean => {
    const a = at(from, e);
    const b = at(to, e);
    const c = at(from, f);
    const d = at(to, f);
    if (a === c || a === d || b === c || b === d) return false;
    const ax = at(x, a);
    const bx = at(x, b);
    const cx = at(x, c);
    const dx = at(x, d);
    if ((cx > ax && cx > bx && dx > ax && dx > bx) || (cx < ax && cx < bx && dx < ax && dx < bx)) return false;
    const ay = at(y, a);
    const by = at(y, b);
    const cy = at(y, c);
    const dy = at(y, d);
    const sideOfC = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    const sideOfD = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
    if (sideOfC * sideOfD >= 0) return false;
    const sideOfA = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
    const sideOfB = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
    return sideOfA * sideOfB < 0;
  };
  /** Does the straight line of an edge come through the district of a node? */
  const isUnder = (e: number, node: number): boolean => {
    const a = at(from, e);
    const b = at(to, e);
    if (a === node || b === node) return false;
    const ax = at(x, a) - at(x, node);
    const bx = at(x, b) - at(x, node);
    if ((ax < -reach && bx < -reach) || (ax > reach && bx > reach)) return false;
    const ay = at(y, a) - at(y, node);
    const by = at(y, b) - at(y, node);
    if ((ay < -reach && by < -reach) || (ay > reach && by > reach)) return false;
    // All four corners on one side of the line: it passes by.
    return Math.abs(ax * by - ay * bx) < reach * (Math.abs(bx - ax) + Math.abs(by - ay));
  };

  const shapeCost = (): number => {
    let [left, right, top, bottom] = [1e9, -1e9, 1e9, -1e9];
    for (let i = 0; i < count; i += 1) {
      left = Math.min(left, at(x, i));
      right = Math.max(right, at(x, i));
      top = Math.min(top, at(y, i));
      bottom = Math.max(bottom, at(y, i));
    }
    const width = (right - left + 2) * half.width;
    const height = (bottom - top + 2) * half.height;
    return (Math.max(width / form.aspect, height) / 300) * form.shapeWeight * Math.sqrt(count);
  };

  const costOf = (nodes: readonly number[], limit: number): number => {
    const [first = 0, second = -1] = nodes;
    const mine = (edgesOf[first] ?? []).concat(second < 0 ? [] : (edgesOf[second] ?? []));
    let cost = shapeCost();
    for (const e of mine) cost += lengthCost(e);
    if (cost >= limit) return cost;
    for (const e of mine) {
      for (let f = 0; f < edges.length; f += 1) if (crosses(e, f)) cost += crossingCost;
      for (let node = 0; node < count; node += 1) if (isUnder(e, node)) cost += underDistrictCost;
      if (cost >= limit) return cost;
    }
    for (const node of nodes) {
      for (let e = 0; e < edges.length; e += 1) if (isUnder(e, node)) cost += underDistrictCost;
    }
    return cost;
  };

  return {
    cells: () => start.map((_, i) => ({ column: at(x, i), row: at(y, i) })),
    cellOf: (node) => ({ column: at(x, node), row: at(y, node) }),
    put: (node, { column, row }) => {
      x[node] = column;
      y[node] = row;
    },
    isFree: ({ column, row }, except) => {
      for (let i = 0; i < count; i += 1) {
        if (i !== except && Math.abs(at(x, i) - column) < 2 && Math.abs(at(y, i) - row) < 2) return false;
      }
      return true;
    },
    totalCost: () => {
      let cost = shapeCost();
      for (let e = 0; e < edges.length; e += 1) {
        cost += lengthCost(e);
        for (let f = 0; f < e; f += 1) if (crosses(e, f)) cost += crossingCost;
        for (let node = 0; node < count; node += 1) if (isUnder(e, node)) cost += underDistrictCost;
      }
      return cost;
    },
    costOf,
    neighboursOf: (node) => (edgesOf[node] ?? []).map((e) => (at(from, e) === node ? at(to, e) : at(from, e))),
  };
}
