import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./pages/sitehop-page.ts";

declare global {
  interface Window {
    /** How often the page has asked for an animation frame. */
    framesAsked: number;
  }
}

const countFrames = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.framesAsked = 0;
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => {
      window.framesAsked += 1;
      return ask(callback);
    };
  });
};

const framesAsked = (page: Page): Promise<number> => page.evaluate(() => window.framesAsked);

/** Frames that the page asks for in two seconds of real time: that none comes can be seen only by waiting for one. */
async function framesInTwoSeconds(page: Page): Promise<number> {
  const before = await framesAsked(page);
  await page.waitForTimeout(2_000);
  return (await framesAsked(page)) - before;
}

/** On a busy machine frames come late, and playing takes its time. */
const playedThrough = { timeout: 60_000 };

test.describe("with movement", () => {
  test("paused, hidden or off-screen, nothing runs", async ({ sitehop, page }) => {
    await countFrames(page);
    await page.setViewportSize({ width: 390, height: 700 });
    await sitehop.open("#s=two-sites&e=4");
    // What comes after the first picture has its own first frames.
    await expect(async () => expect(await framesInTwoSeconds(page)).toBe(0)).toPass();

    await sitehop.button("Play").click();
    await expect.poll(() => sitehop.position()).toBeGreaterThan(4);
    await sitehop.button("Pause").click();
    await sitehop.rests(await sitehop.position());
    expect(await framesInTwoSeconds(page)).toBe(0);

    await sitehop.button("Play").click();
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await expect(sitehop.button("Play")).toBeVisible();
    await sitehop.rests(await sitehop.position());
    expect(await framesInTwoSeconds(page)).toBe(0);
    await page.evaluate(() => Object.defineProperty(document, "visibilityState", { value: "visible" }));

    await sitehop.button("Play").click();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(sitehop.button("Play")).toBeAttached();
    await sitehop.rests(await sitehop.position());
    expect(await framesInTwoSeconds(page)).toBe(0);
  });

  test("between two steps of playing, only what D3 was lent changes", async ({ sitehop, page }) => {
    await sitehop.open("#s=two-sites&e=16");
    await page.getByRole("combobox", { name: "Speed" }).selectOption("0.25");
    await sitehop.button("Play").click();
    await expect.poll(() => sitehop.position()).toBe(17);
    const changes = await page.evaluate(async () => {
      const drawing = document.querySelector(".drawing");
      const lent = "[data-layer=messages], .clock";
      // What the step itself has changed is over before the observer begins.
      await new Promise((resolve) => setTimeout(resolve, 700));
      const outside: string[] = [];
      let inside = 0;
      const watcher = new MutationObserver((records) => {
        for (const { target, type, attributeName } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          if (element?.closest(lent)) inside += 1;
          else outside.push(`${type} ${attributeName ?? ""} ${element?.outerHTML.slice(0, 80)}`);
        }
      });
      const position = drawing?.getAttribute("data-position");
      watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      // The movement at this speed is 2.8 s long; half of it is looked at.
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      watcher.disconnect();
      return { outside, inside, isSameStep: position === drawing?.getAttribute("data-position") };
    });
    expect(changes.isSameStep).toBe(true);
    expect(changes.inside).toBeGreaterThan(5);
    expect(changes.outside).toEqual([]);
  });

  test("on the simulated clock the story reaches its end, and the clock is true when it rests", async ({
    sitehop,
    page,
  }) => {
    await sitehop.open("#s=dead-site");
    await page.getByRole("combobox", { name: "Pace" }).selectOption("Simulated clock");
    await page.getByRole("combobox", { name: "Speed" }).selectOption("8");
    await sitehop.button("Play").click();
    await expect(sitehop.button("Pause")).toBeVisible();
    await expect(sitehop.button("Play")).toBeVisible(playedThrough);
    await sitehop.rests(await sitehop.eventCount());
    await expect(page.locator(".clock")).toHaveText("00:05:00.4");
  });
});

