#!/usr/bin/env node
// One entry point for a fresh clone, with Node's built-ins only, so that it runs before `npm ci`.
//   node scripts/run.mjs start [--host[=ADDRESS]]   install, build, serve
//   node scripts/run.mjs dev                        install, development server
//   node scripts/run.mjs test                       install, every check and test, one truthful closing line
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./browser.mjs";

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), ".."));
const say = (text) => console.log(`\u2022 ${text}`);
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: Sitehop needs 20.19 or newer.`);
  process.exit(1);
}

/** Runs a command on this terminal and returns its exit code. */
function run(command, args, env = {}) {
  const shell = process.platform === "win32" && command === "npm";
  const result = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
    shell,
  });
  if (result.error) console.error(String(result.error));
  return result.status ?? 1;
}

/** Runs an installed package's command through its own entry: no wrapper process, no search path. */
function bin(name, args, env) {
  const manifest = JSON.parse(readFileSync(path.join("node_modules", name, "package.json"), "utf8"));
  const own = name.split("/").pop();
  const entry = typeof manifest.bin === "string" ? manifest.bin : (manifest.bin[own] ?? Object.values(manifest.bin)[0]);
  return run(process.execPath, [path.join("node_modules", name, entry), ...args], env);
}

function must(code, what) {
  if (code === 0) return;
  console.error(`${what} failed (exit ${code}).`);
  process.exit(code);
}

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(file);
    else yield file;
  }
}

function hashOf(names) {
  const hash = createHash("sha256").update(process.version + process.platform + process.arch);
  for (const name of names) {
    if (!existsSync(name)) continue;
    const files = statSync(name).isDirectory() ? [...filesIn(name)].sort() : [name];
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Does the work unless the stamp says that it was done for exactly these files. */
function once(stamp, result, inputs, work) {
  const now = hashOf(inputs);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  rmSync(stamp, { force: true });
  work();
  writeFileSync(stamp, now);
}

function install() {
  once("node_modules/.sitehop-install", "node_modules", ["package.json", "package-lock.json", ".npmrc"], () => {
    say("Installing what Sitehop needs (npm ci)\u2026");
    // A caller may have asked npm for production only; building needs the development tools too.
    must(run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], { NODE_ENV: "development" }), "npm ci");
  });
}

function build() {
  once(
    "node_modules/.sitehop-build",
    "dist/index.html",
    ["app", "public", "scripts", "index.html", "embed.html", "vite.config.ts", "package-lock.json"],
    () => {
      say("Building\u2026");
      must(bin("vite", ["build", "--logLevel", "warn"], { NODE_ENV: "production" }), "The build");
    },
  );
}

async function start(args) {
  install();
  build();
  const { serve } = await import("./serve.mjs");
  const at = args.findIndex((arg) => arg === "--host" || arg.startsWith("--host="));
  const asked =
    at < 0
      ? undefined
      : (args[at].split("=")[1] ?? (args[at + 1]?.startsWith("-") ? undefined : args[at + 1]) ?? "0.0.0.0");
  const port = Number(process.env.PORT ?? 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`PORT=${process.env.PORT} is not a port number.`);
    process.exit(2);
  }
  await serve({ root: "dist", port, host: asked ?? process.env.HOST ?? "127.0.0.1" }).catch((error) => {
    console.error(
      error.code === "EADDRINUSE" ? `Port ${port} is in use. Choose another one: PORT=8080 npm start` : String(error),
    );
    process.exit(1);
  });
}

async function test() {
  install();
  const { summarise } = await import("./summary.mjs");
  rmSync("test-results-json", { recursive: true, force: true });
  mkdirSync("test-results-json", { recursive: true });
  const steps = [];
  const step = (name, code) => steps.push([name, code]);
  step("lockfile", run(process.execPath, ["scripts/check-lock.mjs"]));
  step("format and lint", bin("@biomejs/biome", ["ci", "--colors=off"]));
  step(
    "promises",
    bin("oxlint", [
      "--type-aware",
      "-A",
      "all",
      "-D",
      "typescript/no-floating-promises",
      "-D",
      "typescript/no-misused-promises",
      "app",
      "e2e",
    ]),
  );
  step("types", bin("typescript", ["-b", "--pretty", "false"]));
  step("unit", bin("vitest", ["run"]));
  rmSync("node_modules/.sitehop-build", { force: true });
  build();
  step("sizes", run(process.execPath, ["scripts/sizes.mjs"]));
  let browser;
  try {
    browser = findBrowser({ install: true, say });
  } catch (error) {
    console.error(error.message);
  }
  const notes = [];
  if (browser) {
    say(`Browser for the tests: ${browser.path} (${browser.how})`);
    const { findOthers } = await import("./other-browsers.mjs");
    const others = await findOthers();
    const here = others.filter(({ missing }) => missing === null);
    if (here.length > 0) say(`Also here, for what every browser has to do: ${here.map(({ name }) => name).join(", ")}`);
    for (const { missing } of others) if (missing !== null) notes.push(missing);
    const env = Object.assign({}, ...others.map((other) => other.env));
    step("browser", bin("@playwright/test", ["test"], { ...env, E2E_CHROMIUM: browser.path }));
  } else {
    console.error("No Chromium, Chrome or Edge was found and none could be installed. Set E2E_CHROMIUM to one.");
    step("browser", 1);
  }
  process.exit(summarise(steps, notes));
}

const [command, ...rest] = process.argv.slice(2);
if (command === "start") await start(rest);
else if (command === "test") await test();
else if (command === "dev") {
  install();
  process.exit(bin("vite", rest));
} else {
  console.error("usage: node scripts/run.mjs start|dev|test");
  process.exit(2);
}
