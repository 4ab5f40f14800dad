import { expect, it } from "vitest";
import { shippedScenarios } from "../../testing/shipped-scenarios.ts";
import { simulate } from "../simulation/simulate.ts";
import { createReplay } from "./create-replay.ts";
import { queueId } from "./queue-id.ts";
import { queuesAt } from "./queues-at.ts";

it("no two queues of a server have the same id, and a queue keeps its own when it is retried", () => {
  let retried = 0;
  for (const [id, { input }] of shippedScenarios()) {
    const { trace } = simulate(input);
    const replay = createReplay(trace);
    for (const { seq } of trace.events) {
      const world = replay.worldAt(seq);
      for (const { name } of input.organization.servers) {
        const queues = queuesAt(world, name);
        const ids = queues.map(({ queue }) => queueId(queue));
        expect(new Set(ids).size, `${id}, event ${seq}`).toBe(ids.length);
        for (const { queue } of queues) {
          if (queue?.status !== "Retry") continue;
          retried += 1;
          expect(queueId({ ...queue, status: "Ready" })).toBe(queueId(queue));
        }
      }
    }
  }
  expect(retried).toBeGreaterThan(10);
});
