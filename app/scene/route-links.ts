import { grown, moved } from "./boxes.ts";
import { internetId } from "./district-ids.ts";
import type { Placed } from "./free-spot.ts";
import type { Box, Point, Polyline } from "./geometry.ts";
import type { LinkLine } from "./layout-shapes.ts";
import {
  bestLine,
  bestLines,
  type DrawnLine,
  drawn,
  type LineEnd,
  type Obstacle,
  type Surroundings,
} from "./link-lines.ts";
import type { JoinedBy, LinkSpec } from "./link-specs.ts";
import { hasPill, pillAround, placePill } from "./pills.ts";
import { distance } from "./polylines.ts";

/** Lines between the same two districts stand so far apart. */
const sideBySide = 52;

/** Gives every link its line or its spokes, by its id. */
export function routeLinks(
  specs: readonly JoinedBy[],
  placed: ReadonlyMap<string, Placed>,
): ReadonlyMap<string, Route> {
  const obstacles = obstaclesOf(placed);
  const lines: DrawnLine[] = [];
  const routed = new Map<string, Route>();
  for (const bundle of bundlesOf(specs, placed)) {
    const [first] = bundle;
    if (!first) continue;
    for (const [spec, route] of routesOf(bundle, first, placed, { obstacles, lines })) {
      routed.set(spec.id, route);
      lines.push(...route.lines.map(drawn));
    }
  }
  return routed;
}

export interface Route {
  readonly lines: readonly Polyline[];
  readonly junction: Point | null;
}

function routesOf(
  bundle: readonly JoinedBy[],
  first: JoinedBy,
  placed: ReadonlyMap<string, Placed>,
  around: { readonly obstacles: readonly OwnedObstacle[]; readonly lines: readonly DrawnLine[] },
): readonly (readonly [JoinedBy, Route])[] {
  const free = (own: readonly string[]): Surroundings => ({
    ...around,
    obstacles: around.obstacles.filter(({ owner }) => !own.includes(owner)),
  });
  const junction = first.hasJunction ? placed.get(first.id)?.at : undefined;
  if (junction) {
    const spokes = first.ends.map((end) =>
      bestLine({ at: junction, box: null }, endOf(end, placed), free([first.id, end])),
    );
    return [[first, { lines: spokes, junction }]];
  }
  const [from = "", to = ""] = first.ends;
  const shifts = bundle.map((_, i) => (i - (bundle.length - 1) / 2) * sideBySide);
  const lines = bestLines(endOf(from, placed), endOf(to, placed), free(first.ends), shifts);
  return bundle.map((spec, i) => {
    const line = lines[i] ?? [];
    // A link that is declared the other way round gets the same kind of line, begun at its own first end.
    return [spec, { lines: [spec.ends[0] === from ? line : [...line].reverse()], junction: null }];
  });
}

interface OwnedObstacle extends Obstacle {
  /** The unit that is no obstacle to its own links. */
  readonly owner: string;
}

function obstaclesOf(placed: ReadonlyMap<string, Placed>): readonly OwnedObstacle[] {
  return [...placed.values()].flatMap(({ unit, at }): OwnedObstacle[] => {
    const around = roomsAround({ unit, at }).map((box) => ({ box: grown(box, 5), weight: 40, owner: "" }));
    return [{ box: moved(grown(unit.body, 14), at.x, at.y), weight: 100, owner: unit.id }, ...around];
  });
}

/** What stands around a district: people and drop directories, on the plane. */
export function roomsAround({ unit, at }: Placed): readonly Box[] {
  const x = at.x + unit.body.x;
  const y = at.y + unit.body.y;
  return [...unit.figures.map(({ room }) => room), ...unit.drops.map(({ box }) => box)].map((box) => moved(box, x, y));
}

function endOf(id: string, placed: ReadonlyMap<string, Placed>): LineEnd {
  const found = placed.get(id);
  if (!found) return { at: { x: 0, y: 0 }, box: null };
  const body = moved(found.unit.body, found.at.x, found.at.y);
  return { at: found.at, box: id === internetId ? grown(body, 8) : body };
}

/** The links between the same two districts together; short ones first, for they have the least choice. */
function bundlesOf(specs: readonly JoinedBy[], placed: ReadonlyMap<string, Placed>): readonly (readonly JoinedBy[])[] {
  const bundles = new Map<string, JoinedBy[]>();
  for (const spec of specs) {
    const key = spec.hasJunction ? spec.id : JSON.stringify([...spec.ends].sort());
    bundles.set(key, [...(bundles.get(key) ?? []), spec]);
  }
  const farOf = ([first]: readonly JoinedBy[]): number => {
    const [a, b] = (first?.ends ?? []).map((end) => placed.get(end)?.at);
    return a && b ? distance(a, b) : 0;
  };
  return [...bundles.values()].sort((a, b) => farOf(a) - farOf(b));
}

/** The links with their lines and, where they have a cost or a size limit, the place of their pill. */
export function withPills(
  specs: readonly LinkSpec[],
  routed: ReadonlyMap<string, Route>,
  placed: ReadonlyMap<string, Placed>,
): readonly LinkLine[] {
  const taken: Box[] = [...placed.values()].flatMap((one) =>
    one.unit.kind === "junction" ? [] : [moved(one.unit.body, one.at.x, one.at.y), ...roomsAround(one)],
  );
  const drawnLines = specs.flatMap(({ id }) =>
    (routed.get(id)?.lines ?? []).map((line) => ({ owner: id, ...drawn(line) })),
  );
  const pills = new Map<string, Box>();
  for (const spec of specs) {
    const junction = routed.get(spec.id)?.junction;
    if (!hasPill(spec) || !junction) continue;
    const pill = pillAround(junction, spec);
    pills.set(spec.id, pill);
    taken.push(pill);
  }
  for (const spec of specs) {
    const line = routed.get(spec.id)?.lines[0];
    if (!hasPill(spec) || spec.hasJunction || !line) continue;
    const otherLines = drawnLines.flatMap(({ owner, ...other }) => (owner === spec.id ? [] : [other]));
    const pill = placePill(line, spec, { taken, otherLines });
    pills.set(spec.id, pill);
    taken.push(pill);
  }
  return specs.map(({ hasJunction: _, ...spec }) => {
    const route = routed.get(spec.id);
    return { ...spec, lines: route?.lines ?? [], junction: route?.junction ?? null, pill: pills.get(spec.id) ?? null };
  });
}
