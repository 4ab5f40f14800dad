import { expect, it } from "vitest";
import { createLazyList } from "./lazy-list.ts";

it("reads as any array does", () => {
  const list = createLazyList(1_000, (i) => ({ i }));
  expect(list.length).toBe(1_000);
  expect(list[999]).toEqual({ i: 999 });
  expect([list[1_000], list[-1], list[0.5], list.at(-1)?.i]).toEqual([undefined, undefined, undefined, 999]);
  expect(Array.isArray(list)).toBe(true);
  expect([...list].map(({ i }) => i)).toEqual(Array.from(list, ({ i }) => i));
  expect(list.filter(({ i }) => i % 400 === 0).map(({ i }) => i)).toEqual([0, 400, 800]);
  expect(list.slice(2, 4)).toEqual([{ i: 2 }, { i: 3 }]);
  expect(list.findLastIndex(({ i }) => i < 5)).toBe(4);
  expect(JSON.stringify(list.slice(0, 2))).toBe('[{"i":0},{"i":1}]');
  expect(JSON.parse(JSON.stringify(list))).toHaveLength(1_000);
  expect(0 in list && !(1_000 in list)).toBe(true);
});

it("makes an item when somebody asks for it, and keeps it while it is looked at", () => {
  let made = 0;
  const list = createLazyList(100_000, (i) => {
    made += 1;
    return { i };
  });
  expect(made).toBe(0);
  expect(list[70_000]).toBe(list[70_000]);
  expect(made).toBeLessThan(300);
  const first = list[0];
  for (let i = 0; i < 100_000; i += 1000) expect(list[i]?.i).toBe(i);
  expect(list[0]).toEqual(first);
  expect(list[0]).not.toBe(first);
});

it("cannot be written", () => {
  const list = createLazyList(2, (i) => i);
  expect(() => Reflect.apply(Array.prototype.push, list, [3])).toThrow(TypeError);
  expect(Reflect.set(list, "0", 5)).toBe(false);
  expect([...list]).toEqual([0, 1]);
});
