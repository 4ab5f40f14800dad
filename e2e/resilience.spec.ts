import { expect, test } from "./pages/sitehop-page.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("a part of the page that cannot be fetched leaves the rest as it was, and can be tried again", async ({
  sitehop,
  page,
  allowed,
}) => {
  allowed.push(/Failed to (load|fetch)|net::ERR/);
  await sitehop.open("#s=two-sites&e=5");
  const before = await sitehop.seen();
  await page.route("**/KeysDialog-*", (route) => route.abort());
  await sitehop.button("Keys").click();
  await expect(page.getByRole("alert")).toContainText("could not be fetched");
  expect(await sitehop.seen()).toEqual(before);
  await page.unroute("**/KeysDialog-*");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});

test("a listener that throws does not hold up the picture", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites&e=6");
  await page.evaluate(() => {
    window.addEventListener("error", (event) => event.preventDefault());
    window.sitehop.on("step", () => {
      throw new Error("somebody else's mistake");
    });
  });
  await page.keyboard.press("ArrowRight");
  await sitehop.rests(7);
  expect(new URL(page.url()).hash).toContain("e=7");
});

test("the newer of two wishes wins, however slow the older one is", async ({ sitehop, page }) => {
  await sitehop.open();
  await page.route("**/scenarios/same-site.json", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.evaluate(() => {
    window.location.hash = "#s=same-site";
  });
  await page.evaluate(async () => {
    await window.sitehop.load(await (await fetch("scenarios/dead-site.json")).text());
  });
  const late = page.waitForResponse("**/scenarios/same-site.json");
  await late;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("A dead site");
});

test("no page is wider than its window", async ({ sitehop, page }) => {
  for (const width of [320, 390, 1024]) {
    await page.setViewportSize({ width, height: 760 });
    await sitehop.open("#s=two-sites&e=5");
    await page.evaluate(async () => {
      const scenario = await (await fetch("scenarios/two-sites.json")).json();
      await window.sitehop.load({ ...scenario, title: "A very long title ".repeat(12).trim() });
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBe(width);
  }
});
