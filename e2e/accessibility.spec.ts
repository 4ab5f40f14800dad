import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./pages/sitehop-page.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("axe finds nothing wrong with the page at rest, in the middle and in trouble", async ({ sitehop, page }) => {
      for (const fragment of ["", "#s=two-sites&e=10", "#s=dead-site&e=20", "#s=out-through-edge&e=30"]) {
        await sitehop.open(fragment);
        expect((await new AxeBuilder({ page }).analyze()).violations, fragment).toEqual([]);
      }
    });

    test("axe finds nothing wrong with the dialogs and the list", async ({ sitehop, page }) => {
      await sitehop.open("#s=two-sites&e=10");
      for (const name of ["Scenarios", "Keys", "Share", "What Sitehop assumes and leaves out"]) {
        await sitehop.button(name).click();
        await expect(page.getByRole("dialog")).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations, name).toEqual([]);
        await page.keyboard.press("Escape");
      }
      await sitehop.button("Diagram as a list").click();
      expect((await new AxeBuilder({ page }).analyze()).violations, "list").toEqual([]);
      await sitehop.openFile("wrong.json", '{"version":1}');
      await expect(page.getByRole("dialog")).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations, "problems").toEqual([]);
    });

    test("axe finds nothing wrong on a phone", async ({ sitehop, page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await sitehop.open("#s=two-sites&e=10");
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}

for (const [width, height] of [
  [390, 844],
  [768, 1024],
] as const)
  test(`the events and what is below them keep to their card, ${width} wide`, async ({ sitehop, page }) => {
    await page.setViewportSize({ width, height });
    await sitehop.open("#s=two-sites&e=10");
    const bottom = async (selector: string): Promise<number> =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom);
    const link = await page.locator("aside > .text-button").evaluate((element) => element.getBoundingClientRect());
    expect(await bottom(".event-scroller")).toBeLessThanOrEqual(link.top);
    expect(link.bottom).toBeLessThanOrEqual(await bottom("aside"));
  });

test("enlarged four times, the sentence is whole", async ({ sitehop, page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await sitehop.open("#s=f-04-hub-site&e=10");
  const hidden = await sitehop.sentence.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(hidden).toBeLessThanOrEqual(0);
  expect((await page.locator(".stage").boundingBox())?.height).toBeGreaterThan(400);
});

test("axe finds nothing wrong in forced colours", async ({ sitehop, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await sitehop.open("#s=dead-site&e=20");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("the promised names are there", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites&e=10");
  await expect(sitehop.topology).toBeVisible();
  await expect(sitehop.sentence).toBeVisible();
  await expect(sitehop.why).toBeVisible();
  await expect(sitehop.timeline).toBeVisible();
  for (const name of ["Play", "Step forward", "Step back", "Share", "Open scenario"])
    await expect(sitehop.button(name)).toBeVisible();
  await expect(page.getByRole("list", { name: "Events" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Speed" })).toBeVisible();
});

test("a screen reader gets the diagram as a list and each step as one polite sentence", async ({ sitehop }) => {
  await sitehop.open("#s=two-sites");
  await expect(sitehop.sentence).toHaveAttribute("aria-live", "polite");
  await expect(sitehop.topology.getByRole("list", { name: "Diagram as a list" })).toContainText("MBX01");
  await sitehop.timeline.fill("17");
  await expect(sitehop.topology.getByRole("list", { name: "Diagram as a list" })).toContainText("on its way");
  await expect(sitehop.sentence.getByRole("paragraph")).toHaveCount(1);
});

test("nothing moves for a reader who asked for less motion", async ({ sitehop, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await sitehop.open("#s=two-sites&e=16");
  const rests = await page.evaluate(async () => {
    const layer = document.querySelector("[data-layer=messages]");
    const seen: (string | null | undefined)[] = [];
    const watcher = new MutationObserver(() => seen.push(layer?.getAttribute("data-rest")));
    if (layer) watcher.observe(layer, { attributes: true });
    window.sitehop.step(1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return seen;
  });
  expect(rests).toEqual(["17"]);
});
