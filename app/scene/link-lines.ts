import { boxOfPoints, grown, overlap } from "./boxes.ts";
import type { Box, Point, Polyline } from "./geometry.ts";
import { clipped, cross, crossesBox, curve } from "./polylines.ts";

/** Something a line had better not come through; `weight` says how bad it is. */
export interface Obstacle {
  readonly box: Box;
  readonly weight: number;
}

export interface LineEnd {
  readonly at: Point;
  /** The line begins at the border of this box; null: at the point itself. */
  readonly box: Box | null;
}

const bends = [0, 30, -30, 60, -60, 100, -100, 150, -150, 220, -220, 310, -310, 420, -420];

export interface Surroundings {
  readonly obstacles: readonly Obstacle[];
  /** Lines that are there already; crossing one is not forbidden, only avoided. */
  readonly lines: readonly Polyline[];
}

/**
 * The line between two ends: straight where nothing stands in the way, else the gentlest curve around it. `shift` bends
 * it from the beginning, for lines that run side by side.
 */
export function bestLine(
  from: LineEnd,
  to: LineEnd,
  { obstacles, lines }: Surroundings,
  shift = 0,
  alsoCosts: (line: Polyline) => number = () => 0,
): Polyline {
  let best: Polyline = clipped([from.at, to.at], from.box, to.box);
  let bestCost = Number.POSITIVE_INFINITY;
  for (const bend of bends) {
    const line = clipped(curve(from.at, to.at, bend + shift), from.box, to.box);
    // The smallest cost a stronger bend can have is that of the bend.
    if (Math.abs(bend) * bendWeight >= bestCost) continue;
    const cost = Math.abs(bend) * bendWeight + hits(line, obstacles) + crossings(line, lines) + alsoCosts(line);
    if (cost < bestCost - 1e-9) {
      best = line;
      bestCost = cost;
    }
    if (cost === 0) break;
  }
  return best;
}

const bendWeight = 0.1;
const crossingWeight = 4;

function hits(line: Polyline, obstacles: readonly Obstacle[]): number {
  const around = grown(boxOfPoints(line), 1);
  let cost = 0;
  for (const { box, weight } of obstacles) {
    if (!overlap(around, box)) continue;
    let pieces = 0;
    for (let i = 1; i < line.length; i += 1) {
      const [a, b] = [line[i - 1], line[i]];
      if (a && b && crossesBox(a, b, box)) pieces += 1;
    }
    if (pieces > 0) cost += weight * (1 + Math.min(1, pieces / line.length));
  }
  return cost;
}

function crossings(line: Polyline, lines: readonly Polyline[]): number {
  const around = grown(boxOfPoints(line), 1);
  let cost = 0;
  for (const other of lines) {
    if (!overlap(around, grown(boxOfPoints(other), 1))) continue;
    if (linesCross(line, other)) cost += crossingWeight;
  }
  return cost;
}

export function linesCross(line: Polyline, other: Polyline): boolean {
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    for (let j = 1; j < other.length; j += 1) {
      const [c, d] = [other[j - 1], other[j]];
      if (a && b && c && d && cross(a, b, c, d)) return true;
    }
  }
  return false;
}
