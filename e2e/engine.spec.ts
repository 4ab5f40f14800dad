import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, type SitehopPage, shippedIds, test } from "./pages/sitehop-page.ts";

test("the same scenario gives the same trace hash in Node and in the browser's worker", async ({ sitehop, page }) => {
  const files = shippedIds.map((id) => readFileSync(`public/scenarios/${id}.json`, "utf8"));
  const lines = files.map((text) => JSON.stringify(JSON.parse(text))).join("\n");
  const answers = execFileSync("node", ["bin/sitehop.mjs", "outcome", "--batch"], { input: lines, encoding: "utf8" });
  const inNode = answers.trimEnd().split("\n");
  await sitehop.open();
  for (const [i, id] of shippedIds.entries()) {
    const inBrowser = await page.evaluate((text) => window.sitehop.load(text), files[i] ?? "");
    expect(inBrowser, id).toEqual(JSON.parse(inNode[i] ?? ""));
  }
  expect(page.workers().length).toBe(1);
});

test("what is shipped beside a scenario for the player is what the engine says of it", async ({ sitehop, page }) => {
  await sitehop.open();
  for (const id of shippedIds) {
    const isSame = await page.evaluate(async (name) => {
      const answer = await (await fetch(`answers/${name}.json`)).json();
      const outcome = await window.sitehop.load(await (await fetch(`scenarios/${name}.json`)).text());
      return JSON.stringify(answer.run.outcome) === JSON.stringify(outcome);
    }, id);
    expect(isSame, id).toBe(true);
  }
});

/** The engine comes after the first picture; it holds a lock once it is there. */
async function engineIsThere({ page }: SitehopPage): Promise<void> {
  await expect.poll(() => page.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(1);
}

test("the engine itself computes what is shown, and puts a wrong answer beside a scenario right", async ({
  sitehop,
  page,
}) => {
  await page.route("**/answers/two-sites.json", async (route) => {
    const answer = await (await route.fetch()).json();
    answer.run.trace.hash = "0".repeat(64);
    answer.run.trace.events.length = 5;
    await route.fulfill({ json: answer });
  });
  await sitehop.open("#s=two-sites");
  await engineIsThere(sitehop);
  await expect.poll(() => sitehop.eventCount()).toBeGreaterThan(20);
});

test("who waits for an answer is told so, and who hardly waits is not", async ({ sitehop, page }) => {
  // The page's questions are kept back for as long as the test says.
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    const gate = { isShut: false, open: () => held.splice(0).forEach((post) => void post()) };
    Object.assign(window, { gate });
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      if (gate.isShut) held.push(() => post.call(this, message));
      else post.call(this, message);
    };
  });
  type Gated = typeof window & { gate: { isShut: boolean; open: () => void }; heard: string[] };
  await sitehop.open("#s=two-sites&e=5");
  await engineIsThere(sitehop);
  const said = page.locator(".said");
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const region = document.querySelector(".sentence");
    if (region)
      new MutationObserver(() => heard.push(region.textContent ?? "")).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  const load = (): Promise<void> =>
    page.evaluate(async () => {
      const text = await (await fetch("scenarios/same-site.json")).text();
      void window.sitehop.load(text);
    });
  await load();
  await expect(said).not.toContainText("Computing");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Two Mailbox servers");
  expect(await page.evaluate(() => (window as Gated).heard.filter((text) => text.includes("Computing")))).toEqual([]);
  await page.evaluate(() => {
    (window as Gated).gate.isShut = true;
  });
  await load();
  await expect(said).toHaveText("Computing…");
  await page.evaluate(() => (window as Gated).gate.open());
  await expect(said).not.toContainText("Computing");
});

test.describe("when the worker dies", () => {
  test.beforeEach(async ({ page }) => {
    // The page's workers are kept where the test can end them.
    await page.addInitScript(() => {
      const made: Worker[] = [];
      Object.assign(window, { made });
      const Original = window.Worker;
      window.Worker = class extends Original {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          made.push(this);
        }
      };
    });
  });

  test("one clear message offers a way on, and scenario and position are kept", async ({ sitehop, page }) => {
    await sitehop.open("#s=two-sites&e=12");
    await engineIsThere(sitehop);
    const before = await sitehop.seen();
    await page.evaluate(() => (window as unknown as { made: Worker[] }).made.at(-1)?.terminate());
    const notice = page.getByRole("alert");
    await expect(notice).toContainText("still here");
    await expect(notice).toHaveCount(1);
    expect(await sitehop.seen()).toEqual(before);
    await sitehop.button("Step forward").click();
    expect(await sitehop.position()).toBe(13);
    await page.getByRole("button", { name: "Start the engine anew" }).click();
    await expect(notice).toHaveCount(0);
    expect(await sitehop.position()).toBe(13);
    await sitehop.button("Scenarios").click();
    await page.getByRole("button", { name: /A dead site/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("A dead site");
  });

  test("a question that was not answered is asked again of the new engine", async ({ sitehop, page }) => {
    await sitehop.open("#s=two-sites&e=5");
    await engineIsThere(sitehop);
    await page.evaluate(() => {
      const { made } = window as unknown as { made: Worker[] };
      void window.sitehop.load("{}").catch(() => {});
      made.at(-1)?.terminate();
    });
    await expect(page.getByRole("alert")).toBeVisible();
    expect(await sitehop.position()).toBe(5);
    await page.getByRole("button", { name: "Start the engine anew" }).click();
    await expect(page.getByRole("dialog", { name: "This file was not opened" })).toBeVisible();
  });
});

test("without workers the engine runs on the page's own thread", async ({ sitehop, page }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: class {
        constructor() {
          throw new Error("no workers here");
        }
      },
    });
  });
  await sitehop.open();
  await sitehop.openFile("three-sites.json", readFileSync("e2e/files/three-sites.json", "utf8"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A file of one's own");
  expect(await sitehop.eventCount()).toBeGreaterThan(10);
});
