import { readFileSync } from "node:fs";
import { expect, test } from "./pages/sitehop-page.ts";

const mine = readFileSync("e2e/files/three-sites.json", "utf8");

test("a wrong file shows every problem with its place, and the page goes on showing what it showed", async ({
  sitehop,
  page,
}) => {
  await sitehop.open("#s=two-sites&e=7");
  const before = await sitehop.seen();
  const wrong = JSON.parse(mine);
  wrong.servers[1].site = "Pariss";
  wrong.siteLinks[0].cost = -1;
  wrong.messages[0].subjet = "News";
  await sitehop.openFile("wrong.json", JSON.stringify(wrong));
  const dialog = page.getByRole("dialog", { name: "This file was not opened" });
  await expect(dialog).toContainText("siteLinks[0].cost");
  await expect(dialog).toContainText("messages[0].subjet");
  await expect(dialog).toContainText("Did you mean");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(await sitehop.seen()).toEqual(before);
  expect(await sitehop.position()).toBe(7);
});

test("text that is no JSON says where it breaks off", async ({ sitehop, page }) => {
  await sitehop.open();
  await sitehop.openFile("broken.json", mine.slice(0, 300));
  await expect(page.getByRole("dialog")).toContainText(/line \d+/);
});

test("a file with one wrong name suggests the one that was meant", async ({ sitehop, page }) => {
  await sitehop.open();
  await sitehop.openFile("typo.json", mine.replace('"site": "Paris"', '"site": "Pariss"'));
  await expect(page.getByRole("dialog")).toContainText("servers[1].site");
  await expect(page.getByRole("dialog")).toContainText("Paris");
});

test("a file of 20 MB is refused within a second of being read, and nothing changes", async ({ sitehop, page }) => {
  await sitehop.open("#s=same-site&e=3");
  const before = await sitehop.seen();
  await sitehop.openFile("large.json", `{"title":"${"x".repeat(20_000_000)}"}`);
  await expect(page.getByRole("dialog", { name: "This file was not opened" })).toBeVisible();
  await page.keyboard.press("Escape");
  expect(await sitehop.seen()).toEqual(before);
});

test("a file can be dropped on the page", async ({ sitehop, page }) => {
  await sitehop.open();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "mine.json", { type: "application/json" }));
    return data;
  }, mine);
  await page.dispatchEvent(".page", "dragover", { dataTransfer: transfer });
  await expect(page.locator(".drop-hint")).toBeVisible();
  await page.dispatchEvent(".page", "drop", { dataTransfer: transfer });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A file of one's own");
  await expect(page.locator(".drop-hint")).toBeHidden();
});

test("markup in a file's names stays text", async ({ sitehop, page }) => {
  await sitehop.open();
  const attack = "<img src=x onerror=alert(1)>";
  const text = mine
    .replaceAll('"Paris"', JSON.stringify(attack))
    .replace("A file of one's own", "<script>alert(2)</script>")
    .replaceAll('"name": "Dora"', `"name": ${JSON.stringify("<b>Dora</b>")}`);
  await sitehop.openFile("attack.json", text);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("<script>alert(2)</script>");
  await sitehop.timeline.fill("20");
  expect(await page.locator("img, b, .page script").count()).toBe(0);
  await expect(sitehop.topology.locator(".district").nth(1)).toContainText(attack);
});

test("a scenario is picked from the list", async ({ sitehop, page }) => {
  await sitehop.open();
  await sitehop.button("Scenarios").click();
  await page.getByRole("button", { name: /A dead site/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("A dead site");
  expect(new URL(page.url()).hash).toBe("#s=dead-site");
});

test("a search that finds nothing says what can be searched for, and the dialog keeps its height", async ({
  sitehop,
  page,
}) => {
  await sitehop.open();
  await sitehop.button("Scenarios").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status")).toContainText(/\d+ scenarios/);
  const before = await dialog.boundingBox();
  await page.getByRole("searchbox").fill("no such words");
  await expect(dialog.getByRole("status")).toContainText("a status code (5.1.1)");
  expect(await dialog.boundingBox()).toEqual(before);
});

test("the name of the list of scenarios is none of a scenario", async ({ sitehop, page, allowed }) => {
  allowed.push(/404/);
  await page.goto("/#s=index");
  await expect(page.getByRole("dialog")).toContainText("index");
  await expect(page.getByRole("dialog").getByRole("heading")).toContainText("could not be loaded");
  await page.keyboard.press("Escape");
  await sitehop.isThere();
});

test("a link to a scenario that is not there says so, with the first scenario behind it", async ({
  sitehop,
  page,
  allowed,
}) => {
  allowed.push(/404/);
  await page.goto("/#s=no-such-scenario");
  await expect(page.getByRole("dialog")).toContainText("no-such-scenario");
  await page.keyboard.press("Escape");
  await sitehop.isThere();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two mailboxes on one server");
});

test("a malformed link says what is wrong with it and never half-applies", async ({ sitehop, page }) => {
  await page.goto("/#s=two-sites&e=many");
  await expect(page.getByRole("dialog")).toContainText("many");
  await page.keyboard.press("Escape");
  await sitehop.isThere();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two mailboxes on one server");
});
