import { expect, test } from "./pages/sitehop-page.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("the keys step, leap, play and pause", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites");
  const count = await sitehop.eventCount();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("l");
  expect(await sitehop.position()).toBe(2);
  await page.keyboard.press("ArrowLeft");
  expect(await sitehop.position()).toBe(1);
  await page.keyboard.press("End");
  expect(await sitehop.position()).toBe(count);
  await page.keyboard.press("Home");
  expect(await sitehop.position()).toBe(0);
  await page.keyboard.press(">");
  await expect(page.getByRole("combobox", { name: "Speed" })).toHaveValue("2");
  await page.keyboard.press("Space");
  await expect(sitehop.button("Pause")).toBeVisible();
  await page.keyboard.press("Space");
  await expect(sitehop.button("Play")).toBeVisible();
});

test("the whole page is used by keyboard alone", async ({ sitehop, page }) => {
  await sitehop.open();
  const reached = new Set<string>();
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      return (
        element?.getAttribute("aria-label") ?? element?.closest("label")?.textContent ?? element?.textContent ?? ""
      );
    });
    reached.add(name.trim());
  }
  const all = [...reached].join("\n");
  for (const name of ["Keys", "Scenarios", "Open scenario", "Share", "Play", "Step forward", "Timeline", "Zoom in"])
    expect(all).toContain(name);
  await sitehop.button("Scenarios").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Scenarios" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sitehop.button("Scenarios")).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});

test("who opens the scenarios by key writes what to look for, and opens the only one found", async ({
  sitehop,
  page,
}) => {
  await sitehop.open("#s=two-sites&e=5");
  await page.keyboard.press("s");
  const search = page.getByRole("searchbox");
  await expect(search).toBeFocused();
  await page.keyboard.type("F-13");
  await expect(search).toHaveValue("F-13");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("proxy", { ignoreCase: true });
});

test("keys belong to the field that has the focus", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites&e=5");
  await page.getByRole("combobox", { name: "Speed" }).focus();
  await page.keyboard.press("k");
  await page.keyboard.press("l");
  expect(await sitehop.position()).toBe(5);
  await expect(sitehop.button("Play")).toBeVisible();
  await sitehop.button("Share").click();
  await page.getByRole("textbox", { name: "Link to this moment" }).focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  expect(await sitehop.position()).toBe(5);
  await expect(sitehop.button("Play")).toBeVisible();
});

test("the Timeline keeps the keys that slide it, and leaves all others to the page", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites&e=5");
  await page.getByRole("slider", { name: "Timeline" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await sitehop.position()).toBe(6);
  await page.keyboard.press("Space");
  await expect(sitehop.button("Pause")).toBeVisible();
  await page.keyboard.press("k");
  await expect(sitehop.button("Play")).toBeVisible();
  await page.keyboard.press("Home");
  expect(await sitehop.position()).toBe(0);
});

test("an event of the list is a way to its moment", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites");
  await page.getByRole("list", { name: "Events" }).getByRole("button").nth(6).press("Enter");
  expect(await sitehop.position()).toBe(7);
  await expect(page.getByRole("list", { name: "Events" }).locator("[aria-current=step]")).toContainText("7");
});

