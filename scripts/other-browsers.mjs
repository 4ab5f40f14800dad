// Finds Firefox and WebKitGTK where they are and can be driven. Nothing is installed for them, and nothing fails without
// them: what was not run is named.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { firefox } from "playwright-core";

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const onPath = (...names) =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find(isExecutable);

/** A browser as the tests get it, or why they do not. */
const missing = (name, why) => ({ name, env: {}, missing: `${name}: its tests were not run (${why})` });

async function findFirefox() {
  const name = "Firefox";
  const file = process.env.E2E_FIREFOX ?? onPath("firefox-esr", "firefox");
  if (file === undefined) return missing(name, "not on this machine");
  // Its driver needs a certain range of versions: whether a page opens is tried.
  try {
    const browser = await firefox.launch({ executablePath: file, channel: "moz-firefox", timeout: 60_000 });
    const page = await browser.newPage();
    await page.goto("about:blank");
    await browser.close();
  } catch (error) {
    return missing(name, `${file} could not be driven: ${String(error.message).split("\n")[0]}`);
  }
  return { name, env: { E2E_FIREFOX: file }, missing: null };
}

function findWebKit() {
  const name = "WebKitGTK";
  const libraries = "/usr/lib";
  const asked = process.env.E2E_WEBKIT;
  const places = existsSync(libraries)
    ? readdirSync(libraries).flatMap((folder) =>
        ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].map((one) =>
          path.join(libraries, folder, one, "MiniBrowser"),
        ),
      )
    : [];
  const file = asked ?? places.find(isExecutable);
  if (file === undefined || onPath("WebKitWebDriver") === undefined) return missing(name, "not on this machine");
  if (process.env.DISPLAY === undefined && onPath("Xvfb") === undefined) return missing(name, "no screen and no Xvfb");
  const told = spawnSync("WebKitWebDriver", ["--help"], { timeout: 20_000, encoding: "utf8" });
  if (told.status !== 0) return missing(name, "its driver does not run");
  return { name, env: { E2E_WEBKIT: file }, missing: null };
}

/** What the tests are told of each, and what the closing lines say of those that are not there. */
export async function findOthers() {
  return [await findFirefox(), findWebKit()];
}
