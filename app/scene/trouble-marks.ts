import { type Fault, type Organization, type PlaceId, placeParts } from "../engine/index.ts";
import { nameKey } from "../lib/compare-names.ts";
import { centreOf, grown } from "./boxes.ts";
import { internetId, siteDistrict } from "./district-ids.ts";
import type { Picture } from "./frame-shapes.ts";
import type { Box, Point, Polyline } from "./geometry.ts";
import type { Layout, LinkLine } from "./layout-shapes.ts";
import { catalogRadius, textWidth } from "./measure.ts";
import { alongLine } from "./polylines.ts";

/** What is broken about a thing that is not crossed out as a whole, and where the sign of it stands. */
export interface TroubleMark {
  readonly kind: "server" | "place" | "link" | "district";
  /** As the layout has it: a server, a place, a link's or a district's id. */
  readonly id: string;
  readonly faults: readonly Fault[];
  /** The district it is in; null for what is between districts. */
  readonly district: string | null;
  /** Middle of its sign. */
  readonly sign: Point;
  /** Around what does not answer at all. */
  readonly frame: { readonly box: Box; readonly radius: number } | null;
  /** What of a link takes no mail. */
  readonly lines: readonly Polyline[];
}

type Found = Omit<TroubleMark, "faults">;
/** What of a picture says where its trouble is. */
type Troubled = Pick<Picture, "faults" | "links" | "downPlaces">;

/** A mark for each thing that something is wrong with. Servers and sites that are down are crossed out instead. */
export function troubleMarks(layout: Layout, picture: Troubled, organization: Organization): readonly TroubleMark[] {
  const marks = new Map<string, TroubleMark>();
  for (const fault of picture.faults)
    for (const found of troubledBy(fault, layout, picture, organization)) {
      const key = `${found.kind} ${found.id}`;
      const known = marks.get(key);
      const lines = [...new Set([...(known?.lines ?? []), ...found.lines])];
      marks.set(key, { ...found, lines, faults: [...(known?.faults ?? []), fault] });
    }
  return [...marks.values()];
}

const same = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
const plain = { district: null, frame: null, lines: [] };

function troubledBy(
  fault: Fault,
  layout: Layout,
  { links, downPlaces }: Troubled,
  organization: Organization,
): readonly Found[] {
  const server = (name: string): readonly Found[] =>
    layout.servers.flatMap(({ server: id, place, box, district }): readonly Found[] =>
      same(id, name) && !downPlaces.includes(place)
        ? [{ ...plain, kind: "server", id, district, sign: { x: box.x + 2, y: box.y + 2 } }]
        : [],
    );
  switch (fault.kind) {
    case "serverDown":
      return [];
    case "transportStopped":
    case "backPressure":
      return server(fault.server);
    case "databaseDismounted":
      return organization.databases.flatMap((one) => (same(one.name, fault.database) ? server(one.server) : []));
    case "siteDown":
    case "globalCatalogDown":
      return layout.catalogs.flatMap(({ place, site, centre }) => {
        const box = grown({ ...centre, width: 0, height: 0 }, catalogRadius);
        return same(site, fault.site) ? [ofPlace(place, siteDistrict(site), box, catalogRadius)] : [];
      });
    case "smartHostDown":
    case "mxDown":
      return layout.hosts.flatMap(({ place, box }) => {
        const { kind, name } = placeParts(place);
        return kind === "internet" && same(name, fault.host) ? [ofPlace(place, internetId, box, 8)] : [];
      });
    case "dnsFailure": {
      const { internet } = layout;
      if (internet === null) return [];
      // Before its name.
      const sign = { x: internet.label.x - textWidth("Internet", 13) / 2 - 13, y: internet.label.y - 4 };
      return [{ ...plain, kind: "district", id: internetId, sign }];
    }
    case "sitesBlocked":
      return blocked(fault.sites.map(siteDistrict), layout, links);
    case "remoteDown":
      return links.flatMap((link) =>
        leadsTo(link, fault.connector, layout, organization) ? [ofLink(link, link.lines)] : [],
      );
  }
}

function ofPlace(id: PlaceId, district: string, box: Box, radius: number): Found {
  return { ...plain, kind: "place", id, district, sign: { x: box.x, y: box.y + 2 }, frame: { box, radius } };
}

/** The links of two sites that reach each other no more; the sites themselves where no link joins them. */
function blocked(pair: readonly string[], { districts }: Layout, links: readonly LinkLine[]): readonly Found[] {
  const isOne = (end: string): boolean => pair.some((id) => same(id, end));
  const joining = links.filter(({ kind, ends }) => kind === "siteLink" && ends.filter(isOne).length === 2);
  if (joining.length > 0)
    return joining.map((link) =>
      ofLink(link, link.junction ? link.lines.filter((_, i) => isOne(link.ends[i] ?? "")) : link.lines),
    );
  return districts.flatMap(({ id, box }): readonly Found[] =>
    isOne(id) ? [{ ...plain, kind: "district", id, sign: { x: box.x + 6, y: box.y + 6 } }] : [],
  );
}

/** Its sign stands before what is written on the link. */
function ofLink(link: LinkLine, lines: readonly Polyline[]): Found {
  const { id, pill, junction } = link;
  const sign = pill ? { x: pill.x - 4, y: centreOf(pill).y } : (junction ?? alongLine(lines[0] ?? [], 0.5));
  return { ...plain, kind: "link", id, sign, lines };
}

/** Is this the line of a connector, or the one that it shares with others of its district? */
function leadsTo(
  { kind, ends, connector, name }: LinkLine,
  asked: string,
  { servers }: Layout,
  { sendConnectors }: Organization,
): boolean {
  if (connector !== null) return same(connector, asked);
  if (kind !== "internet" || name !== "") return false;
  const sources = sendConnectors.find((one) => same(one.name, asked))?.sourceTransportServers ?? [];
  return servers.some(({ server, district }) => sources.includes(server) && ends.includes(district));
}

/** The sign of trouble around its middle: on a disc, a cross. */
export const troubleRadius = 8;
export const troubleStrokes = "M-3-3l6 6m0-6l-6 6";
