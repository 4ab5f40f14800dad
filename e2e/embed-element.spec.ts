import { expect, rests, test } from "./pages/host-page.ts";

const fallback =
  "<p>Two sites, step by step</p><ol><li>Anna sends a message</li><li>MBX01 notifies a Hub Transport server</li></ol>";
const style = 'style="display:block;aspect-ratio:16/10;min-height:400px;overflow:auto"';

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
  await page.waitForTimeout(300);
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

test("twenty players come and go fifty times without a shift, a change of focus or a word on the console", async ({
  host,
  page,
}, testInfo) => {
  test.setTimeout(240_000);
  await host.open(
    `<script type="module" src="${host.sitehop}/embed.js"></script>
     <input autofocus><p>Before</p><div id="players" style="height:2400px"></div><p>After</p>`,
  );
  await page.locator("input").focus();
  const result = await page.evaluate(async () => {
    await customElements.whenDefined("sitehop-player");
    const place = document.getElementById("players");
    if (place === null) throw new Error("no place");
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { readonly value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
    const memory = (): number =>
      (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const mount = (): SitehopPlayerElement[] =>
      Array.from({ length: 20 }, () => {
        const player = document.createElement("sitehop-player") as SitehopPlayerElement;
        player.setAttribute("scenario", "two-sites");
        player.style.cssText = "display:block;width:300px;height:300px;min-height:0;float:left";
        place.append(player);
        return player;
      });
    // All of them have shown their scenario at the begin and at the end.
    const wholly = async (): Promise<void> => {
      const players = mount();
      // Five at a time, so that a busy machine has each of them ready within its 10 seconds.
      for (let i = 0; i < players.length; i += 5) await Promise.all(players.slice(i, i + 5).map(({ ready }) => ready));
      await frame();
      place.replaceChildren();
    };
    await wholly();
    const before = memory();
    for (let i = 0; i < 50; i += 1) {
      const players = mount();
      for (const { ready } of players) ready.catch(() => {});
      await frame();
      await frame();
      place.replaceChildren();
    }
    await wholly();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { shift, before, after: memory(), frames: window.frames.length };
  });
  testInfo.annotations.push({ type: "heap", description: `${result.before} → ${result.after} bytes` });
  expect(result.shift).toBe(0);
  expect(result.frames).toBe(0);
  await expect(page.locator("input")).toBeFocused();
});
