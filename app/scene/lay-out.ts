import { atClient, atGlobalCatalog, atInternet, atServer, type SimulationInput } from "../engine/index.ts";
import { nameKey } from "../lib/compare-names.ts";
import { sameData } from "../lib/same-data.ts";
import { boxOfPoints, grown, moved, roundBox, roundPoint, unionOf } from "./boxes.ts";
import { internetId, siteDistrict } from "./district-ids.ts";
import type { Placed } from "./free-spot.ts";
import type { Box, Point } from "./geometry.ts";
import type { Layout, LinkLine } from "./layout-shapes.ts";
import { type JoinedBy, joinedBy, type LinkSpec, linkSpecs } from "./link-specs.ts";
import type { FigurePlan } from "./people-plan.ts";
import { type Joint, type PlacingHints, placeUnits } from "./place-units.ts";
import { type Route, routeLinks, withPills } from "./route-links.ts";
import { proportionsFor, type Shape } from "./shapes.ts";
import { junctionUnit, type Unit, unitsOf } from "./units.ts";

const margin = 28;

/** Sites with a pinned place, by name; a site is about 3 wide. */
export type Pins = { readonly [site: string]: readonly [x: number, y: number] };

/**
 * Where everything of a scenario stands. Depends on nothing but its arguments, and not on time. Pinned sites stand to
 * each other exactly as their pins do (in portrait with rows and columns exchanged); everything else finds its place around them, or all by itself.
 */
export function layOut(input: SimulationInput, pins: Pins, shape: Shape = "landscape"): Layout {
  return createLayoutMemory()(input, pins, shape);
}

/**
 * A `layOut` that remembers what it was asked last. Where only what is written on the links has changed, places and lines
 * stay; where nothing has, it gives the same layout. It is quicker, and the same in everything else.
 */
export function createLayoutMemory(): typeof layOut {
  let last: { readonly asked: Arranging; readonly specs: readonly LinkSpec[]; readonly layout: Layout } | null = null;
  let arranged: Arranged | null = null;
  return (input, pins, shape = "landscape") => {
    const units = unitsOf(input);
    const hasInternet = units.some(({ id }) => id === internetId);
    const specs = linkSpecs(input.organization, hasInternet);
    const asked = { units, joined: specs.map(joinedBy), hints: hintsOf(input, pins, units, shape) };
    const isKnown = last !== null && sameArranging(last.asked, asked);
    if (last && isKnown && sameData(last.specs, specs)) return last.layout;
    if (!arranged || !isKnown) arranged = arrange(asked);
    const layout = atOrigin(arranged.placed, withPills(specs, arranged.routes, arranged.placed));
    last = { asked, specs, layout };
    return layout;
  };
}

/** All that places and lines depend on. */
interface Arranging {
  readonly units: readonly Unit[];
  readonly joined: readonly JoinedBy[];
  readonly hints: PlacingHints;
}

interface Arranged {
  readonly placed: ReadonlyMap<string, Placed>;
  readonly routes: ReadonlyMap<string, Route>;
}

function sameArranging(a: Arranging, b: Arranging): boolean {
  const [pins, others] = [a.hints.pins, b.hints.pins];
  return (
    sameData(a.units, b.units) &&
    sameData(a.joined, b.joined) &&
    sameData({ ...a.hints, pins: [...pins] }, { ...b.hints, pins: [...others] })
  );
}

function arrange({ units, joined, hints }: Arranging): Arranged {
  const withJunctions = [
    ...units,
    ...joined.filter(({ hasJunction }) => hasJunction).map(({ id }) => junctionUnit(id)),
  ];
  const joints = joined.flatMap(({ id, ends, hasJunction }): Joint[] =>
    hasJunction ? ends.map((end) => [id, end]) : [[ends[0] ?? "", ends[1] ?? ""]],
  );
  const places = placeUnits(withJunctions, joints, hints);
  const placed = new Map(
    withJunctions.map((unit): [string, Placed] => [unit.id, { unit, at: places.get(unit.id) ?? { x: 0, y: 0 } }]),
  );
  return { placed, routes: routeLinks(joined, placed) };
}

