import type { ServerId } from "../model/ids.ts";
import type { SimMs } from "../model/units.ts";
import { type Copy, type World, warn } from "../simulation/world.ts";
import { explainPath } from "./explain-path.ts";
import { choosePublicFolderDatabase } from "./public-folder.ts";
import { type Here, key, type NextHop, route, setRoute, unreachable } from "./recipient-route.ts";
import type { Destination } from "./resolve-recipients.ts";
import { toConnector } from "./route-to-connector.ts";
import { toRoutingGroup } from "./route-to-group.ts";
import { toSite } from "./route-to-site.ts";

/** Routes one recipient. null: it failed, and the report is on its way. Every choice is written down. */
export function routeOne(
  world: World,
  copy: Copy,
  server: ServerId,
  destination: Destination,
  at: SimMs,
): NextHop | null {
  const here: Here = {
    world,
    copy,
    server,
    site: world.directory.siteOf(server),
    recipient: destination.recipient,
    at,
  };
  switch (destination.kind) {
    case "mailbox":
      return toMailbox(here, destination.server);
    case "noDatabase":
      // Resolving has said so: there is nothing to be routed (P-605).
      return unreachable();
    case "publicFolder":
      return toPublicFolder(here, destination);
    case "expansion":
      return toExpansionServer(here, destination.server);
    case "legacyMailbox":
      return toRoutingGroup(here, destination.routingGroup, destination.server);
    case "external":
      return toConnector(here, destination.target);
  }
}

function toMailbox(here: Here, mailboxServer: ServerId): NextHop | null {
  const site = here.world.directory.siteOf(mailboxServer);
  if (site === here.site) {
    explainPath(here, site, ["R-DLV-1"]);
    setRoute(here, { leastCostPath: [site], cost: 0, hops: 0 });
    return { kind: "mailbox", key: key("MapiDelivery", mailboxServer), server: mailboxServer };
  }
  return toSite(here, site, null);
}

function toPublicFolder(here: Here, destination: Extract<Destination, { kind: "publicFolder" }>): NextHop | null {
  const choice = choosePublicFolderDatabase(here.world, here.server, destination.folder, destination.recipient);
  route(here, choice.decision);
  if (choice.server === null) {
    warn(here.world, { event: 5006, code: "noRouteToStore", about: destination.folder.name });
    return unreachable();
  }
  const routingGroup = here.world.directory.routingGroupOf(choice.server);
  if (routingGroup !== undefined && !here.world.directory.server(choice.server)) {
    return toRoutingGroup(here, routingGroup, choice.server);
  }
  return toMailbox(here, choice.server);
}

/** @source R-EXP-2, R-EXP-3: exactly that server, by way of its site; no other server expands */
function toExpansionServer(here: Here, server: ServerId): NextHop | null {
  const { directory } = here.world;
  const site = directory.siteOf(server);
  if (site !== here.site) return toSite(here, site, null);
  explainPath(here, site, ["R-EXP-2"]);
  setRoute(here, { leastCostPath: [site], cost: 0, hops: 0 });
  return {
    kind: "servers",
    key: key("SmtpRelayWithinAdSite", server),
    servers: [server],
    roundRobinKey: `${here.server}|server:${server}`,
    phase: "withinSite",
    protocol: "Smtp25TlsKerberos",
    connector: null,
    rules: ["R-EXP-2", "R-EXP-3"],
    handsOff: false,
  };
}
