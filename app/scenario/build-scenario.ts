import {
  type Change,
  connectorId,
  cost,
  databaseId,
  type Fault,
  kilobytes,
  type Mailbox,
  type Recipient,
  type Submission,
  serverId,
  simMs,
  siteId,
} from "../engine/index.ts";
import { nameKey } from "../lib/compare-names.ts";
import type { Problem } from "../lib/problem.ts";
import { buildOrganization, type KnownNames } from "./build-organization.ts";
import type { ScenarioFile } from "./file-schema.ts";
import { collectNames, type Names } from "./names.ts";
import { unknownName } from "./problems.ts";
import type { Scenario } from "./scenario.ts";
import { milliseconds } from "./values.ts";

/** A file of the right shape into a scenario; what does not fit together is added to `problems`. */
export function buildScenario(file: ScenarioFile, problems: Problem[]): Scenario {
  refuseWhatIsNotModelled(file, problems);
  const known = buildOrganization(file, problems);
  const until = file.simulation?.until ?? null;
  return {
    title: file.title,
    summary: file.summary ?? "",
    input: {
      generation: file.generation ?? "2007",
      organization: known.organization,
      messages: buildMessages(file, known, problems),
      faults: (file.faults ?? []).map((fault, i) => buildFault(fault, `faults[${i}]`, known, problems)),
      changes: (file.changes ?? []).map((change, i) => buildChange(change, `changes[${i}]`, known, problems)),
      simulation: { seed: file.simulation?.seed ?? 1, until: until === null ? null : simMs(milliseconds(until)) },
    },
    layout: { sites: buildLayout(file, known.sites) },
    lesson: file.lesson ?? null,
  };

  function buildLayout(from: ScenarioFile, sites: Names) {
    const entries = Object.entries(from.layout?.sites ?? {});
    return Object.fromEntries(
      entries.map(([name, place]) => [sites.resolve(name, `layout.sites[${JSON.stringify(name)}]`), place]),
    );
  }
}

// Nothing that a file says is dropped without a word: what the engine does not know yet is refused.
function refuseWhatIsNotModelled(file: ScenarioFile, problems: Problem[]): void {
  if (file.generation !== undefined && file.generation !== "2007") {
    problems.push({ path: "generation", code: "not-modelled", args: { what: "generation", name: file.generation } });
  }
  for (const field of ["transportRules", "journalRules"] as const) {
    if ((file[field] ?? []).length > 0)
      problems.push({ path: field, code: "not-modelled", args: { what: field, name: "" } });
  }
}

function buildMessages(file: ScenarioFile, known: KnownNames, problems: Problem[]): readonly Submission[] {
  const messages = (file.messages ?? []).map((message, i) => ({ ...message, id: message.id ?? `m${i + 1}` }));
  collectNames(
    "message",
    messages.map(({ id }, i) => ({ name: id, path: `messages[${i}].id` })),
    problems,
  );
  const byAddress = new Map(known.organization.recipients.map((recipient) => [nameKey(recipient.address), recipient]));
  return messages.map((message, i) => {
    const path = `messages[${i}]`;
    const to = message.to ?? [];
    const cc = message.cc ?? [];
    const bcc = message.bcc ?? [];
    if (to.length + cc.length + bcc.length === 0)
      problems.push({ path: `${path}.to`, code: "too-few", args: { minimum: 1 } });
    const sender = byAddress.get(nameKey(message.from));
    const client = message.client ?? (sender?.type === "mailbox" ? sender.client : "smtp");
    const server = message.server ?? null;
    if (server !== null) checkHandOver(known, client, server, `${path}.server`, problems);
    else checkSender(known, byAddress, message.from, sender, client, path, problems);
    return {
      id: message.id,
      at: simMs(milliseconds(message.at ?? "PT0S")),
      from: sender?.address ?? message.from,
      to,
      cc,
      bcc,
      client,
      server: server === null ? null : serverId(known.servers.resolve(server, `${path}.server`)),
      subject: message.subject ?? "",
      sizeKB: kilobytes(message.sizeKB ?? 20),
    };
  });
}

