import { readFileSync } from "node:fs";
import { expect, test } from "./pages/sitehop-page.ts";

const mine = readFileSync("e2e/files/three-sites.json", "utf8");
const links: readonly { readonly what: string; readonly fragment: string }[] = JSON.parse(
  readFileSync("e2e/files/links.json", "utf8"),
);

const isPacked = (fragment: string): boolean => /[#&]d=/.test(fragment);

for (const { what, fragment } of links) {
  test(`a link of old times opens: ${what}`, async ({ sitehop, page }) => {
    await page.goto(`/${fragment}`);
    const position = /[#&]e=(\d+)/.exec(fragment)?.[1] ?? "0";
    await sitehop.rests(Number(position));
    await expect(page.getByRole("dialog")).toHaveCount(0);
    const title = isPacked(fragment) ? "A file of one's own" : /./;
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    if (fragment.includes("s=two-sites")) await expect(page.getByRole("heading", { level: 1 })).toContainText("phone");
  });
}

test("a link asks for colours, pace and panels", async ({ sitehop, page }) => {
  await page.goto("/#s=two-sites&e=12&theme=dark&speed=2&panels=why");
  await sitehop.rests(12);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
  await expect(page.getByRole("combobox", { name: "Speed" })).toHaveValue("2");
  await expect(sitehop.why).toBeVisible();
  await expect(page.getByRole("list", { name: "Events" })).toHaveCount(0);
  await sitehop.button("Step forward").click();
  expect(page.url()).toMatch(/#s=two-sites&e=13&theme=dark&speed=2&panels=why$/);
  await page.goto("/#s=two-sites&panels=none");
  await sitehop.rests(0);
  await expect(page.getByRole("complementary")).toHaveCount(0);
});

test("a link of another version says so and leads to the first event that differs", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites&e=12");
  await sitehop.button("Share").click();
  const link = await page.getByRole("textbox", { name: "Link to this moment" }).inputValue();
  // The trail of a trace that went another way from its fifth event on.
  const other = link
    .replace(/h=\w{8}/, "h=00000000")
    .replace(/t=([\w-]{9})(..)/, (_, before: string, sum: string) => `t=${before}${sum === "AA" ? "BB" : "AA"}`);
  await page.goto("about:blank");
  await sitehop.open(new URL(other).hash);
  const notice = page.getByRole("status").filter({ hasText: "another version" });
  await expect(notice).toContainText("The first that differs is 5.");
  await notice.getByRole("button", { name: "Show event 5" }).click();
  expect(await sitehop.position()).toBe(5);
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toHaveCount(0);
});

test("the codes for another page keep the language, and tell the story without scripts", async ({ page }) => {
  await page.goto("/#s=two-sites&e=12&lang=de");
  await page.getByRole("button", { name: "Teilen", exact: true }).click();
  const codes = page.getByRole("dialog").locator("textarea");
  await expect(codes.first()).toHaveValue(/&amp;lang=de"/);
  await expect(codes.last()).toHaveValue(/ lang="de" title=/);
  const code = await codes.last().inputValue();
  const [, picture = ""] = /<img src="([^"]+)"/.exec(code) ?? [];
  expect((await page.request.get(picture)).headers()["content-type"]).toContain("image/svg+xml");
  const steps = [...code.matchAll(/<li>(.*)<\/li>/g)].map(([, step = ""]) => step);
  expect(steps.length).toBeGreaterThan(20);
  for (const step of steps) expect(step).toMatch(/[.)…]$/);
});

test("a link behind the last event shows the last one and says so", async ({ sitehop, page }) => {
  await sitehop.open("#s=same-server&e=900");
  expect(await sitehop.position()).toBe(await sitehop.eventCount());
  await expect(page.getByRole("status").filter({ hasText: "points to event 900" })).toBeVisible();
});

