import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timedHopsOf } from "../flows/hop-list.ts";
import { databaseId, serverId, siteId } from "../model/ids.ts";
import type { QueueAction } from "../model/queue-actions.ts";
import { simMs } from "../model/units.ts";
import { simulate } from "../simulation/simulate.ts";
import { mailbox, type Sketch, sketch } from "../testing/sketch.ts";
import { createReplay } from "../trace/create-replay.ts";

const minute = 60_000;
type WithoutPlace<A> = A extends unknown ? Omit<A, "at" | "server"> : never;
const at = (minutes: number, what: WithoutPlace<QueueAction>, server = "HT-A"): QueueAction =>
  ({ ...what, at: simMs(minutes * minute), server: serverId(server) }) as QueueAction;

/** Two sites; HT-B is away for an hour, so a message from A to B waits on HT-A in the queue to B. */
function waiting(actions: readonly QueueAction[], more: Partial<Sketch> = {}) {
  const from: Sketch = {
    sites: "A B",
    links: "A-B 10",
    messages: [{ to: ["b@contoso.test"] }],
    faults: [{ kind: "serverDown", server: serverId("HT-B"), until: simMs(60 * minute) }],
    until: null,
    ...more,
  };
  const run = simulate({ ...sketch(from), queueActions: actions });
  const minutesOf = (type: string): readonly number[] =>
    run.trace.events.flatMap((event) => (event.type === type ? [Math.floor(event.at / minute)] : []));
  return {
    ...run,
    minutesOf,
    recipient: run.outcome.messages[0]?.recipients[0],
    hops: timedHopsOf(run.trace),
    endsLike: () => {
      const [first] = run.outcome.messages;
      const copies = createReplay(run.trace).worldAt(Number.POSITIVE_INFINITY).copies;
      return copies
        .filter(({ message }) => message === first?.id)
        .map(({ state, queue }) => `${state} ${queue?.status ?? ""}`);
    },
  };
}

/** MBX-A has a second database, and so the queue to it a second part. */
const twoDatabases = {
  databases: ["DB-A", "DB-2", "DB-B"].map((name) => ({
    name: databaseId(name),
    server: serverId(name === "DB-B" ? "MBX-B" : "MBX-A"),
  })),
  recipients: [mailbox("a", "DB-A"), mailbox("b", "DB-B"), mailbox("c", "DB-2")],
};

