import { expect, it } from "vitest";
import { mailbox, outcomesOf, server, sketch } from "../testing/sketch.ts";

it("P-125: a request that is cut takes no other device's out of the average of the last 200", () => {
  const device = (name: string, heartbeatSeconds: number, firewallSeconds?: number) => ({
    ...mailbox(name, "DB-A"),
    client: "activeSync" as const,
    directPush: { heartbeatSeconds, ...(firewallSeconds === undefined ? {} : { firewallSeconds }) },
  });
  // The first request is cut after two minutes, and is no longer among the last 200; without the longest, they warn.
  const others = Array.from({ length: 199 }, (_, i) => device(`d${i}`, 540));
  const devices = [device("cut", 900, 120), ...others, device("longest", 3_540)];
  const { trace, outcome } = outcomesOf({
    sites: "A",
    organization: {
      servers: [...sketch({ sites: "A" }).organization.servers, server("CAS-A", "A", ["ClientAccess"])],
      recipients: [mailbox("a", "DB-A"), ...devices],
    },
    messages: [{ to: ["a@contoso.test"] }],
    until: 200_000,
  });
  const phases = trace.events.flatMap((event) =>
    event.type === "CLIENT-PING" && event.recipient === "cut@contoso.test" ? [event.phase] : [],
  );
  expect(phases).toEqual(["opened", "cut", "opened", "unchanged", "opened"]);
  expect(outcome.warnings).toEqual([]);
});
