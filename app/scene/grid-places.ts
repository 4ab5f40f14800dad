import type { Point } from "./geometry.ts";
import { type Board, type Cell, createBoard, type GridGraph } from "./grid-board.ts";
import { stressPlaces } from "./stress.ts";

/**
 * A map of a graph: near what the stress layout says, but in rows and columns, with short links that cross little, none
 * under a district, and about as broad as a screen. Tries some ways to turn the layout and improves each by moves and
 * exchanges until none helps; there is no chance in it.
 */
export function gridPlaces(graph: GridGraph): readonly Cell[] {
  const places = stressPlaces(graph.count, graph.edges);
  let best: { readonly cells: readonly Cell[]; readonly cost: number } | null = null;
  for (const turn of turns.slice(0, graph.count <= 24 ? turns.length : graph.count <= 60 ? 3 : 2)) {
    const board = createBoard(graph, snap(places.map(turn), graph));
    improve(board, graph.count);
    const cost = board.totalCost();
    if (best === null || cost < best.cost - 1e-9) best = { cells: board.cells(), cost };
  }
  return best?.cells ?? [];
}

const turns: readonly ((point: Point) => Point)[] = [
  (point) => point,
  ({ x, y }) => ({ x: y, y: x }),
  ({ x, y }) => ({ x: (x + y) * 0.7, y: (x - y) * 0.7 }),
  ({ x, y }) => ({ x: x * 1.2, y: y * 0.7 }),
  ({ x, y }) => ({ x: y * 1.2, y: x * 0.7 }),
];

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
        const [dx, dy] = [Math.abs(column - wanted.column), Math.abs(row - wanted.row)];
        const far = dx * dx + dy * dy;
        if (Math.max(dx, dy) !== radius || far >= bestFar) continue;
        if (taken.some((cell) => collide(cell, { column, row }))) continue;
        best = { column, row };
        bestFar = far;
      }
    }
    if (best) return best;
  }
}

function improve(board: Board, count: number): void {
  const reach = count <= 16 ? 4 : count <= 60 ? 3 : 2;
  const rounds = count <= 24 ? 12 : count <= 60 ? 8 : 3;
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
  const middle = middleOf(board.neighboursOf(node).map(board.cellOf));
  const around = middle ? [...cellsAround(from, reach), ...cellsAround(middle, 2)] : cellsAround(from, reach);
  let best = from;
  let bestCost = board.costOf([node], Number.POSITIVE_INFINITY) - 1e-9;
  for (const cell of around) {
    if (!board.isFree(cell, node)) continue;
    board.put(node, cell);
    const cost = board.costOf([node], bestCost);
    if (cost < bestCost) {
      best = cell;
      bestCost = cost;
    }
  }
  board.put(node, best);
  return best !== from;
}

/** Only nodes that are not far apart change places: others hardly ever gain by it. */
const exchangeReach = 9;

function improveByExchange(board: Board, node: number, count: number): boolean {
  for (let other = node + 1; other < count; other += 1) {
    const [a, b] = [board.cellOf(node), board.cellOf(other)];
    if (count > 24 && Math.max(Math.abs(a.column - b.column), Math.abs(a.row - b.row)) > exchangeReach) continue;
    const before = board.costOf([node, other], Number.POSITIVE_INFINITY) - 1e-9;
    board.put(node, b);
    board.put(other, a);
    if (board.costOf([node, other], before) < before) return true;
    board.put(node, a);
    board.put(other, b);
  }
  return false;
}

function middleOf(cells: readonly Cell[]): Cell | null {
  if (cells.length === 0) return null;
  const column = cells.reduce((sum, cell) => sum + cell.column, 0) / cells.length;
  const row = cells.reduce((sum, cell) => sum + cell.row, 0) / cells.length;
  return { column: Math.round(column), row: Math.round(row) };
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
