import { boxOfPoints, grown, overlap } from "./boxes.ts";
import { detour } from "./detours.ts";
import type { Box, Point, Polyline } from "./geometry.ts";
import { between, clipped, cross, crossesBox, curve, distance } from "./polylines.ts";

/** Something a line had better not come through; `weight` says how bad it is. */
export interface Obstacle {
  readonly box: Box;
  readonly weight: number;
}

/** A line with the box around it, by which most questions about it are answered. */
export interface DrawnLine {
  readonly line: Polyline;
  readonly box: Box;
}

export function drawn(line: Polyline): DrawnLine {
  return { line, box: grown(boxOfPoints(line), 1) };
}

export interface LineEnd {
  readonly at: Point;
  /** The line begins at the border of this box; null: at the point itself. */
  readonly box: Box | null;
}

export interface Surroundings {
  readonly obstacles: readonly Obstacle[];
  /** Lines that are there already; crossing one is not forbidden, only avoided. */
  readonly lines: readonly DrawnLine[];
  /** What else speaks against a line. */
  readonly alsoCosts?: (line: Polyline) => number;
}

const bends = [0, 30, -30, 60, -60, 100, -100, 150, -150, 220, -220, 310, -310, 420, -420];
const slides = [0, 0.35, -0.35, 0.7, -0.7, 1, -1];
const bendWeight = 0.1;
const slideWeight = 1.5;
/** A slanted line is a little less calm than a level one. */
const slantCost = 0.5;
const crossingWeight = 4;
const sharedEndWeight = 2;
const closeWeight = 10;
const closeLine = 12;
/** Obstacles of at least this weight are worth a long way round. */
const heavy = 40;
const wayRoundCost = 10;

/**
 * The line between two ends: level or upright where the ends face each other, else straight, else the gentlest curve
 * around what stands in the way, else a way round.
 */
export function bestLine(from: LineEnd, to: LineEnd, surroundings: Surroundings): Polyline {
  return bestLines(from, to, surroundings, [0])[0] ?? [from.at, to.at];
}

/** Several lines between the same two ends, side by side; `shifts` says how far each stands aside. */
export function bestLines(
  from: LineEnd,
  to: LineEnd,
  surroundings: Surroundings,
  shifts: readonly number[],
): readonly Polyline[] {
  let best: Candidate = { lines: [], cost: Number.POSITIVE_INFINITY };
  for (const { lines, cost } of candidates(from, to, shifts)) {
    if (cost >= best.cost) continue;
    let whole = cost;
    for (const line of lines) whole += costOf(line, surroundings, best.cost - whole);
    if (whole < best.cost - 1e-9) best = { lines, cost: whole };
  }
  if (best.cost < heavy) return best.lines;
  if (shifts.length > 1) return oneByOne(from, to, surroundings, shifts);
  const boxes = surroundings.obstacles.filter(({ weight }) => weight >= heavy).map(({ box }) => box);
  const way = detour(from.at, to.at, boxes);
  const line = way && offCorners(clipped(way, from.box, to.box), from, to);
  const allowed = best.cost - wayRoundCost;
  return line && costOf(line, surroundings, allowed) < allowed ? [line] : best.lines;
}

/** Where lines cannot stay side by side, each finds its own way past what stands there and past the others. */
function oneByOne(
  from: LineEnd,
  to: LineEnd,
  surroundings: Surroundings,
  shifts: readonly number[],
): readonly Polyline[] {
  const lines: Polyline[] = [];
  for (const shift of shifts) {
    const around = { ...surroundings, lines: [...surroundings.lines, ...lines.map(drawn)] };
    lines.push(...bestLines(from, to, around, [shift]));
  }
  return lines;
}

interface Candidate {
  readonly lines: readonly Polyline[];
  readonly cost: number;
}

function* candidates(from: LineEnd, to: LineEnd, shifts: readonly number[]): Generator<Candidate> {
  const hasBorder = from.box !== null || to.box !== null;
  if (hasBorder) {
    for (const slide of slides) {
      const lines = shifts.flatMap((shift) => {
        const line = facing(from, to, slide, shift);
        return line ? [line] : [];
      });
      if (lines.length === shifts.length) yield { lines, cost: Math.abs(slide) * slideWeight };
    }
  }
  for (const bend of bends) {
    const lines = shifts.map((shift) =>
      offCorners(clipped(curve(from.at, to.at, bend + shift), from.box, to.box), from, to),
    );
    yield { lines, cost: Math.abs(bend) * bendWeight + (hasBorder ? slantCost : 0) };
  }
}

/** Lines keep this far from the round corners of a district. */
const corner = 24;

/** A level or upright line between two ends that face each other, moved by `slide` (-1 to 1) of the room there is. */
function facing(from: LineEnd, to: LineEnd, slide: number, shift: number): Polyline | null {
  const [a, b] = [sidesOf(from), sidesOf(to)];
  const upright = common(a.left, a.right, b.left, b.right, slide, shift);
  if (upright !== null) {
    const isDown = from.at.y < to.at.y;
    return [
      { x: upright, y: isDown ? a.low : a.high },
      { x: upright, y: isDown ? b.high : b.low },
    ];
  }
  // Costs are broader than high, so level lines may stand closer.
  const level = common(a.top, a.bottom, b.top, b.bottom, slide, shift * 0.6);
  if (level === null) return null;
  const isRight = from.at.x < to.at.x;
  return [
    { x: isRight ? a.end : a.start, y: level },
    { x: isRight ? b.start : b.end, y: level },
  ];
}

