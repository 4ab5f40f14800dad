/** The name of an Active Directory site, as the scenario writes it where it declares the site. */
export type SiteId = string & { readonly __id: "Site" };
export const siteId = (name: string): SiteId => name as SiteId;

/** The name of a server of the organization, as the scenario writes it where it declares the server. */
export type ServerId = string & { readonly __id: "Server" };
export const serverId = (name: string): ServerId => name as ServerId;

/** The name of a Send, foreign or routing group connector. */
export type ConnectorId = string & { readonly __id: "Connector" };
export const connectorId = (name: string): ConnectorId => name as ConnectorId;

/** The name of a mailbox or public folder database. */
export type DatabaseId = string & { readonly __id: "Database" };
export const databaseId = (name: string): DatabaseId => name as DatabaseId;

/** One copy of a message: `m1`, and after a split `m1.1`, `m1.2` … A report about m1 is `m1-dsn1`. */
export type CopyId = string & { readonly __id: "Copy" };
export const copyId = (name: string): CopyId => name as CopyId;

/**
 * A place a message or a conversation can be at: a server by its plain name; everything else with a prefix that no
 * server name can have (a server name holds no colon).
 */
export type PlaceId = string & { readonly __id: "Place" };
export const placeId = (written: string): PlaceId => written as PlaceId;
export const atServer = (server: ServerId): PlaceId => server as string as PlaceId;
/** The client of a person of the organization, by address: `client:anna@contoso.com`. */
export const atClient = (address: string): PlaceId => `client:${address}` as PlaceId;
/** A host on the Internet or any system outside, by host or domain name: `internet:mx1.fabrikam.com`. */
export const atInternet = (host: string): PlaceId => `internet:${host}` as PlaceId;
/** The global catalog servers of a site: `gc:Redmond`. */
export const atGlobalCatalog = (site: SiteId): PlaceId => `gc:${site}` as PlaceId;
/** The drop directory of a foreign connector: `drop:Fax`. */
export const atDropDirectory = (connector: ConnectorId): PlaceId => `drop:${connector}` as PlaceId;

export type PlaceKind = "server" | "client" | "internet" | "gc" | "drop";
/** Takes a place apart: its kind and the name without the prefix. */
export function placeParts(place: PlaceId): { readonly kind: PlaceKind; readonly name: string } {
  const colon = place.indexOf(":");
  if (colon < 0) return { kind: "server", name: place };
  return { kind: place.slice(0, colon) as PlaceKind, name: place.slice(colon + 1) };
}
