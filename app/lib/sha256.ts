/** SHA-256 over bytes that come in pieces. */
export interface Sha256 {
  readonly update: (bytes: Uint8Array) => void;
  /** The sum as 64 hexadecimal digits; nothing can be added afterwards. */
  readonly digest: () => string;
}

const blockSize = 64;

// The fractional parts of the cube roots of the first 64 prime numbers (FIPS 180-4, section 4.2.2).
const roundConstants = Int32Array.from(
  (
    "428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 d807aa98 12835b01 243185be 550c7dc3 " +
    "72be5d74 80deb1fe 9bdc06a7 c19bf174 e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da " +
    "983e5152 a831c66d b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967 27b70a85 2e1b2138 4d2c6dfc 53380d13 " +
    "650a7354 766a0abb 81c2c92e 92722c85 a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070 " +
    "19a4c116 1e376c08 2748774c 34b0bcb5 391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3 748f82ee 78a5636f 84c87814 8cc70208 " +
    "90befffa a4506ceb bef9a3f7 c67178f2"
  ).split(" "),
  (digits) => Number.parseInt(digits, 16) | 0,
);

/**
 * Written for long traces, of which the sum is most of the work: the browser's own is not to be had without waiting,
 * and this takes little more than half as long as a general one in JavaScript.
 */
export function createSha256(): Sha256 {
  const state = Int32Array.of(
    0x6a09e667,
    0xbb67ae85 | 0,
    0x3c6ef372,
    0xa54ff53a | 0,
    0x510e527f,
    0x9b05688c | 0,
    0x1f83d9ab,
    0x5be0cd19,
  );
  const schedule = new Int32Array(blockSize);
  const waiting = new Uint8Array(blockSize);
  let waitingLength = 0;
  let total = 0;

  const update = (bytes: Uint8Array): void => {
    total += bytes.length;
    let at = 0;
    if (waitingLength > 0) {
      at = Math.min(blockSize - waitingLength, bytes.length);
      waiting.set(bytes.subarray(0, at), waitingLength);
      waitingLength += at;
      if (waitingLength < blockSize) return;
      compress(state, schedule, waiting, 0, blockSize);
      waitingLength = 0;
    }
    const end = at + Math.floor((bytes.length - at) / blockSize) * blockSize;
    compress(state, schedule, bytes, at, end);
    waiting.set(bytes.subarray(end));
    waitingLength = bytes.length - end;
  };

  return {
    update,
    digest: () => {
      const bits = total * 8;
      const padding = new Uint8Array(
        blockSize + ((2 * blockSize - 9 - (total % blockSize)) % blockSize) + 9 - blockSize,
      );
      padding[0] = 0x80;
      const length = new DataView(padding.buffer, padding.length - 8);
      length.setUint32(0, Math.floor(bits / 0x1_0000_0000));
      length.setUint32(4, bits % 0x1_0000_0000);
      update(padding);
      return [...state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
    },
  };
}

/** Works the blocks of `bytes` from `begin` to `end` into the state (FIPS 180-4, section 6.2.2). */
function compress(state: Int32Array, schedule: Int32Array, bytes: Uint8Array, begin: number, end: number): void {
  for (let block = begin; block < end; block += blockSize) {
    for (let i = 0, at = block; i < 16; i += 1, at += 4)
      schedule[i] =
        (byte(bytes, at) << 24) | (byte(bytes, at + 1) << 16) | (byte(bytes, at + 2) << 8) | byte(bytes, at + 3);
    for (let i = 16; i < blockSize; i += 1) {
      const early = word(schedule, i - 15);
      const late = word(schedule, i - 2);
      const first = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
      const second = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
      schedule[i] = (((word(schedule, i - 16) + first) | 0) + ((word(schedule, i - 7) + second) | 0)) | 0;
    }
    let [a, b, c, d] = [word(state, 0), word(state, 1), word(state, 2), word(state, 3)];
    let [e, f, g, h] = [word(state, 4), word(state, 5), word(state, 6), word(state, 7)];
    for (let i = 0; i < blockSize; i += 1) {
      const turnE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const turnA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const choice = g ^ (e & (f ^ g));
      const majority = (a & b) ^ (c & (a ^ b));
      const one = (((((h + turnE) | 0) + choice) | 0) + ((word(roundConstants, i) + word(schedule, i)) | 0)) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + ((turnA + majority) | 0)) | 0;
    }
    state[0] = word(state, 0) + a;
    state[1] = word(state, 1) + b;
    state[2] = word(state, 2) + c;
    state[3] = word(state, 3) + d;
    state[4] = word(state, 4) + e;
    state[5] = word(state, 5) + f;
    state[6] = word(state, 6) + g;
    state[7] = word(state, 7) + h;
  }
}

const word = (words: Int32Array, i: number): number => words[i] ?? 0;
const byte = (bytes: Uint8Array, i: number): number => bytes[i] ?? 0;
