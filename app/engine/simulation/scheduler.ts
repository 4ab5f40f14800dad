import { createHeap } from "../../lib/heap.ts";
import { type SimMs, simMs } from "../model/units.ts";

interface Task {
  readonly at: SimMs;
  readonly order: number;
  readonly run: () => void;
}

/** Simulated time: runs what is to happen in the order of its moment; of one moment in the order it was asked for. */
export interface Scheduler {
  readonly now: () => SimMs;
  readonly at: (at: SimMs, run: () => void) => void;
  readonly after: (milliseconds: number, run: () => void) => void;
  /** Runs until nothing is left or the next thing lies after `until`. */
  readonly runUntil: (until: SimMs | null) => void;
}

export function createScheduler(): Scheduler {
  const tasks = createHeap<Task>((a, b) => a.at - b.at || a.order - b.order);
  let now = simMs(0);
  let order = 0;
  const at = (when: SimMs, run: () => void): void => {
    order += 1;
    tasks.push({ at: when < now ? now : when, order, run });
  };
  return {
    now: () => now,
    at,
    after: (milliseconds, run) => at(simMs(now + milliseconds), run),
    runUntil: (until) => {
      for (let next = tasks.peek(); next && (until === null || next.at <= until); next = tasks.peek()) {
        tasks.pop();
        now = next.at;
        next.run();
      }
    },
  };
}
