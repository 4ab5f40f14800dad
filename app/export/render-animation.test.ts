import { expect, it } from "vitest";
import { shippedScenario, shippedScenarios } from "../testing/shipped-scenarios.ts";
import { renderAnimation } from "./render-animation.ts";
import type { Story } from "./story.ts";
import { storyOf } from "./testing/story-of.ts";
import { assertXmlShape, reachesOutside } from "./testing/xml-shape.ts";

function animation(story: Story, from = 0, to = story.trace.events.length) {
  const steps = renderAnimation(story, { from, to, speed: 1, theme: "auto", hasCaption: true });
  const said: number[] = [];
  for (;;) {
    const next = steps.next();
    if (next.done) return { svg: next.value, said };
    said.push(next.value);
  }
}

it("every shipped scenario becomes one file that needs no script and nothing from outside", () => {
  for (const [name, scenario] of shippedScenarios()) {
    const story = storyOf(scenario);
    const { svg } = animation(story, 0, Math.min(30, story.trace.events.length));
    expect(() => assertXmlShape(svg), name).not.toThrow();
    expect(reachesOutside(svg), name).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  }
});

it("the times of each movement follow one another from the beginning to the end", () => {
  const { svg } = animation(storyOf(shippedScenario("dead-site")));
  const all = [...svg.matchAll(/@keyframes [\w-]+\{((?:[^{}]+\{[^{}]*\})+)\}/g)].map(([, body = ""]) => body);
  expect(all.length).toBeGreaterThan(20);
  for (const body of all) {
    const times = [...body.matchAll(/([\d.]+)%/g)].map(([, time]) => Number(time));
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    expect(times.at(-1) ?? 100).toBe(100);
  }
});

it("says how far it is after every step, and does the same work every time", () => {
  const story = storyOf(shippedScenario("same-site"));
  const { svg, said } = animation(story, 2, 6);
  expect(said).toEqual([1, 2, 3, 4, 5]);
  expect(animation(storyOf(shippedScenario("same-site")), 2, 6).svg).toBe(svg);
});

it("draws what does not change once", () => {
  const { svg } = animation(storyOf(shippedScenario("two-sites")));
  expect(svg.match(/>London<\/text>/g)).toHaveLength(1);
  expect(svg.match(/>HUB03<\/text>/g)).toHaveLength(1);
  expect(svg).not.toMatch(/<g class="t\d+"><g class="district">/);
  // HUB01 at work and HUB01 at rest.
  expect(svg.match(/class="name"[^>]*>HUB01<\/text>/g)?.length).toBeGreaterThan(1);
});

it("stops for readers who asked for less motion", () => {
  expect(animation(storyOf(shippedScenario("same-server"))).svg).toContain(
    "@media (prefers-reduced-motion:reduce){.sitehop *{animation:none!important}}",
  );
});
