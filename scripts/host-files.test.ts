import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { headersFor, pagePolicy, playerPolicy, policyText, singleFilePolicy } from "./headers.mjs";
import { apacheFile, iisFile, netlifyFile, nginxFile } from "./host-files.mjs";
import { serve } from "./serve.mjs";

const here = "https://sitehop.example";

type Headers = { readonly [name: string]: string };

const names = [
  "index.html",
  "embed.html",
  "embed.js",
  "sw.js",
  "manifest.webmanifest",
  "assets/page-1a2b.js",
  "scenarios/two-sites.json",
  "sitehop.html",
];

const lower = (found: Iterable<readonly (string | undefined)[]>): Headers =>
  Object.fromEntries([...found].map(([name = "", value = ""]) => [name.toLowerCase(), value]));

/** Each host reads its file in its own way: what it would send with a file of that name. */
const readers: { readonly [host: string]: (name: string, origin: string | null) => Headers } = {
  "Netlify and Cloudflare": (name, origin) => {
    const rules = netlifyFile(names, origin).trimEnd().split("\n\n");
    const matching = rules.filter((rule) => {
      const [pattern = ""] = rule.split("\n");
      return pattern.endsWith("*") ? `/${name}`.startsWith(pattern.slice(0, -1)) : pattern === `/${name}`;
    });
    const lines = matching.flatMap((rule) => rule.split("\n").slice(1));
    const sent = lines.map((line) => /^ {2}([\w-]+): (.*)$/.exec(line)?.slice(1) ?? []);
    // A header that two rules name would be sent twice.
    expect(new Set(sent.map(([header]) => header)).size).toBe(sent.length);
    return lower(sent);
  },
  nginx: (name) => {
    const blocks = [...nginxFile().matchAll(/location ([=~] )?(\S+) \{((?:[^{}]|\{\})*)\}/g)];
    const fits = (kind: string | undefined, place: string): boolean => {
      if (kind === "= ") return `/${name}` === place;
      return kind === "~ " ? new RegExp(place).test(name) : `/${name}`.startsWith(place);
    };
    const [block] = blocks
      .filter(([, kind, place = ""]) => fits(kind, place))
      .sort(([, a, one = ""], [, b, other = ""]) => Number(!a) - Number(!b) || other.length - one.length);
    const added = (block?.[3] ?? "").matchAll(/add_header (\S+) "([^"]*)" always;/g);
    return lower([...added].map(([, header, value]) => [header, value?.replaceAll("$scheme://$http_host", here)]));
  },
  Apache: (name) => {
    const sent = new Map<string, string>();
    let isInside = true;
    for (const line of apacheFile().split("\n")) {
      const [, files] = /<Files "([^"]+)">/.exec(line) ?? [];
      if (files !== undefined) isInside = files === name;
      if (line.includes("</Files>")) isInside = true;
      const [, unset] = /Header always unset (\S+)/.exec(line) ?? [];
      if (unset !== undefined && isInside) sent.delete(unset);
      const [, header, value = "", only] = /Header always set (\S+) "([^"]*)"(?: "expr=.*m#(.*)#")?/.exec(line) ?? [];
      const told = value.replace(/^expr=/, "").replaceAll("%{REQUEST_SCHEME}://%{HTTP_HOST}", here);
      if (header !== undefined && isInside && (only === undefined || `/${name}`.includes(only))) sent.set(header, told);
    }
    return lower(sent);
  },
  IIS: (name, origin) => {
    const sent = new Map<string, string>();
    const read = (xml: string): void => {
      for (const [, removed = ""] of xml.matchAll(/<remove name="([^"]+)" \/>/g)) sent.delete(removed);
      for (const [, header = "", value = ""] of xml.matchAll(/<add name="([^"]+)" value="([^"]*)" \/>/g))
        sent.set(header, value);
    };
    const locations = /<location path="([^"]+)">([\s\S]*?)<\/location>/g;
    read(iisFile(origin).replace(locations, ""));
    for (const [, place = "", xml = ""] of iisFile(origin).matchAll(locations))
      if (name === place || name.startsWith(`${place}/`)) read(xml);
    return lower(sent);
  },
};

for (const [host, read] of Object.entries(readers))
  it(`${host} is told to send what our own server sends`, () => {
    for (const name of names) expect(read(name, here), name).toEqual(headersFor(name, here));
  });

for (const host of ["Netlify and Cloudflare", "IIS"])
  it(`${host}, which cannot say where it is, sends the player's document without a policy`, () => {
    for (const name of names) expect(readers[host]?.(name, null), name).toEqual(headersFor(name, null));
    expect(headersFor("embed.html", null)).not.toHaveProperty("content-security-policy");
  });

it("our own server sends it", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "sitehop-"));
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), "");
  }
  const server = await serve({ root: folder, port: 0, host: "127.0.0.1", quiet: true });
  const { port } = server.address() as AddressInfo;
  for (const name of ["", ...names]) {
    const response = await fetch(`http://127.0.0.1:${port}/${name}`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers), name).toMatchObject(headersFor(name, `http://127.0.0.1:${port}`));
    expect(response.headers.has("content-security-policy"), name).toBe(name !== "sitehop.html");
  }
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

it("no policy allows a script that is not ours, or an address that is not of this place", () => {
  for (const policy of [pagePolicy, playerPolicy(here), singleFilePolicy("sha256-a", "sha256-b")]) {
    const text = policyText(policy).replaceAll(here, "");
    expect(text).not.toMatch(/unsafe|https?:|ws:/);
    expect(text).not.toContain("frame-ancestors");
    expect(policy["object-src"]).toEqual(["'none'"]);
    expect(policy["base-uri"]).toEqual(["'none'"]);
  }
  expect(singleFilePolicy("sha256-a", "sha256-b")["connect-src"]).toEqual(["'none'"]);
});
