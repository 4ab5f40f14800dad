import { nameKey } from "../../lib/compare-names.ts";
import type { ConnectorId, ServerId, SiteId } from "./ids.ts";
import type { FaultSubject } from "./intervention.ts";
import type { Organization, ServerRole } from "./organization.ts";

/** A thing of the organization that something can happen to. */
export type Thing =
  | { readonly kind: "server"; readonly server: ServerId }
  | { readonly kind: "site"; readonly site: SiteId }
  /** The global catalog servers of a site. */
  | { readonly kind: "catalogs"; readonly site: SiteId }
  | { readonly kind: "siteLink"; readonly name: string }
  | { readonly kind: "connector"; readonly connector: ConnectorId }
  /** A host outside, by its name. */
  | { readonly kind: "host"; readonly host: string };

const transportRoles: readonly ServerRole[] = ["HubTransport", "EdgeTransport"];
const same = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

/** Everything that can break about a thing, the plainest first; empty when nothing can. */
export function whatCanBreak(organization: Organization, thing: Thing): readonly FaultSubject[] {
  switch (thing.kind) {
    case "server":
      return ofServer(organization, thing.server);
    case "site":
      return [
        { kind: "siteDown", site: thing.site },
        { kind: "globalCatalogDown", site: thing.site },
      ];
    case "catalogs":
      return [{ kind: "globalCatalogDown", site: thing.site }];
    case "siteLink": {
      const sites = organization.siteLinks.find(({ name }) => name === thing.name)?.sites ?? [];
      return sites.flatMap((a, i) =>
        sites.slice(i + 1).map((b): FaultSubject => ({ kind: "sitesBlocked", sites: [a, b] })),
      );
    }
    case "connector": {
      const hosts = organization.sendConnectors.find(({ name }) => name === thing.connector)?.smartHosts ?? [];
      return [
        { kind: "remoteDown", connector: thing.connector },
        ...hosts.map((host): FaultSubject => ({ kind: "smartHostDown", host })),
      ];
    }
    case "host":
      return ofHost(organization, thing.host);
  }
}

function ofServer(organization: Organization, server: ServerId): readonly FaultSubject[] {
  const roles = organization.servers.find(({ name }) => name === server)?.roles;
  const isTransport = roles === undefined || roles.some((role) => transportRoles.includes(role));
  return [
    { kind: "serverDown", server },
    ...(isTransport ? [{ kind: "transportStopped", server } as const] : []),
    ...organization.databases
      .filter((database) => database.server === server)
      .map(({ name }): FaultSubject => ({ kind: "databaseDismounted", database: name })),
  ];
}

/** A smart host of a connector; every other host outside is a mail exchanger. */
function ofHost({ sendConnectors, internet }: Organization, host: string): readonly FaultSubject[] {
  const isSmartHost = sendConnectors.some(({ smartHosts }) => smartHosts.some((one) => same(one, host)));
  const isListed = internet.domains.some(({ mx }) => mx.some((one) => same(one.host, host)));
  return [
    ...(isSmartHost ? [{ kind: "smartHostDown", host } as const] : []),
    ...(isListed || !isSmartHost ? [{ kind: "mxDown", host } as const] : []),
  ];
}
