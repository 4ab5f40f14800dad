import { expect, it } from "vitest";
import { simulate } from "../engine/index.ts";
import { shippedScenario } from "../testing/shipped-scenarios.ts";
import { breakpointMarks, timelineMarks, timelineX } from "./timeline-marks.ts";
import { createTimetable } from "./timetable.ts";

function timetableOf(name: string) {
  const { input } = shippedScenario(name);
  return createTimetable(simulate(input).trace, input);
}

const labelWidth = () => 36;

it("the length of a wait is written where it is, never over another, on a screen and on a phone", () => {
  const timetable = timetableOf("f-56-expiry");
  for (const width of [600, 300]) {
    const { labels } = timelineMarks(timetable, width, labelWidth);
    expect(labels.length).toBeGreaterThan(2);
    for (const [index, { x }] of labels.entries()) {
      expect(x - 18).toBeGreaterThanOrEqual(0);
      expect(x + 18).toBeLessThanOrEqual(width);
      const next = labels[index + 1];
      if (next) expect(next.x - x).toBeGreaterThanOrEqual(36);
    }
  }
  const longest = Math.max(...timetable.waits.map(({ length }) => length));
  expect(timelineMarks(timetable, 60, labelWidth).labels.map(({ length }) => length)).toEqual([longest]);
});

it("what goes well stands above the line of the slider, what does not hangs below it", () => {
  const { health } = timelineMarks(timetableOf("dead-site"), 500, labelWidth);
  const firstBar = (path: string) => /^M[\d.]+ ([\d.]+)v(-?[\d.]+)/.exec(path)?.slice(1).map(Number);
  expect(firstBar(health.moving)?.[1]).toBeLessThan(0);
  expect(firstBar(health.deferred)?.[1]).toBeGreaterThan(0);
  expect(health.failed).toBe("");
});

it("every chapter has its mark where it begins", () => {
  const timetable = timetableOf("f-03-cross-site");
  const { chapters } = timelineMarks(timetable, 500, labelWidth);
  const places = [...chapters.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x));
  expect(places).toHaveLength(timetable.chapters.length);
  for (const [index, { position }] of timetable.chapters.entries())
    expect(places[index]).toBeCloseTo(timelineX(position, timetable.eventCount, 500), 1);
});

it("in a long run no mark of a chapter lies over another", () => {
  const timetable = timetableOf("f-56-expiry");
  const { chapters } = timelineMarks(timetable, 300, labelWidth);
  const places = [...chapters.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x));
  expect(places.length).toBeGreaterThan(1);
  expect(places.length).toBeLessThan(timetable.chapters.length);
  for (const [index, x] of places.entries()) expect(x - (places[index - 1] ?? 0)).toBeGreaterThan(7);
});

it("a hundred thousand breakpoints are no more marks than there are pixels", () => {
  const positions = Array.from({ length: 100_000 }, (_, index) => index + 1);
  const marks = breakpointMarks(positions, 100_000, 300).match(/M/g) ?? [];
  expect(marks.length).toBeGreaterThan(100);
  expect(marks.length).toBeLessThanOrEqual(300);
});
