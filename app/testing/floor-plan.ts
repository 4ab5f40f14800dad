/** The floor plan of the house: which room may import which, by which door, and what it may use from outside. */
interface Room {
  readonly imports: readonly string[];
  /** Packages by name; `node:` stands for what Node itself has. */
  readonly packages: readonly string[];
  /** No page, no network, no clock, no chance, no waiting. */
  readonly pure: boolean;
  /** The files that other rooms may import; `*` for every file. */
  readonly doors: readonly string[];
  /** Globals that this pure room may use all the same. */
  readonly may?: readonly string[];
}

const frontDoor = ["index.ts"];
const everyFile = ["*"];
const pureRooms = ["lib", "engine", "scenario", "importers", "i18n", "lessons", "scene", "export"];
const everyRoom = [...pureRooms, "worker", "diagram", "encoders", "store", "ui", "embed", "gallery", "testing", "cli"];

export const floorPlan: { readonly [room: string]: Room } = {
  lib: { imports: [], packages: ["@noble/hashes", "tinyqueue"], pure: true, doors: everyFile },
  engine: { imports: ["lib"], packages: [], pure: true, doors: frontDoor },
  scenario: {
    imports: ["engine", "lib"],
    packages: ["valibot", "fastest-levenshtein"],
    pure: true,
    doors: frontDoor,
  },
  importers: { imports: ["scenario", "engine", "lib"], packages: [], pure: true, doors: frontDoor },
  i18n: {
    imports: ["engine", "lib"],
    packages: [],
    pure: true,
    // What is fetched as a whole, when somebody asks for it: a language other than English, another reading level.
    // And what the element of other people's pages says, which takes nothing else along.
    doors: ["index.ts", "german/index.ts", "levels/index.ts", "pseudo/index.ts", "element-words.ts"],
    may: ["Intl"],
  },
  lessons: { imports: ["scenario", "engine", "lib"], packages: [], pure: true, doors: frontDoor },
  scene: { imports: ["engine", "lib"], packages: ["d3"], pure: true, doors: frontDoor },
  worker: {
    imports: ["importers", "scenario", "engine", "lib"],
    packages: [],
    pure: false,
    // The page imports one end of the wall, the worker's own bundle begins at the other.
    doors: ["protocol.ts", "client.ts", "start.ts"],
  },
  // What the page saves and what the command line prints is the same text.
  export: { imports: ["scene", "i18n", "engine", "lib"], packages: [], pure: true, doors: frontDoor },
  diagram: { imports: ["scene", "engine", "lib"], packages: ["d3"], pure: false, doors: frontDoor },
  // Pixels and films: needs a browser, and is fetched when somebody saves such a file.
  encoders: { imports: ["export", "lib"], packages: ["gifenc", "mediabunny"], pure: false, doors: frontDoor },
  store: {
    imports: ["worker", "lessons", "scenario", "engine", "lib"],
    packages: ["zustand"],
    pure: false,
    doors: frontDoor,
  },
  ui: {
    imports: ["store", "encoders", "export", "diagram", "scene", "lessons", "i18n", "scenario", "engine", "lib"],
    packages: ["react", "react-dom", "zustand", "@tanstack/react-virtual"],
    pure: false,
    // The styles are what the two documents link, and what the single file takes into itself.
    doors: ["index.ts", "App.tsx", "styles/page.css", "styles/topology.css", "styles/player.css"],
  },
  embed: {
    // What the page's API answers with is the engine's outcome.
    imports: ["ui", "store", "i18n", "scenario", "engine", "lib"],
    packages: ["react", "react-dom"],
    pure: false,
    doors: frontDoor,
  },
  gallery: {
    imports: everyRoom.filter((room) => room !== "gallery" && room !== "cli"),
    packages: ["react", "react-dom"],
    pure: false,
    doors: frontDoor,
  },
  testing: {
    imports: everyRoom,
    packages: ["fast-check", "vitest", "rolldown", "node:"],
    pure: false,
    doors: everyFile,
  },
  cli: { imports: pureRooms, packages: ["node:"], pure: false, doors: ["main.ts"] },
};

/** What a room without a page, a network, a clock or chance cannot know. */
export const impureGlobals = [
  ...["document", "window", "navigator", "location", "history", "localStorage", "sessionStorage", "indexedDB"],
  ...["self", "globalThis", "process", "performance", "crypto", "Worker", "MessageChannel", "BroadcastChannel"],
  ...["setTimeout", "setInterval", "setImmediate", "clearTimeout", "clearInterval", "queueMicrotask"],
  ...["requestAnimationFrame", "cancelAnimationFrame", "requestIdleCallback"],
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource"],
  ...["console", "alert", "Date", "Intl", "Promise", "HTMLElement", "SVGElement", "Element", "Event", "EventTarget"],
];
