import { freeSpot, type Placed } from "./free-spot.ts";
import type { Point } from "./geometry.ts";
import { gridPlaces } from "./grid-places.ts";
import { pinnedPlaces } from "./pinned-places.ts";
import { planePlaces } from "./plane-places.ts";
import type { Proportions } from "./shapes.ts";
import type { Edge } from "./stress.ts";
import type { Unit } from "./units.ts";

/** Two units that a link joins, by their ids. */
export type Joint = readonly [string, string];

export interface PlacingHints {
  /** Pins of the scenario, by unit id. */
  readonly pins: ReadonlyMap<string, Point>;
  /** The districts that mail goes from and to: the picture reads from left to right. */
  readonly from: string | null;
  readonly to: readonly string[];
  readonly form: Proportions;
}

/** Gives every unit its place (of its anchor). Where sites are pinned, the others stand around them. */
export function placeUnits(
  units: readonly Unit[],
  joints: readonly Joint[],
  hints: PlacingHints,
): ReadonlyMap<string, Point> {
  const isPinned = units.some(({ id }) => hints.pins.has(id));
  return isPinned ? aroundPins(units, joints, hints) : onTheGrid(units, joints, hints);
}

function onTheGrid(units: readonly Unit[], joints: readonly Joint[], hints: PlacingHints): ReadonlyMap<string, Point> {
  const number = new Map(units.map(({ id }, i) => [id, i]));
  const edges = uniqueJoints(joints).flatMap(([a, b]): Edge[] => {
    const [from, to] = [number.get(a), number.get(b)];
    return from === undefined || to === undefined ? [] : [[from, to]];
  });
  const cells = gridPlaces({
    count: units.length,
    edges,
    isOpenBelow: units.map(({ figures }) => figures.length > 0),
    half: {
      width: (average(units.map(({ room }) => room.width)) + hints.form.gap.x) / 2,
      height: (average(units.map(({ room }) => room.height)) + hints.form.gap.y) / 2,
    },
    form: hints.form,
  });
  const rowOf = (id: string): number | undefined => cells[number.get(id) ?? -1]?.row;
  const columnOf = (id: string): number | undefined => cells[number.get(id) ?? -1]?.column;
  const from = hints.from === null ? undefined : columnOf(hints.from);
  const to = hints.to.flatMap((id) => columnOf(id) ?? []).filter((column) => column !== from);
  const isMirrored = from !== undefined && to.length > 0 && from > average(to);
  const isUpsideDown = standsLow(units, rowOf, average(cells.map(({ row }) => row)));
  const turned = cells.map(({ column, row }) => ({
    column: isMirrored ? -column : column,
    row: isUpsideDown ? -row : row,
  }));
  const places = planePlaces(units, turned, hints.form);
  return new Map(units.map(({ id }, i) => [id, places[i] ?? { x: 0, y: 0 }]));
}

/** The Internet belongs above, for people stand below. */
function standsLow(units: readonly Unit[], rowOf: (id: string) => number | undefined, middle: number): boolean {
  const internet = units.find(({ kind }) => kind === "internet");
  const row = internet && rowOf(internet.id);
  return row !== undefined && row > middle;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function uniqueJoints(joints: readonly Joint[]): readonly Joint[] {
  const seen = new Set<string>();
  return joints.filter(([a, b]) => {
    const key = JSON.stringify(a < b ? [a, b] : [b, a]);
    return a === b || seen.has(key) ? false : seen.add(key);
  });
}

function aroundPins(
  units: readonly Unit[],
  joints: readonly Joint[],
  { pins, form }: PlacingHints,
): ReadonlyMap<string, Point> {
  const pinned = units.filter(({ id }) => pins.has(id));
  const places = pinnedPlaces(
    pinned,
    pinned.map(({ id }) => pins.get(id) ?? { x: 0, y: 0 }),
    form,
  );
  const placed: Placed[] = pinned.map((unit, i) => ({ unit, at: places[i] ?? { x: 0, y: 0 } }));
  const waiting = units.filter(({ id }) => !pins.has(id));
  const links = uniqueJoints(joints);
  while (waiting.length > 0) {
    const isPlaced = (id: string): Placed | undefined => placed.find(({ unit }) => unit.id === id);
    const partners = (unit: Unit): readonly Placed[] =>
      links.flatMap(([a, b]) => (a === unit.id ? (isPlaced(b) ?? []) : b === unit.id ? (isPlaced(a) ?? []) : []));
    const next = waiting.reduce((best, unit) => (partners(unit).length > partners(best).length ? unit : best));
    const lines = links.flatMap(([a, b]): (readonly [Point, Point])[] => {
      const [from, to] = [isPlaced(a), isPlaced(b)];
      return from && to ? [[from.at, to.at]] : [];
    });
    placed.push({ unit: next, at: freeSpot(next, placed, partners(next), lines, form) });
    waiting.splice(waiting.indexOf(next), 1);
  }
  return new Map(placed.map(({ unit, at }) => [unit.id, at]));
}
