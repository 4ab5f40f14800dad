import { expect, it } from "vitest";
import { createRoundRobin } from "./round-robin.ts";

it("begins each connection one server further, for every sender and target by itself", () => {
  const { next } = createRoundRobin({ "HT9|site:B": 2 });
  const three = ["1", "2", "3"];
  expect(["", "", "", ""].map(() => next("HT1|site:B", three).join(""))).toEqual(["123", "231", "312", "123"]);
  expect(next("HT1|site:C", three).join("")).toBe("123");
  expect(next("HT9|site:B", three).join("")).toBe("312");
  expect(next("HT9|site:B", [])).toEqual([]);
  expect(next("HT9|site:B", three).join("")).toBe("231");
});
