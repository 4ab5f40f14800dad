import { execFileSync } from "node:child_process";
import { expect, shippedIds, test } from "./pages/sitehop-page.ts";

test("the same scenario gives the same trace hash in Node and in the browser's worker", async ({ sitehop, page }) => {
  await sitehop.open();
  for (const id of shippedIds) {
    const file = `public/scenarios/${id}.json`;
    const inNode = JSON.parse(execFileSync("node", ["bin/sitehop.mjs", "outcome", file], { encoding: "utf8" }));
    const inBrowser = await page.evaluate(
      async (address) => window.sitehop.load(await (await fetch(address)).text()),
      `scenarios/${id}.json`,
    );
    expect(inBrowser.hash, id).toBe(inNode.hash);
    expect(inBrowser).toEqual(inNode);
  }
  expect(page.workers().length).toBe(1);
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
  await sitehop.open("#s=same-server");
  expect(await sitehop.eventCount()).toBeGreaterThan(10);
});
