import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, packed, rests, someTurns, test } from "./pages/host-page.ts";
import { looks, wrongWith } from "./pages/looks.ts";

const mine = readFileSync("e2e/files/three-sites.json", "utf8");

for (const [kind, attributes] of [
  ["a cross-origin frame", 'width="900" height="560"'],
  ["a sandboxed frame that may only run scripts", 'width="900" height="560" sandbox="allow-scripts"'],
] as const) {
  test(`the player works in ${kind}`, async ({ host }) => {
    await host.open(host.frameHtml("#s=two-sites&e=12", attributes));
    await rests(host.frame, 12);
    await expect(host.frame.getByRole("region", { name: "Topology" })).toBeVisible();
    await host.frame.getByRole("button", { name: "Step forward" }).click();
    await rests(host.frame, 13);
    await expect(host.frame.getByRole("region", { name: "What happened" })).toContainText("13 of");
  });

  test(`a whole scenario in the link works in ${kind}`, async ({ host }) => {
    await host.open(host.frameHtml(`#d=${packed(mine)}&e=4`, attributes));
    await rests(host.frame, 4);
    await expect(host.frame.getByRole("heading", { level: 1 })).toHaveText("A file of one's own");
  });
}

test("the player works in a frame of the same origin", async ({ host, page }) => {
  await page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html", body: host.frameHtml("#s=two-sites&e=12", 'width="900" height="560"') }),
  );
  await page.goto("/host.html");
  await rests(host.frame, 12);
});

test("the player works in a frame of a page from a folder", async ({ host, page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), "lesson-"));
  const lesson = path.join(folder, "lesson.html");
  writeFileSync(lesson, `<!doctype html><title>Lesson</title>${host.frameHtml(`#d=${packed(mine)}&e=4`)}`);
  await page.goto(pathToFileURL(lesson).href);
  await rests(host.frame, 4);
  rmSync(folder, { recursive: true });
});

test("a frame without scripts says what it needs", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/embed.html#s=two-sites&e=12&embed=1`);
  await expect(page.locator("noscript p")).toBeVisible();
  await context.close();
});

test("a scenario of one's own works in a frame without workers", async ({ host, page }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: class {
        constructor() {
          throw new Error("no workers here");
        }
      },
    });
  });
  await host.open(host.frameHtml(`#d=${packed(mine)}&e=4`));
  await rests(host.frame, 4);
});

for (const [width, height] of [
  [320, 400],
  [768, 520],
  [1920, 1080],
] as const) {
  test(`at ${width} pixels everything that was asked for is in view`, async ({ host, page }) => {
    await page.setViewportSize({ width: Math.max(width + 40, 400), height: height + 60 });
    await host.open(host.frameHtml("#s=two-sites&e=12", `width="${width}" height="${height}" style="border:0"`));
    await rests(host.frame, 12);
    for (const name of ["Play", "Step forward", "Step back", "Zoom in"])
      await expect(host.frame.getByRole("button", { name }).last()).toBeInViewport({ ratio: 1 });
    await expect(host.frame.getByRole("slider", { name: "Timeline" })).toBeInViewport({ ratio: 1 });
    const overflow = await host.frame.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBe(0);
    const picture = await host.frame.locator(".drawing").boundingBox();
    expect(picture?.width).toBe(width);
    expect(picture?.height).toBeGreaterThan(height / 4);
  });
}

test("there are only the controls that were asked for", async ({ host }) => {
  await host.open(host.frameHtml("#s=two-sites&controls=min"));
  await rests(host.frame, 0);
  await expect(host.frame.getByRole("button")).toHaveCount(3);
  await expect(host.frame.getByRole("slider")).toHaveCount(0);
  await host.open(host.frameHtml("#s=two-sites&e=3&controls=none"));
  await rests(host.frame, 3);
  await expect(host.frame.getByRole("button")).toHaveCount(0);
  await expect(host.frame.getByRole("region", { name: "What happened" })).toBeVisible();
});

