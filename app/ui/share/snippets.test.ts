import { expect, it } from "vitest";
import { simulate } from "../../engine/index.ts";
import { createWords } from "../../i18n/index.ts";
import { shippedScenario } from "../../testing/shipped-scenarios.ts";
import { elementCode, escapeHtml, frameCode } from "./snippets.ts";
import { stillPicture } from "./still-picture.ts";

const embedding = {
  folder: "https://sitehop.example/app/",
  player: "https://sitehop.example/app/embed.html",
  link: { origin: { kind: "shipped", id: "two-sites" }, position: 12, controls: "min" },
  title: "Two sites",
  steps: ["Anna sends", "MBX01 notifies"],
} as const;

it("a frame shows the player alone, at the moment that was shared, and may only run scripts", () => {
  const code = frameCode(embedding);
  expect(code).toContain(
    'src="https://sitehop.example/app/embed.html#s=two-sites&amp;e=12&amp;embed=1&amp;controls=min"',
  );
  expect(code).toContain('sandbox="allow-scripts"');
});

it("an element tells the same in words to readers without scripts", () => {
  const code = elementCode(embedding);
  expect(code).toContain('src="https://sitehop.example/app/embed.js"');
  expect(code).toContain('<sitehop-player scenario="two-sites" event="12" controls="min"');
  expect(code).toContain("<li>Anna sends</li>");
});

it("the language that was chosen goes into the frame and into the element", () => {
  const german = { ...embedding, link: { ...embedding.link, language: "de" } };
  expect(frameCode(german)).toContain("&amp;lang=de");
  expect(elementCode(german)).toContain('controls="min" lang="de"');
  expect(frameCode(embedding) + elementCode(embedding)).not.toMatch(/lang=/);
});

it("a shipped scenario is shown to readers without scripts, by an address that holds anywhere", () => {
  expect(elementCode(embedding)).toContain('<img src="https://sitehop.example/app/pictures/two-sites.svg"');
  const packed = { ...embedding, link: { origin: { kind: "packed", data: "eJwx" } as const } };
  expect(elementCode(packed)).not.toContain("<img");
});

it("a scenario of one's own brings its picture along, in an address that holds nothing but it", () => {
  const { input, title, summary, layout } = shippedScenario("two-sites");
  const { trace } = simulate(input);
  const picture = stillPicture({ input, title: `"'${title}>`, summary, layout }, trace, createWords("en"), 12);
  const packed = { ...embedding, link: { origin: { kind: "packed", data: "eJwx" } as const }, picture };
  const address = /<img src="data:image\/svg\+xml,([^"'<>]*)" alt=""/.exec(elementCode(packed))?.[1];
  expect(decodeURIComponent((address ?? "").replaceAll("&#39;", "'"))).toBe(picture);
  expect(picture).toMatch(/^<svg/);
  expect(address?.length).toBeLessThan(60_000);
});

it("a title with markup in it stays a title", () => {
  const evil = { ...embedding, title: `"><script>alert('x')</script>`, steps: ["<img src=x onerror=alert(1)>"] };
  for (const code of [frameCode(evil), elementCode(evil)]) {
    expect(code).not.toContain("<script>alert");
    expect(code).not.toContain("<img src=x");
  }
  expect(escapeHtml(`<>&"'`)).toBe("&lt;&gt;&amp;&quot;&#39;");
});

it("a scenario that is packed into the link goes into the element as that link", () => {
  const packed = { ...embedding, link: { origin: { kind: "packed", data: "eJwx" } as const } };
  expect(elementCode(packed)).toContain('src="https://sitehop.example/app/#d=eJwx"');
});
