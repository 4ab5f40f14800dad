import { readFileSync } from "node:fs";
import { deflateRawSync, deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { longestLink, readLink } from "./link.ts";
import { longestPackedText, packText, unpackText } from "./packed-text.ts";
import { packScenario } from "./packing.ts";

const whyNot = async (data: string): Promise<unknown> => {
  const unpacked = await unpackText(data);
  return unpacked.ok ? null : unpacked.problem.args.why;
};

it("a text is the same after it went through a link", async () => {
  for (const text of ["", "a", "Zoë → Ümlaut 漢字 🙂", "x".repeat(100_000)])
    expect(await unpackText(await packText(text))).toEqual({ ok: true, text });
});

it("what a link carries has no character that an address would change", async () => {
  const data = await packText(readFileSync("public/scenarios/two-sites.json", "utf8"));
  expect(data).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(readLink(`#d=${data}`).ok).toBe(true);
});

it("every shipped scenario fits into a link", async () => {
  for (const { id } of JSON.parse(readFileSync("public/scenarios/index.json", "utf8"))) {
    const data = await packScenario(readFileSync(`public/scenarios/${id}.json`, "utf8"));
    expect(data?.length, id).toBeLessThan(longestLink);
  }
});

it("deflate without a checksum is read too", async () => {
  expect(await unpackText(deflateRawSync('{"version":1}').toString("base64url"))).toEqual({
    ok: true,
    text: '{"version":1}',
  });
});

it("a scenario of which one character was changed on its way is not opened, and the reason is that it is damaged", async () => {
  const data = await packText(readFileSync("public/scenarios/same-server.json", "utf8"));
  for (let at = 2; at < data.length; at += 7) {
    const other = data.charAt(at) === "A" ? "B" : "A";
    expect(await whyNot(data.slice(0, at) + other + data.slice(at + 1)), `character ${at}`).toBe("damaged");
  }
  expect(await whyNot(data.slice(0, -40))).toBe("damaged");
});

it("what is not base64url or not text is refused with a reason", async () => {
  expect(await whyNot("A")).toBe("damaged");
  expect(await whyNot("%%%")).toBe("notPacked");
  expect(await whyNot(deflateSync(Buffer.from([0xff, 0xfe, 0xfd])).toString("base64url"))).toBe("damaged");
});

it("a link that would unfold to more than is read is not unfolded further", async () => {
  const bomb = deflateSync(Buffer.alloc(longestPackedText * 20)).toString("base64url");
  expect(bomb.length).toBeLessThan(100_000);
  expect(await whyNot(bomb)).toBe("tooLarge");
});

it("a scenario too long to be read from a link is not packed into one", async () => {
  expect(await packScenario(JSON.stringify({ title: "a".repeat(longestPackedText) }))).toBeNull();
});
