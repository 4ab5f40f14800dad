import type { Client, ConnectorId, PlaceId, ServerId, ServerRole, SiteId } from "../engine/index.ts";
import type { Box, Point, Polyline } from "./geometry.ts";

/** A site, the perimeter network, or a routing group of Exchange 2003 servers: an area with servers in it. */
export interface District {
  /** Unique among districts: `site:Redmond`, `perimeter`, `routingGroup:Legacy`. */
  readonly id: string;
  readonly kind: "site" | "perimeter" | "routingGroup";
  /** The site's or the routing group's name; empty for the perimeter network. */
  readonly name: string;
  readonly isHubSite: boolean;
  readonly box: Box;
  /** Where its title begins (left, baseline). */
  readonly label: Point;
}

export interface ServerTile {
  readonly place: PlaceId;
  readonly server: ServerId;
  /** The district's id. */
  readonly district: string;
  /** For an Edge Transport server the site it is subscribed to; null for an Exchange 2003 server. */
  readonly site: SiteId | null;
  /** Empty for an Exchange 2003 server. */
  readonly roles: readonly ServerRole[];
  readonly box: Box;
  /** Centre of the name below the tile (middle, baseline). */
  readonly label: Point;
}

/** The global catalog servers of a site, drawn as one small sign in its district. */
export interface CatalogSign {
  readonly place: PlaceId;
  readonly site: SiteId;
  readonly centre: Point;
}

/** A person of the organization who writes or reads in this scenario, with a device. */
export interface ClientFigure {
  readonly place: PlaceId;
  readonly address: string;
  readonly name: string;
  readonly client: Client;
  readonly centre: Point;
  /** Left or middle of the text beside or below the figure. */
  readonly label: Point;
  readonly labelAnchor: "start" | "middle" | "end";
  /** The line to the server it talks to; null when it has none. */
  readonly connection: Polyline | null;
}

/** One figure for the many people of a district who are not drawn one by one. */
export interface CrowdFigure {
  /** The place of the first of them, which stands for all. */
  readonly place: PlaceId;
  readonly places: readonly PlaceId[];
  readonly centre: Point;
  /** Left end of its text, on the baseline. */
  readonly label: Point;
  /** The line to the server that they all talk to; null when there is no such server. */
  readonly connection: Polyline | null;
}

/** A host outside: a mail exchanger, a smart host, a sender's domain, or a foreign connector's drop directory. */
export interface HostSign {
  readonly place: PlaceId;
  readonly name: string;
  readonly box: Box;
}

/** The Internet as one shape with its hosts in it; null on the plane when the scenario has nothing outside. */
export interface InternetShape {
  readonly box: Box;
  readonly label: Point;
}

/**
 * A link between districts. A site link of three or more sites has one spoke a site, which meet at `junction`; every
 * other link has exactly one line.
 */
export interface LinkLine {
  readonly id: string;
  readonly kind: "siteLink" | "routingGroupConnector" | "edgeSubscription" | "internet";
  readonly name: string;
  /** Ids of the districts at its ends, in the order of `lines` for a junction, else [from, to]; "internet" for the cloud. */
  readonly ends: readonly string[];
  readonly lines: readonly Polyline[];
  readonly junction: Point | null;
  /** The cost that routing uses; null where a link has none. */
  readonly cost: number | null;
  /** True when the cost is the Exchange cost and differs from the Active Directory cost. */
  readonly isExchangeCost: boolean;
  readonly adCost: number | null;
  readonly maxMessageSizeKB: number | null;
  /** The connector of this line takes no mail. */
  readonly isDisabled: boolean;
  /** Where the cost and the size limit are written; null where a link has neither. */
  readonly pill: Box | null;
  readonly connector: ConnectorId | null;
}

/** Where everything stands. Depends on the scenario only, never on time; the same on every run and machine. */
export interface Layout {
  /** The box around everything, with a margin. */
  readonly bounds: Box;
  readonly districts: readonly District[];
  readonly servers: readonly ServerTile[];
  readonly catalogs: readonly CatalogSign[];
  readonly clients: readonly ClientFigure[];
  readonly crowds: readonly CrowdFigure[];
  readonly hosts: readonly HostSign[];
  readonly internet: InternetShape | null;
  readonly links: readonly LinkLine[];
}