function hintsOf({ messages }: SimulationInput, pins: Pins, units: readonly Unit[], shape: Shape): PlacingHints {
  const sender = nameKey(messages[0]?.from ?? "");
  // What stands side by side on a screen stands below each other on a phone.
  const isUpright = shape === "portrait";
  const inhabited = units.filter(({ figures }) => figures.length > 0);
  const from = inhabited.find(({ figures }) => figures.some(({ person }) => nameKey(person.address) === sender));
  return {
    pins: new Map(
      Object.entries(pins).map(([site, [x, y]]) => [siteDistrict(site), isUpright ? { x: y, y: x } : { x, y }]),
    ),
    from: from?.id ?? null,
    to: inhabited.filter((unit) => unit !== from).map(({ id }) => id),
    form: proportionsFor(shape, units.length),
  };
}

const people = (figures: readonly FigurePlan[]) => figures.filter(({ standsFor }) => standsFor.length === 0);
const crowds = (figures: readonly FigurePlan[]) => figures.filter(({ standsFor }) => standsFor.length > 0);

/** Puts the parts together, moved so that the bounds begin at (0, 0). */
function atOrigin(placed: ReadonlyMap<string, Placed>, links: readonly LinkLine[]): Layout {
  const all = [...placed.values()];
  const around = unionOf([
    ...all.map(({ unit, at }) => moved(unit.room, at.x, at.y)),
    ...links.flatMap(({ lines, pill }) => [...lines.map(boxOfPoints), ...(pill ? [pill] : [])]),
  ]);
  const { x, y, width, height } = grown(around, margin);
  const point = (p: Point, at: Point): Point => roundPoint({ x: p.x + at.x, y: p.y + at.y });
  const box = (b: Box, at: Point): Box => roundBox(moved(b, at.x, at.y));
  const shift = { x: -x, y: -y };
  const bodies = all.map(({ unit, at }) => ({
    unit,
    corner: { x: at.x + unit.body.x + shift.x, y: at.y + unit.body.y + shift.y },
  }));
  const internet = bodies.find(({ unit }) => unit.internet !== null);
  return {
    bounds: { x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(height) },
    districts: bodies.flatMap(({ unit: { id, district }, corner }) =>
      district
        ? {
            id,
            kind: district.content.kind,
            name: district.content.name,
            isHubSite: district.content.isHubSite,
            box: box({ x: 0, y: 0, width: district.width, height: district.height }, corner),
            label: point(district.title, corner),
          }
        : [],
    ),
    servers: bodies.flatMap(({ unit: { id, district }, corner }) =>
      (district?.tiles ?? []).map((tile) => ({
        place: atServer(tile.server),
        server: tile.server,
        district: id,
        site: tile.site,
        roles: tile.roles,
        box: box(tile.box, corner),
        label: point(tile.label, corner),
      })),
    ),
    catalogs: bodies.flatMap(({ unit: { district }, corner }) => {
      const site = district?.content.catalog;
      if (!site || !district?.catalog) return [];
      return { place: atGlobalCatalog(site), site, centre: point(district.catalog, corner) };
    }),
    clients: bodies.flatMap(({ unit, corner }) =>
      people(unit.figures).map(({ person, centre, label, connection }) => ({
        place: atClient(person.address),
        address: person.address,
        name: person.name,
        client: person.client,
        centre: point(centre, corner),
        label: point(label, corner),
        labelAnchor: "start" as const,
        connection: connection?.map((p) => point(p, corner)) ?? null,
      })),
    ),
    crowds: bodies.flatMap(({ unit, corner }) =>
      crowds(unit.figures).map(({ person, standsFor, centre, label, connection }) => ({
        place: atClient(person.address),
        places: standsFor.map(({ address }) => atClient(address)),
        centre: point(centre, corner),
        label: point(label, corner),
        connection: connection?.map((p) => point(p, corner)) ?? null,
      })),
    ),
    hosts: bodies.flatMap(({ unit, corner }) => [
      ...(unit.internet?.hosts ?? []).map(({ name, box: sign }) => ({
        place: atInternet(name),
        name,
        box: box(sign, corner),
      })),
      ...unit.drops.map((drop) => ({ ...drop, box: box(drop.box, corner) })),
    ]),
    internet: internet?.unit.internet
      ? {
          box: box(
            { x: 0, y: 0, width: internet.unit.internet.width, height: internet.unit.internet.height },
            internet.corner,
          ),
          label: point(internet.unit.internet.label, internet.corner),
        }
      : null,
    links: links.map((link) => ({
      ...link,
      lines: link.lines.map((line) => line.map((p) => point(p, shift))),
      junction: link.junction && point(link.junction, shift),
      pill: link.pill && box(link.pill, shift),
    })),
  };
}
