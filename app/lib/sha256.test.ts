import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createSha256 } from "./sha256.ts";

it("gives the sums that the standard's examples give", () => {
  const sum = (text: string): string => {
    const hash = createSha256();
    hash.update(new TextEncoder().encode(text));
    return hash.digest();
  };
  expect(sum("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sum("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

it("gives what Node gives, for any length and however the bytes come", () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 });
  fc.assert(
    fc.property(pieces, (all) => {
      const [own, nodes] = [createSha256(), createHash("sha256")];
      for (const piece of all) {
        own.update(piece);
        nodes.update(piece);
      }
      expect(own.digest()).toBe(nodes.digest("hex"));
    }),
    { numRuns: 1_000 },
  );
  for (let length = 0; length < 200; length += 1) {
    const own = createSha256();
    own.update(new Uint8Array(length).fill(7));
    expect(own.digest(), String(length)).toBe(createHash("sha256").update(Buffer.alloc(length, 7)).digest("hex"));
  }
});
