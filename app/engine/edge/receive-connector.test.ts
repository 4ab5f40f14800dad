import { describe, expect, it } from "vitest";
import { serverId } from "../model/ids.ts";
import type { Submission } from "../model/message.ts";
import type { ReceiveConnector } from "../model/receive-connectors.ts";
import { openDoor, outcomesOf } from "../testing/sketch.ts";

const narrow: ReceiveConnector = {
  name: "Scanners",
  server: serverId("HT-A"),
  port: 25,
  remoteIPRanges: ["10.0.0.0/24"],
  permissionGroups: ["AnonymousUsers"],
};

function handedIn(message: Partial<Submission>, receiveConnectors: readonly ReceiveConnector[] = []) {
  const run = outcomesOf({
    sites: "A",
    organization: { receiveConnectors },
    messages: [{ client: "smtp", server: serverId("HT-A"), to: ["a@contoso.test"], ...message }],
  });
  const decision = run.trace.decisions.find(({ question }) => question === "receiveConnector");
  const verdicts = Object.fromEntries(
    decision?.question === "receiveConnector"
      ? decision.candidates.map(({ connector, verdict }) => [connector, verdict] as const)
      : [],
  );
  const reject = run.trace.events.find(({ type }) => type === "REJECT");
  return { outcome: run.of("a@contoso.test").outcome, verdicts, text: reject?.type === "REJECT" ? reject.text : null };
}

describe("the Receive connectors of a Hub Transport server", () => {
  it("take who has logged on, on port 25", () => {
    expect(handedIn({})).toMatchObject({
      outcome: "delivered",
      verdicts: { "Default HT-A": "accepts", "Client HT-A": "otherPort" },
    });
  });

  it("refuse who has not, as Setup leaves them", () => {
    expect(handedIn({ authenticated: false })).toMatchObject({
      outcome: "rejected",
      text: "530 5.7.1 Client was not authenticated",
      verdicts: { "Default HT-A": "anonymousNotPermitted" },
    });
  });

  it("of those that fit, the one for the fewest addresses takes the connection", () => {
    const message = { authenticated: false, sourceIp: "10.0.0.5" };
    expect(handedIn(message, [narrow])).toMatchObject({
      outcome: "delivered",
      verdicts: { Scanners: "accepts", "Default HT-A": "lessRestrictive" },
    });
    expect(handedIn({ ...message, sourceIp: "10.0.1.5" }, [narrow])).toMatchObject({
      outcome: "rejected",
      verdicts: { Scanners: "otherRemoteAddress", "Default HT-A": "anonymousNotPermitted" },
    });
  });

  it("P-223: the one for one address of the server comes before one for all, even if that serves fewer outside", () => {
    const bound = { ...openDoor("HT-A"), name: "Bound", localIP: "192.0.2.1" };
    const message = { authenticated: false, sourceIp: "10.0.0.5" };
    expect(handedIn({ ...message, serverIp: "192.0.2.1" }, [narrow, bound]).verdicts).toMatchObject({
      Bound: "accepts",
      Scanners: "lessRestrictive",
    });
    expect(handedIn({ ...message, serverIp: "192.0.2.2" }, [narrow, bound]).verdicts).toMatchObject({
      Bound: "otherLocalAddress",
      Scanners: "accepts",
    });
  });

  it("A20: without the address that was called, every binding of the port fits", () => {
    const bound = { ...narrow, localIP: "192.0.2.1" };
    expect(handedIn({ authenticated: false, sourceIp: "10.0.0.5" }, [bound]).verdicts).toMatchObject({
      Scanners: "accepts",
    });
  });

  it("the narrow one takes the connection also where only the wide one would let the sender in", () => {
    const onlyServers = { ...narrow, permissionGroups: ["ExchangeServers"] as const };
    const all = [onlyServers, openDoor("HT-A")];
    expect(handedIn({ authenticated: false, sourceIp: "10.0.0.5" }, all).outcome).toBe("rejected");
  });

  it("let anonymous senders write to our own people only; who has logged on may write to anybody", () => {
    const to = ["eve@fabrikam.com", "a@contoso.test"];
    const relay = (authenticated: boolean) => handedIn({ to, authenticated }, [openDoor("HT-A")]);
    expect(relay(false)).toMatchObject({ outcome: "delivered", text: "550 5.7.1 Unable to relay" });
    expect(relay(true)).toMatchObject({ outcome: "delivered", text: null });
  });
});