test("a link with embed=1 goes to the player, which downloads neither the page nor the engine", async ({
  host,
  page,
}) => {
  const asked: string[] = [];
  let bytes = 0;
  page.on("response", async (response) => {
    asked.push(new URL(response.url()).pathname);
    bytes += Number(response.headers()["content-length"] ?? 0);
  });
  await page.goto("/#s=two-sites&e=12&embed=1&theme=dark");
  await expect(page.locator("[data-layer=messages]")).toHaveAttribute("data-rest", "12");
  expect(page.url()).toContain("/embed.html#");
  await expect(page.getByRole("button", { name: "Share" })).toHaveCount(0);
  expect(asked.filter((path) => /page-|worker|EventList|Dialog/.test(path))).toEqual([]);
  expect(bytes).toBeGreaterThan(30_000);
  expect(bytes).toBeLessThan(100_000);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
  expect(host.page.workers()).toEqual([]);
});

test("the player never takes the focus, never scrolls the host and never plays by itself", async ({ host, page }) => {
  await host.open(`<input autofocus><div style="height:3000px"></div>${host.frameHtml("#s=two-sites&e=3")}`);
  await page.locator("input").focus();
  await rests(host.frame, 3);
  const position = () => host.frame.locator("html").evaluate(() => window.sitehop.state().event);
  await host.frame.locator("html").evaluate(() => window.sitehop.step(1));
  await page.evaluate(() => addEventListener("keydown", ({ key }) => document.body.setAttribute("data-key", key)));
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("body")).toHaveAttribute("data-key", "ArrowRight");
  await someTurns(host.frame);
  expect(await position()).toBe(4);
  await expect(page.locator("input")).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  expect(await host.frame.locator("html").evaluate(() => window.sitehop.state().playing)).toBe(false);
});

test("keys act while the focus is inside", async ({ host, page }) => {
  await host.open(host.frameHtml("#s=two-sites&e=3"));
  await rests(host.frame, 3);
  await host.frame.getByRole("button", { name: "Step forward" }).focus();
  await page.keyboard.press("ArrowRight");
  await rests(host.frame, 4);
  await page.keyboard.press("o");
  await page.keyboard.press("?");
  await expect(host.frame.getByRole("dialog")).toHaveCount(0);
});

test("the wheel over the player scrolls the host", async ({ host, page }) => {
  await host.open(`${host.frameHtml("#s=two-sites&e=3")}<div style="height:3000px"></div>`);
  await rests(host.frame, 3);
  await page.mouse.move(300, 150);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
});

test("what plays stops when it is scrolled out of sight", async ({ host, page }) => {
  await host.open(`${host.frameHtml("#s=two-sites")}<div style="height:4000px"></div>`);
  await rests(host.frame, 0);
  await host.frame.getByRole("button", { name: "Play" }).click();
  await expect(host.frame.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 3_000));
  await expect.poll(() => host.frame.locator("html").evaluate(() => window.sitehop.state().playing)).toBe(false);
});

test("a malformed link is told in the player, with a way to the start page and without a dialog", async ({ host }) => {
  await host.open(host.frameHtml("#s=two-sites&e=many"));
  const notice = host.frame.getByRole("alert");
  await expect(notice).toContainText("not the number of an event");
  await expect(notice.getByRole("link", { name: "Go to the start page" })).toBeVisible();
  await expect(host.frame.getByRole("dialog")).toHaveCount(0);
});

test("a scenario that is refused leaves the picture in sight, and what was wrong with it can be put away", async ({
  host,
}) => {
  await host.open(host.frameHtml("#s=two-sites&e=5"));
  await rests(host.frame, 5);
  await host.frame.locator("html").evaluate(() => window.sitehop.load("{").catch(() => {}));
  const notice = host.frame.getByRole("alert");
  await expect(notice).toContainText("was not opened");
  const [box, picture] = [await notice.boundingBox(), await host.frame.locator(".topology").boundingBox()];
  expect(box?.height).toBeLessThan((picture?.height ?? 0) / 2);
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toHaveCount(0);
  await rests(host.frame, 5);
});

test("markup in the names of a scenario stays text in the player", async ({ host }) => {
  const evil = "<img src=x onerror=parent.postMessage('hacked','*')>";
  const scenario = JSON.parse(mine);
  scenario.title = evil;
  scenario.summary = evil;
  for (const message of scenario.messages) message.subject = evil;
  for (const recipient of scenario.recipients) recipient.name = `${recipient.name} ${evil}`;
  await host.open(host.frameHtml(`#d=${packed(JSON.stringify(scenario))}&e=6`));
  await rests(host.frame, 6);
  await expect(host.frame.locator("img")).toHaveCount(0);
  await expect(host.frame.getByRole("heading", { level: 1 })).toHaveText(evil);
});

