import AxeBuilder from "@axe-core/playwright";
import { Inspector } from "./pages/inspector.ts";
import { toMany } from "./pages/scenario-files.ts";
import { expect, test } from "./pages/sitehop-page.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("a press on a server shows its queues, which follow the steps, and Escape lets go of it", async ({
  sitehop,
  page,
}) => {
  await sitehop.open("#s=dead-site&e=10");
  const inspector = new Inspector(page);
  await inspector.pick("server", "HUB04");
  await expect(inspector.of("HUB04")).toContainText("Submission queue");
  await expect(inspector.of("HUB04")).not.toContainText("SmtpRelayToRemoteAdSite");
  await sitehop.timeline.fill("34");
  const queue = inspector.of("HUB04").getByRole("listitem").filter({ hasText: "SmtpRelayToRemoteAdSite" });
  await expect(queue).toContainText("Retry");
  await expect(queue).toContainText("00:04:00.4");
  await sitehop.timeline.fill("10");
  await expect(queue).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(inspector.of("HUB04")).toHaveCount(0);
});

test("a step whose time no source gives says so, and one that the scenario gives does not", async ({ sitehop }) => {
  await sitehop.open("#s=f-04-hub-site&e=1");
  await expect(sitehop.why).not.toContainText("Invented");
  await sitehop.timeline.fill("20");
  await expect(sitehop.why).toContainText("Invented");
});

test("the empty stage lets go, and a drag neither picks nor lets go", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites");
  const inspector = new Inspector(page);
  await inspector.pick("server", "HUB01");
  await expect(inspector.of("HUB01")).toBeVisible();
  const viewport = page.locator(".drawing > g");
  const other = await page.locator("[data-pick=server][data-id=HUB05] > rect").boundingBox();
  if (other === null) throw new Error("HUB05 is not drawn.");
  await expect(async () => {
    await page.mouse.move(other.x + 20, other.y + 20);
    await page.mouse.wheel(0, -300);
    await expect(viewport).toHaveAttribute("transform", /scale/, { timeout: 300 });
  }).toPass();
  const before = await viewport.getAttribute("transform");
  await page.mouse.down();
  await page.mouse.move(other.x - 60, other.y - 40, { steps: 4 });
  await page.mouse.up();
  expect(await viewport.getAttribute("transform")).not.toBe(before);
  await expect(inspector.of("HUB01")).toBeVisible();
  await page.keyboard.press("f");
  await page.locator(".drawing").click({ position: { x: 6, y: 6 } });
  await expect(inspector.of("HUB01")).toHaveCount(0);
});

test("by key the list picks what the picture does, and gets the focus back", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites&e=16");
  const inspector = new Inspector(page);
  const list = sitehop.topology.getByRole("list", { name: "Diagram as a list" });
  await list.getByRole("button").first().focus();
  await expect(list).toBeInViewport();
  await page.keyboard.press("ArrowDown");
  await expect(list.getByRole("button", { name: /^MBX01/ })).toBeFocused();
  expect(await sitehop.position()).toBe(16);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const hub = list.getByRole("button", { name: /^HUB01/ });
  await expect(hub).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(hub).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("heading", { name: "HUB01" })).toBeFocused();
  await expect(page.locator(".selection .selected")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(inspector.of("HUB01")).toHaveCount(0);
  await expect(hub).toBeFocused();
  await expect(hub).toHaveAttribute("aria-pressed", "false");
});

test("the list holds queues with their messages, links and connectors", async ({ sitehop, page }) => {
  await sitehop.open("#s=f-33-smart-host");
  const list = sitehop.topology.getByRole("list", { name: "Diagram as a list" });
  const connector = list.getByRole("button", { name: /^Send connector / }).first();
  await connector.press("Enter");
  await expect(
    page.getByRole("region", { name: (await connector.innerText()).slice("Send connector ".length) }),
  ).toContainText("Address spaces");
  await sitehop.open("#s=dead-site&e=34");
  const queue = list.getByRole("listitem").filter({ hasText: /^the queue to the site Dublin, Retry, 1 message/ });
  await queue.getByRole("list").getByRole("button").press("Enter");
  await expect(page.getByRole("region").filter({ hasText: "Header so far" })).toBeVisible();
});

