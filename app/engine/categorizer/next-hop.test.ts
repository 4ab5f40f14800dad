import { describe, expect, it } from "vitest";
import { exchange2007RoutingGroup } from "../model/connectors.ts";
import { connectorId, serverId } from "../model/ids.ts";
import { cost } from "../model/units.ts";
import { outcomesOf, sendConnector } from "../testing/sketch.ts";

describe("a connector of Exchange 2003", () => {
  it("stays the recipient's connector on the way to its routing group (R-LEG-5, R-CON-14)", () => {
    const { of } = outcomesOf({
      sites: "A B",
      links: "A-B 10",
      servers: "HT-B2 B HubTransport",
      organization: {
        routingGroups: [{ name: "Old", servers: [serverId("E2K3")] }],
        routingGroupConnectors: [
          {
            name: connectorId("Between"),
            sourceRoutingGroup: exchange2007RoutingGroup,
            targetRoutingGroup: "Old",
            cost: cost(1),
            sourceTransportServers: [serverId("HT-B2")],
            targetTransportServers: [serverId("E2K3")],
            maxMessageSizeKB: null,
          },
        ],
        sendConnectors: [sendConnector("Fabrikam", ["E2K3"], "SMTP:fabrikam.com 1")],
      },
      messages: [{ to: ["x@fabrikam.com"] }],
      faults: [{ kind: "serverDown", server: serverId("HT-B2") }],
    });
    expect(of("x@fabrikam.com")).toMatchObject({
      outcome: "queued",
      serverHops: ["HT-A", "HT-B"],
      connector: "Fabrikam",
      queue: { server: "HT-B", deliveryType: "SmtpRelayWithinAdSite", nextHop: "Between" },
    });
  });
});
