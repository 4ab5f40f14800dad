import { describe, expect, it } from "vitest";
import { createRandom } from "../testing/random.ts";
import { type BucketQueue, createBucketQueue } from "./bucket-queue.ts";

/** What comes out until the queue is empty; of a queue that does not end, the beginning. */
function emptied(queue: BucketQueue): number[] {
  const sites: number[] = [];
  for (let site = queue.pop(); site >= 0 && sites.length < 10; site = queue.pop()) sites.push(site);
  return sites;
}

describe("a queue in buckets", () => {
  it("gives back what is nearest first, over and over, wherever its ring begins", () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const random = createRandom(seed);
      const step = random.pick([1, 1, 3, 10]);
      const reach = step * random.pick([1, 7, 31, 32, 33, 70, 500]);
      const queue = createBucketQueue(reach, step, 200);
      for (let search = 0; search < 2; search += 1) {
        queue.restart();
        const waiting = new Map<number, number>([[0, 0]]);
        queue.push(0, 0);
        for (let site = queue.pop(), next = 1; site >= 0; site = queue.pop()) {
          const distance = waiting.get(site);
          if (distance === undefined) throw new Error(`seed ${seed}: ${site} came out twice`);
          waiting.delete(site);
          const nearest = Math.min(...waiting.values(), distance);
          if (Math.floor(distance / step) !== Math.floor(nearest / step))
            expect(distance, `seed ${seed}`).toBe(nearest);
          for (let more = random.below(4); more > 0 && next < 190; more -= 1, next += 1) {
            const there = distance + random.between(step, reach);
            waiting.set(next, there);
            queue.push(next, there);
          }
        }
        expect(waiting.size, `seed ${seed}`).toBe(0);
      }
    }
  });

  it("is empty at first", () => {
    expect(createBucketQueue(5, 1, 5).pop()).toBe(-1);
  });

  it("begins at distance 0, in the first search and in every other", () => {
    const queue = createBucketQueue(40, 1, 2);
    queue.push(1, 0);
    queue.push(2, 5);
    expect(emptied(queue)).toEqual([1, 2]);
    queue.restart();
    queue.push(3, 20);
    expect(emptied(queue)).toEqual([3]);
    queue.restart();
    queue.push(4, 0);
    queue.push(5, 40);
    expect(emptied(queue)).toEqual([4, 5]);
  });

  it("holds as many sites as it has room for, though all are equally far, and again after a restart", () => {
    const queue = createBucketQueue(5, 1, 3);
    for (let search = 0; search < 3; search += 1) {
      for (const site of [7, 8, 9]) queue.push(site, 4);
      expect(emptied(queue).sort(), `search ${search}`).toEqual([7, 8, 9]);
      queue.restart();
    }
  });
});
