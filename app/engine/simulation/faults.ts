import type { Directory } from "../model/directory.ts";
import type { ConnectorId, DatabaseId, ServerId, SiteId } from "../model/ids.ts";
import type { Fault } from "../model/message.ts";
import type { ConnectionError } from "../trace/events.ts";

/** What is broken at the moment; every question answers null when nothing stands in the way. */
export interface FaultState {
  readonly begin: (fault: Fault) => void;
  readonly end: (fault: Fault) => void;
  /** Is the machine there at all? Also for Exchange 2003 servers, which are in no site. */
  readonly server: (server: ServerId) => ConnectionError | null;
  /** Does its transport service run? */
  readonly transport: (server: ServerId) => ConnectionError | null;
  /** Can a transport server connect to another? Whether that takes a message is the business of back pressure. */
  readonly smtp: (from: ServerId, to: ServerId) => ConnectionError | null;
  /** Can the store driver write into the database? */
  readonly store: (server: ServerId, database: DatabaseId | null) => ConnectionError | null;
  readonly mailExchanger: (host: string) => ConnectionError | null;
  readonly smartHost: (host: string) => ConnectionError | null;
  readonly dns: (domain: string) => ConnectionError | null;
  readonly remote: (connector: ConnectorId) => ConnectionError | null;
  readonly globalCatalog: (site: SiteId) => ConnectionError | null;
  readonly backPressure: (server: ServerId) => "medium" | "high" | null;
}

export function createFaultState(directory: () => Directory): FaultState {
  const active = new Set<Fault>();
  const any = (matches: (fault: Fault) => boolean): boolean => {
    for (const fault of active) if (matches(fault)) return true;
    return false;
  };
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

  const server = (name: ServerId): ConnectionError | null => {
    if (any((fault) => fault.kind === "serverDown" && fault.server === name)) return "serverDown";
    const site = directory().server(name)?.site;
    return any((fault) => fault.kind === "siteDown" && fault.site === site) ? "siteDown" : null;
  };
  const transport = (name: ServerId): ConnectionError | null =>
    server(name) ??
    (any((fault) => fault.kind === "transportStopped" && fault.server === name) ? "transportStopped" : null);
  const backPressure = (name: ServerId): "medium" | "high" | null => {
    const under = (level: "medium" | "high"): boolean =>
      any((fault) => fault.kind === "backPressure" && fault.server === name && fault.level === level);
    if (under("high")) return "high";
    return under("medium") ? "medium" : null;
  };
  const blocked = (from: ServerId, to: ServerId): boolean => {
    const a = directory().server(from)?.site;
    const b = directory().server(to)?.site;
    return any((fault) => fault.kind === "sitesBlocked" && isPair(fault.sites, a, b));
  };

  return {
    begin: (fault) => {
      active.add(fault);
    },
    end: (fault) => {
      active.delete(fault);
    },
    server,
    transport,
    smtp: (from, to) => transport(to) ?? (blocked(from, to) ? "sitesBlocked" : null),
    store: (name, database) =>
      server(name) ??
      (any((fault) => fault.kind === "databaseDismounted" && fault.database === database)
        ? "databaseDismounted"
        : null),
    mailExchanger: (host) => (any((fault) => fault.kind === "mxDown" && same(fault.host, host)) ? "mxDown" : null),
    smartHost: (host) =>
      any((fault) => fault.kind === "smartHostDown" && same(fault.host, host)) ? "smartHostDown" : null,
    dns: (domain) =>
      any((fault) => fault.kind === "dnsFailure" && (fault.domain === "*" || same(fault.domain, domain)))
        ? "dnsFailure"
        : null,
    remote: (connector) =>
      any((fault) => fault.kind === "remoteDown" && fault.connector === connector) ? "remoteDown" : null,
    globalCatalog: (site) =>
      any((fault) => fault.kind === "globalCatalogDown" && fault.site === site) ? "globalCatalogDown" : null,
    backPressure,
  };
}

function isPair(sites: readonly [SiteId, SiteId], a: SiteId | undefined, b: SiteId | undefined): boolean {
  return (sites[0] === a && sites[1] === b) || (sites[0] === b && sites[1] === a);
}
