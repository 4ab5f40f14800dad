import { type PlaceId, placeParts } from "../engine/index.ts";
import { nameKey } from "../lib/compare-names.ts";
import { centreOf } from "./boxes.ts";
import type { Box, Point } from "./geometry.ts";
import type { Layout } from "./layout-shapes.ts";
import { catalogRadius, figureRadius } from "./measure.ts";
import { stackOffset } from "./piles.ts";

/** A place on the plane and what stands there. */
export interface Spot {
  /** The place that is drawn: for somebody in a crowd the crowd's. */
  readonly place: PlaceId;
  readonly centre: Point;
  readonly box: Box;
  /** The district it is in or stands by; null for what is outside. */
  readonly district: string | null;
}

// Looking a place up is asked for at every frame; what a layout holds never changes.
const spotsOf = new WeakMap<Layout, ReadonlyMap<string, Spot>>();

function spots(layout: Layout): ReadonlyMap<string, Spot> {
  const known = spotsOf.get(layout);
  if (known) return known;
  const found = new Map<string, Spot>();
  const add = (place: PlaceId, box: Box, district: string | null, drawn = place): void => {
    const spot = { place: drawn, centre: centreOf(box), box, district };
    found.set(place, spot);
    // Addresses and hosts may be written in another case than where they are declared.
    if (!found.has(nameKey(place))) found.set(nameKey(place), spot);
  };
  for (const { place, box, district } of layout.servers) add(place, box, district);
  for (const { place, box } of layout.hosts) add(place, box, null);
  for (const { place, site, centre } of layout.catalogs) add(place, square(centre, catalogRadius), `site:${site}`);
  for (const { place, centre } of layout.clients) add(place, square(centre, figureRadius), null);
  for (const { place, places, centre } of layout.crowds) {
    const box = square(centre, figureRadius);
    for (const one of places) add(one, box, null, place);
  }
  spotsOf.set(layout, found);
  return found;
}

function square({ x, y }: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Where a place is. What the layout does not know is on the Internet when it is outside, else in the middle. */
export function spotOf(layout: Layout, place: PlaceId): Spot {
  const found = spots(layout);
  const spot = found.get(place) ?? found.get(nameKey(place));
  if (spot) return spot;
  const { kind } = placeParts(place);
  const isOutside = kind === "internet" || kind === "client";
  const box = isOutside && layout.internet ? layout.internet.box : layout.bounds;
  const centre = centreOf(box);
  return { place, centre, box: { ...centre, width: 0, height: 0 }, district: null };
}

/** What is drawn at a place, for somebody in a crowd the crowd's figure; null: nothing. */
export function boxOfPlace(layout: Layout, place: PlaceId): Box | null {
  const { box } = spotOf(layout, place);
  return box.width > 0 ? box : null;
}

/** The centre of a server's tile, a person's or a crowd's figure, a host's sign or a site's global catalog sign. */
export function pointOf(layout: Layout, place: PlaceId): Point {
  return spotOf(layout, place).centre;
}

/** Where an envelope rests at a place: at the upper right corner, beside what is drawn there and above its name. */
export function restingPoint(layout: Layout, place: PlaceId, index: number): Point {
  const { box } = spotOf(layout, place);
  const { x, y } = stackOffset(index);
  return { x: box.x + box.width - 1 + x, y: box.y - 3 + y };
}
