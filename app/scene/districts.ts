import {
  exchange2007RoutingGroup,
  type Organization,
  type Server,
  type ServerId,
  type ServerRole,
  type SiteId,
} from "../engine/index.ts";
import { perimeterId, routingGroupDistrict, siteDistrict } from "./district-ids.ts";
import type { District } from "./layout-shapes.ts";

export { siteDistrict };

/** What belongs into one district, before anything has a place. */
export interface DistrictContent {
  readonly id: string;
  readonly kind: District["kind"];
  readonly name: string;
  readonly isHubSite: boolean;
  readonly servers: readonly {
    readonly name: ServerId;
    readonly roles: readonly ServerRole[];
    readonly site: SiteId | null;
  }[];
  /** The site whose global catalog servers get a sign here; null: no sign. */
  readonly catalog: SiteId | null;
}

const isEdge = (server: Server): boolean => server.roles.includes("EdgeTransport");
const asksDirectory = (role: ServerRole): boolean => role === "HubTransport" || role === "ClientAccess";

/** Every site, every routing group of Exchange 2003 servers, and the perimeter network where there is an Edge server. */
export function districtsOf(organization: Organization): readonly DistrictContent[] {
  const edges = organization.servers.filter(isEdge);
  const sites = organization.sites.map((site): DistrictContent => {
    const servers = organization.servers.filter((server) => server.site === site.name && !isEdge(server));
    return {
      id: siteDistrict(site.name),
      kind: "site",
      name: site.name,
      isHubSite: site.hubSiteEnabled,
      servers,
      catalog: servers.some(({ roles }) => roles.some(asksDirectory)) ? site.name : null,
    };
  });
  const known = new Set<ServerId>(organization.servers.map(({ name }) => name));
  const groups = organization.routingGroups
    .filter(({ name }) => name !== exchange2007RoutingGroup)
    .map(
      (group): DistrictContent => ({
        id: routingGroupDistrict(group.name),
        kind: "routingGroup",
        name: group.name,
        isHubSite: false,
        servers: group.servers.filter((name) => !known.has(name)).map((name) => ({ name, roles: [], site: null })),
        catalog: null,
      }),
    );
  const perimeter: DistrictContent = {
    id: perimeterId,
    kind: "perimeter",
    name: "",
    isHubSite: false,
    servers: edges,
    catalog: null,
  };
  return edges.length > 0 ? [...sites, ...groups, perimeter] : [...sites, ...groups];
}

/** The district in which each server stands. */
export function homesOf(districts: readonly DistrictContent[]): ReadonlyMap<ServerId, string> {
  return new Map(districts.flatMap(({ id, servers }) => servers.map(({ name }) => [name, id] as const)));
}
