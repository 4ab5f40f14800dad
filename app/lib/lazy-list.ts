const blockSize = 256;
/** So many blocks stay: what somebody looks at again and again is the same object every time. */
const mostBlocks = 64;

/**
 * A list whose items are made when somebody asks for them, a block at a time, and forgotten when others are asked for.
 * To read it is to read any array; it cannot be written, nor sent to a worker.
 */
export function createLazyList<T>(length: number, make: (index: number) => T): readonly T[] {
  const blocks = new Map<number, readonly T[]>();
  let latest: readonly T[] = [];
  let latestNumber = -1;

  const blockOf = (number: number): readonly T[] => {
    const from = number * blockSize;
    const known =
      blocks.get(number) ?? Array.from({ length: Math.min(blockSize, length - from) }, (_, i) => make(from + i));
    // A map keeps the order in which keys were put in: the first is the one that was asked for longest ago.
    blocks.delete(number);
    blocks.set(number, known);
    const [oldest] = blocks.keys();
    if (oldest !== undefined && blocks.size > mostBlocks) blocks.delete(oldest);
    return known;
  };
  const at = (index: number): T | undefined => {
    const number = Math.floor(index / blockSize);
    if (number !== latestNumber) {
      latest = blockOf(number);
      latestNumber = number;
    }
    return latest[index - number * blockSize];
  };

  return new Proxy<T[]>([], {
    get: (target, key) => {
      if (typeof key === "string") {
        if (key === "length") return length;
        const index = placeOf(key);
        if (index >= 0) return index < length ? at(index) : undefined;
      }
      return Reflect.get(target, key);
    },
    has: (target, key) => {
      const index = typeof key === "string" ? placeOf(key) : -1;
      return index >= 0 ? index < length : Reflect.has(target, key);
    },
    set: () => false,
    deleteProperty: () => false,
    defineProperty: () => false,
  });
}

/** The place that a key names, as `"12"` names 12; below 0: it names none. */
function placeOf(key: string): number {
  const first = key.charCodeAt(0);
  if (first < 48 || first > 57) return -1;
  const index = Number(key);
  return Number.isInteger(index) ? index : -1;
}
