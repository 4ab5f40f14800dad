import { centreOf, grown, moved, overlap, unionOf } from "./boxes.ts";
import type { Box, Point } from "./geometry.ts";
import { cross, crossesBox, distance } from "./polylines.ts";
import type { Proportions } from "./shapes.ts";
import type { Unit } from "./units.ts";

/** A unit that has its place. */
export interface Placed {
  readonly unit: Unit;
  readonly at: Point;
}

/**
 * A good free place for one more unit: beside what is there, near the units it is joined to, without making the picture
 * much larger, and so that its links cross little. `lines` are the links that are there already.
 */
export function freeSpot(
  unit: Unit,
  placed: readonly Placed[],
  joinedTo: readonly Placed[],
  lines: readonly (readonly [Point, Point])[],
  form: Proportions,
): Point {
  const { gap } = form;
  if (placed.length === 0) return { x: 0, y: 0 };
  const rooms = placed.map((other) => moved(other.unit.room, other.at.x, other.at.y));
  const all = unionOf(rooms);
  const spaced = rooms.map((room) => ({ ...grown(room, 0), x: room.x - gap.x, y: room.y - gap.y }));
  const blocked = spaced.map((box, i) => ({
    ...box,
    width: (rooms[i]?.width ?? 0) + 2 * gap.x - 2,
    height: (rooms[i]?.height ?? 0) + 2 * gap.y - 2,
  }));
  let best: Point | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  const near = joinedTo.length > 0 ? joinedTo : placed;
  for (const around of [near, placed]) {
    for (const at of candidates(unit, around, gap)) {
      const room = moved(unit.room, at.x, at.y);
      if (blocked.some((box) => overlap(box, room))) continue;
      const cost = costOf(at, room, all, placed, joinedTo, lines, form);
      if (cost < bestCost - 1e-9) {
        best = at;
        bestCost = cost;
      }
    }
    if (best && bestCost < 4) break;
  }
  return best ?? { x: centreOf(all).x, y: all.y - gap.y - unit.room.y - unit.room.height };
}

/** Places beside, above and below each of the others, in line with them, with their sides, or half way on. */
function* candidates(unit: Unit, others: readonly Placed[], gap: Proportions["gap"]): Generator<Point> {
  for (const { unit: other, at } of others) {
    const room = moved(other.room, at.x, at.y);
    const right = room.x + room.width + gap.x - unit.room.x;
    const left = room.x - gap.x - unit.room.x - unit.room.width;
    const below = room.y + room.height + gap.y - unit.room.y;
    const above = room.y - gap.y - unit.room.y - unit.room.height;
    const across = (right - left) / 2;
    const down = (below - above) / 2;
    for (const part of [0, -0.5, 0.5, -1, 1]) {
      yield { x: at.x + across * part, y: above };
      yield { x: right, y: at.y + down * part };
      yield { x: left, y: at.y + down * part };
      yield { x: at.x + across * part, y: below };
    }
  }
}

function costOf(
  at: Point,
  room: Box,
  all: Box,
  placed: readonly Placed[],
  joinedTo: readonly Placed[],
  lines: readonly (readonly [Point, Point])[],
  { aspect, lowness }: Proportions,
): number {
  const whole = unionOf([all, room]);
  const fit = Math.max(whole.width / aspect, whole.height);
  let cost = (1.5 * fit) / 300 + (lowness * (at.y - all.y)) / 300;
  for (const { unit, at: end } of joinedTo) {
    cost += distance(at, end) / 300;
    for (const other of placed) {
      if (other.unit.id === unit.id) continue;
      if (crossesBox(at, end, moved(other.unit.body, other.at.x, other.at.y))) cost += 2;
    }
    for (const [a, b] of lines) if (cross(at, end, a, b)) cost += 1.5;
  }
  for (const [a, b] of lines) if (crossesBox(a, b, room)) cost += 2;
  return cost;
}
