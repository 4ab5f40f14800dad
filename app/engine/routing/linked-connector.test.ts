import { describe, expect, it } from "vitest";
import { createDirectory } from "../model/directory.ts";
import { serverId } from "../model/ids.ts";
import { sendConnector, sketch } from "../testing/sketch.ts";
import { linkedConnector, receiveConnectorFor } from "./linked-connector.ts";

const linked = (name: string, to: string | null, sources = ["HT-A"], enabled = true) =>
  sendConnector(name, sources, "SMTP:*", { linkedReceiveConnector: to, enabled });

function directory(...sendConnectors: ReturnType<typeof linked>[]) {
  const { organization } = sketch({ sites: "A B", servers: "EDGE A EdgeTransport" });
  return createDirectory({ ...organization, sendConnectors });
}

describe("the Receive connector of a connection", () => {
  it("is the one that Setup makes for its port and role", () => {
    const of = (server: string, protocol: Parameters<typeof receiveConnectorFor>[2]) =>
      receiveConnectorFor(directory(), serverId(server), protocol);
    expect(of("HT-A", "Smtp587")).toBe("Client HT-A");
    for (const protocol of ["Smtp25", "Smtp25TlsKerberos", "Smtp25TlsDirectTrust"] as const) {
      expect(of("HT-A", protocol)).toBe("Default HT-A");
      expect(of("EDGE", protocol)).toBe("Default internal receive connector EDGE");
    }
    expect(of("HT-A", "File")).toBe(null);
    expect(of("HT-A", "MapiRpc")).toBe(null);
  });
});

describe("a linked connector", () => {
  const find = (receivedOn: string | null, ...connectors: ReturnType<typeof linked>[]) =>
    linkedConnector(directory(...connectors), serverId("HT-A"), receivedOn)?.name ?? null;

  it("is found by its Receive connector, with or without the server's name, in any case", () => {
    expect(find("Default HT-A", linked("other", "Client HT-A"), linked("mine", "default ht-a"))).toBe("mine");
    expect(find("Default HT-A", linked("mine", "HT-A\\Default HT-A"))).toBe("mine");
    expect(find("Default HT-A", linked("mine", "HT-B\\Default HT-A"))).toBe(null);
  });

  it("counts when it is enabled, linked, and sourced on this server", () => {
    expect(find("Default HT-A", linked("off", "Default HT-A", ["HT-A"], false))).toBe(null);
    expect(find("Default HT-A", linked("elsewhere", "Default HT-A", ["HT-B"]))).toBe(null);
    expect(find("Default HT-A", linked("unlinked", null))).toBe(null);
    expect(find(null, linked("mine", "Default HT-A"))).toBe(null);
  });
});
