import { grown, moved, overlap, round } from "./boxes.ts";
import type { Picture } from "./frame-shapes.ts";
import type { Box, Point } from "./geometry.ts";
import type { District, Layout } from "./layout-shapes.ts";
import { textWidth } from "./measure.ts";
import type { TroubleMark } from "./trouble-marks.ts";
import { waitingByServer } from "./view.ts";

/** A district as one shape: what is read of it from far away. */
export interface SiteSummary {
  readonly district: District;
  readonly servers: number;
  /** Copies that wait in its queues. */
  readonly waiting: number;
  readonly isRetry: boolean;
  /** Servers that are down, and what else has trouble, while the district itself is not down. */
  readonly broken: number;
  readonly isDown: boolean;
  readonly isHubSite: boolean;
  readonly isActive: boolean;
}

/** What every district holds at a moment, in the layout's order. `marks`: of what has trouble. */
export function siteSummaries(
  layout: Layout,
  picture: Picture,
  marks: readonly TroubleMark[] = [],
): readonly SiteSummary[] {
  const waiting = waitingByServer(picture.queues);
  const active = new Set<string>(picture.activePlaces);
  const down = new Set<string>(picture.downPlaces);
  return layout.districts.map((district) => {
    const tiles = layout.servers.filter((tile) => tile.district === district.id);
    const queues = tiles.flatMap(({ server }) => waiting.get(server) ?? []);
    const isDown = picture.downDistricts.includes(district.id);
    return {
      district,
      servers: tiles.length,
      waiting: queues.reduce((sum, { copies }) => sum + copies, 0),
      isRetry: queues.some(({ isRetry }) => isRetry),
      broken: isDown ? 0 : tiles.filter(({ place }) => down.has(place)).length + troubledIn(district.id, marks),
      isDown,
      isHubSite: picture.hubDistricts.includes(district.id),
      isActive: tiles.some(({ place }) => active.has(place)),
    };
  });
}

/** How many things in a district, or in the Internet, have trouble. */
export function troubledIn(id: string, marks: readonly TroubleMark[]): number {
  return marks.filter(({ kind, district, id: own }) => district === id || (kind === "district" && own === id)).length;
}

/** The name of a district, set so large that it is read at the scale it was placed for. */
export interface FarLabel {
  readonly id: string;
  /** Middle, baseline. */
  readonly at: Point;
  readonly size: number;
}

/** Letters have so many pixels on the screen, and a name as much air around it. */
const letterPixels = 11;
const airPixels = 3;
/** A name stands close to its own shape, and so far from every other that nobody takes it for that one's. */
const ownPixels = 1;
const clearPixels = 2.5;

/** A name to place, and the shape that it is the name of. */
export interface FarName {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
  /** An envelope lies on it: its name had better stand beside it. */
  readonly isCovered: boolean;
}

/**
 * Places names as a map does: in the middle of their shapes where they fit into them, else below or above, in the middle
 * after all where there is no other room, and not at all where one would lie on another name or shape. The first ones
 * have the choice. `scale`: pixels for each scene unit. `within`: all that is seen. `occupied`: where something else is
 * written.
 */
export function placeFarLabels(
  names: readonly FarName[],
  scale: number,
  within: Box,
  occupied: readonly Box[] = [],
): readonly FarLabel[] {
  const size = letterPixels / scale;
  const air = airPixels / scale;
  const own = ownPixels / scale;
  const clear = clearPixels / scale;
  const taken: Box[] = [...occupied];
  return names.flatMap(({ id, name, box, isCovered }): readonly FarLabel[] => {
    const room = { x: 0, y: 0, width: textWidth(name, size), height: size };
    const middle = box.x + (box.width - room.width) / 2;
    // A name at the rim that is wider than its shape stays in the picture.
    const left = Math.max(within.x + air, Math.min(middle, within.x + within.width - room.width - air));
    const isFree = (place: Box): boolean =>
      place.y >= within.y &&
      place.y + place.height <= within.y + within.height &&
      !taken.some((other) => overlap(other, grown(place, air))) &&
      !names.some((other) => other.id !== id && overlap(other.box, grown(place, clear)));
    const inside = box.y + (box.height - size) / 2;
    const below = box.y + box.height + own;
    const above = box.y - own - size;
    const fits = room.width + air * 2 <= box.width;
    // Above an envelope stands whom it is for, so the name of its shape is read below.
    const place = (isCovered || !fits ? [below, above, inside] : [inside, below, above])
      .map((top) => moved(room, left, top))
      .find(isFree);
    if (place === undefined) return [];
    taken.push(place);
    return [{ id, at: { x: round(left + room.width / 2), y: round(place.y + size * 0.85) }, size: round(size) }];
  });
}

/** Who has the first choice of a place for its name: where something happens, what is down or waits, then hub sites. */
export function byWeight(summaries: readonly SiteSummary[]): readonly SiteSummary[] {
  const weight = ({ isActive, isDown, broken, waiting, isHubSite }: SiteSummary): number =>
    [isActive, isDown || broken > 0, waiting > 0, isHubSite].reduce((sum, holds) => sum * 2 + (holds ? 1 : 0), 0);
  return [...summaries].sort((a, b) => weight(b) - weight(a));
}
