import { readingStep, type StepTimes } from "../scene/index.ts";

/** What a clock needs of the browser: tests give it time by hand. */
export interface FrameSource {
  readonly request: (callback: (now: number) => void) => number;
  readonly cancel: (handle: number) => void;
}

/**
 * The moment that the picture shows, between the steps that React knows of. It glides to the position it is sent to,
 * and rests there; nothing runs while it rests.
 */
export interface PlaybackClock {
  /** Counts events that have happened: 3 is right after the third, 3.5 half way to the fourth. */
  readonly moment: () => number;
  readonly isAtRest: () => boolean;
  /** Glides when the position is a neighbour of the place where it is, and it may; otherwise it is there at once. */
  readonly goTo: (position: number, glide: boolean) => void;
  readonly setSpeed: (speed: number) => void;
  /** How long the step to a position takes while playing; steps by hand are those of a reader. */
  readonly setPace: (timesOf: (position: number) => StepTimes) => void;
  /** Called with the position after each rest of a reader's length, for as long as it is set. */
  readonly setPlaying: (onRested: (() => void) | null) => void;
  /** Called at each frame that differs. Returns the way to stop it. */
  readonly subscribe: (draw: () => void) => () => void;
  readonly destroy: () => void;
}

export function createPlaybackClock(frames: FrameSource): PlaybackClock {
  const listeners = new Set<() => void>();
  let moment = 0;
  let target = 0;
  let from = 0;
  let elapsed = 0;
  let rested = 0;
  let speed = 1;
  let timesOf = (_: number): StepTimes => readingStep;
  let times = readingStep;
  /** What has to pass at rest before the next step. */
  let toRest = 0;
  let onRested: (() => void) | null = null;
  let handle: number | null = null;
  let last: number | null = null;

  const draw = (): void => {
    for (const listener of listeners) listener();
  };
  const run = (): void => {
    if (handle !== null) return;
    if (moment === target && onRested === null) {
      last = null;
      return;
    }
    handle = frames.request((now) => {
      handle = null;
      // A tab that was hidden goes on where it was: the time away does not count.
      const passed = last === null ? 0 : Math.min(100, now - last) * speed;
      last = now;
      advance(passed);
      run();
    });
  };
  const advance = (passed: number): void => {
    if (moment !== target) {
      elapsed += passed;
      const done = Math.min(1, elapsed / times.glide);
      moment = done === 1 ? target : from + (target - from) * done;
      draw();
      return;
    }
    rested += passed;
    if (rested >= toRest && onRested !== null) {
      rested = 0;
      onRested();
    }
  };

  return {
    moment: () => moment,
    isAtRest: () => moment === target,
    goTo: (position, glide) => {
      if (position === target) return;
      const isNeighbour = Math.abs(position - target) === 1;
      from = isNeighbour ? target : position;
      times = onRested === null ? readingStep : timesOf(position);
      // A step without movement stands as long as one with it.
      toRest = glide && isNeighbour ? times.rest : times.glide + times.rest;
      // A step while the last one still moves begins where that one was to end.
      moment = glide && isNeighbour ? from : position;
      target = position;
      elapsed = 0;
      rested = 0;
      draw();
      run();
    },
    setSpeed: (value) => {
      speed = value;
    },
    setPace: (pace) => {
      timesOf = pace;
    },
    setPlaying: (callback) => {
      onRested = callback;
      // What stands there already has been read: playing begins at once.
      rested = callback === null ? 0 : toRest;
      run();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    destroy: () => {
      if (handle !== null) frames.cancel(handle);
      handle = null;
      listeners.clear();
    },
  };
}
