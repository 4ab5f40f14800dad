import { createStore, type StoreApi } from "zustand/vanilla";
import type { Wish } from "../engine/index.ts";
import type { OpenAnswer } from "../worker/protocol.ts";
import { type Breakpoint, isSameBreakpoint } from "./breakpoints.ts";
import type { EditingParts, EditResult } from "./editing.ts";
import { type HistorySlice, noHistory } from "./history-slice.ts";
import { atTheStart, clampPosition, type Pace, type PlaybackSlice } from "./playback-slice.ts";
import { noPreferences, type Preferences } from "./preferences.ts";
import { noRun, type RunSlice } from "./run-slice.ts";
import { noScenario, type ScenarioSlice } from "./scenario-slice.ts";
import type { Selection } from "./selection.ts";
import { asUsual, type ViewOptions, type ViewSlice } from "./view-slice.ts";

/** Where a scenario comes from and where in it the reader wants to be. */
export interface OpenRequest {
  readonly text: string;
  /** What the engine says of it, when that is known already: then nobody asks. */
  readonly answer?: OpenAnswer;
  /** The file's name, for the message when it is wrong. */
  readonly name: string;
  readonly shippedId?: string | null;
  readonly position?: number;
  /** What was wrong with another wish, in whose place this one is opened; it stays to be read. */
  readonly refusal?: RunSlice["refusal"];
  /** From `wish`, when fetching the text came first; without it the wish begins now. */
  readonly isOverdue?: IsOverdue;
}

/** Has the reader wished for something else since? */
export type IsOverdue = () => boolean;

export type OpenResult = "done" | "rejected" | "crashed" | "overtaken";

export interface Actions {
  /** Begins a wish: whatever was wished for before, and is still on its way, is dropped when it arrives. */
  readonly wish: () => IsOverdue;
  /** Nothing on the page changes unless the answer is `done`. */
  readonly open: (request: OpenRequest) => Promise<OpenResult>;
  /** Has the engine compute what was shown from the answer beside a shipped scenario; shows its own if it differs. */
  readonly confirm: () => Promise<void>;
  readonly closeRefusal: () => void;
  readonly refuse: (refusal: RunSlice["refusal"]) => void;
  readonly engineDied: () => void;
  /** Starts the engine anew; what was asked last and not answered is asked again. */
  readonly restartEngine: () => Promise<void>;
  readonly seek: (position: number) => void;
  readonly step: (by: number) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly setSpeed: (speed: number) => void;
  readonly setPace: (pace: Pace) => void;
  /** Sets a breakpoint, or takes it away when it is set. */
  readonly toggleBreakpoint: (breakpoint: Breakpoint) => void;
  /** Chooses for this browser; where the link asked for something else, that is over. */
  readonly prefer: (choice: Partial<Preferences>) => void;
  /** Shows things as a link that was opened asks for, with what there is to say about it. */
  readonly applyLink: (view: ViewOptions, notices: ViewSlice["notices"]) => void;
  readonly closeNotices: () => void;
  readonly select: (selection: Selection | null) => void;
  /** Breaks, mends or sets something at the moment shown, and has the engine run again; one after the other. */
  readonly edit: (wish: Wish) => Promise<EditResult>;
  readonly undo: () => Promise<EditResult>;
  readonly redo: () => Promise<EditResult>;
  readonly closeNews: () => void;
}

export interface AppState {
  readonly scenario: ScenarioSlice;
  readonly run: RunSlice;
  readonly playback: PlaybackSlice;
  readonly view: ViewSlice;
  readonly history: HistorySlice;
  readonly preferences: Preferences;
  readonly actions: Actions;
}

/** What the store needs of the engine's side of the wall. */
export interface EngineClient {
  readonly open: (text: string) => Promise<OpenAnswer | { readonly kind: "crashed"; readonly message: string }>;
  readonly restart: () => void;
}

export type AppStore = StoreApi<AppState>;

/** Fetched when somebody first changes something. */
type Editing = typeof import("./editing.ts");

