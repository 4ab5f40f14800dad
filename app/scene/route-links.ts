import { boxAround, grown, moved } from "./boxes.ts";
import { internetId } from "./districts.ts";
import type { Placed } from "./free-spot.ts";
import type { Box, Point, Polyline } from "./geometry.ts";
import type { LinkLine } from "./layout-shapes.ts";
import { bestLine, type LineEnd, type Obstacle } from "./link-lines.ts";
import type { LinkSpec } from "./link-specs.ts";
import { pillWidth, placePill } from "./pills.ts";
import { distance } from "./polylines.ts";

/** Lines between the same two districts stand so far apart. */
const sideBySide = 52;

/** Gives every link its line or spokes and, where it has a cost, the place of its pill. */
export function routeLinks(specs: readonly LinkSpec[], placed: ReadonlyMap<string, Placed>): readonly LinkLine[] {
  const obstacles = obstaclesOf(placed);
  const lines: Polyline[] = [];
  const routed = new Map<string, { readonly lines: readonly Polyline[]; readonly junction: Point | null }>();
  for (const { spec, shift } of inOrder(specs, placed)) {
    const free = { obstacles: obstacles.filter(({ owner }) => !spec.ends.includes(owner) && owner !== spec.id), lines };
    const junction = spec.hasJunction ? (placed.get(spec.id)?.at ?? null) : null;
    const own = junction
      ? spec.ends.map((end) => bestLine({ at: junction, box: null }, endOf(end, placed), free))
      : [bestLine(endOf(spec.ends[0] ?? "", placed), endOf(spec.ends[1] ?? "", placed), free, shift)];
    lines.push(...own);
    routed.set(spec.id, { lines: own, junction });
  }
  return withPills(specs, routed, placed);
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

/** Short links first: they have the least choice. Those between the same two districts spread to both sides. */
function inOrder(specs: readonly LinkSpec[], placed: ReadonlyMap<string, Placed>) {
  const between = new Map<string, LinkSpec[]>();
  for (const spec of specs) {
    if (spec.hasJunction) continue;
    const key = JSON.stringify([...spec.ends].sort());
    between.set(key, [...(between.get(key) ?? []), spec]);
  }
  const shiftOf = (spec: LinkSpec): number => {
    const group = between.get(JSON.stringify([...spec.ends].sort())) ?? [];
    // A line that runs the other way bends to its other side.
    const direction = (spec.ends[0] ?? "") < (spec.ends[1] ?? "") ? 1 : -1;
    return spec.hasJunction ? 0 : (group.indexOf(spec) - (group.length - 1) / 2) * sideBySide * direction;
  };
  const farOf = ({ ends }: LinkSpec): number => {
    const [a, b] = [placed.get(ends[0] ?? "")?.at, placed.get(ends[1] ?? "")?.at];
    return a && b ? distance(a, b) : 0;
  };
  return specs
    .map((spec, i) => ({ spec, i, shift: shiftOf(spec), far: farOf(spec) }))
    .sort((a, b) => a.far - b.far || a.i - b.i);
}

function withPills(
  specs: readonly LinkSpec[],
  routed: ReadonlyMap<string, { readonly lines: readonly Polyline[]; readonly junction: Point | null }>,
  placed: ReadonlyMap<string, Placed>,
): readonly LinkLine[] {
  const taken: Box[] = [...placed.values()].flatMap((one) =>
    one.unit.kind === "junction" ? [] : [moved(one.unit.body, one.at.x, one.at.y), ...roomsAround(one)],
  );
  const pills = new Map<string, Box>();
  for (const spec of specs) {
    const junction = routed.get(spec.id)?.junction;
    if (spec.cost === null || !junction) continue;
    const pill = boxAround(junction, pillWidth(spec.cost, spec.isExchangeCost), 22);
    pills.set(spec.id, pill);
    taken.push(pill);
  }
  for (const spec of specs) {
    const line = routed.get(spec.id)?.lines[0];
    if (spec.cost === null || spec.hasJunction || !line) continue;
    const otherLines = specs.flatMap((other) => (other === spec ? [] : (routed.get(other.id)?.lines ?? [])));
    const pill = placePill(line, pillWidth(spec.cost, spec.isExchangeCost), { taken, otherLines });
    pills.set(spec.id, pill);
    taken.push(pill);
  }
  return specs.map(({ hasJunction: _, ...spec }) => {
    const route = routed.get(spec.id);
    return { ...spec, lines: route?.lines ?? [], junction: route?.junction ?? null, pill: pills.get(spec.id) ?? null };
  });
}
