import { Inspector } from "./pages/inspector.ts";
import { looks, wrongWith } from "./pages/looks.ts";
import { toMany } from "./pages/scenario-files.ts";
import { expect, test } from "./pages/sitehop-page.ts";

for (const { colours, options } of looks) {
  test.describe(`in ${colours} colours`, () => {
    test.use(options);

    test("axe finds nothing wrong with the page at rest, in the middle and in trouble", async ({ sitehop, page }) => {
      for (const fragment of ["", "#s=two-sites&e=10", "#s=dead-site&e=20", "#s=out-through-edge&e=30"]) {
        await sitehop.open(fragment);
        expect(await wrongWith(page), fragment).toEqual([]);
      }
    });

    test("axe finds nothing wrong with the dialogs", async ({ sitehop, page }) => {
      await sitehop.open("#s=two-sites&e=10");
      const dialog = page.getByRole("dialog");
      for (const name of ["Scenarios", "Keys", "Share", "What Sitehop assumes and leaves out", "Settings"]) {
        await sitehop.button(name).click();
        await expect(dialog).toBeVisible();
        expect(await wrongWith(page), name).toEqual([]);
        await page.keyboard.press("Escape");
      }
    });

    test("axe finds nothing wrong with the menu, the breakpoints and the list", async ({ sitehop, page }) => {
      await sitehop.open("#s=two-sites&e=10");
      await sitehop.button("More ways to step").click();
      expect(await wrongWith(page), "more ways to step").toEqual([]);
      await sitehop.button("Breakpoints …").click();
      await sitehop.button("Set breakpoint").click();
      expect(await wrongWith(page), "breakpoints").toEqual([]);
      await page.keyboard.press("Escape");
      await sitehop.button("Diagram as a list").click();
      expect(await wrongWith(page), "list").toEqual([]);
    });

    test("axe finds nothing wrong with what is said of a file or a link that cannot be read whole", async ({
      sitehop,
      page,
    }) => {
      await sitehop.open("#s=two-sites&e=20000");
      await expect(page.locator(".link-notice")).toBeVisible();
      expect(await wrongWith(page), "link").toEqual([]);
      for (const text of ['{"version":1}', "no scenario", '{"version":99}']) {
        await sitehop.openFile("wrong.json", text);
        await expect(page.getByRole("dialog")).toBeVisible();
        expect(await wrongWith(page), text).toEqual([]);
        await page.keyboard.press("Escape");
      }
    });

    test("axe finds nothing wrong with what can be picked of the organization", async ({ sitehop, page }) => {
      const inspector = new Inspector(page);
      const isClean = async (name: string): Promise<void> => {
        await expect(inspector.of(name)).toBeVisible();
        expect(await wrongWith(page), name).toEqual([]);
      };
      await sitehop.open("#s=dead-site&e=34");
      await inspector.pick("server", "HUB04");
      await isClean("HUB04");
      await inspector.pick("queue", "HUB04");
      await isClean("HUB04");
      await inspector.pick("district", "site:Dublin");
      await isClean("Dublin");
      await inspector.pick("place", "gc:Redmond");
      await isClean("Redmond");
      const link = sitehop.topology.getByRole("button", { name: /Redmond-London/ }).first();
      await link.press("Enter");
      await isClean("Redmond-London");
      await inspector.pick("place", "client:bob@contoso.com");
      await isClean("Bob");
      await inspector.pickEnvelope();
      await expect(page.getByRole("region").filter({ hasText: "Header so far" })).toBeVisible();
      expect(await wrongWith(page), "message").toEqual([]);
    });

    test("axe finds nothing wrong with what can be picked outside, and with a crowd", async ({ sitehop, page }) => {
      const inspector = new Inspector(page);
      const list = sitehop.topology.getByRole("list", { name: "Diagram as a list" });
      const isClean = async (name: string): Promise<void> => {
        await expect(inspector.of(name)).toBeVisible();
        expect(await wrongWith(page), name).toEqual([]);
      };
      await sitehop.open("#s=f-33-smart-host&e=16");
      await inspector.pickInternet();
      await isClean("Internet");
      for (const name of [/^Send connector/, /^Way to the Internet/]) {
        await list.getByRole("button", { name }).first().press("Enter");
        await expect(page.locator(".inspector")).toContainText("Address spaces");
        expect(await wrongWith(page), String(name)).toEqual([]);
      }
      await list.getByRole("button", { name: "smtp.provider.example", exact: true }).press("Enter");
      await isClean("smtp.provider.example");
      await page.evaluate((text) => window.sitehop.load(text), toMany(60));
      await inspector.pick("crowd", "client:u7@contoso.com");
      await isClean("53 more people");
    });

    test("axe finds nothing wrong with the presenter’s view", async ({ sitehop, page }) => {
      await sitehop.open("#s=dead-site&e=34");
      await page.keyboard.press("p");
      await expect(sitehop.button("Leave presenter view")).toBeVisible();
      expect(await wrongWith(page)).toEqual([]);
    });

    test("axe finds nothing wrong on a phone", async ({ sitehop, page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await sitehop.open("#s=two-sites&e=10");
      expect(await wrongWith(page)).toEqual([]);
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
