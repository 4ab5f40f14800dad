import type { Point } from "./geometry.ts";
import { cross, crossesBox } from "./polylines.ts";
import { type Edge, stressPlaces } from "./stress.ts";

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
}

/**
 * A map of a graph: near what the stress layout says, but in rows and columns, with short links that cross little, none
 * under a district, and about as broad as a screen. Tries some ways to turn the layout and improves each by moves and
 * exchanges until none helps; there is no chance in it.
 */
export function gridPlaces(graph: GridGraph): readonly Cell[] {
  const places = stressPlaces(graph.count, graph.edges);
  const few = graph.count <= 60;
  const turns: ((point: Point) => Point)[] = [(point) => point, ({ x, y }) => ({ x: y, y: x })];
  if (few) {
    turns.push(
      ({ x, y }) => ({ x: (x + y) * 0.7, y: (x - y) * 0.7 }),
      ({ x, y }) => ({ x: x * 1.2, y: y * 0.7 }),
      ({ x, y }) => ({ x: y * 1.2, y: x * 0.7 }),
    );
  }
  let best: { readonly cells: readonly Cell[]; readonly cost: number } | null = null;
  for (const turn of turns) {
    const board = createBoard(graph, snap(places.map(turn), graph));
    improve(board, graph.count);
    const cost = board.totalCost();
    if (best === null || cost < best.cost - 1e-9) best = { cells: board.cells(), cost };
  }
  return best?.cells ?? [];
}

/** Each node to the nearest free cell, those with the most links first. */
function snap(places: readonly Point[], { count, edges }: GridGraph): readonly Cell[] {
  const degree = new Array<number>(count).fill(0);
  for (const [a, b] of edges) {
    degree[a] = (degree[a] ?? 0) + 1;
    degree[b] = (degree[b] ?? 0) + 1;
  }
  const order = places.map((_, i) => i).sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b);
  const taken: Cell[] = [];
  const cells = new Map<number, Cell>();
  for (const node of order) {
    const place = places[node] ?? { x: 0, y: 0 };
    const wanted = { column: Math.round(place.x * 2.2), row: Math.round(place.y * 2.2) };
    const cell = nearestFree(wanted, taken);
    taken.push(cell);
    cells.set(node, cell);
  }
  return places.map((_, i) => cells.get(i) ?? { column: 0, row: 0 });
}

const collide = (a: Cell, b: Cell): boolean => Math.abs(a.column - b.column) < 2 && Math.abs(a.row - b.row) < 2;

function nearestFree(wanted: Cell, taken: readonly Cell[]): Cell {
  for (let radius = 0; ; radius += 1) {
    let best: Cell | null = null;
    let bestFar = Number.POSITIVE_INFINITY;
    for (let column = wanted.column - radius; column <= wanted.column + radius; column += 1) {
      for (let row = wanted.row - radius; row <= wanted.row + radius; row += 1) {
        const far = (column - wanted.column) ** 2 + (row - wanted.row) ** 2;
        const isRing = Math.max(Math.abs(column - wanted.column), Math.abs(row - wanted.row)) === radius;
        if (!isRing || far >= bestFar || taken.some((cell) => collide(cell, { column, row }))) continue;
        best = { column, row };
        bestFar = far;
      }
    }
    if (best) return best;
  }
}

interface Board {
  readonly cells: () => readonly Cell[];
  readonly totalCost: () => number;
  /** What the nodes' own place costs, with the whole picture's shape. */
  readonly costOf: (nodes: readonly number[]) => number;
  readonly isFree: (cell: Cell, except: readonly number[]) => boolean;
  readonly cellOf: (node: number) => Cell;
  readonly put: (node: number, cell: Cell) => void;
  /** The middle of the neighbours of a node. */
  readonly middleOfNeighbours: (node: number) => Cell | null;
}

/** Half a column and half a row on the screen. */
const half = { width: 200, height: 165 };
const crossing = 2.2;
const underDistrict = 4;
const downwards = 0.8;

