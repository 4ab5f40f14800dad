import { expect, it } from "vitest";
import { readLink, writeLink } from "./link.ts";

it("a link that was written is read as it was meant", () => {
  for (const link of [
    { shippedId: "two-sites", position: 0 },
    { shippedId: "two-sites", position: 12 },
  ])
    expect(readLink(writeLink(link))).toEqual({ ok: true, link });
});

it("an empty fragment asks for nothing", () => {
  expect(readLink("")).toEqual({ ok: true, link: { shippedId: null, position: 0 } });
  expect(writeLink({ shippedId: null, position: 5 })).toBe("");
});

it("a field that is malformed or unknown is named, with what was found", () => {
  for (const [fragment, path] of [
    ["#s=../../etc", "s"],
    ["#s=", "s"],
    ["#s=two-sites&e=many", "e"],
    ["#s=two-sites&e=-1", "e"],
    ["#s=two-sites&e=99999999999", "e"],
    ["#s=two-sites&zoom=2", "zoom"],
    ["#__proto__=1", "__proto__"],
  ] as const) {
    const read = readLink(fragment);
    expect(read.ok ? null : read.problem.path, fragment).toBe(path);
    expect(read.ok ? null : read.problem.code, fragment).toBe("malformed-link");
  }
});