test("a sibling frame that knows the nonce is not heard; the parent is, once", async ({ host, page }) => {
  await host.open(`
    <iframe id="sibling" srcdoc="<script>
      onmessage = ({ data }) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => parent.postMessage('sibling was heard', '*');
        parent.frames[1].postMessage({ protocol: 'sitehop/1', type: 'connect', nonce: data }, '*', [port2]);
        port1.postMessage({ id: 1, method: 'play', args: [] });
        setTimeout(() => parent.postMessage('sibling has tried', '*'), 200);
      };
    </script>"></iframe>
    <script>
      window.heard = [];
      const tried = new Promise((resolve) => {
        addEventListener("message", async ({ data, source }) => {
          if (typeof data === "string") { heard.push(data); resolve(); return; }
          if (data.type !== "hello") return;
          window.hello = data;
          frames[0].postMessage(data.nonce, "*");
          await tried;
          // Whoever is heard asks again and again: by the fourth answer a second one would have had its first.
          const answer = (name) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = ({ data }) => {
              if (!("id" in data)) return;
              heard.push(name + " " + JSON.stringify(data));
              if (data.id < 4) port1.postMessage({ id: data.id + 1, method: "version", args: [] });
            };
            source.postMessage({ protocol: "sitehop/1", type: "connect", nonce: hello.nonce }, "*", [port2]);
            port1.postMessage({ id: 1, method: "version", args: [] });
          };
          answer("first");
          answer("second");
        });
      });
    </script>
    ${host.frameHtml("#s=two-sites&e=3")}`);
  await rests(host.frame.nth(1), 3);
  await expect.poll(() => page.evaluate("heard.length")).toBeGreaterThan(4);
  const heard = (await page.evaluate("heard")) as string[];
  const isFirst = expect.stringMatching(/^first .*"ok":true/);
  expect(heard).toEqual(["sibling has tried", isFirst, isFirst, isFirst, isFirst]);
  expect(Object.keys((await page.evaluate("hello")) as object).sort()).toEqual(["nonce", "protocol", "type"]);
});

for (const { colours, options } of looks) {
  test.describe(`in ${colours} colours`, () => {
    test.use(options);

    test("axe finds nothing wrong with the player, in work and in trouble", async ({ host, page }) => {
      for (const fragment of ["#s=two-sites&e=17", "#s=dead-site&e=20&controls=min", "#s=two-sites&e=many"]) {
        await page.goto(`${host.sitehop}/embed.html${fragment}`);
        await expect(
          page.getByRole("alert").or(page.locator("[data-rest='17'], [data-rest='20']")).first(),
        ).toBeVisible();
        expect(await wrongWith(page), fragment).toEqual([]);
        await page.goto("about:blank");
      }
    });

    test("axe finds nothing wrong with the page for embedders and its players", async ({ host, page }) => {
      await page.goto(`${host.sitehop}/embedding.html`);
      await rests(page.frameLocator('iframe[src*="s=two-sites"]'), 17);
      await page.locator('iframe[src*="s=f-04-hub-site"]').scrollIntoViewIfNeeded();
      await rests(page.frameLocator('iframe[src*="s=f-04-hub-site"]'), 12);
      // Each player is a document of its own, and its regions have the names that every Sitehop has.
      expect(await wrongWith(page, ["landmark-unique"])).toEqual([]);
    });
  });
}

test("the page for embedders has players that live", async ({ host, page }) => {
  await page.goto(`${host.sitehop}/embedding.html`);
  await rests(page.frameLocator('iframe[src*="s=two-sites"]'), 17);
  // The next one comes when the reader does.
  await page.locator('iframe[src*="s=f-04-hub-site"]').scrollIntoViewIfNeeded();
  await rests(page.frameLocator('iframe[src*="s=f-04-hub-site"]'), 12);
  await page.getByRole("button", { name: "Play" }).press("Enter");
  await expect(page.frameLocator("sitehop-player iframe").getByRole("button", { name: "Pause" })).toBeVisible({
    timeout: 30_000,
  });
});
