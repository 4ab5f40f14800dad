import { exchange2007RoutingGroup, type Server, type ServerId, type ServerRole, serverId } from "../engine/index.ts";
import { nameKey } from "../lib/compare-names.ts";
import type { Problem } from "../lib/problem.ts";
import type { ScenarioFile } from "./file-schema.ts";
import { collectNames, declaredIn, type IsUnsure, type Names } from "./names.ts";

/** The names that other parts of the file may use, and what stands behind them. */
export interface KnownNames {
  readonly sites: Names;
  /** Exchange 2007 servers and the Exchange 2003 servers of routing groups. */
  readonly servers: Names;
  readonly databases: Names;
  /** Whatever has another system on its other side: Send, foreign and routing group connectors. */
  readonly connectors: Names;
  readonly routingGroups: Names;
  /** undefined: an Exchange 2003 server, or none. */
  readonly roles: (server: string) => readonly ServerRole[] | undefined;
  readonly isLegacy: (server: string) => boolean;
  /** The server of the name, reported at `path` when it is unknown or has none of the roles. */
  readonly inRole: (name: string, path: string, roles: readonly ServerRole[], alsoLegacy?: boolean) => ServerId;
}

/** Could a name be one of an entry of these lists that could not be read? */
export type Unsure = (...lists: readonly string[]) => IsUnsure;

/** Collects every name that the file declares; those declared twice are added to `problems`. */
export function collectKnownNames(file: ScenarioFile, problems: Problem[], unsure: Unsure): KnownNames {
  const legacy = legacyServers(file);
  const servers = collectNames(
    "server",
    [...declaredIn("servers", file.servers), ...legacy],
    problems,
    unsure("servers", "routingGroups"),
  );
  const roles = new Map<string, Server["roles"]>(file.servers.map((server) => [nameKey(server.name), server.roles]));
  const legacyKeys = new Set(legacy.map(({ name }) => nameKey(name)));
  const sendAndForeign = [
    ...declaredIn("sendConnectors", file.sendConnectors),
    ...declaredIn("foreignConnectors", file.foreignConnectors),
  ];
  collectNames("connector", sendAndForeign, problems);
  const betweenGroups = declaredIn("routingGroupConnectors", file.routingGroupConnectors);
  collectNames("siteLink", declaredIn("siteLinks", file.siteLinks), problems);
  collectNames("routingGroupConnector", betweenGroups, problems);
  const isLegacy = (name: string): boolean => legacyKeys.has(nameKey(name));
  return {
    sites: collectNames("site", declaredIn("sites", file.sites), problems, unsure("sites")),
    servers,
    databases: collectNames("database", declaredIn("databases", file.databases), problems, unsure("databases")),
    connectors: collectNames(
      "connector",
      distinctNames([...sendAndForeign, ...betweenGroups]),
      problems,
      unsure("sendConnectors", "foreignConnectors", "routingGroupConnectors"),
    ),
    routingGroups: collectNames(
      "routingGroup",
      declaredIn("routingGroups", file.routingGroups),
      problems,
      unsure("routingGroups"),
    ),
    roles: (name) => roles.get(nameKey(name)),
    isLegacy,
    inRole: (name, path, expected, alsoLegacy = false) => {
      const resolved = servers.resolve(name, path);
      const has = roles.get(nameKey(name));
      const fits = has ? has.some((role) => expected.includes(role)) : alsoLegacy || !isLegacy(name);
      if (!fits) problems.push({ path, code: "wrong-role", args: { name: resolved, expected: expected.join(", ") } });
      return serverId(resolved);
    },
  };
}

/** Each name once: a Send connector and a routing group connector may share one. */
function distinctNames(declared: ReturnType<typeof declaredIn>): ReturnType<typeof declaredIn> {
  return [...new Map(declared.map((one) => [nameKey(one.name), one])).values()];
}

/** Is it the routing group of all Exchange 2007 servers, by its short or its full name? */
export function isRoutingGroupOf2007(name: string): boolean {
  const key = nameKey(name);
  return key === exchange2007RoutingGroup || key === `EXCHANGE ROUTING GROUP (${exchange2007RoutingGroup})`;
}

// A file may list the 2007 servers under their routing group; that says nothing new.
function legacyServers(file: ScenarioFile) {
  return (file.routingGroups ?? []).flatMap((group, g) =>
    isRoutingGroupOf2007(group.name)
      ? []
      : group.servers.map((name, i) => ({ name, path: `routingGroups[${g}].servers[${i}]` })),
  );
}
