import { readFileSync } from "node:fs";
import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { main } from "./main.ts";

const scenario = readFileSync("public/scenarios/two-sites.json", "utf8");

/** Renders the scenario and keeps all that is printed and saved. */
async function render(options: readonly string[], mayWrite = true) {
  const printed = { out: "", err: "" };
  const saved = new Map<string, string>();
  const sink = (to: keyof typeof printed) =>
    new Writable({
      write: (chunk, _encoding, next) => {
        printed[to] += String(chunk);
        next();
      },
    });
  const code = await main(["render", "-", ...options], {
    stdin: Readable.from([scenario]),
    stdout: sink("out"),
    stderr: sink("err"),
    readFile: () => scenario,
    writeFile: (name, text) => {
      if (!mayWrite) throw Object.assign(new Error("no such folder"), { code: "ENOENT" });
      saved.set(name, text);
    },
    version: "1.2.3",
  });
  return { code, ...printed, saved };
}

describe("sitehop render", () => {
  it("prints the last picture of a scenario", async () => {
    const { code, out, err } = await render([]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>\n$/);
    expect(out).toContain("– Event 32 of 32, ");
  });

  it("saves the picture of an event, the same bytes as are printed, and then prints nothing", async () => {
    const { code, out, saved } = await render(["--at", "17", "-o", "hop.svg"]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect([...saved.keys()]).toEqual(["hop.svg"]);
    expect(saved.get("hop.svg")).toContain("HUB01 in Redmond connects straight to HUB05 in Dublin");
    expect((await render(["--at", "17"])).out).toBe(saved.get("hop.svg"));
  });

  it("has a picture of the time before the first event", async () => {
    expect((await render(["--at", "0"])).out).toContain("Before the first event");
  });

  it("says how many events there are when asked for a later one", async () => {
    const { code, out, err } = await render(["--at", "33"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe("There is no event 33. The last one is event 32.\n");
  });

  it("says which file cannot be written", async () => {
    const { code, err } = await render(["-o", "nowhere/hop.svg"], false);
    expect(code).toBe(2);
    expect(err).toBe("nowhere/hop.svg cannot be written: there is no such folder.\n");
  });
});
