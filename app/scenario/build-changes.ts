import { type Change, cost, type Organization, simMs } from "../engine/index.ts";
import { nameKey } from "../lib/compare-names.ts";
import type { Problem } from "../lib/problem.ts";
import type { ScenarioFile } from "./file-schema.ts";
import type { KnownNames, Unsure } from "./known-names.ts";
import { collectNames, declaredIn } from "./names.ts";
import { short } from "./problems.ts";
import { milliseconds } from "./values.ts";

type ChangeInFile = NonNullable<ScenarioFile["changes"]>[number];
type ChangeableList = keyof ChangeInFile["set"];
type NamedFields = { readonly [name: string]: { readonly [field: string]: unknown } };

const changeableLists = [
  "sites",
  "recipients",
  "siteLinks",
  "sendConnectors",
  "foreignConnectors",
  "routingGroupConnectors",
] as const satisfies readonly ChangeableList[];
const kindOf: { readonly [list in ChangeableList]: string } = {
  sites: "site",
  recipients: "recipient",
  siteLinks: "siteLink",
  sendConnectors: "connector",
  foreignConnectors: "connector",
  routingGroupConnectors: "routingGroupConnector",
};

/** Resolves the names that changes of configuration use. */
export function buildChanges(
  file: ScenarioFile,
  organization: Organization,
  known: KnownNames,
  problems: Problem[],
  unsure: Unsure,
): readonly Change[] {
  const changes = file.changes ?? [];
  if (changes.length === 0) return [];
  const names = new Map(
    changeableLists.map((list) => [
      list,
      // Names given twice have been reported already, at the same places.
      collectNames(kindOf[list], declared(list, organization), problems, unsure(list)),
    ]),
  );
  return changes.map((change, i) => {
    const set: { [list: string]: NamedFields } = {};
    for (const list of changeableLists) {
      const entries = Object.entries(change.set[list] ?? {});
      if (entries.length === 0) continue;
      const seen = new Set<string>();
      const built = entries.map(([name, fields]): readonly [string, { readonly [field: string]: unknown }] => {
        const path = `changes[${i}].set.${list}[${JSON.stringify(short(name))}]`;
        if (seen.has(nameKey(name)))
          problems.push({ path, code: "duplicate-name", args: { what: kindOf[list], name } });
        seen.add(nameKey(name));
        return [names.get(list)?.resolve(name, path) ?? name, newValues(fields, path, known)];
      });
      set[list] = Object.fromEntries(built);
    }
    return { at: simMs(milliseconds(change.at)), set };
  });
}

/** People are known by their addresses, everything else by its name. */
function declared(list: ChangeableList, organization: Organization) {
  if (list !== "recipients") return declaredIn(list, organization[list]);
  return organization.recipients.map(({ address }, i) => ({ name: address, path: `recipients[${i}].address` }));
}

interface NewValues {
  readonly database?: string | undefined;
  readonly sourceTransportServers?: readonly string[] | undefined;
  readonly addressSpaces?:
    | readonly { readonly type?: string | undefined; readonly address: string; readonly cost?: number | undefined }[]
    | undefined;
  readonly dnsRoutingEnabled?: boolean | undefined;
  readonly smartHosts?: readonly string[] | undefined;
}

function newValues(fields: NewValues, path: string, known: KnownNames): { readonly [field: string]: unknown } {
  const { sourceTransportServers, addressSpaces, dnsRoutingEnabled, smartHosts, database } = fields;
  return {
    ...fields,
    ...(database !== undefined && { database: known.databases.resolve(database, `${path}.database`) }),
    // A connector that is switched to DNS has no smart hosts any more, and the other way round.
    ...(dnsRoutingEnabled === true && smartHosts === undefined && { smartHosts: [] }),
    ...(smartHosts && { dnsRoutingEnabled: smartHosts.length === 0 }),
    ...(sourceTransportServers && {
      sourceTransportServers: sourceTransportServers.map((name, i) =>
        known.inRole(name, `${path}.sourceTransportServers[${i}]`, ["HubTransport", "EdgeTransport"], true),
      ),
    }),
    ...(addressSpaces && {
      addressSpaces: addressSpaces.map((space) => ({
        type: (space.type ?? "SMTP").toUpperCase(),
        address: space.address,
        cost: cost(space.cost ?? 1),
      })),
    }),
  };
}
