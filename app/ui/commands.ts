import type { PlaybackClock, ZoomController } from "../diagram/index.ts";
import { type Direction, type StopKind, speeds } from "../scene/index.ts";
import type { AppStore } from "../store/index.ts";
import { loadTime } from "./playback/use-time.ts";

/** What a command works on. */
export interface CommandTarget {
  readonly store: AppStore;
  readonly clock: PlaybackClock;
  /** null while there is no diagram. */
  readonly zoom: ZoomController | null;
  readonly openFile: () => void;
  readonly showScenarios: () => void;
  readonly showKeys: () => void;
  readonly showBreakpoints: () => void;
  readonly present: () => void;
}

/** Everything a person can do: one record, used by button, key and list of keys alike. */
export interface Command {
  readonly id: CommandId;
  /** As `KeyboardEvent.key` has them, "Shift+" before the name of a key that is held with Shift, "Ctrl+" before that for Ctrl or ⌘. */
  readonly keys: readonly string[];
  readonly run: (target: CommandTarget) => void;
}

export type CommandId =
  | "playOrPause"
  | "stepForward"
  | "stepBack"
  | "toStart"
  | "toEnd"
  | "hopForward"
  | "hopBack"
  | "chapterForward"
  | "chapterBack"
  | "toDecision"
  | "toDeferral"
  | "toReport"
  | "toBreakpoint"
  | "slower"
  | "faster"
  | "zoomIn"
  | "zoomOut"
  | "fit"
  | "panLeft"
  | "panRight"
  | "panUp"
  | "panDown"
  | "closeInspector"
  | "openFile"
  | "showScenarios"
  | "showKeys"
  | "undo"
  | "redo"
  | "showBreakpoints"
  | "present";

const actions = ({ store }: CommandTarget) => store.getState().actions;
const changeSpeed =
  (by: number) =>
  (target: CommandTarget): void => {
    const { speed } = target.store.getState().playback;
    const next = speeds[speeds.indexOf(speed) + by];
    if (next !== undefined) actions(target).setSpeed(next);
  };

const travel =
  (kind: StopKind, direction: Direction) =>
  ({ store }: CommandTarget): void =>
    void loadTime().then((time) => time.travel(store, kind, direction), reportError);

/** How much of the view it moves at once. */
const panStep = 0.2;
const pan =
  (across: number, down: number) =>
  ({ zoom }: CommandTarget): void =>
    zoom?.panBy(across * panStep, down * panStep);

export const commands: readonly Command[] = [
  {
    id: "playOrPause",
    keys: [" ", "k"],
    run: (target) => (target.store.getState().playback.isPlaying ? actions(target).pause() : actions(target).play()),
  },
  { id: "stepForward", keys: ["ArrowRight", "l"], run: (target) => stepBy(target, 1) },
  { id: "stepBack", keys: ["ArrowLeft", "j"], run: (target) => stepBy(target, -1) },
  { id: "toStart", keys: ["Home"], run: (target) => seekTo(target, 0) },
  { id: "toEnd", keys: ["End"], run: (target) => seekTo(target, Number.MAX_SAFE_INTEGER) },
  { id: "hopForward", keys: ["h"], run: travel("hop", 1) },
  { id: "hopBack", keys: ["Shift+h"], run: travel("hop", -1) },
  { id: "chapterForward", keys: ["c"], run: travel("chapter", 1) },
  { id: "chapterBack", keys: ["Shift+c"], run: travel("chapter", -1) },
  { id: "toDecision", keys: ["d"], run: travel("decision", 1) },
  { id: "toDeferral", keys: ["w"], run: travel("deferral", 1) },
  { id: "toReport", keys: ["r"], run: travel("report", 1) },
  { id: "toBreakpoint", keys: ["b"], run: travel("breakpoint", 1) },
  { id: "slower", keys: ["<", ","], run: changeSpeed(-1) },
  { id: "faster", keys: [">", "."], run: changeSpeed(1) },
  { id: "zoomIn", keys: ["+", "="], run: ({ zoom }) => zoom?.zoomBy(1.25) },
  { id: "zoomOut", keys: ["-"], run: ({ zoom }) => zoom?.zoomBy(0.8) },
  { id: "fit", keys: ["f"], run: ({ zoom }) => zoom?.fit() },
  { id: "panLeft", keys: ["Shift+ArrowLeft"], run: pan(-1, 0) },
  { id: "panRight", keys: ["Shift+ArrowRight"], run: pan(1, 0) },
  { id: "panUp", keys: ["Shift+ArrowUp"], run: pan(0, -1) },
  { id: "panDown", keys: ["Shift+ArrowDown"], run: pan(0, 1) },
  {
    id: "closeInspector",
    keys: ["Escape"],
    run: (target) => actions(target).select(null),
  },
  { id: "openFile", keys: ["o"], run: ({ openFile }) => openFile() },
  { id: "showScenarios", keys: ["s"], run: ({ showScenarios }) => showScenarios() },
  { id: "showBreakpoints", keys: ["Shift+b"], run: ({ showBreakpoints }) => showBreakpoints() },
  { id: "present", keys: ["p"], run: ({ present }) => present() },
  { id: "undo", keys: ["Ctrl+z"], run: (target) => void actions(target).undo() },
  { id: "redo", keys: ["Ctrl+Shift+z", "Ctrl+y"], run: (target) => void actions(target).redo() },
  { id: "showKeys", keys: ["?"], run: ({ showKeys }) => showKeys() },
];

const pageOnly: readonly CommandId[] = [
  "closeInspector",
  "openFile",
  "showScenarios",
  "showKeys",
  "undo",
  "redo",
  "showBreakpoints",
  "present",
];
/** What can be done with the player alone. */
export const playerCommands = commands.filter(({ id }) => !pageOnly.includes(id));

/** A step by hand pauses: a reader who steps wants to stay. */
function stepBy(target: CommandTarget, by: number): void {
  actions(target).pause();
  actions(target).step(by);
}

function seekTo(target: CommandTarget, position: number): void {
  actions(target).pause();
  actions(target).seek(position);
}

/** A letter or a sign, which somebody may type who means something else. */
export const isSingle = (key: string): boolean => key.length === 1 && key !== " ";

/**
 * The command of a key; undefined when the key belongs to something else: a field, a list, a dialog, a modifier; or when
 * it is a single sign and the reader does not want those.
 */
export function commandForKey(
  event: KeyboardEvent,
  among: readonly Command[],
  singleKeys: boolean,
): Command | undefined {
  if (event.defaultPrevented || event.altKey || event.isComposing) return undefined;
  const { target } = event;
  if (target instanceof Element) {
    // A slider has a use for these keys alone.
    const isFree = target.matches("input[type=range]") && !/^(Arrow|Home|End|Page)/.test(event.key);
    if (!isFree && target.closest("input, select, textarea, [contenteditable], dialog")) return undefined;
    // Space and Enter press the button or link that has the focus.
    if (event.key === " " && target.closest("button, a, summary")) return undefined;
    if (target.closest("[data-own-keys]") && /^(Arrow|Home|End|Page| )/.test(event.key)) return undefined;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!singleKeys && isSingle(event.key) && !event.ctrlKey && !event.metaKey) return undefined;
  const held = event.ctrlKey || event.metaKey ? "Ctrl+" : "";
  const named = (name: string): Command | undefined => among.find(({ keys }) => keys.includes(held + name));
  const shifted = event.shiftKey ? named(`Shift+${key}`) : undefined;
  // A sign has its Shift in it already: "?" is what was typed.
  return shifted ?? (event.key.length === 1 || !event.shiftKey ? named(key) : undefined);
}
