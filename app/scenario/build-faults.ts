import { connectorId, databaseId, type Fault, serverId, simMs, siteId } from "../engine/index.ts";
import type { Problem } from "../lib/problem.ts";
import type { ScenarioFile } from "./file-schema.ts";
import type { KnownNames } from "./known-names.ts";
import { reportRepeated } from "./names.ts";
import { milliseconds } from "./values.ts";

type FaultInFile = NonNullable<ScenarioFile["faults"]>[number];

/** Resolves what each fault is about; a fault that ends before it begins is added to `problems`. */
export function buildFaults(file: ScenarioFile, known: KnownNames, problems: Problem[]): readonly Fault[] {
  return (file.faults ?? []).map((fault, i) => buildFault(fault, `faults[${i}]`, known, problems));
}

function buildFault(fault: FaultInFile, path: string, known: KnownNames, problems: Problem[]): Fault {
  const at = milliseconds(fault.at ?? "PT0S");
  const until = fault.until === null || fault.until === undefined ? null : milliseconds(fault.until);
  if (until !== null && until <= at)
    problems.push({
      path: `${path}.until`,
      code: "ends-before-it-begins",
      args: { found: fault.until ?? "", minimum: fault.at ?? "PT0S" },
    });
  const time = { at: simMs(at), until: until === null ? null : simMs(until) };
  const server = (name: string) => serverId(known.servers.resolve(name, `${path}.server`));
  const site = (name: string, field: string) => siteId(known.sites.resolve(name, `${path}.${field}`));
  switch (fault.kind) {
    case "serverDown":
      return { ...time, kind: fault.kind, server: server(fault.server) };
    case "transportStopped":
      return { ...time, kind: fault.kind, server: transportServer(fault.server, path, known) };
    case "backPressure":
      return { ...time, kind: fault.kind, server: transportServer(fault.server, path, known), level: fault.level };
    case "siteDown":
    case "globalCatalogDown":
      return { ...time, kind: fault.kind, site: site(fault.site, "site") };
    case "sitesBlocked":
      reportRepeated("site", fault.sites, `${path}.sites`, problems);
      return {
        ...time,
        kind: fault.kind,
        sites: [site(fault.sites[0] ?? "", "sites[0]"), site(fault.sites[1] ?? "", "sites[1]")],
      };
    case "databaseDismounted":
      return {
        ...time,
        kind: fault.kind,
        database: databaseId(known.databases.resolve(fault.database, `${path}.database`)),
        ...(fault.lostSeconds === undefined ? {} : { lostSeconds: fault.lostSeconds }),
      };
    case "smartHostDown":
    case "mxDown":
      return { ...time, kind: fault.kind, host: fault.host };
    case "dnsFailure":
      return { ...time, kind: fault.kind, domain: fault.domain };
    case "remoteDown":
      return {
        ...time,
        kind: fault.kind,
        connector: connectorId(known.connectors.resolve(fault.connector, `${path}.connector`)),
      };
  }
}

/** Only a transport server has a transport service that can stop or come under pressure. */
function transportServer(name: string, path: string, known: KnownNames) {
  return known.inRole(name, `${path}.server`, ["HubTransport", "EdgeTransport"], true);
}
