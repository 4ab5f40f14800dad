import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./pages/sitehop-page.ts";

const said = ".said";

test("another language is chosen in the middle of a run, and the place stays", async ({ sitehop, page }) => {
  await sitehop.open("#s=dead-site&e=30");
  await sitehop.button("Settings").click();
  await page.getByRole("radio", { name: "Deutsch" }).check();
  await expect(page.getByRole("dialog", { name: "Einstellungen" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.keyboard.press("Escape");
  await expect(page.locator(said)).toContainText("Die Nachricht von Anna bleibt auf HUB04 in Cardiff liegen");
  await expect(page.getByRole("region", { name: "Warum" })).toContainText("antwortet nicht");
  await expect(page.getByRole("slider", { name: "Zeitleiste" })).toHaveValue("30");
  await expect(page.locator("[data-layer=messages]")).toHaveAttribute("data-rest", "30");
  expect(page.url()).toContain("#s=dead-site&e=30");
  await page.reload();
  await expect(page.locator(said)).toContainText("Die Nachricht von Anna");
  await expect(sitehop.button("Teilen")).toBeVisible();
});

test("a link’s language comes before the reader’s own, and holds for page and player", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites&e=12");
  await sitehop.button("Settings").click();
  await page.getByRole("radio", { name: "English" }).check();
  await page.keyboard.press("Escape");
  await page.goto("about:blank");
  await page.goto("/#s=two-sites&e=12&lang=de");
  await expect(sitehop.button("Teilen")).toBeVisible();
  await page.goto("/#s=two-sites&e=12&embed=1&lang=de-AT");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("button", { name: "Schritt vor" })).toBeVisible();
  await page.goto("about:blank");
  await page.goto("/#s=two-sites&e=12&lang=fr");
  await expect(sitehop.button("Share")).toBeVisible();
});

test.describe("with a German browser", () => {
  test.use({ locale: "de-DE" });
  test("the page is German from the start, in every panel", async ({ page }) => {
    await page.goto("/#s=f-24-quarantine&e=7");
    await expect(page.locator(said)).toContainText("Inhaltsfilter: stellt die Nachricht unter Quarantäne");
    await expect(page.getByRole("region", { name: "Warum" })).toContainText("Was sagen die Agents auf EDGE01?");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Tasten" })).toContainText("Pfeil rechts");
  });

  for (const colorScheme of ["light", "dark"] as const)
    test(`axe finds nothing wrong in German, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto("/#s=dead-site&e=30");
      await expect(page.getByRole("region", { name: "Warum" })).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations, "page").toEqual([]);
      await page.getByRole("button", { name: "Einstellungen" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations, "settings").toEqual([]);
    });
});

test("the same event is told to learners, administrators and specialists", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites&e=17");
  const usual = await page.locator(said).innerText();
  await sitehop.button("Settings").click();
  await page.getByRole("radio", { name: /^Learners/ }).check();
  await expect(page.locator(said)).toHaveText("HUB01 in Redmond sends Anna’s message to HUB05 in Dublin.");
  await page.getByRole("radio", { name: /^Specialists/ }).check();
  await expect(page.locator(said)).toContainText(`${usual} Log: SEND. Protocol: SMTP 25`);
  await expect(page.locator(said)).toContainText("Rule");
  await page.getByRole("radio", { name: /^Administrators/ }).check();
  await expect(page.locator(said)).toHaveText(usual);
});

test("theme, movement and single letters are as the reader chose, also after a reload", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites&e=12");
  await sitehop.button("Settings").click();
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.getByRole("radio", { name: /^None/ }).check();
  await page.getByRole("checkbox").uncheck();
  await page.reload();
  await sitehop.isThere();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.keyboard.press("l");
  expect(await sitehop.position()).toBe(12);
  await page.keyboard.press("ArrowRight");
  expect(await sitehop.position()).toBe(13);
  await sitehop.rests(13);
});

test("where the browser keeps nothing, a choice holds until the page is closed", async ({ sitehop, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("No", "SecurityError");
      },
    });
  });
  await sitehop.open("#s=two-sites&e=12");
  await sitehop.button("Settings").click();
  await page.getByRole("radio", { name: "Deutsch" }).check();
  await expect(page.getByRole("dialog", { name: "Einstellungen" })).toBeVisible();
  await page.reload();
  await expect(sitehop.button("Share")).toBeVisible();
});

test("more contrast makes quiet texts and lines as dark as the others nearly are", async ({ sitehop, page }) => {
  await page.emulateMedia({ contrast: "more", colorScheme: "light" });
  await sitehop.open("#s=two-sites&e=12");
  await expect(page.locator(".page-header h1")).toHaveCSS("color", "rgb(43, 52, 68)");
});
