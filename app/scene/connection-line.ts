import { type PlaceId, placeParts } from "../engine/index.ts";
import { boxAround, boxOfPoints, grown, overlap, roundPoint } from "./boxes.ts";
import type { Box, Point, Polyline } from "./geometry.ts";
import type { ClientFigure, CrowdFigure, District, Layout, ServerTile } from "./layout-shapes.ts";
import { bestLine, type Obstacle } from "./link-lines.ts";
import { figureRadius, nameDepth, tokenSize } from "./measure.ts";
import { crowdWidth, labelWidth } from "./people-plan.ts";
import { type Spot, spotOf } from "./places.ts";
import { alongLine } from "./polylines.ts";
import { serverNameWidth, titleWidth } from "./shown-names.ts";

// A line is asked for at every step that uses the connection; what a layout holds never changes.
const linesOf = new WeakMap<Layout, Map<string, Polyline>>();

/**
 * The way a connection between two places is drawn, between their centres or along the line that is there: straight where it can be, else a gentle curve
 * that keeps away from servers that have nothing to do with it. Its middle is clear of costs and names, for a message
 * on its way rests there. The way back is the same line.
 */
export function connectionLine(layout: Layout, from: PlaceId, to: PlaceId): Polyline {
  const lines = linesOf.get(layout) ?? new Map<string, Polyline>();
  linesOf.set(layout, lines);
  const key = JSON.stringify([from, to]);
  const known = lines.get(key);
  if (known) return known;
  const drawn = [spotOf(layout, from).place, spotOf(layout, to).place] as const;
  if (drawn[0] !== from || drawn[1] !== to) return connectionLine(layout, ...drawn);
  const isForth = from <= to;
  const line = isForth ? newLine(layout, from, to) : newLine(layout, to, from);
  const back = [...line].reverse();
  lines.set(key, isForth ? line : back);
  lines.set(JSON.stringify([to, from]), isForth ? back : line);
  return isForth ? line : back;
}

function newLine(layout: Layout, from: PlaceId, to: PlaceId): Polyline {
  const [a, b] = [spotOf(layout, from), spotOf(layout, to)];
  const client = clientLine(layout, from, to) ?? clientLine(layout, to, from, true);
  if (client) return client;
  const involved = new Set([a.district, b.district]);
  const obstacles = obstaclesFor(layout, [a, b], involved);
  // No message ever rests on the way to a global catalog server.
  const isLookUp = [from, to].some((place) => placeParts(place).kind === "gc");
  const keepClear = isLookUp ? [] : boxesToKeepClear(layout);
  const line = bestLine(
    { at: a.centre, box: null },
    { at: b.centre, box: null },
    { obstacles, lines: [], alsoCosts: (candidate) => restCost(candidate, keepClear) },
  );
  return line.map(roundPoint);
}

/** The drawn line between a person and the server they talk to: its middle is free of the server's name. */
function clientLine(layout: Layout, client: PlaceId, server: PlaceId, isBack = false): Polyline | null {
  const figure = [...layout.clients, ...layout.crowds].find(({ place }) => place === client);
  const tile = layout.servers.find(({ place }) => place === server);
  if (!figure?.connection || !tile || !leadsTo(figure, tile)) return null;
  return isBack ? [...figure.connection].reverse() : figure.connection;
}

function leadsTo({ connection }: Pick<ClientFigure, "connection">, { label }: ServerTile): boolean {
  const end = connection?.[connection.length - 1];
  return end !== undefined && end.x === label.x && Math.abs(end.y - label.y) < 12;
}

function obstaclesFor(
  layout: Layout,
  ends: readonly Spot[],
  involved: ReadonlySet<string | null>,
): readonly Obstacle[] {
  const isEnd = (box: Box): boolean => ends.some((end) => end.box.x === box.x && end.box.y === box.y);
  const strangers = layout.districts
    .filter(({ id }) => !involved.has(id))
    .map(({ box }) => ({ box: grown(box, 8), weight: 60 }));
  const tiles = layout.servers
    .filter(({ district, box }) => involved.has(district) && !isEnd(box))
    .map(({ box }) => ({ box: grown(box, 4), weight: 30 }));
  const figures = [...layout.clients, ...layout.crowds]
    .filter(({ centre }) => !ends.some((end) => end.centre.x === centre.x && end.centre.y === centre.y))
    .map(({ centre }) => ({ box: boxAround(centre, 2 * figureRadius, 2 * figureRadius), weight: 20 }));
  const hosts = layout.hosts.filter(({ box }) => !isEnd(box)).map(({ box }) => ({ box, weight: 8 }));
  const titles = layout.districts.map((district) => ({ box: titleBox(district), weight: 3 }));
  const pills = layout.links.flatMap(({ pill }) => (pill ? [{ box: pill, weight: 6 }] : []));
  const names = layout.servers
    .filter(({ district }) => involved.has(district))
    .map((tile) => ({ box: nameBox(tile), weight: 3 }));
  return [...strangers, ...tiles, ...figures, ...hosts, ...names, ...titles, ...pills];
}

/** A person with the text beside it. */
export function figureBox(figure: ClientFigure): Box {
  const { x, y } = figure.centre;
  const width = figure.label.x + labelWidth(figure) - x + figureRadius;
  return { x: x - figureRadius, y: y - figureRadius, width, height: 2 * figureRadius };
}

/** A crowd's figure with its text. */
export function crowdBox({ centre, label, places }: CrowdFigure): Box {
  const width = label.x + crowdWidth(places.length) - centre.x + figureRadius;
  return { x: centre.x - figureRadius, y: centre.y - figureRadius, width, height: 2 * figureRadius };
}

function titleBox({ name, label }: District): Box {
  return { x: label.x, y: label.y - 12, width: titleWidth(name), height: 16 };
}

export function nameBox({ server, label }: ServerTile): Box {
  const width = serverNameWidth(server);
  return { x: label.x - width / 2, y: label.y - 10, width, height: 10 + nameDepth };
}

function boxesToKeepClear(layout: Layout): readonly Box[] {
  return [
    ...layout.links.flatMap(({ pill }) => pill ?? []),
    ...layout.servers.flatMap((tile) => [tile.box, nameBox(tile)]),
    ...layout.hosts.map(({ box }) => box),
    ...layout.clients.map(figureBox),
    ...layout.crowds.map(crowdBox),
    ...layout.districts.map(titleBox),
  ];
}

/** A message on its way rests in the middle; it must not hide anything there. */
function restCost(line: Polyline, boxes: readonly Box[]): number {
  const middle: Point = alongLine(line, 0.5);
  const token = boxAround(middle, tokenSize.width, tokenSize.height);
  const around = grown(boxOfPoints([middle]), 60);
  return boxes.some((box) => overlap(around, box) && overlap(token, box)) ? 12 : 0;
}