function sidesOf({ at, box }: LineEnd) {
  const { x, y, width, height } = box ?? { x: at.x, y: at.y, width: 0, height: 0 };
  const inset = { x: box ? Math.min(corner, width / 2) : 0, y: box ? Math.min(corner, height / 2) : 0 };
  return {
    left: x + inset.x,
    right: x + width - inset.x,
    top: y + inset.y,
    bottom: y + height - inset.y,
    start: x,
    end: x + width,
    high: y,
    low: y + height,
  };
}

function common(a: number, b: number, c: number, d: number, slide: number, shift: number): number | null {
  const [start, end] = [Math.max(a, c), Math.min(b, d)];
  if (start > end) return null;
  const at = (start + end) / 2 + shift + ((end - start) / 2) * slide;
  return at < start - 1e-6 || at > end + 1e-6 ? null : at;
}

/** The line with its ends moved off the round corners of the boxes they touch; a curve follows, less and less. */
function offCorners(line: Polyline, from: LineEnd, to: LineEnd): Polyline {
  const first = line[0];
  const last = line[line.length - 1];
  if (!first || !last) return line;
  const [start, end] = [offCorner(first, from.box), offCorner(last, to.box)];
  return line.map(({ x, y }, i) => {
    const part = i / (line.length - 1);
    const [near, far] = [(1 - part) * (1 - part), part * part];
    return {
      x: x + near * (start.x - first.x) + far * (end.x - last.x),
      y: y + near * (start.y - first.y) + far * (end.y - last.y),
    };
  });
}

function offCorner(point: Point, box: Box | null): Point {
  if (!box) return point;
  const within = (value: number, start: number, size: number): number =>
    size < 2 * corner ? value : Math.max(start + corner, Math.min(start + size - corner, value));
  const isOnSide = Math.abs(point.x - box.x) < 0.01 || Math.abs(point.x - box.x - box.width) < 0.01;
  return isOnSide
    ? { x: point.x, y: within(point.y, box.y, box.height) }
    : { x: within(point.x, box.x, box.width), y: point.y };
}

/** What speaks against a line. Stops counting at `limit`: the answer is then too low, but not below it. */
function costOf(line: Polyline, { obstacles, lines, alsoCosts }: Surroundings, limit: number): number {
  const around = grown(boxOfPoints(line), 12);
  let cost = alsoCosts ? alsoCosts(line) : 0;
  for (const { box, weight } of obstacles) {
    if (overlap(around, box)) cost += weight * shareInside(line, box);
    if (cost >= limit) return cost;
  }
  for (const { line: other, box } of lines) {
    if (cost >= limit) return cost;
    if (!overlap(around, box)) continue;
    if (linesCross(line, other, box)) cost += crossingWeight;
    if (sharesEnd(line, other)) cost += sharedEndWeight;
    if (runsAlong(line, other)) cost += closeWeight;
  }
  return cost;
}

/** 0 when the line does not touch the box, else from 1 to 2: a corner is less bad than the whole. */
function shareInside(line: Polyline, box: Box): number {
  let inside = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    if (a && b && crossesBox(a, b, box)) inside += 1;
  }
  return inside === 0 ? 0 : 1 + inside / line.length;
}

/** `box` is around the other line. */
function linesCross(line: Polyline, other: Polyline, box: Box): boolean {
  for (let i = 1; i < line.length; i += 1) {
    const a = line[i - 1];
    const b = line[i];
    if (!a || !b || passesBy(a, b, box)) continue;
    for (let j = 1; j < other.length; j += 1) {
      const c = other[j - 1];
      const d = other[j];
      if (c && d && cross(a, b, c, d)) return true;
    }
  }
  return false;
}

/** Is the whole of a straight line to one side of the box? */
function passesBy(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  return (
    (a.x < x && b.x < x) ||
    (a.x > x + width && b.x > x + width) ||
    (a.y < y && b.y < y) ||
    (a.y > y + height && b.y > y + height)
  );
}

/** Does the line touch a border where another one does, so that the two could be taken for one that goes on? */
function sharesEnd(line: Polyline, other: Polyline): boolean {
  const ends = [line[0], line[line.length - 1]];
  const others = [other[0], other[other.length - 1]];
  return ends.some((a) => others.some((b) => a && b && distance(a, b) < closeLine));
}

/** Does a good part of the line lie on another, so that the two could be taken for one? */
function runsAlong(line: Polyline, other: Polyline): boolean {
  let close = 0;
  for (const part of [0.15, 0.3, 0.45, 0.6, 0.75, 0.9]) {
    const i = Math.floor((line.length - 1) * part);
    const [a, b] = [line[i], line[i + 1]];
    if (!a || !b) continue;
    const point = between(a, b, line.length === 2 ? part : 0.5);
    if (isNear(point, other)) close += 1;
  }
  return close >= 2;
}

function isNear(point: Point, line: Polyline): boolean {
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b) continue;
    const length = distance(a, b);
    const t = length === 0 ? 0 : ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / (length * length);
    if (distance(point, between(a, b, Math.max(0, Math.min(1, t)))) < closeLine) return true;
  }
  return false;
}
