import { expect, it } from "vitest";
import { shippedScenario } from "../testing/shipped-scenarios.ts";
import { createFilm } from "./film.ts";
import { scoreOf } from "./score.ts";
import { storyOf } from "./testing/story-of.ts";

const story = storyOf(shippedScenario("two-sites"));
const all = { from: 0, to: story.trace.events.length, speed: 1 };

it("every step begins where the one before has ended", () => {
  const { steps, duration } = scoreOf(story, all);
  expect(steps.map(({ position }) => position)).toEqual(Array.from({ length: 33 }, (_, i) => i));
  for (const [i, { start, rest, end }] of steps.entries()) {
    expect(start).toBe(steps[i - 1]?.end ?? 0);
    expect(rest - start).toBe(i === 0 ? 0 : 700);
    expect(end).toBeGreaterThan(rest);
  }
  expect(duration).toBe(1_300 + 32 * 2_000 + 1_700);
});

it("a passage at twice the speed takes half the time, and one outside the story is its end", () => {
  expect(scoreOf(story, { from: 3, to: 9, speed: 2 }).duration).toBe(
    scoreOf(story, { from: 3, to: 9, speed: 1 }).duration / 2,
  );
  expect(scoreOf(story, { from: 900, to: 950, speed: 1 }).steps.map(({ position }) => position)).toEqual([32]);
});

it("a film has as many frames as its time has, at any rate and speed", () => {
  for (const framesPerSecond of [10, 25, 30])
    for (const speed of [0.5, 1, 2, 4]) {
      const film = createFilm(story, { ...all, speed, theme: "light", hasCaption: true, framesPerSecond });
      expect(film.frameCount).toBe(Math.round((scoreOf(story, { ...all, speed }).duration * framesPerSecond) / 1_000));
    }
});

it("a film shows a step in which nothing moves as one picture, and a hop frame by frame", () => {
  const film = createFilm(story, { ...all, theme: "light", hasCaption: false, framesPerSecond: 10 });
  const shotsOf = (position: number): number => film.shots.filter((shot) => shot.position === position).length;
  // 14 is the categorizer at work, 17 the hop to another site.
  expect(shotsOf(14)).toBe(1);
  expect(shotsOf(17)).toBe(8);
  expect(film.foreground(-1)).toBeNull();
  expect(film.foreground(16)).toContain('class="copy"');
  expect(film.backdrop(17)).not.toContain('class="copy"');
});
