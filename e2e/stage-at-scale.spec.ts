import { expect, test } from "./pages/sitehop-page.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** So many sites in a star, each with so many servers of all roles and as many people, who all get the same four messages. */
function starOf(sites: number, servers: number): string {
  const names = Array.from({ length: sites }, (_, i) => `Site${i}`);
  const places = names.flatMap((site) =>
    Array.from({ length: servers }, (_, i) => ({ site, name: `ALL-${site}-${i}` })),
  );
  const roles = ["HubTransport", "Mailbox", "ClientAccess"];
  return JSON.stringify({
    version: 1,
    title: "A star",
    organization: { acceptedDomains: [{ domain: "contoso.com" }] },
    sites: names.map((name) => ({ name })),
    siteLinks: names.slice(1).map((name) => ({ name: `to ${name}`, sites: ["Site0", name], cost: 10 })),
    servers: places.map(({ site, name }) => ({ site, name, roles })),
    databases: places.map(({ name }) => ({ name: `DB ${name}`, server: name })),
    recipients: places.map(({ name }) => ({
      type: "mailbox",
      name: `User ${name}`,
      address: `${name}@contoso.com`,
      database: `DB ${name}`,
    })),
    messages: [0, 1, 2, 3].map((i) => ({
      id: `m${i}`,
      from: "ALL-Site0-0@contoso.com",
      to: places.map(({ name }) => `${name}@contoso.com`),
    })),
  });
}

test("a great many envelopes are painted, and can still be picked", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites");
  await page.evaluate((text) => window.sitehop.load(text), starOf(8, 5));
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

  const tile = await page.locator('[data-id="ALL-Site7-1"] > rect').first().boundingBox();
  if (tile === null) throw new Error("no tile");
  await page.mouse.click(tile.x + tile.width, tile.y);
  await expect(page.locator("[data-message] .selected").first()).toBeAttached();
  expect(await painted()).toBe(true);

  await page.evaluate(() => window.sitehop.seek({ event: 3 }));
  await expect.poll(painted).toBe(false);
  await expect(page.locator("[data-copy]")).not.toHaveCount(0);
});

test("many sites are one shape each from far away, with their names, and show their servers near by", async ({
  sitehop,
  page,
}) => {
  await sitehop.open("#s=two-sites");
  await page.evaluate((text) => window.sitehop.load(text), starOf(40, 1));
  await page.evaluate(() => window.sitehop.seek({ event: 40 }));
  await expect(page.locator(".far-site")).toHaveCount(40);
  await expect(page.locator(".server")).toHaveCount(0);
  for (const name of await page.locator(".far-name").all()) {
    const box = await name.boundingBox();
    expect(box?.height).toBeGreaterThan(9);
  }
  expect(await page.locator(".far-name").count()).toBeGreaterThan(25);
  await expect(page.locator(".far-site[data-active]")).toHaveCount(1);
  const envelope = await page.locator("[data-copy] > rect").first().boundingBox();
  expect(envelope?.width).toBeGreaterThan(18);

  await page.locator(".drawing").hover();
  await expect(async () => {
    await page.mouse.wheel(0, -300);
    await expect(page.locator(".server")).toHaveCount(40, { timeout: 300 });
  }).toPass();
  await expect(page.locator(".far-site")).toHaveCount(0);
});
