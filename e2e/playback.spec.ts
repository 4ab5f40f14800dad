import { readFileSync } from "node:fs";
import { expect, type Seen, type SitehopPage, shippedIds, test } from "./pages/sitehop-page.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** What is fetched when it is first shown is there before anything is compared. */
async function fetchParts(sitehop: SitehopPage, position: number): Promise<void> {
  await sitehop.page.evaluate((event) => window.sitehop.seek({ event }), position);
  await sitehop.rests(position);
  await sitehop.page.waitForLoadState("networkidle");
  await sitehop.page.evaluate(() => window.sitehop.seek({ event: 0 }));
  await sitehop.rests(0);
}

/** Steps from the start to the end and back with the page's own buttons; what is seen at each event, both ways. */
async function walkBothWays(sitehop: SitehopPage): Promise<void> {
  const count = await sitehop.eventCount();
  expect(count).toBeGreaterThan(10);
  await fetchParts(sitehop, count);
  const forwards: Seen[] = [await sitehop.seen()];
  for (let position = 1; position <= count; position += 1) {
    await sitehop.button("Step forward").click();
    await sitehop.rests(position);
    forwards.push(await sitehop.seen());
  }
  expect(new Set(forwards.map(({ sentence }) => sentence)).size).toBe(count + 1);
  for (let position = count - 1; position >= 0; position -= 1) {
    await sitehop.button("Step back").click();
    await sitehop.rests(position);
    expect(await sitehop.seen(), `event ${position}, on the way back`).toEqual(forwards[position]);
  }
}

/** The five steps of a message, told by hand; the flows of the library follow the same way, step by step, by script. */
const told: readonly string[] = ["same-server", "same-site", "two-sites", "out-through-edge", "dead-site"];
for (const id of told) {
  test(`${id} tells the same story forwards and backwards`, async ({ sitehop }) => {
    await sitehop.open(`#s=${id}`);
    await walkBothWays(sitehop);
  });
}

test("every flow of the library tells the same story forwards and backwards", async ({ sitehop, page }) => {
  test.setTimeout(600_000);
  const library: readonly { readonly id: string; readonly title: string }[] = JSON.parse(
    readFileSync("public/scenarios/index.json", "utf8"),
  );
  expect(library.map(({ id }) => id).sort()).toEqual([...shippedIds].sort());
  await sitehop.open("#s=f-35-partner-down");
  await fetchParts(sitehop, 40);
  for (const { id, title } of library.filter((entry) => !told.includes(entry.id))) {
    await sitehop.button("Scenarios").click();
    await page.getByRole("searchbox").fill(id);
    await page.locator(".scenario-list button").filter({ hasText: title }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title, { timeout: 30_000 });
    const wrong = await page.evaluate(async () => {
      const { sitehop: api } = window;
      const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
      const seen = (): string => {
        const words = ["[aria-label='What happened']", "[aria-label='Why']", ".outline"].map(
          (selector) => document.querySelector(selector)?.textContent,
        );
        return `${words.join("\n")}\n${window.pictureText()}`;
      };
      const { eventCount } = api.state();
      const forwards: string[] = [];
      // A long wait repeats itself: of a story of thousands of events every so manieth is looked at.
      const stride = Math.max(1, Math.floor(eventCount / 150));
      for (let position = 0; position <= eventCount; position += stride) {
        api.seek({ event: position });
        await settled();
        forwards[position] = seen();
      }
      const different: number[] = [];
      for (const position of Object.keys(forwards).map(Number).reverse()) {
        api.seek({ event: position });
        await settled();
        if (seen() !== forwards[position]) different.push(position);
      }
      return eventCount === 0 ? [-1] : different;
    });
    expect(wrong, id).toEqual([]);
  }
});

test("a file from disk tells the same story forwards and backwards", async ({ sitehop }) => {
  await sitehop.open();
  await sitehop.openFile("mine.json", readFileSync("e2e/files/three-sites.json", "utf8"));
  await expect(sitehop.page.getByRole("heading", { level: 1 })).toHaveText("A file of one's own");
  await walkBothWays(sitehop);
});

test("the page opens paused before the first event of the first shipped scenario", async ({ sitehop }) => {
  await sitehop.open();
  await expect(sitehop.page.getByRole("heading", { level: 1 })).toHaveText("Two mailboxes on one server");
  expect(await sitehop.position()).toBe(0);
  await expect(sitehop.button("Play")).toBeVisible();
});

test("200 random walks end at the same picture and the same words as a straight way", async ({ sitehop }) => {
  await sitehop.open("#s=two-sites");
  const differences = await sitehop.page.evaluate(async () => {
    const { sitehop: api } = window;
    const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
    const seen = (): string => {
      const words = ["[aria-label='What happened']", "[aria-label='Why']", ".outline"].map(
        (selector) => document.querySelector(selector)?.textContent,
      );
      return `${words.join("\n")}\n${window.pictureText()}`;
    };
    const { eventCount } = api.state();
    const straight: string[] = [];
    for (let position = 0; position <= eventCount; position += 1) {
      api.seek({ event: position });
      await settled();
      straight.push(seen());
    }
    // A small generator of its own: the same walks on every run.
    let seed = 20_070_824;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % below;
    };
    const wrong: number[] = [];
    for (let walk = 0; walk < 200; walk += 1) {
      for (let move = 0; move < 5; move += 1) {
        if (random(3) === 0) api.seek({ event: random(eventCount + 1) });
        else api.step(random(7) - 3);
      }
      await settled();
      const { event } = api.state();
      if (seen() !== straight[event]) wrong.push(event);
    }
    return { wrong, distinct: new Set(straight).size, eventCount };
  });
  expect(differences.distinct).toBe(differences.eventCount + 1);
  expect(differences.wrong).toEqual([]);
});

test("Play tells the story to its end and stops there", async ({ sitehop }) => {
  await sitehop.open("#s=same-server");
  await sitehop.page.getByRole("combobox", { name: "Speed" }).selectOption("8");
  await sitehop.button("Play").click();
  await expect(sitehop.button("Pause")).toBeVisible();
  await sitehop.rests(await sitehop.eventCount());
  await expect(sitehop.button("Play")).toBeVisible();
});

test("the address says where the reader is, and opens there", async ({ sitehop, page }) => {
  await sitehop.open("#s=two-sites&e=9");
  expect(await sitehop.position()).toBe(9);
  await sitehop.button("Step forward").click();
  await sitehop.rests(10);
  expect(new URL(page.url()).hash).toBe("#s=two-sites&e=10");
});

test.describe("with movement", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("an envelope glides to its place and rests where a leap would have put it", async ({ sitehop }) => {
    await sitehop.open("#s=two-sites&e=16");
    await sitehop.button("Step forward").click();
    await sitehop.rests(17);
    const glided = await sitehop.seen();
    await sitehop.timeline.fill("2");
    await sitehop.rests(2);
    await sitehop.timeline.fill("17");
    await sitehop.rests(17);
    expect(await sitehop.seen()).toEqual(glided);
  });
});
