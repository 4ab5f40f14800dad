import { moved } from "./boxes.ts";
import type { Point } from "./geometry.ts";
import type { Proportions } from "./shapes.ts";
import type { Unit } from "./units.ts";

const largestPinScale = 432;

/**
 * Where pinned districts stand: exactly as the pins say, at the smallest scale at which no two come too near. Pins that
 * would need an enormous scale (two on one spot) are pushed apart instead.
 */
export function pinnedPlaces(
  units: readonly Unit[],
  pins: readonly Point[],
  { gap, pinScale }: Proportions,
): readonly Point[] {
  let scale = pinScale;
  units.forEach((a, i) => {
    for (let j = i + 1; j < units.length; j += 1) {
      const [b, pinA, pinB] = [units[j], pins[i], pins[j]];
      if (!b || !pinA || !pinB) continue;
      const needed = Math.min(
        spread(pinA.x, pinB.x, a.room.x, a.room.width, b.room.x, b.room.width, gap.x * 0.75),
        spread(pinA.y, pinB.y, a.room.y, a.room.height, b.room.y, b.room.height, gap.y * 0.75),
      );
      scale = Math.max(scale, Math.min(largestPinScale, needed));
    }
  });
  return pushedApart(
    units,
    pins.map(({ x, y }) => ({ x: x * scale, y: y * scale })),
    gap,
  );
}

/** The scale at which two units keep their distance along one axis. */
function spread(
  a: number,
  b: number,
  startA: number,
  sizeA: number,
  startB: number,
  sizeB: number,
  space: number,
): number {
  if (a === b) return Number.POSITIVE_INFINITY;
  const needed = a < b ? startA + sizeA - startB + space : startB + sizeB - startA + space;
  return needed / Math.abs(a - b);
}

function pushedApart(units: readonly Unit[], places: readonly Point[], gap: Proportions["gap"]): readonly Point[] {
  const result = [...places];
  for (let round = 0; round < 200; round += 1) {
    let hasMoved = false;
    units.forEach((a, i) => {
      for (let j = i + 1; j < units.length; j += 1) {
        const [b, placeA, placeB] = [units[j], result[i], result[j]];
        if (!b || !placeA || !placeB) continue;
        const push = pushOf(a, placeA, b, placeB, gap);
        if (!push) continue;
        hasMoved = true;
        // The later one gives way, so that the first pins of a list keep their places.
        result[j] = { x: placeB.x + push.x, y: placeB.y + push.y };
      }
    });
    if (!hasMoved) break;
  }
  return result;
}

function pushOf(a: Unit, placeA: Point, b: Unit, placeB: Point, gap: Proportions["gap"]): Point | null {
  const roomA = moved(a.room, placeA.x, placeA.y);
  const roomB = moved(b.room, placeB.x, placeB.y);
  const toRight = roomA.x + roomA.width + gap.x * 0.7 - roomB.x;
  const toLeft = roomA.x - gap.x * 0.7 - roomB.x - roomB.width;
  const down = roomA.y + roomA.height + gap.y * 0.7 - roomB.y;
  const up = roomA.y - gap.y * 0.7 - roomB.y - roomB.height;
  if (toRight <= 1e-6 || toLeft >= -1e-6 || down <= 1e-6 || up >= -1e-6) return null;
  const x = placeB.x >= placeA.x ? toRight : toLeft;
  const y = placeB.y >= placeA.y ? down : up;
  return Math.abs(x) <= Math.abs(y) ? { x, y: 0 } : { x: 0, y };
}
