import { boxOfPoints, contains, grown, overlap } from "./boxes.ts";
import type { Box, Point, Polyline } from "./geometry.ts";
import { between, crossesBox, distance } from "./polylines.ts";

const surroundings = 420;
const clearance = 8;
const cornerRadius = 40;

/**
 * The shortest way from one point to another that comes through none of the boxes, with round corners: for the few lines
 * that no simple curve can bring through. null: there is none near by.
 */
export function detour(from: Point, to: Point, boxes: readonly Box[]): Polyline | null {
  const region = grown(boxOfPoints([from, to]), surroundings);
  const near = boxes.filter((box) => overlap(box, region));
  const corners = near
    .flatMap((box) => cornersOf(grown(box, clearance)))
    .filter((corner) => !near.some((box) => contains(box, corner)));
  const way = shortestWay([from, to, ...corners], near);
  return way && rounded(way);
}

function cornersOf({ x, y, width, height }: Box): readonly Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ];
}

/** From the first point to the second one over the others; those that lead towards it are looked at first (A*). */
function shortestWay(points: readonly Point[], boxes: readonly Box[]): readonly Point[] | null {
  const goal = points[1] ?? { x: 0, y: 0 };
  const left = points.map((point) => distance(point, goal));
  const far = points.map((_, i) => (i === 0 ? 0 : Number.POSITIVE_INFINITY));
  const previous = points.map(() => -1);
  const isDone = points.map(() => false);
  for (;;) {
    const here = nearest(far, left, isDone);
    const at = points[here];
    const soFar = far[here] ?? Number.POSITIVE_INFINITY;
    if (!at || soFar === Number.POSITIVE_INFINITY) return null;
    if (here === 1) break;
    isDone[here] = true;
    for (let i = 0; i < points.length; i += 1) {
      const point = points[i];
      if (!point || isDone[i]) continue;
      const length = soFar + distance(at, point);
      // A way that is longer than the best one to the goal already leads nowhere.
      if (length >= (far[i] ?? 0) || length + (left[i] ?? 0) > (far[1] ?? 0)) continue;
      if (boxes.some((box) => crossesBox(at, point, box))) continue;
      far[i] = length;
      previous[i] = here;
    }
  }
  const way: Point[] = [];
  for (let i = 1; i >= 0; i = previous[i] ?? -1) {
    const point = points[i];
    if (point) way.unshift(point);
  }
  return way;
}

/** The point not looked at yet over which the way could be shortest. */
function nearest(far: readonly number[], left: readonly number[], isDone: readonly boolean[]): number {
  let best = -1;
  let bestLength = Number.POSITIVE_INFINITY;
  for (let i = 0; i < far.length; i += 1) {
    const length = (far[i] ?? 0) + (left[i] ?? 0);
    if (isDone[i] || length >= bestLength) continue;
    best = i;
    bestLength = length;
  }
  return best;
}

function rounded(way: readonly Point[]): Polyline {
  const line: Point[] = [];
  way.forEach((corner, i) => {
    const [before, after] = [way[i - 1], way[i + 1]];
    if (!before || !after) {
      line.push(corner);
      return;
    }
    const into = Math.min(0.5, cornerRadius / distance(before, corner));
    const out = Math.min(0.5, cornerRadius / distance(corner, after));
    const [start, end] = [between(corner, before, into), between(corner, after, out)];
    for (const t of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
      line.push(between(between(start, corner, t), between(corner, end, t), t));
    }
  });
  return line;
}
