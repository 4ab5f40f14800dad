import { expect, it } from "vitest";
import { readingStep } from "../scene/index.ts";
import { createPlaybackClock } from "./playback-clock.ts";

const { glide: glideDuration, rest: restDuration } = readingStep;

/** Frames that come when the test says so. */
function createHandFrames() {
  let waiting: ((now: number) => void) | null = null;
  let now = 0;
  return {
    source: {
      request: (callback: (now: number) => void) => {
        waiting = callback;
        return 1;
      },
      cancel: () => {
        waiting = null;
      },
    },
    isRequested: (): boolean => waiting !== null,
    /** Frames of 50 ms until so much time has passed. */
    pass: (milliseconds: number): void => {
      for (let passed = 0; passed < milliseconds; passed += 50) {
        const callback = waiting;
        waiting = null;
        now += 50;
        callback?.(now);
      }
    },
  };
}

it("a step to the neighbour glides and lands exactly", () => {
  const frames = createHandFrames();
  const clock = createPlaybackClock(frames.source);
  clock.goTo(1, true);
  expect(clock.moment()).toBe(0);
  frames.pass(glideDuration / 2);
  expect(clock.moment()).toBeGreaterThan(0);
  expect(clock.moment()).toBeLessThan(1);
  frames.pass(glideDuration);
  expect(clock.moment()).toBe(1);
  expect(clock.isAtRest()).toBe(true);
});

it("stepping back shows the same moments in reverse", () => {
  const frames = createHandFrames();
  const clock = createPlaybackClock(frames.source);
  const moments = (to: number): number[] => {
    const seen = new Set<number>();
    const stop = clock.subscribe(() => seen.add(Math.round(clock.moment() * 1_000) / 1_000));
    clock.goTo(to, true);
    frames.pass(glideDuration * 2);
    stop();
    return [...seen];
  };
  const there = moments(1);
  expect(there.length).toBeGreaterThan(10);
  expect(moments(0)).toEqual([...there].reverse());
});

it("a leap and a reader who wants no motion are there at once", () => {
  const frames = createHandFrames();
  const clock = createPlaybackClock(frames.source);
  clock.goTo(7, true);
  expect(clock.moment()).toBe(7);
  clock.goTo(8, false);
  expect(clock.moment()).toBe(8);
});

it("nothing runs while the picture rests", () => {
  const frames = createHandFrames();
  const clock = createPlaybackClock(frames.source);
  expect(frames.isRequested()).toBe(false);
  clock.goTo(1, true);
  expect(frames.isRequested()).toBe(true);
  frames.pass(glideDuration * 2);
  expect(frames.isRequested()).toBe(false);
});

it("playing asks for the next step at once, and again after each rest", () => {
  const frames = createHandFrames();
  const clock = createPlaybackClock(frames.source);
  let position = 0;
  clock.setPlaying(() => {
    position += 1;
    clock.goTo(position, true);
  });
  frames.pass(100);
  expect(position).toBe(1);
  frames.pass(glideDuration + restDuration + 100);
  expect(position).toBe(2);
  clock.setPlaying(null);
  frames.pass((glideDuration + restDuration) * 3);
  expect(position).toBe(2);
  expect(frames.isRequested()).toBe(false);
});

it("twice the speed takes half the time", () => {
  const stepsOf = (speed: number): number => {
    const frames = createHandFrames();
    const clock = createPlaybackClock(frames.source);
    let position = 0;
    clock.setSpeed(speed);
    clock.setPlaying(() => {
      position += 1;
      clock.goTo(position, true);
    });
    frames.pass((glideDuration + restDuration) * 10);
    return position;
  };
  expect(stepsOf(2)).toBeGreaterThanOrEqual(stepsOf(1) * 2 - 1);
});

it("while playing each step takes the time that its pace gives it, and by hand a reader’s", () => {
  const frames = createHandFrames();
  const clock = createPlaybackClock(frames.source);
  clock.setPace((position) => (position === 2 ? { glide: 2_000, rest: 0 } : { glide: 100, rest: 0 }));
  let position = 0;
  clock.setPlaying(() => {
    position += 1;
    clock.goTo(position, true);
  });
  frames.pass(200);
  expect(position).toBe(2);
  frames.pass(1_000);
  expect(clock.moment()).toBeGreaterThan(1.3);
  expect(clock.moment()).toBeLessThan(1.7);
  frames.pass(1_200);
  expect(position).toBeGreaterThan(2);
  clock.setPlaying(null);
  frames.pass(400);
  clock.goTo(position + 1, true);
  frames.pass(glideDuration / 2);
  expect(clock.isAtRest()).toBe(false);
});

it("a step without movement takes as long as one with it", () => {
  const stepsOf = (glide: boolean): number => {
    const frames = createHandFrames();
    const clock = createPlaybackClock(frames.source);
    clock.setPace(() => ({ glide: 900, rest: 300 }));
    let position = 0;
    clock.setPlaying(() => {
      position += 1;
      clock.goTo(position, glide);
    });
    frames.pass(12_000);
    return position;
  };
  expect(Math.abs(stepsOf(true) - stepsOf(false))).toBeLessThanOrEqual(1);
});