test("the list of keys switches single letters off, and a visit later they still are", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites");
  await sitehop.button("Keys").click();
  await page.getByRole("checkbox", { name: "Single letters and signs are shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  expect(await sitehop.position()).toBe(0);
  await page.keyboard.press("ArrowRight");
  expect(await sitehop.position()).toBe(1);
  await page.reload();
  await sitehop.isThere();
  await page.keyboard.press("l");
  await page.keyboard.press("ArrowRight");
  expect(await sitehop.position()).toBe(2);
});

test("what is changed by keyboard leaves the focus on its partner, the answer or what led there", async ({
  sitehop,
  page,
}) => {
  const focused = page.locator(":focus");
  const press = async (name: string, region = page.locator("body")): Promise<void> => {
    await region.getByRole("button", { name, exact: true }).press("Enter");
  };
  await sitehop.open("#s=two-sites&e=9");
  await press("Diagram as a list");
  await sitehop.topology.getByRole("button", { name: /^HUB05/ }).press("Enter");
  await press("Stop its transport service");
  await expect(sitehop.button("Start its transport service")).toBeFocused();
  await focused.press("Enter");
  await expect(sitehop.button("Stop its transport service")).toBeFocused();

  const news = page.getByRole("region", { name: "What changed" });
  await press("Break this server");
  await expect(sitehop.button("Mend this server")).toBeFocused();
  await press("Undo: HUB05 is down", news);
  await expect(news.getByRole("button", { name: /^Undo/ })).toBeFocused();
  await press("Close", news);
  await expect(news).toHaveCount(0);
  await expect(sitehop.button("Break this server")).toBeFocused();
});

test("the last way back in the header leads to the way forth, and the other way round", async ({ sitehop, page }) => {
  const header = page.locator(".header-buttons");
  const undo = header.getByRole("button", { name: /^Undo/ });
  const redo = header.getByRole("button", { name: /^Redo/ });
  await sitehop.open("#s=two-sites&e=9");
  await sitehop.topology.locator("g.server", { hasText: "HUB05" }).locator("rect").first().click();
  await sitehop.button("Break this server").press("Enter");
  await undo.press("Enter");
  await expect(redo).toBeFocused();
  await expect(undo).toHaveCount(0);
  await redo.press("Enter");
  await expect(undo).toBeFocused();
  const news = page.getByRole("region", { name: "What changed" });
  await news.getByRole("button", { name: /^Undo/ }).press("Enter");
  await expect(news.getByRole("button", { name: /^Redo/ })).toBeFocused();
});

test("the answer to why not has the focus, and a cost that is set keeps it", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites&e=17");
  await sitehop.topology.locator(".pill", { hasText: "100" }).click();
  const heading = page.locator(".inspector h2");
  await expect(heading).toBeFocused();
  await expect(heading).toHaveCSS("outline-style", "none");
  await sitehop.button("Find the smallest change").press("Enter");
  await expect(page.locator(":focus")).toContainText("Exchange cost 20");
  await sitehop.button("Change it").press("Enter");
  await expect(heading).toBeFocused();
  await expect(heading).toHaveCSS("outline-style", "solid");
  const cost = page.getByRole("spinbutton", { name: "Exchange cost" });
  await cost.fill("7");
  await cost.press("Enter");
  await expect(page.getByRole("region", { name: "What changed" })).toContainText("Exchange cost 7");
  await expect(cost).toBeFocused();
});

test("the list is out of sight while the page is presented, and has its focus again afterwards", async ({
  sitehop,
  page,
}) => {
  await sitehop.open("#s=two-sites&e=9");
  await sitehop.button("Diagram as a list").click();
  const first = page.locator(".outline button").first();
  await first.focus();
  await page.keyboard.press("p");
  await expect(sitehop.button("Leave presenter view")).toBeVisible();
  expect((await page.locator(".outline").boundingBox())?.width).toBeLessThan(2);
  await page.keyboard.press("Escape");
  await expect(first).toBeFocused();
});

test("the menu’s button has the focus while the page is presented, and afterwards", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites&e=9");
  await sitehop.button("Diagram as a list").click();
  const more = sitehop.button("More ways to step");
  await more.press("Enter");
  await page.locator(".time-menu").getByRole("button", { name: "Present", exact: true }).press("Enter");
  await expect(sitehop.button("Leave presenter view")).toBeVisible();
  await expect(more).toBeFocused();
  expect((await page.locator(".outline").boundingBox())?.width).toBeLessThan(2);
  await page.keyboard.press("Escape");
  await expect(sitehop.button("Share")).toBeVisible();
  await expect(more).toBeFocused();
  expect((await page.locator(".outline").boundingBox())?.width).toBeGreaterThan(300);
});
