import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { floorPlan } from "./testing/floor-plan.ts";
import { trespasses } from "./testing/trespasses.ts";

const entries = readdirSync("app", { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const paths = entries.map((entry) => `${entry.parentPath}/${entry.name}`.slice("app/".length)).sort();
const sources = paths
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
  .map((path) => ({ path, text: readFileSync(`app/${path}`, "utf8") }));
const rooms = [...new Set(paths.filter((path) => path.includes("/")).map((path) => path.split("/")[0] ?? ""))];

describe("the floor plan of the house", () => {
  it("holds for every file", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(trespasses(sources)).toEqual([]);
  });

  it("knows every room, and every room says what belongs in it", () => {
    for (const room of rooms) {
      expect(Object.keys(floorPlan)).toContain(room);
      expect(existsSync(`app/${room}/README.md`), `app/${room}/README.md`).toBe(true);
    }
  });

  it("has no circle: a room never imports one that may import it", () => {
    const below = (room: string): readonly string[] =>
      (floorPlan[room]?.imports ?? []).flatMap((one) => [one, ...below(one)]);
    for (const room of Object.keys(floorPlan)) {
      if (room !== "testing" && room !== "gallery") expect(below(room), room).not.toContain(room);
    }
  });

  it("keeps the promises that have a name: engine without words, ui without worker, diagram without store", () => {
    expect(floorPlan.engine?.imports).toEqual(["lib"]);
    expect(floorPlan.ui?.imports).not.toContain("worker");
    expect(floorPlan.diagram?.imports).not.toContain("store");
    const pure = Object.entries(floorPlan).flatMap(([room, { pure: is }]) => (is ? [room] : []));
    expect(pure).toEqual(["lib", "engine", "scenario", "importers", "i18n", "lessons", "scene", "export"]);
  });
});

describe("a planted trespass is found", () => {
  const planted: readonly (readonly [what: string, path: string, text: string, found: string])[] = [
    ["a room above", "engine/a.ts", 'import { createWords } from "../i18n/index.ts";', "imports i18n"],
    ["a room above, for a type alone", "engine/a.ts", 'import type { Words } from "../i18n/index.ts";', "imports i18n"],
    ["a room above, passed on", "lib/a.ts", 'export * from "../engine/index.ts";', "imports engine"],
    ["a room above, when needed", "ui/A.tsx", 'const w = () => import("../worker/start.ts");', "imports worker"],
    ["a room above, in a type", "scene/a.ts", 'type S = import("../store/index.ts").Store;', "imports store"],
    ["a room above, as an address", "ui/A.tsx", 'new URL("../worker/start.ts", import.meta.url);', "imports worker"],
    ["a room above, from deep inside", "diagram/deep/a.ts", 'import "../../store/index.ts";', "imports store"],
    [
      "a room by a side door",
      "scene/a.ts",
      'import { must } from "../engine/model/ids.ts";',
      "imports engine by model/ids.ts",
    ],
    [
      "a room by a side door, from the top",
      "main.tsx",
      'import "./engine/model/ids.ts";',
      "imports engine by model/ids.ts",
    ],
    [
      "the worker by a door that is none",
      "store/a.ts",
      'import { serve } from "../worker/serve.ts";',
      "imports worker by serve.ts",
    ],
    [
      "the worker's code with a question mark",
      "store/a.ts",
      'import W from "../worker/router.worker.ts?worker";',
      "imports worker by router.worker.ts",
    ],
    ["what is only for tests", "ui/A.tsx", 'import { sketch } from "../testing/sketch.ts";', "imports testing"],
    ["what is only for tests, from the top", "main.tsx", 'import "./testing/sketch.ts";', "imports testing"],
    [
      "a file outside",
      "cli/a.ts",
      'import pack from "../../package.json";',
      "imports ../../package.json from outside app",
    ],
    ["the top", "ui/A.tsx", 'import "../main.tsx";', "imports main.tsx, which stands above all rooms"],
    ["a room that nobody planned", "utils/a.ts", "export const a = 1;", "the floor plan has no room utils"],
    ["a package of another room", "engine/a.ts", 'import * as v from "valibot";', "imports the package valibot"],
    ["React in the diagram", "diagram/a.ts", 'import { useState } from "react";', "imports the package react"],
    ["a package whose name begins alike", "scene/a.ts", 'import "d3evil";', "imports the package d3evil"],
    ["Node in the page", "store/a.ts", 'import "node:fs";', "imports the package node:fs"],
    ["the page", "scene/a.ts", 'export const e = document.querySelector("a");', "uses document"],
    ["the page, through a name of its own", "scene/a.ts", "const { body } = document;", "uses document"],
    ["a timer", "engine/a.ts", "setTimeout(() => undefined, 5);", "uses setTimeout"],
    ["the clock", "scenario/a.ts", "export const now = Date.now();", "uses Date"],
    ["the clock, made", "i18n/a.ts", "export const now = new Date();", "uses Date"],
    ["the locale", "engine/a.ts", 'new Intl.NumberFormat("de");', "uses Intl"],
    ["the console", "lib/a.ts", 'console.log("here");', "uses console"],
    ["the network", "scenario/a.ts", 'export const get = () => fetch("/a");', "uses fetch"],
    ["the global object", "engine/a.ts", 'export const all = globalThis["Date"];', "uses globalThis"],
    ["a global as a value", "engine/a.ts", "export const o = { console };", "uses console"],
    ["chance", "engine/a.ts", "export const dice = Math.random();", "uses Math.random"],
    ["chance in brackets", "engine/a.ts", 'export const dice = Math["random"];', "uses Math.random"],
    ["waiting", "engine/a.ts", "export async function wait() {}", "waits (async)"],
    ["waiting in an arrow", "scene/a.ts", "export const wait = async () => 1;", "waits (async)"],
    ["a class", "lib/a.ts", "export class Heap {}", "has a class"],
    ["broken syntax", "lib/a.ts", "export const = 1;", "cannot be read"],
  ];

  for (const [what, path, text, found] of planted) {
    it(`${what}: ${text}`, () => {
      expect(trespasses([{ path, text }])).toEqual([`${path}: ${found}`]);
    });
  }

  it("while what only looks like one is left alone", () => {
    const innocent: readonly (readonly [path: string, text: string])[] = [
      ["engine/a.ts", "export const a = { document: 1, Date: 2 }; export const b = a.document + a.Date;"],
      ["engine/a.ts", "export interface Paper { readonly document: string; readonly location: number }"],
      ["engine/a.ts", "export const f = (location: string, { history }: { history: number }) => location + history;"],
      ["engine/a.ts", 'import { must } from "../lib/assert.ts";\nexport const text = "document.fetch(Date)"; // Date'],
      ["i18n/a.ts", 'export const list = new Intl.ListFormat("en");'],
      ["scene/a.ts", 'import { line } from "d3"; import { curve } from "d3/shape";'],
      ["store/a.ts", 'import type { RouterApi } from "../worker/protocol.ts"; export const later = async () => 1;'],
      ["cli/a.ts", 'import { readFileSync } from "node:fs"; console.log(new Date());'],
      ["main.tsx", 'import { start } from "./worker/start.ts"; import { createRoot } from "react-dom/client";'],
      ["engine/a.test.ts", 'import { createWords } from "../i18n/words.ts"; import "vitest";'],
    ];
    expect(trespasses(innocent.map(([path, text]) => ({ path, text })))).toEqual([]);
  });
});
