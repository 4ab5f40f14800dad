import type { CopyNow, CopyPosition } from "../engine/index.ts";
import { connectionLine } from "./connection-line.ts";
import type { Point, Polyline } from "./geometry.ts";
import type { Layout } from "./layout-shapes.ts";
import { type PilePlace, positionKey, stackOffset } from "./piles.ts";
import { restingPoint } from "./places.ts";
import { alongLine, joined, partOf } from "./polylines.ts";

/** How a copy gets from where it rests at one step to where it rests at the next; `part` is eased already. */
export type Move = (part: number) => Point;

/** Where each copy of a moment rests: at its place, or in the middle of its connection. */
export function restingPoints(
  layout: Layout,
  copies: readonly CopyNow[],
  piles: ReadonlyMap<string, PilePlace>,
): ReadonlyMap<string, Point> {
  const points = new Map<string, Point>();
  for (const { copy, position } of copies) {
    points.set(copy, restingAt(layout, position, piles.get(copy)?.index ?? 0));
  }
  return points;
}

function restingAt(layout: Layout, position: CopyPosition, index: number): Point {
  if (position.kind === "at") return restingPoint(layout, position.place, index);
  const middle = alongLine(connectionLine(layout, position.from, position.to), 0.5);
  const { x, y } = stackOffset(index);
  return { x: middle.x + x, y: middle.y + y };
}

export function isSamePosition(a: CopyPosition, b: CopyPosition): boolean {
  return positionKey(a) === positionKey(b);
}

/**
 * Along the connection lines between two positions. The line ends at centres and the envelope rests beside them, so it
 * leaves and reaches its resting points gradually.
 */
export function moveBetween(layout: Layout, from: CopyPosition, to: CopyPosition, start: Point, end: Point): Move {
  const line = wayBetween(layout, from, to);
  const first = line[0] ?? start;
  const last = line[line.length - 1] ?? end;
  return (part) => {
    const { x, y } = alongLine(line, part);
    const rest = 1 - part;
    return {
      x: x + rest * (start.x - first.x) + part * (end.x - last.x),
      y: y + rest * (start.y - first.y) + part * (end.y - last.y),
    };
  };
}

/** The second half of the line it was on, the first half of the one it will be on, and what lies between. */
function wayBetween(layout: Layout, from: CopyPosition, to: CopyPosition): Polyline {
  const pieces: Polyline[] = [];
  if (from.kind === "between") pieces.push(partOf(connectionLine(layout, from.from, from.to), 0.5, 1));
  const leaves = from.kind === "at" ? from.place : from.to;
  const enters = to.kind === "at" ? to.place : to.from;
  if (leaves !== enters) pieces.push(connectionLine(layout, leaves, enters));
  if (to.kind === "between") pieces.push(partOf(connectionLine(layout, to.from, to.to), 0, 0.5));
  return joined(pieces);
}

export function straightMove(start: Point, end: Point): Move {
  return (part) => ({ x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part });
}
