import { contains } from "./boxes.ts";
import type { Box, Point, Polyline } from "./geometry.ts";

export function distance(a: Point, b: Point): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return Math.sqrt(dx * dx + dy * dy);
}

export function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

export function lengthOf(line: Polyline): number {
  let length = 0;
  for (let i = 1; i < line.length; i += 1) {
    const a = line[i - 1];
    const b = line[i];
    if (a && b) length += distance(a, b);
  }
  return length;
}

/** The point at part `t` (0 to 1) of the line's length. */
export function alongLine(line: Polyline, t: number): Point {
  const first = line[0] ?? { x: 0, y: 0 };
  const last = line[line.length - 1] ?? first;
  if (!(t > 0)) return first;
  if (t >= 1) return last;
  let left = lengthOf(line) * t;
  for (let i = 1; i < line.length; i += 1) {
    const a = line[i - 1];
    const b = line[i];
    if (!a || !b) continue;
    const step = distance(a, b);
    if (left <= step) return step === 0 ? a : between(a, b, left / step);
    left -= step;
  }
  return last;
}

/** The part of a line from `start` to `end`, both between 0 and 1. */
export function partOf(line: Polyline, start: number, end: number): Polyline {
  const total = lengthOf(line);
  const inside: Point[] = [];
  let passed = 0;
  for (let i = 1; i < line.length - 1; i += 1) {
    const a = line[i - 1];
    const b = line[i];
    if (!a || !b) continue;
    passed += distance(a, b);
    if (passed > total * start && passed < total * end) inside.push(b);
  }
  return [alongLine(line, start), ...inside, alongLine(line, end)];
}

/** Several lines one after another. */
export function joined(lines: readonly Polyline[]): Polyline {
  const points: Point[] = [];
  for (const line of lines) {
    for (const point of line) {
      const last = points[points.length - 1];
      if (!last || last.x !== point.x || last.y !== point.y) points.push(point);
    }
  }
  const [only] = points;
  return only && points.length === 1 ? [only, only] : points;
}

/** A quadratic curve from `a` to `b` whose middle stands `bend` beside the middle of the chord (right of a to b: positive). */
export function curve(a: Point, b: Point, bend: number, stepLength = 14): Polyline {
  const length = distance(a, b);
  if (bend === 0 || length === 0) return [a, b];
  const middle = between(a, b, 0.5);
  const control = {
    x: middle.x - ((b.y - a.y) / length) * bend * 2,
    y: middle.y + ((b.x - a.x) / length) * bend * 2,
  };
  const steps = Math.max(12, Math.min(48, Math.ceil((length + Math.abs(bend)) / stepLength)));
  const points: Point[] = [];
  for (let i = 0; i <= steps; i += 1) {
    const t = i / steps;
    points.push(between(between(a, control, t), between(control, b, t), t));
  }
  return points;
}

/** The line without its beginning inside `start` and its end inside `end`; it then touches their borders. */
export function clipped(line: Polyline, start: Box | null, end: Box | null): Polyline {
  const cut = start ? cutStart(line, start) : line;
  return end ? [...cutStart([...cut].reverse(), end)].reverse() : cut;
}

function cutStart(line: Polyline, box: Box): Polyline {
  let lastInside = -1;
  for (let i = 0; i < line.length - 1; i += 1) {
    const point = line[i];
    if (point && contains(box, point)) lastInside = i;
  }
  const inside = line[lastInside];
  const outside = line[lastInside + 1];
  if (!inside || !outside) return line;
  return [exitPoint(inside, outside, box), ...line.slice(lastInside + 1)];
}

/** Where the way from a point inside a box to one outside crosses its border. */
function exitPoint(inside: Point, outside: Point, box: Box): Point {
  const dx = outside.x - inside.x;
  const dy = outside.y - inside.y;
  let t = 1;
  if (dx > 0) t = Math.min(t, (box.x + box.width - inside.x) / dx);
  if (dx < 0) t = Math.min(t, (box.x - inside.x) / dx);
  if (dy > 0) t = Math.min(t, (box.y + box.height - inside.y) / dy);
  if (dy < 0) t = Math.min(t, (box.y - inside.y) / dy);
  return between(inside, outside, t);
}

/** Do two straight lines cross somewhere between their ends? */
export function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Does a straight line come through a box? */
export function crossesBox(a: Point, b: Point, box: Box): boolean {
  if (Math.max(a.x, b.x) < box.x || Math.min(a.x, b.x) > box.x + box.width) return false;
  if (Math.max(a.y, b.y) < box.y || Math.min(a.y, b.y) > box.y + box.height) return false;
  if (contains(box, a) || contains(box, b)) return true;
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  return (
    cross(a, b, { x: box.x, y: box.y }, { x: right, y: bottom }) ||
    cross(a, b, { x: right, y: box.y }, { x: box.x, y: bottom })
  );
}
