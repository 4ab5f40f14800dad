import { Inspector } from "./pages/inspector.ts";
import { expect, test } from "./pages/sitehop-page.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("Shift and an arrow move the view, and cannot lose the picture", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites");
  const viewport = page.locator(".drawing > g");
  await expect(async () => {
    await page.keyboard.press("+");
    await expect(viewport).toHaveAttribute("transform", /scale/, { timeout: 200 });
  }).toPass();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("+");
  const before = await viewport.getAttribute("transform");
  await page.keyboard.press("Shift+ArrowRight");
  expect(await viewport.getAttribute("transform")).not.toBe(before);
  expect(await sitehop.position()).toBe(0);
  for (let i = 0; i < 40; i += 1) await page.keyboard.press("Shift+ArrowRight");
  const end = await viewport.getAttribute("transform");
  await page.keyboard.press("Shift+ArrowRight");
  expect(await viewport.getAttribute("transform")).toBe(end);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("Shift + Right arrow");
});

test("the list stands beside the picture, which keeps its arrangement", async ({ sitehop, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await sitehop.open("#s=f-05-fan-out&e=20");
  const arrangement = (): Promise<readonly (string | null)[]> =>
    page.locator(".server > rect:first-of-type").evaluateAll((all) => all.map((one) => one.getAttribute("x")));
  const before = await arrangement();
  await sitehop.button("Diagram as a list").click();
  const list = await page.locator(".outline").boundingBox();
  const drawing = await page.locator(".drawing").boundingBox();
  expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(drawing?.x ?? 0);
  expect(await arrangement()).toEqual(before);
  const painted = await page.locator(".painted").boundingBox();
  expect(painted?.x).toBeCloseTo(drawing?.x ?? 0, 0);
  expect(painted?.width).toBeCloseTo(drawing?.width ?? 0, 0);
});

test("what is broken has a sign in the picture and is named in the list, for as long as it is", async ({
  sitehop,
  page,
}) => {
  await sitehop.open("#s=two-sites&e=8");
  const list = page.locator(".outline");
  await new Inspector(page).pickLink("siteLink:Redmond-London");
  await sitehop.button("Block mail between Redmond and London").click();
  await expect(page.locator(".trouble[data-id='siteLink:Redmond-London'] circle")).toHaveCount(1);
  await expect(page.locator(".trouble-line")).toHaveCount(1);
  await expect(list).toContainText("Site link Redmond-London, cost 10. No SMTP between Redmond and London");
  await page.evaluate(() => window.sitehop.seek({ event: 3 }));
  await expect(page.locator(".trouble, .trouble-line")).toHaveCount(0);
  await expect(list).not.toContainText("No SMTP");
});

test("what was picked, the reasons and the events scroll as one", async ({ sitehop, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await sitehop.open("#s=f-05-fan-out&e=21");
  const events = page.getByRole("list", { name: "Events" });
  const scrollers = (): Promise<readonly string[]> =>
    page.locator("aside, aside *").evaluateAll((all) =>
      all
        .filter((one) => one.scrollHeight > one.clientHeight + 1)
        .filter((one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowY))
        .map((one) => one.localName),
    );
  await new Inspector(page).pick("server", "HUB01");
  await expect(page.locator(".inspector")).toContainText("Routing table");
  expect(await scrollers()).toEqual(["aside"]);
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  await expect(events.locator("[aria-current=step]")).toContainText("21");
  await events.locator("[aria-current=step]").focus();
  for (let i = 0; i < 6; i += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await sitehop.position()).toBe(27);
  await page.locator(".inspector").getByRole("button", { name: "Close" }).click();
  await expect(events.locator("[aria-current=step]")).toBeInViewport();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("a wheel on the picture scrolls the page, and zooms with Ctrl", async ({ sitehop, page }) => {
    await sitehop.open("#s=two-sites");
    const drawing = page.locator(".drawing");
    const viewport = page.locator(".drawing > g");
    await drawing.hover();
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await viewport.getAttribute("transform")).toBeNull();
    await expect(drawing).toHaveCSS("touch-action", "pan-y");
    // Gestures come after the first picture: the first turns of the wheel may be too early for them.
    await expect(async () => {
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -100);
      await page.keyboard.up("Control");
      await expect(viewport).toHaveAttribute("transform", /scale\(1\.[1-9]/, { timeout: 500 });
    }).toPass();
  });

  test("the servers of the shipped scenarios are large enough to read", async ({ sitehop, page }) => {
    for (const id of ["same-server", "two-sites", "out-through-edge", "dead-site"]) {
      await sitehop.open(`#s=${id}`);
      // The picture takes the shape of its stage once that is known.
      const widthOfTile = async () => (await page.locator(".server > rect").first().boundingBox())?.width;
      await expect.poll(widthOfTile, id).toBeGreaterThan(26);
    }
  });
});

test("a message to 2,000 people opens as a picture that can be read", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites");
  await page.evaluate(async () => {
    const scenario = await (await fetch("scenarios/two-sites.json")).json();
    const many = Array.from({ length: 2_000 }, (_, i) => ({
      type: "mailbox",
      name: `User ${i}`,
      address: `u${i}@contoso.com`,
      database: "DB07",
    }));
    scenario.recipients.push(...many);
    scenario.messages[0].to = many.map(({ address }) => address);
    await window.sitehop.load(JSON.stringify(scenario));
  });
  await expect(page.locator("[data-crowd]")).toHaveText("+ 1,992 more");
  expect(await page.locator("*").count()).toBeLessThan(2_000);
});