export function createAppStore(engine: EngineClient, preferences: Preferences = noPreferences): AppStore {
  let asked = 0;
  let unanswered: OpenRequest | null = null;
  let opened = { text: "", shippedId: null as string | null };
  let lastEdit: Promise<unknown> = Promise.resolve();
  return createStore<AppState>((set, get) => {
    const change = <K extends "scenario" | "run" | "playback" | "view" | "history" | "preferences">(
      slice: K,
      values: Partial<AppState[K]>,
    ): void => set((state) => ({ [slice]: { ...state[slice], ...values } }) as Pick<AppState, K>);
    const eventCount = (): number => get().run.run?.trace.events.length ?? 0;

    const wish = (): IsOverdue => {
      asked += 1;
      const own = asked;
      // Nobody waits any more for what was asked before: it neither keeps the page busy nor comes back with a new engine.
      if (unanswered !== null) {
        unanswered = null;
        change("run", { isComputing: false });
      }
      return () => own !== asked;
    };

    const open = async (request: OpenRequest): Promise<OpenResult> => {
      const isOverdue = request.isOverdue ?? wish();
      if (isOverdue()) return "overtaken";
      unanswered = request;
      change("run", { isComputing: true });
      const answer = request.answer ?? (await engine.open(request.text));
      // The answer to an older question is dropped unread.
      if (isOverdue()) return "overtaken";
      if (answer.kind === "crashed") {
        change("run", { isComputing: false, hasCrashed: true });
        return "crashed";
      }
      unanswered = null;
      if (answer.kind === "rejected") {
        change("run", { isComputing: false, refusal: { name: request.name, problems: answer.problems } });
        return "rejected";
      }
      const count = answer.run.trace.events.length;
      opened = { text: request.text, shippedId: request.shippedId ?? null };
      set((state) => ({
        scenario: { scenario: answer.scenario, ...opened, story: state.scenario.story + 1 },
        run: {
          ...noRun,
          run: answer.run,
          isConfirmed: request.answer === undefined,
          refusal: request.refusal ?? null,
        },
        playback: {
          ...state.playback,
          position: clampPosition(request.position ?? 0, count),
          isPlaying: false,
          breakpoints: [],
        },
        view: { ...state.view, notices: [], selection: null },
        history: noHistory,
      }));
      return "done";
    };

    // Each waits for the one before, and is made to what that one has left; with another scenario they are dropped.
    const inTurn = (work: (editing: Editing, parts: EditingParts) => Promise<EditResult>): Promise<EditResult> => {
      const own = opened;
      const isOverdue = (): boolean => own !== opened;
      const result = lastEdit.then(async (): Promise<EditResult> => {
        if (isOverdue()) return "overtaken";
        try {
          const editing = await import("./editing.ts");
          // Fetching it takes its time, and another scenario may be there by now.
          if (isOverdue()) return "overtaken";
          return await work(editing, { get, set, engine, opened: own, isOverdue });
        } catch {
          change("run", { isComputing: false, hasCrashed: true });
          return "crashed";
        }
      });
      lastEdit = result;
      return result;
    };

    const confirm = async (): Promise<void> => {
      const { run, scenario } = get();
      if (run.run === null || run.isConfirmed || scenario.text === null) return;
      const shown = run.run;
      const answer = await engine.open(scenario.text);
      if (answer.kind !== "done" || get().run.run !== shown) return;
      if (answer.run.trace.hash === shown.trace.hash) change("run", { isConfirmed: true });
      else change("run", { isConfirmed: true, run: answer.run });
      change("playback", { position: clampPosition(get().playback.position, answer.run.trace.events.length) });
    };

    const actions: Actions = {
      wish,
      open,
      confirm,
      closeRefusal: () => change("run", { refusal: null }),
      refuse: (refusal) => change("run", { refusal }),
      engineDied: () => change("run", { isComputing: false, hasCrashed: true }),
      restartEngine: async () => {
        engine.restart();
        change("run", { hasCrashed: false });
        if (unanswered === null) return;
        const { isOverdue: _, ...request } = unanswered;
        await open(request);
      },
      seek: (position) => {
        const reached = clampPosition(position, eventCount());
        change("playback", { position: reached, ...(reached === eventCount() ? { isPlaying: false } : {}) });
      },
      step: (by) => actions.seek(get().playback.position + by),
      play: () => {
        if (get().run.run === null || eventCount() === 0) return;
        // At the end, Play begins again.
        const position = get().playback.position >= eventCount() ? 0 : get().playback.position;
        change("playback", { position, isPlaying: true });
      },
      pause: () => change("playback", { isPlaying: false }),
      setSpeed: (speed) => change("playback", { speed }),
      setPace: (pace) => change("playback", { pace }),
      toggleBreakpoint: (breakpoint) => {
        const { breakpoints } = get().playback;
        const others = breakpoints.filter((one) => !isSameBreakpoint(one, breakpoint));
        const isNew = others.length === breakpoints.length;
        change("playback", { breakpoints: isNew ? [...others, breakpoint] : others });
      },
      prefer: (choice) => {
        change("preferences", choice);
        if (choice.language !== undefined) change("view", { language: null });
        if (choice.theme !== undefined) change("view", { theme: "auto" });
      },
      applyLink: ({ controls, theme, language, speed, panels }, notices) => {
        change("view", { controls, theme, language, speed, panels, notices });
        if (speed !== null) change("playback", { speed });
      },
      closeNotices: () => change("view", { notices: [] }),
      select: (selection) => change("view", { selection }),
      edit: (wish) => {
        const shown = get();
        return inTurn((editing, parts) => editing.edit(parts, editing.intended(shown, wish)));
      },
      undo: () => inTurn((editing, parts) => editing.retrace(parts, "undone")),
      redo: () => inTurn((editing, parts) => editing.retrace(parts, "redone")),
      closeNews: () => change("history", { news: null }),
    };
    return {
      scenario: noScenario,
      run: noRun,
      playback: atTheStart,
      view: asUsual,
      history: noHistory,
      preferences,
      actions,
    };
  });
}
