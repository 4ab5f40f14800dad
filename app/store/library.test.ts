import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createLibrary, entryCalled, type LibraryEntry, libraryGroups } from "./library.ts";
import { searchLibrary } from "./search-library.ts";

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

it("an entry is found by what people say who have the trouble, in English and in German", () => {
  const ids = (search: string): readonly string[] => searchLibrary(entries, search).map(({ id }) => id);
  const first = (search: string): string | undefined => ids(search)[0];
  for (const search of [
    "stuck",
    "mail stuck in queue",
    "bounced",
    "slow",
    "link down",
    "duplicate",
    "relay denied",
    "cost",
  ])
    expect(ids(search), search).not.toEqual([]);
  expect(first("stuck in outbox")).toBe("f-48-no-hub-in-site");
  expect(first("relay denied")).toBe("f-17-application");
  expect(first("duplicate")).toBe("f-54-lossy-failover");
  expect(first("link down")).toBe("dead-site");
  expect(first("hängt im Postausgang")).toBe("f-48-no-hub-in-site");
  expect(first("Postfach voll")).toBe("f-45-mailbox-full");
});

it("what fits best comes first, and a short word is not looked for inside others", () => {
  const ids = (search: string): readonly string[] => searchLibrary(entries, search).map(({ id }) => id);
  expect(ids("hub site")[0]).toBe("f-04-hub-site");
  for (const { title } of searchLibrary(entries, "group").slice(0, 3)) expect(title).toMatch(/group/i);
  expect(ids("no mail").length).toBeLessThan(20);
  const entry = (id: string, title: string, more: Partial<LibraryEntry> = {}): LibraryEntry => ({
    id,
    group: "failure",
    title,
    summary: "s",
    ...more,
  });
  const list = [
    entry("summary", "-", { summary: "A queue." }),
    entry("code", "-", { codes: ["queue"] }),
    entry("symptom", "-", { symptoms: ["stuck in a queue"] }),
    entry("inside", "The Xqueues"),
    entry("begins", "The queues"),
    entry("whole", "The queue"),
  ];
  expect(searchLibrary(list, "queue").map(({ id }) => id)).toEqual([
    "whole",
    "begins",
    "symptom",
    "code",
    "inside",
    "summary",
  ]);
});

it("something is found at every letter on the way to a word that is found", () => {
  for (const search of ["F-13", "dns", "hub site", "quarantine"])
    for (let length = 1; length <= search.length; length += 1)
      expect(searchLibrary(entries, search.slice(0, length)), search.slice(0, length)).not.toEqual([]);
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
