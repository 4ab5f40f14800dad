import { boxAround, boxOfPoints, grown, overlap } from "./boxes.ts";
import type { Picture } from "./frame-shapes.ts";
import type { Box, Point, Polyline } from "./geometry.ts";
import type { Layout, LinkLine } from "./layout-shapes.ts";
import { alongLine, crossesBox, lengthOf } from "./polylines.ts";

/** The cost of a link, so large that it is read from far away. */
export interface FarCost {
  readonly link: string;
  readonly cost: number;
  readonly isExchangeCost: boolean;
  readonly isChosen: boolean;
  readonly box: Box;
}

/** A cost has so many pixels: its height, its ends, each figure of it, and the air around it. */
const costPixels = { height: 18, ends: 14, figure: 7, air: 2 };
/** A place is looked for every so many pixels along a line. */
const stepPixels = 6;
/** So many pixels beside its middle a line still runs through its cost. */
const besidePixels = 6;
const besides: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, besidePixels],
  [0, -besidePixels],
  [besidePixels, 0],
  [-besidePixels, 0],
];
/** With more links than this nobody misses the last ones, and a look beside every line takes too long. */
const manyLinks = 100;

/**
 * Where each link has room for its cost on its own line, inside the picture, on no district, on no other cost, and if
 * it can be on no other line: by link. What has no room is not in it. `scale`: pixels for each scene unit.
 */
export function farCostPlaces(
  { bounds, districts, internet }: Layout,
  links: readonly LinkLine[],
  scale: number,
): ReadonlyMap<string, Box> {
  const air = costPixels.air / scale;
  const shapes = [...districts.map(({ box }) => box), ...(internet ? [internet.box] : [])].map((box) =>
    grown(box, air),
  );
  const drawn = links.flatMap(({ id, lines }) => lines.map((line) => ({ id, line, around: boxOfPoints(line) })));
  const places = new Map<string, Box>();
  const taken: Box[] = [];
  const shifts = links.length > manyLinks ? [[0, 0] as const] : besides;
  // Who has little room chooses first.
  const all = links.flatMap((link) => (link.cost === null ? [] : [{ link, length: longest(link.lines) }]));
  for (const { link } of all.sort((a, b) => a.length - b.length)) {
    const { width, height } = sizeOf(link.cost ?? 0, scale);
    // Of hundreds of shapes few are near a link.
    const reach = grown(boxOfPoints(link.lines.flat()), width + besidePixels / scale);
    const near = (box: Box): boolean => overlap(box, reach);
    const [nearShapes, nearTaken] = [shapes.filter(near), taken.filter(near)];
    const others = drawn.filter(({ id, around }) => id !== link.id && near(around));
    let second: Box | null = null;
    let first: Box | null = null;
    for (const point of pointsOf(link, scale, shifts)) {
      const box = boxAround(point, width, height);
      if (!isInside(box, bounds)) continue;
      if (nearShapes.some((shape) => overlap(shape, box)) || nearTaken.some((other) => overlap(other, box))) continue;
      second ??= box;
      const isCrossed = others.some(({ line, around }) => overlap(around, box) && crosses(line, box));
      if (isCrossed) continue;
      first = box;
      break;
    }
    const place = first ?? second;
    if (place === null) continue;
    places.set(link.id, place);
    taken.push(grown(place, air));
  }
  return places;
}

/**
 * The costs that are read from far away: those of the chosen path in any case, of the others those that have a place and lie
 * on nothing that is written. `occupied`: where that is.
 */
export function farCosts(
  { links, pathLinks }: Pick<Picture, "links" | "pathLinks">,
  places: ReadonlyMap<string, Box>,
  scale: number,
): { readonly chosen: readonly FarCost[]; readonly others: (occupied: readonly Box[]) => readonly FarCost[] } {
  const costsOf = (isChosen: boolean, placeOf: (link: LinkLine) => Box | null): readonly FarCost[] =>
    links.flatMap((link): readonly FarCost[] => {
      const { id, cost, isExchangeCost } = link;
      if (cost === null || pathLinks.includes(id) !== isChosen) return [];
      const box = placeOf(link);
      return box ? [{ link: id, cost, isExchangeCost, isChosen, box }] : [];
    });
  const chosen = costsOf(true, (link) => places.get(link.id) ?? onPill(link, scale));
  return {
    chosen,
    others: (occupied) => {
      const written = [...occupied, ...chosen.map(({ box }) => box)];
      const free = costsOf(false, ({ id }) => places.get(id) ?? null);
      return free.filter(({ box }) => !written.some((other) => overlap(other, box)));
    },
  };
}

function onPill({ pill, cost }: LinkLine, scale: number): Box | null {
  if (pill === null) return null;
  const { width, height } = sizeOf(cost ?? 0, scale);
  return boxAround({ x: pill.x + pill.width / 2, y: pill.y + pill.height / 2 }, width, height);
}

function sizeOf(cost: number, scale: number): { readonly width: number; readonly height: number } {
  const { ends, figure, height } = costPixels;
  return { width: (ends + figure * String(cost).length) / scale, height: height / scale };
}

const isInside = (box: Box, { x, y, width, height }: Box): boolean =>
  box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height;

const longest = (lines: readonly Polyline[]): number => Math.max(0, ...lines.map(lengthOf));

/** Where the middle of a cost may be, the best first: on a link from its middle to its ends, then a little beside it. */
function* pointsOf({ lines, junction }: LinkLine, scale: number, shifts: typeof besides): Generator<Point> {
  if (junction) yield junction;
  for (const [dx, dy] of shifts)
    for (const line of lines) {
      const steps = Math.max(2, Math.min(80, Math.floor((lengthOf(line) * scale) / stepPixels)));
      for (let i = 0; i <= steps; i += 1) {
        const { x, y } = alongLine(line, 0.5 + (Math.ceil(i / 2) / steps) * (i % 2 === 0 ? 1 : -1));
        yield { x: x + dx / scale, y: y + dy / scale };
      }
    }
}

function crosses(line: Polyline, box: Box): boolean {
  return line.some((point, i) => {
    const before = line[i - 1];
    return before !== undefined && crossesBox(before, point, box);
  });
}
