import { expect, rests, test } from "./pages/host-page.ts";

declare global {
  interface Window {
    /** How far the layout of the host has moved by itself so far. */
    shift: number;
  }
}

const fallback =
  "<p>Two sites, step by step</p><ol><li>Anna sends a message</li><li>MBX01 notifies a Hub Transport server</li></ol>";
const style = 'style="display:block;width:100%;aspect-ratio:16/10;min-height:400px;overflow:auto"';

test("the element shows a button first, loads nothing before it is pressed, and then plays", async ({ host, page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await host.open(
    `<script type="module" src="${host.sitehop}/embed.js"></script>
     <sitehop-player scenario="two-sites" event="3" ${style}>${fallback}</sitehop-player>`,
  );
  const button = page.getByRole("button", { name: "Play" });
  await expect(button).toBeVisible();
  expect(asked.filter((address) => address.includes("embed.html"))).toEqual([]);
  await button.click();
  await expect(host.frame.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(page.locator("iframe")).toHaveAttribute("sandbox", "allow-scripts");
  await expect(page.locator("iframe")).toBeFocused();
});

test("the element names its button in its own language, else in that of the page", async ({ host, page }) => {
  await host.open(
    `<script type="module" src="${host.sitehop}/embed.js"></script>
     <div lang="de-AT"><sitehop-player scenario="two-sites" ${style}></sitehop-player></div>`,
  );
  await expect(page.getByRole("button", { name: "Abspielen" })).toBeVisible();
  await page.locator("sitehop-player").evaluate((player) => player.setAttribute("lang", "en"));
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
});

test("scripts of the host drive the element and hear what happens", async ({ host, page }) => {
  await host.open(
    `<script src="${host.sitehop}/embed.js"></script>
     <sitehop-player scenario="two-sites" event="3" controls="min" theme="dark" ${style}></sitehop-player>`,
  );
  const seen = await page.evaluate(async () => {
    const player = document.querySelector("sitehop-player") as SitehopPlayerElement;
    const steps: number[] = [];
    player.addEventListener("step", (event) =>
      steps.push((event as unknown as CustomEvent<{ readonly event: number }>).detail.event),
    );
    await player.ready;
    await player.step(2);
    const { event, playing } = await player.state();
    const refused = await player.load({ version: 7 }).catch((error) => error.problems.length);
    return { steps, event, playing, refused };
  });
  expect(seen).toMatchObject({ steps: [5], event: 5, playing: false });
  expect(seen.refused).toBeGreaterThan(0);
  await rests(host.frame, 5);
  await page.locator("sitehop-player").evaluate((player) => player.setAttribute("event", "9"));
  await rests(host.frame, 9);
});

test("with loading=visible the player comes when it comes near the screen, paused", async ({ host, page }) => {
  await host.open(
    `<script type="module" src="${host.sitehop}/embed.js"></script><div style="height:3000px"></div>
     <sitehop-player scenario="two-sites" event="3" loading="visible" ${style}></sitehop-player>`,
  );
  // Who watches the same element after it has been told the same by then.
  await page.locator("sitehop-player").evaluate(async (player) => {
    await customElements.whenDefined("sitehop-player");
    await new Promise((resolve) => new IntersectionObserver(resolve, { rootMargin: "200px" }).observe(player));
  });
  await expect(page.locator("iframe")).toHaveCount(0);
  await page.evaluate(() => window.scrollTo(0, 2_500));
  await rests(host.frame, 3);
  await expect(host.frame.getByRole("button", { name: "Play" })).toBeVisible();
});

test("a player that is not ready within 10 seconds is an error event, and the still picture is back", async ({
  host,
  page,
}) => {
  await page.clock.install();
  await page.route("**/embed.html", () => {});
  await host.open(
    `<script type="module" src="${host.sitehop}/embed.js"></script>
     <sitehop-player scenario="two-sites" ${style}>${fallback}</sitehop-player>`,
  );
  const told = page.evaluate(
    () =>
      new Promise((resolve) => {
        document
          .querySelector("sitehop-player")
          ?.addEventListener("error", (event) =>
            resolve((event as unknown as CustomEvent<{ readonly message: string }>).detail.message),
          );
      }),
  );
  await page.getByRole("button", { name: "Play" }).click();
  await expect(page.locator("iframe")).toHaveCount(1);
  await page.clock.fastForward(10_001);
  expect(await told).toContain("10 seconds");
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  await expect(page.getByRole("status")).toContainText("10 seconds");
  await expect(page.locator("iframe")).toHaveCount(0);
});

test("a link that does not work is a problem event, and the reason stands in the player", async ({ host, page }) => {
  await host.open(
    `<script type="module" src="${host.sitehop}/embed.js"></script>
     <sitehop-player src="${host.sitehop}/#s=two-sites&amp;theme=pink" ${style}></sitehop-player>`,
  );
  const problem = await page.evaluate(async () => {
    await customElements.whenDefined("sitehop-player");
    const player = document.querySelector("sitehop-player") as SitehopPlayerElement;
    return player.ready.catch((error) => error.problems[0].path);
  });
  expect(problem).toBe("theme");
  await expect(host.frame.getByRole("alert")).toContainText("auto, light, dark");
});

test("readers without scripts get the steps in words", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent(
    `<script type="module" src="${baseURL}/embed.js"></script>
     <sitehop-player scenario="two-sites" ${style}>${fallback}</sitehop-player>`,
  );
  await expect(page.getByText("MBX01 notifies a Hub Transport server")).toBeVisible();
  await context.close();
});

test("a printed page has the steps in words", async ({ host, page }) => {
  await host.open(
    `<script type="module" src="${host.sitehop}/embed.js"></script>
     <sitehop-player scenario="two-sites">${fallback}</sitehop-player>`,
  );
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  await expect(page.getByText("MBX01 notifies")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("MBX01 notifies")).toBeVisible();
});

test("twenty players come and go fifty times without a leak, a shift, a change of focus or a word on the console", async ({
  host,
  page,
}, testInfo) => {
  test.setTimeout(300_000);
  await host.open(
    `<script type="module" src="${host.sitehop}/embed.js"></script>
     <input autofocus><p>Before</p><div id="players" style="height:2400px"></div><p>After</p>`,
  );
  await page.locator("input").focus();
  await page.evaluate(async () => {
    await customElements.whenDefined("sitehop-player");
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += (entry as unknown as { readonly value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const cycles = (count: number) =>
    page.evaluate(async (times) => {
      const place = document.getElementById("players");
      if (place === null) throw new Error("There is no place for players.");
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let i = 0; i < times; i += 1) {
        const players = Array.from({ length: 20 }, () => {
          const player = document.createElement("sitehop-player") as SitehopPlayerElement;
          player.setAttribute("scenario", "two-sites");
          player.style.cssText = "display:block;width:300px;height:300px;min-height:0;float:left";
          place.append(player);
          return player;
        });
        const gone = players.map(({ ready }) => ready.catch(() => {}));
        // The first two of all have shown their scenario when they go; the others go on their way to it.
        if (i === 0) await Promise.all(gone.slice(0, 2));
        await frame();
        await frame();
        place.replaceChildren();
        await Promise.all(gone);
      }
    }, count);
  const browser = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await browser.send("HeapProfiler.collectGarbage");
    await browser.send("HeapProfiler.collectGarbage");
    return (await browser.send("Runtime.getHeapUsage")).usedSize;
  };
  // What is made once, at the first players, is no leak.
  await cycles(3);
  const before = await heap();
  await cycles(50);
  const after = await heap();
  testInfo.annotations.push({ type: "heap", description: `${before} → ${after} bytes` });
  expect(after / before).toBeLessThan(1.05);
  expect(await page.evaluate(() => window.shift)).toBe(0);
  expect(await page.evaluate(() => window.frames.length)).toBe(0);
  await expect(page.locator("input")).toBeFocused();
});
