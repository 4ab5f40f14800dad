import { expect, test } from "./pages/sitehop-page.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Two messages to one half each of the people in so many sites, which stand in a star around the first. */
function starOf(sites: number): string {
  const names = Array.from({ length: sites }, (_, i) => `Site${i}`);
  return JSON.stringify({
    version: 1,
    title: "A star",
    organization: { acceptedDomains: [{ domain: "contoso.com" }] },
    sites: names.map((name) => ({ name })),
    siteLinks: names.slice(1).map((name) => ({ name: `to ${name}`, sites: ["Site0", name], cost: 10 })),
    servers: names.map((site) => ({ name: `ALL-${site}`, site, roles: ["HubTransport", "Mailbox", "ClientAccess"] })),
    databases: names.map((site) => ({ name: `DB ${site}`, server: `ALL-${site}` })),
    recipients: names.map((site) => ({
      type: "mailbox",
      name: `User ${site}`,
      address: `${site}@contoso.com`,
      database: `DB ${site}`,
    })),
    messages: [0, 1].map((half) => ({
      id: `m${half}`,
      from: "Site0@contoso.com",
      to: names.filter((_, i) => i % 2 === half).map((site) => `${site}@contoso.com`),
    })),
  });
}

test("more than a hundred envelopes are painted, and can still be picked", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites");
  await page.evaluate((text) => window.sitehop.load(text), starOf(120));
  const painted = () =>
    page.locator("canvas.painted").evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const copy = new OffscreenCanvas(width, height).getContext("2d");
      copy?.drawImage(canvas, 0, 0);
      return copy?.getImageData(0, 0, width, height).data.some((value) => value !== 0) ?? false;
    });
  expect(await painted()).toBe(false);
  await page.evaluate(() => window.sitehop.seek({ event: 1e9 }));
  await expect.poll(painted).toBe(true);
  await expect(page.locator("[data-copy]")).toHaveCount(0);

  const tile = await page.locator('[data-id="ALL-Site7"] > rect').first().boundingBox();
  if (tile === null) throw new Error("no tile");
  await page.mouse.click(tile.x + tile.width, tile.y);
  await expect(page.locator('[data-message="m1"] .selected').first()).toBeAttached();
  expect(await painted()).toBe(true);

  await page.evaluate(() => window.sitehop.seek({ event: 3 }));
  await expect.poll(painted).toBe(false);
  await expect(page.locator("[data-copy]")).not.toHaveCount(0);
});