/** smtp and pickup hand over to a Hub (or Edge) Transport server, unifiedMessaging begins at a UM server. */
function checkHandOver(known: KnownNames, client: string, server: string, path: string, problems: Problem[]): void {
  const found = known.organization.servers.find(({ name }) => nameKey(name) === nameKey(server));
  if (!found) return;
  const roles =
    client === "unifiedMessaging" ? (["UnifiedMessaging"] as const) : (["HubTransport", "EdgeTransport"] as const);
  if (!roles.some((role) => found.roles.includes(role))) {
    problems.push({ path, code: "wrong-role", args: { name: found.name, expected: roles.join(", ") } });
  }
}

function checkSender(
  known: KnownNames,
  byAddress: ReadonlyMap<string, Recipient>,
  from: string,
  sender: Recipient | undefined,
  client: string,
  path: string,
  problems: Problem[],
): void {
  if (client === "pickup" || client === "unifiedMessaging") {
    problems.push({ path: `${path}.server`, code: "missing-field", args: { field: "server" } });
    return;
  }
  if (sender?.type === "mailbox") {
    checkMailboxSender(known, sender, path, problems);
    return;
  }
  if (sender?.type === "distributionGroup" || sender?.type === "publicFolder") {
    problems.push({ path: `${path}.from`, code: "wrong-kind", args: { name: from, expected: "mailbox" } });
    return;
  }
  const domain = nameKey(from.slice(from.lastIndexOf("@") + 1));
  if (!sender && known.organization.acceptedDomains.some((entry) => nameKey(entry.domain) === domain)) {
    problems.push(
      unknownName(
        `${path}.from`,
        "recipient",
        from,
        [...byAddress.values()].map(({ address }) => address),
      ),
    );
    return;
  }
  const hasDoor =
    known.organization.internet.organizationMx.length > 0 ||
    known.organization.servers.some(({ roles }) => roles.includes("EdgeTransport"));
  if (!hasDoor) problems.push({ path: `${path}.from`, code: "needs-organization-mx", args: { name: from } });
}

function checkMailboxSender(known: KnownNames, sender: Mailbox, path: string, problems: Problem[]): void {
  const database = known.organization.databases.find(({ name }) => name === sender.database);
  const onLegacy = database && !known.organization.servers.some(({ name }) => name === database.server);
  if (onLegacy)
    problems.push({ path: `${path}.from`, code: "not-modelled", args: { what: "legacySender", name: sender.address } });
}

type FaultInFile = NonNullable<ScenarioFile["faults"]>[number];

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
  const site = (name: string, at: string) => siteId(known.sites.resolve(name, `${path}.${at}`));
  switch (fault.kind) {
    case "serverDown":
    case "transportStopped":
      return { ...time, kind: fault.kind, server: server(fault.server) };
    case "backPressure":
      return { ...time, kind: fault.kind, server: server(fault.server), level: fault.level };
    case "siteDown":
    case "globalCatalogDown":
      return { ...time, kind: fault.kind, site: site(fault.site, "site") };
    case "sitesBlocked":
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

type ChangeInFile = NonNullable<ScenarioFile["changes"]>[number];

function buildChange(change: ChangeInFile, path: string, known: KnownNames, problems: Problem[]): Change {
  const { organization } = known;
  const set: { [list: string]: { [name: string]: { readonly [field: string]: unknown } } } = {};
  for (const [list, names] of Object.entries(change.set)) {
    const items = organization[list as "sites"] as readonly { readonly name: string }[];
    const declared = collectNames(
      list,
      items.map(({ name }) => ({ name, path: "" })),
      [],
    );
    for (const [name, fields] of Object.entries(names ?? {})) {
      const at = `${path}.set.${list}[${JSON.stringify(name)}]`;
      if (!declared.has(name)) problems.push(unknownName(at, list, name, declared.all));
      const resolved = items.find((item) => nameKey(item.name) === nameKey(name))?.name ?? name;
      set[list] = { ...set[list], [resolved]: newValues(fields, at, known) };
    }
  }
  return { at: simMs(milliseconds(change.at)), set };
}

interface NewValues {
  readonly sourceTransportServers?: readonly string[] | undefined;
  readonly addressSpaces?:
    | readonly { readonly type?: string | undefined; readonly address: string; readonly cost?: number | undefined }[]
    | undefined;
}

function newValues(fields: NewValues, path: string, known: KnownNames): { readonly [field: string]: unknown } {
  const { sourceTransportServers, addressSpaces } = fields;
  return {
    ...fields,
    ...(sourceTransportServers && {
      sourceTransportServers: sourceTransportServers.map((name, i) =>
        known.servers.resolve(name, `${path}.sourceTransportServers[${i}]`),
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
