/** Does an address (IPv4) lie in one of the ranges: `192.0.2.7`, `192.0.2.0/24` or `192.0.2.1-192.0.2.9`? */
export function isInRanges(address: string | null, ranges: readonly string[]): boolean {
  const number = address === null ? null : numberOf(address);
  return number !== null && ranges.some((range) => contains(range, number));
}

function contains(range: string, number: number): boolean {
  const [first = "", last] = range.split("-");
  const [base = "", bits] = first.split("/");
  const low = numberOf(base.trim());
  if (low === null) return false;
  if (bits !== undefined) {
    const size = 2 ** (32 - Number(bits));
    return Math.floor(number / size) === Math.floor(low / size);
  }
  const high = last === undefined ? low : numberOf(last.trim());
  return high !== null && number >= low && number <= high;
}

function numberOf(address: string): number | null {
  const parts = address.split(".").map(Number);
  const isWhole = parts.length === 4 && parts.every((part) => Number.isInteger(part) && part >= 0 && part < 256);
  return isWhole ? parts.reduce((sum, part) => sum * 256 + part, 0) : null;
}

/** How many addresses a list of ranges serves; an empty list serves all of them. */
export function narrowness(ranges: readonly string[]): number {
  if (ranges.length === 0) return 2 ** 32;
  return ranges.reduce((sum, range) => sum + sizeOf(range), 0);
}

function sizeOf(range: string): number {
  const [first = "", last] = range.split("-");
  const [base = "", bits] = first.split("/");
  if (bits !== undefined) return 2 ** (32 - Number(bits));
  return last === undefined ? 1 : (numberOf(last.trim()) ?? 0) - (numberOf(base.trim()) ?? 0) + 1;
}
