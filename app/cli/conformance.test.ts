import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import furtherCases from "../engine/conformance/2007/further.json";
import cases from "../engine/conformance/2007/routing.json";
import type { CaseFailure, CaseRecipient, ConformanceCase } from "../engine/conformance/conformance-case.ts";
import { addressOf, inputOfCase } from "../engine/conformance/input-of-case.ts";
import { simulate } from "../engine/index.ts";
import { readScenario } from "../scenario/index.ts";
import { main } from "./main.ts";

const all = [...cases, ...furtherCases] as unknown as readonly ConformanceCase[];

/** A case as somebody would write it into a scenario file. */
function fileOfCase(test: ConformanceCase): object {
  const to = test.message?.to ?? [];
  const everybody = to.flatMap((recipient) => [recipient, ...(recipient.members ?? [])]);
  const { mailboxServer, hubServer, umServer } = test.message?.from ?? {};
  const sender = mailboxServer === undefined ? [] : [mailbox("sender", "sender@contoso.test", mailboxServer)];
  const servers = serversOf(test);
  const stores = [
    ...servers.filter(({ roles }) => roles.includes("Mailbox")).map(({ name }) => name),
    ...(test.routingGroups ?? []).flatMap((group) => group.servers),
  ];
  const connectors = (type: "smtp" | "foreign") =>
    test.connectors
      .filter((connector) => connector.type === type)
      .map(({ name, addressSpaces, sourceServers, enabled, scoped, maxMessageSizeKB, smartHosts }) => ({
        name,
        addressSpaces,
        sourceTransportServers: sourceServers,
        enabled,
        isScopedConnector: scoped,
        maxMessageSizeKB,
        smartHosts,
      }));
  return {
    version: 1,
    title: test.title,
    organization: { name: "Contoso", acceptedDomains: [{ domain: "contoso.test" }] },
    sites: test.sites.map(({ name, hub }) => ({ name, hubSiteEnabled: hub })),
    siteLinks: test.links,
    servers,
    databases: stores.map((server) => ({ name: `DB ${server}`, server })),
    sendConnectors: connectors("smtp"),
    foreignConnectors: connectors("foreign"),
    routingGroups: test.routingGroups,
    routingGroupConnectors: test.rgcs?.map(({ sourceServers, targetServers, ...rest }) => ({
      ...rest,
      sourceTransportServers: sourceServers,
      targetTransportServers: targetServers,
    })),
    recipients: [...sender, ...recipientsOf(everybody)],
    messages: test.message && [
      {
        from: "sender@contoso.test",
        to: to.map(addressOf),
        client: umServer ? "unifiedMessaging" : hubServer ? "smtp" : undefined,
        server: umServer ?? hubServer,
        subject: test.title,
        sizeKB: test.message.sizeKB,
      },
    ],
    faults: test.failures.flatMap((failure) => faultsOf(test, failure)),
    simulation: { until: "PT59S" },
  };
}

function serversOf(test: ConformanceCase) {
  const byName = new Map<
    string,
    { name: string; site: string; roles: string[]; submissionServerOverrideList?: readonly string[] }
  >();
  for (const site of test.sites) {
    const lists: readonly (readonly [readonly string[], string])[] = [
      [site.hubTransportServers, "HubTransport"],
      [site.mailboxServers, "Mailbox"],
      [site.umServers ?? [], "UnifiedMessaging"],
      [site.edgeServers ?? [], "EdgeTransport"],
    ];
    for (const [names, role] of lists) {
      for (const name of names) {
        const list = test.submissionServerOverrideList?.[name];
        const server = byName.get(name) ?? {
          name,
          site: site.name,
          roles: [],
          ...(list ? { submissionServerOverrideList: list } : {}),
        };
        server.roles.push(role);
        byName.set(name, server);
      }
    }
  }
  return [...byName.values()];
}

const mailbox = (name: string, address: string, server: string) => ({
  type: "mailbox",
  name,
  address,
  database: `DB ${server}`,
});

function recipientsOf(everybody: readonly CaseRecipient[]): readonly object[] {
  const byAddress = new Map<string, object>();
  for (const recipient of everybody) {
    const address = addressOf(recipient);
    const server = recipient.mailboxServer ?? recipient.legacyServer;
    if (server !== undefined) byAddress.set(address, mailbox(recipient.id, address, server));
    if (!recipient.members) continue;
    const { id: name, members, expansionServer } = recipient;
    byAddress.set(address, {
      type: "distributionGroup",
      name,
      address,
      members: members.map(addressOf),
      expansionServer,
    });
  }
  return [...byAddress.values()];
}

function faultsOf(test: ConformanceCase, failure: CaseFailure): readonly object[] {
  switch (failure.type) {
    case "serverDown":
      return [{ kind: "serverDown", server: failure.server }];
    case "siteDown":
      return [{ kind: "siteDown", site: failure.site }];
    case "blocked":
      return [{ kind: "sitesBlocked", sites: failure.sites }];
    case "externalDown":
      return [{ kind: "remoteDown", connector: failure.connector }];
    case "siteTransportDown": {
      const site = test.sites.find(({ name }) => name === failure.site);
      return (site?.hubTransportServers ?? []).map((server) => ({ kind: "transportStopped", server }));
    }
  }
}

async function batch(lines: readonly string[]): Promise<readonly string[]> {
  const answers: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, next) => {
      answers.push(String(chunk));
      next();
    },
  });
  const stdin = Readable.from(lines.map((line) => `${line}\n`));
  const none = () => "";
  const code = await main(["outcome", "--batch"], {
    stdin,
    stdout: sink,
    stderr: sink,
    readFile: none,
    writeFile: none,
    version: "0",
  });
  expect(code).toBe(0);
  return answers.join("").split("\n").slice(0, -1);
}

describe("the routing cases, written as scenario files", () => {
  it("are all accepted, whatever they use", () => {
    for (const test of all) {
      const result = readScenario(JSON.stringify(fileOfCase(test)));
      expect(result.ok ? [] : result.problems, test.id).toEqual([]);
    }
  });

  it("give the same outcome on the command line as in the engine's own tests", async () => {
    const withMessage = all.filter((test) => test.message);
    const answers = await batch(withMessage.map((test) => JSON.stringify(fileOfCase(test))));
    expect(answers.length).toBe(withMessage.length);
    withMessage.forEach((test, i) => {
      expect(JSON.parse(answers[i] ?? ""), test.id).toEqual(
        JSON.parse(JSON.stringify(simulate(inputOfCase(test)).outcome)),
      );
    });
  });
});
