import type { Decision, Outcome } from "../engine/index.ts";
import { firstWhere } from "../lib/first-where.ts";
import type { Problem } from "../scenario/index.ts";
import {
  type AppStore,
  linkSpeeds,
  selectDecision,
  selectEvent,
  selectEventCount,
  selectIsAtEnd,
} from "../store/index.ts";

/** What a script sees of the page at a moment. `event` counts events that have happened; `at` is simulated milliseconds. */
export interface PageState {
  readonly title: string;
  readonly event: number;
  readonly eventCount: number;
  readonly at: number;
  readonly playing: boolean;
  readonly speed: number;
}

/** What `on` can be told about, with what the listener gets. */
export interface PageEvents {
  readonly ready: PageState;
  readonly step: PageState;
  readonly play: PageState;
  readonly pause: PageState;
  readonly end: PageState;
  readonly decision: Decision;
  readonly problem: readonly Problem[];
}

/** `window.sitehop`: the page for scripts, in the top page and in a frame. */
export interface PageApi {
  readonly version: string;
  /** Resolves when the first scenario is there. */
  readonly ready: Promise<void>;
  /** Opens a scenario, as its text or as the object; rejects with every problem when it is wrong. */
  readonly load: (scenario: unknown) => Promise<Outcome>;
  readonly play: () => void;
  readonly pause: () => void;
  /** Goes on by so many events; back when negative. */
  readonly step: (count: number) => void;
  /** Goes to an event, or to the last one that has happened at a simulated time. */
  readonly seek: (to: { readonly event: number } | { readonly at: number }) => void;
  readonly setSpeed: (speed: number) => void;
  readonly state: () => PageState;
  /** Returns the way to stop listening. */
  readonly on: <T extends keyof PageEvents>(type: T, listener: (data: PageEvents[T]) => void) => () => void;
}

declare global {
  interface Window {
    sitehop: PageApi;
  }
}

export function createPageApi(store: AppStore, version: string): PageApi {
  const state = (): PageState => {
    const now = store.getState();
    return {
      title: now.scenario.scenario?.title ?? "",
      event: now.playback.position,
      eventCount: selectEventCount(now),
      at: selectEvent(now)?.at ?? 0,
      playing: now.playback.isPlaying,
      speed: now.playback.speed,
    };
  };
  const { emit, on } = createEmitter();
  let isReady: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  store.subscribe((now, before) => {
    if (now.run.run !== null && before.run.run === null) {
      isReady();
      emit("ready", state());
    }
    if (now.run.refusal !== null && now.run.refusal !== before.run.refusal) emit("problem", now.run.refusal.problems);
    const { playback } = now;
    if (playback.isPlaying !== before.playback.isPlaying) emit(playback.isPlaying ? "play" : "pause", state());
    if (playback.position === before.playback.position) return;
    emit("step", state());
    const decision = selectDecision(now);
    if (decision !== null) emit("decision", decision);
    if (selectIsAtEnd(now)) emit("end", state());
  });
  const { actions } = store.getState();
  return {
    version,
    ready,
    load: async (scenario) => {
      const text = typeof scenario === "string" ? scenario : JSON.stringify(scenario);
      const result = await actions.open({ text: text ?? "", name: "load()" });
      const { run } = store.getState();
      // A plain copy: that of a long run is read a part at a time, and cannot be sent to another window.
      if (result === "done" && run.run !== null) return { ...run.run.outcome, messages: [...run.run.outcome.messages] };
      const problems = result === "rejected" ? (run.refusal?.problems ?? []) : [];
      throw Object.assign(new Error(`The scenario was not opened: ${result}.`), { problems });
    },
    play: actions.play,
    pause: actions.pause,
    step: (count) => actions.step(requireNumber(count, "step")),
    seek: (to) => {
      const events = store.getState().run.run?.trace.events ?? [];
      if (typeof to === "object" && to !== null && "event" in to) actions.seek(requireNumber(to.event, "seek.event"));
      else if (typeof to === "object" && to !== null && "at" in to) {
        const at = requireNumber(to.at, "seek.at");
        actions.seek(firstWhere(events, (event) => event.at > at));
      } else throw new TypeError("seek takes { event } or { at }.");
    },
    setSpeed: (speed) => {
      // The same as in a link: the controls show no other.
      const known: readonly string[] = linkSpeeds;
      if (!known.includes(String(requireNumber(speed, "setSpeed"))))
        throw new RangeError(`setSpeed takes one of ${known.join(", ")}.`);
      actions.setSpeed(speed);
    },
    state,
    on,
  };
}

function requireNumber(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new TypeError(`${what} takes a finite number.`);
  return value;
}

type Listeners = { readonly [T in keyof PageEvents]: Set<(data: PageEvents[T]) => void> };

function createEmitter() {
  const listeners: Listeners = {
    ready: new Set(),
    step: new Set(),
    play: new Set(),
    pause: new Set(),
    end: new Set(),
    decision: new Set(),
    problem: new Set(),
  };
  return {
    emit: <T extends keyof PageEvents>(type: T, data: PageEvents[T]): void => {
      for (const listener of listeners[type]) {
        try {
          listener(data);
        } catch (error) {
          // Somebody else's mistake: it is reported as theirs, and the page goes on.
          reportError(error);
        }
      }
    },
    on: <T extends keyof PageEvents>(type: T, listener: (data: PageEvents[T]) => void): (() => void) => {
      if (!Object.hasOwn(listeners, type)) throw new RangeError(`There is no event "${String(type)}".`);
      listeners[type].add(listener);
      return () => {
        listeners[type].delete(listener);
      };
    },
  };
}
