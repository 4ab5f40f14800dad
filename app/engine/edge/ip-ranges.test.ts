import { describe, expect, it } from "vitest";
import { isInRanges, narrowness } from "./ip-ranges.ts";

describe("ranges of addresses", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7", true],
    ["192.0.2.8", "192.0.2.7", false],
    ["192.0.2.255", "192.0.2.0/24", true],
    ["192.0.3.0", "192.0.2.0/24", false],
    ["255.255.255.255", "0.0.0.0/0", true],
    ["10.0.0.40", "10.0.0.40-10.0.0.49", true],
    ["10.0.0.49", "10.0.0.40-10.0.0.49", true],
    ["10.0.0.50", "10.0.0.40-10.0.0.49", false],
    ["10.0.0", "10.0.0.0/8", false],
    ["10.0.0.256", "10.0.0.0/8", false],
  ])("%s in %s: %s", (address, range, expected) => {
    expect(isInRanges(address, [range])).toBe(expected);
  });

  it("hold no address that is not told", () => {
    expect(isInRanges(null, ["0.0.0.0/0"])).toBe(false);
  });

  it("are the narrower the fewer addresses they have; no range at all is the whole Internet", () => {
    expect(narrowness(["10.0.0.40-10.0.0.49", "192.0.2.7"])).toBe(11);
    expect(narrowness(["10.0.0.0/8"])).toBe(2 ** 24);
    expect(narrowness([])).toBe(2 ** 32);
  });
});