describe("an administrator at a queue", () => {
  it("tries it at once, and the timer begins anew", () => {
    const { minutesOf, hops } = waiting([at(20, { kind: "retryQueue", nextHop: "b", resubmit: false })]);
    expect(minutesOf("DEFER").slice(0, 10)).toEqual([0, 1, 2, 3, 4, 9, 14, 19, 20, 25]);
    expect(hops).toContain("20 min HT-A: retryQueue b");
  });

  it("has everything in it categorized anew", () => {
    const { minutesOf } = waiting([at(20, { kind: "retryQueue", nextHop: "B", resubmit: true })]);
    expect(minutesOf("RESUBMIT")).toEqual([20]);
    expect(minutesOf("DEFER").slice(7, 12)).toEqual([19, 20, 21, 22, 23]);
  });

  it("holds it: nothing is tried until it is resumed", () => {
    const { minutesOf, recipient } = waiting([
      at(20, { kind: "suspendQueue", nextHop: "B" }),
      at(90, { kind: "resumeQueue", nextHop: "B" }),
    ]);
    expect(minutesOf("DEFER")).toEqual([0, 1, 2, 3, 4, 9, 14, 19]);
    expect(minutesOf("DELIVER")).toEqual([90]);
    expect(recipient).toMatchObject({ outcome: "delivered", queue: null });
  });

  it("holds what comes into it later too", () => {
    const messages = [{ to: ["b@contoso.test"] }, { to: ["b@contoso.test"], at: simMs(70 * minute) }];
    const { minutesOf } = waiting(
      [at(20, { kind: "suspendQueue", nextHop: "B" }), at(90, { kind: "resumeQueue", nextHop: "B" })],
      { messages },
    );
    expect(minutesOf("DELIVER")).toEqual([90, 90]);
  });

  it("holds and lets go also the part of it that is empty, for another database of the same server", () => {
    // What is for DB-A has gone at once; what is for DB-2 waits.
    const toItself = (minutes: number) => ({ to: ["a@contoso.test"], at: simMs(minutes * minute) });
    const hold = at(20, { kind: "suspendQueue", nextHop: "MBX-A" });
    const more: Partial<Sketch> = {
      organization: twoDatabases,
      messages: [toItself(0), { to: ["c@contoso.test"] }, toItself(30), toItself(100)],
      faults: [{ kind: "databaseDismounted", database: databaseId("DB-2"), until: simMs(60 * minute) }],
    };
    const { minutesOf } = waiting([hold, at(90, { kind: "resumeQueue", nextHop: "MBX-A" })], more);
    expect(minutesOf("DELIVER")).toEqual([0, 90, 90, 100]);
    const never = waiting([hold], { ...more, until: 150 * minute });
    expect(never.minutesOf("DELIVER")).toEqual([0]);
  });

  it("lets it go again when nothing is left in it", () => {
    const { minutesOf } = waiting(
      [
        at(20, { kind: "suspendQueue", nextHop: "B" }),
        at(30, { kind: "removeMessage", message: "m1", withNdr: false }),
        at(40, { kind: "resumeQueue", nextHop: "B" }),
      ],
      { messages: [{ to: ["b@contoso.test"] }, { to: ["b@contoso.test"], at: simMs(70 * minute) }] },
    );
    expect(minutesOf("DELIVER")).toEqual([70]);
  });

  it("who never lets it go has its messages reported after four hours, and returned after two days", () => {
    const { recipient, trace, endsLike } = waiting([at(20, { kind: "suspendQueue", nextHop: "B" })]);
    expect(recipient).toMatchObject({ outcome: "ndr", dsn: { code: "4.4.7" } });
    const told = trace.events.flatMap((event) => (event.type === "DSN" ? [`${event.kind} ${event.at / minute}`] : []));
    expect(told.map((one) => one.replace(/\.\d+$/, ""))).toEqual(["delayed 240", "failed 2880"]);
    expect(endsLike()).toEqual(["failed "]);
  });

  it("finds out that there is no such queue, or not in this state", () => {
    const { hops } = waiting([
      at(5, { kind: "suspendQueue", nextHop: "C" }),
      at(5, { kind: "resumeQueue", nextHop: "B" }),
      at(70, { kind: "retryQueue", nextHop: "B", resubmit: false }),
    ]);
    expect(hops.filter((hop) => hop.includes("in vain"))).toEqual([
      "5 min HT-A: suspendQueue C in vain",
      "5 min HT-A: resumeQueue B in vain",
      "70 min HT-A: retryQueue B in vain",
    ]);
  });

  it("leaves the queue alone when the configuration changes", () => {
    const change = { at: simMs(30 * minute), set: { siteLinks: { "A-B": { exchangeCost: 5 } } } };
    const { minutesOf } = waiting([at(20, { kind: "suspendQueue", nextHop: "B" })], {
      changes: [change],
      until: 50 * minute,
    });
    expect(minutesOf("RESUBMIT")).toEqual([]);
  });
});

