import { expect, it } from "vitest";
import { databaseId, serverId } from "../model/ids.ts";
import { simMs } from "../model/units.ts";
import { mailbox, outcomesOf } from "../testing/sketch.ts";

it("splits a copy where one database of the server answers and another does not, and says that this is why", () => {
  const run = outcomesOf({
    sites: "A",
    organization: {
      databases: ["DB-A", "DB-2"].map((name) => ({ name: databaseId(name), server: serverId("MBX-A") })),
      recipients: [mailbox("a", "DB-A"), mailbox("b", "DB-A"), mailbox("c", "DB-2")],
    },
    messages: [{ to: ["b@contoso.test", "c@contoso.test"] }],
    faults: [{ kind: "databaseDismounted", database: databaseId("DB-2"), until: simMs(60_000) }],
    until: null,
  });
  const splits = run.trace.events.filter((event) => event.type === "TRANSFER");
  expect(splits).toMatchObject([{ reason: "delivery", recipients: ["b@contoso.test", "c@contoso.test"] }]);
  expect(run.of("b@contoso.test").at).toBeLessThan(run.of("c@contoso.test").at);
});
