import {
  type ConnectorId,
  type CopyNow,
  type Fault,
  type Organization,
  type PlaceId,
  type QueueAt,
  queuesOf,
  troubleWith,
  type WorldNow,
} from "../engine/index.ts";
import { internetId, siteDistrict } from "./district-ids.ts";
import type { Picture } from "./frame-shapes.ts";
import type { ClientFigure, CrowdFigure, District, HostSign, Layout, LinkLine, ServerTile } from "./layout-shapes.ts";
import { type TroubleMark, troubleMarks } from "./trouble-marks.ts";

/** The picture of a moment as a tree: what stands where, what waits where, and what leads where. */
export interface Outline {
  readonly districts: readonly OutlineDistrict[];
  readonly places: readonly OutlinePlace[];
  readonly crowds: readonly (Pick<CrowdFigure, "place" | "places"> & { readonly copies: readonly CopyNow[] })[];
  readonly links: readonly OutlineLink[];
  readonly connectors: readonly OutlineConnector[];
  /** Copies between two places. */
  readonly onTheWay: readonly CopyNow[];
  /** What is wrong with the Internet as a whole. */
  readonly internetFaults: readonly Fault[];
}

export interface OutlineDistrict {
  readonly district: Pick<District, "id" | "kind" | "name">;
  readonly isHubSite: boolean;
  readonly isDown: boolean;
  readonly faults: readonly Fault[];
  readonly isOnPath: boolean;
  readonly servers: readonly OutlineServer[];
  /** The global catalog servers of the site; null: none are drawn. */
  readonly catalog: { readonly place: PlaceId; readonly isDown: boolean } | null;
}

export interface OutlineServer {
  readonly tile: ServerTile;
  readonly isDown: boolean;
  /** What is wrong with a server that is not down. */
  readonly faults: readonly Fault[];
  readonly queues: readonly QueueAt[];
  /** What is on the server and in none of its queues: in an Outbox, in a mailbox, not delivered. */
  readonly copies: readonly CopyNow[];
}

export interface OutlinePlace {
  readonly figure: ClientFigure | HostSign;
  readonly isDown: boolean;
  readonly copies: readonly CopyNow[];
}

export interface OutlineLink {
  readonly link: LinkLine;
  readonly isOnPath: boolean;
  readonly faults: readonly Fault[];
}

export interface OutlineConnector {
  readonly connector: ConnectorId;
  readonly kind: "send" | "foreign" | "routingGroup";
  readonly isEnabled: boolean;
  readonly faults: readonly Fault[];
}

/** What the picture of a moment shows, without where it is drawn. */
export function outlineOf(layout: Layout, picture: Picture, world: WorldNow, organization: Organization): Outline {
  const at = copiesByPlace(world.copies);
  const here = (place: string): readonly CopyNow[] => at.get(place) ?? [];
  const down = new Set<string>(picture.downPlaces);
  const troubles = new Map(troubleMarks(layout, picture, organization).map((mark) => [keyOf(mark), mark.faults]));
  const faultsOf = (kind: TroubleMark["kind"], id: string): readonly Fault[] => troubles.get(keyOf({ kind, id })) ?? [];
  return {
    districts: layout.districts.map((district) => ({
      district,
      isHubSite: picture.hubDistricts.includes(district.id),
      isDown: picture.downDistricts.includes(district.id),
      faults: faultsOf("district", district.id),
      isOnPath: picture.pathDistricts.includes(district.id),
      servers: layout.servers
        .filter((tile) => tile.district === district.id)
        .map((tile) => ({
          ...serverOf(tile, down.has(tile.place), here(tile.place)),
          faults: faultsOf("server", tile.server),
        })),
      catalog: catalogOf(layout, district.id, down),
    })),
    places: [...layout.clients, ...layout.hosts].map((figure) => ({
      figure,
      isDown: down.has(figure.place),
      copies: here(figure.place),
    })),
    crowds: layout.crowds.map(({ place, places }) => ({ place, places, copies: places.flatMap(here) })),
    links: picture.links.map((link) => ({
      link,
      isOnPath: picture.pathLinks.includes(link.id),
      faults: faultsOf("link", link.id),
    })),
    connectors: connectorsOf(organization).map((one) => ({
      ...one,
      faults: troubleWith(organization, world.faults, { kind: "connector", connector: one.connector }),
    })),
    internetFaults: faultsOf("district", internetId),
    onTheWay: world.copies.filter(({ position }) => position.kind === "between"),
  };
}

function copiesByPlace(copies: readonly CopyNow[]): ReadonlyMap<string, readonly CopyNow[]> {
  const result = new Map<string, CopyNow[]>();
  for (const copy of copies) {
    if (copy.position.kind === "between") continue;
    const known = result.get(copy.position.place);
    if (known) known.push(copy);
    else result.set(copy.position.place, [copy]);
  }
  return result;
}

const keyOf = ({ kind, id }: Pick<TroubleMark, "kind" | "id">): string => `${kind} ${id}`;

function serverOf(tile: ServerTile, isDown: boolean, copies: readonly CopyNow[]): Omit<OutlineServer, "faults"> {
  const queues = queuesOf(copies);
  const queued = new Set(queues.flatMap((queue) => queue.copies));
  return { tile, isDown, queues, copies: copies.filter((copy) => !queued.has(copy)) };
}

function catalogOf(layout: Layout, district: string, down: ReadonlySet<string>): OutlineDistrict["catalog"] {
  const sign = layout.catalogs.find(({ site }) => siteDistrict(site) === district);
  return sign ? { place: sign.place, isDown: down.has(sign.place) } : null;
}

function connectorsOf(organization: Organization): readonly Omit<OutlineConnector, "faults">[] {
  const { sendConnectors, foreignConnectors, routingGroupConnectors } = organization;
  return [
    ...sendConnectors.map(({ name, enabled }) => ({ connector: name, kind: "send", isEnabled: enabled }) as const),
    ...foreignConnectors.map(
      ({ name, enabled }) => ({ connector: name, kind: "foreign", isEnabled: enabled }) as const,
    ),
    ...routingGroupConnectors.map(({ name }) => ({ connector: name, kind: "routingGroup", isEnabled: true }) as const),
  ];
}