test("a queue is picked by its badge and in the list, and is then marked among those of its server", async ({
  sitehop,
  page,
}) => {
  await sitehop.open("#s=dead-site&e=34");
  const inspector = new Inspector(page);
  await inspector.pick("queue", "HUB04");
  const queue = inspector.of("HUB04").locator(".queues > [aria-current]");
  await expect(queue).toContainText("SmtpRelayToRemoteAdSite");
  await expect(queue).toBeInViewport();
  await expect(queue.getByRole("heading")).toBeFocused();
  await page.keyboard.press("Escape");
  const list = sitehop.topology.getByRole("list", { name: "Diagram as a list" });
  const line = list.getByRole("button", { name: /^the queue to the site Dublin, Retry/ });
  await line.press("Enter");
  await expect(line).toHaveAttribute("aria-pressed", "true");
  await expect(queue.getByRole("heading")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(line).toBeFocused();
  await list.getByRole("button", { name: /^HUB04/ }).press("Enter");
  await expect(inspector.of("HUB04")).toBeVisible();
  await expect(queue).toHaveCount(0);
});

test("the Internet tells what is there and what has happened there by now", async ({ sitehop, page }) => {
  await sitehop.open("#s=f-33-smart-host&e=2");
  const inspector = new Inspector(page);
  await inspector.pickInternet();
  const region = inspector.of("Internet");
  await expect(region).toContainText("Nothing yet.");
  await expect(page.locator(".selection .selected")).toHaveCount(1);
  await sitehop.timeline.fill(String(await sitehop.eventCount()));
  await expect(region).toContainText("Messages here");
  const happened = region.locator("section").filter({ hasText: "What happened here" });
  const first = happened.getByRole("listitem").first().getByRole("button");
  const number = Number((await first.innerText()).replace("event ", ""));
  await first.click();
  expect(await sitehop.position()).toBe(number);
  await region
    .getByRole("button", { name: /^Way to the Internet/ })
    .first()
    .click();
  await expect(region).toHaveCount(0);
  const line = sitehop.topology.getByRole("button", { name: "Internet", exact: true });
  await line.press("Enter");
  await expect(region.getByRole("heading", { name: "Internet" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(line).toBeFocused();
});

test("the global catalog servers of a site tell whether they answer, and what they were asked", async ({
  sitehop,
  page,
}) => {
  await sitehop.open("#s=f-50-directory-down");
  const inspector = new Inspector(page);
  const place = await page.locator(".catalog").first().getAttribute("data-id");
  const site = (place ?? "").slice("gc:".length);
  await inspector.pick("place", place ?? "");
  const region = inspector.of(site);
  await expect(region).toContainText("Global catalog servers");
  await expect(region).toContainText("Nothing yet.");
  await expect(page.locator(".selection .selected")).toHaveCount(1);
  await sitehop.timeline.fill("1");
  await expect(region.locator(".trouble")).toContainText("No global catalog server answers");
  await page.keyboard.press("Escape");
  const line = sitehop.topology.getByRole("button", { name: "Global catalog servers, down" });
  await line.press("Enter");
  await expect(region.getByRole("heading", { name: site })).toBeFocused();
  await region.getByRole("button", { name: "event 1", exact: true }).click();
  await region.getByRole("button", { name: site, exact: true }).click();
  await expect(region).toContainText("Hub site");
});

test("the figure of many people tells what each of them has got by now", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites");
  await page.evaluate((text) => window.sitehop.load(text), toMany(60));
  const inspector = new Inspector(page);
  await inspector.pick("crowd", "client:u7@contoso.com");
  const region = inspector.of("53 more people");
  await expect(region).toContainText("0 of 53");
  await expect(region.getByRole("button", { name: /^User / })).toHaveCount(40);
  await region.getByRole("button", { name: "+ 13 more" }).click();
  await expect(region.getByRole("button", { name: /^User / })).toHaveCount(53);
  await page.evaluate(() => window.sitehop.seek({ event: 1e9 }));
  await expect(region).toContainText("53 of 53");
  await region.getByRole("button", { name: "User 30" }).click();
  await expect(inspector.of("User 30")).toContainText("Delivered");
  await expect(page.locator(".selection .selected")).toHaveCount(1);
  const line = sitehop.topology.getByRole("button", { name: "+ 53 more" });
  await line.press("Enter");
  await expect(region.getByRole("heading", { name: "53 more people" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(line).toBeFocused();
});

test("a message shows its copies, its header as it grows, and who talks to whom", async ({ sitehop, page }) => {
  await sitehop.open("#s=f-32-out-through-edge&e=2");
  const inspector = new Inspector(page);
  await inspector.pickEnvelope();
  const region = inspector.of("“Offer”");
  const received = region.locator("dt", { hasText: /^Received/ });
  await expect(region).toContainText("Copies, and where each has been");
  await expect(received).toHaveCount(0);
  await sitehop.timeline.fill(String(await sitehop.eventCount()));
  await expect(received).toHaveCount(3);
  await expect(region.locator("[data-gone]", { hasText: "X-MS-Exchange-Organization-AuthAs" })).toBeVisible();
  await expect(region.locator("[aria-current=step]")).toHaveCount(1);
  await region.locator(".sequence").getByRole("button").first().click();
  expect(await sitehop.position()).toBeLessThan(5);
  await expect(region).toBeVisible();
});

test("whatever is named there is a way to it", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites&e=16");
  const inspector = new Inspector(page);
  await inspector.pickLink("siteLink:Redmond-London");
  await inspector.of("Redmond-London").getByRole("button", { name: "Redmond", exact: true }).first().click();
  await inspector.of("Redmond").getByRole("button", { name: "HUB01", exact: true }).click();
  await expect(inspector.of("HUB01")).toContainText("Routing table");
  await inspector.pick("place", "client:bob@contoso.com");
  await inspector.of("Bob").getByRole("button", { name: "MBX07" }).click();
  await expect(inspector.of("MBX07")).toBeVisible();
  await inspector.of("MBX07").getByRole("button", { name: "Close" }).click();
  await expect(inspector.of("MBX07")).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a tap shows what was picked below the buttons, which stay in sight", async ({ sitehop, page }) => {
    await sitehop.open("#s=dead-site&e=34");
    const inspector = new Inspector(page);
    await page.locator("[data-pick=server][data-id=HUB04] > rect").tap();
    const region = inspector.of("HUB04");
    await expect(region).toBeVisible();
    await expect(region.getByRole("heading", { name: "HUB04" })).toBeInViewport();
    await expect(sitehop.button("Step forward")).toBeInViewport();
    const [top, bottom] = [await region.boundingBox(), await sitehop.button("Step forward").boundingBox()];
    expect(top?.y).toBeGreaterThan((bottom?.y ?? 0) + (bottom?.height ?? 0) - 1);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});