test("the address follows a file of one's own, and opens it again", async ({ sitehop, page }) => {
  await sitehop.open();
  await sitehop.openFile("mine.json", mine);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A file of one's own");
  await sitehop.button("Step forward").click();
  await expect.poll(() => page.url()).toMatch(/#d=[\w-]+&e=1$/);
  await page.reload();
  await sitehop.rests(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A file of one's own");
});

test("the link from the dialog opens the same moment elsewhere", async ({ sitehop, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await sitehop.open("#s=two-sites&e=12");
  const before = await sitehop.seen();
  await sitehop.button("Share").click();
  await sitehop.button("Copy link").click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#s=two-sites&e=12&h=[0-9a-f]{8}&t=[\w-]+$/);
  await page.goto("about:blank");
  await page.goto(link);
  await sitehop.isThere();
  await sitehop.rests(12);
  await expect(page.getByRole("status").filter({ hasText: "version" })).toHaveCount(0);
  expect(await sitehop.seen()).toEqual(before);
});

test("the element of a scenario of one's own brings its picture along", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites");
  await page.evaluate(async () => {
    const scenario = await (await fetch("scenarios/two-sites.json")).json();
    await window.sitehop.load({ ...scenario, title: "Mine" });
  });
  await sitehop.button("Share").click();
  const element = page.getByRole("textbox", { name: /^As an element/ });
  await expect(element).toHaveValue(/<img src="data:image\/svg\+xml,%3Csvg/);
  const download = page.waitForEvent("download");
  await sitehop.button("Save scenario").click();
  expect((await download).suggestedFilename()).toBe("mine.json");
});

test("the code of frame and element can be tried before it is taken", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites&e=12");
  await sitehop.button("Share").click();
  await page.getByRole("combobox", { name: "Controls" }).selectOption("min");
  await page.getByRole("combobox", { name: "Colours" }).first().selectOption("dark");
  await sitehop.button("Preview").click();
  const player = page.frameLocator("iframe");
  await expect(player.locator("[data-layer=messages]")).toHaveAttribute("data-rest", "12");
  await expect(player.getByRole("slider")).toHaveCount(0);
  const frame = await page.getByRole("textbox", { name: /^As a frame/ }).inputValue();
  expect(frame).toContain("&amp;e=12&amp;embed=1&amp;controls=min&amp;theme=dark");
  const element = await page.getByRole("textbox", { name: /^As an element/ }).inputValue();
  expect(element).toContain('<sitehop-player scenario="two-sites" event="12" controls="min" theme="dark"');
  expect(element).toContain("<li>");
});

test("a scenario too large for a link is offered as a file", async ({ sitehop, page }) => {
  const large = JSON.parse(mine);
  // Random letters do not get shorter by packing.
  let seed = 1;
  const letter = (): string => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (seed % 26));
  };
  large.summary = Array.from({ length: 20_000 }, letter).join("");
  await sitehop.open();
  await sitehop.openFile("large.json", JSON.stringify(large));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A file of one's own");
  await sitehop.button("Share").click();
  await expect(page.getByRole("dialog")).toContainText("too large for a link");
  await expect(page.getByRole("textbox")).toHaveCount(0);
  const download = page.waitForEvent("download");
  await sitehop.button("Save scenario").click();
  expect((await download).suggestedFilename()).toBe("a-file-of-one-s-own.json");
  expect(isPacked(page.url())).toBe(false);
});

test("a damaged scenario in a link is told with the part that is damaged, and the way to the start page", async ({
  sitehop,
  page,
}) => {
  const good = links.find(({ fragment }) => isPacked(fragment))?.fragment ?? "";
  await sitehop.open(good.slice(0, 200));
  const dialog = page.getByRole("dialog", { name: "This link does not work" });
  await expect(dialog).toContainText("incomplete or was changed");
  await expect(dialog.getByText("d", { exact: true })).toBeVisible();
  await dialog.getByRole("link", { name: "Go to the start page" }).click();
  await sitehop.isThere();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(isPacked(page.url())).toBe(false);
});

test("what could not be loaded is tried again at the same address", async ({ sitehop, page, allowed }) => {
  allowed.push(/net::ERR_FAILED/);
  const scenario = "**/scenarios/f-04-hub-site.json";
  await page.route(scenario, (route) => route.abort());
  await page.goto("#s=f-04-hub-site&e=9");
  const dialog = page.getByRole("dialog", { name: "This could not be loaded" });
  await expect(dialog).toContainText("Check the address and the connection", { timeout: 20_000 });
  await expect(dialog).not.toContainText("damaged");
  // Behind it stands the first scenario, and whoever follows the address is there.
  await sitehop.isThere();
  expect(new URL(page.url()).hash).toBe("#s=f-04-hub-site&e=9");
  await page.unroute(scenario);
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Through a hub site", { timeout: 20_000 });
  await sitehop.rests(9);
});

for (const isOwn of [false, true])
  test(`what was picked and could not be loaded is tried again, with ${isOwn ? "a file of one’s own" : "a shipped scenario"} at the address`, async ({
    sitehop,
    page,
    allowed,
  }) => {
    allowed.push(/net::ERR_FAILED/);
    await sitehop.open("#s=two-sites&e=5");
    if (isOwn) {
      await page.evaluate((file) => window.sitehop.load(file), mine);
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/From a browser/);
    }
    const scenario = "**/scenarios/f-04-hub-site.json";
    await page.route(scenario, (route) => route.abort());
    await sitehop.button("Scenarios").click();
    await page.getByRole("searchbox", { name: "Find a scenario" }).fill("F-04");
    await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(1);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "This could not be loaded" });
    await expect(dialog).toBeVisible({ timeout: 20_000 });
    await page.unroute(scenario);
    await dialog.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Through a hub site", { timeout: 20_000 });
    await expect(dialog).toBeHidden();
    expect(new URL(page.url()).hash).toContain("s=f-04-hub-site");
  });
