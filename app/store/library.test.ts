import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createLibrary, entryCalled, type LibraryEntry, libraryGroups, searchLibrary } from "./library.ts";

const entries = JSON.parse(readFileSync("public/scenarios/index.json", "utf8")) as readonly LibraryEntry[];

it("every entry has a file, a group and words of its own", () => {
  for (const { id, group, title, summary } of entries) {
    expect(existsSync(`public/scenarios/${id}.json`), id).toBe(true);
    expect(libraryGroups, id).toContain(group);
    expect(title.length * summary.length, id).toBeGreaterThan(0);
  }
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
});

it("an entry is found by a symptom, a status code, the number of its flow, and by several words at once", () => {
  const ids = (search: string): readonly string[] => searchLibrary(entries, search).map(({ id }) => id);
  expect(ids("Outbox (1)")).toEqual(["f-48-no-hub-in-site"]);
  expect(ids("5.2.2")).toEqual(["f-45-mailbox-full", "mailbox-quotas", "group-reports"]);
  expect(ids("F-04")).toEqual(["f-04-hub-site"]);
  expect(ids("  message  QUARANTINE ")).toContain("f-24-quarantine");
  expect(ids("no such words")).toEqual([]);
  expect(ids("").length).toBe(entries.length);
});

it("a scenario is known by its title and summary together, and each file has those of its entry", () => {
  for (const entry of entries) {
    const file = JSON.parse(readFileSync(`public/scenarios/${entry.id}.json`, "utf8"));
    expect(entryCalled(entries, file)?.id, entry.id).toBe(entry.id);
    expect(entryCalled(entries, { ...file, summary: "What I made of it." })).toBeNull();
  }
});

it("a list that could not be fetched is asked for again the next time", async () => {
  let asked = 0;
  const library = createLibrary(async () => {
    asked += 1;
    if (asked === 1) throw new Error("no network");
    return "[]";
  });
  await expect(library.list()).rejects.toThrow("no network");
  expect(await library.list()).toEqual([]);
  expect(await library.list()).toEqual([]);
  expect(asked).toBe(2);
});
