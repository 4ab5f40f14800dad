import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./pages/sitehop-page.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Every screen of the page, reached without the words on it. */
const screens: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ["the page", async () => {}],
  ["the list", async (page) => page.locator(".outline-toggle").click()],
  ["a server", async (page) => page.locator(".drawing [data-pick='server']").first().click()],
  ["the settings", async (page) => page.locator(".header-buttons .icon-button").first().click()],
  ["the scenarios", async (page) => page.keyboard.press("s")],
  ["the keys", async (page) => page.keyboard.press("?")],
  ["the breakpoints", async (page) => page.keyboard.press("Shift+b")],
  ["sharing", async (page) => page.locator(".header-buttons .button.primary").click()],
  ["the menu of steps", async (page) => page.locator(".time-menu > button").click()],
  ["the model", async (page) => page.locator("aside > .text-button").press("Enter")],
];

/** Opens a screen; the one before is gone. */
async function at(page: Page, query: string, fragment: string, open: (page: Page) => Promise<void>): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`/${query}${fragment}`);
  await expect(page.locator("[data-layer=messages]")).toHaveAttribute("data-rest", /\d/);
  await expect(page.locator("aside .why")).toBeVisible();
  await expect(page.locator(".time-menu")).toBeAttached();
  await open(page);
  // What a screen shows first may itself have been fetched.
  await page.waitForLoadState("networkidle");
}

/** All that a person can read or hear: texts, names, descriptions, titles, what a field shows. */
function allTexts(): readonly string[] {
  const found: string[] = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest("script, style, noscript")) found.push(node.textContent ?? "");
  for (const name of ["aria-label", "aria-valuetext", "aria-description", "title", "alt", "placeholder"])
    for (const element of document.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name) ?? "");
  return found;
}

// Names are the scenario's; words of the tracking log and the shell, addresses, sources and languages are no text of ours.
const others = new Set(
  `${readFileSync("public/scenarios/out-through-edge.json", "utf8")} ${readFileSync("public/scenarios/index.json", "utf8")}
  SUBMIT RECEIVE RESOLVE EXPAND REDIRECT TRANSFER SEND DELIVER DEFER FAIL DSN RESUBMIT English Deutsch Sitehop und
  Set New Get Identity Enabled Server
  MapiDelivery SmtpRelayToRemoteAdSite SmtpRelayWithinAdSiteToEdge DnsConnectorDelivery`
    .split(/[^\p{L}]+/u)
    .map((word) => word.toLowerCase()),
);
const isOurs = (word: string): boolean => !/^x+$/i.test(word) && !others.has(word.toLowerCase());

test("every text on every screen is in the catalogue", async ({ page }) => {
  for (const [name, open] of screens) {
    await at(page, "?strings=x", "#s=out-through-edge&e=31", open);
    const words = (await page.evaluate(allTexts)).flatMap((text) =>
      text
        .replace(/https?:\S+|[\w.-]+@[\w.-]+|\b[A-Z]-[A-Z]+-\d+|<[^>]*>/g, " ")
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length > 1 && isOurs(word)),
    );
    expect([...new Set(words)], name).toEqual([]);
  }
});

for (const strings of ["long", "rtl"] as const)
  for (const width of [390, 1440] as const)
    test(`no screen is too narrow at ${width} for ${strings} strings`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const [name, open] of screens) {
        await at(page, `?strings=${strings}`, "#s=two-sites&e=12", open);
        expect(await page.evaluate(sticksOut), name).toEqual([]);
      }
    });

for (const width of [834, 1000, 1001])
  test(`at ${width} pixels the stage and its buttons stay beside the reasons, in German too`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("#s=two-sites&e=9&lang=de");
    await expect(page.locator(".time-menu")).toBeVisible({ timeout: 20_000 });
    const { left } = await page.locator("aside").evaluate((aside) => aside.getBoundingClientRect().toJSON());
    const ends = await page
      .locator(".stage, .sentence .said, .controls > *")
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
    expect(Math.max(...ends)).toBeLessThanOrEqual(left + 1);
  });

test("nothing needs scrolling to the side at 320 pixels, which is a page of 1280 at 400 %", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const query of ["", "?strings=long"])
    for (const [name, open] of screens) {
      await at(page, query, "#s=two-sites&e=12", open);
      expect(await page.evaluate(sticksOut), `${name} ${query}`).toEqual([]);
    }
});

/** What makes the page or a dialog wider than it is, or is cut off at its edge. */
function sticksOut(): readonly string[] {
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["the page"] : [];
  const parts = [
    ...document.querySelectorAll("dialog, .dialog-body, aside, main, header, .stage, .sentence, .controls"),
  ];
  const overflowing = parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.className);
  const controls = [...document.querySelectorAll("button, select, input, a, label")]
    .filter((one) => !one.closest(".visually-hidden, svg") && one.checkVisibility())
    .filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 1 && (left < -1 || right > document.documentElement.clientWidth + 1);
    })
    .map((one) => `${one.tagName} ${one.textContent || one.getAttribute("aria-label")}`);
  return [...wide, ...overflowing, ...controls];
}

test("from right to left the panels change sides, and the picture and the Timeline do not", async ({ page }) => {
  await at(page, "?strings=rtl", "#s=two-sites&e=12", async () => {});
  const [stage, panel] = [await page.locator(".stage").boundingBox(), await page.locator("aside").boundingBox()];
  expect(panel?.x).toBeLessThan(stage?.x ?? 0);
  const direction = (selector: string): Promise<string> =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).direction);
  expect(await direction(".drawing")).toBe("ltr");
  expect(await direction(".track")).toBe("ltr");
  expect(await direction(".said")).toBe("rtl");
});