function createBoard(graph: GridGraph, start: readonly Cell[]): Board {
  const { count, edges, isOpenBelow } = graph;
  const cells = [...start];
  const edgesOf: number[][] = Array.from({ length: count }, () => []);
  edges.forEach(([a, b], e) => {
    edgesOf[a]?.push(e);
    edgesOf[b]?.push(e);
  });
  const cellOf = (node: number): Cell => cells[node] ?? { column: 0, row: 0 };
  const pointOf = (node: number): Point => ({ x: cellOf(node).column, y: cellOf(node).row });
  const bodyOf = (node: number) => ({
    x: cellOf(node).column - 0.78,
    y: cellOf(node).row - 0.78,
    width: 1.56,
    height: 1.56,
  });

  const lengthCost = ([a, b]: Edge): number => {
    const dx = ((cellOf(a).column - cellOf(b).column) * half.width) / 400;
    const dy = ((cellOf(a).row - cellOf(b).row) * half.height) / 400;
    const length = Math.sqrt(dx * dx + dy * dy);
    return length * Math.sqrt(length) + (leavesDown(a, b) || leavesDown(b, a) ? downwards : 0);
  };
  const leavesDown = (from: number, to: number): boolean =>
    (isOpenBelow[from] ?? false) &&
    cellOf(to).row - cellOf(from).row >= 2 &&
    Math.abs(cellOf(to).column - cellOf(from).column) <= 1;
  const crossingCost = (e: number, f: number): number => {
    const one = edges[e];
    const other = edges[f];
    if (!one || !other || one.includes(other[0]) || one.includes(other[1])) return 0;
    return cross(pointOf(one[0]), pointOf(one[1]), pointOf(other[0]), pointOf(other[1])) ? crossing : 0;
  };
  const underCost = (e: number, node: number): number => {
    const edge = edges[e];
    if (!edge || edge.includes(node)) return 0;
    return crossesBox(pointOf(edge[0]), pointOf(edge[1]), bodyOf(node)) ? underDistrict : 0;
  };
  const shapeCost = (): number => {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { column, row } of cells) {
      left = Math.min(left, column);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
    }
    const width = (right - left + 2) * half.width;
    const height = (bottom - top + 2) * half.height;
    return (Math.max(width / 1.5, height) / 330) * 0.8 * Math.sqrt(count);
  };
  const costOf = (nodes: readonly number[]): number => {
    let cost = shapeCost();
    const mine = new Set(nodes.flatMap((node) => edgesOf[node] ?? []));
    for (const e of mine) {
      const edge = edges[e];
      if (edge) cost += lengthCost(edge);
      for (let f = 0; f < edges.length; f += 1) if (!mine.has(f) || f > e) cost += crossingCost(e, f);
      for (let node = 0; node < count; node += 1) cost += underCost(e, node);
    }
    for (const node of nodes) for (let e = 0; e < edges.length; e += 1) if (!mine.has(e)) cost += underCost(e, node);
    return cost;
  };
  return {
    cells: () => [...cells],
    totalCost: () => costOf(cells.map((_, i) => i)),
    costOf,
    isFree: (cell, except) => cells.every((other, i) => except.includes(i) || !collide(cell, other)),
    cellOf,
    put: (node, cell) => {
      cells[node] = cell;
    },
    middleOfNeighbours: (node) => {
      const others = (edgesOf[node] ?? []).flatMap((e) => edges[e]?.filter((end) => end !== node) ?? []).map(cellOf);
      if (others.length === 0) return null;
      const sum = others.reduce((a, b) => ({ column: a.column + b.column, row: a.row + b.row }), { column: 0, row: 0 });
      return { column: Math.round(sum.column / others.length), row: Math.round(sum.row / others.length) };
    },
  };
}

function improve(board: Board, count: number): void {
  const reach = count <= 16 ? 4 : count <= 60 ? 3 : 2;
  const rounds = count <= 60 ? 12 : 4;
  for (let round = 0; round < rounds; round += 1) {
    let hasImproved = false;
    for (let node = 0; node < count; node += 1) {
      if (improveByMove(board, node, reach)) hasImproved = true;
      if (count <= 60 && improveByExchange(board, node, count)) hasImproved = true;
    }
    if (!hasImproved) return;
  }
}

function improveByMove(board: Board, node: number, reach: number): boolean {
  const from = board.cellOf(node);
  const middle = board.middleOfNeighbours(node);
  const around = middle ? [...cellsAround(from, reach), ...cellsAround(middle, 2)] : cellsAround(from, reach);
  const before = board.costOf([node]);
  let best = from;
  let bestCost = before - 1e-9;
  for (const cell of around) {
    if (!board.isFree(cell, [node])) continue;
    board.put(node, cell);
    const cost = board.costOf([node]);
    if (cost < bestCost) {
      best = cell;
      bestCost = cost;
    }
  }
  board.put(node, best);
  return best !== from;
}

function improveByExchange(board: Board, node: number, count: number): boolean {
  for (let other = node + 1; other < count; other += 1) {
    const [a, b] = [board.cellOf(node), board.cellOf(other)];
    const before = board.costOf([node, other]);
    board.put(node, b);
    board.put(other, a);
    if (board.costOf([node, other]) < before - 1e-9) return true;
    board.put(node, a);
    board.put(other, b);
  }
  return false;
}

function cellsAround({ column, row }: Cell, reach: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      if (dx !== 0 || dy !== 0) cells.push({ column: column + dx, row: row + dy });
    }
  }
  return cells;
}
