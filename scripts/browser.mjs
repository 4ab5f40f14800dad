// Finds a Chromium-family browser, or installs one: what is asked for, the system's, Playwright's own, then Debian's package.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const onPath = (names) => {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    for (const name of names) if (isExecutable(path.join(folder, name))) return path.join(folder, name);
  }
  return undefined;
};

/** A file may be there and not run (a stub, a missing library), so it is asked for its version. */
function runs(file) {
  if (process.platform === "win32") return true;
  const result = spawnSync(file, ["--version", "--no-sandbox"], { timeout: 20_000, encoding: "utf8" });
  return result.status === 0 && /\d+\.\d+\.\d+/.test(result.stdout);
}

function systems() {
  if (process.platform === "darwin") {
    const apps = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
    return apps.find((file) => existsSync(file));
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => process.env[name] ?? []);
    const files = roots.flatMap((root) => [
      path.join(root, "Google/Chrome/Application/chrome.exe"),
      path.join(root, "Microsoft/Edge/Application/msedge.exe"),
    ]);
    return files.find((file) => existsSync(file));
  }
  return onPath([
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
  ]);
}

function playwrights() {
  try {
    return createRequire(path.resolve("package.json"))("playwright-core").chromium.executablePath();
  } catch {
    return undefined;
  }
}

function present() {
  const asked = process.env.E2E_CHROMIUM;
  if (asked) {
    if (!isExecutable(asked)) throw new Error(`E2E_CHROMIUM=${asked} is not a program that can be run.`);
    return { path: asked, how: "E2E_CHROMIUM" };
  }
  const system = systems();
  if (system && runs(system)) return { path: system, how: "the system's" };
  const own = playwrights();
  if (own && isExecutable(own) && runs(own)) return { path: own, how: "Playwright's own" };
  return undefined;
}

export function findBrowser({ install = false, say = console.log } = {}) {
  const found = present();
  if (found || !install) return found;
  const sh = (command, args) =>
    spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], timeout: 540_000 }).status === 0;
  say("No browser was found: trying Playwright's own\u2026");
  sh(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]);
  const downloaded = present();
  if (downloaded) return downloaded;
  if (process.platform === "linux" && process.getuid?.() === 0 && onPath(["apt-get"])) {
    say("Trying apt-get install chromium\u2026");
    process.env.DEBIAN_FRONTEND = "noninteractive";
    if (sh("apt-get", ["update", "-qq"]))
      sh("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  }
  return present();
}
