import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, type SitehopPage, test } from "./pages/sitehop-page.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** What can be done to things, and what came of it. */
function changing(page: Page) {
  const whatIf = page.getByRole("region", { name: "What if?" });
  const news = page.getByRole("region", { name: "What changed" });
  const button = (name: string): Locator => whatIf.getByRole("button", { name, exact: true });
  return { whatIf, news, button };
}

async function pickServer({ topology }: SitehopPage, name: string): Promise<void> {
  await topology.locator("g.server", { hasText: name }).locator("rect").first().click();
}

test("one press breaks the server that was picked, and the page tells what becomes of whom", async ({
  sitehop,
  page,
}) => {
  const { news, button } = changing(page);
  await sitehop.open("#s=two-sites&e=17");
  await pickServer(sitehop, "HUB05");
  await button("Break this server").click();
  await expect(news).toContainText("HUB05 is down");
  await expect(news).toContainText("Bob: now waits in Dublin");
  await expect(news).toContainText("before, delivered at 00:00:00.4");
  await expect(sitehop.sentence).toContainText("HUB05 is down");
  await sitehop.rests(18);
  await expect(sitehop.topology.locator("g.server[data-down]")).toContainText("HUB05");
  const boxes = await page.locator("aside > *").evaluateAll((parts) =>
    parts.map((part) => ({
      name: part.className,
      top: part.getBoundingClientRect().top,
      inside: part.scrollHeight - part.clientHeight,
      bottom: part.getBoundingClientRect().bottom,
    })),
  );
  const inOrder = boxes.filter(({ bottom, top }) => bottom - top > 1);
  for (const [i, { top, name }] of inOrder.entries())
    expect(top, name).toBeGreaterThanOrEqual(inOrder[i - 1]?.bottom ?? 0);
  expect(inOrder.filter(({ name, inside }) => name === "inspector" && inside > 1)).toEqual([]);
  await news.getByRole("button", { name: "Close" }).click();
  await expect(news).toHaveCount(0);
  await button("Mend this server").click();
  await expect(button("Break this server")).toBeVisible();
  await sitehop.rests(17);
});