test.describe("without movement", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("speeds from a quarter to eight times can be chosen", async ({ sitehop, page }) => {
    await sitehop.open("#s=two-sites");
    const speeds = page.getByRole("combobox", { name: "Speed" }).getByRole("option");
    expect(await speeds.allTextContents()).toEqual(["0.25×", "0.5×", "1×", "2×", "4×", "8×"]);
  });

  test("idle time is said where it has passed: in the sentence, by the slider, along the Timeline", async ({
    sitehop,
    page,
  }) => {
    await sitehop.open("#s=f-55-delay-notice&e=18");
    await expect(sitehop.sentence).toContainText("1 minute later:");
    await expect(sitehop.timeline).toHaveAttribute("aria-valuetext", /1 minute of waiting/);
    await expect(page.locator(".clock")).toHaveText("00:01:00.2");
    await expect(page.locator(".marks text")).toContainText(["4 h", "1.1 h"]);
    await sitehop.button("Step back").click();
    await expect(sitehop.sentence).not.toContainText("later:");
  });

  test("a long sentence takes no room from the picture, which keeps its place from step to step", async ({
    sitehop,
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await sitehop.open("#s=rule-words");
    const heights = await page.evaluate(
      async (count) => {
        const found = new Map<number, number>();
        for (let event = 0; event <= count; event += 1) {
          window.sitehop.seek({ event });
          await new Promise(requestAnimationFrame);
          const height = document.querySelector(".drawing")?.clientHeight ?? 0;
          found.set(height, (found.get(height) ?? 0) + 1);
        }
        return [...found];
      },
      await sitehop.eventCount(),
    );
    expect(heights).toEqual([[expect.any(Number), (await sitehop.eventCount()) + 1]]);
  });

  test("keys step by hop and chapter, there and back, and run to what is asked for", async ({ sitehop, page }) => {
    await sitehop.open("#s=f-55-delay-notice");
    const press = async (key: string, position: number): Promise<void> => {
      await page.keyboard.press(key);
      await sitehop.rests(position);
    };
    await press("c", 1);
    await press("c", 2);
    await press("h", 5);
    await press("Shift+H", 0);
    await press("w", 17);
    await press("r", 78);
    await expect(sitehop.sentence).toContainText("A report to the sender");
    await press("Shift+C", 17);
    await press("d", 81);
    await sitehop.timeline.focus();
    await press("PageUp", 92);
    await press("PageDown", 78);
    await press("Home", 0);
    await press("End", 118);
  });

  test("a lesson’s own chapters are the chapters, with what its author says", async ({ sitehop, page }) => {
    await sitehop.open("#s=two-sites");
    await page.evaluate(async () => {
      const scenario = await (await fetch("scenarios/two-sites.json")).json();
      const chapters = [
        { at: 2, title: "A message is written" },
        { at: 17, title: "Where next?", caption: "Guess before you step on." },
      ];
      await window.sitehop.load({ ...scenario, lesson: { chapters } });
    });
    await page.keyboard.press("c");
    await sitehop.rests(2);
    await expect(sitehop.sentence).toContainText("A message is written");
    await page.keyboard.press("c");
    await sitehop.rests(17);
    await expect(sitehop.sentence).toContainText("Where next?");
    await expect(sitehop.sentence).toContainText("Guess before you step on.");
    await page.keyboard.press("ArrowRight");
    await expect(sitehop.sentence).not.toContainText("Guess before");
  });

  test("the menu holds the same steps, and what leads nowhere says so", async ({ sitehop, page }) => {
    await sitehop.open("#s=two-sites");
    await sitehop.button("More ways to step").click();
    await sitehop.button("On by one: Chapter").click();
    await sitehop.rests(1);
    await expect(sitehop.button("Deferral")).toHaveAttribute("aria-disabled", "true");
    await sitehop.button("Decision").click();
    expect(await sitehop.position()).toBeGreaterThan(1);
    await page.keyboard.press("Escape");
    await expect(sitehop.button("On by one: Chapter")).toBeHidden();
    await expect(sitehop.button("More ways to step")).toBeFocused();
  });

  test("playing pauses at a breakpoint, and a key runs to the next one", async ({ sitehop, page }) => {
    await sitehop.open("#s=two-sites");
    await page.keyboard.press("Shift+B");
    const dialog = page.getByRole("dialog", { name: "Breakpoints" });
    await dialog.getByRole("combobox").selectOption("HUB05");
    await dialog.getByRole("button", { name: "Set breakpoint" }).click();
    await expect(dialog.getByRole("list", { name: "Breakpoints that are set" })).toContainText("HUB05");
    await page.keyboard.press("Escape");
    await page.getByRole("combobox", { name: "Speed" }).selectOption("8");
    await sitehop.button("Play").click();
    await expect(sitehop.button("Pause")).toBeVisible();
    await expect(sitehop.button("Play")).toBeVisible(playedThrough);
    await sitehop.rests(17);
    await sitehop.timeline.fill("0");
    await sitehop.topology.click({ position: { x: 5, y: 5 } });
    await page.keyboard.press("b");
    await sitehop.rests(17);
    await page.keyboard.press("Shift+B");
    await dialog.getByRole("button", { name: "Remove breakpoint: HUB05" }).click();
    await expect(dialog).toContainText("None is set.");
  });

  test("a server that was picked can be where playing pauses", async ({ sitehop, page }) => {
    await sitehop.open("#s=two-sites");
    await page.locator(".server").filter({ hasText: "HUB05" }).click();
    const toggle = sitehop.button("Pause at this server when playing");
    await toggle.click();
    await expect(toggle).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator("[data-mark=breakpoints]")).toHaveAttribute("d", /^M/);
    await page.keyboard.press("b");
    await sitehop.rests(17);
    await toggle.click();
    await expect(page.locator("[data-mark=breakpoints]")).toHaveAttribute("d", "");
  });

  test("hundreds of events are a handful of marks", async ({ sitehop, page }) => {
    await sitehop.open("#s=f-56-expiry");
    expect(await sitehop.eventCount()).toBeGreaterThan(700);
    expect(await page.locator(".marks *").count()).toBeLessThan(40);
  });

  test("the presenter’s view has the picture, the sentence and the controls alone, and steps by clicker", async ({
    sitehop,
    page,
  }) => {
    await sitehop.open("#s=two-sites&e=16");
    await page.keyboard.press("p");
    await expect(sitehop.button("Leave presenter view")).toBeVisible();
    await expect(sitehop.button("Share")).toBeHidden();
    await expect(sitehop.why).toBeHidden();
    await expect(sitehop.topology).toBeVisible();
    await page.keyboard.press("PageDown");
    await sitehop.rests(17);
    await page.keyboard.press("PageUp");
    await sitehop.rests(16);
    const aside = page.locator(".server:not([data-active])").first();
    await expect(aside.locator("rect").first()).toHaveCSS("opacity", "0.42");
    const opacityOf = (name: SVGElement): number =>
      name.parentElement === null
        ? 1
        : [name, name.parentElement].reduce((all, one) => all * Number(getComputedStyle(one).opacity), 1);
    for (const names of [".server .name", ".client > text", ".district > text"])
      for (const name of await page.locator(names).all()) expect(await name.evaluate(opacityOf)).toBe(1);
    await sitehop.button("Leave presenter view").click();
    await expect(sitehop.button("Share")).toBeVisible();
    await page.keyboard.press("p");
    await expect(sitehop.button("Leave presenter view")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(sitehop.button("Share")).toBeVisible();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing wrong with the menu, the breakpoints and the presenter’s view in ${colorScheme} colours`, async ({
      sitehop,
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await sitehop.open("#s=f-55-delay-notice&e=18");
      const wrong = async () => (await new AxeBuilder({ page }).analyze()).violations;
      await sitehop.button("More ways to step").click();
      expect(await wrong(), "menu").toEqual([]);
      await sitehop.button("Breakpoints …").click();
      await sitehop.button("Set breakpoint").click();
      expect(await wrong(), "breakpoints").toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
      await page.keyboard.press("p");
      await expect(sitehop.button("Leave presenter view")).toBeVisible();
      expect(await wrong(), "presenter").toEqual([]);
    });
  }
});
