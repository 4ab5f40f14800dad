/** A queue of site numbers by distance, for a search whose distances never go back: the next smallest comes out first. */
export interface BucketQueue {
  /** `distance` lies less than the width of the queue beyond the last one that came out. A site may stand in it twice. */
  readonly push: (site: number, distance: number) => void;
  /** A site of the lowest bucket; -1 when the queue is empty. */
  readonly pop: () => number;
  /** Begins the next search, at distance 0. The queue must be empty. */
  readonly restart: () => void;
}

const bitsAWord = 32;

/**
 * Dial's buckets in a ring, with a bit for every bucket that holds something, so that empty ones are skipped 32 at a
 * time. Sites less than `step` apart share a bucket and come out in no order among themselves: right for a search in
 * which no two sites that close can be on one way, as when no link costs less than `step`.
 *
 * @param reach the longest distance that a push can lie beyond what came out last
 * @param capacity how many pushes one search makes at most
 */
export function createBucketQueue(reach: number, step: number, capacity: number): BucketQueue {
  let size = bitsAWord;
  while (size <= Math.ceil(reach / step) + 1) size *= 2;
  const mask = size - 1;
  const words = size / bitsAWord;
  // Entry numbers count from 1; 0 ends a list.
  const first = new Int32Array(size);
  const next = new Int32Array(capacity + 1);
  const siteOf = new Int32Array(capacity + 1);
  const used = new Int32Array(words);
  let entries = 0;
  let waiting = 0;
  let current = 0;

  const firstUsed = (): number => {
    let word = current >>> 5;
    // Bits below the current bucket belong to the far end of the ring.
    let bits = (used[word] ?? 0) & (-1 << (current & 31));
    while (bits === 0) {
      word = (word + 1) % words;
      bits = used[word] ?? 0;
    }
    return (word << 5) + (31 - Math.clz32(bits & -bits));
  };

  return {
    restart: () => {
      entries = 0;
      current = 0;
    },
    push: (site, distance) => {
      const bucket = Math.floor(distance / step) & mask;
      entries += 1;
      siteOf[entries] = site;
      next[entries] = first[bucket] ?? 0;
      first[bucket] = entries;
      const word = bucket >>> 5;
      used[word] = (used[word] ?? 0) | (1 << (bucket & 31));
      waiting += 1;
    },
    pop: () => {
      if (waiting === 0) return -1;
      current = firstUsed();
      const entry = first[current] ?? 0;
      const rest = next[entry] ?? 0;
      first[current] = rest;
      if (rest === 0) {
        const word = current >>> 5;
        used[word] = (used[word] ?? 0) & ~(1 << (current & 31));
      }
      waiting -= 1;
      return siteOf[entry] ?? 0;
    },
  };
}
