import { describe, expect, it } from "vitest";
import { checkScenario } from "./index.ts";

/** A server with one Receive connector, and a message from outside that calls it at an address of the server. */
const check = (bindings: readonly string[], serverIp: string | null = null) =>
  checkScenario({
    version: 1,
    title: "Bindings",
    sites: [{ name: "Redmond" }],
    servers: [
      { name: "HUB01", site: "Redmond", roles: ["HubTransport"] },
      { name: "MBX01", site: "Redmond", roles: ["Mailbox"] },
    ],
    databases: [{ name: "DB01", server: "MBX01" }],
    recipients: [{ type: "mailbox", name: "Anna", address: "anna@contoso.com", database: "DB01" }],
    internet: { organizationMx: [{ preference: 10, server: "HUB01" }] },
    receiveConnectors: [{ name: "Own", server: "HUB01", bindings, permissionGroups: ["AnonymousUsers"] }],
    messages: [{ from: "carl@fabrikam.com", to: ["anna@contoso.com"], serverIp }],
  });
const doors = (bindings: readonly string[]) => {
  const result = check(bindings);
  return result.ok ? result.value.input.organization.receiveConnectors : result.problems;
};
const problems = (bindings: readonly string[], serverIp?: string) => {
  const result = check(bindings, serverIp);
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path}: ${code}`);
};

describe("the bindings of a Receive connector", () => {
  it("P-223: are doors at one address of the server, or at all of them", () => {
    const door = { name: "Own", server: "HUB01", remoteIPRanges: [], permissionGroups: ["AnonymousUsers"] };
    expect(doors(["192.0.2.1:25", "0.0.0.0:2525", "192.0.2.1:25"])).toEqual([
      { ...door, port: 25, localIP: "192.0.2.1" },
      { ...door, port: 2525 },
    ]);
  });

  it("have an address and a port that exist", () => {
    expect(problems(["192.0.2.1:65535", "192.0.2.256:25", "192.0.2.1:65536", "192.0.2.1:0", "25"])).toEqual([
      "receiveConnectors[0].bindings[1]: malformed-ip-address",
      "receiveConnectors[0].bindings[2]: malformed-ip-address",
      "receiveConnectors[0].bindings[3]: malformed-ip-address",
      "receiveConnectors[0].bindings[4]: malformed-ip-address",
    ]);
  });

  it("are met at an address of the server, without a port", () => {
    expect(problems(["0.0.0.0:25"], "192.0.2.1:25")).toEqual(["messages[0].serverIp: malformed-ip-address"]);
  });
});