test("a change is in the link, and the scenario that was shipped has its short one again when it is undone", async ({
  sitehop,
  page,
}) => {
  const { button } = changing(page);
  await sitehop.open("#s=two-sites&e=17");
  await pickServer(sitehop, "HUB05");
  await button("Break this server").click();
  await expect.poll(() => page.url()).toMatch(/#d=[\w-]+&e=18$/);
  const link = page.url();
  await page.getByRole("button", { name: "Undo: HUB05 is down" }).first().click();
  await expect.poll(() => page.url()).toMatch(/#s=two-sites&e=17$/);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => page.url()).toBe(link);
  await page.reload();
  await sitehop.isThere();
  await expect(sitehop.topology.locator("g.server[data-down]")).toContainText("HUB05");
  await expect(sitehop.sentence).toContainText("HUB05 is down");
});

test("who leaves a changed scenario that is too large for the address is asked first", async ({ sitehop, page }) => {
  const { button, news } = changing(page);
  await sitehop.open("#s=two-sites&e=17");
  const large = JSON.parse(readFileSync("e2e/files/three-sites.json", "utf8"));
  // Words that hardly get shorter by packing.
  large.summary = Array.from({ length: 1_200 }, (_, i) => ((i * 7_919 + 1) ** 3).toString(36)).join(" ");
  await sitehop.openFile("large.json", JSON.stringify(large));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A file of one's own");
  // Not the address of what was there before.
  await expect.poll(() => new URL(page.url()).hash).toBe("");
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  const list = sitehop.topology.getByRole("list", { name: "Diagram as a list" });
  await list.getByRole("button", { name: /^PAR-HUB/ }).focus();
  await page.keyboard.press("Enter");
  await button("Break this server").click();
  await expect(news).toBeVisible();
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
});

test("everything is done by keyboard alone", async ({ sitehop, page }) => {
  const { button, whatIf } = changing(page);
  await sitehop.open("#s=two-sites&e=9");
  await sitehop.button("Diagram as a list").focus();
  await page.keyboard.press("Enter");
  await sitehop.topology.getByRole("button", { name: /^HUB05/ }).focus();
  await page.keyboard.press("Enter");
  await button("Stop its transport service").focus();
  await page.keyboard.press("Enter");
  await expect(button("Start its transport service")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(button("Stop its transport service")).toBeVisible();
  await page.keyboard.press("Control+y");
  await expect(button("Start its transport service")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(button("Stop its transport service")).toBeVisible();
  await page.keyboard.press("Control+z");
  expect(await sitehop.position()).toBe(9);
  await page.keyboard.press("Escape");
  await expect(whatIf).toHaveCount(0);
});

test("a cost is set in place, and the next route follows it", async ({ sitehop, page }) => {
  const { whatIf, news } = changing(page);
  await sitehop.open("#s=two-sites&e=9");
  await sitehop.topology.locator(".pill", { hasText: "100" }).first().click();
  const cost = whatIf.getByRole("spinbutton", { name: "Exchange cost" });
  await cost.fill("0");
  await whatIf.getByRole("button", { name: "Set" }).click();
  await expect(news).toHaveCount(0);
  await cost.fill("5");
  await page.keyboard.press("Enter");
  await expect(news).toContainText("Exchange cost 5");
  await expect(sitehop.sentence).toContainText("Exchange cost: 5");
  await expect(cost).toHaveValue("5");
  await cost.press("Control+z");
  await expect(news).toContainText("Exchange cost 5");
});

test("another route is told, and in German the scenario keeps its German words, also when the link is opened", async ({
  page,
}) => {
  await page.goto("/#s=two-sites&e=9&lang=de");
  const title = page.getByRole("heading", { level: 1, name: "Vom Browser zum Mobilgerät, an einem anderen Standort" });
  await expect(title).toBeVisible();
  await page.locator(".topology").locator(".pill", { hasText: "100" }).first().click();
  await page.getByRole("spinbutton", { name: "Exchange-Kosten" }).fill("1");
  await page.keyboard.press("Enter");
  const news = page.getByRole("region", { name: "Was sich geändert hat" });
  await expect(news).toContainText("über Redmond → Dublin; vorher");
  await expect(news).toContainText("über Redmond → London → Dublin");
  await expect(title).toBeVisible();
  await expect.poll(() => page.url()).toContain("#d=");
  await page.reload();
  await expect(title).toBeVisible();
});

test("a site becomes a hub site in place", async ({ sitehop, page }) => {
  const { button, news } = changing(page);
  await sitehop.open("#s=two-sites&e=3");
  await sitehop.topology.getByText("London", { exact: true }).first().click();
  await button("Make it a hub site").click();
  await expect(button("Make it an ordinary site")).toBeVisible();
  await expect(news).toContainText("London is a hub site");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing wrong with a change in ${colorScheme} colours, also on a phone`, async ({
    sitehop,
    page,
  }) => {
    const { news, button } = changing(page);
    await page.emulateMedia({ colorScheme });
    await sitehop.open("#s=two-sites&e=17");
    await pickServer(sitehop, "HUB05");
    await button("Break this server").click();
    await expect(news).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(news).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(isTooWide).toBe(false);
  });
}

test("why a link was not taken is told, and the smallest change that takes it is found, copied and made", async ({
  sitehop,
  page,
}) => {
  const { news } = changing(page);
  const whyNot = page.getByRole("region", { name: "Why not this one?" });
  await sitehop.open("#s=two-sites&e=17");
  await sitehop.topology.locator(".pill", { hasText: "100" }).click();
  await expect(whyNot).toContainText("costs 80 more");
  await whyNot.getByRole("button", { name: "Find the smallest change" }).click();
  await expect(whyNot).toContainText("Redmond-Dublin: Exchange cost 20");
  await expect(whyNot.getByRole("textbox", { name: "Exchange Management Shell" })).toHaveValue(
    "Set-AdSiteLink -Identity Redmond-Dublin -ExchangeCost 20",
  );
  await expect(whyNot).toContainText(/Found and checked in \d+ runs of the engine/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await whyNot.getByRole("button", { name: "Change it" }).click();
  await expect(news).toContainText("Redmond-Dublin: Exchange cost 20");
  await expect(whyNot).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(whyNot).toContainText("costs 80 more");
  await expect.poll(() => page.url()).toMatch(/#s=two-sites&e=17$/);
});

test("a server that no decision names has its reason, and what had a part in it has none", async ({
  sitehop,
  page,
}) => {
  const whyNot = page.getByRole("region", { name: "Why not this one?" });
  await sitehop.open("#s=two-sites&e=17");
  await pickServer(sitehop, "HUB03");
  await expect(whyNot).toContainText("Its site is no stop on the way of this message.");
  await pickServer(sitehop, "HUB05");
  await expect(page.getByRole("heading", { name: "HUB05" })).toBeVisible();
  await expect(whyNot).toHaveCount(0);
});
