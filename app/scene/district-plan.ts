import type { ServerId, ServerRole, SiteId } from "../engine/index.ts";
import type { DistrictContent } from "./districts.ts";
import type { Box, Point } from "./geometry.ts";
import { catalogRadius, nameDepth, nameDrop, tileSize } from "./measure.ts";
import { serverNameWidth, titleWidth } from "./shown-names.ts";

export interface TilePlan {
  readonly server: ServerId;
  readonly site: SiteId | null;
  readonly roles: readonly ServerRole[];
  readonly box: Box;
  readonly label: Point;
  /** The tile with its name. */
  readonly room: Box;
}

/** A district from the inside; its own top left corner is (0, 0). */
export interface DistrictPlan {
  readonly content: DistrictContent;
  readonly width: number;
  readonly height: number;
  readonly title: Point;
  readonly tiles: readonly TilePlan[];
  readonly catalog: Point | null;
}

const edge = { side: 14, bottom: 16 };
const title = { left: 20, baseline: 31 };
/** The first row stands so low that an envelope at a tile's corner, and its label, stay clear of the title. */
const firstRow = 80;
const nextRow = tileSize + nameDrop + nameDepth + 34;
const noteWidth = 92;

/** Gives every server of a district its tile: as broad as its names need, in few rows. */
export function planDistrict(content: DistrictContent): DistrictPlan {
  const { servers } = content;
  const widestName = Math.max(0, ...servers.map(({ name }) => serverNameWidth(name)));
  const pitch = Math.max(tileSize + 36, widestName + 22);
  const rows = bestRows(servers, pitch);
  const widestRow = Math.max(1, ...rows.map((row) => row.length));
  const width = Math.ceil(Math.max(widestRow * pitch + 2 * edge.side, headWidth(content), 150));
  const tiles = rows.flatMap((row, r) =>
    row.map((server, c): TilePlan => {
      const centre = width / 2 + (c - (row.length - 1) / 2) * pitch;
      const y = firstRow + r * nextRow;
      const nameWidth = Math.max(tileSize, serverNameWidth(server.name));
      return {
        server: server.name,
        site: server.site,
        roles: server.roles,
        box: { x: centre - tileSize / 2, y, width: tileSize, height: tileSize },
        label: { x: centre, y: y + tileSize + nameDrop },
        room: { x: centre - nameWidth / 2, y, width: nameWidth, height: tileSize + nameDrop + nameDepth },
      };
    }),
  );
  const bottom = rows.length === 0 ? 64 : firstRow + (rows.length - 1) * nextRow + tileSize + nameDrop + nameDepth;
  return {
    content,
    width,
    height: bottom + edge.bottom,
    title: { x: title.left, y: title.baseline },
    tiles,
    catalog: content.catalog === null ? null : { x: width - 16 - catalogRadius, y: 26 },
  };
}

function headWidth({ kind, name, isHubSite, catalog }: DistrictContent): number {
  const text = kind === "perimeter" ? 152 : titleWidth(name);
  const note = isHubSite ? noteWidth : 0;
  return title.left + text + note + (catalog === null ? 0 : 2 * catalogRadius + 14) + 18;
}

type Tile = DistrictContent["servers"][number];
type Rows = readonly (readonly Tile[])[];

/** The rows that make the district the best part of a screen; of equally good ones the narrowest. */
function bestRows(servers: readonly Tile[], pitch: number): Rows {
  let best: { readonly rows: Rows; readonly size: number } = { rows: [], size: Number.POSITIVE_INFINITY };
  const most = Math.ceil(Math.sqrt(servers.length) * 2) + 1;
  for (let columns = 1; columns <= Math.min(servers.length, most); columns += 1) {
    const rows = rowsOf(servers, columns);
    const width = Math.max(...rows.map((row) => row.length)) * pitch;
    const size = Math.max(width / 1.5, firstRow + rows.length * nextRow);
    if (size < best.size - 1e-9) best = { rows, size };
  }
  return best.rows;
}

/** Left to right in a single row; from the bottom to the top, where the clients are below, in several. */
const inOneRow: readonly ServerRole[] = [
  "Mailbox",
  "ClientAccess",
  "UnifiedMessaging",
  "HubTransport",
  "EdgeTransport",
];
const fromTheTop: readonly ServerRole[] = [
  "EdgeTransport",
  "HubTransport",
  "UnifiedMessaging",
  "Mailbox",
  "ClientAccess",
];

function rowsOf(servers: readonly Tile[], columns: number): Rows {
  const order = servers.length <= columns ? inOneRow : fromTheTop;
  const rows: Tile[][] = [];
  for (const group of groupsOf(servers, order)) {
    const last = rows[rows.length - 1] ?? [];
    // A group that does not fit into what is left of a row begins a new one, so that a role stands together.
    const begin = last.length + group.length > columns ? columns : last.length;
    group.forEach((server, i) => {
      if ((begin + i) % columns === 0 || rows.length === 0) rows.push([server]);
      else rows[rows.length - 1]?.push(server);
    });
  }
  return rows;
}

function groupsOf(servers: readonly Tile[], order: readonly ServerRole[]): readonly (readonly Tile[])[] {
  const rank = ({ roles }: Tile): number => {
    // A server of several roles stands with the Mailbox servers when it is one.
    const found = [...order]
      .sort((a, b) => leading.indexOf(a) - leading.indexOf(b))
      .find((role) => roles.includes(role));
    return found ? order.indexOf(found) : order.length;
  };
  const groups = new Map<number, Tile[]>();
  for (const server of servers) groups.set(rank(server), [...(groups.get(rank(server)) ?? []), server]);
  return [...groups].sort((a, b) => a[0] - b[0]).map(([, group]) => group);
}

const leading: readonly ServerRole[] = ["EdgeTransport", "Mailbox", "ClientAccess", "HubTransport", "UnifiedMessaging"];
