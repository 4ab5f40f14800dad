import { describe, expect, it } from "vitest";
import { serverId } from "../model/ids.ts";
import type { Fault } from "../model/message.ts";
import { simMs } from "../model/units.ts";
import { openDoor, outcomesOf } from "../testing/sketch.ts";

const minute = 60_000;

describe("a server that refuses one message, and others that do not answer", () => {
  /** From outside and, two seconds later, from inside: both wait at HT-A for the last of the sites. */
  const twoMessages = (sites: string, links: string, faults: readonly Fault[]) => {
    const to = [`${sites.at(-1)?.toLowerCase()}@contoso.test`];
    const { trace } = outcomesOf({
      sites,
      links,
      servers: "HT-B2 B HubTransport",
      organization: {
        receiveConnectors: [openDoor("HT-A")],
        internet: { domains: [], organizationMx: [{ preference: 10, server: serverId("HT-A") }] },
      },
      messages: [
        { id: "stranger", from: "eve@fabrikam.com", to, client: "smtp" },
        { id: "ours", to, at: simMs(2_000) },
      ],
      faults,
      until: 3 * minute,
    });
    const deferred = trace.events.flatMap((event) => (event.type === "DEFER" ? [event] : []));
    const sent = trace.events.flatMap((event) => (event.type === "SEND" && event.server === "HT-A" ? [event] : []));
    return {
      deferred: deferred.map(({ message, retryCount, lastError, queue }) => [
        message,
        retryCount,
        lastError,
        queue.status,
      ]),
      sent: sent.map(({ message, at }) => [message, Math.floor(at / minute)]),
    };
  };
  const isPressed = (server: string): Fault => ({
    kind: "backPressure",
    server: serverId(server),
    level: "medium",
    at: simMs(0),
    until: null,
  });
  const isDown = (server: string): Fault => ({
    kind: "serverDown",
    server: serverId(server),
    at: simMs(0),
    until: null,
  });
  const putOffAlone = [1, 2, 3].map((count) => ["stranger", count, "mediumBackPressure", "Ready"]);

  it.each([
    ["HT-B", "HT-B2"],
    ["HT-B2", "HT-B"],
  ])("P-743: holds up nothing that waits behind, whoever is asked last (%s refuses)", (pressed, down) => {
    const { deferred, sent } = twoMessages("A B", "A-B 10", [isPressed(pressed), isDown(down)]);
    expect(deferred).toEqual(putOffAlone);
    expect(sent).toEqual([["ours", 0]]);
  });

  it("P-743: also where the one that refuses is a site on the way to one that does not answer", () => {
    const { deferred, sent } = twoMessages("A B C", "A-B 10, B-C 10", [
      isPressed("HT-B"),
      isDown("HT-B2"),
      isDown("HT-C"),
    ]);
    expect(deferred.filter(([message]) => message === "stranger")).toEqual(putOffAlone);
    expect(sent).toEqual([["ours", 0]]);
  });
});
