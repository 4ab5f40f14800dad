/** A list of whole numbers that grows, four bytes each. */
export interface GrowingInts {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** What is in it; not a copy. */
  readonly all: () => Int32Array<ArrayBuffer>;
}

export function createGrowingInts(): GrowingInts {
  let room = new Int32Array(1_024);
  let used = 0;
  return {
    push: (value) => {
      if (used === room.length) {
        const larger = new Int32Array(room.length * 2);
        larger.set(room);
        room = larger;
      }
      room[used] = value;
      used += 1;
    },
    length: () => used,
    all: () => room.subarray(0, used),
  };
}

/** The same for any numbers, eight bytes each. */
export interface GrowingNumbers {
  readonly push: (value: number) => void;
  readonly length: () => number;
  readonly all: () => Float64Array<ArrayBuffer>;
}

export function createGrowingNumbers(): GrowingNumbers {
  let room = new Float64Array(1_024);
  let used = 0;
  return {
    push: (value) => {
      if (used === room.length) {
        const larger = new Float64Array(room.length * 2);
        larger.set(room);
        room = larger;
      }
      room[used] = value;
      used += 1;
    },
    length: () => used,
    all: () => room.subarray(0, used),
  };
}