describe("whatever is done to queues, in whatever order", () => {
  const step = fc.oneof(
    fc
      .constantFrom("MBX-A", "B")
      .chain((nextHop) =>
        fc.constantFrom<WithoutPlace<QueueAction>>(
          { kind: "suspendQueue", nextHop },
          { kind: "resumeQueue", nextHop },
          { kind: "retryQueue", nextHop, resubmit: false },
        ),
      ),
    fc.constantFrom("m1", "m2").map((one) => ({ kind: "removeMessage" as const, message: one, withNdr: false })),
    fc.constantFrom("a", "b", "c").map((to) => ({ to: [`${to}@contoso.test`] })),
  );
  const faults: Sketch["faults"] = [
    { kind: "serverDown", server: serverId("HT-B"), until: simMs(40 * minute) },
    { kind: "databaseDismounted", database: databaseId("DB-2"), until: simMs(60 * minute) },
  ];

  it("nothing in a queue that has been resumed is suspended, unless the queue is suspended again", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 20 }), (steps) => {
        // One every five minutes.
        const actions = steps.flatMap((one, i) => ("kind" in one ? [at(5 * i, one)] : []));
        const messages = steps.flatMap((one, i) => ("to" in one ? [{ ...one, at: simMs(5 * i * minute) }] : []));
        const { trace, outcome } = waiting(actions, {
          organization: twoDatabases,
          messages,
          faults,
          until: 110 * minute,
        });
        const held = new Set<string | null>();
        for (const event of trace.events) {
          if (event.type === "QUEUE" && event.queue.status === "Suspended")
            expect([...held]).toContain(event.queue.nextHop);
          if (event.type !== "QUEUE-ACTION") continue;
          if (event.action === "resumeQueue") held.delete(event.nextHop);
          if (event.action === "suspendQueue" && event.isDone) held.add(event.nextHop);
        }
        for (const { queue } of outcome.messages.flatMap(({ recipients }) => recipients))
          if (queue) expect(queue.status === "Suspended").toBe(held.has(queue.nextHop));
      }),
      { numRuns: 500, seed: 2007 },
    );
  });
});

describe("an administrator at a message", () => {
  const two = { messages: [{ to: ["b@contoso.test"] }, { to: ["b@contoso.test"] }] };

  it("holds it while the others of its queue go on", () => {
    const { outcome, endsLike } = waiting([at(20, { kind: "suspendMessage", message: "m1" })], {
      ...two,
      until: 100 * minute,
    });
    expect(outcome.messages.map(({ recipients }) => recipients[0]?.outcome)).toEqual(["queued", "delivered"]);
    expect(outcome.messages[0]?.recipients[0]?.queue).toMatchObject({ nextHop: "B", status: "Suspended" });
    expect(endsLike()).toEqual(["queued Suspended"]);
  });

  it("lets it go again", () => {
    const { recipient } = waiting([
      at(20, { kind: "suspendMessage", message: "m1" }),
      at(100, { kind: "resumeMessage", message: "m1" }),
    ]);
    expect(recipient?.outcome).toBe("delivered");
  });

  it("removes it with a report to the sender", () => {
    const { recipient, hops } = waiting([at(20, { kind: "removeMessage", message: "m1", withNdr: true })]);
    expect(recipient).toMatchObject({ outcome: "ndr", dsn: { code: "4.3.2", server: "HT-A" } });
    expect(hops).toContain("20 min HT-A: FAIL 550 4.3.2 QUEUE.Admin; message deleted by administrative action");
    expect(hops).toContain("20 min HT-A: DSN/DSN failed 4.3.2 to a");
  });

  it("removes it without a word", () => {
    const { recipient, hops, endsLike } = waiting([at(20, { kind: "removeMessage", message: "m1", withNdr: false })]);
    expect(recipient).toMatchObject({ outcome: "deleted", finalServer: "HT-A", queue: null });
    expect(hops.some((hop) => hop.includes("DSN"))).toBe(false);
    expect(endsLike()).toEqual([]);
  });

  it("lets a poison message try again, or removes it", () => {
    const poison = { messages: [{ to: ["b@contoso.test"], isPoison: true }], faults: [] };
    const again = waiting([at(10, { kind: "resumeMessage", message: "m1" })], poison);
    expect(again.minutesOf("POISONMESSAGE").length).toBe(2);
    expect(again.recipient?.queue).toMatchObject({ nextHop: "Poison Message", status: "Suspended" });
    const gone = waiting([at(10, { kind: "removeMessage", message: "m1", withNdr: true })], poison);
    expect(gone.recipient).toMatchObject({ outcome: "ndr", dsn: { code: "4.3.2" } });
  });

  it("cannot take one out of the Submission queue", () => {
    const { hops, recipient } = waiting([at(10, { kind: "removeMessage", message: "m1", withNdr: true })], {
      faults: [{ kind: "globalCatalogDown", site: siteId("A"), until: simMs(20 * minute) }],
    });
    expect(hops).toContain("10 min HT-A: removeMessage m1 in vain");
    expect(recipient?.outcome).toBe("delivered");
  });
});
