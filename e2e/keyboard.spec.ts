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
