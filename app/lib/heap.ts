import TinyQueue from "tinyqueue";

/** A queue that gives back the smallest item first, by `compare`. */
export interface Heap<T> {
  readonly push: (item: T) => void;
  /** The smallest item, taken out; undefined when there is none. */
  readonly pop: () => T | undefined;
  readonly peek: () => T | undefined;
  readonly size: () => number;
}

export function createHeap<T>(compare: (a: T, b: T) => number): Heap<T> {
  const queue = new TinyQueue<T>([], compare);
  return {
    push: (item) => queue.push(item),
    pop: () => queue.pop(),
    peek: () => queue.peek(),
    size: () => queue.length,
  };
}
