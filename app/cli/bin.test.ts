import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";

const bin = "bin/sitehop.mjs";
const run = (args: readonly string[], input = "") =>
  spawnSync(process.execPath, [bin, ...args], { input, encoding: "utf8", maxBuffer: 100_000_000 });
const scenario = JSON.stringify(JSON.parse(readFileSync("public/scenarios/two-sites.json", "utf8")));

describe("the sitehop command, as it is installed", () => {
  it("prints its version and works from any folder", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(run(["--version"]).stdout).toBe(`${version}\n`);
    const path = `${process.cwd()}/${bin}`;
    const elsewhere = spawnSync(process.execPath, [path, "--version"], { cwd: "/", encoding: "utf8" });
    expect(elsewhere.stdout).toBe(`${version}\n`);
  });

  it("exits with 0 when it is done, 1 for a wrong scenario, 2 for wrong usage and for what cannot be read", () => {
    expect(run(["check", "public/scenarios/two-sites.json"]).status).toBe(0);
    expect(run(["check", "package.json"]).status).toBe(1);
    expect(run(["check"]).status).toBe(2);
    expect(run(["check", "public"])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: "public cannot be read: it is a folder.\n",
    });
    expect(run(["check", "none.json"])).toMatchObject({ status: 2, stdout: "" });
  });

  it("takes a thousand scenarios in one batch and answers each", () => {
    const { status, stdout } = run(["outcome", "--batch"], `${scenario}\n`.repeat(1_000));
    const answers = stdout.split("\n").slice(0, -1);
    expect(status).toBe(0);
    expect(answers.length).toBe(1_000);
    expect(new Set(answers).size).toBe(1);
  });

  it("answers a line before the next one is there", async () => {
    const child = spawn(process.execPath, [bin, "outcome", "--batch"]);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (let i = 0; i < 3; i += 1) {
      child.stdin.write(`${scenario}\n`);
      const answer = await answers.next();
      expect(JSON.parse(String(answer.value))).toMatchObject({ version: 1 });
    }
    child.stdin.end();
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("stops without a word when nobody reads on", async () => {
    const child = spawn(process.execPath, [bin, "outcome", "--batch"]);
    let complaints = "";
    child.stderr.on("data", (chunk) => {
      complaints += String(chunk);
    });
    // Nobody takes the rest of the input either.
    child.stdin.on("error", () => undefined);
    child.stdin.write(`${scenario}\n`.repeat(2_000));
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [code] = await once(child, "exit");
    expect(complaints).toBe("");
    expect(code).toBe(0);
  });
});
