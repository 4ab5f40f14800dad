import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineAndColumn, scanJson } from "./scan-json.ts";

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("scanning a JSON text", () => {
  it("accepts every text that JSON.stringify writes, indented or not", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2, "\t"), (value, indent) => {
        expect(scanJson(JSON.stringify(value, null, indent), 64).kind).toBe("json");
      }),
    );
  });

  it("agrees with JSON.parse about texts with a character added, removed or changed", () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[],:"\\0123.eE+-tfnu \n\u0000x'), fc.constantFrom(0, 1))
      .map(([text, at, added, removed]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + added + text.slice(place + removed);
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string()), (text) => {
        expect(scanJson(text, 64).kind).toBe(parses(text) ? "json" : "broken");
      }),
      { numRuns: 2_000 },
    );
  });

  it("points at the first character that cannot stand where it does", () => {
    const places: readonly (readonly [string, number])[] = [
      ["", 0],
      ["{", 1],
      ["{a:1}", 1],
      ['{"a" 1}', 5],
      ['{"a":1,}', 7],
      ["[1,2", 4],
      ["[1 2]", 3],
      ["1 2", 2],
      ["[NaN]", 1],
      ['"no end', 7],
      ['"bad \\x"', 6],
      ['"line\nbreak"', 5],
    ];
    expect(places.map(([text]) => scanJson(text, 9))).toEqual(places.map(([, offset]) => ({ kind: "broken", offset })));
  });

  it("finds every key that is given twice, with the way to it", () => {
    const found = scanJson('{"a":1,"b":[{},{"c":1,"\\u0063":2}],"a":3}', 9);
    expect(found).toEqual({
      kind: "json",
      duplicates: [
        { path: ["b", 1, "c"], offset: 22 },
        { path: ["a"], offset: 35 },
      ],
    });
  });

  it("stops at lists within lists beyond the limit, however many there are", () => {
    expect(scanJson("[[[]]]", 3).kind).toBe("json");
    expect(scanJson("[[[]]]", 2)).toEqual({ kind: "tooDeep", offset: 2 });
    expect(scanJson("[".repeat(5_000_000), 64)).toEqual({ kind: "tooDeep", offset: 64 });
  });

  it("counts lines and columns from one", () => {
    expect(lineAndColumn("ab\ncd", 0)).toEqual({ line: 1, column: 1 });
    expect(lineAndColumn("ab\ncd", 2)).toEqual({ line: 1, column: 3 });
    expect(lineAndColumn("ab\ncd", 4)).toEqual({ line: 2, column: 2 });
  });
});
